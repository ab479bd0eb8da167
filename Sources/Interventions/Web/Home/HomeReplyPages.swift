import Access
import Core
import Monitoring
import Roster
import Site
import Storage

/// The home's own page about an invitation: what it says, and the answer.
struct HomeReplyPages: Sendable {
    static let thanks = FlashMessage("reply-sent") { _ in CourseHomeWords.thanks }

    let services: Services

    private struct Page: Sendable {
        let pupil: PupilLine
        let invitations: [HomeInvitation]
        /// What was typed and could not be taken.
        var typed: (id: InvitationID, answer: String, words: String)?
        var errors = FormErrors()
    }

    private func load(_ visit: Visit, _ id: PupilID) async throws -> Page {
        let services = services
        let page = try await services.database.read { reading -> Page? in
            guard let pupil = try PupilDirectory.pupil(id, in: visit.scope, on: reading) else { return nil }
            return Page(
                pupil: pupil,
                invitations: try InvitationStore(services).home(of: id, in: visit.scope, on: reading))
        }
        guard let page else { throw PageError.notFound }
        return page
    }

    func page(_ visit: Visit, _ id: PupilID) async throws -> Reply { render(try await load(visit, id), visit) }

    func reply(_ visit: Visit, _ id: PupilID, _ invitation: InvitationID) async throws -> Reply {
        var page = try await load(visit, id)
        guard let found = page.invitations.first(where: { $0.invitation.id == invitation }) else {
            throw PageError.notFound
        }
        let form = visit.request.form
        let words = String((form["words-\(invitation)"] ?? "").prefix(2000))
        let typed = form["answer-\(invitation)"] ?? ""
        page.typed = (invitation, typed, words)
        let answer = ReplyAnswer(rawValue: typed)
        if !found.isOpen {
            page.errors.add("invitation-\(invitation)", CourseHomeWords.tooLate)
        } else if answer == nil {
            page.errors.add("answer-\(invitation)", CourseHomeWords.answerMissing)
        }
        guard page.errors.isEmpty, let answer else { return render(page, visit) }
        let services = services
        let new = NewReply(answer, by: visit.scope.person, channel: .digital, words: words)
        try await refusing {
            try await services.database.write { writing in
                // Asked again, for the course may have begun while the page was open.
                let now = try InvitationStore(services).home(of: id, in: visit.scope, on: writing.reading)
                guard let found = now.first(where: { $0.invitation.id == invitation }) else {
                    throw CourseRefusal.noSuchPlace
                }
                try InvitationStore(services).keep(
                    new, to: invitation, of: id, on: found.course, by: visit.scope.person, day: visit.day,
                    at: visit.now, in: visit.scope, writing)
                try services.audit.append(
                    [visit.entry("pupil", id.text, owner: found.invitation.owner)], at: visit.now, on: writing)
            }
        }
        return visit.seeOther(HomeRoutes.invitation.path(id), telling: Self.thanks)
    }

    // MARK: The page

    private func render(_ page: Page, _ visit: Visit) -> Reply {
        let say = visit.voice
        let title = say(CourseHomeWords.invitationTitle)
        let content: HTML =
            page.invitations.isEmpty
            ? emptyState(title: say(CourseHomeWords.none), text: say(CourseHomeWords.noneText))
            : page.invitations.html { section($0, page, visit) }
        return visit.page(
            title, status: page.errors.isEmpty ? 200 : 422, hasErrors: !page.errors.isEmpty,
            trail: [Breadcrumb(page.pupil.name.full, MonitoringRoutes.pupil.path(page.pupil.id)), Breadcrumb(title)],
            """
            <div class="stack stack-loose narrow">
            <div><h1>\(title)</h1><p class="lead"><bdi>\(page.pupil.name.full)</bdi></p></div>
            \(errorSummary(page.errors, in: say))
            \(content)
            </div>
            """)
    }

    private func section(_ line: HomeInvitation, _ page: Page, _ visit: Visit) -> HTML {
        let (say, letter, id) = (visit.voice, line.invitation.letter, line.invitation.id)
        let mayReply = visit.subject?.ground?.role == .guardian
        let leads = line.leads.map(\.full).joined(separator: ", ")
        var facts: [(term: String, value: HTML)] = []
        if let starts = line.course.starts, let ends = line.course.ends {
            let (first, last) = (
                DateFormat.long(starts, in: visit.language),
                DateFormat.long(CourseWeek.lastSchoolDay(before: ends), in: visit.language)
            )
            facts.append((say(CourseHomeWords.when), "<bdi>\(first)</bdi> – <bdi>\(last)</bdi>"))
        }
        if !leads.isEmpty { facts.append((say(CourseHomeWords.ask), "<bdi>\(leads)</bdi>")) }
        let answer: HTML =
            mayReply ? form(line, page, visit) : "<p>\(say(CourseHomeWords.pupilSays))</p>"
        return """
            <section class="stack" id="invitation-\(id.text)" aria-labelledby="course-\(id.text)">
            <h2 id="course-\(id.text)"><bdi>\(line.course.name)</bdi></h2>
            \(answers(line, visit))
            <div class="card"><div class="prose">\(paragraphs(letter.own))\(paragraphs(letter.shared))</div>\
            \(definitionList(facts))</div>
            \(answer)
            </section>
            """
    }

    /// What the adults at home have answered; both of them see it.
    private func answers(_ line: HomeInvitation, _ visit: Visit) -> HTML {
        let say = visit.voice
        let replies = line.invitation.newest.filter(\.reply.hasCustody)
        guard !replies.isEmpty else { return "" }
        let lines = replies.html { kept in
            let isOwn = kept.reply.who == visit.scope.person
            let who = isOwn ? say(CourseHomeWords.you) : kept.name?.full ?? say(CourseHomeWords.otherAdult)
            let day = DateFormat.short(kept.recorded.day(in: visit.country), in: visit.language)
            let words: HTML = isOwn && !kept.words.isEmpty ? "<blockquote>\(paragraphs(kept.words))</blockquote>" : ""
            return """
                <li><bdi>\(who)</bdi>: <strong>\(say(kept.reply.answer.word))</strong> \
                <span class="soft">(\(day))</span>\(words)</li>
                """
        }
        let next = CourseHomeWords.next(line.invitation.stand.outcome).map { "<p>\(say($0))</p>" as HTML }
        return """
            <div class="card"><h3>\(say(CourseHomeWords.answered))</h3><ul class="plain-list">\(lines)</ul>\(next)</div>
            """
    }

    private func form(_ line: HomeInvitation, _ page: Page, _ visit: Visit) -> HTML {
        let (say, id) = (visit.voice, line.invitation.id)
        guard line.isOpen else { return "<p>\(say(CourseHomeWords.tooLate))</p>" }
        let own = line.invitation.newest.first { $0.reply.who == visit.scope.person }
        let typed = page.typed?.id == id ? page.typed : nil
        let fields = [
            Field(
                "answer-\(id)", label: say(own == nil ? CourseHomeWords.question : CourseHomeWords.questionAgain),
                .radios(ReplyAnswer.allCases.map { .init($0.rawValue, say($0.word)) }),
                value: typed?.answer ?? own?.reply.answer.rawValue ?? "", hint: say(CourseHomeWords.questionHint)),
            Field(
                "words-\(id)", label: say(CourseHomeWords.words), .textarea(rows: 4), value: typed?.words ?? "",
                hint: say(CourseHomeWords.wordsHint), isOptional: true, width: .full),
        ]
        return """
            <form method="post" action="\(HomeRoutes.reply.path(line.invitation.pupil, id))" class="form card" novalidate>
            \(visit.csrfField)\(fields.html { $0.html(in: say, errors: page.errors) })
            <div>\(button(say(CourseHomeWords.send), .primary))</div></form>
            """
    }
}
