package import Core

/// The straight way from where a pupil starts to the goal.
///
/// `aim(t) = b + (g − b) · (t − t0) / (T − t0)`, time in days.
package struct AimLine: Hashable, Sendable {
    package let start: LocalDate
    package let baseline: Double
    package let due: LocalDate
    package let target: Double

    /// `nil` when the goal is not due after the start.
    package init?(start: LocalDate, baseline: Double, due: LocalDate, target: Double) {
        guard start < due else { return nil }
        (self.start, self.baseline, self.due, self.target) = (start, baseline, due, target)
    }

    /// The line's value; after the day it is due, the goal itself.
    package func value(on day: LocalDate) -> Double {
        let day = min(day, due)
        let share = Double(day.days(since: start)) / Double(due.days(since: start))
        return baseline + (target - baseline) * share
    }

    /// Which side of the line a score is on.
    package enum Side: Hashable, Sendable { case above, on, below }

    /// Multiplied out, so that a point on the line is found on it in spite of rounding;
    /// scores have at most two decimals, and the tolerance is far below them.
    package func side(of score: Double, on day: LocalDate) -> Side {
        let day = min(day, due)
        let distance =
            (score - baseline) * Double(due.days(since: start)) - (target - baseline) * Double(day.days(since: start))
        return abs(distance) < 1e-6 ? .on : distance > 0 ? .above : .below
    }

    /// The change per week that leads to the goal.
    package var perWeek: Double { (target - baseline) / Double(due.days(since: start)) * 7 }
}
