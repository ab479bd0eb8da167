/// One random term of a mixed model: columns whose coefficients vary from group to group.
///
/// R writes `(1 + time | pupil)` for a column of ones and a column `time`, grouped by pupil. The
/// coefficients of a group are normal with mean 0 and one covariance matrix, which the model
/// estimates. `(1 + time || pupil)`, with `isCorrelated: false`, holds the covariances at 0: it is
/// the same as one term for each column.
///
/// ```swift
/// let ones = Array(repeating: 1.0, count: time.count)
/// let growth = RandomEffects(columns: [ones, time], by: Factor(pupil))
/// ```
public struct RandomEffects: Hashable, Sendable {
    /// The columns, one value for each row of the data; the column of ones is given where an intercept is wanted.
    public let columns: [[Double]]
    /// The group of each row.
    public let factor: Factor
    /// Whether the coefficients of a group may be correlated.
    public let isCorrelated: Bool

    /// Describes a random term.
    ///
    /// - Parameters:
    ///   - columns: one or more columns, the ones of an intercept included.
    ///   - factor: the group of each row.
    ///   - isCorrelated: `false` holds the covariances between the columns at 0 (`||` in R).
    public init(columns: [[Double]], by factor: Factor, isCorrelated: Bool = true) {
        (self.columns, self.factor, self.isCorrelated) = (columns, factor, isCorrelated)
    }

    /// A random intercept, `(1 | factor)`.
    public static func intercept(by factor: Factor) -> RandomEffects {
        RandomEffects(columns: [Array(repeating: 1, count: factor.codes.count)], by: factor)
    }
}
