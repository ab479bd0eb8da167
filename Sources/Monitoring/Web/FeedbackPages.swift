import Access
import Core
import Roster
import Site
import Storage

/// Where feedback is given, and what the pupil says back.
struct FeedbackPages: Sendable {
    static let saved = FlashMessage("feedback-given") { _ in FeedbackWords.saved }
    static let thanks = FlashMessage("feedback-answered") { _ in FeedbackWords.thanks }
    private static let longest = 400

    let services: Services

    private struct Page: Sendable {
        let pupil: PupilLine
        let given: [GivenFeedback]
        var strengths = ""
        var next = ""
        /// What is being corrected.
        var replaces: FeedbackID?
        var errors = FormErrors()
    }

    private func load(_ visit: Visit, _ id: PupilID) async throws -> Page {
        let (scope, store) = (visit.scope, FeedbackStore(services.vault))
        let page = try await services.database.read { reading -> Page? in
            guard let pupil = try PupilDirectory.pupil(id, in: scope, on: reading) else { return nil }
            return Page(pupil: pupil, given: try store.all(of: id, in: scope, on: reading))
        }
        guard let page else { throw PageError.notFound }
        return page
    }

    func list(_ visit: Visit, _ id: PupilID) async throws -> Reply {
        var page = try await load(visit, id)
        let wanted = visit.request.query["correct"].flatMap { FeedbackID($0) }
        if let old = page.given.first(where: { $0.id == wanted && $0.giver == visit.scope.person }) {
            (page.strengths, page.next, page.replaces) = (old.strengths, old.nextStep, old.id)
        }
        return reply(page, visit)
    }

    func give(_ visit: Visit, _ id: PupilID) async throws -> Reply {
        var page = try await load(visit, id)
        let typed = visit.request.form
        (page.strengths, page.next) = (typed["strengths"] ?? "", typed["next"] ?? "")
        page.replaces = typed["replaces"].flatMap { FeedbackID($0) }
        if page.strengths.isEmpty || page.strengths.count > Self.longest {
            page.errors.add("strengths", FeedbackWords.strengthsMissing)
        }
        if page.next.isEmpty || page.next.count > Self.longest { page.errors.add("next", FeedbackWords.nextMissing) }
        guard page.errors.isEmpty else { return reply(page, visit) }
        let feedback = NewFeedback(
            id: services.environment.id(), pupil: id, day: visit.day, strengths: page.strengths, nextStep: page.next,
            replaces: page.replaces)
        let (services, scope, owner) = (services, visit.scope, page.pupil.owner)
        let outcome = try await services.database.write { writing -> FeedbackOutcome in
            let outcome = try FeedbackStore(services.vault).give(
                feedback, by: scope.person, at: visit.now, in: scope, writing)
            guard outcome == .given else { return outcome }
            try services.audit.append([visit.entry("pupil", id.text, owner: owner)], at: visit.now, on: writing)
            return outcome
        }
        switch outcome {
        case .given: return visit.seeOther(MonitoringRoutes.pupil.path(id), telling: Self.saved)
        case .outside: throw PageError.notFound
        case .cannotReplace:
            page.replaces = nil
            page.errors.add("strengths", FeedbackWords.cannotReplace)
            return reply(page, visit)
        }
    }

    func answer(_ visit: Visit, _ id: PupilID, _ feedback: FeedbackID) async throws -> Reply {
        guard let answer = visit.request.form["answer"].flatMap(GivenFeedback.Answer.init(rawValue:)) else {
            return .seeOther(MonitoringRoutes.pupil.path(id))
        }
        let (services, scope) = (services, visit.scope)
        try await services.database.write { writing in
            guard
                try FeedbackStore.answer(answer, to: feedback, of: id, at: visit.now, in: scope, on: writing)
            else { throw PageError.notFound }
            let entry = visit.entry("pupil", id.text, owner: visit.subject?.owner)
            try services.audit.append([entry], at: visit.now, on: writing)
        }
        return visit.seeOther(MonitoringRoutes.pupil.path(id), telling: Self.thanks)
    }

    // MARK: The page

    private func reply(_ page: Page, _ visit: Visit) -> Reply {
        let say = visit.voice
        let fields = [
            Field(
                "strengths", label: say(FeedbackWords.strengths), .textarea(rows: 3), value: page.strengths,
                hint: say(FeedbackWords.strengthsHint), width: .full),
            Field(
                "next", label: say(FeedbackWords.next), .textarea(rows: 2), value: page.next,
                hint: say(FeedbackWords.nextHint), width: .full),
        ]
        let replaced: HTML =
            page.replaces.map { id in
                """
                <input type="hidden" name="replaces" value="\(id.text)">\
                \(Notice(.info, HTML(say(FeedbackWords.correcting))).html(in: say))
                """
            } ?? ""
        let earlier: HTML =
            page.given.isEmpty
            ? emptyState(title: say(FeedbackWords.nothing), text: say(FeedbackWords.nothingText))
            : "<section class=\"stack\"><h2>\(say(FeedbackWords.given))</h2>\(page.given.html { entry($0, visit) })</section>"
        return visit.page(
            say(FeedbackWords.title), status: page.errors.isEmpty ? 200 : 422, hasErrors: !page.errors.isEmpty,
            trail: [
                Breadcrumb(page.pupil.name.full, MonitoringRoutes.pupil.path(page.pupil.id)),
                Breadcrumb(say(FeedbackWords.title)),
            ],
            """
            <div class="stack narrow">
            <div><h1>\(say(FeedbackWords.give))</h1>\
            <p class="lead">\(page.pupil.name.full). \(say(FeedbackWords.readers))</p></div>
            \(errorSummary(page.errors, in: say))
            <form method="post" action="\(VoiceRoutes.giveFeedback.path(page.pupil.id))" class="stack" novalidate>
            \(visit.csrfField)\(replaced)\(fields.html { $0.html(in: say, errors: page.errors) })
            <div>\(button(say(FeedbackWords.save), .primary))</div>
            </form>
            \(earlier)
            </div>
            """)
    }

    private func entry(_ feedback: GivenFeedback, _ visit: Visit) -> HTML {
        let say = visit.voice
        let mayCorrect = feedback.giver == visit.scope.person
        let correct =
            mayCorrect
            ? linkButton(
                say(FeedbackWords.correct), VoiceRoutes.feedback.path(feedback.pupil) + "?correct=\(feedback.id)",
                .quiet) : nil
        return card(
            feedbackText(feedback, in: say)
                + "<p class=\"soft\">\(feedbackByline(feedback, in: say))</p>", foot: correct)
    }
}

/// Feedback as staff read it, with what the pupil said back.
func feedbackText(_ feedback: GivenFeedback, in say: any Voice) -> HTML {
    let answer: HTML =
        feedback.answer.map {
            "<p><strong>\(say(FeedbackWords.pupilSays)):</strong> ”\(say(FeedbackWords.answer($0)))”</p>"
        } ?? ""
    return "<p>\(feedback.strengths)</p><p>\(say(FeedbackWords.next)): \(feedback.nextStep)</p>\(answer)"
}

func feedbackByline(_ feedback: GivenFeedback, in say: any Voice) -> HTML {
    let name = feedback.giverName.isEmpty ? say(OwnWords.someone) : feedback.giverName
    return "<bdi>\(name)</bdi>, \(DateFormat.long(feedback.day, in: say.language))"
}
