/// What a randomisation test found.
public struct RandomisationResult: Hashable, Sendable {
    /// The observed statistic, in units of the outcome.
    public let statistic: Double
    /// The statistic by its exact standard deviation under random assignment; nil when nothing varies.
    public let z: Double?
    /// The two-sided p-value: the share of assignments with |T| at least as large as the observed one.
    ///
    /// The observed assignment counts as one of them, so that p is never zero: of all assignments when
    /// exact, and as (b + 1)/(B + 1) when drawn.
    public let p: Double
    /// The share of assignments with T at least as large, counted likewise.
    public let greater: Double
    /// The share of assignments with T at most as large, counted likewise.
    public let less: Double
    /// How many assignments were gone through or drawn; exact up to 2⁵³.
    public let draws: Double
    /// How many of them have |T| at least as large as the observed one.
    public let asExtreme: Double
    /// The mean of T over those assignments.
    public let mean: Double
    /// The standard deviation of T over those assignments, with divisor n.
    public let standardDeviation: Double
    /// Whether all assignments were gone through.
    public let isExact: Bool
}
