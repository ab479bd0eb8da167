import Access
import Core
import Site

/// Decisions on a measure as the staff's page of a pupil shows them: what stands, what is
/// waited for, what was before, and the figures of intensive courses.
struct DecisionSection {
    let progress: Progress
    let decisions: [RecordedDecision]
    let visit: Visit

    var html: HTML {
        guard visit.subject?.allows(.decide) ?? false else { return "" }
        let say = visit.voice
        let standing = Standing(progress, decision: decisions.first { $0.withdrawal == nil }?.decision)
        let parts = DecisionParts(voice: say)
        var waiting = HTML.empty
        if standing.isLeftWaiting {
            waiting = "<p><strong>\(say(DecisionWords.nobodyHasActed(standing.daysWaiting)))</strong></p>"
        } else if standing.need == .review {
            waiting = "<p><strong>\(say(WallWords.reviewWaits))</strong></p>"
        }
        var facts: [(term: String, value: HTML)] = [
            (say(DecisionWords.inForce), waiting + parts.current(standing, among: decisions))
        ]
        for course in progress.courses where course.figures.entry != nil || course.figures.exit != nil {
            let when = DateFormat.short(course.phase.starts, in: visit.language)
            facts.append(
                (
                    "\(say(PhaseWords.course)), \(when)",
                    "\(say(PhaseWords.entryAndExit)): \(course.figures.text(progress.instrument, in: visit.language))"
                ))
        }
        return definitionList(facts) + parts.earlier(standing, among: decisions)
    }
}
