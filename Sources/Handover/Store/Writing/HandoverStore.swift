package import Access
package import Core
package import Roster
package import Storage

/// One pupil's handover as the sending school's lists show it: no text of it.
package struct HandoverLine: Hashable, Sendable {
    package let id: HandoverID
    package let pupil: PupilID
    package let name: PersonName
    package let owner: OwnerID
    package let unit: OrganisationID
    package let unitName: String
    package let kind: TransitionKind
    package let year: SchoolYear
    /// The version of the model it is written by.
    package let model: String
    package let state: HandoverState
    package let since: Instant
    /// The newest version that was sealed; 0 before the first.
    package let version: Int
    /// True while a receiving unit has a version that is open to it.
    package let isOut: Bool
    package let coordinator: PersonID
    /// The class, where the pupil is in one.
    package let group: String?
    /// How many parts somebody is asked to write, how many of them are signed, and how many
    /// answers are missing in all.
    package let asked: Int
    package let signed: Int
    package let missing: Int
    /// What names the receiving unit, when there is a decision.
    package let receiver: String?

    package var isComplete: Bool { asked > 0 && signed == asked }
}

/// Handovers as the sending school sees them.
package enum HandoverStore {
    /// The condition of a handover that somebody may see: one of a unit all of whose pupils they
    /// see, or one of a pupil of theirs in which they are asked to write.
    static func isSeen(in scope: Scope) -> SQL {
        """
        (\(scope.keeps(unit: "h.unit", pupil: "h.pupil")) OR (\(scope.covers("h.pupil"))
            AND EXISTS (SELECT 1 FROM handover_part w WHERE w.handover = h.id AND w.writer = \(scope.person))))
        """
    }

    /// The name of the class that a handover's pupil is in, or was in last.
    private static let lastClass: SQL = """
        SELECT g.name FROM membership m JOIN pupil_group g ON g.id = m.pupil_group
        WHERE m.pupil = h.pupil AND g.school = h.unit AND g.kind = 'class' ORDER BY m.starts DESC, g.id LIMIT 1
        """

    /// For the gate.
    package static func sight(of id: HandoverID, in scope: Scope, on reading: Reading) throws -> Subject? {
        let found = try scope.nearest(reading, Self.isSeen) { number in
            "SELECT h.owner, \(number) AS number FROM handover h WHERE h.id = \(id)"
        }
        guard let found else { return nil }
        let pupil: PupilID? = try reading.value("SELECT pupil AS value FROM handover WHERE id = \(id)")
        return Subject(ground: found.ground, owner: found.owner, pupil: pupil)
    }

    package static func line(_ id: HandoverID, in scope: Scope, on reading: Reading) throws -> HandoverLine? {
        try lines("h.id = \(id)", seen: isSeen(in: scope), order: "h.id", on: reading).first
    }

    /// A unit's handovers in some states, by name.
    ///
    /// - Parameter after: how many to pass over.
    package static func lines(
        at units: [OrganisationID], in states: [HandoverState], scope: Scope, order: NameOrder, after: Int = 0,
        limit: Int = 50, on reading: Reading
    ) throws -> [HandoverLine] {
        try lines(
            "h.unit IN \(units) AND h.state IN \(states)", seen: isSeen(in: scope),
            order: "p.\(order.column), h.id LIMIT \(limit) OFFSET \(after)", on: reading)
    }

    /// How many there are in each state.
    package static func counts(at units: [OrganisationID], scope: Scope, on reading: Reading) throws
        -> [HandoverState: Int]
    {
        let rows = try reading.all(
            """
            SELECT h.state, count(*) AS count FROM handover h
            WHERE h.unit IN \(units) AND \(scope.keeps(unit: "h.unit", pupil: "h.pupil")) GROUP BY h.state
            """
        ) { (state: try $0["state"] as HandoverState, count: try $0["count"] as Int) }
        return Dictionary(uniqueKeysWithValues: rows.map { ($0.state, $0.count) })
    }

    /// - Parameter seen: the condition that lets this person see them.
    static func lines(_ condition: SQL, seen: SQL, order: SQL, on reading: Reading) throws -> [HandoverLine] {
        try reading.all(
            """
            SELECT h.*, p.given_name, p.family_name, o.name AS unit_name, o.country,
                (\(lastClass)) AS group_name,
                (SELECT count(*) FROM handover_part t WHERE t.handover = h.id AND t.writer IS NOT NULL) AS asked,
                (SELECT count(*) FROM handover_part t WHERE t.handover = h.id AND t.writer IS NOT NULL
                    AND t.signed IS NOT NULL) AS signed,
                (SELECT coalesce(sum(t.missing), 0) FROM handover_part t WHERE t.handover = h.id) AS missing,
                (SELECT r.name FROM admission_decision d JOIN organisation r ON r.id = d.unit
                    WHERE d.pupil = h.pupil AND d.unit <> h.unit
                    ORDER BY d.day DESC, d.recorded DESC LIMIT 1) AS receiver,
                (SELECT count(*) FROM handover_copy c WHERE c.handover = h.id AND c.side = 'receiver'
                    AND c.opened IS NOT NULL AND c.closed IS NULL) AS copies_out
            FROM handover h JOIN person p ON p.id = h.pupil JOIN organisation o ON o.id = h.unit
            WHERE \(condition) AND \(seen) ORDER BY \(order)
            """, HandoverLine.init)
    }
}

extension HandoverLine {
    init(_ row: Row) throws {
        id = try row["id"]
        pupil = try row["pupil"]
        name = PersonName(given: try row["given_name"], family: try row["family_name"])
        owner = try row["owner"]
        unit = try row["unit"]
        unitName = try row["unit_name"]
        kind = try row["kind"]
        let country: Country = try row["country"]
        year = SchoolYear(country: country, startYear: try row["school_year"])
        model = try row["model"]
        state = try row["state"]
        since = try row["since"]
        version = try row["version"]
        isOut = try row["copies_out"] as Int > 0
        coordinator = try row["coordinator"]
        group = try row["group_name"]
        (asked, signed, missing) = (try row["asked"], try row["signed"], try row["missing"])
        receiver = try row["receiver"]
    }
}

/// A part that somebody is asked to write, and is not done with.
package struct OwnPartLine: Hashable, Sendable {
    package let handover: HandoverID
    package let part: HandoverPart
    /// The version of the model it is written by.
    package let model: String
    package let name: PersonName
    package let group: String?
    package let missing: Int
    package let revision: Int
    package let since: Instant
}

extension HandoverStore {
    /// What waits to be written by the person of a scope.
    package static func ownParts(in scope: Scope, order: NameOrder, on reading: Reading) throws -> [OwnPartLine] {
        try reading.all(
            """
            SELECT t.handover, t.part, t.missing, t.revision, h.model, h.since, p.given_name, p.family_name,
                (\(lastClass)) AS group_name
            FROM handover_part t JOIN handover h ON h.id = t.handover JOIN person p ON p.id = h.pupil
            WHERE t.writer = \(scope.person) AND t.signed IS NULL AND h.state IN ('draft', 'inProgress')
                AND \(scope.covers("h.pupil"))
            ORDER BY t.part, p.\(order.column), t.handover LIMIT 200
            """
        ) { row in
            OwnPartLine(
                handover: try row["handover"], part: try row["part"], model: try row["model"],
                name: PersonName(given: try row["given_name"], family: try row["family_name"]),
                group: try row["group_name"], missing: try row["missing"], revision: try row["revision"],
                since: try row["since"])
        }
    }

    /// Whether there is something that a pupil and those at home see.
    package static func hasOwn(_ pupil: PupilID, in scope: Scope, on reading: Reading) throws -> Bool {
        let found: Int? = try reading.value(
            """
            SELECT 1 AS value FROM handover h WHERE h.pupil = \(pupil) AND h.state NOT IN ('notNeeded', 'manual')
                AND \(scope.covers("h.pupil")) LIMIT 1
            """)
        return found != nil
    }

    /// The handover of a pupil as the pupil and those at home see it.
    package static func own(of pupil: PupilID, in scope: Scope, on reading: Reading) throws -> HandoverLine? {
        try lines(
            "h.pupil = \(pupil) AND h.state NOT IN ('notNeeded', 'manual')", seen: scope.covers("h.pupil"),
            order: "h.school_year DESC, h.since DESC LIMIT 1", on: reading
        ).first
    }
}
