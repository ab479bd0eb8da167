/// A trial in which persons are assigned one by one, without blocks.
///
/// `SE² = (1 − R²)/(P(1 − P)n)` with `n − g − 2` degrees of freedom (Dong and Maynard 2013, model 1.0).
public struct IndividualTrial: TrialDesign, Hashable {
    /// The number of persons.
    public let units: Int
    /// The share of persons in the treated arm.
    public let treatedShare: Double
    /// The share of the outcome's variance that covariates explain.
    public let explained: Double
    /// The number of covariates.
    public let covariates: Int

    /// A trial of persons.
    ///
    /// - Throws: `outOfRange`, or `tooFewObservations` when no degrees of freedom are left.
    public init(
        persons: Int, treatedShare: Double = 0.5, explained: Double = 0, covariates: Int = 0
    ) throws(StatisticsError) {
        try DesignCheck.share(treatedShare, "the share of the treated")
        try DesignCheck.variance(explained, "the share of variance explained")
        try DesignCheck.count(covariates, atLeast: 0, "the number of covariates")
        (units, self.treatedShare, self.explained, self.covariates) = (persons, treatedShare, explained, covariates)
        try DesignCheck.freedom(degreesOfFreedom, units: units)
    }

    /// The standard error of the estimated effect, in standard deviations of the outcome.
    public var standardError: Double {
        ((1 - explained) / (treatedShare * (1 - treatedShare) * Double(units))).squareRoot()
    }

    /// `n − g − 2`.
    public var degreesOfFreedom: Double { Double(units - covariates - 2) }

    /// The same design with another number of persons.
    public func with(units: Int) throws(StatisticsError) -> Self {
        try Self(persons: units, treatedShare: treatedShare, explained: explained, covariates: covariates)
    }
}
