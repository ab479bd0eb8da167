import RealModule

/// One Tau for several cases: Fisher's z of each, weighted by its number of sessions less 3.
///
/// Source: Hedges and Olkin (1985), *Statistical Methods for Meta-Analysis*, chapter 11.
public struct CombinedTau: Hashable, Sendable {
    /// The combined Tau, from −1 to 1.
    public let estimate: Double
    /// The standard error on Fisher's scale, 1/√Σ(N − 3).
    public let standardError: Double
    /// The lower end of the interval.
    public let lower: Double
    /// The upper end of the interval.
    public let upper: Double
    /// The estimate on Fisher's scale over its error; `nil` when a Tau is −1 or 1, which lies at infinity.
    public let z: Double?
    /// The two-sided p value; 0 when a Tau lies at infinity.
    public let p: Double

    /// Combines cases.
    ///
    /// - Parameters:
    ///   - taus: one Tau from −1 to 1 for each case.
    ///   - sessions: the number of scores of each case, more than 3.
    ///   - level: of the interval, between 0 and 1.
    /// - Throws: `lengthsDiffer`, `tooFewGroups` without a case, `outOfRange`; `notFinite` when one case
    ///   has a Tau of 1 and another of −1.
    public init(_ taus: [Double], sessions: [Int], level: Double = 0.95) throws(StatisticsError) {
        guard taus.count == sessions.count else { throw .lengthsDiffer(taus.count, sessions.count) }
        guard !taus.isEmpty else { throw .tooFewGroups(needed: 1, got: 0) }
        guard level > 0, level < 1 else { throw .outOfRange("a confidence level", level) }
        var (weighted, weights) = (0.0, 0.0)
        for (tau, count) in zip(taus, sessions) {
            guard abs(tau) <= 1 else { throw .outOfRange("a Tau", tau) }
            guard count > 3 else { throw .outOfRange("a number of sessions", Double(count)) }
            weighted += Double(count - 3) * Double.atanh(tau)
            weights += Double(count - 3)
        }
        guard !weighted.isNaN else { throw .notFinite }
        let centre = weighted / weights
        standardError = 1 / weights.squareRoot()
        let margin = try Normal.standard.upperQuantile((1 - level) / 2) * standardError
        (estimate, lower, upper) = (Double.tanh(centre), Double.tanh(centre - margin), Double.tanh(centre + margin))
        z = centre.isFinite ? centre / standardError : nil
        p = centre.isFinite ? Normal.standard.twoSided(centre / standardError) : 0
    }
}
