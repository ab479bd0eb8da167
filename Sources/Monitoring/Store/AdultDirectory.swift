package import Access
package import Core
package import Storage

/// The adults a pupil can speak to.
package enum AdultDirectory {
    /// Those who teach or mentor the pupil and can sign in; where there are none, the
    /// school's resource persons and leaders. A protected pupil's are those named.
    package static func adults(near pupil: PupilID, in scope: Scope, on reading: Reading) throws -> [NearAdult] {
        let near = try adults(
            """
            (a.role = 'mentor' AND a.pupil = \(pupil)) OR (a.role IN ('teacher', 'resource_person')
            AND a.pupil_group IN (SELECT m.pupil_group FROM membership m WHERE m.pupil = \(pupil)
                AND \(Scope.inForce("m", scope.day))))
            """, of: pupil, in: scope, on: reading)
        if !near.isEmpty { return near }
        return try adults(
            """
            a.role IN ('resource_person', 'school_leader') AND a.organisation IN
            (SELECT e.school FROM enrolment e WHERE e.pupil = \(pupil) AND \(Scope.inForce("e", scope.day))
            UNION SELECT e.owner FROM enrolment e WHERE e.pupil = \(pupil) AND \(Scope.inForce("e", scope.day)))
            """, of: pupil, in: scope, on: reading)
    }

    private static func adults(
        _ isNear: SQL, of pupil: PupilID, in scope: Scope, on reading: Reading
    ) throws -> [NearAdult] {
        var seen: Set<PersonID> = []
        return try reading.all(
            """
            SELECT a.person, a.role, p.given_name, p.family_name, g.name AS group_name
            FROM role_assignment a JOIN person p ON p.id = a.person
            JOIN account c ON c.person = a.person AND c.disabled = 0
            LEFT JOIN pupil_group g ON g.id = a.pupil_group
            WHERE \(Scope.inForce("a", scope.day)) AND (\(isNear))
                AND EXISTS (SELECT 1 FROM pupil u WHERE u.id = \(pupil) AND \(scope.covers("u.id"))
                    AND (u.protection = 0 OR EXISTS (SELECT 1 FROM protection_reader r
                        WHERE r.pupil = u.id AND r.person = a.person)))
            ORDER BY p.given_name, p.family_name, a.person, g.name LIMIT 60
            """
        ) { row -> NearAdult in
            let (role, group): (Role, String?) = (try row["role"], try row["group_name"])
            let closeness: NearAdult.Closeness =
                if role == .mentor { .mentor } else if let group { .group(group) } else { .school }
            return NearAdult(
                person: try row["person"], name: fullName(try row["given_name"], try row["family_name"]),
                closeness: closeness)
        }.filter { seen.insert($0.person).inserted }
    }
}
