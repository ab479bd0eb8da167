package import Access
package import Core
package import Storage

/// A session on the day page.
package struct CourseSessionLine: Hashable, Sendable {
    package let id: CourseSessionID
    package let course: GroupID
    package let owner: OwnerID
    package let day: LocalDate
    package let position: Int
    package let starts: ClockTime?
    package let minutes: Int
    /// `nil` for a meeting with the mentor.
    package let kind: SlotKind?
    package let state: SessionState
    package let revision: Int
    /// What was done.
    package let done: String
    /// The goals that were worked on.
    package let areas: Set<GoalArea>
}

/// One pupil at one session.
package struct Attended: Hashable, Sendable {
    package let pupil: PupilID
    package let presence: Presence
    package let minutes: Int
    package let note: String

    package init(pupil: PupilID, presence: Presence, minutes: Int, note: String) {
        (self.pupil, self.presence, self.minutes, self.note) = (pupil, presence, minutes, note)
    }
}

/// What is written down of a session.
package struct SessionRecord: Hashable, Sendable {
    package let state: SessionState
    package let done: String
    package let areas: Set<GoalArea>
    package let attended: [Attended]
    /// The revision that was on the page.
    package let seen: Int

    package init(state: SessionState, done: String, areas: Set<GoalArea>, attended: [Attended], seen: Int) {
        (self.state, self.done, self.areas, self.attended, self.seen) = (state, done, areas, attended, seen)
    }
}

/// Sessions of the intensive weeks: the calendar, and what became of it.
package struct SessionStore: Sendable {
    private let vault: Vault

    package init(_ vault: Vault) { self.vault = vault }

    // MARK: Reading

    package func sessions(of course: GroupID, on day: LocalDate, in scope: Scope, _ reading: Reading) throws
        -> [CourseSessionLine]
    {
        try sessions("s.pupil_group = \(course) AND s.pupil IS NULL AND s.day = \(day)", in: scope, reading)
    }

    package func session(_ id: CourseSessionID, of course: GroupID, in scope: Scope, _ reading: Reading) throws
        -> CourseSessionLine?
    {
        try sessions("s.id = \(id) AND s.pupil_group = \(course) AND s.pupil IS NULL", in: scope, reading).first
    }

    private func sessions(_ condition: SQL, in scope: Scope, _ reading: Reading) throws -> [CourseSessionLine] {
        try reading.all(
            """
            SELECT s.* FROM course_session s WHERE \(condition) AND \(scope.coversGroup("s.pupil_group"))
            ORDER BY s.day, s.position, s.id
            """
        ) { row in
            let id: CourseSessionID = try row["id"]
            let owner: OwnerID = try row["owner"]
            let sealed: Sealed? = try row["done"]
            let kind: String = try row["kind"]
            return CourseSessionLine(
                id: id, course: try row["pupil_group"], owner: owner, day: try row["day"],
                position: try row["position"], starts: (try row["starts"] as String?).flatMap { ClockTime($0) },
                minutes: try row["minutes"], kind: SlotKind(rawValue: kind), state: try row["state"],
                revision: try row["revision"],
                done: try sealed.map { try vault.open($0, at: Self.donePlace(id, owner), on: reading) } ?? "",
                areas: Self.areas(try row["areas"]))
        }
    }

    /// Who was there, by session.
    package func attendance(of course: GroupID, on day: LocalDate, in scope: Scope, _ reading: Reading) throws
        -> [CourseSessionID: [PupilID: Attended]]
    {
        let rows = try reading.all(
            """
            SELECT a.course_session, a.pupil, a.owner, a.presence, a.minutes, a.note FROM attendance a
            JOIN course_session s ON s.id = a.course_session
            WHERE s.pupil_group = \(course) AND s.day = \(day) AND s.pupil IS NULL AND \(scope.covers("a.pupil"))
            """
        ) { row -> (CourseSessionID, Attended) in
            let session: CourseSessionID = try row["course_session"]
            let pupil: PupilID = try row["pupil"]
            let sealed: Sealed? = try row["note"]
            let place = Self.notePlace(session, pupil, try row["owner"])
            return (
                session,
                Attended(
                    pupil: pupil, presence: try row["presence"], minutes: try row["minutes"],
                    note: try sealed.map { try vault.open($0, at: place, on: reading) } ?? "")
            )
        }
        return Dictionary(grouping: rows, by: \.0).mapValues { all in
            Dictionary(all.map { ($0.1.pupil, $0.1) }, uniquingKeysWith: { first, _ in first })
        }
    }

    /// The days of a course's intensive weeks with how many of their sessions are held.
    package static func days(of course: GroupID, in scope: Scope, _ reading: Reading) throws
        -> [(day: LocalDate, sessions: Int, open: Int)]
    {
        try reading.all(
            """
            SELECT s.day, count(*) AS sessions, sum(CASE WHEN s.state = 'planned' THEN 1 ELSE 0 END) AS open
            FROM course_session s WHERE s.pupil_group = \(course) AND s.pupil IS NULL
            AND \(scope.coversGroup("s.pupil_group")) GROUP BY s.day ORDER BY s.day
            """
        ) { (day: try $0["day"], sessions: try $0["sessions"], open: try $0["open"]) }
    }

    /// From the first session of each day to the end of its last.
    package static func calendar(of course: GroupID, in scope: Scope, _ reading: Reading) throws -> [CalendarFile.Event]
    {
        let rows = try reading.all(
            """
            SELECT s.day, s.starts, s.minutes FROM course_session s
            WHERE s.pupil_group = \(course) AND s.pupil IS NULL AND s.state <> 'cancelled'
            AND \(scope.coversGroup("s.pupil_group")) ORDER BY s.day, s.position
            """
        ) { (day: try $0["day"] as LocalDate, starts: try $0["starts"] as String?, minutes: try $0["minutes"] as Int) }
        return Dictionary(grouping: rows, by: \.day).sorted { $0.key < $1.key }.compactMap { day, sessions in
            let times = sessions.compactMap { session in
                session.starts.flatMap { ClockTime($0) }.map { ($0, $0.adding(minutes: session.minutes)) }
            }
            guard let first = times.map(\.0).min(), let last = times.map(\.1).max() else { return nil }
            return CalendarFile.Event(day: day, starts: first, ends: last)
        }
    }

    /// The dose of every pupil on a course: its sessions and the pupil's own meetings.
    package static func doses(of course: GroupID, on day: LocalDate, in scope: Scope, _ reading: Reading) throws
        -> [PupilID: Dose]
    {
        try doses(by: "k.pupil", where: "k.pupil_group = \(course)", on: day, in: scope, reading)
    }

    /// As the other, of one pupil on each of the pupil's courses.
    package static func doses(of pupil: PupilID, on day: LocalDate, in scope: Scope, _ reading: Reading) throws
        -> [GroupID: Dose]
    {
        try doses(by: "k.pupil_group", where: "k.pupil = \(pupil)", on: day, in: scope, reading)
    }

    /// - Parameters:
    ///   - key: the column of a course's place that the doses are told by.
    ///   - condition: which places.
    private static func doses<Key: Hashable & SQLDecodable>(
        by key: SQL, where condition: SQL, on day: LocalDate, in scope: Scope, _ reading: Reading
    ) throws -> [Key: Dose] {
        let rows = try reading.all(
            """
            SELECT \(key) AS told_by, sum(CASE WHEN s.state <> 'cancelled' THEN s.minutes ELSE 0 END) AS planned,
                sum(CASE WHEN s.state = 'held' THEN s.minutes ELSE 0 END) AS held,
                coalesce(sum(CASE WHEN s.state = 'held' THEN a.minutes ELSE 0 END), 0) AS received
            FROM course_place k
            JOIN course_session s ON s.pupil_group = k.pupil_group AND (s.pupil IS NULL OR s.pupil = k.pupil)
            LEFT JOIN attendance a ON a.course_session = s.id AND a.pupil = k.pupil
            WHERE \(condition) AND s.day <= \(day) AND \(scope.covers("k.pupil"))
            GROUP BY \(key)
            """
        ) {
            (
                try $0["told_by"] as Key,
                Dose(planned: try $0["planned"], held: try $0["held"], received: try $0["received"])
            )
        }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }

    // MARK: Writing

    /// Puts a plan's sessions into the calendar.
    static func plan(
        _ sessions: [PlannedSession], of course: Course, environment: Environment, now: Instant, _ writing: Writing
    ) throws {
        for session in sessions {
            let id: CourseSessionID = environment.id()
            try writing.execute(
                """
                INSERT INTO course_session (id, pupil_group, owner, day, position, starts, minutes, kind, state,
                    revision, areas, recorded)
                VALUES (\(id), \(course.id), \(course.owner), \(session.day), \(session.position),
                    \(session.starts.text), \(session.slot.minutes), \(session.slot.kind.rawValue), 'planned', 1, '',
                    \(now))
                """)
        }
    }

    /// Takes the calendar away again; only before anything has been held.
    static func unplan(_ course: GroupID, _ writing: Writing) throws {
        try writing.execute("DELETE FROM course_session WHERE pupil_group = \(course) AND state = 'planned'")
    }

    package enum Outcome: Hashable, Sendable {
        case recorded(revision: Int)
        case unchanged
        /// Somebody else has written this session down since the page was opened.
        case changedMeanwhile(CourseSessionLine)
    }

    /// Writes down what became of a session, all of it or nothing. The same record sent
    /// twice, as after a lost connection, changes nothing the second time.
    package func record(
        _ record: SessionRecord, of session: CourseSessionLine, by person: PersonID?, at now: Instant, in scope: Scope,
        _ writing: Writing
    ) throws -> Outcome {
        let current = try attendance(of: session.course, on: session.day, in: scope, writing.reading)[session.id] ?? [:]
        let isSame =
            record.state == session.state && record.done == session.done && record.areas == session.areas
            && record.attended.allSatisfy { current[$0.pupil] == $0 } && record.attended.count == current.count
        if isSame { return .unchanged }
        guard record.seen == session.revision else { return .changedMeanwhile(session) }
        let done =
            record.done.isEmpty
            ? nil : try vault.seal(record.done, at: Self.donePlace(session.id, session.owner), on: writing)
        let areas = record.areas.sorted().map(\.rawValue).joined(separator: ",")
        try writing.execute(
            """
            UPDATE course_session SET state = \(record.state), revision = \(session.revision + 1), done = \(done),
                areas = \(areas), person = \(person), recorded = \(now) WHERE id = \(session.id)
            """)
        for one in record.attended { try write(one, at: session.id, in: scope, writing) }
        return .recorded(revision: session.revision + 1)
    }

    private func write(_ attended: Attended, at session: CourseSessionID, in scope: Scope, _ writing: Writing) throws {
        guard let owner = try scope.owner(of: attended.pupil, on: writing.reading) else {
            throw CourseRefusal.noSuchPlace
        }
        let note =
            attended.note.isEmpty
            ? nil : try vault.seal(attended.note, at: Self.notePlace(session, attended.pupil, owner), on: writing)
        try writing.execute(
            """
            INSERT INTO attendance (course_session, pupil, owner, presence, minutes, note)
            VALUES (\(session), \(attended.pupil), \(owner), \(attended.presence), \(attended.minutes), \(note))
            ON CONFLICT (course_session, pupil) DO UPDATE SET presence = excluded.presence,
                minutes = excluded.minutes, note = excluded.note
            """)
    }

    // MARK: Codings

    static func areas(_ text: String) -> Set<GoalArea> {
        Set(text.split(separator: ",").compactMap { GoalArea(rawValue: String($0)) })
    }

    static func donePlace(_ session: CourseSessionID, _ owner: OwnerID) -> Vault.Place {
        Vault.Place(owner: owner, column: "course_session.done", record: session.text)
    }

    static func notePlace(_ session: CourseSessionID, _ pupil: PupilID, _ owner: OwnerID) -> Vault.Place {
        Vault.Place(owner: owner, column: "attendance.note", record: "\(session)/\(pupil)")
    }
}
