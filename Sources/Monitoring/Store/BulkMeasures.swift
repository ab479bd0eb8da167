package import Core
package import Storage

// Rows of measuring for bulk writes, the same as the stores beside them write one at a time.

package enum BulkProbe {
    package static let table = BulkTable(
        "probe",
        [
            "id", "owner", "pupil", "instrument", "day", "place", "phase", "score", "form", "giver", "recorded",
            "version", "current",
        ])

    /// - Parameter isCurrent: false for a version that a later one has corrected.
    package static func row(
        _ probe: NewProbe, id: ProbeID, owner: OwnerID, version: Int, isCurrent: Bool, by giver: PersonID?,
        at now: Instant
    ) -> [SQLValue] {
        [
            id.sqlValue, owner.sqlValue, probe.pupil.sqlValue, probe.instrument.sqlValue, probe.day.sqlValue,
            probe.place.sqlValue, probe.phase.sqlValue, probe.score.sqlValue, probe.form.sqlValue, giver.sqlValue,
            now.sqlValue, version.sqlValue, isCurrent.sqlValue,
        ]
    }
}

package enum BulkSeries {
    package static let table = BulkTable("series", ["pupil", "instrument", "owner", "points"])

    package static func row(
        _ series: Series, of pupil: PupilID, on instrument: InstrumentID, owner: OwnerID
    ) -> [SQLValue] { [pupil.sqlValue, instrument.sqlValue, owner.sqlValue, series.sqlValue] }
}

package enum BulkGoal {
    package static let table = BulkTable(
        "goal",
        [
            "id", "owner", "pupil", "instrument", "baseline", "start", "target", "due", "words", "setter", "recorded",
            "version", "current",
        ])

    /// - Parameters:
    ///   - words: the goal in words, from `GoalStore.seal`.
    ///   - isCurrent: false for a goal that a later one has taken the place of.
    package static func row(
        _ goal: ProgressGoal, words: Sealed?, of pupil: PupilID, on instrument: InstrumentID, owner: OwnerID,
        version: Int, isCurrent: Bool, by setter: PersonID?, at now: Instant
    ) -> [SQLValue] {
        [
            goal.id.sqlValue, owner.sqlValue, pupil.sqlValue, instrument.sqlValue, goal.baseline.sqlValue,
            goal.start.sqlValue, goal.target.sqlValue, goal.due.sqlValue, words.sqlValue, setter.sqlValue,
            now.sqlValue, version.sqlValue, isCurrent.sqlValue,
        ]
    }
}

package enum BulkPhase {
    package static let table = BulkTable(
        "phase", ["id", "owner", "pupil", "kind", "starts", "ends", "origin", "recorded"])

    package static func row(
        _ phase: Phase, id: PhaseID, of pupil: PupilID, owner: OwnerID, origin: String?, at now: Instant
    ) -> [SQLValue] {
        [
            id.sqlValue, owner.sqlValue, pupil.sqlValue, phase.kind.sqlValue, phase.starts.sqlValue,
            phase.ends.sqlValue, origin.sqlValue, now.sqlValue,
        ]
    }
}
