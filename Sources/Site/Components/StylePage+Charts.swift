import Core

extension StyleSample {
    private static func day(_ week: Int) -> LocalDate {
        (LocalDate(year: 2026, month: 8, day: 24) ?? LocalDate(daysSince1970: 0)).adding(days: week * 7)
    }

    static func lineCharts(in voice: any Voice) -> HTML {
        let all = [full, errors, single, none]
        return """
            <div class="card">\(full.html(in: voice))</div>\
            <div class="grid-of-cards">\(all.dropFirst().html { card($0.html(in: voice)) })</div>
            """
    }

    private static var full: LineChart {
        let scores: [Double?] = [42, 44, 41, 46, 45, 50, nil, 49, 56, 58, 61]
        var points: [LineChart.Point] = []
        for (week, score) in scores.enumerated() {
            points.append(
                LineChart.Point(day(week), score, isBaseline: week < 3, note: score == nil ? "Autumn holiday" : nil))
        }
        var chart = LineChart(
            id: "chart-full", caption: "Alma reads aloud", measure: "Right words a minute", points: points)
        chart.aim = LineChart.Line(from: day(2), 42, to: day(17), 80)
        chart.tolerance = 4
        chart.trend = LineChart.Line(from: day(3), 44, to: day(10), 60)
        chart.phases = [
            LineChart.Phase(day(3).adding(days: -3), "Reading course"),
            LineChart.Phase(day(8).adding(days: -3), "Repeated reading in pairs"),
        ]
        return chart
    }

    private static var errors: LineChart {
        let scores: [Double] = [14, 12, 13, 11, 9, 10, 7]
        var points: [LineChart.Point] = []
        for (week, score) in scores.enumerated() {
            points.append(LineChart.Point(day(week), score, isBaseline: week < 3))
        }
        var chart = LineChart(
            id: "chart-errors", caption: "Fewer slips in spelling", measure: "Slips in 100 words", points: points)
        chart.aim = LineChart.Line(from: day(2), 13, to: day(12), 4)
        chart.direction = .lowerIsBetter
        return chart
    }

    private static var single: LineChart {
        LineChart(
            id: "chart-single", caption: "One measurement", measure: "Points",
            points: [LineChart.Point(day(0), 7, isBaseline: true)])
    }

    private static var none: LineChart {
        LineChart(id: "chart-none", caption: "None so far", measure: "Points", points: [])
    }

    static func bars(in voice: any Voice) -> HTML {
        var chart = BarChart(
            id: "bars", caption: "Lessons held as planned", subject: "School", measure: "Per cent",
            bars: [
                BarChart.Bar("Ådalens Skole", 94, isMarked: true), BarChart.Bar("Søndre Skole", 71.5),
                BarChart.Bar("Vestre skole og fritidshjem", 100),
                BarChart.Bar("Nordskolen", nil, note: "too few pupils"),
            ])
        chart.range = 0...100
        chart.decimals = 1
        chart.reference = BarChart.Reference("The whole network", 86)
        let change = BarChart(
            id: "bars-change", caption: "Change since August", subject: "Class", measure: "Points",
            bars: [BarChart.Bar("7a", 6), BarChart.Bar("7b", -2), BarChart.Bar("7c", 0)])
        return "<div class=\"grid-of-cards\">\(card(chart.html(in: voice)))\(card(change.html(in: voice)))</div>"
    }
}
