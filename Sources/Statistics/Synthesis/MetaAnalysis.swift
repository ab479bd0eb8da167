/// A random-effects synthesis of effects from several studies or schools.
///
/// Study i has an effect yᵢ with known sampling variance vᵢ; the true effects are taken as normal
/// about μ with variance τ². With weights wᵢ = 1/(vᵢ + τ²): μ = Σwy/Σw, with standard error
/// 1/√Σw. Results agree with R's `metafor::rma`. How to read them: <doc:RandomEffectsMetaAnalysis>.
///
/// ```swift
/// let meta = try MetaAnalysis(
///     effects: [0.30, 0.05, 0.42, -0.10, 0.25], variances: [0.02, 0.03, 0.05, 0.02, 0.04])
/// meta.estimate                             // 0.159
/// try meta.hartungKnapp().interval          // −0.100 to 0.419: honest about few schools
/// try meta.predictionInterval(.normal)      // where the effect of a further school may lie
/// ```
public struct MetaAnalysis: Hashable, Sendable {
    /// The effects, at least 2.
    public let effects: [Double]
    /// Their sampling variances, each within 1e-100 to 1e100, in the square of the effects' unit.
    public let variances: [Double]
    /// How τ² was estimated.
    public let estimator: HeterogeneityEstimator
    /// τ², the variance of the true effects, not negative.
    public let tau2: Double
    /// The large-sample standard error of τ²; `nil` for equal effects. It is no way to an interval:
    /// see ``heterogeneityInterval(level:)``.
    public let tau2StandardError: Double?
    /// μ, the mean of the true effects.
    public let estimate: Double
    /// The standard error of μ, 1/√Σw, which takes τ² as known.
    public let standardError: Double
    /// μ over its standard error.
    public let z: Double
    /// The two-sided probability of such a z or a larger one when μ is 0.
    public let p: Double
    /// Cochran's Q = Σ(y − μ)²/v about the mean weighted by 1/v.
    public let q: Double
    /// The probability of such a Q or a larger one when all studies have one true effect.
    public let qP: Double
    /// I², in percent: 100·τ²/(τ² + ṽ) with the typical variance ṽ; for equal effects ``i2FromQ``.
    /// Source: Higgins and Thompson (2002), *Statistics in Medicine* 21:1539–1558, equation 9.
    public let i2: Double
    /// H² = τ²/ṽ + 1; for equal effects Q/(k − 1).
    public let h2: Double
    /// The log-likelihood of μ and τ² with all constants; the restricted one for that estimator.
    public let logLikelihood: Double
    /// Σ(y − μ)²/(v + τ²)/(k − 1), the scale of Hartung and Knapp.
    let residualScale: Double

    /// Puts the effects together.
    ///
    /// - Throws: `lengthsDiffer`, `tooFewGroups` (fewer than 2 studies), `notFinite`, `outOfRange` for
    ///   a variance that is not above 0 (or below 1e-100, or above 1e100), `noVariation` for equal effects with the Sidik–Jonkman
    ///   estimator, `didNotConverge`.
    public init(
        effects: [Double], variances: [Double], estimator: HeterogeneityEstimator = .restrictedMaximumLikelihood
    ) throws(StatisticsError) {
        guard effects.count == variances.count else { throw .lengthsDiffer(effects.count, variances.count) }
        guard effects.count >= 2 else { throw .tooFewGroups(needed: 2, got: effects.count) }
        guard effects.allSatisfy(\.isFinite), variances.allSatisfy(\.isFinite) else { throw .notFinite }
        // The third powers of the weights have to stay within the range of numbers.
        for variance in variances where !(1e-100...1e100).contains(variance) {
            throw .outOfRange("a sampling variance", variance)
        }
        let between = try BetweenStudyVariance(effects: effects, variances: variances, by: estimator)
        let fixed = WeightedEffects(effects: effects, variances: variances, tau2: 0)
        let fit = WeightedEffects(effects: effects, variances: variances, tau2: between.tau2)
        let m = Double(effects.count - 1)
        (self.effects, self.variances, self.estimator) = (effects, variances, estimator)
        (tau2, tau2StandardError) = (between.tau2, between.standardError)
        (estimate, standardError) = (fit.mean, (1 / fit.total).squareRoot())
        z = estimate / standardError
        guard z.isFinite, fixed.q.isFinite else { throw .notFinite }
        p = Normal.standard.twoSided(z)
        q = fixed.q
        qP = try ChiSquared(degreesOfFreedom: m).upperTail(fixed.q)
        let typical = m / fixed.trace
        if estimator == .equalEffects {
            (i2, h2) = (Self.i2(ofQ: fixed.q, m), fixed.q / m)
        } else {
            (i2, h2) = (100 * tau2 / (tau2 + typical), tau2 / typical + 1)
        }
        logLikelihood = Likelihood(
            effects: effects, variances: variances, isRestricted: estimator == .restrictedMaximumLikelihood
        ).logarithm(tau2)
        residualScale = fit.q / m
    }

    /// The degrees of freedom of Q, k − 1.
    public var degreesOfFreedom: Int { effects.count - 1 }

    /// I² as Higgins et al. (2003), *BMJ* 327:557–560, have it, in percent: 100·(Q − (k − 1))/Q, not
    /// below 0. It is ``i2`` for the DerSimonian–Laird estimator only.
    public var i2FromQ: Double { Self.i2(ofQ: q, Double(degreesOfFreedom)) }

    /// The weights of the studies, in percent of their sum.
    public var weights: [Double] {
        let weights = variances.map { 1 / ($0 + tau2) }
        let total = weights.compensatedSum()
        return weights.map { 100 * $0 / total }
    }

    /// The interval of μ by the normal distribution, μ ± z·SE: too narrow with fewer than some
    /// twenty studies.
    ///
    /// - Throws: `outOfRange` unless 0 < level < 1.
    public func interval(level: Double = 0.95) throws(StatisticsError) -> ConfidenceInterval {
        let quantile = try Normal.standard.upperQuantile(ConfidenceInterval.tail(ofLevel: level))
        return ConfidenceInterval(centre: estimate, halfWidth: quantile * standardError)
    }

    private static func i2(ofQ q: Double, _ m: Double) -> Double { q > m ? 100 * (q - m) / q : 0 }
}
