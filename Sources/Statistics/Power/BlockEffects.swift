/// What is assumed of the effects in the blocks within which a trial assigns.
public enum BlockEffects: Hashable, Sendable {
    /// The effect is the same in all blocks: one effect is estimated beside the blocks' means.
    case constant
    /// Each block has an effect of its own, and their mean in just these blocks is sought.
    case fixed
    /// The blocks stand for others, and the effect varies between them.
    ///
    /// - Parameters:
    ///   - icc: the share of the outcome's variance that lies between blocks.
    ///   - heterogeneity: ω, the variance of the effect between blocks by the variance of the outcome between
    ///     blocks.
    ///   - explained: the share of the effect's variance that covariates of the blocks explain.
    case random(icc: Double, heterogeneity: Double, explained: Double = 0)

    /// The variance between blocks, 0 unless they are random.
    var icc: Double {
        if case .random(let icc, _, _) = self { icc } else { 0 }
    }

    /// What the variation of the effect adds to the squared standard error, for one block.
    var variance: Double {
        if case .random(let icc, let heterogeneity, let explained) = self {
            icc * heterogeneity * (1 - explained)
        } else {
            0
        }
    }

    func check() throws(StatisticsError) {
        guard case .random(let icc, let heterogeneity, let explained) = self else { return }
        try DesignCheck.variance(icc, "the intraclass correlation of blocks")
        try DesignCheck.variance(explained, "the share of the effect's variance explained")
        guard heterogeneity >= 0, heterogeneity.isFinite else {
            throw .outOfRange("the heterogeneity of the effect", heterogeneity)
        }
    }

    /// The degrees of freedom with so many blocks, units to assign in each, and covariates.
    func degreesOfFreedom(blocks: Double, perBlock: Double, covariates: Double) -> Double {
        switch self {
        case .constant: blocks * (perBlock - 1) - covariates - 1
        case .fixed: blocks * (perBlock - 2) - covariates
        case .random: blocks - covariates - 1
        }
    }
}
