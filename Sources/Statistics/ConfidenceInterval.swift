/// The two ends of an interval for an unknown figure, in the unit of the figure.
///
/// Which level it has and how it was found stands with whoever answers it.
public struct ConfidenceInterval: Hashable, Sendable {
    /// The lower end.
    public let lower: Double
    /// The upper end, not below the lower one.
    public let upper: Double

    /// An interval from its ends.
    public init(lower: Double, upper: Double) {
        (self.lower, self.upper) = (lower, upper)
    }

    /// The interval that reaches equally far to both sides of a figure.
    init(centre: Double, halfWidth: Double) {
        self.init(lower: centre - halfWidth, upper: centre + halfWidth)
    }

    /// Whether a value lies in the interval, its ends included.
    public func contains(_ value: Double) -> Bool { lower <= value && value <= upper }

    /// The probability that an interval of a level leaves out at each end: 0.025 for 0.95.
    ///
    /// - Throws: `outOfRange` unless 0 < level < 1.
    static func tail(ofLevel level: Double) throws(StatisticsError) -> Double {
        guard level > 0, level < 1 else { throw .outOfRange("the level of an interval", level) }
        return (1 - level) / 2
    }
}
