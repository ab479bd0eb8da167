extension MixedModelFit {
    /// Intervals of the fixed coefficients from the normal distribution: `estimate ± z·error`.
    ///
    /// They hold the variances as known and are too short with few groups; `satterthwaite()`,
    /// `kenwardRoger()` and `profileIntervals(level:)` allow for that.
    ///
    /// - Parameter level: the coverage, between 0 and 1.
    /// - Throws: `outOfRange` for another level.
    public func waldIntervals(level: Double = 0.95) throws(StatisticsError) -> [ConfidenceInterval] {
        let z = try Normal.standard.upperQuantile(ConfidenceInterval.tail(ofLevel: level))
        return zip(coefficients, standardErrors).map { ConfidenceInterval(centre: $0, halfWidth: z * $1) }
    }

    /// The share of each component in the variance of an observation about its fixed part, between 0 and 1.
    ///
    /// For a random intercept: its variance divided by the sum of all variances and the residual's, the
    /// correlation of two rows that share this group and no other. A term with slopes has its variance
    /// `z'Dz` averaged over the rows (Johnson 2014, *Methods Ecol. Evol.* 5:944, equation 11).
    public var intraclassCorrelations: [Double] {
        let structure = model.structure
        let parts = zip(structure.terms.indices, components).map { term, component in
            let products = structure.part(term, of: model.system.blockProducts[structure.terms[term].block])
            return (component.covariance * products).trace / Double(rows)
        }
        let total = parts.reduce(sigma * sigma, +)
        return parts.map { $0 / total }
    }

    /// The likelihood-ratio test of this model against a larger one that contains it.
    ///
    /// Fits by REML are fitted anew by maximum likelihood, as R's `anova` does. When the models differ
    /// by a variance, the hypothesis lies on the boundary and p is too large, for one variance by a
    /// factor of two (Self and Liang 1987, *J. Am. Stat. Assoc.* 82:605).
    ///
    /// - Parameter larger: a fit to the same rows with more parameters.
    /// - Throws: `lengthsDiffer` for different rows, `outOfRange` unless the other has more parameters;
    ///   as `MixedModel.fit(_:)` for models that are fitted anew.
    public func likelihoodRatioTest(against larger: MixedModelFit) throws(StatisticsError) -> LikelihoodRatioTest {
        guard rows == larger.rows else { throw .lengthsDiffer(rows, larger.rows) }
        let degrees = larger.parameterCount - parameterCount
        guard degrees > 0 else { throw .outOfRange("the larger model's additional parameters", Double(degrees)) }
        let small = estimation == .maximum ? self : try model.fit(.maximum)
        let large = larger.estimation == .maximum ? larger : try larger.model.fit(.maximum)
        // The larger model cannot fit worse; rounding can make it look so.
        let statistic = max(0, small.criterion - large.criterion)
        return LikelihoodRatioTest(
            statistic: statistic, degreesOfFreedom: degrees,
            p: try ChiSquared(degreesOfFreedom: Double(degrees)).upperTail(statistic))
    }
}

/// The test of a model against a larger one by twice the difference of their log-likelihoods.
public struct LikelihoodRatioTest: Hashable, Sendable {
    /// Twice the difference of the log-likelihoods, not negative.
    public let statistic: Double
    /// The number of additional parameters.
    public let degreesOfFreedom: Int
    /// The probability of a statistic at least as large under the smaller model.
    public let p: Double
}
