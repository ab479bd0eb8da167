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

    /// Puts a source's notices into force on those of its people who are there now.
    package static func apply(source: String, on writing: Writing) throws {
        // From the notices to the records, as in a country there are few of the ones and
        // many of the others.
        let entity: SQL = """
            SELECT (SELECT r.entity FROM roster_record r
            WHERE r.source = n.source AND r.kind = 'person' AND r.sourced_id = n.sourced_id)
            FROM protection_notice n WHERE n.source = \(source)
            """
        try writing.execute("UPDATE pupil SET protection = 1 WHERE id IN (\(entity)) AND protection = 0")
        try writing.execute(
            """
            INSERT INTO protection_reader (pupil, person, owner)
            SELECT DISTINCT p.id, reader.entity, p.owner
            FROM protection_notice n
            JOIN roster_record r ON r.source = n.source AND r.sourced_id = n.sourced_id AND r.kind = 'person'
            JOIN pupil p ON p.id = r.entity
            JOIN roster_record reader ON reader.source = n.source AND reader.sourced_id = n.reader
                AND reader.kind = 'person'
            WHERE n.source = \(source)
            ON CONFLICT (pupil, person) DO NOTHING
            """)
    }
}
