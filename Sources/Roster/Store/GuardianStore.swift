package import Access
package import Core
package import Storage

/// A guardian's access to a pupil, as the pupil sees it.
package struct GuardianAccess: Hashable, Sendable {
    package let assignment: AssignmentID
    package let owner: OwnerID
    package let name: PersonName
    package let pupilBorn: LocalDate?
    package let extendedTo: LocalDate?

    /// The day it ends; `nil` when the pupil's birthday is not known.
    package var ends: LocalDate? {
        guard let birthday = pupilBorn?.adding(years: 18) else { return nil }
        return max(birthday, extendedTo ?? birthday)
    }

    /// A pupil may decide from the 17th birthday.
    package func canBeExtended(on day: LocalDate) -> Bool {
        pupilBorn.map { $0.adding(years: 17) <= day } ?? false
    }
}

package enum GuardianStore {
    /// The guardians of the pupil who is signed in; of nobody else.
    package static func guardians(ofSelf scope: Scope, on reading: Reading) throws -> [GuardianAccess] {
        try reading.all(
            """
            SELECT a.id, a.owner, a.extended_to, u.born, p.given_name, p.family_name
            FROM role_assignment a JOIN pupil u ON u.id = a.pupil JOIN person p ON p.id = a.person
            WHERE a.pupil = \(scope.person) AND a.role = 'guardian' AND (a.ends IS NULL OR a.ends > \(scope.day))
                AND \(scope.covers("a.pupil"))
            ORDER BY a.id
            """
        ) {
            GuardianAccess(
                assignment: try $0["id"], owner: try $0["owner"],
                name: PersonName(given: try $0["given_name"], family: try $0["family_name"]),
                pupilBorn: try $0["born"], extendedTo: try $0["extended_to"])
        }
    }

    package static func extend(_ assignment: AssignmentID, to day: LocalDate?, on writing: Writing) throws {
        try writing.execute("UPDATE role_assignment SET extended_to = \(day) WHERE id = \(assignment)")
    }

    /// Writes down that a person is a pupil's guardian, and what that gives.
    package static func link(
        pupil: PupilID, guardian: PersonID, owner: OwnerID, relation: String, sees: Bool, from day: LocalDate,
        on writing: Writing
    ) throws {
        try writing.execute(
            """
            INSERT INTO guardianship (pupil, guardian, owner, relation, sees, starts)
            VALUES (\(pupil), \(guardian), \(owner), \(relation), \(sees), \(day))
            ON CONFLICT (pupil, guardian) DO UPDATE
                SET relation = excluded.relation, sees = excluded.sees, ends = NULL
            """)
    }
}
