/// A trial in which persons are assigned within blocks, such as pupils within schools.
///
/// `SE² = ρω(1 − R_T²)/J + (1 − ρ)(1 − R²)/(P(1 − P)Jn)`, the first term and ρ only when the blocks are
/// random. Degrees of freedom: `J(n − 1) − g − 1` with a constant effect, `J(n − 2) − g` with fixed ones,
/// `J − g − 1` with random ones (Dong and Maynard 2013, models 2.1 to 2.3). With constant and fixed effects
/// the standard deviation is that within blocks, with random ones that of all persons.
public struct BlockedTrial: TrialDesign, Hashable {
    /// The number of blocks, J.
    public let units: Int
    /// The persons in a block; the harmonic mean when blocks differ.
    public let blockSize: Double
    /// What is assumed of the effects of the blocks.
    public let effects: BlockEffects
    /// The share of persons in the treated arm of each block.
    public let treatedShare: Double
    /// The share of the variance within blocks that covariates explain.
    public let explained: Double
    /// The number of covariates: of blocks when they are random, else of persons.
    public let covariates: Int

    /// A trial of persons in blocks.
    ///
    /// - Throws: `outOfRange`, or `tooFewObservations` when no degrees of freedom are left.
    public init(
        blocks: Int, blockSize: Double, effects: BlockEffects, treatedShare: Double = 0.5, explained: Double = 0,
        covariates: Int = 0
    ) throws(StatisticsError) {
        try DesignCheck.size(blockSize)
        try effects.check()
        try DesignCheck.share(treatedShare, "the share of the treated")
        try DesignCheck.variance(explained, "the share of variance explained")
        try DesignCheck.count(covariates, atLeast: 0, "the number of covariates")
        (units, self.blockSize, self.effects, self.treatedShare) = (blocks, blockSize, effects, treatedShare)
        (self.explained, self.covariates) = (explained, covariates)
        try DesignCheck.freedom(degreesOfFreedom, units: units)
    }

    /// The standard error of the estimated effect, in standard deviations of the outcome.
    public var standardError: Double {
        let persons = (1 - effects.icc) * (1 - explained) / (treatedShare * (1 - treatedShare) * blockSize)
        return ((effects.variance + persons) / Double(units)).squareRoot()
    }

    /// The degrees of freedom, which depend on what is assumed of the blocks.
    public var degreesOfFreedom: Double {
        effects.degreesOfFreedom(blocks: Double(units), perBlock: blockSize, covariates: Double(covariates))
    }

    /// The same design with another number of blocks.
    public func with(units: Int) throws(StatisticsError) -> Self {
        try Self(
            blocks: units, blockSize: blockSize, effects: effects, treatedShare: treatedShare, explained: explained,
            covariates: covariates)
    }
}
