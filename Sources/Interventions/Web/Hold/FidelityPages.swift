import Access
import Core
import Site
import Storage

/// The check of the eleven elements, for the team's own talk.
struct FidelityPages: Sendable {
    static let saved = FlashMessage("fidelity-saved") { _ in HoldWords.checkSaved }

    let services: Services

    private struct Page: Sendable {
        let course: Course
        let checks: [FidelityLine]
        var source = "self"
        var scores: [CourseElement: Extent] = [:]
        var notes: [CourseElement: String] = [:]
        var errors = FormErrors()
    }

    /// For everybody who is not on the team there is no such page, whoever else they are.
    private func load(_ visit: Visit, _ id: GroupID) async throws -> Page {
        let (scope, services) = (visit.scope, services)
        let found = try await services.database.read { reading -> Page? in
            guard let course = try CourseStore.course(id, in: scope, on: reading),
                try TeamStore.isOnTeam(scope.person, of: id, day: scope.day, on: reading)
            else { return nil }
            return Page(
                course: course, checks: try FidelityStore(services.vault).checks(of: id, in: scope, on: reading))
        }
        guard let found else { throw PageError.notFound }
        return found
    }

    func page(_ visit: Visit, _ id: GroupID) async throws -> Reply { render(try await load(visit, id), visit) }

    func check(_ visit: Visit, _ id: GroupID) async throws -> Reply {
        var page = try await load(visit, id)
        let form = visit.request.form
        page.source = form["source"] ?? ""
        for element in CourseElement.allCases {
            page.scores[element] = form["element-\(element.rawValue)"].flatMap { Int($0) }.flatMap(
                Extent.init(rawValue:))
            let note = String((form["note-\(element.rawValue)"] ?? "").prefix(1000))
            if !note.isEmpty { page.notes[element] = note }
            if page.scores[element] == nil {
                page.errors.add("element-\(element.rawValue)", HoldWords.answerAll, about: visit.voice(element.word))
            }
        }
        let source = FidelitySource(rawValue: page.source)
        if source == nil { page.errors.add("source", HoldWords.answerAll) }
        guard page.errors.isEmpty, let source else { return render(page, visit) }
        let (services, course, person) = (services, page.course, visit.scope.person)
        let (scores, notes) = (FidelityScores(page.scores), page.notes)
        try await services.database.write { writing in
            try FidelityStore(services.vault).write(
                scores, notes: notes, source: source, of: course, id: services.environment.id(), by: person,
                day: visit.day, now: visit.now, writing)
            try services.audit.append(
                [visit.entry("pupilGroup", id.text, owner: course.owner)], at: visit.now, on: writing)
        }
        return visit.seeOther(CourseRoutes.fidelity.path(id), telling: Self.saved)
    }

    private func render(_ page: Page, _ visit: Visit) -> Reply {
        let (say, course) = (visit.voice, page.course)
        let extents = Extent.allCases.reversed().map { Field.Choice(String($0.rawValue), say($0.word)) }
        let elements = CourseElement.allCases.html { element in
            let number = element.rawValue
            let field = Field(
                "element-\(number)", label: "\(number). \(say(element.word))", .radios(extents),
                value: page.scores[element].map { String($0.rawValue) } ?? "", hint: say(element.evidence))
            let note = Field(
                "note-\(number)", label: say(HoldWords.note), value: page.notes[element] ?? "", isOptional: true,
                width: .full)
            return "<div class=\"card element\">\(field.html(in: say, errors: page.errors))\(note.html(in: say))</div>"
        }
        let source = Field(
            "source", label: say(HoldWords.source),
            .radios([
                Field.Choice(FidelitySource.own.rawValue, say(HoldWords.own)),
                Field.Choice(FidelitySource.observer.rawValue, say(HoldWords.observer)),
            ]), value: page.source)
        return visit.page(
            "\(say(CourseWords.fidelity)): \(course.name)", status: page.errors.isEmpty ? 200 : 422,
            hasErrors: !page.errors.isEmpty, trail: course.trail(say(CourseWords.fidelity), in: say),
            scripts: ["draft.js"],
            """
            <div class="stack narrow">
            <div><h1>\(say(CourseWords.fidelity))</h1><p class="lead">\(say(HoldWords.fidelityLead))</p></div>
            \(errorSummary(page.errors, in: say))
            \(earlier(page, visit))
            <form method="post" action="\(CourseRoutes.checkFidelity.path(course.id))" class="stack" novalidate\(draft("fidelity-\(course.id.text)", in: visit.voice))>\(visit.csrfField)
            \(source.html(in: say, errors: page.errors))
            \(elements)
            <div>\(button(say(HoldWords.saveCheck), .primary))</div></form>
            </div>
            """)
    }

    private func earlier(_ page: Page, _ visit: Visit) -> HTML {
        guard !page.checks.isEmpty else { return "" }
        let say = visit.voice
        let items = page.checks.html { check in
            let total = check.scores.total.map { say(HoldWords.points($0.points, of: $0.of)) } ?? ""
            let first = check.scores.first.prefix(3).map { say($0.word) }.joined(separator: " · ")
            let talk: HTML = first.isEmpty ? "" : "<p class=\"soft\">\(say(HoldWords.talkAbout)): \(first)</p>"
            let who = say(check.source == .own ? HoldWords.own : HoldWords.observer)
            let notes = check.notes.sorted { $0.key.rawValue < $1.key.rawValue }.html { element, note in
                "<p class=\"soft\">\(say(element.word)): \(note)</p>"
            }
            return """
                <li><p><strong>\(DateFormat.long(check.day, in: visit.language))</strong>, \(who): \(total)</p>\(talk)\(notes)</li>
                """
        }
        return """
            <section class="card" aria-labelledby="earlier"><h2 id="earlier" class="card-title">\
            \(say(HoldWords.earlier))</h2><ul class="plain-list stack stack-tight">\(items)</ul></section>
            """
    }
}
