import Access
package import Core
package import Storage

/// To whom a received handover was given, and what of it they see.
package enum CopyReaders {
    package static func readers(of copy: HandoverCopyID, on reading: Reading) throws -> [ReaderLine] {
        try reading.all(
            """
            SELECT r.*, a.name FROM handover_reader r LEFT JOIN account a ON a.person = r.person
            WHERE r.handover_copy = \(copy) ORDER BY r.duty, a.name, r.person
            """
        ) { row in
            let subjects: String = try row["subjects"]
            return ReaderLine(
                person: try row["person"], name: try row["name"] ?? "", duty: try row["duty"],
                subjects: subjects.split(separator: " ").map(String.init),
                seesSupport: try row["support"], readAt: try row["read_at"])
        }
    }

    /// Gives a copy to somebody of the unit, or changes what of it they see.
    package static func give(
        _ line: ReceivedLine, to person: PersonID, _ duty: ReaderDuty, subjects: [String], support: Bool,
        by giver: PersonID, at now: Instant, _ writing: Writing
    ) throws {
        try writing.execute(
            """
            INSERT INTO handover_reader (handover_copy, person, pupil, owner, duty, subjects, support, given_by, recorded)
            VALUES (\(line.copy.id), \(person), \(line.copy.pupil), \(line.copy.owner), \(duty),
                \(subjects.joined(separator: " ")), \(support), \(giver), \(now))
            ON CONFLICT (handover_copy, person) DO UPDATE SET duty = excluded.duty, subjects = excluded.subjects,
                support = excluded.support, given_by = excluded.given_by, recorded = excluded.recorded
            """)
        try CopyChange.note(line.copy.handover, writing)
    }

    package static func take(_ line: ReceivedLine, from person: PersonID, _ writing: Writing) throws {
        try writing.execute(
            "DELETE FROM handover_reader WHERE handover_copy = \(line.copy.id) AND person = \(person)")
        try CopyChange.note(line.copy.handover, writing)
    }

    /// Notes that somebody has read it; the first one to do so takes the handover a step on.
    package static func read(_ line: ReceivedLine, by person: PersonID, at now: Instant, _ writing: Writing) throws {
        let noted = try writing.execute(
            """
            UPDATE handover_reader SET read_at = \(now) WHERE handover_copy = \(line.copy.id) AND person = \(person)
                AND read_at IS NULL
            """)
        if noted == 1 { try CopyChange.note(line.copy.handover, writing) }
        if noted == 1, line.state == .received { try ReceiptStore.step(.read, line, by: person, at: now, writing) }
    }

    /// Those of a unit who may be given a handover: who teaches or advises there.
    package static func candidates(at unit: OrganisationID, on day: LocalDate, _ reading: Reading) throws
        -> [(person: PersonID, name: String)]
    {
        try reading.all(
            """
            SELECT a.person, a.name FROM account a WHERE a.disabled = 0 AND a.person IN (
                SELECT s.person FROM role_assignment s WHERE s.organisation = \(unit)
                    AND s.role IN ('teacher', 'resource_person', 'school_leader', 'mentor')
                    AND \(Scope.inForce("s", day))
                UNION SELECT s.person FROM role_assignment s JOIN pupil_group g ON g.id = s.pupil_group
                WHERE g.school = \(unit) AND s.role IN ('teacher', 'mentor') AND \(Scope.inForce("s", day)))
            ORDER BY a.name, a.person
            """
        ) { (person: try $0["person"], name: try $0["name"]) }
    }
}
