import Core

/// A line as small as a word, with its first and last number for those who listen.
package struct Sparkline: Sendable {
    /// In order of time; `nil` is missing.
    package var values: [Double?]
    package var decimals = 0

    package init(_ values: [Double?], decimals: Int = 0) { (self.values, self.decimals) = (values, decimals) }

    package func html(in voice: any Voice) -> HTML {
        let known = values.compactMap { $0 }.filter(\.isFinite)
        guard let first = known.first, let last = known.last, let low = known.min(), let high = known.max() else {
            let words = hidden(voice(ChartWords.nothingYet))
            return "<span class=\"spark\"><span aria-hidden=\"true\">–</span>\(words)</span>"
        }
        let x = Axis(values: 0...Double(max(values.count - 1, 1)), from: 4, to: 92)
        let y = Axis(values: low...high, from: 20, to: 4)
        var path = HTML.Interpolation(literalCapacity: 12 * known.count, interpolationCount: 0)
        var isBroken = true
        var end = (x: 4.0, y: 12.0)
        for (index, value) in values.enumerated() {
            guard let value, value.isFinite else {
                isBroken = true
                continue
            }
            end = (x(Double(index)), y(value))
            path.appendLiteral(isBroken ? "M" : "L")
            path.appendInterpolation(at: end.x)
            path.appendLiteral(" ")
            path.appendInterpolation(at: end.y)
            isBroken = false
        }
        func number(_ value: Double) -> String { NumberFormat.text(value, decimals: decimals, in: voice.language) }
        let words =
            known.count == 1
            ? number(last) : "\(voice(ChartWords.from)) \(number(first)) \(voice(ChartWords.to)) \(number(last))"
        return """
            <span class="spark"><svg class="spark-svg" viewBox="0 0 96 24" aria-hidden="true" focusable="false">\
            <path class="spark-line" d="\(HTML(stringInterpolation: path))"/>\
            <circle class="spark-end" cx="\(at: end.x)" cy="\(at: end.y)" r="3"/></svg>\(hidden(words))</span>
            """
    }

    private func hidden(_ words: String) -> HTML { "<span class=\"visually-hidden\">\(words)</span>" }
}
