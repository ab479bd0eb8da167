import Core
import Site

/// What somebody has typed to decide, and what they had before them when they did.
struct DecisionForm: Sendable {
    var choice = ""
    var reason = ""
    var reviewOn = ""
    var errors = FormErrors()

    /// What a decision rests on. It travels with the form, so that a decision is not taken
    /// on numbers that have changed in between.
    struct Ground: Hashable, Sendable {
        let points: [ProbeID]
        let goal: String
        let decision: String
        let proposal: String

        init(_ standing: Standing) {
            points = standing.progress.series.points.suffix(Self.most).map(\.id)
            goal = standing.progress.goal?.id.text ?? ""
            decision = standing.decision?.id.text ?? ""
            proposal = standing.finding.verdict.code.rawValue
        }

        init(_ form: FormValues) {
            points = (form["seen-points"] ?? "").split(separator: " ").compactMap { ProbeID($0) }
            goal = form["seen-goal"] ?? ""
            decision = form["seen-decision"] ?? ""
            proposal = form["seen-proposal"] ?? ""
        }

        /// A form carries the newest points; what lies further back decides nothing.
        private static let most = 16

        var fields: HTML {
            """
            <input type="hidden" name="seen-points" value="\(points.map(\.text).joined(separator: " "))">\
            <input type="hidden" name="seen-goal" value="\(goal)">\
            <input type="hidden" name="seen-decision" value="\(decision)">\
            <input type="hidden" name="seen-proposal" value="\(proposal)">
            """
        }
    }

    init(reviewOn: LocalDate) { self.reviewOn = reviewOn.text }

    init(_ form: FormValues) {
        (choice, reason, reviewOn) = (form["choice"] ?? "", form["reason"] ?? "", form["review"] ?? "")
        reason = String(reason.prefix(1000))
    }

    /// What was decided, when nothing is wrong with it; faults are noted at their fields.
    mutating func checked(
        against proposal: FourPointRule.Verdict.Code, on day: LocalDate
    ) -> (choice: Decision.Choice, reviewOn: LocalDate)? {
        let choice = Decision.Choice(rawValue: choice)
        if choice == nil { errors.add("choice", DecisionWords.choiceMissing) }
        let isAccepted = choice.map { proposal.accepting.contains($0) } ?? true
        if !isAccepted, reason.allSatisfy(\.isWhitespace) { errors.add("reason", DecisionWords.reasonMissing) }
        let review = LocalDate(reviewOn).flatMap { day < $0 && $0 <= day.adding(years: 1) ? $0 : nil }
        if review == nil { errors.add("review", DecisionWords.reviewWrong) }
        guard errors.isEmpty, let choice, let review else { return nil }
        return (choice, review)
    }

    /// The fields: choices that follow the proposal stand first and say so.
    func fields(for proposal: FourPointRule.Verdict.Code, in voice: any Voice) -> HTML {
        let accepting = proposal.accepting
        let others = Decision.Choice.allCases.filter { !accepting.contains($0) }
        let follows = accepting.map { Field.Choice($0.rawValue, voice($0.word), hint: voice(DecisionWords.follows)) }
        let hint = accepting.isEmpty ? DecisionWords.reasonAlways : DecisionWords.reasonHint
        let fields = [
            Field(
                "choice", label: voice(DecisionWords.question),
                .radios(follows + others.map { Field.Choice($0.rawValue, voice($0.word)) }), value: choice),
            Field(
                "reason", label: voice(DecisionWords.reason), .textarea(rows: 2), value: reason, hint: voice(hint),
                width: .full),
            Field(
                "review", label: voice(DecisionWords.reviewOn), .date, value: reviewOn,
                hint: voice(DecisionWords.reviewHint), width: .short),
        ]
        return HTML.empty + fields.html { $0.html(in: voice, errors: errors) }
    }
}
