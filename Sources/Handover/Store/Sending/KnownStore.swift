import Access
import Core
import Interventions
import Monitoring
import Storage

/// Puts together what the system knows of a pupil beside what somebody writes.
enum KnownStore {
    /// - Returns: `nil` when the pupil is not within the scope, or nothing is known.
    static func known(
        of pupil: PupilID, owner: OwnerID, in scope: Scope, on day: LocalDate, _ reading: Reading
    ) throws -> HandoverDocument.Known? {
        let seen = try scope.seen(among: [pupil], on: reading)
        guard !seen.ids.isEmpty else { return nil }
        let (series, goals, instruments) = try reading.answers(
            to: SeriesStore.series(of: seen), GoalStore.goals(of: seen), InstrumentStore.instruments(of: owner))
        let measures = instruments.compactMap { instrument -> HandoverDocument.Measure? in
            let points = series[pupil]?[instrument.id]?.points ?? []
            return points.isEmpty
                ? nil : HandoverDocument.Measure(instrument, points, goals[pupil]?[instrument.id])
        }
        let courses = try PupilCourseStore.courses(of: pupil, in: scope, on: reading).filter(\.state.isOver)
        let doses =
            courses.isEmpty ? [:] : try SessionStore.doses(of: pupil, on: day, in: scope, reading)
        let efforts = courses.compactMap { course -> HandoverDocument.Effort? in
            guard let starts = course.starts, let ends = course.ends else { return nil }
            let dose = doses[course.id] ?? Dose()
            return HandoverDocument.Effort(
                name: course.name, starts: starts, ends: ends, planned: dose.planned, held: dose.held,
                received: dose.received)
        }
        let known = HandoverDocument.Known(measures: measures, efforts: efforts)
        return known.isEmpty ? nil : known
    }
}

extension HandoverDocument.Measure {
    fileprivate init(_ instrument: MeasuringInstrument, _ points: [ProbePoint], _ goal: ProgressGoal?) {
        self.init(
            id: instrument.id, name: instrument.name, unit: instrument.unit, decimals: instrument.decimals,
            rises: instrument.direction == .rises,
            points: points.map { .init(day: $0.day, score: $0.score, isBaseline: $0.phase == .baseline) },
            goal: goal.map { .init(start: $0.start, from: $0.baseline, due: $0.due, to: $0.target) })
    }
}
