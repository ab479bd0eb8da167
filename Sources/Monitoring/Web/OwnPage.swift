import Access
import Core
import Roster
import Site
import Storage

/// The page of a pupil as the pupil reads it, and the guardian: own progress only, and
/// nothing that labels.
struct OwnPages: Sendable {
    let services: Services
    let parts: PupilParts

    /// Whether the page is read by the pupil or a guardian.
    static func isRead(in visit: Visit) -> Bool { !(visit.subject?.ground?.role.isStaff ?? true) }

    func page(_ visit: Visit, _ id: PupilID) async throws -> Reply {
        let (scope, vault, parts) = (visit.scope, services.vault, parts)
        let isOwn = visit.subject?.ground?.role == .pupil
        let since = visit.day.adding(days: -60)
        let page = try await services.database.read { reading -> OwnPage? in
            guard let pupil = try PupilDirectory.pupil(id, in: scope, on: reading) else { return nil }
            let (series, instruments, phases) = try reading.answers(
                to: SeriesStore.series(of: id, in: scope), InstrumentStore.instruments(of: pupil.owner),
                PhaseStore.phases(of: id, in: scope))
            let goals = try GoalStore(vault).goals(of: id, in: scope, on: reading)
            return OwnPage(
                visit: visit, pupil: pupil, isOwn: isOwn,
                measures: instruments.compactMap { instrument in
                    guard let series = series[instrument.id], !series.points.isEmpty else { return nil }
                    let versions = goals[instrument.id] ?? []
                    return OwnPage.Measure(
                        progress: Progress(
                            instrument: instrument, series: series, goal: versions.last?.goal,
                            earlierGoals: versions.dropLast().map(\.goal), phases: phases, on: visit.day),
                        words: versions.last?.words ?? "")
                },
                showsAim: try PupilGoalStore.showsAim(id, in: scope, on: reading),
                feedback: try FeedbackStore(vault).all(of: id, in: scope, on: reading),
                goals: try PupilGoalStore(vault).versions(of: id, in: scope, on: reading),
                said: try PupilWordStore(vault).said(
                    by: id, since: since, forGuardian: !isOwn, in: scope, on: reading),
                added: try parts.sections(visit, pupil, reading))
        }
        guard let page else { throw PageError.notFound }
        return page.reply
    }
}

/// What the page shows, and how.
struct OwnPage: Sendable {
    struct Measure: Sendable {
        let progress: Progress
        /// The goal in the teacher's and the pupil's words; empty when there are none.
        let words: String
    }

    let visit: Visit
    let pupil: PupilLine
    /// True for the pupil, false for a guardian.
    let isOwn: Bool
    let measures: [Measure]
    let showsAim: Bool
    let feedback: [GivenFeedback]
    let goals: [OwnGoal]
    let said: [SpokenWord]
    let added: [HTML]

    var say: any Voice { visit.voice }

    /// The words for whoever reads.
    func say(_ own: Text, _ ofChild: Text) -> String { visit.voice(isOwn ? own : ofChild) }

    var reply: Reply {
        let name = pupil.name
        let reason: HTML =
            visit.subject?.ground.map { ground in
                whyYouSeeThis("\(say(PupilWords.becauseLead)) \(say(ground.because))", in: say)
            } ?? ""
        return visit.page(
            isOwn ? say(OwnWords.title) : name.full,
            trail: isOwn ? [] : [Breadcrumb(say(HomeWords.home), "/"), Breadcrumb(name.full)],
            """
            <div class="stack stack-loose own-page">
            <div class="page-head"><div><h1>\(isOwn ? say(OwnWords.hello(name.given)) : name.full)</h1>\
            <p class="lead"><bdi>\(pupil.groups)</bdi></p></div>\(reason)</div>
            \(saidSection)
            \(feedbackSection)
            \(added)
            \(voiceSection)
            \(goalSection)
            \(measureSections)
            <p><a class="own-link" href="\(RosterRoutes.seen.path(pupil.id))">\(say(OwnWords.whoHasSeen))</a></p>
            </div>
            """)
    }

    // MARK: Feedback

    /// The newest large, with the pupil's answer; the earlier ones below.
    private var feedbackSection: HTML {
        guard let latest = feedback.first else { return "" }
        let earlier = feedback.dropFirst()
        let more: HTML =
            earlier.isEmpty
            ? ""
            : """
            <details class="own-more"><summary>\(say(FeedbackWords.earlier, FeedbackWords.earlierOfChild))</summary>\
            <div class="stack">\(earlier.html { entry($0) })</div></details>
            """
        return """
            <section class="card own-feedback" aria-labelledby="feedback">\
            <h2 id="feedback">\(say(FeedbackWords.wentWell))</h2>
            <p class="own-large">\(latest.strengths)</p>
            <h3>\(say(FeedbackWords.nextStep, FeedbackWords.nextStepOfChild))</h3>
            <p class="own-large">\(latest.nextStep)</p>
            <p class="soft">\(byline(latest))</p>
            \(answers(latest))
            \(more)
            </section>
            """
    }

    private func entry(_ feedback: GivenFeedback) -> HTML {
        """
        <div class="own-entry"><p>\(feedback.strengths)</p><p>\(feedback.nextStep)</p>\
        <p class="soft">\(byline(feedback))</p></div>
        """
    }

    private func byline(_ feedback: GivenFeedback) -> HTML {
        let name = feedback.giverName.isEmpty ? say(OwnWords.someone) : feedback.giverName
        return "<bdi>\(name)</bdi>, <bdi>\(DateFormat.long(feedback.day, in: visit.language))</bdi>"
    }

    /// One tap, between the pupil and the adults at school: a child who knows that home
    /// reads along says less often that it did not understand.
    private func answers(_ feedback: GivenFeedback) -> HTML {
        guard isOwn else { return "" }
        let buttons = GivenFeedback.Answer.allCases.html { answer in
            """
            <button class="button" name="answer" value="\(answer.rawValue)"\
            \(HTML.attribute("aria-pressed", answer == feedback.answer ? "true" : "false"))>\
            \(say(FeedbackWords.answer(answer)))</button>
            """
        }
        let lead = feedback.answer == nil ? FeedbackWords.whatDoYouSay : FeedbackWords.youSaid
        return """
            <form method="post" action="\(VoiceRoutes.answerFeedback.path(pupil.id, feedback.id))" class="stack stack-tight">\
            \(visit.csrfField)<p id="feedback-say">\(say(lead))</p>\
            <div class="cluster own-answers" role="group" aria-labelledby="feedback-say">\(buttons)</div></form>
            """
    }
}
