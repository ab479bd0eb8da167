package import Access
package import Core
package import Storage

/// Who did what with a pupil's page on a day.
package struct PageReading: Hashable, Sendable {
    package let person: PersonID
    /// Empty when the person is no longer known.
    package let name: PersonName
    package let role: Role?
    /// The place at which the reader had the role: a class or a school.
    package let placeName: String
    /// The last time that day.
    package let at: Instant
    /// Such as `pupil.see`.
    package let action: String
    /// The group whose page it was; `nil` for the pupil's own.
    package let groupName: String?
}

/// What the audit log says to the pupil it is about.
package enum ReaderStore {
    /// Who has read or written something about a pupil, the newest first: on pages of the
    /// pupil, and of groups while the pupil was in them. The pupil's own doings are not
    /// among it.
    ///
    /// A guardian is told of those who work at the school only: neither what another
    /// guardian does, nor what the child has said in confidence.
    package static func readings(
        of pupil: PupilID, forGuardian: Bool, confidential: [String], page: Int, size: Int, in scope: Scope,
        on reading: Reading
    ) throws -> [PageReading] {
        let hidden: SQL =
            forGuardian
            ? """
             AND (e.role IS NULL OR e.role NOT IN ('guardian', 'pupil')) AND e.action NOT IN \(confidential + [""])
            """ : ""
        let lines = try reading.all(
            """
            SELECT l.person, l.role, l.reason, l.action, l.group_name, max(l.at) AS at, p.given_name, p.family_name
            FROM (
                SELECT e.at, e.person, e.role, e.reason, e.action, '' AS group_name
                FROM audit_event e WHERE e.object = \(pupil)\(hidden)
                UNION ALL
                SELECT e.at, e.person, e.role, e.reason, e.action, g.name AS group_name
                FROM pupil_group g JOIN audit_event e ON e.object = g.id
                WHERE EXISTS (SELECT 1 FROM membership m WHERE m.pupil = \(pupil) AND m.pupil_group = g.id
                    AND m.starts <= e.at AND (m.ends IS NULL OR m.ends > e.at))
                    AND g.id IN (SELECT m.pupil_group FROM membership m WHERE m.pupil = \(pupil))\(hidden)
            ) l LEFT JOIN person p ON p.id = l.person
            WHERE l.person IS NOT NULL AND l.person <> \(pupil) AND substr(l.action, 1, 8) <> 'refused.'
                AND EXISTS (SELECT 1 FROM pupil u WHERE u.id = \(pupil) AND \(scope.covers("u.id")))
            GROUP BY substr(l.at, 1, 10), l.person, l.role, l.reason, l.action, l.group_name, p.given_name,
                p.family_name
            ORDER BY substr(l.at, 1, 10) DESC, l.person, l.reason, max(l.at) DESC, l.action
            LIMIT \(size) OFFSET \(page * size)
            """
        ) { row in
            let (given, family): (String?, String?) = (try row["given_name"], try row["family_name"])
            let (reason, group): (String?, String) = (try row["reason"], try row["group_name"])
            return Line(
                person: try row["person"], name: PersonName(given: given ?? "", family: family ?? ""),
                role: try row["role"], place: reason?.split(separator: ":").last.map(String.init) ?? "",
                at: try row["at"], action: try row["action"], group: group.isEmpty ? nil : group)
        }
        let names = try placeNames(Array(Set(lines.map(\.place))), on: reading)
        return lines.map { line in
            PageReading(
                person: line.person, name: line.name, role: line.role, placeName: names[line.place] ?? "",
                at: line.at, action: line.action, groupName: line.group)
        }
    }

    /// How often somebody has asked for the pupil's pages since a day without being let
    /// in. Whoever has also been let in is not among them: their form was only too old.
    package static func refusals(
        of pupil: PupilID, since day: LocalDate, in scope: Scope, on reading: Reading
    ) throws -> Int {
        try reading.value(
            """
            SELECT count(*) AS value FROM audit_event e
            WHERE e.object = \(pupil) AND e.at >= \(day) AND substr(e.action, 1, 8) = 'refused.'
                AND e.person IS NOT NULL AND e.person <> \(pupil)
                AND NOT EXISTS (SELECT 1 FROM audit_event s WHERE s.object = e.object AND s.person = e.person
                    AND substr(s.action, 1, 8) <> 'refused.')
                AND EXISTS (SELECT 1 FROM pupil u WHERE u.id = e.object AND \(scope.covers("u.id")))
            """) ?? 0
    }

    package static func isProtected(_ pupil: PupilID, in scope: Scope, on reading: Reading) throws -> Bool {
        try reading.value(
            "SELECT u.protection AS value FROM pupil u WHERE u.id = \(pupil) AND \(scope.covers("u.id"))") ?? false
    }

    private struct Line {
        let person: PersonID
        let name: PersonName
        let role: Role?
        let place: String
        let at: Instant
        let action: String
        let group: String?
    }

    private static func placeNames(_ places: [String], on reading: Reading) throws -> [String: String] {
        let names = try reading.all(
            """
            SELECT g.id, g.name FROM pupil_group g WHERE g.id IN \(places)
            UNION ALL SELECT o.id, o.name FROM organisation o WHERE o.id IN \(places)
            """
        ) { (try $0["id"] as String, try $0["name"] as String) }
        return Dictionary(names, uniquingKeysWith: { first, _ in first })
    }
}
