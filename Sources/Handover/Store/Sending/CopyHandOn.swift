import Access
import Core
import Storage

/// What becomes of the copies of earlier versions when a version is sent.
///
/// The unit that already has one keeps its place: readers, questions, the study plan and what was said of it
/// stay with the copy's id, and the copy holds the new version. What it held goes under the id that was made
/// for the new one, closed, so that the difference can be shown. Another unit's copy is closed.
enum CopyHandOn {
    static func replace(
        with version: HandoverVersionID, at receiver: OrganisationID, of handover: HandoverID, at now: Instant,
        _ writing: Writing
    ) throws {
        try writing.execute(
            """
            UPDATE handover_copy SET closed = \(now), closed_why = 'rerouted'
            WHERE handover = \(handover) AND unit <> \(receiver) AND side = 'receiver' AND closed IS NULL
            """)
        let copies = try writing.reading.all(
            """
            SELECT c.* FROM handover_copy c WHERE c.handover = \(handover) AND c.unit = \(receiver)
                AND c.side = 'receiver' AND (c.handover_version = \(version) OR c.opened IS NOT NULL)
                AND c.closed IS NULL
            """, Whole.init)
        guard let new = copies.first(where: { $0.line.version == version }),
            let old = copies.first(where: { $0.line.version != version })
        else { return }
        try writing.execute("DELETE FROM handover_copy WHERE id = \(new.line.id)")
        try writing.execute(
            """
            UPDATE handover_copy SET handover_version = \(version), encapsulated = \(new.line.key.encapsulated),
                wrapped = \(new.line.key.wrapped), generation = \(new.line.generation), opened = \(now), received_at = NULL,
                received_by = NULL, archived = NULL, archived_changes = NULL
            WHERE id = \(old.line.id)
            """)
        try writing.execute(
            """
            INSERT INTO handover_copy (id, handover_version, handover, unit, side, pupil, owner, encapsulated, wrapped,
                generation, opened, closed, closed_why, received_at, received_by)
            VALUES (\(new.line.id), \(old.line.version), \(handover), \(receiver), 'receiver', \(old.line.pupil),
                \(old.line.owner), \(old.line.key.encapsulated), \(old.line.key.wrapped), \(old.line.generation),
                \(old.line.opened), \(now), 'corrected', \(old.receivedAt), \(old.receivedBy))
            """)
        // Whoever has read the one before has not read this one.
        try writing.execute("UPDATE handover_reader SET read_at = NULL WHERE handover_copy = \(old.line.id)")
    }

    private struct Whole {
        let line: CopyLine
        let receivedAt: Instant?
        let receivedBy: PersonID?

        init(_ row: Row) throws {
            line = try CopyLine(row)
            (receivedAt, receivedBy) = (try row["received_at"], try row["received_by"])
        }
    }
}
