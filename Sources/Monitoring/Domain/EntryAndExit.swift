package import Core
import Statistics

/// Where a pupil stood when an intensive course began and when it ended. Two weeks are too
/// short for a trend or a rule; these two figures speak instead.
package struct EntryAndExit: Hashable, Sendable {
    package struct Figure: Hashable, Sendable {
        package let value: Double
        package let day: LocalDate
    }

    /// The median of the last three baseline probes, or with fewer the last score, given in
    /// the four weeks before the course, on its first day, or up to two days into it.
    package let entry: Figure?
    /// The last score of the course's last seven days or of the seven days after it, and
    /// never of its first three days; `nil` while no end is set.
    package let exit: Figure?

    package init(of course: Phase, in series: Series) {
        let latestEntry = course.starts.adding(days: 2)
        let before = series.points.filter { $0.day >= course.starts.adding(days: -28) && $0.day <= latestEntry }
        let baseline = before.filter { $0.phase == .baseline }.suffix(3)
        if baseline.count == 3, let last = baseline.last, let value = try? median(baseline.map(\.score)) {
            entry = Figure(value: value, day: last.day)
        } else {
            entry = before.last.map { Figure(value: $0.score, day: $0.day) }
        }
        exit = course.ends.flatMap { ends in
            let window =
                max(
                    latestEntry.adding(days: 1), ends.adding(days: -7))..<max(
                    latestEntry.adding(days: 1), ends.adding(days: 7))
            return series.progressPoints.last { window.contains($0.day) }.map { Figure(value: $0.score, day: $0.day) }
        }
    }

    /// How much the score has moved in the wanted direction: more than 0 is progress.
    package func gain(_ direction: MeasuringInstrument.Direction) -> Double? {
        guard let entry, let exit else { return nil }
        return direction == .rises ? exit.value - entry.value : entry.value - exit.value
    }
}
