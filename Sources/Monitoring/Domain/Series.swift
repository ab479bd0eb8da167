package import Core
import Statistics

/// One score of one pupil on one day.
package struct ProbePoint: Hashable, Sendable {
    package enum Phase: String, Sendable, CaseIterable {
        /// Before the effort: where the pupil starts.
        case baseline
        case progress
    }

    package let id: ProbeID
    package let day: LocalDate
    package let score: Double
    package let phase: Phase
    /// Which of the probes of that day, from 1.
    package let place: Int

    package init(id: ProbeID, day: LocalDate, score: Double, phase: Phase, place: Int) {
        (self.id, self.day, self.score, self.phase, self.place) = (id, day, score, phase, place)
    }
}

/// A pupil's probes on one instrument in the order they were given.
package struct Series: Hashable, Sendable {
    package let points: [ProbePoint]

    package init(_ points: [ProbePoint]) {
        self.points = points.sorted { ($0.day, $0.place) < ($1.day, $1.place) }
    }

    init(inOrder points: [ProbePoint]) { self.points = points }

    /// The same after some scores have been taken back and others written.
    func without(_ gone: Set<ProbeID>, adding new: [ProbePoint]) -> Series {
        Series(points.filter { !gone.contains($0.id) } + new)
    }

    package var baselinePoints: [ProbePoint] { points.filter { $0.phase == .baseline } }
    package var progressPoints: [ProbePoint] { points.filter { $0.phase == .progress } }

    package func progressPoints(after day: LocalDate) -> [ProbePoint] {
        points.filter { $0.phase == .progress && $0.day > day }
    }

    /// Where the pupil starts: the median of three baseline probes and the day of the
    /// third; `nil` until there are three. Later baseline probes do not move it.
    package var baseline: (value: Double, day: LocalDate)? {
        let three = baselinePoints.prefix(3)
        guard three.count == 3, let last = three.last, let value = try? median(three.map(\.score)) else { return nil }
        return (value, last.day)
    }

    /// Where a new goal starts from: the baseline the first time; after that the median
    /// of the last three progress points since the goal before, so that the new aim line
    /// begins where the pupil is.
    package func start(after goal: ProgressGoal?) -> (value: Double, day: LocalDate)? {
        guard let goal else { return baseline }
        let last = progressPoints(after: goal.start).suffix(3)
        guard last.count == 3, let day = last.last?.day, let value = try? median(last.map(\.score)) else {
            return baseline
        }
        return (value, day)
    }

    /// The line through all progress points.
    package var trend: Trend? { trend(within: .whole) }

    /// The line through the progress points of a stretch, x in weeks since the first of
    /// them; `nil` with fewer than three.
    package func trend(within stretch: Stretch) -> Trend? {
        let points = stretch.boundary.map(progressPoints(after:)) ?? progressPoints
        guard points.count >= 3, let first = points.first, let last = points.last else { return nil }
        let weeks = points.map { Double($0.day.days(since: first.day)) / 7 }
        guard let line = try? LinearTrend(x: weeks, y: points.map(\.score)) else { return nil }
        return Trend(
            perWeek: line.slope, standardError: line.standardError ?? 0, from: first.day, to: last.day,
            fromValue: line.intercept, toValue: line.value(at: weeks.last ?? 0), count: line.count)
    }
}

/// How fast a pupil moves.
package struct Trend: Hashable, Sendable {
    /// Change of the score per week.
    package let perWeek: Double
    /// Of `perWeek`, by ordinary least squares.
    package let standardError: Double
    package let from: LocalDate
    package let to: LocalDate
    package let fromValue: Double
    package let toValue: Double
    package let count: Int
}
