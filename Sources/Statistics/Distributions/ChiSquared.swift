/// The χ² distribution, for any positive degrees of freedom, whole or not.
///
/// ```swift
/// try ChiSquared(degreesOfFreedom: 1).upperTail(3.841)   // about 0.05
/// ```
///
/// `P(X ≤ x) = P(ν/2, x/2)`, the regularised incomplete gamma function (Abramowitz and Stegun 26.4.19).
public struct ChiSquared: Distribution, Hashable {
    /// The degrees of freedom, ν > 0.
    public let degreesOfFreedom: Double
    private let gamma: GammaDistribution

    /// A χ² distribution.
    ///
    /// - Throws: `notFinite`, or `outOfRange` unless the degrees of freedom are above 0 and at most 2e9.
    public init(degreesOfFreedom: Double) throws(StatisticsError) {
        guard degreesOfFreedom.isFinite else { throw .notFinite }
        guard degreesOfFreedom > 0 else { throw .outOfRange("degrees of freedom", degreesOfFreedom) }
        self.degreesOfFreedom = degreesOfFreedom
        gamma = try GammaDistribution(shape: degreesOfFreedom / 2, scale: 2)
    }

    /// The density at a point; infinite at 0 for degrees of freedom below 2.
    public func density(_ x: Double) -> Double { gamma.density(x) }
    /// `P(X ≤ x)`.
    public func cumulative(_ x: Double) -> Double { gamma.cumulative(x) }
    /// `P(X > x)`.
    public func upperTail(_ x: Double) -> Double { gamma.upperTail(x) }
    /// The point with `P(X ≤ x) = p`.
    ///
    /// - Throws: `outOfRange` unless 0 < p < 1.
    public func quantile(_ p: Double) throws(StatisticsError) -> Double { try gamma.quantile(p) }
    /// The point with `P(X > x) = q`.
    ///
    /// - Throws: `outOfRange` unless 0 < q < 1.
    public func upperQuantile(_ q: Double) throws(StatisticsError) -> Double { try gamma.upperQuantile(q) }
}
