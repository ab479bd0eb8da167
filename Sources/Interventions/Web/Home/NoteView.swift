import Access
import Core
import Roster
import Site

/// The team's page about the weekly notes, as markup.
struct NoteView {
    let page: NotePages.Page
    let visit: Visit

    private var say: any Voice { visit.voice }
    private var canWrite: Bool { (visit.subject?.allows(.meetHomes) ?? false) && page.canWrite }

    var reply: Reply {
        let title = say(NotePageWords.title)
        let current = page.current
        let list: HTML =
            current.isEmpty
            ? (canWrite ? "" : emptyState(title: say(NotePageWords.none), text: say(NotePageWords.notRunning)))
            : "<section class=\"stack\"><h2>\(say(NotePageWords.written))</h2>\(current.html(note))</section>"
        return visit.page(
            title, status: page.errors.isEmpty ? 200 : 422, hasErrors: !page.errors.isEmpty,
            trail: visit.trail(to: page.course, title),
            """
            <div class="stack stack-loose">
            <div><h1>\(title)</h1><p class="lead"><bdi>\(page.course.name)</bdi></p></div>
            \(errorSummary(page.errors, in: say))
            \(canWrite && (page.week != nil || page.current.isEmpty) ? form : "")
            \(list)
            </div>
            """)
    }

    private func label(_ week: LocalDate) -> String {
        "\(DateFormat.week(week, in: visit.language)) (\(DateFormat.short(week, in: visit.language)))"
    }

    private var form: HTML {
        let noted = Set(page.current.map(\.week))
        // Written weeks are corrected through their own link, so that nobody writes over one by chance.
        let open = page.weeks.filter { !noted.contains($0) || $0 == page.week }
        let isCorrection = page.seen > 0
        let week: HTML
        if isCorrection, let chosen = page.week {
            week = "<p>\(label(chosen))</p><input type=\"hidden\" name=\"week\" value=\"\(chosen.text)\">"
        } else {
            week = Field(
                "week", label: say(NotePageWords.week), .select(open.map { .init($0.text, label($0)) }),
                value: page.week?.text ?? ""
            ).html(in: say, errors: page.errors)
        }
        let fields = [
            Field(
                "done", label: say(NotePageWords.done), .textarea(rows: 5), value: page.done,
                hint: say(NotePageWords.doneHint), width: .full),
            Field(
                "home", label: say(NotePageWords.home), .textarea(rows: 3), value: page.atHome,
                hint: say(NotePageWords.homeHint), width: .full),
        ]
        let hint: HTML = isCorrection ? "<p class=\"soft\">\(say(NotePageWords.correctHint))</p>" : ""
        let title = say(isCorrection ? NotePageWords.correct : NotePageWords.write)
        return """
            <section class="stack" aria-labelledby="write"><h2 id="write">\(title)</h2>
            <form method="post" action="\(HomeRoutes.writeNote.path(page.course.id))" class="card" novalidate>
            \(visit.csrfField)<input type="hidden" name="seen" value="\(page.seen)">
            \(hint)
            \(week)\(fields.html { $0.html(in: say, errors: page.errors) })
            <details class="unfold"><summary>\(say(NotePageWords.examplesTitle))</summary>
            <ul>\(NotePageWords.examples.html { "<li>\(say($0))</li>" })</ul></details>
            <div>\(button(say(isCorrection ? NotePageWords.saveCorrection : NotePageWords.save), .primary))</div>
            </form></section>
            """
    }

    // MARK: A written week

    private func note(_ note: KeptNote) -> HTML {
        let id = "week-\(note.week)"
        let day = DateFormat.short(note.recorded.day(in: visit.country), in: visit.language)
        let corrected: HTML = note.version > 1 ? " · \(say(NotePageWords.corrected)) \(day)" : " · \(day)"
        let versions = page.notes.filter { $0.week == note.week && !$0.isCurrent }
        let earlier: HTML =
            versions.isEmpty
            ? ""
            : """
            <details class="unfold"><summary>\(say(NotePageWords.earlier))</summary><div class="stack">\
            \(versions.html { body($0) })</div></details>
            """
        let correct: HTML =
            canWrite
            ? linkButton(
                say(NotePageWords.correct), HomeRoutes.notes.path(page.course.id) + "?week=\(note.week)#write") : ""
        return """
            <section class="card" id="\(id)" aria-labelledby="\(id)-title">
            <h3 class="sentence" id="\(id)-title">\(label(note.week))<span class="soft">\(corrected)</span></h3>
            \(body(note))
            <div class="actions">\(linkButton(say(NotePageWords.print), HomeRoutes.note.path(page.course.id, note.id)))\
            \(correct)</div>
            \(earlier)\(homes(note))
            </section>
            """
    }

    private func body(_ note: KeptNote) -> HTML {
        """
        <div class="prose">\(paragraphs(note.done))</div>
        <div class="aside"><p><strong>\(say(CourseHomeWords.atHome))</strong></p>\(paragraphs(note.atHome))</div>
        """
    }

    /// Whom to call and whom to send paper; those who sign in see the note by themselves.
    private func homes(_ note: KeptNote) -> HTML {
        let read = page.read(note.week)
        let digital: HTML = read > 0 ? "<p class=\"soft\">\(say(NotePageWords.read(homes: read)))</p>" : ""
        guard !page.homes.isEmpty else { return digital }
        let told = page.homes.filter { page.delivery($0, of: note.week) != nil }
        let open = page.homes.filter { page.delivery($0, of: note.week) == nil }
        let name = "told-\(note.week)"
        let done = told.html { home in
            let delivery = page.delivery(home, of: note.week)
            let day = delivery.map { DateFormat.short($0.recorded.day(in: visit.country), in: visit.language) } ?? ""
            let before: HTML = delivery?.isOfCurrent ?? true ? "" : " (\(say(NotePageWords.beforeCorrection)))"
            return "<li>\(line(home)): <span class=\"soft\">\(say(NotePageWords.toldOn)) \(day)\(before)</span></li>"
        }
        let list: HTML = done.isEmpty ? "" : "<ul class=\"plain-list\">\(done)</ul>"
        let head: HTML = "<h4>\(say(NotePageWords.homes))</h4>"
        guard !open.isEmpty else { return head + list + digital }
        guard visit.subject?.allows(.meetHomes) ?? false else {
            return head + "<ul class=\"plain-list\">\(open.html { "<li>\(line($0))</li>" })</ul>" + list + digital
        }
        let field = Field(name, label: say(NotePageWords.tick), .checkboxes(open.map { .init($0.key, line($0)) }))
        return """
            \(head)<form method="post" action="\(HomeRoutes.tellNote.path(page.course.id, note.id))" class="stack" novalidate>
            \(visit.csrfField)\(field.html(in: say, errors: page.errors))
            <div>\(button(say(NotePageWords.tell), .secondary))</div></form>\(list)\(digital)
            """
    }

    private func line(_ home: HomeToTell) -> String {
        guard let contact = home.contact else { return "\(home.name.full): \(say(NotePageWords.takesHome))" }
        let how =
            contact.channel == .phone
            ? NotePageWords.call(contact.name.full) : NotePageWords.paper(contact.name.full)
        let language = contact.language.map { HomeLanguage.text($0, in: visit.language) } ?? ""
        let interpreter = contact.needsInterpreter ? ", \(say(NotePageWords.interpreter)) \(language)" : ""
        return "\(home.name.full): \(say(how))\(interpreter)"
    }

    // MARK: Paper

    func paper(_ note: KeptNote) -> Reply {
        visit.page(
            say(CourseHomeWords.notes),
            trail: [
                Breadcrumb(visit.voice(CourseWords.courses), CourseRoutes.list.path()),
                Breadcrumb(page.course.name, CourseRoutes.course.path(page.course.id)),
                Breadcrumb(say(NotePageWords.title), HomeRoutes.notes.path(page.course.id)),
                Breadcrumb(DateFormat.week(note.week, in: visit.language)),
            ],
            """
            <article class="letter stack">
            <div class="cluster between"><p><bdi>\(page.course.schoolName)</bdi></p>\
            <p class="sentence">\(DateFormat.week(note.week, in: visit.language))</p></div>
            <h1><bdi>\(page.course.name)</bdi></h1>
            <p class="actions soft">\(say(InvitationPageWords.printHint))</p>
            <div class="prose">\(paragraphs(note.done))</div>
            <section class="card"><h2>\(say(CourseHomeWords.atHome))</h2>\
            <div class="prose">\(paragraphs(note.atHome))</div></section>
            </article>
            """)
    }
}
