package import Core

/// Why somebody may see something: one role, at one place, for a period.
package struct Ground: Hashable, Sendable {
    package enum Place: Hashable, Sendable {
        case organisation(OrganisationID)
        case group(GroupID)
        case pupil(PupilID)
    }

    package let assignment: AssignmentID
    package let role: Role
    package let place: Place
    /// The place's name as it may be shown to the person who holds the role: a school,
    /// a class. Empty for a pupil.
    package let placeName: String
    package let owner: OwnerID

    /// The sentence after "you see this because …". It is shown to the reader alone.
    package var because: Text {
        switch role {
        case .pupil:
            Text(
                key: "because.self", da: "det er din egen side", sv: "det är din egen sida",
                nb: "det er din egen side", en: "it is your own page")
        case .guardian:
            Text(
                key: "because.guardian", da: "du er forælder til eleven", sv: "du är vårdnadshavare för eleven",
                nb: "du er foresatt for eleven", en: "you are the pupil's guardian")
        case .mentor:
            Text(
                da: "du er elevens mentor", sv: "du är elevens mentor", nb: "du er elevens mentor",
                en: "you are the pupil's mentor")
        default:
            Text(
                da: "du er \(role.name.da.lowercased()) (\(placeName))",
                sv: "du är \(role.name.sv.lowercased()) (\(placeName))",
                nb: "du er \(role.name.nb.lowercased()) (\(placeName))",
                en: "you are \(role.name.en.lowercased()) (\(placeName))")
        }
    }
}

/// When a role is in force.
package struct AssignmentPeriod: Hashable, Sendable {
    package let role: Role
    package let starts: LocalDate
    /// The first day on which it is over; `nil` when no end is set.
    package let ends: LocalDate?
    /// For a guardian: the pupil's day of birth.
    package let pupilBorn: LocalDate?
    /// For a guardian: the day to which the grown-up pupil has extended it.
    package let extendedTo: LocalDate?

    package init(
        role: Role, starts: LocalDate, ends: LocalDate?, pupilBorn: LocalDate? = nil, extendedTo: LocalDate? = nil
    ) {
        (self.role, self.starts, self.ends) = (role, starts, ends)
        (self.pupilBorn, self.extendedTo) = (pupilBorn, extendedTo)
    }

    /// A guardian's access ends on the pupil's 18th birthday unless the pupil, then of
    /// age, has extended it; everything else ends when its period does.
    package func isInForce(on day: LocalDate) -> Bool {
        guard starts <= day, ends.map({ day < $0 }) ?? true else { return false }
        guard role == .guardian, let pupilBorn, pupilBorn.adding(years: 18) <= day else { return true }
        return extendedTo.map { day < $0 } ?? false
    }
}
