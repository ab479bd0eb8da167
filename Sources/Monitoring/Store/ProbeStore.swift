package import Access
package import Core
package import Storage

/// A score that is to be written down.
package struct NewProbe: Hashable, Sendable {
    package let pupil: PupilID
    package let instrument: InstrumentID
    package let day: LocalDate
    /// Which probe of the day, from 1.
    package let place: Int
    package let phase: ProbePoint.Phase
    package let score: Double
    package let form: Int?
    /// The entry that whoever typed this saw in its place; `nil` for an empty one.
    package let seen: ProbeID?

    package init(
        pupil: PupilID, instrument: InstrumentID, day: LocalDate, place: Int, phase: ProbePoint.Phase,
        score: Double, form: Int? = nil, seen: ProbeID?
    ) {
        (self.pupil, self.instrument, self.day, self.place) = (pupil, instrument, day, place)
        (self.phase, self.score, self.form, self.seen) = (phase, score, form, seen)
    }
}

/// What became of a score.
package enum ProbeOutcome: Hashable, Sendable {
    case recorded(ProbeID)
    /// A new entry that takes the place of an earlier one; the earlier is kept.
    case corrected(ProbeID)
    /// The same score stands there already.
    case unchanged
    /// Somebody else has written another score there since the page was opened.
    case conflict(current: Double)
    /// Somebody else has taken back the score that stood there when the page was opened.
    case withdrawnMeanwhile
    /// The pupil is not within the scope.
    case outside
}

extension ProbeOutcome {
    /// True when whoever typed the score has to look again.
    package var needsDecision: Bool {
        switch self {
        case .conflict, .withdrawnMeanwhile: true
        default: false
        }
    }
}

/// Probes: read for charts, written from the grid and from files.
package enum ProbeStore {
    /// Writes one score. An earlier score in the same place is never overwritten: the
    /// new entry is a correction, unless somebody else has been there in between.
    package static func record(
        _ probe: NewProbe, id: ProbeID, by giver: PersonID?, at now: Instant, in scope: Scope, on writing: Writing
    ) throws -> ProbeOutcome {
        guard let owner = try scope.owner(of: probe.pupil, on: writing.reading) else { return .outside }
        let old = try current(probe, on: writing.reading)
        if let old, old.score != probe.score, old.id != probe.seen { return .conflict(current: old.score) }
        if old == nil, probe.seen != nil { return .withdrawnMeanwhile }
        return try replace(old, with: probe, id: id, owner: owner, by: giver, at: now, on: writing)
    }

    /// Writes a score over whatever stands there, which is kept as an earlier version.
    package static func replace(
        _ probe: NewProbe, id: ProbeID, owner: OwnerID, by giver: PersonID?, at now: Instant, on writing: Writing
    ) throws -> ProbeOutcome {
        try replace(
            current(probe, on: writing.reading), with: probe, id: id, owner: owner, by: giver, at: now, on: writing)
    }

    private static func replace(
        _ old: (id: ProbeID, score: Double)?, with probe: NewProbe, id: ProbeID, owner: OwnerID, by giver: PersonID?,
        at now: Instant, on writing: Writing
    ) throws -> ProbeOutcome {
        if old?.score == probe.score { return .unchanged }
        let last: Int? =
            try writing.reading.value(
                """
                SELECT max(version) AS value FROM probe WHERE pupil = \(probe.pupil)
                AND instrument = \(probe.instrument) AND day = \(probe.day) AND phase = \(probe.phase)
                AND place = \(probe.place)
                """, as: Int?.self) ?? nil
        if let old { try writing.execute("UPDATE probe SET current = 0 WHERE id = \(old.id)") }
        try write(probe, id: id, owner: owner, version: (last ?? 0) + 1, by: giver, at: now, on: writing)
        return old == nil ? .recorded(id) : .corrected(id)
    }

    /// What stands where a probe is to be written.
    private static func current(_ probe: NewProbe, on reading: Reading) throws -> (id: ProbeID, score: Double)? {
        try reading.first(
            """
            SELECT id, score FROM probe
            WHERE pupil = \(probe.pupil) AND instrument = \(probe.instrument) AND current = 1 AND day = \(probe.day)
                AND phase = \(probe.phase) AND place = \(probe.place)
            """
        ) { (id: try $0["id"], score: try $0["score"]) }
    }

    /// Writes a new entry without looking at what stands there: for `record`, and for a
    /// world that is made from nothing.
    package static func write(
        _ probe: NewProbe, id: ProbeID, owner: OwnerID, version: Int, by giver: PersonID?, at now: Instant,
        on writing: Writing
    ) throws {
        try writing.execute(
            """
            INSERT INTO probe (id, owner, pupil, instrument, day, place, phase, score, form, giver, recorded, version,
                current)
            VALUES (\(id), \(owner), \(probe.pupil), \(probe.instrument), \(probe.day), \(probe.place), \(probe.phase),
                \(probe.score), \(probe.form), \(giver), \(now), \(version), 1)
            """)
    }

    /// Takes a score back that should not be there; it is kept, and no longer counts.
    package static func withdraw(
        _ probe: NewProbe, in scope: Scope, on writing: Writing
    ) throws -> ProbeOutcome {
        let isInside: Int? = try writing.reading.value(
            "SELECT 1 AS value FROM pupil p WHERE p.id = \(probe.pupil) AND \(scope.covers("p.id"))")
        guard isInside != nil else { return .outside }
        guard let old = try current(probe, on: writing.reading) else { return .unchanged }
        guard old.id == probe.seen else { return .conflict(current: old.score) }
        try writing.execute("UPDATE probe SET current = 0 WHERE id = \(old.id)")
        return .corrected(old.id)
    }

    /// The instrument that several pupils have most current probes on.
    package static func mostUsedInstrument(of seen: SeenPupils, on reading: Reading) throws -> InstrumentID? {
        try reading.value(
            """
            SELECT q.instrument AS value FROM probe q
            WHERE q.pupil IN \(seen.list) AND q.current = 1
            GROUP BY q.instrument ORDER BY count(*) DESC, q.instrument LIMIT 1
            """)
    }

    /// The parallel form a group is to get next: the one after the last it was given, so
    /// that nobody meets the same form twice in a row.
    package static func nextForm(
        _ seen: SeenPupils, instrument: MeasuringInstrument, before day: LocalDate, on reading: Reading
    ) throws -> Int {
        let last: Int? = try reading.value(
            """
            SELECT q.form AS value FROM probe q
            WHERE q.pupil IN \(seen.list) AND q.instrument = \(instrument.id) AND q.current = 1 AND q.day <= \(day) AND q.form IS NOT NULL
            ORDER BY q.day DESC, q.recorded DESC LIMIT 1
            """)
        return (last ?? 0) % instrument.forms + 1
    }

    /// What stands in the grid of a day, by pupil and place.
    package static func entries(
        _ seen: SeenPupils, instrument: InstrumentID, day: LocalDate, phase: ProbePoint.Phase, on reading: Reading
    ) throws -> [GridKey: GridEntry] {
        let rows = try reading.all(
            """
            SELECT q.id, q.pupil, q.place, q.score, q.form FROM probe q
            WHERE q.pupil IN \(seen.list) AND q.instrument = \(instrument) AND q.current = 1
                AND q.day = \(day) AND q.phase = \(phase)
            """
        ) {
            (
                GridKey(pupil: try $0["pupil"], place: try $0["place"]),
                GridEntry(id: try $0["id"], score: try $0["score"], form: try $0["form"])
            )
        }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }
}

/// A cell of the grid.
package struct GridKey: Hashable, Sendable {
    package let pupil: PupilID
    package let place: Int

    package init(pupil: PupilID, place: Int) { (self.pupil, self.place) = (pupil, place) }
}

/// What stands in a cell of the grid.
package struct GridEntry: Hashable, Sendable {
    package let id: ProbeID
    package let score: Double
    package let form: Int?
}

extension ProbePoint {
    init(_ row: Row) throws {
        self.init(
            id: try row["id"], day: try row["day"], score: try row["score"], phase: try row["phase"],
            place: try row["place"])
    }
}
