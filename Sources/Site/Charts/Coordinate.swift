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
func at(_ coordinate: Double) -> HTML {
    guard coordinate.isFinite, abs(coordinate) < 1e6 else { return "0" }
    let tenths = Int((coordinate * 10).rounded())
    guard tenths % 10 != 0 else { return "\(tenths / 10)" }
    let sign: HTML = tenths < 0 ? "-" : ""
    return "\(sign)\(abs(tenths) / 10).\(abs(tenths) % 10)"
}
