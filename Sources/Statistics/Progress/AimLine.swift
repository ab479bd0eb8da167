/// The line from where a pupil stands to the goal.
///
/// It starts at the median time and the median score of the first points, so that one odd score
/// does not tilt it, and ends at the goal.
///
/// ```swift
/// let line = try AimLine(time: [1, 2, 3], outcome: [20, 22, 21], goalTime: 20, goal: 39)
/// line.slope            // 1 word more each week
/// line.value(at: 10)    // 29
/// ```
///
/// Source: National Center on Intensive Intervention, *Decision Rules for Academic Progress
/// Monitoring Data*; Deno (1985), *Exceptional Children* 52:219–232.
public struct AimLine: Hashable, Sendable {
    /// The median time of the first points.
    public let startTime: Double
    /// The median score of the first points.
    public let start: Double
    /// When the goal is to be reached.
    public let goalTime: Double
    /// The score to be reached.
    public let goal: Double

    /// The change per unit of time that leads to the goal.
    public var slope: Double { (goal - start) / (goalTime - startTime) }

    /// The line's value at a time.
    public func value(at time: Double) -> Double { start + slope * (time - startTime) }

    /// Draws the line from the first points of a series.
    ///
    /// - Parameters:
    ///   - time, outcome: the series, in any order; only its first points are looked at.
    ///   - points: how many first points count, three by custom.
    ///   - goalTime: a time after the start.
    ///   - goal: the score to be reached then.
    /// - Throws: `lengthsDiffer`, `tooFewObservations`, `notFinite`; `outOfRange` for fewer than one
    ///   point or a goal that does not lie after the start.
    public init(
        time: [Double], outcome: [Double], points: Int = 3, goalTime: Double, goal: Double
    ) throws(StatisticsError) {
        let first = try TimedScores(time, outcome).prefix(points)
        guard goalTime.isFinite, goal.isFinite else { throw .notFinite }
        startTime = try median(first.time)
        start = try median(first.outcome)
        guard goalTime > startTime else { throw .outOfRange("the goal's time", goalTime) }
        (self.goalTime, self.goal) = (goalTime, goal)
    }
}

/// Scores in the order of their times; those of one time keep the order they came in.
struct TimedScores {
    let time: [Double]
    let outcome: [Double]

    init(_ time: [Double], _ outcome: [Double]) throws(StatisticsError) {
        guard time.count == outcome.count else { throw .lengthsDiffer(time.count, outcome.count) }
        guard time.allSatisfy(\.isFinite), outcome.allSatisfy(\.isFinite) else { throw .notFinite }
        // The standard library's sort does not promise to keep equal ones in order, so the place decides.
        let order = time.indices.sorted { (time[$0], $0) < (time[$1], $1) }
        (self.time, self.outcome) = (order.map { time[$0] }, order.map { outcome[$0] })
    }

    /// The first points.
    func prefix(_ points: Int) throws(StatisticsError) -> (time: [Double], outcome: [Double]) {
        guard points >= 1 else { throw .outOfRange("a number of first points", Double(points)) }
        guard time.count >= points else { throw .tooFewObservations(needed: points, got: time.count) }
        return (Array(time.prefix(points)), Array(outcome.prefix(points)))
    }
}
