package import Access
import Core
package import Monitoring
package import Storage

/// A goal of a course with the scores that its follow-up looks at, side by side.
package struct FollowedGoal: Hashable, Sendable {
    package let goal: CourseGoal
    package let instrument: MeasuringInstrument
    /// The goal in words.
    package let words: String
    /// Where the pupil stood when the first goal was set.
    package let entry: Double
    /// The scores of the baseline, which show how much single ones differ.
    package let baseline: [Double]
    package let exit: DatedScore?
    /// All scores in their order.
    package let scores: [DatedScore]
}

/// What the follow-up of a pupil's goals looks at.
package struct RetestStore: Sendable {
    private let vault: Vault

    package init(_ vault: Vault) { self.vault = vault }

    package func goals(of line: FollowUpLine, in scope: Scope, on reading: Reading) throws -> [FollowedGoal] {
        let goals = try CourseGoalStore.goals(of: line.course, pupil: line.pupil, in: scope, on: reading)[line.pupil]
        guard let goals, !goals.isEmpty else { return [] }
        let series = try reading.answer(to: SeriesStore.series(of: line.pupil, in: scope))
        let worded = try GoalStore(vault).goals(of: line.pupil, in: scope, on: reading)
        let instruments = try reading.answer(to: InstrumentStore.instruments(of: line.owner))
        let entries = try entries(of: line, in: scope, on: reading)
        let starts: LocalDate? = try reading.value(
            "SELECT starts AS value FROM course WHERE pupil_group = \(line.course)")
        return goals.compactMap { goal in
            guard let instrument = instruments.first(where: { $0.id == goal.instrument }) else { return nil }
            let points = series[goal.instrument] ?? Series([])
            let phase = Phase(kind: .intensive, starts: starts ?? goal.goal.start, ends: line.progress.starts)
            return FollowedGoal(
                goal: goal, instrument: instrument,
                words: worded[goal.instrument]?.last { $0.goal.id == goal.goal.id }?.words ?? "",
                entry: entries[goal.id] ?? goal.goal.baseline, baseline: points.baselinePoints.prefix(3).map(\.score),
                exit: EntryAndExit(of: phase, in: points).exit.map { DatedScore($0.day, $0.value) },
                scores: points.points.map { DatedScore($0.day, $0.score) })
        }
    }

    /// The baseline of the first goal of the same area on the same measure.
    private func entries(of line: FollowUpLine, in scope: Scope, on reading: Reading) throws -> [CourseGoalID: Double] {
        let rows = try reading.all(
            """
            SELECT c.id, g.baseline FROM course_goal c
            JOIN course_goal f ON f.pupil_group = c.pupil_group AND f.pupil = c.pupil AND f.area = c.area
                AND f.instrument = c.instrument
            JOIN goal g ON g.id = f.goal
            WHERE c.pupil_group = \(line.course) AND c.pupil = \(line.pupil) AND c.current = 1
                AND \(scope.covers("c.pupil"))
            ORDER BY f.version
            """
        ) { (try $0["id"] as CourseGoalID, try $0["baseline"] as Double) }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }
}
