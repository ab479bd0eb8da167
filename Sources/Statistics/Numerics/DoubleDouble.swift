/// A number kept as the unevaluated sum of two doubles: about 32 decimal digits.
///
/// A tail probability of 1e-300 is a number near 1 raised to a power of thousands or millions, which
/// multiplies the error of its base as often. Here the base keeps its digits. Source: Dekker (1971),
/// *Numerische Mathematik* 18:224, with a fused multiply–add for the error of a product.
struct DoubleDouble: Sendable {
    let high: Double
    let low: Double

    init(_ value: Double) { (high, low) = (value, 0) }

    /// The exact product of two doubles.
    init(product a: Double, _ b: Double) {
        high = a * b
        low = (-high).addingProduct(a, b)
    }

    /// The exact sum of two doubles.
    init(sum a: Double, _ b: Double) {
        high = a + b
        let part = high - a
        low = (a - (high - part)) + (b - part)
    }

    static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        let sum = DoubleDouble(sum: a.high, b.high)
        let rest = DoubleDouble(sum: a.low, b.low)
        return DoubleDouble(sum: sum.high, sum.low + rest.high).adding(rest.low)
    }

    static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        let product = DoubleDouble(product: a.high, b.high)
        return DoubleDouble(sum: product.high, product.low + (a.high * b.low + a.low * b.high))
    }

    static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
        let quotient = a.high / b.high
        guard quotient.isFinite else { return DoubleDouble(quotient) }
        let rest = a + -(b * DoubleDouble(quotient))
        return DoubleDouble(sum: quotient, (rest.high + rest.low) / b.high)
    }

    static prefix func - (a: DoubleDouble) -> DoubleDouble { DoubleDouble(unchecked: -a.high, -a.low) }

    /// The nearest double.
    var rounded: Double { high + low }

    private init(unchecked high: Double, _ low: Double) { (self.high, self.low) = (high, low) }

    private func adding(_ x: Double) -> DoubleDouble { DoubleDouble(sum: high, low + x) }
}
