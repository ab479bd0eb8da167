/// An interval for how much the true effects of studies differ.
public struct HeterogeneityInterval: Hashable, Sendable {
    /// The interval of τ².
    public let tau2: ConfidenceInterval
    /// The interval of I², in percent.
    public let i2: ConfidenceInterval
}

extension MetaAnalysis {
    /// The Q-profile interval of τ² and of I²: all τ² under which Σ(y − μ)²/(v + τ²) is no unusual
    /// draw from χ² with k − 1 degrees of freedom.
    ///
    /// Exact when the variances are. An end that would be negative is 0; when the studies agree so well
    /// that no τ² fits, both ends are 0. It does not depend on the estimator. Source: Viechtbauer
    /// (2007), *Statistics in Medicine* 26:37–52.
    ///
    /// - Throws: `outOfRange` unless 0 < level < 1.
    public func heterogeneityInterval(level: Double = 0.95) throws(StatisticsError) -> HeterogeneityInterval {
        let tail = try ConfidenceInterval.tail(ofLevel: level)
        let chiSquared = try ChiSquared(degreesOfFreedom: Double(degreesOfFreedom))
        let large = try chiSquared.upperQuantile(tail)
        let small = try chiSquared.quantile(tail)
        let lower = try BetweenStudyVariance.generalisedQ(effects, variances, equals: large) ?? 0
        let upper = try BetweenStudyVariance.generalisedQ(effects, variances, equals: small) ?? 0
        let trace = WeightedEffects(effects: effects, variances: variances, tau2: 0).trace
        let typical = Double(degreesOfFreedom) / trace
        return HeterogeneityInterval(
            tau2: ConfidenceInterval(lower: lower, upper: upper),
            i2: ConfidenceInterval(lower: 100 * lower / (lower + typical), upper: 100 * upper / (upper + typical)))
    }
}
