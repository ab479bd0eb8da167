import Access
import Core
import Roster
import Storage

/// What waits in handovers for those who can do something about it: whose it is, and no text of it.
enum WaitingStore {
    enum Kind: String, CaseIterable, SQLEnumeration {
        /// To be sent for approval, approved, and sent.
        case complete, review, approved
        /// Sent by this person and confirmed by nobody; asked of this person and not answered.
        case unconfirmed, questions
    }

    struct Steps: Sendable {
        let count: Int
        /// Since when the first of them has waited.
        let since: Instant
    }

    /// How many of each kind there are, in one statement: most people have none of most.
    static func steps(in scope: Scope, on reading: Reading) throws -> [Kind: Steps] {
        let kinds = scope.keepsUnits ? Kind.allCases.filter { $0 != .questions } : []
        let handovers = kinds.map { kind -> SQL in
            "SELECT \(kind) AS kind, count(*) AS count, min(h.since) AS since FROM handover h WHERE \(of(kind, scope))"
        }
        let questions: SQL = """
            SELECT \(Kind.questions) AS kind, count(*) AS count, min(q.asked_at) AS since
            FROM handover_question q JOIN handover h ON h.id = q.handover WHERE \(asked(scope))
            """
        let rows = try reading.all(SQL.joined(handovers + [questions], by: " UNION ALL ")) { row in
            (kind: try row["kind"] as Kind, count: try row["count"] as Int, since: try row["since"] as Instant?)
        }
        return rows.reduce(into: [:]) { steps, row in
            steps[row.kind] = row.since.map { Steps(count: row.count, since: $0) }
        }
    }

    /// How many wait for approval at the schools where a person may give it.
    static func review(at schools: [OrganisationID], in scope: Scope, on reading: Reading) throws -> Steps? {
        let found = try reading.first(
            """
            SELECT count(*) AS count, min(h.since) AS since FROM handover h
            WHERE h.unit IN \(schools) AND \(of(.review, scope))
            """
        ) { (count: try $0["count"] as Int, since: try $0["since"] as Instant?) }
        return found.flatMap { row in row.since.map { Steps(count: row.count, since: $0) } }
    }

    private static func of(_ kind: Kind, _ scope: Scope) -> SQL {
        let seen = scope.keeps(unit: "h.unit", pupil: "h.pupil")
        switch kind {
        case .complete:
            return """
                h.coordinator = \(scope.person) AND h.state = 'inProgress' AND \(seen)
                AND EXISTS (SELECT 1 FROM handover_part t WHERE t.handover = h.id AND t.writer IS NOT NULL)
                AND NOT EXISTS (SELECT 1 FROM handover_part t WHERE t.handover = h.id AND t.writer IS NOT NULL
                    AND t.signed IS NULL)
                """
        case .review: return "h.state = 'review' AND \(seen)"
        case .approved: return "h.state = 'approved' AND \(seen)"
        case .unconfirmed:
            // Not where the receiving unit's plan has ended it.
            return """
                h.coordinator = \(scope.person) AND h.state IN ('sent', 'rerouted') AND \(seen)
                AND EXISTS (SELECT 1 FROM handover_copy c WHERE c.handover = h.id AND c.side = 'receiver'
                    AND c.closed IS NULL)
                """
        case .questions: return asked(scope)
        }
    }

    /// About what the person wrote, or co-ordinates and nobody was asked to write.
    private static func asked(_ scope: Scope) -> SQL {
        """
        q.answer IS NULL AND q.handover IN (SELECT w.handover FROM handover_part w WHERE w.writer = \(scope.person)
            UNION SELECT k.id FROM handover k WHERE k.coordinator = \(scope.person))
        AND (EXISTS (SELECT 1 FROM handover_part w WHERE w.handover = q.handover AND w.part = q.part
                AND w.writer = \(scope.person))
            OR (h.coordinator = \(scope.person) AND NOT EXISTS (SELECT 1 FROM handover_part w
                WHERE w.handover = q.handover AND w.part = q.part AND w.writer IS NOT NULL)))
        AND \(HandoverStore.isSeen(in: scope))
        """
    }

    struct Question: Sendable {
        let handover: HandoverID
        let name: PersonName
        let part: HandoverPart
        let asked: Instant
    }

    static func questions(to scope: Scope, order: NameOrder, limit: Int, on reading: Reading) throws -> [Question] {
        try reading.all(
            """
            SELECT q.handover, q.part, q.asked_at, p.given_name, p.family_name FROM handover_question q
            JOIN handover h ON h.id = q.handover JOIN person p ON p.id = h.pupil
            WHERE \(asked(scope)) ORDER BY q.asked_at, p.\(order.column), q.id LIMIT \(limit)
            """
        ) { row in
            Question(
                handover: try row["handover"],
                name: PersonName(given: try row["given_name"], family: try row["family_name"]),
                part: try row["part"], asked: try row["asked_at"])
        }
    }

    struct Unconfirmed: Sendable {
        let handover: HandoverID
        let name: PersonName
        let sent: Instant
        /// The calendar's last day.
        let due: LocalDate?
    }

    /// What a person has sent and no school has confirmed, the oldest first.
    static func unconfirmed(by scope: Scope, on reading: Reading) throws -> [Unconfirmed] {
        try reading.all(
            """
            SELECT h.id, p.given_name, p.family_name, v.sent_at, (\(CalendarStore.due(.receive))) AS due FROM handover h
            JOIN handover_version v ON v.handover = h.id AND v.number = h.version
            JOIN organisation o ON o.id = h.unit JOIN person p ON p.id = h.pupil
            WHERE \(of(.unconfirmed, scope)) AND v.sent_at IS NOT NULL ORDER BY v.sent_at, h.id LIMIT 200
            """
        ) { row in
            Unconfirmed(
                handover: try row["id"],
                name: PersonName(given: try row["given_name"], family: try row["family_name"]),
                sent: try row["sent_at"], due: try row["due"])
        }
    }
}
