import Access
import Core

/// What somebody new is, and where: the same as the database would hold if the roles were
/// written one after the other.
struct NewPlaces {
    struct Enrolment {
        let school: OrganisationID
        let starts: LocalDate
        var ends: LocalDate?
    }

    struct Assignment {
        let id: AssignmentID
        let role: Role
        let place: Ground.Place
        var starts: LocalDate
        var ends: LocalDate?
    }

    private(set) var enrolments: [Enrolment] = []
    private(set) var assignments: [Assignment] = []

    /// A place at a school: the open one is changed, or a new one begins.
    mutating func enrol(at school: OrganisationID, from begin: LocalDate?, until end: LocalDate?, today: LocalDate) {
        let here = enrolments.indices.filter { enrolments[$0].school == school }
        let last = here.max { enrolments[$0].starts < enrolments[$1].starts }
        let starts = begin ?? last.map { enrolments[$0].starts } ?? today
        if let same = here.first(where: { enrolments[$0].starts == starts }) {
            enrolments[same].ends = end
        } else {
            enrolments.append(Enrolment(school: school, starts: starts, ends: end))
        }
    }

    /// A role: the one of the same kind at the same place is changed, or a new one begins.
    mutating func assign(
        _ role: Role, at place: Ground.Place, from begin: LocalDate?, until end: LocalDate?, today: LocalDate,
        id: () -> AssignmentID
    ) {
        if let same = assignments.firstIndex(where: { $0.role == role && $0.place == place }) {
            assignments[same].ends = end
            if let begin { assignments[same].starts = begin }
        } else {
            assignments.append(Assignment(id: id(), role: role, place: place, starts: begin ?? today, ends: end))
        }
    }
}
