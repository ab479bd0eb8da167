import Access
import Core
import Roster
import Site
import Storage

/// The page on which somebody decides: chart, proposal, its reason and points, form, and
/// what was decided before.
struct DecisionPage: Sendable {
    struct Withdrawal: Sendable {
        let id: DecisionID?
        let reason: String
    }

    let pupil: PupilLine
    let standing: Standing
    let decisions: [RecordedDecision]
    var form: DecisionForm
    /// What has come since the form was opened, in words.
    var news: [String] = []
    var withdrawal: Withdrawal?

    static func load(
        _ pupil: PupilID, _ instrument: InstrumentID, _ visit: Visit, _ vault: Vault, on reading: Reading
    ) throws -> DecisionPage? {
        let scope = visit.scope
        guard let line = try PupilDirectory.pupil(pupil, in: scope, on: reading),
            let found = try reading.answer(to: InstrumentStore.instrument(instrument, in: scope)),
            found.owner == line.owner
        else { return nil }
        let goals = try GoalStore(vault).goals(of: pupil, in: scope, on: reading)[instrument] ?? []
        let progress = Progress(
            instrument: found,
            series: try reading.answer(to: SeriesStore.series(of: pupil, in: scope))[instrument] ?? Series([]),
            goal: goals.last?.goal, earlierGoals: goals.dropLast().map(\.goal),
            phases: try reading.answer(to: PhaseStore.phases(of: pupil, in: scope)), on: visit.day)
        let decisions = try DecisionStore(vault).decisions(of: pupil, in: scope, on: reading)[instrument] ?? []
        return DecisionPage(
            pupil: line,
            standing: Standing(progress, decision: decisions.first { $0.withdrawal == nil }?.decision),
            decisions: decisions,
            form: DecisionForm(reviewOn: visit.day.adding(days: Decision.daysToReview)))
    }

    /// What is not as it was when the form was opened.
    func whatIsNew(since seen: DecisionForm.Ground, _ visit: Visit) -> [String] {
        let (now, say, language) = (DecisionForm.Ground(standing), visit.voice, visit.language)
        guard now != seen else { return [] }
        let points = standing.progress.series.points
        var news = points.filter { now.points.contains($0.id) && !seen.points.contains($0.id) }.map { point in
            let score = standing.progress.instrument.text(point.score, in: language)
            return say(DecisionWords.newScore(score, DateFormat.long(point.day, in: language)))
        }
        let all = Set(points.map(\.id))
        if seen.points.contains(where: { !all.contains($0) }) { news.append(say(DecisionWords.scoreGone)) }
        if now.goal != seen.goal { news.append(say(DecisionWords.goalChanged)) }
        if now.decision != seen.decision {
            if let newest = decisions.first, newest.withdrawal == nil {
                let person = newest.person?.full ?? say(DecisionWords.someone)
                news.append(say(DecisionWords.newDecision(say(newest.decision.choice.word), person)))
            } else {
                news.append(say(DecisionWords.decisionGone))
            }
        }
        if now.proposal != seen.proposal {
            news.append(say(DecisionWords.nowSays(say(standing.finding.verdict.code.word))))
        }
        // A form without its ground is answered as a changed one, with nothing to name.
        return news.isEmpty ? [say(DecisionWords.changed)] : news
    }

    func reply(_ visit: Visit) -> Reply {
        let (say, progress, errors) = (visit.voice, standing.progress, form.errors)
        let title = say(DecisionWords.decision)
        return visit.page(
            title, status: errors.isEmpty ? 200 : 422, hasErrors: !errors.isEmpty,
            trail: [
                Breadcrumb(say(HomeWords.home), RosterRoutes.home.path()),
                Breadcrumb(pupil.name.full, MonitoringRoutes.pupil.path(pupil.id)), Breadcrumb(title),
            ],
            """
            <div class="stack stack-loose">
            <div><h1>\(title)</h1><p class="lead">\(pupil.name.full) · \(progress.instrument.name)</p></div>
            \(errorSummary(errors, in: say))
            \(changed(visit))
            <section class="card measure" aria-labelledby="proposal"><h2 id="proposal">\(say(MonitoringWords.verdict))</h2>
            <div class="split"><div class="stack">\
            \(ProgressChart(progress: progress, id: "chart", isForStaff: true).html(in: say))\
            \(DecisionParts(voice: say).points(standing))</div>\
            \(proposal(visit))</div></section>
            \(decide(visit))
            \(history(visit))
            </div>
            """)
    }

    private func changed(_ visit: Visit) -> HTML {
        guard !news.isEmpty else { return "" }
        let say = visit.voice
        return Notice(
            .warning, "<ul>\(news.html { "<li>\($0)</li>" })</ul><p>\(say(DecisionWords.changedText))</p>",
            title: say(DecisionWords.changedTitle)
        ).html(in: say)
    }

    private func proposal(_ visit: Visit) -> HTML {
        let (say, finding) = (visit.voice, standing.finding)
        var lines: HTML = "<p>\(finding.verdict.chip(in: visit.language))</p><p>\(say(finding.verdict.reason))</p>"
        if finding.verdict.asks, let since = finding.since {
            lines += "<p>\(say(DecisionWords.openSince(DateFormat.long(since, in: visit.language))))</p>"
        }
        if standing.isLeftWaiting {
            lines += "<p><strong>\(say(DecisionWords.nobodyHasActed(standing.daysWaiting)))</strong></p>"
        }
        if case .entryAndExit(let figures) = finding.verdict {
            let text = figures.text(standing.progress.instrument, in: visit.language)
            lines += "<p><strong>\(say(PhaseWords.entryAndExit)): \(text)</strong></p>"
        }
        var rates: [(term: String, value: HTML)] = []
        if let trend = standing.progress.trend {
            rates.append((say(MonitoringWords.perWeek), HTML(trend.text(in: visit.language))))
        }
        if let aim = standing.progress.goal?.aim {
            let needed = NumberFormat.text(aim.perWeek, decimals: 1, in: visit.language)
            rates.append((say(MonitoringWords.neededPerWeek), HTML(needed)))
        }
        return """
            <div class="aside stack stack-tight">\(lines)\(rates.isEmpty ? "" : definitionList(rates))\
            <p class="soft">\(say(MonitoringWords.ruleIsAdvice))</p></div>
            """
    }

    private func decide(_ visit: Visit) -> HTML {
        let (say, verdict) = (visit.voice, standing.finding.verdict)
        let fidelity: HTML =
            verdict == .considerChange
            ? Notice(.info, HTML(say(DecisionWords.fidelity)), title: say(DecisionWords.fidelityTitle)).html(in: say)
            : ""
        let address = MonitoringRoutes.decide.path(pupil.id, standing.progress.instrument.id)
        return """
            <section class="stack narrow" aria-labelledby="decide"><h2 id="decide">\(say(DecisionWords.yours))</h2>
            \(fidelity)
            <p class="soft">\(say(DecisionWords.caution))</p>
            <form method="post" action="\(address)" class="form card" novalidate>
            \(visit.csrfField)\(DecisionForm.Ground(standing).fields)
            \(form.fields(for: verdict.code, in: say))
            <div>\(button(say(DecisionWords.save), .primary))</div>
            </form></section>
            """
    }

    /// The decision in force with the way to take it back, and those before it.
    private func history(_ visit: Visit) -> HTML {
        guard !decisions.isEmpty else { return "" }
        let (say, parts) = (visit.voice, DecisionParts(voice: visit.voice))
        return """
            <section class="stack narrow" aria-labelledby="in-force"><h2 id="in-force">\(say(DecisionWords.inForce))</h2>
            \(parts.current(standing, among: decisions))
            \(takeBack(visit))
            \(parts.earlier(standing, among: decisions))
            </section>
            """
    }

    private func takeBack(_ visit: Visit) -> HTML {
        guard let id = standing.decision?.id else { return "" }
        let say = visit.voice
        let field = Field(
            "mistake", label: say(DecisionWords.takeBackReason), value: withdrawal?.reason ?? "", width: .full)
        let address = MonitoringRoutes.withdrawDecision.path(pupil.id, standing.progress.instrument.id)
        return """
            <details class="more"\(HTML.attribute("open", if: withdrawal != nil))>\
            <summary>\(say(DecisionWords.takeBack))</summary>
            <form method="post" action="\(address)" class="form" novalidate>
            \(visit.csrfField)<input type="hidden" name="decision" value="\(id.text)">
            <p class="soft">\(say(DecisionWords.takeBackHint))</p>
            \(field.html(in: say, errors: form.errors))
            <div>\(button(say(DecisionWords.takeBack), .secondary))</div>
            </form></details>
            """
    }
}
