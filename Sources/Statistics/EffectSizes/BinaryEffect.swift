/// How two groups differ in the share of pupils with an event, such as a grade below a threshold.
///
/// The table has the events and the rest of either group as its four cells. Differences of shares
/// take the cells as they are; ratios add ½ to all four when one of them is 0
/// (see ``isHalfAdded``). Positive differences and ratios above 1 mean more events among the treated,
/// which is bad news when the event is.
///
/// ```swift
/// let effect = try BinaryEffect(treatedEvents: 18, treatedCount: 120, comparisonEvents: 34, comparisonCount: 115)
/// effect.riskDifference            // −0.1457
/// try effect.newcombeInterval()    // −0.2491 to −0.0393
/// effect.coxIndex                  // −0.5235, comparable to Hedges' g
/// ```
public struct BinaryEffect: Hashable, Sendable {
    /// How many of the treated had the event.
    public let treatedEvents: Int
    /// How many treated there were.
    public let treatedCount: Int
    /// How many of the comparison group had the event.
    public let comparisonEvents: Int
    /// How many there were in the comparison group.
    public let comparisonCount: Int

    /// Takes the numbers of events and of pupils.
    ///
    /// - Throws: `tooFewObservations` for a group of fewer than 1 or fewer than 3 pupils in all,
    ///   `outOfRange` for events that are negative or more than the pupils.
    public init(
        treatedEvents: Int, treatedCount: Int, comparisonEvents: Int, comparisonCount: Int
    ) throws(StatisticsError) {
        for count in [treatedCount, comparisonCount] where count < 1 {
            throw .tooFewObservations(needed: 1, got: count)
        }
        guard treatedCount + comparisonCount >= 3 else {
            throw .tooFewObservations(needed: 3, got: treatedCount + comparisonCount)
        }
        for (events, count) in [(treatedEvents, treatedCount), (comparisonEvents, comparisonCount)]
        where events < 0 || events > count {
            throw .outOfRange("the number of events", Double(events))
        }
        (self.treatedEvents, self.treatedCount) = (treatedEvents, treatedCount)
        (self.comparisonEvents, self.comparisonCount) = (comparisonEvents, comparisonCount)
    }

    /// The share of the treated with the event, p₁.
    public var treatedRisk: Double { Double(treatedEvents) / Double(treatedCount) }

    /// The share of the comparison group with the event, p₂.
    public var comparisonRisk: Double { Double(comparisonEvents) / Double(comparisonCount) }

    /// Whether ½ was added to all four cells for the ratios, because one of them is 0.
    public var isHalfAdded: Bool {
        [treatedEvents, treatedCount - treatedEvents, comparisonEvents, comparisonCount - comparisonEvents].contains(0)
    }

    /// The four cells as the ratios take them.
    var cells: (a: Double, b: Double, c: Double, d: Double) {
        let half = isHalfAdded ? 0.5 : 0
        return (
            Double(treatedEvents) + half, Double(treatedCount - treatedEvents) + half,
            Double(comparisonEvents) + half, Double(comparisonCount - comparisonEvents) + half
        )
    }
}
