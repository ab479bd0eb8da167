import RealModule

/// The beta distribution on (0, 1).
///
/// Density `xᵃ⁻¹·(1 − x)ᵇ⁻¹ / B(a, b)`; tails by the regularised incomplete beta function.
public struct BetaDistribution: Distribution, Hashable {
    /// The first shape, a > 0.
    public let alpha: Double
    /// The second shape, b > 0.
    public let beta: Double

    /// A beta distribution.
    ///
    /// - Throws: `notFinite`, or `outOfRange` unless both shapes are above 0 and the smaller is at most 1e9.
    public init(alpha: Double, beta: Double) throws(StatisticsError) {
        for shape in [alpha, beta] {
            guard shape.isFinite else { throw .notFinite }
            guard shape > 0 else { throw .outOfRange("a shape", shape) }
        }
        guard min(alpha, beta) <= largestShape else { throw .outOfRange("a shape", min(alpha, beta)) }
        (self.alpha, self.beta) = (alpha, beta)
    }

    /// The density at a point; infinite at an end where the shape is below 1.
    public func density(_ x: Double) -> Double {
        if x == 0 { return endDensity(alpha, beta) }
        if x == 1 { return endDensity(beta, alpha) }
        guard x > 0, x < 1 else { return x.isNaN ? x : 0 }
        return BetaPoint(odds: DoubleDouble(x) / DoubleDouble(sum: 1, -x), alpha, beta).weight / x / (1 - x)
    }

    /// `P(X ≤ x)`.
    public func cumulative(_ x: Double) -> Double { regularizedBeta(x, alpha, beta).lower }
    /// `P(X > x)`.
    public func upperTail(_ x: Double) -> Double { regularizedBeta(x, alpha, beta).upper }

    /// The point with `P(X ≤ x) = p`.
    ///
    /// - Throws: `outOfRange` unless 0 < p < 1.
    public func quantile(_ p: Double) throws(StatisticsError) -> Double { point(try TailProbability(lower: p)) }

    /// The point with `P(X > x) = q`.
    ///
    /// - Throws: `outOfRange` unless 0 < q < 1.
    public func upperQuantile(_ q: Double) throws(StatisticsError) -> Double { point(try TailProbability(upper: q)) }

    private func point(_ tail: TailProbability) -> Double {
        let odds = betaOdds(tail, alpha, beta)
        return odds == .infinity ? 1 : odds / (1 + odds)
    }

    private func endDensity(_ a: Double, _ b: Double) -> Double { a < 1 ? .infinity : a > 1 ? 0 : b }
}

/// The largest shape for which the incomplete functions are meant; they take some √shape steps.
let largestShape = 1e9

/// The odds `x / (1 − x)` of a quantile of the beta distribution.
func betaOdds(_ tail: TailProbability, _ a: Double, _ b: Double) -> Double {
    // The logarithm of the odds has mean about ln(a/b) and variance about 1/a + 1/b.
    let guess = a / b * .exp(min(max(tail.normal * (1 / a + 1 / b).squareRoot(), -300), 300))
    return positiveQuantile(tail, start: guess) { r in
        let point = BetaPoint(odds: DoubleDouble(r), a, b)
        return (point.tails[tail.isLower], point.weight)
    }
}
