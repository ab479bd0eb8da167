package import Access
package import Core
package import Roster
package import Storage

/// A reply as it is kept.
package struct KeptReply: Hashable, Sendable {
    package let reply: HomeReply
    package let name: PersonName?
    package let channel: HomeChannel
    package let words: String
    package let recorded: Instant
}

/// An invitation as it was sent, with its replies, the oldest first.
package struct Invitation: Hashable, Sendable {
    package let id: InvitationID
    package let course: GroupID
    package let pupil: PupilID
    package let owner: OwnerID
    package let letter: InvitationLetter
    package let recorded: Instant
    package let replies: [KeptReply]

    package var stand: HomeStand { HomeStand(replies.map(\.reply)) }

    /// The newest reply of each adult, the newest first.
    package var newest: [KeptReply] {
        var seen: Set<PersonID?> = []
        return replies.reversed().filter { seen.insert($0.reply.who).inserted }
    }
}

/// A reply that is to be kept.
package struct NewReply: Hashable, Sendable {
    package let answer: ReplyAnswer
    /// The adult who said it; `nil` for one whom the roster does not know.
    package let who: PersonID?
    package let channel: HomeChannel
    package let words: String

    package init(_ answer: ReplyAnswer, by who: PersonID?, channel: HomeChannel, words: String) {
        (self.answer, self.who, self.channel, self.words) = (answer, who, channel, words)
    }
}

/// Invitations and what the homes reply.
package struct InvitationStore: Sendable {
    let services: Services

    package init(_ services: Services) { self.services = services }

    private var vault: Vault { services.vault }

    // MARK: Reading

    /// The invitations of a course whose pupils the reader may see, by pupil. Where a
    /// pupil has been invited twice, the newest.
    package func invitations(
        of course: GroupID, in scope: Scope, on reading: Reading
    ) throws -> [PupilID: Invitation] {
        let found = try invitations("i.pupil_group = \(course)", in: scope, on: reading)
        return Dictionary(found.map { ($0.pupil, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter condition: on the invitation, called `i`.
    func invitations(_ condition: SQL, in scope: Scope, on reading: Reading) throws -> [Invitation] {
        let replies = try replies(condition, in: scope, on: reading)
        let rows = try reading.all(
            """
            SELECT i.id, i.pupil_group, i.pupil, i.owner, i.words, i.recorded FROM invitation i
            WHERE \(condition) AND \(Self.isNewest) AND \(scope.covers("i.pupil")) ORDER BY i.recorded DESC, i.id
            """
        ) { row in
            (
                id: try row["id"] as InvitationID, course: try row["pupil_group"] as GroupID,
                pupil: try row["pupil"] as PupilID, owner: try row["owner"] as OwnerID,
                words: try row["words"] as Sealed, recorded: try row["recorded"] as Instant
            )
        }
        let texts = try vault.open(
            rows.map { (sealed: $0.words, place: Self.place($0.id, $0.owner)) }, on: reading)
        return zip(rows, texts).map { row, text in
            Invitation(
                id: row.id, course: row.course, pupil: row.pupil, owner: row.owner,
                letter: InvitationLetter(kept: text), recorded: row.recorded, replies: replies[row.id] ?? [])
        }
    }

    static let isNewest: SQL = """
        NOT EXISTS (SELECT 1 FROM invitation n WHERE n.pupil_group = i.pupil_group AND n.pupil = i.pupil
        AND n.recorded > i.recorded)
        """

    /// 1 while the adult of the reply `r` has custody of the pupil.
    static func custody(_ day: LocalDate) -> SQL {
        """
        CASE WHEN r.guardian IS NULL OR EXISTS (SELECT 1 FROM guardianship s WHERE s.pupil = r.pupil
        AND s.guardian = r.guardian AND s.sees = 1 AND \(Scope.inForce("s", day))) THEN 1 ELSE 0 END
        """
    }

    private func replies(
        _ condition: SQL, in scope: Scope, on reading: Reading
    ) throws -> [InvitationID: [KeptReply]] {
        let rows = try reading.all(
            """
            SELECT r.invitation, r.position, r.owner, r.guardian, r.answer, r.channel, r.words, r.recorded,
                p.given_name, p.family_name, \(Self.custody(scope.day)) AS custody
            FROM invitation_reply r JOIN invitation i ON i.id = r.invitation LEFT JOIN person p ON p.id = r.guardian
            WHERE \(condition) AND \(scope.covers("r.pupil")) ORDER BY r.invitation, r.position
            """
        ) { row in
            let given: String? = try row["given_name"]
            let family: String? = try row["family_name"]
            let custody: Int = try row["custody"]
            let id: InvitationID = try row["invitation"]
            return (
                id: id, place: Self.place(id, try row["position"], try row["owner"]),
                words: try row["words"] as Sealed?,
                reply: HomeReply(try row["answer"], by: try row["guardian"], hasCustody: custody == 1),
                name: given.map { PersonName(given: $0, family: family ?? "") },
                channel: try row["channel"] as HomeChannel, recorded: try row["recorded"] as Instant
            )
        }
        let sealed = rows.compactMap { row in row.words.map { (sealed: $0, place: row.place) } }
        var texts = try vault.open(sealed, on: reading)[...]
        let kept = rows.map { row in
            (
                row.id,
                KeptReply(
                    reply: row.reply, name: row.name, channel: row.channel,
                    words: row.words == nil ? "" : texts.popFirst() ?? "", recorded: row.recorded)
            )
        }
        return Dictionary(grouping: kept, by: \.0).mapValues { $0.map(\.1) }
    }

    // MARK: Writing

    /// Sends an invitation: it is kept as it was sent, and the place is offered.
    ///
    /// - Throws: `CourseRefusal` when the pupil is not put forward, or the course is not approved.
    package func send(
        _ letter: InvitationLetter, to pupil: PupilID, on course: Course, by person: PersonID?, day: LocalDate,
        at now: Instant, in scope: Scope, _ writing: Writing
    ) throws {
        guard [.approved, .recruiting, .running].contains(course.state) else { throw CourseRefusal.locked }
        let place = try PlaceStore(vault).place(of: pupil, on: course.id, in: scope, on: writing.reading)
        guard let place, place.state == .proposed else { throw CourseRefusal.noSuchPlace }
        let id: InvitationID = services.environment.id()
        let words = try vault.seal(letter.kept, at: Self.place(id, place.owner), on: writing)
        try writing.execute(
            """
            INSERT INTO invitation (id, pupil_group, pupil, owner, words, person, recorded)
            VALUES (\(id), \(course.id), \(pupil), \(place.owner), \(words), \(person), \(now))
            """)
        try PlaceStore.move(place, to: .offered, on: course, day: day, writing)
    }

    /// Keeps a reply and moves the pupil's place to where the home now stands.
    ///
    /// - Throws: `CourseRefusal.locked` when it is too late to answer.
    package func keep(
        _ new: NewReply, to id: InvitationID, of pupil: PupilID, on course: Course, by person: PersonID?,
        day: LocalDate, at now: Instant, in scope: Scope, _ writing: Writing
    ) throws {
        let place = try PlaceStore(vault).place(of: pupil, on: course.id, in: scope, on: writing.reading)
        guard let place else { throw CourseRefusal.noSuchPlace }
        guard ReplyWindow.isOpen(course: course.state, place: place.state) else { throw CourseRefusal.locked }
        let last: Int? =
            try writing.reading.value(
                "SELECT max(position) AS value FROM invitation_reply WHERE invitation = \(id)", as: Int?.self) ?? nil
        let position = (last ?? 0) + 1
        let words =
            new.words.isEmpty
            ? nil : try vault.seal(new.words, at: Self.place(id, position, place.owner), on: writing)
        try writing.execute(
            """
            INSERT INTO invitation_reply (invitation, position, pupil, owner, guardian, answer, channel, words, person,
                recorded)
            VALUES (\(id), \(position), \(pupil), \(place.owner), \(new.who), \(new.answer), \(new.channel), \(words),
                \(person), \(now))
            """)
        let replies = try replies("i.id = \(id)", in: scope, on: writing.reading)[id] ?? []
        let state = HomeStand(replies.map(\.reply)).place
        guard state != place.state else { return }
        try PlaceStore.move(place, to: state, on: course, day: day, writing)
        // A home that had said no and thinks again: the pupil comes back into the course's group.
        if place.state == .declined, course.state.givesTeamAccess {
            try PlaceStore.join(pupil, course, services.environment.id(), from: day, writing)
        }
    }

    private static func place(_ id: InvitationID, _ owner: OwnerID) -> Vault.Place {
        Vault.Place(owner: owner, column: "invitation.words", record: id.text)
    }

    private static func place(_ id: InvitationID, _ position: Int, _ owner: OwnerID) -> Vault.Place {
        Vault.Place(owner: owner, column: "invitation_reply.words", record: "\(id)/\(position)")
    }
}
