import Core
import Monitoring
import Storage

/// What is measured of the pupils of some schools.
struct MeasureRows {
    private typealias Entry = (owner: OwnerID, pupil: SimulatedPupil)

    private let entries: [Entry]

    init(_ schools: [SimulatedSchool]) {
        entries = schools.flatMap { school in school.pupils.map { (school.owner, $0) } }
    }

    func write(sealing goals: GoalStore, _ bulk: inout BulkWriting) throws {
        try bulk.insert(into: BulkProbe.table, entries.flatMap(Self.probeRows))
        try bulk.insert(into: BulkSeries.table, entries.flatMap(Self.seriesRows))
        // Sealing asks for the owner's key, so it is done before rows go in and not between them.
        let rows = try entries.flatMap { entry in
            try entry.pupil.goals.map {
                try Self.row($0, entry, words: goals.seal($0.words, of: $0.id, owner: entry.owner, bulk.writing))
            }
        }
        try bulk.insert(into: BulkGoal.table, rows)
        try bulk.insert(into: BulkPhase.table, entries.flatMap(Self.phaseRows))
    }

    private static func probeRows(_ entry: Entry) -> [[SQLValue]] {
        entry.pupil.probes.map { probe in
            BulkProbe.row(
                score(probe, entry), id: probe.id, owner: entry.owner, version: probe.version,
                isCurrent: probe.isCurrent,
                by: probe.giver, at: Self.noon(probe.day))
        }
    }

    private static func score(_ probe: SimulatedProbe, _ entry: Entry) -> NewProbe {
        NewProbe(
            pupil: entry.pupil.id.pupil, instrument: probe.instrument, day: probe.day, place: probe.place,
            phase: probe.isBaseline ? .baseline : .progress, score: probe.score, form: probe.form, seen: nil)
    }

    private static func seriesRows(_ entry: Entry) -> [[SQLValue]] {
        let current = Dictionary(grouping: entry.pupil.probes.filter(\.isCurrent), by: \.instrument)
        return current.sorted { $0.key < $1.key }.map { instrument, probes in
            let points = probes.map { ProbePoint(score($0, entry), id: $0.id) }
            return BulkSeries.row(Series(points), of: entry.pupil.id.pupil, on: instrument, owner: entry.owner)
        }
    }

    private static func row(_ goal: SimulatedGoal, _ entry: Entry, words: Sealed?) -> [SQLValue] {
        BulkGoal.row(
            ProgressGoal(
                id: goal.id, baseline: goal.baseline, start: goal.start, target: goal.target, due: goal.due),
            words: words, of: entry.pupil.id.pupil, on: goal.instrument, owner: entry.owner, version: goal.version,
            isCurrent: goal.isCurrent, by: goal.setter, at: noon(goal.start))
    }

    private static func phaseRows(_ entry: Entry) -> [[SQLValue]] {
        entry.pupil.phases.map { phase in
            BulkPhase.row(
                Phase(kind: phase.kind == .intensive ? .intensive : .followUp, starts: phase.starts, ends: phase.ends),
                id: phase.id, of: entry.pupil.id.pupil, owner: entry.owner, origin: nil, at: noon(phase.starts))
        }
    }

    /// When something of a day is said to have been written.
    private static func noon(_ day: LocalDate) -> Instant {
        Instant(milliseconds: Int64(day.daysSince1970) * 86_400_000 + 43_200_000)
    }
}
