package import Access
package import Core
package import Roster
package import Storage

/// An adult with custody of a pupil, and how the home is reached.
package struct HomeContact: Hashable, Sendable {
    package let guardian: PersonID
    package let name: PersonName
    /// The tag of the language the adult reads; `nil` when nobody has said.
    package let language: String?
    package let needsInterpreter: Bool
    package let channel: HomeChannel

    package init(
        guardian: PersonID, name: PersonName, language: String?, needsInterpreter: Bool, channel: HomeChannel
    ) {
        (self.guardian, self.name, self.language) = (guardian, name, language)
        (self.needsInterpreter, self.channel) = (needsInterpreter, channel)
    }
}

/// Who is at home for the pupils of courses.
package enum HomeContacts {
    /// The adults with custody of the pupils of courses, by pupil, in the order of their
    /// names. A grown-up pupil's guardians are there only as long as the pupil lets them.
    package static func contacts(
        of courses: [GroupID], in scope: Scope, on reading: Reading
    ) throws -> [PupilID: [HomeContact]] {
        let rows = try reading.all(
            """
            SELECT DISTINCT k.pupil, s.guardian, p.given_name, p.family_name, p.order_danish_norwegian, u.born,
                r.starts, r.ends, r.extended_to, coalesce(h.language, a.language) AS language,
                coalesce(h.needs_interpreter, 0) AS needs_interpreter, h.channel,
                CASE WHEN a.password IS NOT NULL AND a.disabled = 0 THEN 1 ELSE 0 END AS signs_in
            FROM course_place k JOIN pupil u ON u.id = k.pupil
            JOIN guardianship s ON s.pupil = k.pupil AND s.sees = 1 AND \(Scope.inForce("s", scope.day))
            JOIN role_assignment r ON r.pupil = k.pupil AND r.person = s.guardian AND r.role = 'guardian'
            JOIN person p ON p.id = s.guardian LEFT JOIN account a ON a.person = s.guardian
            LEFT JOIN guardian_contact h ON h.guardian = s.guardian
            WHERE k.pupil_group IN \(courses) AND \(scope.covers("k.pupil"))
            ORDER BY p.order_danish_norwegian, s.guardian
            """
        ) { row -> (pupil: PupilID, contact: HomeContact)? in
            let period = AssignmentPeriod(
                role: .guardian, starts: try row["starts"], ends: try row["ends"], pupilBorn: try row["born"],
                extendedTo: try row["extended_to"])
            guard period.isInForce(on: scope.day) else { return nil }
            let signsIn: Int = try row["signs_in"]
            // Whoever has not said how, is reached where they can be.
            let chosen: HomeChannel? = try row["channel"]
            return (
                try row["pupil"],
                HomeContact(
                    guardian: try row["guardian"],
                    name: PersonName(given: try row["given_name"], family: try row["family_name"]),
                    language: try row["language"],
                    needsInterpreter: try row["needs_interpreter"],
                    channel: chosen ?? (signsIn == 1 ? .digital : .paper))
            )
        }
        return Dictionary(grouping: rows.compactMap { $0 }, by: \.pupil).mapValues { all in
            var seen: Set<PersonID> = []
            return all.map(\.contact).filter { seen.insert($0.guardian).inserted }
        }
    }
}
