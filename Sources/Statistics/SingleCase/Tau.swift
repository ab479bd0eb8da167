/// Tau between phases: 2·NAP − 1, the pairs in which B is better less those in which it is worse, as a
/// share of all pairs. From −1 to 1.
///
/// It does not control for a trend; see ``BaselineCorrectedTau`` and ``TauU``.
///
/// Source: Parker, Vannest, Davis and Sauber (2011), *Behavior Therapy* 42:284–299.
public struct Tau: Hashable, Sendable {
    /// Tau, from −1 to 1.
    public let estimate: Double
    /// Its standard error, twice that of NAP; `nil` unless both phases have two scores.
    public let standardError: Double?
    /// The lower end of the interval, that of NAP rescaled.
    public let lower: Double
    /// The upper end of the interval.
    public let upper: Double

    init(_ nap: Nonoverlap) {
        estimate = nap.rescaled
        standardError = nap.standardError.map { 2 * $0 }
        lower = 2 * nap.lower - 1
        upper = 2 * nap.upper - 1
    }
}

extension SingleCase {
    /// Tau with its 95 % interval.
    public var tau: Tau {
        get throws(StatisticsError) { Tau(try nonoverlap) }
    }

    /// Tau-U with the baseline's trend taken off, (S_AB − S_AA)/(mn): the pairs between the phases less
    /// the pairs within the baseline, over the pairs between the phases.
    ///
    /// It can leave −1 … 1 and depends on how long the baseline is, for which it is criticised; it
    /// stands here because it is the Tau-U most reports mean. Source: Parker et al. (2011).
    public var tauU: Double {
        let between = PairCounts(a, b)
        let within = PairOrder(baselineSessions, a)
        return Double(between.positive - between.negative - within.s) / Double(pairs)
    }
}
