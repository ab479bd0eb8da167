package import Access
package import Core
package import Storage

/// An account in the administrator's list.
package struct AccountLine: Hashable, Sendable {
    package enum State: Sendable { case active, new, closed }

    package let id: AccountID
    package let person: PersonID
    package let owner: OwnerID
    package let name: PersonName
    package let login: String
    package let state: State
    package let hasSecondFactor: Bool
    package var roles: [Role]
}

/// The accounts an administrator may hand out codes for.
package enum AccountDirectory {
    /// - Parameter typed: words of a name; empty for all.
    package static func accounts(
        in scope: Scope, typed: String, order: NameOrder, limit: Int, offset: Int, on reading: Reading
    ) throws -> [AccountLine] {
        let words = NameWords.searched(typed).map { word -> SQL in
            """
             AND EXISTS (SELECT 1 FROM person_word w
            WHERE w.person = p.id AND w.word >= \(word) AND w.word < \(word + "\u{10FFFF}"))
            """
        }
        var lines = try reading.all(
            """
            SELECT \(columns) FROM account a JOIN person p ON p.id = a.person
            WHERE a.person IN (\(nearby(scope)))\(SQL.joined(words, by: "")) AND \(within(scope))
            ORDER BY p.\(order.column), p.id LIMIT \(limit) OFFSET \(offset)
            """, line)
        let roles = try reading.all(
            "SELECT DISTINCT person, role FROM role_assignment WHERE person IN \(lines.map(\.person))"
        ) { (person: try $0["person"] as PersonID, role: try $0["role"] as Role) }
        let byPerson = Dictionary(grouping: roles, by: \.person)
        for index in lines.indices {
            let held = Set(byPerson[lines[index].person]?.map(\.role) ?? [])
            lines[index].roles = Role.allCases.filter(held.contains)
        }
        return lines
    }

    package static func account(_ id: AccountID, in scope: Scope, on reading: Reading) throws -> AccountLine? {
        try reading.first(
            """
            SELECT \(columns) FROM account a JOIN person p ON p.id = a.person
            WHERE a.id = \(id) AND \(within(scope))
            """, line)
    }

    /// Everybody whom `within` may let through, so that the database begins with them and not
    /// with all accounts there are. It gives no right.
    private static func nearby(_ scope: Scope) -> SQL {
        let places = scope.grounds.compactMap(\.organisation)
        return """
            SELECT na.person FROM account na WHERE na.owner IN \(places)
            UNION ALL SELECT nr.person FROM role_assignment nr WHERE nr.organisation IN \(places)
            UNION ALL SELECT ny.guardian FROM guardianship ny WHERE ny.pupil IN (\(scope.nearby))
            UNION ALL \(scope.nearby)
            """
    }

    /// Pupils within the scope, their guardians, and the staff of the administrator's own
    /// organisations; the owner's administrator reaches everybody of the owner. Nobody
    /// whose account would give a protected pupil away.
    private static func within(_ scope: Scope) -> SQL {
        let places = scope.grounds.compactMap(\.organisation)
        let isPupil: SQL = "EXISTS (SELECT 1 FROM pupil x WHERE x.id = a.person)"
        // Not as a CASE: PostgreSQL takes one to be seldom true, and joins accordingly.
        return """
            ((\(isPupil) AND \(scope.covers("a.person")))
            OR (NOT \(isPupil)
                AND NOT EXISTS (SELECT 1 FROM guardianship y JOIN pupil z ON z.id = y.pupil
                    WHERE y.guardian = a.person AND z.protection = 1 AND NOT \(scope.covers("z.id")))
                AND (a.owner IN \(places)
                    OR EXISTS (SELECT 1 FROM role_assignment r
                        WHERE r.person = a.person AND r.organisation IN \(places))
                    OR EXISTS (SELECT 1 FROM guardianship y
                        WHERE y.guardian = a.person AND \(scope.covers("y.pupil"))))))
            """
    }

    /// What a line says of an account.
    private static let columns: SQL = """
        a.id, a.person, a.owner, a.login, a.disabled, p.given_name, p.family_name,
        CASE WHEN a.password IS NULL THEN 0 ELSE 1 END AS active,
        CASE WHEN EXISTS (SELECT 1 FROM second_factor f WHERE f.account = a.id AND f.confirmed IS NOT NULL)
            THEN 1 ELSE 0 END AS has_factor
        """

    private static func line(_ row: Row) throws -> AccountLine {
        let isClosed: Bool = try row["disabled"]
        let isActive: Bool = try row["active"]
        return AccountLine(
            id: try row["id"], person: try row["person"], owner: try row["owner"],
            name: PersonName(given: try row["given_name"], family: try row["family_name"]), login: try row["login"],
            state: isClosed ? .closed : isActive ? .active : .new, hasSecondFactor: try row["has_factor"], roles: [])
    }
}
