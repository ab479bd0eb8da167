package import Access
package import Core
package import Site
package import Storage

/// The addresses of courses. A course's id is its group's, so the gate finds it within
/// the scope like any other group and writes down who read it.
package enum CourseRoutes {
    package static let list = PlainRoute(.get, "/courses")
    package static let new = PlainRoute(.get, "/courses/new")
    package static let create = PlainRoute(.post, "/courses/new")
    package static let course = Route<GroupID>(.get, "/courses/:")
    package static let plan = Route<GroupID>(.get, "/courses/:/plan")
    package static let savePlan = Route<GroupID>(.post, "/courses/:/plan")
    package static let move = Route<GroupID>(.post, "/courses/:/state")
    package static let team = Route<GroupID>(.get, "/courses/:/team")
    package static let addToTeam = Route<GroupID>(.post, "/courses/:/team")
    package static let endOnTeam = Route<GroupID, PersonID>(.post, "/courses/:/team/:/end")
    package static let pupils = Route<GroupID>(.get, "/courses/:/pupils")
    package static let propose = Route<GroupID>(.post, "/courses/:/pupils")
    package static let movePlace = Route<GroupID, PupilID>(.post, "/courses/:/pupils/:/place")
    package static let goals = Route<GroupID, PupilID>(.get, "/courses/:/pupils/:/goals")
    package static let setGoals = Route<GroupID, PupilID>(.post, "/courses/:/pupils/:/goals")
    package static let day = Route<GroupID, LocalDate>(.get, "/courses/:/days/:")
    package static let record = Route<GroupID, CourseSessionID>(.post, "/courses/:/sessions/:")
    package static let board = Route<GroupID, LocalDate>(.get, "/courses/:/board/:")
    package static let calendar = Route<GroupID>(.get, "/courses/:/calendar.ics")
    package static let fidelity = Route<GroupID>(.get, "/courses/:/fidelity")
    package static let checkFidelity = Route<GroupID>(.post, "/courses/:/fidelity")
    package static let missed = Route<GroupID>(.get, "/groups/:/missed-lessons")
    package static let decideMissed = Route<GroupID>(.post, "/groups/:/missed-lessons")
    package static let subjects = Route<GroupID>(.post, "/groups/:/subjects")
    package static let delegations = PlainRoute(.get, "/delegations")
    package static let delegate = PlainRoute(.post, "/delegations")
    package static let endDelegation = Route<DelegationID>(.post, "/delegations/:/end")
}

extension Permission {
    package static let seeCourses = Permission("course.see", [.teacher, .resourcePerson, .schoolLeader])
    package static let planCourses = Permission("course.plan", [.teacher, .resourcePerson])
    package static let moveCourses = Permission("course.move", [.teacher, .resourcePerson, .schoolLeader])
    package static let holdCourses = Permission("course.hold", [.teacher, .resourcePerson])
    package static let delegateApproval = Permission("course.delegate", [.schoolLeader])
    package static let seeMissedLessons = Permission("lesson.missed", [.teacher, .resourcePerson, .schoolLeader])
    package static let decideMissedLessons = Permission("lesson.decide", [.teacher, .resourcePerson])
}

/// Courses: planned, held and kept true, watched, followed up.
package struct InterventionsFeature: Feature {
    package static let migrations = InterventionsSchema.migrations
    package static let families = InterventionsSchema.families

    private let services: Services

    package init(_ services: Services) { self.services = services }

    package var endpoints: [Endpoint] { CourseHomeEndpoints(services).all }

    package var messages: [FlashMessage] { CourseHomeEndpoints.messages }

    package func waiting(for visit: Visit, on reading: Reading) throws -> [Waiting] {
        try CourseHome(services).waiting(for: visit, on: reading)
    }
}
