/// An estimate with its standard error, its test against zero and its interval.
///
/// `t = estimate / standardError` is held against Student's t distribution with `degreesOfFreedom`.
public struct CoefficientEstimate: Hashable, Sendable {
    /// The estimate, in units of the outcome per unit of the predictor.
    public let estimate: Double
    /// The standard error, above 0.
    public let standardError: Double
    /// The degrees of freedom of the t distribution, above 0 and not always whole.
    public let degreesOfFreedom: Double
    /// The estimate in standard errors.
    public let t: Double
    /// The two-sided probability of a t at least as far from zero when the true value is zero.
    public let p: Double
    /// The lower end of the confidence interval.
    public let lower: Double
    /// The upper end of the confidence interval.
    public let upper: Double

    init(
        estimate: Double, standardError: Double, degreesOfFreedom: Double, confidence: Double
    ) throws(StatisticsError) {
        guard confidence > 0, confidence < 1 else { throw .outOfRange("a confidence level", confidence) }
        guard standardError > 0 else { throw .noVariation }
        let distribution = try StudentT(degreesOfFreedom: degreesOfFreedom)
        (self.estimate, self.standardError, self.degreesOfFreedom) = (estimate, standardError, degreesOfFreedom)
        t = estimate / standardError
        p = distribution.twoSided(t)
        let reach = try distribution.upperQuantile((1 - confidence) / 2) * standardError
        (lower, upper) = (estimate - reach, estimate + reach)
        guard t.isFinite, upper.isFinite, lower.isFinite else { throw .notFinite }
    }
}
