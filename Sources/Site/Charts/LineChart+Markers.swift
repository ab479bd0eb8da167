import Core

extension LineChart {
    /// A disc for a measurement, an open square for the baseline, a cross at the foot
    /// for one that is missing.
    func markers(_ frame: ChartFrame, in voice: any Voice) -> HTML {
        points.html { point in
            let x = frame.x(point.day)
            let day = DateFormat.long(point.day, in: voice.language)
            guard let value = point.value else {
                return "<g>\(Self.cross(x, frame.y.from - 9))<title>\(day): \(voice(ChartWords.missing))</title></g>"
            }
            let y = frame.y(value)
            let shape = point.isBaseline ? Self.square(x, y) : Self.disc(x, y)
            return "<g>\(shape)<title>\(day): \(number(value, in: voice))</title></g>"
        }
    }

    static func disc(_ x: Double, _ y: Double) -> HTML {
        "<circle class=\"c-point\" cx=\"\(at: x)\" cy=\"\(at: y)\" r=\"4.5\"/>"
    }

    static func square(_ x: Double, _ y: Double) -> HTML {
        "<rect class=\"c-baseline\" x=\"\(at: x - 4.5)\" y=\"\(at: y - 4.5)\" width=\"9\" height=\"9\"/>"
    }

    static func cross(_ x: Double, _ y: Double) -> HTML {
        "<path class=\"c-missing\" d=\"M\(at: x - 4) \(at: y - 4)l8 8m0-8l-8 8\"/>"
    }

    static func target(_ x: Double, _ y: Double) -> HTML {
        """
        <circle class="c-goal" cx="\(at: x)" cy="\(at: y)" r="7"/>\
        <circle class="c-goal-dot" cx="\(at: x)" cy="\(at: y)" r="2.5"/>
        """
    }

    /// The goal at the end of the aim line and the number of the latest measurement.
    func ends(_ frame: ChartFrame, in voice: any Voice) -> HTML {
        let size = frame.canvas.fontSize
        var markup = HTML.empty
        var goal: (x: Double, y: Double)?
        if let aim {
            let (x, y) = (frame.x(aim.to), frame.y(aim.toValue))
            goal = (x, y)
            // A falling line comes from above: its number stands under its end.
            let isFalling = aim.toValue < aim.fromValue && y + size + 14 < frame.y.from
            let over = isClear(x - 70, frame) ? y - 13 : above(y, frame) - 3
            markup += """
                \(Self.target(x, y))<text class="c-value" x="\(at: min(x + 8, frame.canvas.width - 4))" \
                y="\(at: isFalling ? y + size + 10 : over)" text-anchor="end">\(voice(ChartWords.goal)) \
                \(rounded(aim.toValue, in: voice))</text>
                """
        }
        if let latest = measured.last {
            let (x, y) = (frame.x(latest.day), frame.y(latest.value))
            let isCrowded = goal.map { abs($0.x - x) < 80 && abs($0.y - y) < 34 } ?? false
            let isUnderAim = aim?.value(on: latest.day).map { $0 > latest.value } ?? false
            let isBelow = (isCrowded || isUnderAim) && y + size + 8 < frame.y.from
            markup += """
                <text class="c-value" x="\(at: min(x, frame.canvas.width - 14))" \
                y="\(at: isBelow ? y + size + 7 : above(y, frame))" text-anchor="middle">\
                \(number(latest.value, in: voice))</text>
                """
        }
        return markup
    }

    /// True when the words over the drawing end before `x`.
    private func isClear(_ x: Double, _ frame: ChartFrame) -> Bool {
        phases.allSatisfy { phase in
            frame.x(phase.day) + 18 + Double(phase.label.count) * frame.canvas.fontSize * 0.6 < x
        }
    }

    private func above(_ y: Double, _ frame: ChartFrame) -> Double {
        y - 10 < frame.y.to - 4 ? y + frame.canvas.fontSize + 10 : y - 10
    }
}
