import Access
import Core
import Monitoring
import Roster
import Site
import Storage

/// Lessons the pupils of a class miss through courses, for the class teacher.
struct MissedLessonPages: Sendable {
    static let subjectsSaved = FlashMessage("subjects-saved") { _ in PeopleWords.subjectsSaved }
    static let saved = FlashMessage("missed-saved") { _ in PeopleWords.lessonsSaved }

    let services: Services

    private struct Page: Sendable {
        let group: GroupLine
        let lessons: [MissedLesson]
        var subjects: String
        var hasSubjects: Bool
        var errors = FormErrors()
    }

    private func load(_ visit: Visit, _ id: GroupID) async throws -> Page {
        let (scope, order, services) = (visit.scope, visit.nameOrder, services)
        let found = try await services.database.read { reading -> Page? in
            guard let group = try reading.answer(to: PupilDirectory.group(id, in: scope)) else { return nil }
            let subjects = try MissedLessonStore.subjects(of: id, in: scope, on: reading)
            return Page(
                group: group,
                lessons: try MissedLessonStore(services.vault).missed(in: id, scope: scope, order: order, on: reading),
                subjects: subjects.map { "\($0.subject) \($0.perWeek)" }.joined(separator: "\n"),
                hasSubjects: !subjects.isEmpty)
        }
        guard let found else { throw PageError.notFound }
        return found
    }

    func page(_ visit: Visit, _ id: GroupID) async throws -> Reply { render(try await load(visit, id), visit) }

    func setSubjects(_ visit: Visit, _ id: GroupID) async throws -> Reply {
        var page = try await load(visit, id)
        page.subjects = String((visit.request.form["subjects"] ?? "").prefix(4000))
        guard let subjects = Self.subjects(page.subjects) else {
            page.errors.add("subjects", PeopleWords.subjectsWrong)
            return render(page, visit)
        }
        let (services, owner) = (services, page.group.owner)
        try await services.database.write { writing in
            try MissedLessonStore.setSubjects(subjects, of: id, owner: owner, writing)
            try services.audit.append([visit.entry("pupilGroup", id.text, owner: owner)], at: visit.now, on: writing)
        }
        return visit.seeOther(CourseRoutes.missed.path(id), telling: Self.subjectsSaved)
    }

    /// Lines such as `Engelsk 3`; `nil` when one of them cannot be read.
    static func subjects(_ typed: String) -> [ClassSubject]? {
        var subjects: [ClassSubject] = []
        for line in typed.split(whereSeparator: \.isNewline) {
            let words = line.split(separator: " ")
            guard !words.isEmpty else { continue }
            guard words.count >= 2, let count = words.last.flatMap({ Int($0) }), (1...40).contains(count) else {
                return nil
            }
            subjects.append(ClassSubject(subject: words.dropLast().joined(separator: " "), perWeek: count))
        }
        return subjects
    }

    func decide(_ visit: Visit, _ id: GroupID) async throws -> Reply {
        let page = try await load(visit, id)
        let form = visit.request.form
        let (services, person) = (services, visit.scope.person)
        let lessons = page.lessons
        try await services.database.write { writing in
            var entries: [AuditEntry] = []
            for lesson in lessons {
                // The lesson is named beside its choice: another page may list others by now.
                let name = Self.name(lesson)
                guard let choice = form[name].flatMap(MissedChoice.init(rawValue:)) else { continue }
                let how = String((form["how-" + name] ?? "").prefix(1000))
                guard choice != lesson.choice || how != lesson.how else { continue }
                try MissedLessonStore(services.vault).decide(
                    choice, how: how, about: lesson, by: person, at: visit.now, writing)
                entries.append(visit.entry("pupil", lesson.pupil.text, owner: lesson.owner))
            }
            try services.audit.append(entries, at: visit.now, on: writing)
        }
        return visit.seeOther(CourseRoutes.missed.path(id), telling: Self.saved)
    }

    private static func name(_ lesson: MissedLesson) -> String {
        let subject = lesson.subject.unicodeScalars.reduce(UInt32(17)) { ($0 &* 31) &+ $1.value }
        return "choice-\(lesson.course)-\(lesson.pupil)-\(subject)"
    }

    private func render(_ page: Page, _ visit: Visit) -> Reply {
        let say = visit.voice
        let canDecide = visit.subject?.allows(.decideMissedLessons) ?? false
        let title = "\(say(PeopleWords.missed)): \(page.group.name)"
        let subjects = Field(
            "subjects", label: say(PeopleWords.subjects), .textarea(rows: 6), value: page.subjects,
            hint: say(PeopleWords.subjectsHint))
        let subjectForm: HTML =
            canDecide
            ? """
            <form method="post" action="\(CourseRoutes.subjects.path(page.group.id))" class="card stack stack-tight">\
            \(visit.csrfField)\(subjects.html(in: say, errors: page.errors))\
            <div>\(button(say(PeopleWords.saveSubjects), .secondary))</div></form>
            """ : ""
        let content: HTML =
            page.lessons.isEmpty
            ? emptyState(
                title: say(page.hasSubjects ? PeopleWords.nothingMissed : PeopleWords.noSubjects),
                text: say(page.hasSubjects ? PeopleWords.nothingMissedText : PeopleWords.noSubjectsText))
            : lessonForm(page, canDecide, visit)
        return visit.page(
            title, status: page.errors.isEmpty ? 200 : 422, hasErrors: !page.errors.isEmpty,
            trail: [
                Breadcrumb(say(HomeWords.home), "/"),
                Breadcrumb(page.group.name, MonitoringRoutes.group.path(page.group.id)),
                Breadcrumb(say(PeopleWords.missed)),
            ], scripts: ["draft.js"],
            """
            <div class="stack">
            <div><h1>\(title)</h1><p class="lead">\(say(PeopleWords.missedLead))</p></div>
            \(errorSummary(page.errors, in: say))
            \(content)\(subjectForm)
            </div>
            """)
    }

    private func lessonForm(_ page: Page, _ canDecide: Bool, _ visit: Visit) -> HTML {
        let say = visit.voice
        let choices = [("", PeopleWords.undecided), ("catch_up", PeopleWords.catchUp), ("let_go", PeopleWords.letGo)]
        var table = DataTable(
            "missed", caption: say(PeopleWords.missed),
            columns: [
                .init(say(CourseWords.pupil)), .init(say(CourseWords.courses)), .init(say(PeopleWords.missed)),
                .init(say(PeopleWords.catchUp) + "?"), .init(say(PeopleWords.how)),
            ],
            rows: page.lessons.map { lesson in
                let name = Self.name(lesson)
                let label = "\(lesson.name.full), \(lesson.subject)"
                let chosen = lesson.choice?.rawValue ?? ""
                let options = choices.html { value, word in
                    "<option value=\"\(value)\"\(HTML.attribute("selected", if: value == chosen))>\(say(word))</option>"
                }
                let select: HTML = """
                    <select class="control" name="\(name)" aria-label="\(label)">\(options)</select>
                    """
                let how: HTML = """
                    <input class="control" name="how-\(name)" value="\(lesson.how)" aria-label="\(say(PeopleWords.how)) \(label)" maxlength="1000">
                    """
                let chosenWord = choices.first { $0.0 == chosen }.map { say($0.1) } ?? ""
                return [
                    HTML(lesson.name.full), HTML(lesson.courseName),
                    "\(lesson.subject), \(say(PeopleWords.lessons(lesson.lessons)))",
                    canDecide ? select : HTML(chosenWord), canDecide ? how : HTML(lesson.how),
                ]
            })
        table.narrow = .stack
        guard canDecide else { return table.html(in: say) }
        return """
            <form method="post" action="\(CourseRoutes.decideMissed.path(page.group.id))" class="stack"\(draft("missed-\(page.group.id.text)", in: visit.voice))>\(visit.csrfField)\(table.html(in: say))\
            <div>\(button(say(PeopleWords.saveChoices), .primary))</div></form>
            """
    }
}
