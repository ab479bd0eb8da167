package import Core

/// A row of users.csv with what roles.csv and demographics.csv say about the person.
///
/// Passwords, sex, race and place of birth are never part of it.
package struct PersonRow: Sendable, Equatable {
    package let line: Int
    package let sourcedId: String
    package let isEnding: Bool
    package let username: String
    package let isEnabled: Bool
    package let givenName: String
    package let middleName: String?
    package let familyName: String
    package let preferredGivenName: String?
    package let preferredMiddleName: String?
    package let preferredFamilyName: String?
    package let identifier: String?
    package let email: String?
    /// `phone`, or `sms` when there is no phone.
    package let phone: String?
    package let grades: [String]
    /// `nil` says nothing: no demographics came, or the row was rejected.
    package let birthDate: LocalDate?
    package let primaryOrganisation: String?
    /// All roles when the roles came as bulk, only the changed ones when as delta.
    package let roles: [RoleRow]
    /// False when a row about this person's roles was rejected: then what is not in
    /// `roles` has not ended.
    package let rolesAreComplete: Bool
    /// The persons named in `agentSourcedIds`, as given: on a pupil the guardians, on a
    /// guardian perhaps the pupils.
    package let agents: [String]
}

/// What a person does at an organisation.
package struct RoleRow: Sendable, Equatable {
    package enum Role: String, CaseIterable, Sendable {
        case administrator, aide, counselor, districtAdministrator, guardian, parent, principal, proctor, relative
        case siteAdministrator, student, systemAdministrator, teacher
        /// A term of the source's own (`ext:…`).
        case other
    }

    /// The line in roles.csv, or in users.csv for OneRoster 1.1.
    package let line: Int
    /// `nil` in OneRoster 1.1, where a role is a part of the user.
    package let sourcedId: String?
    package let isEnding: Bool
    package let role: Role
    package let isPrimary: Bool
    package let organisation: String
    package let begin: LocalDate?
    /// The day after the last one.
    package let end: LocalDate?
}

/// What roles.csv and demographics.csv say about a person who is known to the caller but
/// has no (good) row in users.csv. In a delta set that is the usual way a role changes.
package struct PersonAddition: Sendable, Equatable {
    package let sourcedId: String
    package let roles: [RoleRow]
    package let rolesAreComplete: Bool
    package let birthDate: LocalDate?
}
