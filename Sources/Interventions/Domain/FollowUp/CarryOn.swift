package import Core

/// A score with its day, as the rules of the follow-up need it.
package struct DatedScore: Hashable, Sendable {
    package let day: LocalDate
    package let value: Double

    package init(_ day: LocalDate, _ value: Double) { (self.day, self.value) = (day, value) }
}

/// What becomes of a goal when the follow-up begins. The exit score is the one the wall
/// shows: `EntryAndExit` of the intensive phase.
package enum CarryOn: Hashable, Sendable {
    /// There is no newer score to start from: the goal stays as it was set.
    case stays
    /// The target is met. What is left is to hold the gain, and a line that climbs nowhere
    /// would say nothing, so there is no new one.
    case reached
    /// The same target, from where the pupil stands now.
    case anew(from: DatedScore, due: LocalDate)

    /// - Parameters:
    ///   - set: the day from which the goal counts.
    ///   - rises: true when more is better.
    ///   - followUpEnds: the first day after the follow-up.
    package init(
        target: Double, set: LocalDate, due: LocalDate, rises: Bool, exit: DatedScore?, followUpEnds: LocalDate
    ) {
        let due = max(due, followUpEnds)
        guard let exit, exit.day > set, exit.day < due else {
            self = .stays
            return
        }
        let isReached = rises ? exit.value >= target : exit.value <= target
        self = isReached ? .reached : .anew(from: exit, due: due)
    }
}

/// A measure given again some time after the course. Whether it is done is read from the
/// scores; nobody ticks it.
package enum Retest {
    /// Days before the day it is due from which a score counts as the retest.
    package static let daysBefore = 14

    package static func opens(due: LocalDate) -> LocalDate { due.adding(days: -daysBefore) }

    /// The first score that counts.
    package static func score(due: LocalDate, in scores: [DatedScore]) -> DatedScore? {
        scores.first { $0.day >= opens(due: due) }
    }

    /// - Parameter last: for each goal's measure the day of its last score. A pupil without
    ///   a goal has nothing to be retested on.
    package static func isDone(due: LocalDate, last: [LocalDate?]) -> Bool {
        last.allSatisfy { $0.map { $0 >= opens(due: due) } ?? false }
    }
}
