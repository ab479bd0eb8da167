/// A trial in which clusters are assigned within blocks, such as classes within schools or schools within
/// districts.
///
/// `SE² = ρ₃ω(1 − R_T²)/K + ρ₂(1 − R₂²)/(P(1 − P)JK) + (1 − ρ₃ − ρ₂)(1 − R₁²)/(P(1 − P)JKn)`, the first term
/// and ρ₃ only when the blocks are random. Degrees of freedom: `K(J − 2) − g` with fixed effects and
/// `K − g − 1` with random ones (Dong and Maynard 2013, models 4.1 and 4.2); with a constant effect
/// `K(J − 1) − g − 1`, as in a regression of cluster means on blocks and arm.
public struct BlockedClusterTrial: TrialDesign, Hashable {
    /// The number of blocks, K.
    public let units: Int
    /// The clusters in a block, J; the harmonic mean when blocks differ.
    public let clustersPerBlock: Double
    /// The persons in a cluster, n; the harmonic mean when clusters differ.
    public let clusterSize: Double
    /// The share of the outcome's variance that lies between clusters of the same block, ρ₂.
    public let icc: Double
    /// What is assumed of the effects of the blocks.
    public let effects: BlockEffects
    /// The share of clusters in the treated arm of each block.
    public let treatedShare: Double
    /// The share of the variance within clusters that covariates explain.
    public let explainedWithin: Double
    /// The share of the variance between clusters that covariates explain.
    public let explainedBetween: Double
    /// The number of covariates: of blocks when they are random, else of clusters.
    public let covariates: Int

    /// A trial of clusters in blocks.
    ///
    /// - Throws: `outOfRange`, or `tooFewObservations` when no degrees of freedom are left.
    public init(
        blocks: Int, clustersPerBlock: Double, clusterSize: Double, icc: Double, effects: BlockEffects,
        treatedShare: Double = 0.5, explainedWithin: Double = 0, explainedBetween: Double = 0, covariates: Int = 0
    ) throws(StatisticsError) {
        try DesignCheck.size(clustersPerBlock)
        try DesignCheck.size(clusterSize)
        try effects.check()
        try DesignCheck.variance(icc, "the intraclass correlation")
        try DesignCheck.variance(icc + effects.icc, "the sum of the intraclass correlations")
        try DesignCheck.share(treatedShare, "the share of the treated")
        try DesignCheck.variance(explainedWithin, "the share of variance explained within clusters")
        try DesignCheck.variance(explainedBetween, "the share of variance explained between clusters")
        try DesignCheck.count(covariates, atLeast: 0, "the number of covariates")
        (units, self.clustersPerBlock, self.clusterSize) = (blocks, clustersPerBlock, clusterSize)
        (self.icc, self.effects, self.treatedShare) = (icc, effects, treatedShare)
        (self.explainedWithin, self.explainedBetween) = (explainedWithin, explainedBetween)
        self.covariates = covariates
        try DesignCheck.freedom(degreesOfFreedom, units: units)
    }

    /// The standard error of the estimated effect, in standard deviations of the outcome.
    public var standardError: Double {
        let clusters = icc * (1 - explainedBetween)
        let persons = (1 - effects.icc - icc) * (1 - explainedWithin) / clusterSize
        let perBlock = (clusters + persons) / (treatedShare * (1 - treatedShare) * clustersPerBlock)
        return ((effects.variance + perBlock) / Double(units)).squareRoot()
    }

    /// The degrees of freedom, which depend on what is assumed of the blocks.
    public var degreesOfFreedom: Double {
        effects.degreesOfFreedom(
            blocks: Double(units), perBlock: clustersPerBlock, covariates: Double(covariates))
    }

    /// The same design with another number of blocks.
    public func with(units: Int) throws(StatisticsError) -> Self {
        try Self(
            blocks: units, clustersPerBlock: clustersPerBlock, clusterSize: clusterSize, icc: icc, effects: effects,
            treatedShare: treatedShare, explainedWithin: explainedWithin, explainedBetween: explainedBetween,
            covariates: covariates)
    }
}
