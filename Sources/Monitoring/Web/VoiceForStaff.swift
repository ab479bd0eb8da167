import Access
import Core
import Roster
import Site
import Storage

/// What the pupil says and what was said to the pupil, on the page as staff read it.
struct VoiceForStaff: Sendable {
    let services: Services

    /// Sections before those of modules above.
    func parts(before others: PupilParts) -> PupilParts {
        PupilParts { visit, pupil, reading in
            try section(visit, pupil, reading) + others.sections(visit, pupil, reading)
        }
    }

    private func section(_ visit: Visit, _ pupil: PupilLine, _ reading: Reading) throws -> [HTML] {
        guard !OwnPages.isRead(in: visit), let subject = visit.subject else { return [] }
        let (say, vault) = (visit.voice, services.vault)
        let goal = try PupilGoalStore(vault).versions(of: pupil.id, limit: 1, in: visit.scope, on: reading).first
        let latest = try FeedbackStore(vault).latest(of: pupil.id, in: visit.scope, on: reading)
        var facts: [(term: String, value: HTML)] = [
            (say(VoiceWords.pupilsGoal), goalText(goal, visit))
        ]
        if let latest {
            facts.append(
                (
                    say(VoiceWords.latestFeedback),
                    feedbackText(latest, in: say) + "<p class=\"soft\">\(feedbackByline(latest, in: say))</p>"
                ))
        }
        var links: [HTML] = []
        if subject.allows(.giveFeedback) {
            links.append(linkButton(say(FeedbackWords.give), VoiceRoutes.feedback.path(pupil.id)))
        }
        if subject.allows(.seeContacts) {
            links.append(
                linkButton(say(VoiceWords.guardiansLink), RosterRoutes.pupilGuardians.path(pupil.id), .quiet))
        }
        return [
            """
            <section class="card" aria-labelledby="pupils-voice"><div class="page-head">\
            <h2 id="pupils-voice">\(say(VoiceWords.pupilsVoice))</h2><div class="actions">\(links)</div></div>\
            \(definitionList(facts))</section>
            """
        ]
    }

    private func goalText(_ goal: OwnGoal?, _ visit: Visit) -> HTML {
        guard let goal else { return "<span class=\"soft\">\(visit.voice(VoiceWords.noGoal))</span>" }
        let day = visit.longDay(goal.written)
        let reached = goal.state == .reached ? "\(visit.voice(OwnWords.reachedOfChild)), " : ""
        return "<p>”\(goal.words)”</p><p class=\"soft\">\(reached)\(day)</p>"
    }
}
