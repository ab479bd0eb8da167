package import Core
package import Storage

/// Pupils with a protected identity, and the people named who may still see them.
///
/// A notice is kept by the pupil's id in the roster, so that it can be loaded before
/// the roster is. Nothing here, and no import, ever takes protection away.
package enum ProtectionStore {
    /// Notes that a pupil is protected, and one person who may see them (or nobody: "").
    package static func note(
        source: String, sourcedId: String, reader: String, at now: Instant, on writing: Writing
    ) throws {
        try writing.execute(
            """
            INSERT INTO protection_notice (source, sourced_id, reader, loaded)
            VALUES (\(source), \(sourcedId), \(reader), \(now))
            ON CONFLICT (source, sourced_id, reader) DO NOTHING
            """)
    }

    /// Puts all notices into force on the people who are there now.
    package static func apply(on writing: Writing) throws {
        try writing.execute(
            """
            UPDATE pupil SET protection = 1 WHERE protection = 0 AND id IN
            (SELECT r.entity FROM roster_record r
             JOIN protection_notice n ON n.source = r.source AND n.sourced_id = r.sourced_id
             WHERE r.kind = 'person')
            """)
        try writing.execute(
            """
            INSERT INTO protection_reader (pupil, person, owner)
            SELECT DISTINCT p.id, reader.entity, p.owner
            FROM protection_notice n
            JOIN roster_record r ON r.source = n.source AND r.sourced_id = n.sourced_id AND r.kind = 'person'
            JOIN pupil p ON p.id = r.entity
            JOIN roster_record reader ON reader.source = n.source AND reader.sourced_id = n.reader
                AND reader.kind = 'person'
            WHERE 1 = 1
            ON CONFLICT (pupil, person) DO NOTHING
            """)
    }
}
