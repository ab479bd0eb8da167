import Access
package import Core
package import Storage

/// Why a step was not taken; nothing was changed.
package enum HandoverRefusal: Error, Hashable, Sendable {
    /// It cannot be taken from where the handover is, or somebody else has taken one meanwhile.
    case notNow
    /// No decision names the receiving unit.
    case noReceiver
    /// Parts are not signed.
    case incomplete
    /// Whoever approves must be a leader or a recorded delegate.
    case notYours
    /// There is one already for this pupil and this move.
    case alreadyOpen
    /// What was sealed is not what stands there now.
    case changed
    /// The owner's plan has ended what was sent.
    case ended
}

/// The steps of a handover, each written down with who took it.
package enum HandoverFlow {
    /// Begins a handover.
    ///
    /// - Throws: `HandoverRefusal.alreadyOpen`.
    package static func mark(
        _ id: HandoverID, pupil: PupilID, owner: OwnerID, unit: OrganisationID, kind: TransitionKind,
        year: SchoolYear, model: String, state: HandoverState, reason: Sealed?, by person: PersonID, at now: Instant,
        _ writing: Writing
    ) throws {
        let written = try writing.execute(
            """
            INSERT INTO handover (id, pupil, owner, unit, kind, school_year, model, state, since, reason, coordinator)
            VALUES (\(id), \(pupil), \(owner), \(unit), \(kind), \(year.startYear), \(model), \(state), \(now),
                \(reason), \(person))
            ON CONFLICT (pupil, kind, school_year) WHERE state <> 'closed' DO NOTHING
            """)
        guard written == 1 else { throw HandoverRefusal.alreadyOpen }
        try note(id, pupil, owner, state == .notNeeded ? .markNotNeeded : .mark, state, by: person, at: now, writing)
    }

    /// Takes a step.
    ///
    /// - Throws: `HandoverRefusal` when it cannot be taken.
    @discardableResult
    package static func move(
        _ line: HandoverLine, _ step: HandoverStep, hasReceiver: Bool = true, by person: PersonID?, at now: Instant,
        _ writing: Writing
    ) throws -> HandoverState {
        guard let state = step.state(after: line.state, hasReceiver: hasReceiver, isOut: line.isOut) else {
            throw step == .release && !hasReceiver ? HandoverRefusal.noReceiver : HandoverRefusal.notNow
        }
        try move(
            line.id, pupil: line.pupil, owner: line.owner, step, from: line.state, to: state, by: person, at: now,
            writing)
        return state
    }

    static func move(
        _ id: HandoverID, pupil: PupilID, owner: OwnerID, _ step: HandoverStep, from: HandoverState,
        to state: HandoverState, by person: PersonID?, at now: Instant, _ writing: Writing
    ) throws {
        // Of two who take a step at the same time one has been overtaken.
        let moved = try writing.execute(
            """
            UPDATE handover SET state = \(state), since = CASE WHEN state = \(state) THEN since ELSE \(now) END
            WHERE id = \(id) AND state = \(from)
            """)
        guard moved == 1 else { throw HandoverRefusal.notNow }
        try note(id, pupil, owner, step, state, by: person, at: now, writing)
    }

    private static func note(
        _ id: HandoverID, _ pupil: PupilID, _ owner: OwnerID, _ step: HandoverStep, _ state: HandoverState,
        by person: PersonID?, at now: Instant, _ writing: Writing
    ) throws {
        try writing.execute(
            """
            INSERT INTO handover_event (handover, position, pupil, owner, step, state, person, at)
            SELECT \(id), coalesce(max(e.position), 0) + 1, \(pupil), \(owner), \(step.rawValue), \(state), \(person),
                \(now)
            FROM handover_event e WHERE e.handover = \(id)
            """)
        try CopyChange.note(id, writing)
    }

    /// What has been done, the oldest first.
    package static func events(of line: HandoverLine, on reading: Reading) throws -> [HandoverEvent] {
        try events(of: line.id, on: reading)
    }

    /// For an archive.
    static func events(of handover: HandoverID, on reading: Reading) throws -> [HandoverEvent] {
        try reading.all(
            """
            SELECT e.step, e.state, e.at, a.name FROM handover_event e LEFT JOIN account a ON a.person = e.person
            WHERE e.handover = \(handover) ORDER BY e.position
            """
        ) { row in
            let step: String = try row["step"]
            return HandoverEvent(
                step: HandoverStep(rawValue: step) ?? .mark, state: try row["state"], at: try row["at"],
                who: try row["name"])
        }
    }
}

/// A step that was taken.
package struct HandoverEvent: Hashable, Sendable {
    package let step: HandoverStep
    package let state: HandoverState
    package let at: Instant
    /// `nil` for what the system did by itself.
    package let who: String?
}
