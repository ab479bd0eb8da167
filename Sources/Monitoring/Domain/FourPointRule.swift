import Core

/// The four-point rule of curriculum-based measurement: when enough points are there,
/// look at the last four and the aim line. It proposes; a person decides.
package struct FourPointRule: Hashable, Sendable {
    package let version: String
    /// Where the rule is written down.
    package let source: String
    package let minimumPoints: Int
    package let minimumWeeks: Int
    package let window: Int

    /// The rule in use. A changed rule gets a new version beside this one.
    package static let current = FourPointRule(
        version: "2026-11",
        source: "Four-point decision rule for curriculum-based measurement: at least six points "
            + "over at least six weeks, baseline not counted; the last four against the aim line",
        minimumPoints: 6, minimumWeeks: 6, window: 4)

    package enum Verdict: Hashable, Sendable {
        /// There is no goal to hold the points against.
        case noGoal
        /// Not yet: so many points of so many, so many whole weeks of so many.
        case tooEarly(points: Int, ofPoints: Int, weeks: Int, ofWeeks: Int)
        /// The last four are all on the wrong side of the aim line.
        case considerChange
        /// The last four are all on the right side.
        case considerRaisingGoal
        case goOn
    }

    /// What the rule says of a series. A point on the line counts for neither side;
    /// for a measure that should fall the sides are mirrored.
    package func verdict(
        on series: Series, aim: AimLine?, direction: MeasuringInstrument.Direction
    ) -> Verdict {
        guard let aim else { return .noGoal }
        let points = series.progressPoints.filter { $0.day > aim.start }
        let weeks = max(0, (points.last?.day ?? aim.start).days(since: aim.start) / 7)
        guard points.count >= minimumPoints, weeks >= minimumWeeks else {
            return .tooEarly(
                points: points.count, ofPoints: minimumPoints, weeks: weeks, ofWeeks: minimumWeeks)
        }
        let sides = points.suffix(window).map { aim.side(of: $0.score, on: $0.day) }
        let (wrong, right): (AimLine.Side, AimLine.Side) = direction == .rises ? (.below, .above) : (.above, .below)
        if sides.allSatisfy({ $0 == wrong }) { return .considerChange }
        if sides.allSatisfy({ $0 == right }) { return .considerRaisingGoal }
        return .goOn
    }
}
