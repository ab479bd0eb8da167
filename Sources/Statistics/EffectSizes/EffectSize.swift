/// The size of a programme's effect from the pupils' outcomes: one call for everything a report needs.
///
/// Hedges' g with the exact factor, its large-sample variance and its interval by the non-central t
/// distribution; where clusters are given, the figures adjusted for them; where a threshold is given,
/// the shares of pupils below it.
///
/// ```swift
/// let effect = try EffectSize(
///     outcome: [12, 15, 11, 14, 9, 10, 13, 8], treated: [true, true, true, true, false, false, false, false],
///     cluster: Factor(["a", "a", "b", "b", "c", "c", "d", "d"]), intraclassCorrelation: 0.2, threshold: 10)
/// effect.g                        // 1.30
/// effect.cluster?.g               // 1.25
/// effect.binary?.riskDifference   // −0.5
/// ```
public struct EffectSize: Hashable, Sendable {
    /// The standardised difference, with both groups' sizes, means and standard deviations.
    public let difference: StandardizedMeanDifference
    /// Hedges' g with the exact factor.
    public let g: Double
    /// The large-sample standard error of g.
    public let standardError: Double
    /// The interval of g by the non-central t distribution.
    public let interval: ConfidenceInterval
    /// The figures adjusted for clusters; `nil` when none were given.
    public let cluster: ClusterAdjustedDifference?
    /// The treated against the comparison group in the share of pupils strictly below the threshold;
    /// `nil` when none was given.
    public let binary: BinaryEffect?

    /// Reckons the effect.
    ///
    /// - Parameters:
    ///   - outcome: the pupils' outcomes; pupils without one have to be left out before.
    ///   - treated: for each pupil whether it was in the programme.
    ///   - cluster: for each pupil its class or school, when these were assigned as a whole.
    ///   - intraclassCorrelation: ρ of the clusters, 0 to 1. Without it, it is estimated from the
    ///     outcomes by ``GroupIntraclassCorrelation``, a negative estimate counting as 0; the
    ///     estimate takes in the difference of the groups and so is rather too large.
    ///   - threshold: in the unit of the outcome.
    ///   - level: the level of the interval.
    /// - Throws: `lengthsDiffer`, `tooFewObservations` (fewer than 2 in a group), `notFinite`,
    ///   `noVariation`, `outOfRange`, and for clusters `tooFewGroups`.
    public init(
        outcome: [Double], treated: [Bool], cluster: Factor? = nil, intraclassCorrelation: Double? = nil,
        threshold: Double? = nil, level: Double = 0.95
    ) throws(StatisticsError) {
        guard outcome.count == treated.count else { throw .lengthsDiffer(outcome.count, treated.count) }
        var (first, second): ([Double], [Double]) = ([], [])
        for (value, isTreated) in zip(outcome, treated) {
            if isTreated { first.append(value) } else { second.append(value) }
        }
        difference = try StandardizedMeanDifference(treated: first, comparison: second)
        g = difference.g()
        standardError = difference.standardError()
        interval = try difference.noncentralInterval(level: level)
        if let cluster {
            guard cluster.codes.count == outcome.count else { throw .lengthsDiffer(outcome.count, cluster.codes.count) }
            let rho: Double
            if let intraclassCorrelation {
                rho = intraclassCorrelation
            } else {
                rho = max(0, try GroupIntraclassCorrelation(outcome: outcome, groups: cluster).icc1)
            }
            self.cluster = try ClusterAdjustedDifference(
                difference, clusters: cluster.counts.count { $0 > 0 }, intraclassCorrelation: rho)
        } else {
            self.cluster = nil
        }
        if let threshold {
            guard threshold.isFinite else { throw .notFinite }
            binary = try BinaryEffect(
                treatedEvents: first.count { $0 < threshold }, treatedCount: first.count,
                comparisonEvents: second.count { $0 < threshold }, comparisonCount: second.count)
        } else {
            binary = nil
        }
    }
}
