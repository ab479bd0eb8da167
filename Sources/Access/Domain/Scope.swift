package import Core
package import Storage

/// The right to see pupils: which ones, and why. Only this module makes one, from the
/// roles a person holds today; a store method that yields anything about a pupil
/// takes a scope and puts its condition into the statement, or takes the `SeenPupils` that a
/// scope has let through. No scope, no rows.
package struct Scope: Sendable {
    package let person: PersonID
    package let day: LocalDate
    package let grounds: [Ground]

    init(person: PersonID, day: LocalDate, grounds: [Ground]) {
        (self.person, self.day, self.grounds) = (person, day, grounds)
    }

    /// The same person's right, cut down to the roles that hold a permission.
    package func holding(_ permission: Permission) -> Scope {
        Scope(person: person, day: day, grounds: grounds.filter { permission.roles.contains($0.role) })
    }

    /// The part of the right that stands on working with the pupil: a class, or the pupil alone.
    package var near: Scope {
        Scope(person: person, day: day, grounds: grounds.filter { $0.organisation == nil })
    }

    /// The part that stands on a place in the organisation: all pupils of a school.
    package var wide: Scope {
        Scope(person: person, day: day, grounds: grounds.filter { $0.organisation != nil })
    }

    package var isEmpty: Bool { grounds.isEmpty }

    /// The owners whose administrator this person is: of the owner itself, not of a school.
    package var administered: [Ground] {
        grounds.filter { ground in
            guard ground.role == .administrator, case .organisation(let id) = ground.place else { return false }
            return id == ground.owner
        }
    }

    package var roles: Set<Role> { Set(grounds.map(\.role)) }

    /// The condition "this pupil is within the scope", to be put into a `WHERE`.
    ///
    /// Protected pupils are left out for everyone but themselves and people named.
    /// - Parameter column: the column that holds the pupil's id, such as `m.pupil`.
    package func covers(_ column: StaticString) -> SQL {
        let pupil = SQL(stringLiteral: "\(column)")
        return "(\(reaches(pupil)) AND \(isOpen(pupil)))"
    }

    /// The condition "this group is within the scope".
    ///
    /// - Parameter column: the column that holds the group's id.
    package func coversGroup(_ column: StaticString) -> SQL {
        let group = SQL(stringLiteral: "\(column)")
        return coversGroup(
            group,
            ofOrganisations: """
                EXISTS (SELECT 1 FROM pupil_group sg WHERE sg.id = \(group)
                AND (sg.school IN \(organisations) OR sg.owner IN \(organisations)))
                """)
    }

    /// As `coversGroup`, where the group's own row is at hand.
    ///
    /// - Parameter alias: the name of a `pupil_group` in the statement.
    package func coversGroup(row alias: StaticString) -> SQL {
        let group = SQL(stringLiteral: "\(alias)")
        return coversGroup(
            "\(group).id",
            ofOrganisations: "\(group).school IN \(organisations) OR \(group).owner IN \(organisations)")
    }

    private func coversGroup(_ group: SQL, ofOrganisations: SQL) -> SQL {
        var ways: [SQL] = []
        let groups = grounds.compactMap(\.group)
        if !groups.isEmpty { ways.append("\(group) IN \(groups)") }
        if !organisations.isEmpty { ways.append(ofOrganisations) }
        return Self.any(ways)
    }

    /// The ids of those among whom the pupils of the scope are, so that the database begins
    /// with them and not with everybody. It gives no right: `covers` stands beside it.
    package var nearby: SQL { nearby(inOwners: "SELECT ne.pupil FROM enrolment ne WHERE ne.owner IN \(organisations)") }

    /// As `nearby`, but of the owners all of whose pupils are reached only the pupils of other
    /// owners: for a search that finds the owners' own by something else that has their owner.
    package var nearbyGuests: SQL {
        nearby(
            inOwners: """
                SELECT ne.pupil FROM enrolment ne WHERE ne.owner IN \(owners)
                AND (ne.home IS NULL OR ne.home <> ne.owner)
                """)
    }

    /// The owners all of whose pupils are reached.
    package var owners: [OwnerID] { grounds.compactMap { organisations.contains($0.owner) ? $0.owner : nil } }

    private func nearby(inOwners: SQL) -> SQL {
        var ways: [SQL] = []
        let groups = grounds.compactMap { $0.role.reachesPupilsOfGroup ? $0.group : nil }
        if !groups.isEmpty { ways.append("SELECT nm.pupil FROM membership nm WHERE nm.pupil_group IN \(groups)") }
        if !organisations.isEmpty {
            ways.append("SELECT ne.pupil FROM enrolment ne WHERE ne.school IN \(organisations)")
            ways.append(inOwners)
        }
        let pupils = grounds.compactMap(\.pupil)
        if !pupils.isEmpty || ways.isEmpty { ways.append("SELECT np.id FROM pupil np WHERE np.id IN \(pupils)") }
        return SQL.joined(ways, by: " UNION ALL ")
    }

    /// The ids of the groups of the scope, so that the database begins with them and not
    /// with all groups there are. `coversGroup` stands beside it.
    package var nearbyGroups: SQL {
        let groups = grounds.compactMap(\.group)
        var ways: [SQL] = ["SELECT ng.id FROM pupil_group ng WHERE ng.id IN \(groups)"]
        if !organisations.isEmpty {
            ways.append("SELECT ng.id FROM pupil_group ng WHERE ng.school IN \(organisations)")
            ways.append("SELECT ng.id FROM pupil_group ng WHERE ng.owner IN \(organisations)")
        }
        return SQL.joined(ways, by: " UNION ALL ")
    }

    /// Whose a pupil is; `nil` when the pupil is not within the scope. What a store asks
    /// before it writes anything about a pupil.
    package func owner(of pupil: PupilID, on reading: Reading) throws -> OwnerID? {
        try reading.value("SELECT p.owner AS value FROM pupil p WHERE p.id = \(pupil) AND \(covers("p.id"))")
    }

    /// The same for several; those who are not within the scope are missing.
    package func owners(of pupils: [PupilID]) -> Question<[PupilID: OwnerID]> {
        // Of a list the database expects many, and collects all whom the scope covers first.
        let which: SQL = pupils.count == 1 ? "= \(pupils[0])" : "IN \(pupils.filledUp)"
        return Question("SELECT p.id, p.owner FROM pupil p WHERE p.id \(which) AND \(covers("p.id"))") {
            (try $0["id"] as PupilID, try $0["owner"] as OwnerID)
        } shape: { rows in
            Dictionary(rows, uniquingKeysWith: { first, _ in first })
        }
    }

    /// Why this person sees a pupil: the nearest of their grounds that reaches the
    /// pupil; `nil` when none does.
    package func reason(for pupil: PupilID, on reading: Reading) throws -> Ground? {
        try sight(of: pupil, on: reading)?.ground
    }

    /// On which ground this person sees a pupil, and whose the pupil is, in one statement
    /// however many grounds there are.
    func sight(of pupil: PupilID, on reading: Reading) throws -> (ground: Ground, owner: OwnerID)? {
        try nearest(reading, { $0.reaches("p.id") }) { number in
            "SELECT p.owner, \(number) AS number FROM pupil p WHERE p.id = \(pupil) AND \(isOpen("p.id"))"
        }
    }

    /// As `sight(of:)`, for a group.
    func sight(of group: GroupID, on reading: Reading) throws -> (ground: Ground, owner: OwnerID)? {
        try nearest(reading, { $0.coversGroup(row: "g") }) { number in
            "SELECT g.owner, \(number) AS number FROM pupil_group g WHERE g.id = \(group)"
        }
    }

    /// The first of the grounds, the nearest first, whose condition holds when it stands alone; and
    /// whose the thing is. `nil` when none does, or when there is no such thing.
    ///
    /// - Parameter statement: gives one row with an `owner` and, of the case it is handed, a `number`.
    package func nearest(
        _ reading: Reading, _ condition: (Scope) -> SQL, _ statement: (_ number: SQL) -> SQL
    ) throws -> (ground: Ground, owner: OwnerID)? {
        guard !grounds.isEmpty else { return nil }
        let ordered = grounds.enumerated().sorted {
            ($0.element.nearness, $0.offset) < ($1.element.nearness, $1.offset)
        }
        .map(\.element)
        let cases = ordered.enumerated().map { number, ground -> SQL in
            "WHEN \(condition(Scope(person: person, day: day, grounds: [ground]))) THEN \(number)"
        }
        let found = try reading.first(statement("CASE \(SQL.joined(cases, by: " ")) END")) {
            (number: try $0["number"] as Int?, owner: try $0["owner"] as OwnerID)
        }
        return found.flatMap { row in row.number.map { (ordered[$0], row.owner) } }
    }

    /// Organisations all of whose pupils are reached.
    var organisations: [OrganisationID] {
        grounds.compactMap { $0.role.reachesPupilsOfOrganisation ? $0.organisation : nil }
    }

    private func reaches(_ pupil: SQL) -> SQL {
        var ways: [SQL] = []
        let pupils = grounds.compactMap(\.pupil)
        if !pupils.isEmpty { ways.append("\(pupil) IN \(pupils)") }
        let groups = grounds.compactMap { $0.role.reachesPupilsOfGroup ? $0.group : nil }
        if !groups.isEmpty {
            ways.append(
                """
                EXISTS (SELECT 1 FROM membership sm WHERE sm.pupil = \(pupil) AND sm.pupil_group IN \(groups)
                AND \(Self.inForce("sm", day)))
                """)
        }
        if !organisations.isEmpty {
            ways.append(
                """
                EXISTS (SELECT 1 FROM enrolment se WHERE se.pupil = \(pupil)
                AND (se.school IN \(organisations) OR se.owner IN \(organisations)) AND \(Self.inForce("se", day)))
                """)
        }
        return Self.any(ways)
    }

    func isOpen(_ pupil: SQL) -> SQL {
        """
        (EXISTS (SELECT 1 FROM pupil sp WHERE sp.id = \(pupil) AND sp.protection = 0) OR \(pupil) = \(ownPupil)
        OR EXISTS (SELECT 1 FROM protection_reader sr WHERE sr.pupil = \(pupil) AND sr.person = \(person)))
        """
    }

    /// The pupil that this person is, if signed in as one; protection does not hide a
    /// pupil from themselves.
    private var ownPupil: String {
        grounds.contains { $0.role == .pupil } ? person.text : ""
    }

    private static func any(_ ways: [SQL]) -> SQL { ways.isEmpty ? "1 = 0" : "(\(SQL.joined(ways, by: " OR ")))" }

    /// The condition that a row's period holds a day: its start is in it, its end is not.
    package static func inForce(_ alias: StaticString, _ day: LocalDate) -> SQL {
        let name = SQL(stringLiteral: "\(alias)")
        return "\(name).starts <= \(day) AND (\(name).ends IS NULL OR \(name).ends > \(day))"
    }
}

extension Ground {
    package var organisation: OrganisationID? {
        if case .organisation(let id) = place { id } else { nil }
    }

    package var group: GroupID? {
        if case .group(let id) = place { id } else { nil }
    }

    package var pupil: PupilID? {
        if case .pupil(let id) = place { id } else { nil }
    }

    /// Nearer grounds are the better reason: oneself, one's child, one's class, one's school.
    fileprivate var nearness: Int {
        switch (role, place) {
        // Whoever may do more on another ground does it on that one.
        case (.observer, _): 4
        case (.pupil, _): 0
        case (_, .pupil): 1
        case (_, .group): 2
        case (_, .organisation): 3
        }
    }
}
