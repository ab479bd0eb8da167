import Core
import Roster
import Site

/// Decisions as they stand on a page: the one in force, and those before it.
struct DecisionParts {
    let voice: any Voice

    /// The decision in force in a few lines, or that there is none.
    func current(_ standing: Standing, among decisions: [RecordedDecision]) -> HTML {
        guard let id = standing.decisionInForce?.id, let found = decisions.first(where: { $0.decision.id == id })
        else { return "<p>\(voice(DecisionWords.none))</p>" }
        return entry(found)
    }

    /// Earlier decisions behind a line that opens; nothing when there are none.
    func earlier(_ standing: Standing, among decisions: [RecordedDecision]) -> HTML {
        let rest = decisions.filter { $0.decision.id != standing.decisionInForce?.id }
        guard !rest.isEmpty else { return "" }
        return """
            <details class="more"><summary>\(voice(DecisionWords.earlier)) (\(rest.count))</summary>\
            <ol class="plain-list decisions">\(rest.html { "<li>\(entry($0))</li>" })</ol></details>
            """
    }

    /// What was decided, by whom and when, why, and what the rule had proposed.
    func entry(_ recorded: RecordedDecision) -> HTML {
        let (decision, language) = (recorded.decision, voice.language)
        let person = recorded.person?.full ?? voice(DecisionWords.someone)
        let reason: HTML = recorded.reason.isEmpty ? "" : "<p class=\"decision-words\">\(recorded.reason)</p>"
        let follows =
            decision.isAccepted.map { " · " + voice($0 ? DecisionWords.follows : DecisionWords.overrules) } ?? ""
        let withdrawal: HTML =
            recorded.withdrawal.map { withdrawal in
                let who = withdrawal.person?.full ?? voice(DecisionWords.someone)
                return """
                    <p><strong>\(voice(DecisionWords.isTakenBack))</strong>: \(withdrawal.reason) \
                    <span class="soft">(\(voice(DecisionWords.by(who, DateFormat.long(withdrawal.day, in: language)))))\
                    </span></p>
                    """
            } ?? ""
        return """
            <div class="decision"><p><strong>\(voice(decision.choice.word))</strong> \
            <span class="soft">\(voice(DecisionWords.by(person, DateFormat.long(decision.day, in: language))))</span></p>\
            \(reason)<p class="soft">\(voice(DecisionWords.proposed)): \(voice(decision.proposal.word))\(follows)</p>\
            <p class="soft">\(voice(DecisionWords.review(DateFormat.long(decision.reviewOn, in: language))))</p>\
            \(withdrawal)</div>
            """
    }

    /// The points the rule looks at, each with the line on its day.
    func points(_ standing: Standing) -> HTML {
        let (instrument, aim) = (standing.progress.instrument, standing.progress.goal?.aim)
        guard !standing.finding.points.isEmpty else { return "" }
        let language = voice.language
        let rows: [[HTML]] = standing.finding.points.map { point in
            let side = aim?.side(of: point.score, on: point.day)
            let word = side.map {
                $0 == .above ? DecisionWords.above : $0 == .on ? DecisionWords.on : DecisionWords.below
            }
            return [
                HTML(DateFormat.short(point.day, in: language)), HTML(instrument.text(point.score, in: language)),
                HTML(aim.map { NumberFormat.text($0.value(on: point.day), upTo: 1, in: language) } ?? "–"),
                HTML(word.map { voice($0) } ?? "–"),
            ]
        }
        return DataTable(
            "points-used", caption: voice(DecisionWords.pointsUsed),
            columns: [
                .init(voice(MonitoringWords.day)), .init(voice(DecisionWords.score), isNumeric: true),
                .init(voice(DecisionWords.aim), isNumeric: true), .init(voice(DecisionWords.side)),
            ], rows: rows
        ).html(in: voice)
    }
}
