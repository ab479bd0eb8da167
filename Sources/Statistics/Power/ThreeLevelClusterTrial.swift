/// A trial in which the clusters of the third level are assigned: schools, with classes in them and pupils
/// in those.
///
/// `SE² = [ρ₃(1 − R₃²) + ρ₂(1 − R₂²)/J + (1 − ρ₃ − ρ₂)(1 − R₁²)/(Jn)]/(P(1 − P)K)` with `K − g − 2` degrees
/// of freedom (Dong and Maynard 2013, model 3.2).
public struct ThreeLevelClusterTrial: TrialDesign, Hashable {
    /// A share of variance for each of three levels, the persons' first.
    public struct Shares: Hashable, Sendable {
        /// Among persons.
        public let persons: Double
        /// Among the clusters of the second level.
        public let middle: Double
        /// Among the clusters of the third level.
        public let top: Double

        /// Shares of variance.
        public init(persons: Double = 0, middle: Double = 0, top: Double = 0) {
            (self.persons, self.middle, self.top) = (persons, middle, top)
        }
    }

    /// The number of clusters at the third level, K.
    public let units: Int
    /// The clusters of the second level in each of the third, J.
    public let middlePerTop: Double
    /// The persons in a cluster of the second level, n.
    public let clusterSize: Double
    /// The share of the outcome's variance that lies between clusters of the third level, ρ₃.
    public let iccTop: Double
    /// The share that lies between clusters of the second level in the same one of the third, ρ₂.
    public let iccMiddle: Double
    /// The share of clusters in the treated arm.
    public let treatedShare: Double
    /// The share of each level's variance that covariates explain.
    public let explained: Shares
    /// The number of covariates at the third level.
    public let covariates: Int

    /// A trial of clusters of the third level.
    ///
    /// - Throws: `outOfRange`, or `tooFewObservations` when no degrees of freedom are left.
    public init(
        top: Int, middlePerTop: Double, clusterSize: Double, iccTop: Double, iccMiddle: Double,
        treatedShare: Double = 0.5, explained: Shares = Shares(), covariates: Int = 0
    ) throws(StatisticsError) {
        try DesignCheck.size(middlePerTop)
        try DesignCheck.size(clusterSize)
        try DesignCheck.variance(iccTop, "the intraclass correlation of the third level")
        try DesignCheck.variance(iccMiddle, "the intraclass correlation of the second level")
        try DesignCheck.variance(iccTop + iccMiddle, "the sum of the intraclass correlations")
        try DesignCheck.share(treatedShare, "the share of the treated")
        for share in [explained.persons, explained.middle, explained.top] {
            try DesignCheck.variance(share, "the share of variance explained")
        }
        try DesignCheck.count(covariates, atLeast: 0, "the number of covariates")
        (units, self.middlePerTop, self.clusterSize) = (top, middlePerTop, clusterSize)
        (self.iccTop, self.iccMiddle, self.treatedShare) = (iccTop, iccMiddle, treatedShare)
        (self.explained, self.covariates) = (explained, covariates)
        try DesignCheck.freedom(degreesOfFreedom, units: units)
    }

    /// The standard error of the estimated effect, in standard deviations of the outcome.
    public var standardError: Double {
        let top = iccTop * (1 - explained.top)
        let middle = iccMiddle * (1 - explained.middle) / middlePerTop
        let persons = (1 - iccTop - iccMiddle) * (1 - explained.persons) / (middlePerTop * clusterSize)
        return ((top + middle + persons) / (treatedShare * (1 - treatedShare) * Double(units))).squareRoot()
    }

    /// `K − g − 2`.
    public var degreesOfFreedom: Double { Double(units - covariates - 2) }

    /// The same design with another number of clusters at the third level.
    public func with(units: Int) throws(StatisticsError) -> Self {
        try Self(
            top: units, middlePerTop: middlePerTop, clusterSize: clusterSize, iccTop: iccTop, iccMiddle: iccMiddle,
            treatedShare: treatedShare, explained: explained, covariates: covariates)
    }
}
