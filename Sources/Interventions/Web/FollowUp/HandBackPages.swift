import Access
import Core
import Roster
import Site
import Storage

/// Writing down the meeting at which the class takes over.
struct HandBackPages: Sendable {
    static let saved = FlashMessage("hand-back-saved") { _ in HandBackWords.saved }

    let services: Services

    private struct Page: Sendable {
        let pupil: PupilLine
        let line: HandBackLine
        var day: String
        var words: HandBack
        var seen: Int
        var errors = FormErrors()
        var theirs: HandBack?
    }

    private func load(_ visit: Visit, _ pupil: PupilID, _ id: FollowUpStepID) async throws -> Page {
        let (scope, vault) = (visit.scope, services.vault)
        let page = try await services.database.read { reading -> Page? in
            guard let found = try PupilDirectory.pupil(pupil, in: scope, on: reading),
                let line = try HandBackStore(vault).handBack(id, of: pupil, in: scope, on: reading)
            else { return nil }
            return Page(
                pupil: found, line: line, day: (line.done ?? scope.day).text,
                words: line.words ?? HandBack(works: "", goesOn: "", goals: ""), seen: line.version)
        }
        guard let page else { throw PageError.notFound }
        return page
    }

    func form(_ visit: Visit, _ pupil: PupilID, _ id: FollowUpStepID) async throws -> Reply {
        reply(try await load(visit, pupil, id), visit)
    }

    func record(_ visit: Visit, _ pupil: PupilID, _ id: FollowUpStepID) async throws -> Reply {
        var page = try await load(visit, pupil, id)
        let form = visit.request.form
        func typed(_ name: String) -> String { String((form[name] ?? "").prefix(4000)) }
        page.words = HandBack(works: typed("works"), goesOn: typed("goes-on"), goals: typed("goals"))
        (page.day, page.seen) = (form["day"] ?? "", Int(form["seen"] ?? "") ?? 0)
        for (name, text) in [("works", page.words.works), ("goes-on", page.words.goesOn), ("goals", page.words.goals)]
        where text.isEmpty {
            page.errors.add(name, HandBackWords.writeThis)
        }
        let day = LocalDate(page.day).flatMap { $0 <= visit.day ? $0 : nil }
        if day == nil { page.errors.add("day", HandBackWords.dayWrong) }
        guard page.errors.isEmpty, let day else { return reply(page, visit) }
        let (services, store) = (services, HandBackStore(services.vault))
        let (words, seen) = (page.words, page.seen)
        let outcome = try await services.database.write { writing -> HandBackStore.Outcome in
            guard let line = try store.handBack(id, of: pupil, in: visit.scope, on: writing.reading) else {
                throw PageError.notFound
            }
            let outcome = try store.record(
                words, held: day, of: line, seen: seen, by: visit.visitor?.account.person, at: visit.now, writing)
            if outcome == .recorded {
                try services.audit.append(
                    [visit.entry("pupil", pupil.text, owner: line.owner)], at: visit.now, on: writing)
            }
            return outcome
        }
        let back = FollowUpRoutes.meetings.path(pupil)
        switch outcome {
        case .recorded: return visit.seeOther(back, telling: Self.saved)
        case .unchanged: return visit.seeOther(back, telling: MeetingFormPages.unchanged)
        case .changedMeanwhile(let theirs):
            page.errors.add("works", MeetingWords.meanwhile)
            (page.theirs, page.seen) = (theirs.words, theirs.version)
            return reply(page, visit)
        }
    }

    private func reply(_ page: Page, _ visit: Visit) -> Reply {
        let say = visit.voice
        let title = say(HandBackWords.handBack)
        func area(_ name: String, _ label: Text, _ value: String) -> Field {
            Field(name, label: say(label), .textarea(rows: 4), value: value, width: .full)
        }
        let fields = [
            area("works", HandBackWords.works, page.words.works),
            area("goes-on", HandBackWords.goesOn, page.words.goesOn),
            area("goals", HandBackWords.carried, page.words.goals),
            Field("day", label: say(HandBackWords.day), .date, value: page.day, width: .short),
        ]
        let theirs: HTML =
            page.theirs.map {
                Notice(.warning, $0.html(in: say), title: say(MeetingWords.standsThere)).html(in: say)
            } ?? ""
        return visit.page(
            title, status: page.errors.isEmpty ? 200 : 422, hasErrors: !page.errors.isEmpty,
            trail: [
                Breadcrumb(
                    say(MeetingWords.meetingsWith(page.pupil.name.full)), FollowUpRoutes.meetings.path(page.pupil.id)),
                Breadcrumb(title),
            ],
            """
            <div class="stack narrow">
            <div><h1>\(title)</h1><p class="lead">\(page.pupil.name.full)</p></div>
            <p>\(say(HandBackWords.handBackLead))</p>
            \(errorSummary(page.errors, in: say))
            \(theirs)
            <form method="post" action="\(FollowUpRoutes.recordHandBack.path(page.pupil.id, page.line.id))" \
            class="card stack" novalidate>
            \(visit.csrfField)<input type="hidden" name="seen" value="\(page.seen)">
            \(fields.html { $0.html(in: say, errors: page.errors) })
            <div>\(button(say(HandBackWords.save), .primary))</div>
            </form>
            </div>
            """)
    }
}

extension HandBack {
    func html(in say: any Voice) -> HTML {
        func part(_ title: Text, _ text: String) -> HTML { "<h3>\(say(title))</h3><p class=\"typed\">\(text)</p>" }
        return part(HandBackWords.works, works) + part(HandBackWords.goesOn, goesOn)
            + part(HandBackWords.carried, goals)
    }
}
