import Access
import Core
import Site
import Storage

/// The list of courses, and the beginning of a new one.
struct CourseListPages: Sendable {
    let services: Services

    func list(_ visit: Visit) async throws -> Reply {
        let scope = visit.scope
        let courses = try await services.database.read { try CourseStore.courses(in: scope, on: $0) }
        let say = visit.voice
        let canPlan = visit.visitor?.holds(.planCourses) ?? false
        let button: HTML = canPlan ? linkButton(say(CourseWords.new), CourseRoutes.new.path(), .primary) : ""
        let groups: [(Text, [CourseState])] = [
            (CourseWords.underWay, [.running, .followUp]), (CourseWords.before, [.recruiting, .approved, .draft]),
            (CourseWords.over, [.evaluated, .shared, .cancelled]),
        ]
        var content = groups.html { title, states -> HTML in
            let those = courses.filter { states.contains($0.state) }
            guard !those.isEmpty else { return "" }
            let cards = those.html { courseCard($0, visit) }
            return
                "<section class=\"stack\"><h2>\(say(title))</h2><div class=\"grid-of-cards\">\(cards)</div></section>"
        }
        if courses.isEmpty {
            content = emptyState(
                title: say(CourseWords.none), text: say(CourseWords.noneText), action: canPlan ? button : nil)
        }
        let actions: HTML = courses.isEmpty ? "" : "<div class=\"actions\">\(button)</div>"
        return visit.page(
            say(CourseWords.courses),
            """
            <div class="stack stack-loose">
            <div class="page-head"><div><h1>\(say(CourseWords.courses))</h1>\
            <p class="lead">\(say(CourseWords.coursesLead))</p></div>\
            \(actions)</div>
            \(content)
            </div>
            """)
    }

    private func courseCard(_ course: Course, _ visit: Visit) -> HTML {
        let say = visit.voice
        let period = course.period(in: visit.language).map { " · \($0)" } ?? ""
        return card(
            title: "<a href=\"\(CourseRoutes.course.path(course.id))\">\(course.name)</a>",
            """
            <p class="soft">\(course.schoolName) · \(say(CourseWords.places(course.places)))\(period)</p>\
            <p>\(course.state.chip(in: say))</p>
            """)
    }

    // MARK: A new one

    private struct Draft: Sendable {
        var models: [CourseModel] = []
        var schools: [(id: OrganisationID, name: String)] = []
        var model = ""
        var name = ""
        var starts = ""
        var school = ""
        var errors = FormErrors()
    }

    private func load(_ visit: Visit) async throws -> Draft {
        let (scope, day) = (visit.scope, visit.day)
        return try await services.database.read { reading in
            var draft = Draft()
            draft.models = try CourseStore.models(on: day, reading)
            draft.schools = try CourseStore.schools(in: scope, on: reading)
            return draft
        }
    }

    func new(_ visit: Visit) async throws -> Reply { form(try await load(visit), visit) }

    func create(_ visit: Visit) async throws -> Reply {
        var draft = try await load(visit)
        let form = visit.request.form
        (draft.model, draft.name) = (form["model"] ?? "", form["name"] ?? "")
        (draft.starts, draft.school) = (form["starts"] ?? "", form["school"] ?? "")
        let model = draft.models.first { $0.id.text == draft.model }
        if model == nil { draft.errors.add("model", CourseWords.modelMissing) }
        draft.name = NeutralName.plain(draft.name)
        if draft.name.isEmpty { draft.errors.add("name", CourseWords.nameMissing) }
        if let word = NeutralName.label(in: draft.name) { draft.errors.add("name", CourseWords.nameLabels(word)) }
        let starts = CoursePlan.day(draft.starts)
        if !draft.starts.isEmpty, starts == nil { draft.errors.add("starts", PlanWords.notADay) }
        let school =
            draft.schools.count == 1 ? draft.schools.first : draft.schools.first { $0.id.text == draft.school }
        if school == nil { draft.errors.add("school", CourseWords.schoolMissing) }
        guard draft.errors.isEmpty, let model, let school, let person = visit.visitor?.account.person else {
            return self.form(draft, visit)
        }
        let plan = CoursePlan(on: model, name: draft.name, starts: starts)
        let id: GroupID = services.environment.id()
        let (services, day, now) = (services, visit.day, visit.now)
        try await services.database.write { writing in
            try CourseStore.create(
                id, plan: plan, on: model, school: school.id, by: person, day: day, now: now,
                environment: services.environment, vault: services.vault, writing)
            let entry = visit.entry("pupilGroup", id.text, owner: nil, ground: visit.scope.grounds.first)
            try services.audit.append([entry], at: now, on: writing)
        }
        return .seeOther(CourseRoutes.plan.path(id))
    }

    private func form(_ draft: Draft, _ visit: Visit) -> Reply {
        let say = visit.voice
        let models = draft.models.map { model in
            let shape = CourseWords.shape(
                weeks: model.weeks, lessons: model.lessonsPerWeek, followUp: model.followUpWeeks,
                perWeek: model.mentorPerWeek, minutes: model.mentorMinutes)
            return Field.Choice(
                model.id.text, say(model.name),
                hint: "\(say(model.purpose)) \(say(shape)) (\(say(CourseWords.source)): \(model.source))")
        }
        var fields = [
            Field("model", label: say(CourseWords.model), .radios(models), value: draft.model),
            Field("name", label: say(CourseWords.name), value: draft.name, hint: say(CourseWords.nameHint)),
            Field(
                "starts", label: say(CourseWords.firstDay), .date, value: draft.starts, isOptional: true, width: .short),
        ]
        if draft.schools.count != 1 {
            let schools = draft.schools.map { Field.Choice($0.id.text, $0.name) }
            fields.append(
                Field(
                    "school", label: say(CourseWords.school),
                    .select([Field.Choice("", say(PeopleWords.choose))] + schools),
                    value: draft.school))
        }
        return visit.page(
            say(CourseWords.new), status: draft.errors.isEmpty ? 200 : 422, hasErrors: !draft.errors.isEmpty,
            trail: [Breadcrumb(say(CourseWords.courses), CourseRoutes.list.path()), Breadcrumb(say(CourseWords.new))],
            """
            <div class="stack narrow">
            <h1>\(say(CourseWords.new))</h1>
            \(errorSummary(draft.errors, in: say))
            <form method="post" action="\(CourseRoutes.create.path())" class="stack" novalidate>
            \(visit.csrfField)\(fields.html { $0.html(in: say, errors: draft.errors) })
            <div>\(button(say(CourseWords.create), .primary))</div>
            </form>
            </div>
            """)
    }
}

extension Course {
    /// Such as `9. nov.–20. nov.`; `nil` while no day is set.
    func period(in language: Language) -> String? {
        guard let starts, let ends else { return nil }
        return DateFormat.short(starts, in: language) + "–" + DateFormat.short(ends.adding(days: -3), in: language)
    }

    /// The way to a page of this course.
    func trail(_ title: String, in say: any Voice) -> [Breadcrumb] {
        [
            Breadcrumb(say(CourseWords.courses), CourseRoutes.list.path()),
            Breadcrumb(name, CourseRoutes.course.path(id)), Breadcrumb(title),
        ]
    }
}

extension CourseState {
    func chip(in say: any Voice) -> HTML {
        let kind: Chip.Kind =
            switch self {
            case .running, .followUp: .onCourse
            case .recruiting, .approved: .early
            case .draft, .evaluated, .shared, .cancelled: .neutral
            }
        return Chip(kind, say(word)).html
    }
}
