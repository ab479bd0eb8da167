/// A standardized mean difference between cases, in the units of a group study, from single-case data.
///
/// The mean difference between the phases is divided by the spread *between pupils* at a time, so that
/// the result stands beside the effects of group studies. Scores follow
/// y = μ_case + δ·treated + e, the case means vary with τ², the errors with σ² and the autocorrelation φ,
/// and the effect is δ/√(τ² + σ²). It is estimated from moments, without iteration. There is no trend in
/// the model; a rising baseline makes the effect too large.
///
/// ```swift
/// let effect = try BetweenCaseDifference.multipleBaseline(
///     outcome: scores, treated: inPhaseB, case: Factor(pupils), session: sessions)
/// effect.estimate, effect.standardError
/// ```
///
/// Sources: Hedges, Pustejovsky and Shadish (2012), *Research Synthesis Methods* 3:224–239, and (2013),
/// *Research Synthesis Methods* 4:324–341; the equations are named at the fields, the latter's first.
public struct BetweenCaseDifference: Hashable, Sendable {
    /// g: the difference corrected for small samples, J(ν)·D/S (13; 29).
    public let estimate: Double
    /// Its variance (14; 30).
    public let variance: Double
    /// D/S before the correction (4; 20).
    public let unadjusted: Double
    /// D, the mean over cases of the difference between their phases, in score points (2; 19).
    public let difference: Double
    /// S², the variance between cases at one time and condition, pooled (3; 18).
    public let betweenVariance: Double
    /// The autocorrelation of neighbouring scores, corrected for bias.
    public let phi: Double
    /// The variance within cases, corrected for the autocorrelation.
    public let withinVariance: Double
    /// The share of the variance that lies between cases, at least 0.
    public let rho: Double
    /// The standard deviation of D in units of S (10; 27).
    public let theta: Double
    /// The degrees of freedom of S² (11; 28).
    public let degreesOfFreedom: Double
    /// The number of scores.
    public let observations: Int
    /// The number of sets of scores of one time and condition that S² is taken within.
    public let cells: Int

    /// The square root of ``variance``.
    public var standardError: Double { variance.squareRoot() }

    /// The effect in a multiple-baseline design: each case goes from baseline to intervention once.
    ///
    /// - Parameters:
    ///   - outcome: the scores, in any order.
    ///   - treated: whether each is of the intervention phase.
    ///   - case: whose each is; at least two cases, each with scores in both phases.
    ///   - session: when each was taken; cases are compared at the same session. One score per case and
    ///     session.
    /// - Throws: `lengthsDiffer`, `notFinite`, `tooFewGroups`, `tooFewObservations` for a phase without
    ///   scores or no two cases at any session, `noVariation`, `outOfRange` for two scores of a case at
    ///   one session or an autocorrelation beyond ±1.
    public static func multipleBaseline(
        outcome: [Double], treated: [Bool], case name: Factor, session: [Int]
    ) throws(StatisticsError) -> BetweenCaseDifference {
        let data = try BetweenCaseData(outcome: outcome, treated: treated, case: name, session: session, pair: nil)
        return try BetweenCaseMoments(data, isReversal: false).effect()
    }

    /// The effect in a treatment-reversal design (AB)^k: baseline and intervention take turns.
    ///
    /// Cases are compared at the same place within a phase, and only places that every case has count.
    ///
    /// - Parameters:
    ///   - outcome, treated, case, session: as in a multiple-baseline design.
    ///   - pair: which A–B pair each score belongs to: the first A and B are pair 1, the second pair 2.
    /// - Throws: as for a multiple-baseline design.
    public static func reversal(
        outcome: [Double], treated: [Bool], case name: Factor, pair: Factor, session: [Int]
    ) throws(StatisticsError) -> BetweenCaseDifference {
        let data = try BetweenCaseData(outcome: outcome, treated: treated, case: name, session: session, pair: pair)
        return try BetweenCaseMoments(data, isReversal: true).effect()
    }
}
