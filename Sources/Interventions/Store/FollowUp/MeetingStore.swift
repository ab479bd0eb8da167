package import Access
package import Core
package import Storage

/// What became of a meeting.
package enum MeetingResult: String, CaseIterable, Sendable {
    case held
    /// The mentor was there and the pupil was not.
    case absent
    case cancelled
}

/// A meeting between a pupil and the mentor.
package struct Meeting: Hashable, Sendable {
    package let id: CourseSessionID
    package let course: GroupID
    package let owner: OwnerID
    package let day: LocalDate
    /// Minutes it was planned to take.
    package let planned: Int
    /// Minutes it took.
    package let minutes: Int?
    package let revision: Int
    /// `nil` while nothing is written down.
    package let result: MeetingResult?
    /// What was talked about, or why it was cancelled; staff read it.
    package let talked: String
    /// What was agreed; the pupil and the home read it too.
    package let agreed: String
}

/// What is written down of a meeting.
package struct MeetingRecord: Hashable, Sendable {
    package let day: LocalDate
    package let result: MeetingResult
    package let minutes: Int
    package let talked: String
    package let agreed: String
    /// The revision that was on the page.
    package let seen: Int

    package init(day: LocalDate, result: MeetingResult, minutes: Int, talked: String, agreed: String, seen: Int) {
        (self.day, self.result, self.seen) = (day, result, seen)
        self.minutes = result == .held ? minutes : 0
        (self.talked, self.agreed) = (talked, result == .held ? agreed : "")
    }
}

/// The meetings of a follow-up.
package struct MeetingStore: Sendable {
    private let vault: Vault

    package init(_ vault: Vault) { self.vault = vault }

    // MARK: Reading

    /// A pupil's meetings after all courses, in the order of their days.
    package func meetings(of pupil: PupilID, in scope: Scope, on reading: Reading) throws -> [Meeting] {
        try meetings("s.pupil = \(pupil)", latestFirst: false, limit: 400, in: scope, on: reading)
    }

    package func meeting(_ id: CourseSessionID, of pupil: PupilID, in scope: Scope, on reading: Reading) throws
        -> Meeting?
    {
        try meetings("s.id = \(id) AND s.pupil = \(pupil)", latestFirst: false, limit: 1, in: scope, on: reading).first
    }

    /// The last meeting to which the pupil came.
    package func lastHeld(of pupil: PupilID, on course: GroupID, in scope: Scope, on reading: Reading) throws
        -> Meeting?
    {
        try meetings(
            "s.pupil = \(pupil) AND s.pupil_group = \(course) AND s.state = 'held' AND a.presence <> 'absent'",
            latestFirst: true, limit: 1, in: scope, on: reading
        ).first
    }

    private func meetings(_ condition: SQL, latestFirst: Bool, limit: Int, in scope: Scope, on reading: Reading) throws
        -> [Meeting]
    {
        var openers: [OwnerID: Vault.Opener] = [:]
        func open(_ sealed: Sealed?, _ owner: OwnerID, at place: Vault.Place) throws -> String {
            guard let sealed else { return "" }
            let opener = try openers[owner] ?? vault.opener(of: owner, on: reading)
            openers[owner] = opener
            return try opener.open(sealed, at: place)
        }
        let order: SQL = latestFirst ? "s.day DESC, s.position DESC, s.id DESC" : "s.day, s.position, s.id"
        return try reading.all(
            """
            SELECT s.id, s.pupil_group, s.pupil, s.owner, s.day, s.minutes AS planned, s.revision, s.state, s.done,
                a.owner AS note_owner, a.presence, a.minutes, a.note
            FROM course_session s LEFT JOIN attendance a ON a.course_session = s.id AND a.pupil = s.pupil
            WHERE \(condition) AND s.kind = 'mentor' AND \(scope.covers("s.pupil")) ORDER BY \(order) LIMIT \(limit)
            """
        ) { row in
            let (id, owner): (CourseSessionID, OwnerID) = (try row["id"], try row["owner"])
            let noteOwner: OwnerID? = try row["note_owner"]
            let (state, presence): (SessionState, Presence?) = (try row["state"], try row["presence"])
            let result: MeetingResult? =
                switch state {
                case .planned: nil
                case .cancelled: .cancelled
                case .held: presence == .absent ? .absent : .held
                }
            return Meeting(
                id: id, course: try row["pupil_group"], owner: owner, day: try row["day"], planned: try row["planned"],
                minutes: try row["minutes"], revision: try row["revision"], result: result,
                talked: try open(try row["done"], owner, at: SessionStore.donePlace(id, owner)),
                agreed: try noteOwner.map {
                    try open(try row["note"], $0, at: SessionStore.notePlace(id, try row["pupil"], $0))
                } ?? "")
        }
    }

    // MARK: Writing

    /// Puts one meeting into the calendar.
    static func plan(
        _ id: CourseSessionID, of pupil: PupilID, owner: OwnerID, on course: GroupID, day: LocalDate, position: Int,
        minutes: Int, at now: Instant, _ writing: Writing
    ) throws {
        try writing.execute(
            """
            INSERT INTO course_session (id, pupil_group, pupil, owner, day, position, minutes, kind, state, revision,
                areas, recorded)
            VALUES (\(id), \(course), \(pupil), \(owner), \(day), \(position), \(minutes), 'mentor', 'planned', 1, '',
                \(now))
            """)
    }

    /// One more meeting than the plan has. On a day that has one already, that one is
    /// meant: a form sent twice makes one meeting.
    package static func add(
        _ id: CourseSessionID, to line: FollowUpLine, day: LocalDate, minutes: Int, at now: Instant, in scope: Scope,
        _ writing: Writing
    ) throws -> (id: CourseSessionID, isNew: Bool) {
        let there: CourseSessionID? = try writing.reading.value(
            """
            SELECT s.id AS value FROM course_session s WHERE s.pupil = \(line.pupil) AND s.pupil_group = \(line.course)
            AND s.kind = 'mentor' AND s.state <> 'cancelled' AND s.day = \(day) AND \(scope.covers("s.pupil"))
            ORDER BY s.position LIMIT 1
            """)
        if let there { return (there, false) }
        try plan(
            id, of: line.pupil, owner: line.owner, on: line.course, day: day, position: 1, minutes: minutes, at: now,
            writing)
        return (id, true)
    }

    package enum Outcome: Hashable, Sendable {
        case recorded(revision: Int)
        case unchanged
        /// Somebody else has written about this meeting since the page was opened.
        case changedMeanwhile(Meeting)
    }

    /// Writes down what became of a meeting; an earlier wording is kept. The same record
    /// sent twice, as after a lost connection, changes nothing the second time.
    package func record(
        _ record: MeetingRecord, of meeting: Meeting, pupil: PupilID, by person: PersonID?, at now: Instant,
        _ writing: Writing
    ) throws -> Outcome {
        let isSame =
            meeting.result == record.result && meeting.day == record.day && meeting.talked == record.talked
            && meeting.agreed == record.agreed && (meeting.minutes ?? 0) == record.minutes
        if isSame { return .unchanged }
        guard record.seen == meeting.revision else { return .changedMeanwhile(meeting) }
        if meeting.result != nil { try keepEarlier(meeting.id, writing) }
        let state = record.result == .cancelled ? SessionState.cancelled : .held
        let done = try seal(record.talked, at: SessionStore.donePlace(meeting.id, meeting.owner), writing)
        try writing.execute(
            """
            UPDATE course_session SET state = \(state), day = \(record.day), revision = \(meeting.revision + 1),
                done = \(done), person = \(person), recorded = \(now) WHERE id = \(meeting.id)
            """)
        try writing.execute("DELETE FROM attendance WHERE course_session = \(meeting.id) AND pupil = \(pupil)")
        if record.result != .cancelled {
            let note = try seal(
                record.agreed, at: SessionStore.notePlace(meeting.id, pupil, meeting.owner), writing)
            try writing.execute(
                """
                INSERT INTO attendance (course_session, pupil, owner, presence, minutes, note)
                VALUES (\(meeting.id), \(pupil), \(meeting.owner),
                    \(record.result == .absent ? Presence.absent : .present), \(record.minutes), \(note))
                """)
        }
        return .recorded(revision: meeting.revision + 1)
    }

    /// Moves a meeting of which nothing is written down yet.
    ///
    /// - Returns: false when it stands on that day already.
    package static func move(_ meeting: Meeting, to day: LocalDate, at now: Instant, _ writing: Writing) throws -> Bool
    {
        let moved = try writing.execute(
            """
            UPDATE course_session SET day = \(day), revision = revision + 1, recorded = \(now)
            WHERE id = \(meeting.id) AND state = 'planned' AND day <> \(day)
            """)
        return moved == 1
    }

    private func keepEarlier(_ id: CourseSessionID, _ writing: Writing) throws {
        try writing.execute(
            """
            INSERT INTO meeting_earlier (course_session, revision, pupil, owner, day, state, presence, minutes, done,
                note, person, recorded)
            SELECT s.id, s.revision, s.pupil, s.owner, s.day, s.state, a.presence, a.minutes, s.done, a.note, s.person,
                s.recorded
            FROM course_session s LEFT JOIN attendance a ON a.course_session = s.id AND a.pupil = s.pupil
            WHERE s.id = \(id)
            """)
    }

    private func seal(_ text: String, at place: Vault.Place, _ writing: Writing) throws -> Sealed? {
        text.isEmpty ? nil : try vault.seal(text, at: place, on: writing)
    }
}
