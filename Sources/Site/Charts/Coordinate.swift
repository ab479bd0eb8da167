/// A straight map from a range of values to a range of coordinates.
struct Axis: Equatable {
    var values: ClosedRange<Double>
    /// Where the lowest and the highest value are drawn.
    var from: Double
    var to: Double

    /// The coordinate of a value; the middle when the range is a single value.
    func callAsFunction(_ value: Double) -> Double {
        let span = values.upperBound - values.lowerBound
        guard span > 0 else { return (from + to) / 2 }
        return from + (value - values.lowerBound) / span * (to - from)
    }
}

/// A coordinate as SVG writes it, to a tenth.
func at(_ coordinate: Double) -> HTML { "\(at: coordinate)" }

extension HTML.Interpolation {
    /// The same within a longer piece: `"L\(at: x) \(at: y)"`.
    mutating func appendInterpolation(at coordinate: Double) {
        guard coordinate.isFinite, abs(coordinate) < 1e6 else { return appendLiteral("0") }
        let tenths = Int((coordinate * 10).rounded())
        if tenths < 0 { appendLiteral("-") }
        appendInterpolation(abs(tenths) / 10)
        if tenths % 10 != 0 {
            appendLiteral(".")
            appendInterpolation(abs(tenths) % 10)
        }
    }
}
