import Access
import Core
import Roster
import Site
import Storage

/// Choosing who follows a pupil.
struct MentorPages: Sendable {
    static let chosen = FlashMessage("mentor-chosen") { _ in FollowUpWords.mentorChosen }

    let services: Services

    private struct Page: Sendable {
        let course: Course
        let place: Place
        let staff: [StaffLine]
        var typed: String
        var errors = FormErrors()
    }

    private func load(_ visit: Visit, _ course: GroupID, _ pupil: PupilID) async throws -> Page {
        let (scope, order, vault) = (visit.scope, visit.nameOrder, services.vault)
        let page = try await services.database.read { reading -> Page? in
            guard let found = try CourseStore.course(course, in: scope, on: reading),
                let place = try PlaceStore(vault).place(of: pupil, on: course, in: scope, on: reading),
                place.state.isOpen, found.state.givesTeamAccess
            else { return nil }
            return Page(
                course: found, place: place,
                staff: try TeamStore.staff(of: found.school, on: scope.day, order: order, reading),
                typed: place.mentor?.text ?? "")
        }
        guard let page else { throw PageError.notFound }
        return page
    }

    func form(_ visit: Visit, _ course: GroupID, _ pupil: PupilID) async throws -> Reply {
        reply(try await load(visit, course, pupil), visit)
    }

    func choose(_ visit: Visit, _ course: GroupID, _ pupil: PupilID) async throws -> Reply {
        var page = try await load(visit, course, pupil)
        page.typed = visit.request.form["mentor"] ?? ""
        guard let mentor = PersonID(page.typed), page.staff.contains(where: { $0.person == mentor }) else {
            page.errors.add("mentor", FollowUpWords.pickSomebody)
            return reply(page, visit)
        }
        let (services, owner, ends) = (services, page.place.owner, page.course.followUpEnds)
        let assignment: AssignmentID = services.environment.id()
        try await services.database.write { writing in
            // Read again, so that two who choose at once do not leave two roles behind.
            let place = try PlaceStore(services.vault).place(
                of: pupil, on: course, in: visit.scope, on: writing.reading)
            guard let place, place.state.isOpen, place.mentor != mentor,
                let now = try CourseStore.course(course, in: visit.scope, on: writing.reading),
                now.state.givesTeamAccess
            else { return }
            try PlaceStore.setMentor(
                mentor, for: place, until: ends, assignment: assignment, day: visit.day, writing)
            try services.audit.append(
                [visit.entry("pupil", pupil.text, owner: owner)], at: visit.now, on: writing)
        }
        return visit.seeOther(FollowUpRoutes.course.path(course), telling: Self.chosen)
    }

    private func reply(_ page: Page, _ visit: Visit) -> Reply {
        let say = visit.voice
        let title = say(FollowUpWords.mentorFor(page.place.name.full))
        let choices =
            [Field.Choice("", say(FollowUpWords.noMentor))]
            + page.staff.map { Field.Choice($0.person.text, $0.name.full) }
        let field = Field(
            "mentor", label: say(FollowUpWords.mentor), .select(choices), value: page.typed,
            hint: say(FollowUpWords.mentorHint))
        let back = FollowUpRoutes.course.path(page.course.id)
        return visit.page(
            title, status: page.errors.isEmpty ? 200 : 422, hasErrors: !page.errors.isEmpty,
            trail: [
                Breadcrumb(visit.voice(CourseWords.courses), CourseRoutes.list.path()),
                Breadcrumb(page.course.name, CourseRoutes.course.path(page.course.id)),
                Breadcrumb(say(FollowUpWords.followUp), back), Breadcrumb(title),
            ],
            """
            <div class="stack narrow">
            <h1>\(title)</h1>
            \(errorSummary(page.errors, in: say))
            <form method="post" action="\(FollowUpRoutes.setMentor.path(page.course.id, page.place.pupil))" \
            class="stack" novalidate>
            \(visit.csrfField)\(field.html(in: say, errors: page.errors))
            <div>\(button(say(FollowUpWords.save), .primary))</div>
            </form>
            </div>
            """)
    }
}
