/// The difference of two groups' means in units of their common standard deviation.
///
/// Positive where the treated group is higher. Formulas: s² = ((n₁ − 1)s₁² + (n₂ − 1)s₂²)/(N − 2),
/// d = (x̄₁ − x̄₂)/s, g = J·d. Source: Hedges (1981), *Journal of Educational Statistics* 6:107–128.
///
/// The pupils are taken as independent. Where whole classes or schools were assigned, see
/// ``ClusterAdjustedDifference``.
///
/// ```swift
/// let effect = try StandardizedMeanDifference(
///     treated: GroupSummary(count: 9, mean: 103.5, standardDeviation: 11.2),
///     comparison: GroupSummary(count: 8, mean: 96.1, standardDeviation: 12.9))
/// effect.g()                              // 0.5841
/// effect.standardError(.largeSample)      // 0.4961
/// try effect.noncentralInterval()         // −0.3523 to 1.5022
/// ```
public struct StandardizedMeanDifference: Hashable, Sendable {
    /// The treated group (index 1 in the formulas).
    public let treated: GroupSummary
    /// The comparison group (index 2).
    public let comparison: GroupSummary
    /// The pooled standard deviation s, in the unit of the outcome, above 0.
    public let pooledStandardDeviation: Double
    /// Cohen's d, without correction for bias.
    public let d: Double
    /// The statistic of the t test with equal variances, d/√(1/n₁ + 1/n₂).
    public let t: Double
    /// The two-sided probability of such a t or a larger one when the groups do not differ.
    public let p: Double

    /// Compares two summaries.
    ///
    /// - Throws: `noVariation` when both standard deviations are 0.
    public init(treated: GroupSummary, comparison: GroupSummary) throws(StatisticsError) {
        let (n1, n2) = (Double(treated.count), Double(comparison.count))
        let (s1, s2) = (treated.standardDeviation, comparison.standardDeviation)
        let pooled = (((n1 - 1) * s1 * s1 + (n2 - 1) * s2 * s2) / (n1 + n2 - 2)).squareRoot()
        guard pooled > 0 else { throw .noVariation }
        (self.treated, self.comparison, pooledStandardDeviation) = (treated, comparison, pooled)
        d = (treated.mean - comparison.mean) / pooled
        t = d / (1 / n1 + 1 / n2).squareRoot()
        guard t.isFinite else { throw .notFinite }
        p = try StudentT(degreesOfFreedom: n1 + n2 - 2).twoSided(t)
    }

    /// Compares the values of two groups; what is missing has to be left out before.
    ///
    /// - Throws: `tooFewObservations` (fewer than 2 in a group), `notFinite` or `noVariation`.
    public init(treated: [Double], comparison: [Double]) throws(StatisticsError) {
        try self.init(treated: GroupSummary(treated), comparison: GroupSummary(comparison))
    }

    /// The degrees of freedom, m = n₁ + n₂ − 2.
    public var degreesOfFreedom: Int { treated.count + comparison.count - 2 }

    /// Hedges' g = J·d.
    public func g(_ correction: SmallSampleCorrection = .exact) -> Double { correction.unchecked(m) * d }

    /// Glass's Δ: the difference in units of the comparison group's standard deviation; `nil` when
    /// that is 0. Source: Glass (1976), *Educational Researcher* 5(10):3–8.
    public var glassDelta: Double? {
        guard comparison.standardDeviation > 0 else { return nil }
        return (treated.mean - comparison.mean) / comparison.standardDeviation
    }

    /// The large-sample variance of d, 1/n₁ + 1/n₂ + d²/(2N).
    public var varianceOfD: Double { inverseSizes + d * d / (2 * (m + 2)) }

    /// The sampling variance of g by a named convention.
    public func variance(_ convention: VarianceConvention = .largeSample) -> Double {
        let correction = convention.correction.unchecked(m)
        let g = correction * d
        return switch convention {
        case .largeSample: inverseSizes + g * g / (2 * (m + 2))
        case .unbiased: inverseSizes + (1 - (m - 2) / (m * correction * correction)) * g * g
        case .borenstein: correction * correction * varianceOfD
        case .whatWorksClearinghouse: correction * correction * (inverseSizes + d * d / (2 * m))
        }
    }

    /// The square root of the variance.
    public func standardError(_ convention: VarianceConvention = .largeSample) -> Double {
        variance(convention).squareRoot()
    }

    /// 1/n₁ + 1/n₂.
    var inverseSizes: Double { 1 / Double(treated.count) + 1 / Double(comparison.count) }

    private var m: Double { Double(degreesOfFreedom) }
}
