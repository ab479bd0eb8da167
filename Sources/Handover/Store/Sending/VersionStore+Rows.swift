import Core
import Storage

/// What is written of a version, wherever it was sealed.
extension VersionStore {
    static func insert(
        _ version: StoredVersion, decision: AdmissionDecisionID, by person: PersonID, _ writing: Writing
    ) throws {
        let (name, sealed) = (version.name, version.sealed)
        try writing.execute(
            """
            INSERT INTO handover_version (id, handover, number, pupil, owner, sender, receiver, decision, hash,
                signature, generation, content, sealed_by, sealed_at, due)
            VALUES (\(version.id), \(name.handover), \(name.number), \(version.pupil), \(version.owner),
                \(name.sender), \(name.receiver), \(decision), \(sealed.hash), \(sealed.signature),
                \(version.generation), \(sealed.content), \(person), \(version.sealedAt), \(version.due))
            """)
    }

    /// Gives a unit its copy, which nobody can open before the version is delivered. A copy that had ended begins
    /// anew.
    ///
    /// - Parameters:
    ///   - contentKey: the version's own, 32 bytes.
    ///   - id: of the copy, when the unit has none.
    static func give(
        _ version: StoredVersion, _ contentKey: [UInt8], to key: KnownUnitKey, as side: CopySide, _ id: HandoverCopyID,
        _ writing: Writing
    ) throws {
        let wrapped = try VersionSeal.wrap(contentKey, of: version.name, to: key)
        try writing.execute(
            """
            INSERT INTO handover_copy (id, handover_version, handover, unit, side, pupil, owner, encapsulated, wrapped,
                generation)
            SELECT \(id), \(version.id), \(version.name.handover), o.id, \(side), \(version.pupil), o.owner,
                \(wrapped.encapsulated), \(wrapped.wrapped), \(key.generation)
            FROM organisation o WHERE o.id = \(key.unit)
            ON CONFLICT (handover_version, unit, side) DO UPDATE SET encapsulated = excluded.encapsulated,
                wrapped = excluded.wrapped, generation = excluded.generation, opened = NULL, closed = NULL,
                closed_why = NULL, received_at = NULL, received_by = NULL, archived = NULL,
                archived_changes = NULL, ended = NULL, ended_by = NULL
            """)
    }

    /// Puts a version with its receiving unit. An earlier one stays where it is and gives way: nobody reads what has
    /// been replaced.
    ///
    /// - Throws: `HandoverRefusal.notNow` when the handover is in another state.
    static func deliver(_ version: StoredVersion, from state: HandoverState, at now: Instant, _ writing: Writing)
        throws
    {
        let (id, handover, receiver) = (version.id, version.name.handover, version.name.receiver)
        let elsewhere: Int? = try writing.reading.value(
            """
            SELECT 1 AS value FROM handover_version v WHERE v.handover = \(handover) AND v.id <> \(id)
                AND v.receiver <> \(receiver) LIMIT 1
            """)
        try HandoverFlow.move(
            handover, pupil: version.pupil, owner: version.owner, .send, from: state,
            to: elsewhere == nil ? .sent : .rerouted, by: nil, at: now, writing)
        try writing.execute(
            "UPDATE handover_version SET sent_at = coalesce(sent_at, \(now)) WHERE id = \(id)")
        try CopyHandOn.replace(with: id, at: receiver, of: handover, at: now, writing)
        try writing.execute(
            "UPDATE handover_copy SET opened = \(now) WHERE handover_version = \(id) AND opened IS NULL")
    }
}
