import Core

extension LineChart {
    func drawing(_ canvas: ChartFrame.Canvas, phases: [Phase], in voice: any Voice) -> ChartFigure.Drawing {
        let frame = ChartFrame(self, canvas: canvas)
        let content: HTML = """
            <g font-size="\(at: canvas.fontSize)">\
            <clipPath id="\(id)-plot-\(Int(canvas.width))"><rect x="\(at: frame.x.from)" y="\(at: frame.y.to - 8)" \
            width="\(at: frame.x.to - frame.x.from + 8)" height="\(at: frame.y.from - frame.y.to + 16)"/></clipPath>\
            \(axes(frame, in: voice))\
            <g clip-path="url(#\(id)-plot-\(Int(canvas.width)))">\(band(frame))\(line(trend, "trend", frame))\
            \(line(aim, "aim", frame))</g>\
            \(phaseLines(phases, frame))\(series(phases, frame))\(markers(frame, in: voice))\
            \(ends(frame, in: voice))</g>
            """
        return ChartFigure.Drawing(width: Int(canvas.width), height: Int(canvas.height), content: content)
    }

    private func axes(_ frame: ChartFrame, in voice: any Voice) -> HTML {
        let decimals = frame.tickDecimals(upTo: decimals)
        let lines = frame.ticks.html { tick in
            let y = frame.y(tick)
            return """
                <path class="c-grid" d="M\(at: frame.x.from) \(at: y)H\(at: frame.x.to)"/>\
                <text class="c-text" x="\(at: frame.x.from - 8)" y="\(at: y + frame.canvas.fontSize * 0.35)" \
                text-anchor="end">\(NumberFormat.text(tick, decimals: decimals, in: voice.language))</text>
                """
        }
        // Over many years only the first days of years are left.
        let isYears = frame.days.count > 1 && frame.days.allSatisfy { $0.components.month == 1 }
        let days = frame.days.html { day in
            let x = frame.x(day)
            let words = isYears ? String(day.components.year) : DateFormat.short(day, in: voice.language)
            return """
                <path class="c-tick" d="M\(at: x) \(at: frame.y.from)v5"/>\
                <text class="c-text" x="\(at: x)" y="\(at: frame.y.from + 8 + frame.canvas.fontSize)" \
                text-anchor="middle">\(words)</text>
                """
        }
        return """
            <text class="c-title" x="2" y="\(at: frame.canvas.fontSize + 1)">\(measure)</text>\(lines)\(days)\
            <path class="c-axis" d="M\(at: frame.x.from) \(at: frame.y.from)H\(at: frame.x.to)"/>
            """
    }

    private func band(_ frame: ChartFrame) -> HTML {
        guard let aim, let tolerance, tolerance > 0 else { return "" }
        let (left, right) = (frame.x(aim.from), frame.x(aim.to))
        func y(_ value: Double) -> HTML { at(frame.y(value)) }
        return """
            <path class="c-band" d="M\(at: left) \(y(aim.fromValue + tolerance))\
            L\(at: right) \(y(aim.toValue + tolerance))V\(y(aim.toValue - tolerance))\
            L\(at: left) \(y(aim.fromValue - tolerance))z"/>
            """
    }

    private func line(_ line: Line?, _ name: String, _ frame: ChartFrame) -> HTML {
        guard let line else { return "" }
        return """
            <path class="c-\(name)" d="M\(at: frame.x(line.from)) \(at: frame.y(line.fromValue))\
            L\(at: frame.x(line.to)) \(at: frame.y(line.toValue))"/>
            """
    }

    /// A letter on each line that the list under the chart explains; beside it its
    /// words where there is room for them.
    private func phaseLines(_ phases: [Phase], _ frame: ChartFrame) -> HTML {
        let size = frame.canvas.fontSize
        var markup = HTML.empty
        for (index, phase) in phases.enumerated() {
            let x = frame.x(phase.day)
            let end = index + 1 < phases.count ? frame.x(phases[index + 1].day) - 12 : frame.canvas.width - 4
            let fits = Double(phase.label.count) * size * 0.6 < end - x - 16
            let baseline = at(38 + size * 0.35)
            let words: HTML =
                fits ? "<text class=\"c-phase-text\" x=\"\(at: x + 15)\" y=\"\(baseline)\">\(phase.label)</text>" : ""
            markup += """
                <path class="c-phase" d="M\(at: x) 48V\(at: frame.y.from)"/>\
                <circle class="c-phase-disc" cx="\(at: x)" cy="38" r="10"/>\
                <text class="c-phase-letter" x="\(at: x)" y="\(baseline)" \
                text-anchor="middle">\(Self.letter(index))</text>\(words)
                """
        }
        return markup
    }

    static func letter(_ index: Int) -> String {
        UnicodeScalar(UInt32(65 + index % 26)).map { String(Character($0)) } ?? "A"
    }

    /// The line through the measurements; it is not drawn across a missing one or a
    /// change of phase, which would show a movement nobody has seen.
    private func series(_ phases: [Phase], _ frame: ChartFrame) -> HTML {
        var path = HTML.Interpolation(literalCapacity: 12 * points.count, interpolationCount: 0)
        var last: Point?
        for point in points {
            guard let value = point.value else {
                last = nil
                continue
            }
            let isBroken = last.map { last in phases.contains { last.day < $0.day && $0.day <= point.day } } ?? true
            path.appendLiteral(isBroken ? "M" : "L")
            path.appendInterpolation(at: frame.x(point.day))
            path.appendLiteral(" ")
            path.appendInterpolation(at: frame.y(value))
            last = point
        }
        return measured.isEmpty ? "" : "<path class=\"c-series\" d=\"\(HTML(stringInterpolation: path))\"/>"
    }
}
