import Access
import Core
import Monitoring
import Site

/// Scores of the start, the end and the retests side by side. Figures only: what they
/// mean is for the reader to say.
struct RetestTable {
    let goals: [FollowedGoal]
    let progress: FollowUpProgress
    let visit: Visit

    private static let kinds: [FollowUpKind] = [.retestEightWeeks, .retestYear]

    var html: HTML {
        let say = visit.voice
        var table = DataTable(
            "retests", caption: say(HandBackWords.retests),
            columns: [
                .init(say(HandBackWords.measure)), .init(say(HandBackWords.entry)), .init(say(HandBackWords.exit)),
            ]
                + Self.kinds.map { .init(say(FollowUpWords.name($0))) } + [.init(say(HandBackWords.now))],
            rows: goals.map(row))
        table.isCaptionHidden = true
        table.narrow = .stack
        return """
            <section class="card"><h2>\(say(HandBackWords.retests))</h2>\(table.html(in: say))\
            <p class="soft">\(say(HandBackWords.wobble)) \(spread)</p></section>
            """
    }

    private func row(_ followed: FollowedGoal) -> [HTML] {
        let retests = Self.kinds.map { kind -> HTML in
            guard let step = progress.steps.first(where: { $0.kind == kind }) else { return "–" }
            guard let score = Retest.score(due: step.due, in: followed.scores) else {
                return step.chip(on: visit.day, visit)
            }
            return cell(score, followed)
        }
        return [
            "\(followed.instrument.name) <span class=\"soft\">\(followed.instrument.unit)</span>",
            HTML(number(followed.entry, followed)), followed.exit.map { cell($0, followed) } ?? "–",
        ] + retests + [followed.scores.last.map { cell($0, followed) } ?? "–"]
    }

    /// A score, when it was given, and how far it is from the start.
    private func cell(_ score: DatedScore, _ followed: FollowedGoal) -> HTML {
        let change = score.value - followed.entry
        let sign = change > 0 ? "+" : ""
        let day = DateFormat.short(score.day, in: visit.language)
        return """
            <span><strong>\(number(score.value, followed))</strong> <span class="soft">\(day)</span><br>\
            <span class="soft">\(visit.voice(HandBackWords.sinceStart(sign + number(change, followed))))</span></span>
            """
    }

    /// How far single scores lay from each other before anything was done.
    private var spread: String {
        guard goals.count == 1, let followed = goals.first, let low = followed.baseline.min(),
            let high = followed.baseline.max(), low < high
        else { return "" }
        return visit.voice(HandBackWords.spread(number(low, followed), number(high, followed)))
    }

    private func number(_ value: Double, _ followed: FollowedGoal) -> String {
        NumberFormat.text(value, upTo: followed.instrument.decimals, in: visit.language)
    }
}
