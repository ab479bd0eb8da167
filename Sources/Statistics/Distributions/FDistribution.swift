import RealModule

/// The F distribution, for any positive degrees of freedom, whole or not.
///
/// Infinite degrees of freedom of the denominator give χ² over its degrees of freedom.
///
/// ```swift
/// let f = try FDistribution(numerator: 3, denominator: 28.4)
/// f.upperTail(4.7)    // the p value of F = 4.7
/// ```
///
/// `P(F ≤ f) = Iₓ(d₁/2, d₂/2)` with the odds `x / (1 − x) = d₁·f/d₂` (Abramowitz and Stegun 26.6.2).
public struct FDistribution: Distribution, Hashable {
    /// The degrees of freedom of the numerator, d₁ > 0.
    public let numerator: Double
    /// The degrees of freedom of the denominator, d₂ > 0; may be infinite.
    public let denominator: Double

    /// An F distribution.
    ///
    /// - Throws: `outOfRange` unless both are above 0 and the numerator's at most 1e9.
    public init(numerator: Double, denominator: Double) throws(StatisticsError) {
        guard numerator > 0, numerator <= largestShape else { throw .outOfRange("degrees of freedom", numerator) }
        guard denominator > 0 else { throw .outOfRange("degrees of freedom", denominator) }
        (self.numerator, self.denominator) = (numerator, denominator)
    }

    /// The density at a point; infinite at 0 for a numerator below 2.
    public func density(_ f: Double) -> Double {
        if f == 0 { return numerator < 2 ? .infinity : numerator > 2 ? 0 : 1 }
        guard f > 0, f < .infinity else { return f.isNaN ? f : 0 }
        if denominator > infiniteDegrees {
            return GammaPoint(DoubleDouble(product: f, numerator / 2), shape: numerator / 2).weight / f
        }
        guard let odds = odds(f) else { return 0 }
        return BetaPoint(odds: odds, numerator / 2, denominator / 2).weight / f
    }

    /// `P(F ≤ f)`.
    public func cumulative(_ f: Double) -> Double { tails(f).lower }
    /// `P(F > f)`.
    public func upperTail(_ f: Double) -> Double { tails(f).upper }

    /// The point with `P(F ≤ f) = p`.
    ///
    /// - Throws: `outOfRange` unless 0 < p < 1, or when the point is beyond the largest number.
    public func quantile(_ p: Double) throws(StatisticsError) -> Double { try point(TailProbability(lower: p)) }

    /// The point with `P(F > f) = q`.
    ///
    /// - Throws: `outOfRange` unless 0 < q < 1, or when the point is beyond the largest number.
    public func upperQuantile(_ q: Double) throws(StatisticsError) -> Double { try point(TailProbability(upper: q)) }

    private func tails(_ f: Double) -> Tails {
        if f.isNaN { return Tails(lower: f) }
        if f <= 0 { return Tails(lower: 0) }
        if denominator > infiniteDegrees {
            return regularizedGamma(DoubleDouble(product: f, numerator / 2), shape: numerator / 2)
        }
        guard let odds = odds(f) else { return Tails(upper: 0) }
        return BetaPoint(odds: odds, numerator / 2, denominator / 2).tails
    }

    private func odds(_ f: Double) -> DoubleDouble? {
        let odds = DoubleDouble(product: f, numerator) / DoubleDouble(denominator)
        return odds.high < .infinity ? odds : nil
    }

    private func point(_ tail: TailProbability) throws(StatisticsError) -> Double {
        let f =
            denominator > infiniteDegrees
            ? gammaQuantile(tail, numerator / 2) / (numerator / 2)
            : betaOdds(tail, numerator / 2, denominator / 2) * (denominator / numerator)
        guard f.isFinite else { throw .outOfRange("a probability so near 0 or 1", tail.probability) }
        return f
    }
}
