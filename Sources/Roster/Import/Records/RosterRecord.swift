/// One checked record, ready for the caller to compare with what it knows.
package enum RosterRecord: Sendable, Equatable {
    case organisation(OrganisationRow)
    case session(SessionRow)
    case group(GroupRow)
    case person(PersonRow)
    /// Roles or a birth date of a person the caller already knows and users.csv does not name.
    case addition(PersonAddition)
    case enrolment(EnrolmentRow)

    package var kind: RecordKind {
        switch self {
        case .organisation: .organisation
        case .session: .session
        case .group: .group
        case .person, .addition: .person
        case .enrolment: .enrolment
        }
    }

    package var sourcedId: String {
        switch self {
        case .organisation(let row): row.sourcedId
        case .session(let row): row.sourcedId
        case .group(let row): row.sourcedId
        case .person(let row): row.sourcedId
        case .addition(let row): row.sourcedId
        case .enrolment(let row): row.sourcedId
        }
    }

    /// The source says that the record ends (`tobedeleted`).
    package var isEnding: Bool {
        switch self {
        case .organisation(let row): row.isEnding
        case .session(let row): row.isEnding
        case .group(let row): row.isEnding
        case .person(let row): row.isEnding
        case .addition: false
        case .enrolment(let row): row.isEnding
        }
    }
}

/// What a record is about. A sourcedId is unique within its kind.
package enum RecordKind: String, CaseIterable, Sendable, Codable {
    case organisation, session, group, person, enrolment
}
