import RealModule

/// The normal distribution.
///
/// ```swift
/// Normal.standard.upperTail(1.959963984540054)   // 0.025
/// try Normal(mean: 100, standardDeviation: 15).cumulative(130)
/// ```
///
/// Density `exp(−z²/2) / (σ√2π)` with `z = (x − μ)/σ`; tails by the complementary error function.
public struct Normal: Distribution, Hashable {
    /// Mean 0 and standard deviation 1.
    public static let standard = Normal()

    /// The mean, μ.
    public let mean: Double
    /// The standard deviation, σ > 0.
    public let standardDeviation: Double

    private init() { (mean, standardDeviation) = (0, 1) }

    /// A normal distribution.
    ///
    /// - Throws: `notFinite`, or `outOfRange` unless the standard deviation is above 0.
    public init(mean: Double, standardDeviation: Double = 1) throws(StatisticsError) {
        guard mean.isFinite, standardDeviation.isFinite else { throw .notFinite }
        guard standardDeviation > 0 else { throw .outOfRange("a standard deviation", standardDeviation) }
        (self.mean, self.standardDeviation) = (mean, standardDeviation)
    }

    /// The density at a point.
    public func density(_ x: Double) -> Double { normalDensity(standardised(x)) / standardDeviation }
    /// `P(X ≤ x)`.
    public func cumulative(_ x: Double) -> Double { upperNormalTail(-standardised(x)) }
    /// `P(X > x)`.
    public func upperTail(_ x: Double) -> Double { upperNormalTail(standardised(x)) }

    /// The point with `P(X ≤ x) = p`.
    ///
    /// - Throws: `outOfRange` unless 0 < p < 1.
    public func quantile(_ p: Double) throws(StatisticsError) -> Double {
        mean + standardDeviation * (try TailProbability(lower: p)).normal
    }

    /// The point with `P(X > x) = q`.
    ///
    /// - Throws: `outOfRange` unless 0 < q < 1.
    public func upperQuantile(_ q: Double) throws(StatisticsError) -> Double {
        mean + standardDeviation * (try TailProbability(upper: q)).normal
    }

    private func standardised(_ x: Double) -> Double { (x - mean) / standardDeviation }
}
