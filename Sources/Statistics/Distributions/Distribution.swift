/// A continuous distribution of one variable.
///
/// Both tails are had directly, so that a probability of 1e-300 keeps its digits; `1 − cumulative`
/// is never the way to the upper one.
public protocol Distribution: Sendable {
    /// The density at a point.
    func density(_ x: Double) -> Double
    /// `P(X ≤ x)`.
    func cumulative(_ x: Double) -> Double
    /// `P(X > x)`.
    func upperTail(_ x: Double) -> Double
    /// The point with `P(X ≤ x) = p`.
    ///
    /// - Throws: `outOfRange` unless 0 < p < 1.
    func quantile(_ p: Double) throws(StatisticsError) -> Double
    /// The point with `P(X > x) = q`.
    ///
    /// - Throws: `outOfRange` unless 0 < q < 1.
    func upperQuantile(_ q: Double) throws(StatisticsError) -> Double
}

extension Distribution {
    /// `2·P(X > |x|)`, for a distribution that is symmetric about zero.
    public func twoSided(_ x: Double) -> Double { min(1, 2 * upperTail(abs(x))) }
}
