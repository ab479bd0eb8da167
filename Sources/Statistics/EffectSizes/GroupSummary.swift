/// How many pupils a group has, with the mean and the standard deviation of their outcome.
///
/// ```swift
/// let small = try GroupSummary(count: 9, mean: 103.5, standardDeviation: 11.2)
/// let same = try GroupSummary([1, 2, 3])   // 3, mean 2, standard deviation 1
/// ```
public struct GroupSummary: Hashable, Sendable {
    /// The number of observations, at least 2.
    public let count: Int
    /// The mean, in the unit of the outcome.
    public let mean: Double
    /// The standard deviation with divisor n − 1, in the unit of the outcome, not negative.
    public let standardDeviation: Double

    /// Takes figures that a report gives.
    ///
    /// - Throws: `tooFewObservations` (fewer than 2), `notFinite`, or `outOfRange` for a negative
    ///   standard deviation.
    public init(count: Int, mean: Double, standardDeviation: Double) throws(StatisticsError) {
        guard count >= 2 else { throw .tooFewObservations(needed: 2, got: count) }
        guard mean.isFinite, standardDeviation.isFinite else { throw .notFinite }
        guard standardDeviation >= 0 else { throw .outOfRange("a standard deviation", standardDeviation) }
        (self.count, self.mean, self.standardDeviation) = (count, mean, standardDeviation)
    }

    /// Summarises values. What is missing has to be left out before.
    ///
    /// - Throws: `tooFewObservations` (fewer than 2) or `notFinite`.
    public init(_ values: [Double]) throws(StatisticsError) {
        guard values.count >= 2 else { throw .tooFewObservations(needed: 2, got: values.count) }
        guard values.allSatisfy(\.isFinite) else { throw .notFinite }
        // Compared as they are: the mean of equal values may differ from them by rounding.
        let constant = values.allSatisfy { $0 == values[0] }
        try self.init(
            count: values.count, mean: constant ? values[0] : values.mean,
            standardDeviation: constant ? 0 : values.sampleVariance.squareRoot())
    }
}
