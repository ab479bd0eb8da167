/// A standardized mean difference between cases from a mixed model with autocorrelated errors, by REML.
///
/// The model is that of ``BetweenCaseDifference``: y = β₀ + β₁·treated + u_case + e, u with the variance
/// τ², e with the variance σ² and the correlation φ^|distance in sessions| within a case. The effect is
/// β₁/√(τ² + σ²), corrected with J(ν), ν = 2(τ² + σ²)²/Var(τ² + σ²) from the expected information.
///
/// Source: Pustejovsky, Hedges and Shadish (2014), *Journal of Educational and Behavioral Statistics*
/// 39:368–393.
public struct BetweenCaseModel: Hashable, Sendable {
    /// g, the effect corrected for small samples.
    public let estimate: Double
    /// Its standard error.
    public let standardError: Double
    /// The effect before the correction, β₁/√(τ² + σ²).
    public let unadjusted: Double
    /// The degrees of freedom of τ² + σ².
    public let degreesOfFreedom: Double
    /// The correction J(ν).
    public let smallSampleFactor: Double
    /// The standard error of β₁ in units of √(τ² + σ²).
    public let kappa: Double
    /// The mean of the baseline, β₀, in score points.
    public let intercept: Double
    /// The effect in score points, β₁.
    public let effect: Double
    /// τ², the variance between cases; 0 when the fit lies on that boundary.
    public let betweenVariance: Double
    /// σ², the variance within cases.
    public let withinVariance: Double
    /// φ, the correlation of scores of neighbouring sessions.
    public let phi: Double
    /// The restricted log-likelihood, with its constants, at the estimates.
    public let logLikelihood: Double

    /// Fits the model.
    ///
    /// - Parameters:
    ///   - outcome: the scores, in any order.
    ///   - treated: whether each is of an intervention phase.
    ///   - case: whose each is; at least two cases.
    ///   - session: when each was taken; one score per case and session.
    /// - Throws: `lengthsDiffer`, `notFinite`, `tooFewGroups`, `tooFewObservations` (fewer than four),
    ///   `outOfRange` for two scores of a case at one session, `noVariation` when all or none are treated
    ///   or the scores leave no variance, `didNotConverge`.
    public init(
        outcome: [Double], treated: [Bool], case name: Factor, session: [Int]
    ) throws(StatisticsError) {
        let data = try BetweenCaseData(outcome: outcome, treated: treated, case: name, session: session, pair: nil)
        guard data.count >= 4 else { throw .tooFewObservations(needed: 4, got: data.count) }
        guard treated.contains(true), treated.contains(false) else { throw .noVariation }
        let fit = try AutoregressiveREML(data).maximum()
        let total = fit.parameters[0] + fit.parameters[2]
        // r = (1, 0, 1) over (τ², φ, σ²).
        let covariance = try Cholesky(fit.information).inverse
        let spread = covariance[0, 0] + 2 * covariance[0, 2] + covariance[2, 2]
        let nu = 2 * total * total / spread
        let factor = BetweenCaseData.smallSampleFactor(nu)
        (betweenVariance, phi, withinVariance) = (fit.parameters[0], fit.parameters[1], fit.parameters[2])
        (intercept, effect, logLikelihood) = (fit.coefficients[0], fit.coefficients[1], fit.logLikelihood)
        unadjusted = effect / total.squareRoot()
        kappa = (fit.coefficientCovariance[1, 1] / total).squareRoot()
        (degreesOfFreedom, smallSampleFactor) = (nu, factor)
        estimate = factor * unadjusted
        standardError =
            BetweenCaseData.variance(estimate: estimate, theta: kappa, degrees: nu).squareRoot()
    }
}
