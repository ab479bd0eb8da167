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
    package static let seeCourses = Permission("course.see", [.teacher, .resourcePerson, .schoolLeader, .observer])
    package static let planCourses = Permission("course.plan", [.teacher, .resourcePerson])
    package static let moveCourses = Permission("course.move", [.teacher, .resourcePerson, .schoolLeader])
    package static let holdCourses = Permission("course.hold", [.teacher, .resourcePerson])
    /// Say how a course goes.
    package static let checkFidelity = Permission("course.check", [.teacher, .resourcePerson, .observer])
    package static let delegateApproval = Permission("course.delegate", [.schoolLeader])
    package static let seeMissedLessons = Permission("lesson.missed", [.teacher, .resourcePerson, .schoolLeader])
    package static let decideMissedLessons = Permission("lesson.decide", [.teacher, .resourcePerson])
}

/// Courses: planned, held and kept true, watched, followed up.
package struct InterventionsFeature: Feature {
    package static let migrations = InterventionsSchema.migrations + FollowUpSchema.migrations
    package static let families = InterventionsSchema.families + FollowUpSchema.families

    private let services: Services

    package init(_ services: Services) { self.services = services }

    package var endpoints: [Endpoint] {
        let list = CourseListPages(services: services)
        let courses = CoursePages(services: services)
        let plans = PlanPages(services: services)
        let team = TeamPages(services: services)
        let places = PlacePages(services: services)
        let goals = CourseGoalPages(services: services)
        let days = DayPages(services: services)
        let fidelity = FidelityPages(services: services)
        let missed = MissedLessonPages(services: services)
        let delegations = DelegationPages(services: services)
        typealias Routes = CourseRoutes
        return [
            Endpoint(Routes.list, .holders(.seeCourses), action: "course.list", handler: list.list),
            Endpoint(Routes.new, .holders(.planCourses), action: "course.form", handler: list.new),
            Endpoint(Routes.create, .holders(.planCourses), action: "course.create", handler: list.create),
            Endpoint(Routes.course, .holders(.seeCourses), action: "course.see", handler: courses.overview),
            Endpoint(Routes.move, .holders(.moveCourses), action: "course.move", handler: courses.move),
            Endpoint(Routes.plan, .holders(.seeCourses), action: "plan.see", handler: plans.form),
            Endpoint(Routes.savePlan, .holders(.planCourses), action: "plan.save", handler: plans.save),
            Endpoint(Routes.team, .holders(.seeCourses), action: "team.see", handler: team.team),
            Endpoint(Routes.addToTeam, .holders(.planCourses), action: "team.add", handler: team.add),
            Endpoint(Routes.endOnTeam, .holders(.planCourses), action: "team.end", handler: team.end),
            Endpoint(Routes.pupils, .holders(.planCourses), action: "place.list", handler: places.list),
            Endpoint(Routes.propose, .holders(.planCourses), action: "place.propose", handler: places.propose),
            Endpoint(Routes.movePlace, .holders(.planCourses), action: "place.move", handler: places.move),
            Endpoint(Routes.goals, .holders(.planCourses), action: "course.goals", handler: goals.form),
            Endpoint(Routes.setGoals, .holders(.planCourses), action: "course.goals_set", handler: goals.set),
            Endpoint(Routes.day, .holders(.seeCourses), action: "course.day", handler: days.day),
            Endpoint(Routes.record, .holders(.holdCourses), action: "session.record", handler: days.record),
            Endpoint(Routes.board, .holders(.seeCourses), action: "course.board", handler: days.board),
            Endpoint(Routes.calendar, .holders(.seeCourses), action: "course.calendar", handler: days.calendar),
            Endpoint(Routes.fidelity, .holders(.seeCourses), action: "fidelity.see", handler: fidelity.page),
            Endpoint(Routes.checkFidelity, .holders(.checkFidelity), action: "fidelity.check", handler: fidelity.check),
            Endpoint(Routes.missed, .holders(.seeMissedLessons), action: "lesson.missed", handler: missed.page),
            Endpoint(
                Routes.decideMissed, .holders(.decideMissedLessons), action: "lesson.decide", handler: missed.decide),
            Endpoint(
                Routes.subjects, .holders(.decideMissedLessons), action: "lesson.subjects", handler: missed.setSubjects),
            Endpoint(
                Routes.delegations, .holders(.delegateApproval), action: "delegation.list", handler: delegations.list),
            Endpoint(
                Routes.delegate, .holders(.delegateApproval), action: "delegation.give", handler: delegations.give),
            Endpoint(
                Routes.endDelegation, .holders(.delegateApproval), action: "delegation.end", handler: delegations.end),
        ] + CourseHomeEndpoints(services).all + FollowUpEndpoints(services).all
    }

    package var menu: [MenuItem] {
        [
            MenuItem(CourseWords.courses, CourseRoutes.list.path(), .seeCourses),
            MenuItem(PeopleWords.delegations, CourseRoutes.delegations.path(), .delegateApproval),
        ]
    }

    package var messages: [FlashMessage] {
        [
            CoursePages.moved, CoursePages.askedFor, PlanPages.saved, TeamPages.changed, PlacePages.proposed,
            PlacePages.moved, CourseGoalPages.saved, DayPages.saved, FidelityPages.saved,
            MissedLessonPages.subjectsSaved, MissedLessonPages.saved, DelegationPages.given, DelegationPages.ended,
        ] + CourseHomeEndpoints.messages + FollowUpEndpoints.messages
    }

    package var told: [String: Text] { CourseTold.words }

    package func waiting(for reader: Reader, on reading: Reading) throws -> [Waiting] {
        try CourseWaiting.items(for: reader, on: reading) + CourseHome(services).waiting(for: reader, on: reading)
            + FollowUpWaiting.items(for: reader, on: reading)
    }
}
