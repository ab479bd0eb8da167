import Core
import Foundation
import Testing

@testable import Site

@Suite struct LineChartTests {
    private let start = LocalDate(daysSince1970: 20_000)

    private func chart(_ values: [Double?], _ change: (inout LineChart) -> Void = { _ in }) -> LineChart {
        var points: [LineChart.Point] = []
        for (week, value) in values.enumerated() { points.append(.init(start.adding(days: week * 7), value)) }
        var chart = LineChart(id: "c", caption: "Åse <læser>", measure: "Ord", points: points)
        change(&chart)
        return chart
    }

    @Test("the aim line's ends are where its days and values are")
    func aim() {
        let chart = chart([10, 20]) {
            $0.range = 0...100
            $0.aim = LineChart.Line(from: start, 10, to: start.adding(days: 70), 80)
        }
        for canvas in [ChartFrame.Canvas.wide, .narrow] {
            let frame = ChartFrame(chart, canvas: canvas)
            // The axis has two days of air at each end of the 70.
            let width = canvas.width - canvas.left - canvas.right
            let height = canvas.height - canvas.top - canvas.bottom
            let from = (x: canvas.left + width * 2 / 74, y: canvas.top + height * 0.9)
            let to = (x: canvas.left + width * 72 / 74, y: canvas.top + height * 0.2)
            let line: HTML = "M\(at(from.x)) \(at(from.y))L\(at(to.x)) \(at(to.y))"
            let path = "<path class=\"c-aim\" d=\"\(line.text)\"/>"
            #expect(frame.ticks == [0, 20, 40, 60, 80, 100])
            #expect(chart.drawing(canvas, phases: [], in: Language.da).content.text.contains(path))
        }
    }

    @Test("an aim line has values between its ends and none outside")
    func interpolation() {
        let line = LineChart.Line(from: start, 10, to: start.adding(days: 10), 30)
        #expect(line.value(on: start.adding(days: 5)) == 20)
        #expect(line.value(on: start.adding(days: -1)) == nil)
        #expect(line.value(on: start.adding(days: 11)) == nil)
        #expect(LineChart.Line(from: start, 1, to: start, 2).value(on: start) == 2)
    }

    @Test("the line stops at a missing measurement and at a change of phase")
    func breaks() {
        func moves(_ chart: LineChart) -> Int {
            let text = chart.drawing(.wide, phases: chart.phases, in: Language.da).content.text
            let path = text.components(separatedBy: "c-series\" d=\"").last?.prefix { $0 != "\"" } ?? ""
            return path.filter { $0 == "M" }.count
        }
        #expect(moves(chart([1, 2, 3, 4])) == 1)
        #expect(moves(chart([1, nil, 3, 4])) == 2)
        #expect(moves(chart([1, 2, 3, 4]) { $0.phases = [.init(start.adding(days: 10), "B")] }) == 2)
        #expect(moves(chart([1, 2, 3, 4]) { $0.phases = [.init(start.adding(days: 14), "B")] }) == 2)
    }

    @Test(
        "every drawing stays on its canvas",
        arguments: [[7.0], [5, 5, 5], [-4, -9, 3], [0, 0], [0.5, 1200], [], [nil, nil]] as [[Double?]])
    func bounds(values: [Double?]) {
        let chart = chart(values)
        for canvas in [ChartFrame.Canvas.wide, .narrow] {
            let frame = ChartFrame(chart, canvas: canvas)
            for point in chart.measured {
                #expect((canvas.left...canvas.width - canvas.right).contains(frame.x(point.day)))
                #expect((canvas.top - 0.001...canvas.height - canvas.bottom + 0.001).contains(frame.y(point.value)))
            }
            #expect(frame.days.allSatisfy { (canvas.left...canvas.width).contains(frame.x($0)) })
        }
        #expect(!chart.html(in: Language.sv).text.contains("nan"))
    }

    @Test("a chart says in words what it shows, and gives its numbers in a table")
    func words() {
        let chart = chart([10, nil, 1234]) { $0.aim = LineChart.Line(from: start, 10, to: start.adding(days: 28), 30) }
        let text = chart.html(in: Language.nb).text
        #expect(text.contains("<figcaption class=\"chart-caption\" id=\"c-title\">Åse &lt;læser&gt;</figcaption>"))
        #expect(text.contains("role=\"img\" aria-labelledby=\"c-title\" aria-describedby=\"c-desc\""))
        #expect(text.contains("2 målinger fra"))
        #expect(text.contains("Den siste er 1\u{A0}234."))
        #expect(text.contains("<details class=\"chart-data\">"))
        #expect(text.contains("<td class=\"number\">1\u{A0}234</td><td class=\"number\">20</td>"))
        #expect(text.contains("Ikke målt"))
    }

    @Test("the scale has no more decimals than it needs, and years when it is long")
    func scale() {
        let tidy = chart([9.05, 29.58]) {
            $0.decimals = 2
            $0.aim = LineChart.Line(from: start, 9.05, to: start.adding(days: 84), 28)
        }.html(in: Language.da).text
        #expect(tidy.contains(">30</text>") && !tidy.contains(">30,00</text>"))
        #expect(tidy.contains("Mål 28</text>"))
        #expect(tidy.contains(">29,58</text>"))
        let long = chart([1, 2]) {
            $0.aim = LineChart.Line(from: start, 1, to: start.adding(days: 365 * 40), 9)
        }.html(in: Language.da).text
        #expect(!long.contains(">1. jan.</text>"))
    }

    @Test("the legend names what is drawn and nothing else")
    func legend() {
        let plain = chart([1, 2]).legend(phases: [], in: Language.en).text
        #expect(plain.contains("Measurement") && !plain.contains("goal") && !plain.contains("trend"))
        let full = chart([1, nil]) {
            $0.trend = LineChart.Line(from: start, 1, to: start.adding(days: 7), 2)
            $0.aim = $0.trend
            $0.tolerance = 1
        }.legend(phases: [.init(start, "<B>")], in: Language.en).text
        for word in ["Not measured", "The way to the goal", "Close to", "The trend so far", "&lt;B&gt;"] {
            #expect(full.contains(word))
        }
    }

    @Test("without measurements there are words, and no axes")
    func nothing() {
        let text = chart([]).html(in: Language.da).text
        #expect(text.contains("Der er ingen målinger endnu."))
        #expect(!text.contains("<svg"))
    }

    @Test("ids are unique on a page of charts")
    func ids() {
        let page = stylePage(in: Language.en).text
        let ids = page.components(separatedBy: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
        #expect(ids.count == Set(ids).count)
    }
}
