import RealModule

/// The gamma distribution on the positive numbers.
///
/// Density `xᵃ⁻¹·e^(−x/s) / (sᵃ·Γ(a))`; tails by the regularised incomplete gamma function.
public struct GammaDistribution: Distribution, Hashable {
    /// The shape, a > 0.
    public let shape: Double
    /// The scale, s > 0; the mean is a·s.
    public let scale: Double

    /// A gamma distribution.
    ///
    /// - Throws: `notFinite`, or `outOfRange` unless both are above 0 and the shape at most 1e9.
    public init(shape: Double, scale: Double = 1) throws(StatisticsError) {
        guard shape.isFinite, scale.isFinite else { throw .notFinite }
        guard shape > 0, shape <= largestShape else { throw .outOfRange("a shape", shape) }
        guard scale > 0 else { throw .outOfRange("a scale", scale) }
        (self.shape, self.scale) = (shape, scale)
    }

    /// The density at a point; infinite at 0 for a shape below 1.
    public func density(_ x: Double) -> Double {
        if x == 0 { return shape < 1 ? .infinity : shape > 1 ? 0 : 1 / scale }
        guard x > 0, x < .infinity else { return x.isNaN ? x : 0 }
        return GammaPoint(scaled(x), shape: shape).weight / x
    }

    /// `P(X ≤ x)`.
    public func cumulative(_ x: Double) -> Double { regularizedGamma(scaled(x), shape: shape).lower }
    /// `P(X > x)`.
    public func upperTail(_ x: Double) -> Double { regularizedGamma(scaled(x), shape: shape).upper }

    /// The point with `P(X ≤ x) = p`.
    ///
    /// - Throws: `outOfRange` unless 0 < p < 1.
    public func quantile(_ p: Double) throws(StatisticsError) -> Double {
        scale * gammaQuantile(try TailProbability(lower: p), shape)
    }

    /// The point with `P(X > x) = q`.
    ///
    /// - Throws: `outOfRange` unless 0 < q < 1.
    public func upperQuantile(_ q: Double) throws(StatisticsError) -> Double {
        scale * gammaQuantile(try TailProbability(upper: q), shape)
    }

    private func scaled(_ x: Double) -> DoubleDouble { DoubleDouble(x) / DoubleDouble(scale) }
}

/// A quantile of the gamma distribution of scale 1.
func gammaQuantile(_ tail: TailProbability, _ a: Double) -> Double {
    // Wilson and Hilferty (1931): the cube root is nearly normal.
    let root = 1 - 1 / (9 * a) + tail.normal / (3 * a.squareRoot())
    let guess = root > 0.2 ? a * root * root * root : a * .exp(max(tail.normal / a.squareRoot(), -300))
    return positiveQuantile(tail, start: guess) { x in
        let point = GammaPoint(DoubleDouble(x), shape: a)
        return (point.tails[tail.isLower], point.weight)
    }
}
