import Access
import Core
import Roster
import Site

/// One pupil on one measure, as a row of the wall.
struct WallRow {
    let visit: Visit
    /// True when the wall shows several measures.
    let namesMeasure: Bool

    func cells(_ pupil: PupilLine, _ standing: Standing) -> [HTML] {
        let (say, progress) = (visit.voice, standing.progress)
        let instrument = progress.instrument
        let measure: HTML = namesMeasure ? "<span class=\"wall-note\">\(instrument.name)</span>" : ""
        let scores = progress.series.points.suffix(12).map(\.score)
        return [
            "<a href=\"\(MonitoringRoutes.pupil.path(pupil.id))\">\(pupil.name.full)</a>\(measure)",
            need(standing),
            scores.isEmpty ? "–" : Sparkline(scores, decimals: instrument.decimals).html(in: say),
            rule(standing), decision(standing),
            visit.subject?.allows(.decide) ?? false ? action(pupil, standing) : "",
        ]
    }

    private func need(_ standing: Standing) -> HTML {
        let say = visit.voice
        var lines: HTML = "<strong>\(say(standing.need.word))</strong>"
        if standing.isLeftWaiting {
            lines += note(say(DecisionWords.nobodyHasActed(standing.daysWaiting)))
        } else if standing.since != nil {
            lines += note(say(WallWords.days(standing.daysWaiting)))
        }
        if let days = standing.daysWithoutProbe { lines += note(say(WallWords.noProbeFor(days / 7))) }
        return "<div>\(lines)</div>"
    }

    /// What the rule says and why, or the figures of a course that is running.
    private func rule(_ standing: Standing) -> HTML {
        let (say, language, verdict) = (visit.voice, visit.language, standing.finding.verdict)
        let instrument = standing.progress.instrument
        let scores = standing.finding.points.map { instrument.text($0.score, in: language) }.joined(separator: ", ")
        // Figures stay together where a line ends.
        let rises = instrument.direction == .rises
        let why: (words: Text, figures: String) =
            switch verdict {
            case .noGoal: (WallWords.noLine, "")
            case .tooEarly: (WallWords.sixOverSix, "")
            case .considerChange: (rises ? WallWords.below : WallWords.above, scores)
            case .considerRaisingGoal: (rises ? WallWords.above : WallWords.below, scores)
            case .goOn: (WallWords.goOn, scores)
            case .entryAndExit(let figures): (PhaseWords.entryAndExit, figures.text(instrument, in: language))
            }
        let figures: HTML = why.figures.isEmpty ? "" : ": <span class=\"together\">\(why.figures)</span>"
        return """
            <div>\(verdict.chip(in: language))<span class="wall-note">\(say(why.words))\(figures)</span></div>
            """
    }

    private func decision(_ standing: Standing) -> HTML {
        guard let decision = standing.decisionInForce else {
            return "<span class=\"soft\">\(visit.voice(DecisionWords.none))</span>"
        }
        let review = DecisionWords.review(DateFormat.short(decision.reviewOn, in: visit.language))
        return "<div>\(visit.voice(decision.choice.word))\(note(visit.voice(review)))</div>"
    }

    /// A goal has to be there before anything can be decided by it.
    private func action(_ pupil: PupilLine, _ standing: Standing) -> HTML {
        let id = standing.progress.instrument.id
        let needsGoal = standing.need == .goal && visit.subject?.allows(.setGoals) ?? false
        let (word, address) =
            needsGoal
            ? (MonitoringWords.setGoal, MonitoringRoutes.goal.path(pupil.id, id))
            : (DecisionWords.decide, MonitoringRoutes.decision.path(pupil.id, id))
        // The name is said too, so that many buttons with one word can be told apart.
        return """
            <a class="button" href="\(address)">\(visit.voice(word))\
            <span class="visually-hidden">: \(pupil.name.full), \(standing.progress.instrument.name)</span></a>
            """
    }

    private func note(_ text: String) -> HTML { "<span class=\"wall-note\">\(text)</span>" }
}

extension Need {
    var word: Text {
        switch self {
        case .decision: WallWords.needDecision
        case .review: WallWords.needReview
        case .goal: WallWords.needGoal
        case .points: WallWords.needPoints
        case .probe: WallWords.needProbe
        case .course: WallWords.needCourse
        case .nothing: WallWords.nothing
        }
    }
}
