/// A parameter of a mixed model whose likelihood is profiled.
public enum ProfiledParameter: Hashable, Sendable {
    /// The standard deviation of a component's column; both by their place.
    case standardDeviation(component: Int, column: Int)
    /// The correlation of two columns of a component; the first is before the second.
    case correlation(component: Int, Int, Int)
    /// The residual standard deviation.
    case residualDeviation
    /// A fixed coefficient.
    case coefficient(Int)
}

/// The interval of a parameter for which the likelihood-ratio test against the best fit does not reject.
public struct ProfileInterval: Hashable, Sendable {
    /// What it is about.
    public let parameter: ProfiledParameter
    /// The maximum-likelihood estimate.
    public let estimate: Double
    /// The lower end: 0 for a standard deviation and −1 for a correlation that the data do not bound;
    /// `nil` when no end is found.
    public let lower: Double?
    /// The upper end: 1 for a correlation that the data do not bound; `nil` when no end is found.
    public let upper: Double?
}

extension MixedModelFit {
    /// Profile-likelihood intervals of all parameters, in the order of R's `confint`: for each component
    /// standard deviations and correlations by columns of the lower triangle, then the residual's
    /// deviation and the fixed coefficients.
    ///
    /// A value belongs to the interval when the deviance, minimised over all other parameters with this one
    /// held, is above its minimum by at most the quantile of χ² with one degree of freedom. They are of
    /// the likelihood, not the restricted one, as in lme4; a fit by REML is fitted anew. lme4 interpolates
    /// between some points of the profile, here each end is solved for. A correlation without meaning,
    /// where a deviation is zero, is left out.
    ///
    /// - Parameter level: the coverage, between 0 and 1.
    /// - Throws: `outOfRange` for another level; as `MixedModel.fit(_:)`.
    public func profileIntervals(level: Double = 0.95) throws(StatisticsError) -> [ProfileInterval] {
        let z = try Normal.standard.upperQuantile(ConfidenceInterval.tail(ofLevel: level))
        let best = estimation == .maximum ? self : try model.fit(.maximum)
        var result: [ProfileInterval] = []
        for parameter in best.parameters { result.append(try LikelihoodProfile(best, parameter).interval(z)) }
        return result
    }

    private var parameters: [ProfiledParameter] {
        var result: [ProfiledParameter] = []
        for (index, component) in components.enumerated() {
            for a in component.columns.indices {
                result.append(.standardDeviation(component: index, column: a))
                for b in component.columns.indices where b > a && component.correlation(a, b) != nil {
                    result.append(.correlation(component: index, a, b))
                }
            }
        }
        return result + [.residualDeviation] + coefficients.indices.map { .coefficient($0) }
    }
}
