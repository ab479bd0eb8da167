/// A standardised mean difference of pupils whose classes or schools were assigned as a whole.
///
/// Pupils of one cluster are alike, so there is less information than there are pupils: d has to be
/// scaled, its variance grows by the design effect, and the degrees of freedom shrink. With N pupils
/// in M clusters, average size n = N/M and intraclass correlation ρ:
///
/// - γ = √(1 − 2(n − 1)ρ/(N − 2)), d_T = γ·d
/// - h = ((N − 2) − 2(n − 1)ρ)² / ((N − 2)(1 − ρ)² + n(N − 2n)ρ² + 2(N − 2n)ρ(1 − ρ))
/// - ω = 1 − 3/(4h − 1), g = ω·γ·d
/// - η = 1 + (n − 1)ρ, the design effect
/// - t_A = t·√(((N − 2) − 2(n − 1)ρ)/((N − 2)η)), with h degrees of freedom
///
/// Source: Hedges (2007), *Journal of Educational and Behavioral Statistics* 32:341–370; What Works
/// Clearinghouse, *Procedures Handbook* 4.1 (2020) with its supplement, and *Procedures and Standards
/// Handbook* 5.0 (2022), appendix E. The clusters are taken as about equally large.
public struct ClusterAdjustedDifference: Hashable, Sendable {
    /// How the sampling variance is estimated.
    public enum VarianceForm: Hashable, Sendable, CaseIterable {
        /// (1/n₁ + 1/n₂)η + γ²d_T²/(2h), the variance of d_T, not of g: Hedges (2007), equation 16.
        case hedges2007
        /// ω²(γ²(1/n₁ + 1/n₂)η + d_T²/(2h)), the variance of g: the form in which secondary sources
        /// give that of the What Works Clearinghouse's supplement.
        case scaled
    }

    /// The difference as if the pupils were independent.
    public let difference: StandardizedMeanDifference
    /// The number of clusters in both groups together, M.
    public let clusters: Int
    /// The intraclass correlation ρ, 0 to 1.
    public let intraclassCorrelation: Double
    /// γ, the scale for the clusters.
    public let gamma: Double
    /// h, the degrees of freedom.
    public let degreesOfFreedom: Double
    /// ω, the factor against bias.
    public let omega: Double
    /// η, how many times larger the variance of a difference of means is than with independent pupils.
    public let designEffect: Double
    /// t_A, the statistic corrected for the clusters.
    public let t: Double
    /// The two-sided probability of such a t_A or a larger one when the groups do not differ.
    public let p: Double

    /// Adjusts a difference.
    ///
    /// - Parameters:
    ///   - difference: the difference as if the pupils were independent.
    ///   - clusters: M in both groups together, at least 2.
    ///   - rho: the intraclass correlation, 0 to 1. Where the data give none, the What Works Clearinghouse
    ///     takes 0.20 for achievement and 0.10 for behaviour and attitude.
    /// - Throws: `tooFewGroups` when there are fewer than 2 clusters or so few that h ≤ 1,
    ///   `outOfRange` for more clusters than pupils or a ρ outside 0 to 1.
    public init(
        _ difference: StandardizedMeanDifference, clusters: Int, intraclassCorrelation rho: Double
    ) throws(StatisticsError) {
        let pupils = difference.treated.count + difference.comparison.count
        guard clusters >= 2 else { throw .tooFewGroups(needed: 2, got: clusters) }
        guard clusters <= pupils else { throw .outOfRange("the number of clusters", Double(clusters)) }
        guard rho >= 0, rho <= 1 else { throw .outOfRange("an intraclass correlation", rho) }
        let (m, size) = (Double(pupils - 2), Double(pupils) / Double(clusters))
        let pairs = Double(pupils) - 2 * size
        let left = m - 2 * (size - 1) * rho
        let spread = m * (1 - rho) * (1 - rho) + size * pairs * rho * rho + 2 * pairs * rho * (1 - rho)
        guard left > 0, left * left > spread else { throw .tooFewGroups(needed: clusters + 1, got: clusters) }
        let h = left * left / spread
        let eta = 1 + (size - 1) * rho
        (self.difference, self.clusters, intraclassCorrelation) = (difference, clusters, rho)
        gamma = (left / m).squareRoot()
        degreesOfFreedom = h
        omega = SmallSampleCorrection.approximate.unchecked(h)
        designEffect = eta
        t = difference.t * (left / (m * eta)).squareRoot()
        p = try StudentT(degreesOfFreedom: h).twoSided(t)
    }

    /// The average number of pupils in a cluster, n.
    public var averageClusterSize: Double {
        Double(difference.treated.count + difference.comparison.count) / Double(clusters)
    }

    /// d_T = γ·d, the effect in units of the total standard deviation, without correction for bias.
    public var d: Double { gamma * difference.d }

    /// g = ω·γ·d.
    public var g: Double { omega * d }

    /// The sampling variance by a named form; of d_T for `hedges2007`, of g for `scaled`.
    public func variance(_ form: VarianceForm = .scaled) -> Double {
        let (means, effect) = (difference.inverseSizes * designEffect, d * d / (2 * degreesOfFreedom))
        return switch form {
        case .hedges2007: means + gamma * gamma * effect
        case .scaled: omega * omega * (gamma * gamma * means + effect)
        }
    }

    /// The square root of the variance.
    public func standardError(_ form: VarianceForm = .scaled) -> Double { variance(form).squareRoot() }

    /// The interval of d_T with the normal distribution (`hedges2007`), or of g with the t
    /// distribution of h degrees of freedom (`scaled`).
    ///
    /// - Throws: `outOfRange` unless 0 < level < 1.
    public func interval(
        level: Double = 0.95, _ form: VarianceForm = .scaled
    ) throws(StatisticsError) -> ConfidenceInterval {
        let tail = try ConfidenceInterval.tail(ofLevel: level)
        let error = standardError(form)
        switch form {
        case .hedges2007:
            return ConfidenceInterval(centre: d, halfWidth: try Normal.standard.upperQuantile(tail) * error)
        case .scaled:
            let quantile = try StudentT(degreesOfFreedom: degreesOfFreedom).upperQuantile(tail)
            return ConfidenceInterval(centre: g, halfWidth: quantile * error)
        }
    }
}
