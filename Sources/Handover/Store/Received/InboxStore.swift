package import Access
package import Core
package import Roster
package import Storage

/// A handover as the receiving unit's inbox shows it: no text of it.
package struct ReceivedLine: Hashable, Sendable {
    package let copy: CopyLine
    package let name: PersonName
    package let kind: TransitionKind
    package internal(set) var state: HandoverState
    package let number: Int
    package let senderName: String
    /// True when it came as a package: the sending school is not of this installation.
    package let isFromPackage: Bool
    package let unitName: String
    package let sent: Instant
    package let receivedAt: Instant?
    /// Who is to read it, and how many of them have.
    package let readers: Int
    package let read: Int
    /// Questions without an answer.
    package let unanswered: Int
    /// Whether it has become a study plan.
    package let hasPlan: Bool
    /// What the reader of this line is to the pupil; `nil` for a leader or a co-ordinator.
    package let duty: ReaderDuty?
    /// When the reader of this line noted that they have read it.
    package let readByMe: Instant?

    /// Where it stands at the unit that has it: while a correction is written at the school it came from, that
    /// school's state says nothing about it.
    package var standing: HandoverState {
        guard state.isBeforeSending else { return state }
        if receivedAt == nil { return .sent }
        return hasPlan ? .inUse : read > 0 ? .read : .received
    }
}

/// What somebody who reads a handover is to the pupil.
package enum ReaderDuty: String, CaseIterable, Sendable, SQLEnumeration {
    case mentor, teacher
}

/// What a unit has received.
package enum InboxStore {
    /// The condition of a copy that somebody may open: at a unit all of whose pupils they see, or
    /// given to them to read. Another unit's does not exist for them. Of one that the owner's plan has ended the
    /// unit still sees the receipt.
    static func isSeen(in scope: Scope) -> SQL {
        """
        (c.side = 'receiver' AND c.opened IS NOT NULL AND (c.closed IS NULL OR c.closed_why = 'plan')
            AND (\(scope.keeps(unit: "c.unit", pupil: "c.pupil"))
                OR (EXISTS (SELECT 1 FROM handover_reader r WHERE r.handover_copy = c.id AND r.person = \(scope.person))
                    AND \(scope.worksAt(unit: "c.unit")) AND \(scope.isOpen(pupil: "c.pupil")))))
        """
    }

    /// For the gate.
    package static func sight(of id: HandoverCopyID, in scope: Scope, on reading: Reading) throws -> Subject? {
        let found = try scope.nearest(reading, Self.isSeen) { number in
            "SELECT c.owner, \(number) AS number FROM handover_copy c WHERE c.id = \(id)"
        }
        guard let found else { return nil }
        let pupil: PupilID? = try reading.value("SELECT pupil AS value FROM handover_copy WHERE id = \(id)")
        return Subject(ground: found.ground, owner: found.owner, pupil: pupil)
    }

    /// What there is for somebody to read, those nobody has confirmed first.
    ///
    /// - Parameter ended: true for what the owner's plan has ended instead, of which there is the receipt.
    package static func lines(
        in scope: Scope, ended: Bool = false, order: NameOrder, after: Int = 0, limit: Int = 50, on reading: Reading
    ) throws -> [ReceivedLine] {
        try lines(
            ended ? "c.ended IS NOT NULL" : "c.ended IS NULL", of: scope.person, seen: isSeen(in: scope),
            among: mine(scope, ended: ended),
            order: """
                CASE WHEN c.received_at IS NULL THEN 0 ELSE 1 END, p.\(order.column), c.id LIMIT \(limit) OFFSET \(after)
                """, on: reading)
    }

    package static func line(_ id: HandoverCopyID, in scope: Scope, on reading: Reading) throws -> ReceivedLine? {
        try lines(
            "1 = 1", of: scope.person, seen: isSeen(in: scope), among: "SELECT \(id)", order: "c.id", on: reading
        ).first
    }

    /// For `HandoverSeed`: as one of the readers would see it.
    static func seeded(_ id: HandoverCopyID, by person: PersonID, on reading: Reading) throws -> ReceivedLine? {
        try lines("c.id = \(id)", of: person, seen: "1 = 1", among: "SELECT \(id)", order: "c.id", on: reading).first
    }

    /// Those that are given to this person, and those of the person's units; a copy may be both.
    private static func mine(_ scope: Scope, ended: Bool) -> SQL {
        let given: SQL = "SELECT r.handover_copy FROM handover_reader r WHERE r.person = \(scope.person)"
        guard scope.keepsUnits else { return given }
        let isOpen: SQL = ended ? "u.closed_why = 'plan'" : "u.closed IS NULL"
        return """
            \(given) UNION SELECT u.id FROM handover_copy u
            WHERE \(scope.keeps(unit: "u.unit", pupil: "u.pupil")) AND u.side = 'receiver' AND \(isOpen)
            """
    }

    private static func lines(
        _ condition: SQL, of person: PersonID, seen: SQL, among: SQL, order: SQL, on reading: Reading
    ) throws -> [ReceivedLine] {
        try reading.all(
            """
            SELECT c.*, p.given_name, p.family_name, h.kind, h.state, v.number, v.sent_at, s.name AS sender_name,
                o.name AS unit_name, g.handover_version AS origin,
                (SELECT count(*) FROM handover_reader r WHERE r.handover_copy = c.id) AS readers,
                (SELECT count(*) FROM handover_reader r WHERE r.handover_copy = c.id AND r.read_at IS NOT NULL) AS read_by,
                (SELECT count(*) FROM handover_question q WHERE q.handover_copy = c.id AND q.answer IS NULL) AS unanswered,
                (SELECT count(*) FROM study_plan y WHERE y.handover_copy = c.id) AS plans,
                (SELECT r.duty FROM handover_reader r WHERE r.handover_copy = c.id AND r.person = \(person)) AS duty,
                (SELECT r.read_at FROM handover_reader r WHERE r.handover_copy = c.id
                    AND r.person = \(person)) AS read_by_me
            FROM handover_copy c JOIN handover_version v ON v.id = c.handover_version JOIN handover h ON h.id = c.handover
            JOIN organisation s ON s.id = v.sender JOIN organisation o ON o.id = c.unit
            JOIN person p ON p.id = c.pupil LEFT JOIN handover_origin g ON g.handover_version = v.id
            WHERE c.id IN (\(among)) AND \(condition) AND \(seen) ORDER BY \(order)
            """
        ) { row in
            let origin: HandoverVersionID? = try row["origin"]
            return ReceivedLine(
                copy: try CopyLine(row),
                name: PersonName(given: try row["given_name"], family: try row["family_name"]),
                kind: try row["kind"], state: try row["state"], number: try row["number"],
                senderName: try row["sender_name"], isFromPackage: origin != nil, unitName: try row["unit_name"],
                sent: try row["sent_at"], receivedAt: try row["received_at"], readers: try row["readers"],
                read: try row["read_by"], unanswered: try row["unanswered"], hasPlan: try row["plans"] as Int > 0,
                duty: try row["duty"],
                readByMe: try row["read_by_me"])
        }
    }
}
