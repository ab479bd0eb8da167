package import Access
package import Core
package import Storage

/// A pupil in a list.
package struct PupilLine: Hashable, Sendable {
    package let id: PupilID
    package let owner: OwnerID
    package let name: PersonName
    /// The class or classes the pupil is in, as the reader may see them.
    package let groups: String
}

/// A group in a list.
package struct GroupLine: Hashable, Sendable {
    package let id: GroupID
    package let owner: OwnerID
    package let name: String
    package let school: String
    /// Pupils within the reader's scope.
    package let pupils: Int
    /// True for a course; false for a class and for every other group.
    package let isCourse: Bool
}

/// Who is where, within a scope.
package enum PupilDirectory {
    /// Groups within the scope, by school and name.
    package static func groups(in scope: Scope, on reading: Reading) throws -> [GroupLine] {
        try reading.all(
            """
            SELECT g.id, g.owner, g.name, g.kind, o.name AS school,
                (SELECT count(*) FROM membership m WHERE m.pupil_group = g.id
                 AND \(Scope.inForce("m", scope.day)) AND \(scope.covers("m.pupil"))) AS pupils
            FROM pupil_group g JOIN organisation o ON o.id = g.school
            WHERE g.id IN (\(scope.nearbyGroups)) AND \(scope.coversGroup(row: "g"))
                AND (g.ends IS NULL OR g.ends > \(scope.day))
            ORDER BY o.name, g.name, g.id LIMIT 200
            """, groupLine)
    }

    package static func group(_ id: GroupID, in scope: Scope) -> Question<GroupLine?> {
        Question(
            """
            SELECT g.id, g.owner, g.name, g.kind, o.name AS school, 0 AS pupils
            FROM pupil_group g JOIN organisation o ON o.id = g.school
            WHERE g.id = \(id) AND \(scope.coversGroup(row: "g"))
            """, groupLine, shape: \.first)
    }

    private static func groupLine(_ row: Row) throws -> GroupLine {
        GroupLine(
            id: try row["id"], owner: try row["owner"], name: try row["name"], school: try row["school"],
            pupils: try row["pupils"], isCourse: try row["kind"] == "turbo")
    }

    /// The pupils of a group, in the order of their names.
    package static func pupils(
        of group: GroupID, in scope: Scope, order: NameOrder, on reading: Reading
    ) throws -> [PupilLine] {
        try reading.answer(to: pupils(reading.answer(to: scope.seen(in: group)), order: order))
    }

    /// Pupils in the order of their names.
    package static func pupils(_ seen: SeenPupils, order: NameOrder) -> Question<[PupilLine]> {
        Question(
            """
            SELECT p.id, p.owner, p.given_name, p.family_name, '' AS places
            FROM person p WHERE p.id IN \(seen.list)
            ORDER BY p.\(order.column), p.id
            """, line)
    }

    package static func pupil(_ id: PupilID, in scope: Scope, on reading: Reading) throws -> PupilLine? {
        try reading.first(
            """
            SELECT p.id, p.owner, p.given_name, p.family_name, \(places(scope)) AS places
            FROM person p WHERE p.id = \(id) AND \(scope.covers("p.id"))
            """, line)
    }

    /// Pupils the reader stands to directly: children of a guardian, oneself.
    package static func nearest(in scope: Scope, order: NameOrder, on reading: Reading) throws -> [PupilLine] {
        try lines(scope.grounds.compactMap(\.pupil), in: scope, order: order, on: reading)
    }

    /// Pupils whose names have words that begin with every word typed, the first `limit` of
    /// them. Persons of those names are found and sorted first; who they are to the reader is
    /// looked up in that order and only until there are enough.
    package static func search(
        _ typed: String, in scope: Scope, order: NameOrder, limit: Int, on reading: Reading
    ) throws -> [PupilLine] {
        let words = NameWords.searched(typed)
        // More than are wanted, since among them are some who are not the reader's.
        let size = limit + limit / 5 + 1
        var (found, named, asked) = ([PupilLine](), [PupilID](), 0)
        repeat {
            named = try persons(words, in: scope, order: order, limit: size, after: asked, on: reading)
            asked += named.count
            found += try lines(named, in: scope, order: order, on: reading)
        } while named.count == size && found.count < limit
        return Array(found.prefix(limit))
    }

    /// Whoever has a name with all the words, in the order of their names, pupil or not. It
    /// begins with the reader's pupils or, for whoever reaches all of an owner, with the
    /// owner's names: those of a name are many in a country.
    private static func persons(
        _ words: [String], in scope: Scope, order: NameOrder, limit: Int, after: Int, on reading: Reading
    ) throws -> [PupilID] {
        guard let longest = words.max(by: { $0.count < $1.count }) else { return [] }
        // The first of a person's words from here on begins with this one, or none does.
        func isNamed(_ person: SQL, _ word: String) -> SQL {
            """
            substr((SELECT min(w.word) FROM person_word w WHERE w.person = \(person) AND w.word >= \(word)),
            1, length(\(word))) = \(word)
            """
        }
        let conditions = words.filter { $0 != longest }.map { " AND \(isNamed("p.id", $0))" as SQL }
        return try reading.all(
            """
            SELECT p.id AS value FROM person p WHERE p.id IN (
                SELECT o.person FROM person_word o WHERE o.owner IN \(scope.owners)
                AND o.word >= \(longest) AND o.word < \(longest + "\u{10FFFF}")
                UNION ALL SELECT n.id FROM pupil n WHERE n.id IN (\(scope.nearbyGuests)) AND \(isNamed("n.id", longest))
            )\(SQL.joined(conditions, by: ""))
            ORDER BY p.\(order.column), p.id LIMIT \(limit) OFFSET \(after)
            """
        ) { try $0["value"] }
    }

    /// Those of several who are pupils within the scope, in the order of their names.
    private static func lines(
        _ pupils: [PupilID], in scope: Scope, order: NameOrder, on reading: Reading
    ) throws -> [PupilLine] {
        if pupils.isEmpty { return [] }
        return try reading.all(
            """
            SELECT p.id, p.owner, p.given_name, p.family_name, \(places(scope)) AS places
            FROM person p WHERE p.id IN \(pupils.filledUp) AND \(scope.covers("p.id"))
            ORDER BY p.\(order.column), p.id
            """, line)
    }

    /// The first of the pupil's classes that the reader may see; pupils and guardians see
    /// them all.
    private static func places(_ scope: Scope) -> SQL {
        let isAtHome = scope.roles.isSubset(of: [.pupil, .guardian])
        return """
            coalesce((SELECT min(g.name) FROM membership m JOIN pupil_group g ON g.id = m.pupil_group
            WHERE m.pupil = p.id AND g.kind = 'class' AND \(Scope.inForce("m", scope.day))
            AND \(isAtHome ? "1 = 1" : scope.coversGroup(row: "g"))), '')
            """
    }

    private static func line(_ row: Row) throws -> PupilLine {
        PupilLine(
            id: try row["id"], owner: try row["owner"],
            name: PersonName(given: try row["given_name"], family: try row["family_name"]), groups: try row["places"])
    }
}
