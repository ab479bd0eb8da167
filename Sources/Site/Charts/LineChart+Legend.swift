import Core

extension LineChart {
    /// Names what is drawn, and nothing that is not.
    func legend(phases: [Phase], in voice: any Voice) -> HTML {
        var items = HTML.empty
        func add(_ sample: HTML, _ word: String) {
            items += "<li>\(chartSample(sample))\(word)</li>"
        }
        if points.contains(where: { $0.value != nil && !$0.isBaseline }) {
            add("<path class=\"c-series\" d=\"M1 10H33\"/>\(Self.disc(17, 10))", voice(ChartWords.measurement))
        }
        if points.contains(where: { $0.value != nil && $0.isBaseline }) {
            add(Self.square(17, 10), voice(ChartWords.baseline))
        }
        if points.contains(where: { $0.value == nil }) {
            add(Self.cross(17, 10), voice(ChartWords.missing))
        }
        if aim != nil {
            add("<path class=\"c-aim\" d=\"M1 10H33\"/>", voice(ChartWords.aim))
            if let tolerance, tolerance > 0 {
                add("<path class=\"c-band\" d=\"M1 3H33V17H1z\"/>", voice(ChartWords.band))
            }
        }
        if trend != nil { add("<path class=\"c-trend\" d=\"M1 10H33\"/>", voice(ChartWords.trend)) }
        guard !items.isEmpty || !phases.isEmpty else { return "" }
        return "<ul class=\"chart-legend\">\(items)\(phaseItems(phases, in: voice))</ul>"
    }

    private func phaseItems(_ phases: [Phase], in voice: any Voice) -> HTML {
        var items = HTML.empty
        for (index, phase) in phases.enumerated() {
            items += """
                <li class="chart-phase"><span class="phase-letter">\(Self.letter(index))</span><span>\(phase.label), \
                <bdi>\(DateFormat.short(phase.day, in: voice.language))</bdi></span></li>
                """
        }
        return items
    }

    func table(in voice: any Voice) -> HTML {
        var columns = [
            DataTable.Column(voice(ChartWords.day)), DataTable.Column(measure, isNumeric: true),
        ]
        if aim != nil { columns.append(DataTable.Column(voice(ChartWords.aimThatDay), isNumeric: true)) }
        columns.append(DataTable.Column(voice(ChartWords.note)))
        let rows: [[HTML]] = points.map { point in
            var cells: [HTML] = [HTML(DateFormat.long(point.day, in: voice.language))]
            cells.append(HTML(point.value.map { number($0, in: voice) } ?? "–"))
            if let aim {
                cells.append(
                    HTML(aim.value(on: point.day).map { NumberFormat.text($0, upTo: 1, in: voice.language) } ?? "–"))
            }
            cells.append(HTML(remarks(on: point, in: voice).joined(separator: "; ")))
            return cells
        }
        var table = DataTable("\(id)-data", caption: caption, columns: columns, rows: rows)
        table.isCaptionHidden = true
        return table.html(in: voice)
    }

    private func remarks(on point: Point, in voice: any Voice) -> [String] {
        var remarks: [String] = []
        if point.value == nil { remarks.append(voice(ChartWords.missing)) }
        if point.isBaseline { remarks.append(voice(ChartWords.baseline)) }
        if let phase = phases.filter({ $0.day <= point.day }).max(by: { $0.day < $1.day }) {
            remarks.append(phase.label)
        }
        if let note = point.note { remarks.append(note) }
        return remarks
    }

    /// The chart in a few sentences.
    func summary(in voice: any Voice) -> String {
        let measured = measured
        guard let first = measured.first, let latest = measured.last else { return voice(ChartWords.nothingYet) }
        let language = voice.language
        var text = voice(
            ChartWords.latest(
                count: measured.count, first: DateFormat.short(first.day, in: language),
                last: DateFormat.short(latest.day, in: language), value: number(latest.value, in: voice)))
        if let aim = aim?.value(on: latest.day) {
            text += " " + voice(ChartWords.aimOnLatest(NumberFormat.text(aim, upTo: 1, in: language)))
        }
        if direction == .lowerIsBetter { text += " " + voice(ChartWords.lowerIsBetter) }
        return text
    }
}
