/// A trial in which whole clusters are assigned, such as schools or classes.
///
/// With the intraclass correlation ρ
/// `SE² = ρ(1 − R₂²)/(P(1 − P)J) + (1 − ρ)(1 − R₁²)/(P(1 − P)Jn)` with `J − g − 2` degrees of freedom
/// (Bloom 2006, equation 4; Dong and Maynard 2013, model 3.1).
public struct ClusterTrial: TrialDesign, Hashable {
    /// The number of clusters.
    public let units: Int
    /// The persons in a cluster; the harmonic mean when clusters differ.
    public let clusterSize: Double
    /// The share of the outcome's variance that lies between clusters.
    public let icc: Double
    /// The share of clusters in the treated arm.
    public let treatedShare: Double
    /// The share of the variance within clusters that covariates explain.
    public let explainedWithin: Double
    /// The share of the variance between clusters that covariates explain.
    public let explainedBetween: Double
    /// The number of covariates of clusters.
    public let covariates: Int

    /// A trial of clusters.
    ///
    /// - Throws: `outOfRange`, or `tooFewObservations` when no degrees of freedom are left.
    public init(
        clusters: Int, clusterSize: Double, icc: Double, treatedShare: Double = 0.5, explainedWithin: Double = 0,
        explainedBetween: Double = 0, covariates: Int = 0
    ) throws(StatisticsError) {
        try DesignCheck.size(clusterSize)
        try DesignCheck.variance(icc, "the intraclass correlation")
        try DesignCheck.share(treatedShare, "the share of the treated")
        try DesignCheck.variance(explainedWithin, "the share of variance explained within clusters")
        try DesignCheck.variance(explainedBetween, "the share of variance explained between clusters")
        try DesignCheck.count(covariates, atLeast: 0, "the number of covariates")
        (units, self.clusterSize, self.icc, self.treatedShare) = (clusters, clusterSize, icc, treatedShare)
        (self.explainedWithin, self.explainedBetween) = (explainedWithin, explainedBetween)
        self.covariates = covariates
        try DesignCheck.freedom(degreesOfFreedom, units: units)
    }

    /// The standard error of the estimated effect, in standard deviations of the outcome.
    public var standardError: Double {
        let between = icc * (1 - explainedBetween)
        let within = (1 - icc) * (1 - explainedWithin) / clusterSize
        return ((between + within) / (treatedShare * (1 - treatedShare) * Double(units))).squareRoot()
    }

    /// `J − g − 2`.
    public var degreesOfFreedom: Double { Double(units - covariates - 2) }

    /// The same design with another number of clusters.
    public func with(units: Int) throws(StatisticsError) -> Self {
        try Self(
            clusters: units, clusterSize: clusterSize, icc: icc, treatedShare: treatedShare,
            explainedWithin: explainedWithin, explainedBetween: explainedBetween, covariates: covariates)
    }
}
