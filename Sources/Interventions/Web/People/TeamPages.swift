import Access
import Core
import Roster
import Site
import Storage

/// The team around a course.
struct TeamPages: Sendable {
    static let changed = FlashMessage("team-changed") { _ in PeopleWords.teamChanged }

    let services: Services

    private struct Page: Sendable {
        let course: Course
        let team: [TeamMember]
        let staff: [StaffLine]
        var errors = FormErrors()
    }

    private func load(_ visit: Visit, _ id: GroupID) async throws -> Page {
        let (scope, order) = (visit.scope, visit.nameOrder)
        let found = try await services.database.read { reading -> Page? in
            guard let course = try CourseStore.course(id, in: scope, on: reading) else { return nil }
            return Page(
                course: course, team: try TeamStore.team(of: id, in: scope, on: reading),
                staff: try TeamStore.staff(of: course.school, on: scope.day, order: order, reading))
        }
        guard let found else { throw PageError.notFound }
        return found
    }

    func team(_ visit: Visit, _ id: GroupID) async throws -> Reply { render(try await load(visit, id), visit) }

    func add(_ visit: Visit, _ id: GroupID) async throws -> Reply {
        var page = try await load(visit, id)
        let form = visit.request.form
        // Whoever answers for the plan goes on doing so.
        let leads = Set(page.team.filter { $0.duty == .lead }.map(\.person))
        let person = page.staff.first { $0.person.text == form["person"] && !leads.contains($0.person) }
        guard let person, let duty = form["duty"].flatMap(Duty.init(rawValue:)), duty != .lead else {
            page.errors.add("person", PeopleWords.personMissing)
            return render(page, visit)
        }
        let (services, course) = (services, page.course)
        try await services.database.write { writing in
            try TeamStore.add(
                person.person, duty: duty, to: id, owner: course.owner, from: visit.day,
                assignment: services.environment.id(), writing)
            try services.audit.append(
                [visit.entry("person", person.person.text, owner: course.owner)], at: visit.now, on: writing)
        }
        return visit.seeOther(CourseRoutes.team.path(id), telling: Self.changed)
    }

    func end(_ visit: Visit, _ id: GroupID, _ person: PersonID) async throws -> Reply {
        let (services, page) = (services, try await load(visit, id))
        try await services.database.write { writing in
            guard try TeamStore.end(person, of: id, on: visit.day, writing) else { throw PageError.notFound }
            try services.audit.append(
                [visit.entry("person", person.text, owner: page.course.owner)], at: visit.now, on: writing)
        }
        return visit.seeOther(CourseRoutes.team.path(id), telling: Self.changed)
    }

    private func render(_ page: Page, _ visit: Visit) -> Reply {
        let (say, course) = (visit.voice, page.course)
        let canPlan = visit.subject?.allows(.planCourses) ?? false
        let rows = page.team.html { member in
            let end: HTML =
                canPlan && member.duty != .lead
                ? """
                <form method="post" action="\(CourseRoutes.endOnTeam.path(course.id, member.person))">\(visit.csrfField)\
                <button class="button button-quiet">\(say(PeopleWords.endOnTeam))\
                <span class="visually-hidden">: \(member.name.full)</span></button></form>
                """ : ""
            return "<li>\(personRow(name: member.name.full, detail: HTML(say(member.duty.word)), aside: end))</li>"
        }
        let on = Set(page.team.filter { $0.duty == .lead }.map(\.person))
        let people = page.staff.filter { !on.contains($0.person) }.map { Field.Choice($0.person.text, $0.name.full) }
        let duties = Duty.allCases.filter { $0 != .lead }.map { Field.Choice($0.rawValue, say($0.word)) }
        let form = visit.request.form
        let add: HTML =
            canPlan
            ? """
            <form method="post" action="\(CourseRoutes.addToTeam.path(course.id))" class="form-inline">\(visit.csrfField)\
            \(Field("person", label: say(PeopleWords.person), .select([Field.Choice("", say(PeopleWords.choose))] + people), value: form["person"] ?? "").html(in: say, errors: page.errors))\
            \(Field("duty", label: say(PeopleWords.duty), .select(duties), value: form["duty"] ?? "teacher").html(in: say))\
            \(button(say(PeopleWords.addToTeam), .primary))</form>
            """ : ""
        return visit.page(
            "\(say(CourseWords.team)): \(course.name)", status: page.errors.isEmpty ? 200 : 422,
            hasErrors: !page.errors.isEmpty, trail: course.trail(say(CourseWords.team), in: say),
            """
            <div class="stack narrow">
            <div><h1>\(say(CourseWords.team))</h1><p class="lead">\(say(PeopleWords.teamLead))</p></div>
            \(errorSummary(page.errors, in: say))
            <ul class="plain-list card">\(rows)</ul>\(add)
            </div>
            """)
    }
}
