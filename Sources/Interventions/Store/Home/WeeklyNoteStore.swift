package import Access
package import Core
package import Storage

/// A note of a week, in one of its versions.
package struct KeptNote: Hashable, Sendable {
    package let id: WeeklyNoteID
    package let course: GroupID
    package let owner: OwnerID
    /// The week's Monday.
    package let week: LocalDate
    package let version: Int
    package let isCurrent: Bool
    package fileprivate(set) var done = ""
    package fileprivate(set) var atHome = ""
    package let recorded: Instant
    /// When the week's first version was written.
    package let first: Instant
}

/// That somebody at home has been told of a week's note, or has said that it is read.
package struct NoteDelivery: Hashable, Sendable {
    package let week: LocalDate
    package let pupil: PupilID
    package let guardian: PersonID
    package let channel: HomeChannel
    package let recorded: Instant
    /// False when it was told before the note was corrected.
    package let isOfCurrent: Bool
}

/// The weekly notes of courses.
package struct WeeklyNoteStore: Sendable {
    let services: Services

    package init(_ services: Services) { self.services = services }

    private var vault: Vault { services.vault }

    // MARK: Reading

    /// All notes of a course with all their versions, the newest week and version first.
    package func notes(of course: GroupID, in scope: Scope, on reading: Reading) throws -> [KeptNote] {
        try notes("w.pupil_group = \(course) AND \(scope.coversGroup("w.pupil_group"))", limit: 200, on: reading)
    }

    /// The notes that those at home see, the newest week first.
    package func home(of pupil: PupilID, in scope: Scope, on reading: Reading) throws -> [KeptNote] {
        try notes(
            """
            w.current = 1 AND w.pupil_group IN (SELECT k.pupil_group FROM course_place k WHERE k.pupil = \(pupil)
            AND k.state IN ('accepted', 'completed') AND \(scope.covers("k.pupil")))
            """, limit: 20, on: reading)
    }

    /// - Parameter condition: on the note, called `w`.
    private func notes(_ condition: SQL, limit: Int, on reading: Reading) throws -> [KeptNote] {
        let rows = try reading.all(
            """
            SELECT w.*, f.recorded AS first FROM weekly_note w
            JOIN weekly_note f ON f.pupil_group = w.pupil_group AND f.week = w.week AND f.version = 1
            WHERE \(condition) ORDER BY w.week DESC, w.version DESC, w.id LIMIT \(limit)
            """
        ) { row in
            let note = KeptNote(
                id: try row["id"], course: try row["pupil_group"], owner: try row["owner"], week: try row["week"],
                version: try row["version"], isCurrent: try row["current"] as Int == 1, recorded: try row["recorded"],
                first: try row["first"])
            return (note: note, done: try row["done"] as Sealed, atHome: try row["at_home"] as Sealed)
        }
        let texts = try vault.open(
            rows.flatMap { row in
                [
                    (sealed: row.done, place: Self.place("done", row.note.id, row.note.owner)),
                    (sealed: row.atHome, place: Self.place("at_home", row.note.id, row.note.owner)),
                ]
            }, on: reading)
        return rows.enumerated().map { index, row in
            var note = row.note
            (note.done, note.atHome) = (texts[index * 2], texts[index * 2 + 1])
            return note
        }
    }

    /// Who has been told of what, for the pupils whom the reader may see.
    package static func deliveries(
        of courses: [GroupID], in scope: Scope, on reading: Reading
    ) throws -> [NoteDelivery] {
        try reading.all(
            """
            SELECT w.week, w.current, d.pupil, d.guardian, d.channel, d.recorded FROM note_delivery d
            JOIN weekly_note w ON w.id = d.note
            WHERE w.pupil_group IN \(courses) AND \(scope.covers("d.pupil")) ORDER BY d.recorded
            """
        ) {
            NoteDelivery(
                week: try $0["week"], pupil: try $0["pupil"], guardian: try $0["guardian"],
                channel: try $0["channel"], recorded: try $0["recorded"], isOfCurrent: try $0["current"] as Int == 1)
        }
    }

    // MARK: Writing

    package enum Outcome: Hashable, Sendable {
        case saved(version: Int)
        case unchanged
        /// Somebody else has written this week's note since the page was opened.
        case changedMeanwhile
    }

    /// Writes a week's note; an earlier version of it is kept.
    ///
    /// - Parameter seen: the version that was on the page; 0 for none.
    package func write(
        week: LocalDate, done: String, atHome: String, seen: Int, of course: Course, by person: PersonID?,
        at now: Instant, in scope: Scope, _ writing: Writing
    ) throws -> Outcome {
        let last = try notes(of: course.id, in: scope, on: writing.reading).first { $0.week == week && $0.isCurrent }
        if let last, last.done == done, last.atHome == atHome { return .unchanged }
        guard (last?.version ?? 0) == seen else { return .changedMeanwhile }
        let id: WeeklyNoteID = services.environment.id()
        let sealedDone = try vault.seal(done, at: Self.place("done", id, course.owner), on: writing)
        let sealedAtHome = try vault.seal(atHome, at: Self.place("at_home", id, course.owner), on: writing)
        try writing.execute(
            "UPDATE weekly_note SET current = 0 WHERE pupil_group = \(course.id) AND week = \(week) AND current = 1")
        try writing.execute(
            """
            INSERT INTO weekly_note (id, pupil_group, owner, week, version, current, done, at_home, person, recorded)
            VALUES (\(id), \(course.id), \(course.owner), \(week), \(seen + 1), 1, \(sealedDone), \(sealedAtHome),
                \(person), \(now))
            """)
        return .saved(version: seen + 1)
    }

    /// Writes down that somebody at home has been told; saying it twice changes nothing.
    ///
    /// - Returns: false when it was written down already, or the pupil is not within the scope.
    package static func tell(
        _ note: WeeklyNoteID, of pupil: PupilID, to guardian: PersonID, by channel: HomeChannel, person: PersonID?,
        at now: Instant, in scope: Scope, _ writing: Writing
    ) throws -> Bool {
        let changed = try writing.execute(
            """
            INSERT INTO note_delivery (note, pupil, guardian, owner, channel, person, recorded)
            SELECT \(note), p.id, \(guardian), p.owner, \(channel), \(person), \(now) FROM pupil p
            WHERE p.id = \(pupil) AND \(scope.covers("p.id"))
            ON CONFLICT (note, pupil, guardian) DO NOTHING
            """)
        return changed > 0
    }

    private static func place(_ column: String, _ id: WeeklyNoteID, _ owner: OwnerID) -> Vault.Place {
        Vault.Place(owner: owner, column: "weekly_note.\(column)", record: id.text)
    }
}
