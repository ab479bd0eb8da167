import Access
import Core
import Roster
import Site
import Storage

/// To whom a leader has given the right to approve plans.
struct DelegationPages: Sendable {
    static let given = FlashMessage("delegation-given") { _ in PeopleWords.given }
    static let ended = FlashMessage("delegation-ended") { _ in PeopleWords.takenBack }

    let services: Services

    private struct Page: Sendable {
        let schools: [(id: OrganisationID, name: String)]
        let staff: [OrganisationID: [StaffLine]]
        let delegations: [DelegationLine]
        var task = DelegatedTask.course.rawValue
        var person = ""
        var starts = ""
        var ends = ""
        var errors = FormErrors()
    }

    private func load(_ visit: Visit) async throws -> Page {
        let (scope, order) = (visit.scope, visit.nameOrder)
        return try await services.database.read { reading in
            let schools = try DelegationStore.ledSchools(in: scope, on: reading)
            var staff: [OrganisationID: [StaffLine]] = [:]
            for school in schools {
                staff[school.id] = try DelegationStore.candidates(
                    at: school.id, in: scope, order: order, on: reading)
            }
            var page = Page(
                schools: schools, staff: staff, delegations: try DelegationStore.delegations(in: scope, on: reading))
            page.starts = scope.day.text
            return page
        }
    }

    func list(_ visit: Visit) async throws -> Reply { render(try await load(visit), visit) }

    func give(_ visit: Visit) async throws -> Reply {
        var page = try await load(visit)
        let form = visit.request.form
        page.task = form["task"] ?? DelegatedTask.course.rawValue
        let task = DelegatedTask(rawValue: page.task)
        if task == nil { page.errors.add("task", PeopleWords.taskMissing) }
        (page.person, page.starts, page.ends) = (form["person"] ?? "", form["starts"] ?? "", form["ends"] ?? "")
        // The school and the person in one value, for a leader of several schools.
        let chosen = page.staff.flatMap { school, people in people.map { (school: school, person: $0.person) } }
            .first { Self.value($0.school, $0.person) == page.person }
        if chosen == nil { page.errors.add("person", PeopleWords.personMissing) }
        let (starts, ends) = (LocalDate(page.starts), LocalDate(page.ends))
        if starts == nil { page.errors.add("starts", PlanWords.notADay) }
        if ends.map({ $0 < max(starts ?? visit.day, visit.day) }) ?? true {
            page.errors.add("ends", HoldWords.dueWrong)
        }
        guard page.errors.isEmpty, let task, let chosen, let starts, let ends else { return render(page, visit) }
        let id: DelegationID = services.environment.id()
        let services = services
        try await services.database.write { writing in
            try DelegationStore.give(
                id, task, to: chosen.person, at: chosen.school, from: starts, through: ends, by: visit.scope.person,
                now: visit.now, writing)
            let entry = visit.entry("delegation", id.text, owner: nil, ground: visit.scope.grounds.first)
            try services.audit.append([entry], at: visit.now, on: writing)
        }
        return visit.seeOther(CourseRoutes.delegations.path(), telling: Self.given)
    }

    func end(_ visit: Visit, _ id: DelegationID) async throws -> Reply {
        let (services, scope) = (services, visit.scope)
        try await services.database.write { writing in
            let all = try DelegationStore.delegations(in: scope, on: writing.reading)
            guard let line = all.first(where: { $0.id == id }) else { throw PageError.notFound }
            try DelegationStore.end(id, on: visit.day, writing)
            let entry = visit.entry("delegation", id.text, owner: line.owner, ground: scope.grounds.first)
            try services.audit.append([entry], at: visit.now, on: writing)
        }
        return visit.seeOther(CourseRoutes.delegations.path(), telling: Self.ended)
    }

    private static func value(_ school: OrganisationID, _ person: PersonID) -> String { "\(school)/\(person)" }

    private func render(_ page: Page, _ visit: Visit) -> Reply {
        let say = visit.voice
        let rows = page.delegations.map { line -> [HTML] in
            let isOpen = line.isInForce(on: visit.day) || (line.ended == nil && line.starts > visit.day)
            let end: HTML =
                isOpen
                ? """
                <form method="post" action="\(CourseRoutes.endDelegation.path(line.id))">\(visit.csrfField)\
                <button class="button button-quiet">\(say(PeopleWords.takeBack))\
                <span class="visually-hidden">: \(line.name.full)</span></button></form>
                """ : ""
            let through = line.ended.map { min($0, line.ends) } ?? line.ends
            return [
                HTML(line.name.full), HTML(say(line.task.name)), HTML(line.schoolName),
                "\(DateFormat.long(line.starts, in: visit.language)) – \(DateFormat.long(through, in: visit.language))",
                HTML(say(isOpen ? PeopleWords.inForce : PeopleWords.ended)), end,
            ]
        }
        var table = DataTable(
            "delegations", caption: say(PeopleWords.delegations),
            columns: [
                .init(say(PeopleWords.person)), .init(say(PeopleWords.task)), .init(say(CourseWords.school)),
                .init(say(CourseWords.period)),
                .init(""), .init(""),
            ], rows: rows)
        table.isCaptionHidden = true
        table.narrow = .stack
        table.empty = "<p>\(say(PeopleWords.noDelegations))</p>"
        let people = page.schools.flatMap { school in
            (page.staff[school.id] ?? []).map { person in
                Field.Choice(
                    Self.value(school.id, person.person),
                    page.schools.count > 1 ? "\(person.name.full) (\(school.name))" : person.name.full)
            }
        }
        let tasks = DelegatedTask.allCases.map { Field.Choice($0.rawValue, say($0.name)) }
        let fields = [
            Field("task", label: say(PeopleWords.task), .radios(tasks), value: page.task),
            Field(
                "person", label: say(PeopleWords.person), .select([Field.Choice("", say(PeopleWords.choose))] + people),
                value: page.person),
            Field("starts", label: say(PeopleWords.from), .date, value: page.starts, width: .short),
            Field("ends", label: say(PeopleWords.through), .date, value: page.ends, width: .short),
        ]
        return visit.page(
            say(PeopleWords.delegations), status: page.errors.isEmpty ? 200 : 422, hasErrors: !page.errors.isEmpty,
            """
            <div class="stack narrow">
            <div><h1>\(say(PeopleWords.delegations))</h1><p class="lead">\(say(PeopleWords.delegationsLead))</p></div>
            \(errorSummary(page.errors, in: say))
            \(table.html(in: say))
            <form method="post" action="\(CourseRoutes.delegate.path())" class="card stack stack-tight" novalidate>\
            \(visit.csrfField)\(fields.html { $0.html(in: say, errors: page.errors) })\
            <div>\(button(say(PeopleWords.give), .primary))</div></form>
            </div>
            """)
    }
}
