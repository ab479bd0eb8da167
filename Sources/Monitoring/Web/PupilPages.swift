import Access
import Core
import Roster
import Site
import Storage

/// A pupil's page: a chart per instrument, and why the reader may see it.
struct PupilPages: Sendable {
    let services: Services
    let parts: PupilParts

    func page(_ visit: Visit, _ id: PupilID) async throws -> Reply {
        if OwnPages.isRead(in: visit) { return try await OwnPages(services: services, parts: parts).page(visit, id) }
        let scope = visit.scope
        let (vault, goalStore) = (services.vault, GoalStore(services.vault))
        let found = try await services.database.read { [parts] reading -> (PupilLine, [HTML], [Shown])? in
            guard let pupil = try PupilDirectory.pupil(id, in: scope, on: reading) else { return nil }
            let (series, instruments, phases) = try reading.answers(
                to: SeriesStore.series(of: id, in: scope), InstrumentStore.instruments(of: pupil.owner),
                PhaseStore.phases(of: id, in: scope))
            let goals = try goalStore.goals(of: id, in: scope, on: reading)
            // Decisions are for those who may decide; other readers of the page get none.
            let mayDecide = visit.subject?.allows(.decide) ?? false
            let decisions = mayDecide ? try DecisionStore(vault).decisions(of: id, in: scope, on: reading) : [:]
            let shown = instruments.compactMap { instrument -> Shown? in
                guard series[instrument.id] != nil || goals[instrument.id] != nil else { return nil }
                let versions = goals[instrument.id] ?? []
                return Shown(
                    progress: Progress(
                        instrument: instrument, series: series[instrument.id] ?? Series([]),
                        goal: versions.last?.goal, earlierGoals: versions.dropLast().map(\.goal), phases: phases,
                        on: visit.day),
                    words: versions.last?.words ?? "", decisions: decisions[instrument.id] ?? [])
            }
            return (pupil, try parts.sections(visit, pupil, reading), shown)
        }
        guard let (pupil, added, shown) = found else { throw PageError.notFound }
        return render(visit, pupil, added, shown)
    }

    private struct Shown: Sendable {
        let progress: Progress
        let words: String
        let decisions: [RecordedDecision]
    }

    private func render(_ visit: Visit, _ pupil: PupilLine, _ added: [HTML], _ shown: [Shown]) -> Reply {
        let say = visit.voice
        let isStaff = visit.subject?.ground?.role.isStaff ?? false
        var sections = shown.enumerated().map { section($0.element, index: $0.offset, pupil, isStaff, visit) }
        if sections.isEmpty {
            sections = [emptyState(title: say(PupilWords.nothingYet), text: say(PupilWords.nothingYetText))]
        }
        let reason: HTML =
            visit.subject?.ground.map { ground in
                whyYouSeeThis("\(say(PupilWords.becauseLead)) \(say(ground.because))", in: say)
            } ?? ""
        return visit.page(
            pupil.name.full,
            trail: isStaff ? [Breadcrumb(say(HomeWords.home), "/"), Breadcrumb(pupil.name.full)] : [],
            """
            <div class="stack stack-loose">
            <div class="page-head"><div><h1>\(pupil.name.full)</h1><p class="lead"><bdi>\(pupil.groups)</bdi></p></div>\(reason)</div>
            \(added)
            \(sections)
            </div>
            """)
    }

    private func section(_ shown: Shown, index: Int, _ pupil: PupilLine, _ isStaff: Bool, _ visit: Visit) -> HTML {
        let (say, progress) = (visit.voice, shown.progress)
        let chart = ProgressChart(progress: progress, id: "chart-\(index)", isForStaff: isStaff).html(in: say)
        let words: HTML = shown.words.isEmpty ? "" : "<p class=\"lead\">\(shown.words)</p>"
        return """
            <section class="card measure" aria-labelledby="measure-\(index)">
            <div class="page-head"><h2 id="measure-\(index)">\(progress.instrument.name)</h2>\
            \(isStaff ? actions(progress, pupil, visit) : "")</div>
            \(words)
            \(isStaff ? figures(progress, visit) : "")
            \(isStaff ? "<div class=\"split\">\(chart)\(rule(progress, visit))</div>" : chart)
            \(DecisionSection(progress: progress, decisions: shown.decisions, visit: visit).html)
            \(isStaff ? "" : figures(progress, visit))
            </section>
            """
    }

    private func actions(_ progress: Progress, _ pupil: PupilLine, _ visit: Visit) -> HTML {
        let (say, id) = (visit.voice, progress.instrument.id)
        var links = HTML.empty
        if visit.subject?.allows(.decide) ?? false {
            links += linkButton(say(DecisionWords.decide), MonitoringRoutes.decision.path(pupil.id, id))
        }
        if visit.subject?.allows(.setGoals) ?? false {
            let word = progress.goal == nil ? MonitoringWords.setGoal : MonitoringWords.changeGoal
            links += linkButton(say(word), MonitoringRoutes.goal.path(pupil.id, id))
        }
        return links.isEmpty ? "" : "<div class=\"actions\">\(links)</div>"
    }

    /// Own best, change since last time, the goal: nothing that compares with others.
    private func figures(_ progress: Progress, _ visit: Visit) -> HTML {
        let (say, language, instrument) = (visit.voice, visit.language, progress.instrument)
        var figures: [HTML] = []
        let points = progress.series.points
        if let last = points.last {
            figures.append(keyFigure(instrument.text(last.score, in: language), say(PupilWords.latest)))
            if let before = points.dropLast().last {
                let change = last.score - before.score
                let sign = change > 0 ? "+" : ""
                figures.append(keyFigure(sign + instrument.text(change, in: language), say(PupilWords.sinceLast)))
            }
        }
        if let best = progress.best {
            figures.append(keyFigure(instrument.text(best, in: language), say(PupilWords.best)))
        }
        if let goal = progress.goal {
            let due: HTML = "\(say(PupilWords.by)) <bdi>\(DateFormat.long(goal.due, in: language))</bdi>"
            figures.append(
                keyFigure(instrument.text(goal.target, in: language), say(PupilWords.goal), note: due))
        }
        return figures.isEmpty ? "" : "<div class=\"grid-of-figures\">\(figures)</div>"
    }

    private func rule(_ progress: Progress, _ visit: Visit) -> HTML {
        let (say, language) = (visit.voice, visit.language)
        var facts: [(term: String, value: HTML)] = [
            (
                say(MonitoringWords.verdict),
                "<p>\(progress.verdict.chip(in: language))</p><p>\(say(progress.verdict.reason))</p>"
            )
        ]
        if let trend = progress.trend {
            facts.append((say(MonitoringWords.perWeek), HTML(trend.text(in: language))))
        }
        if let aim = progress.goal?.aim {
            facts.append(
                (say(MonitoringWords.neededPerWeek), HTML(NumberFormat.text(aim.perWeek, decimals: 1, in: language))))
        }
        if let baseline = progress.series.baseline {
            facts.append(
                (say(MonitoringWords.baseline), HTML(progress.instrument.text(baseline.value, in: language))))
        } else {
            facts.append((say(MonitoringWords.baseline), HTML(say(MonitoringWords.baselineMissing))))
        }
        return """
            <div class="aside">\(definitionList(facts))<p class="soft">\(say(MonitoringWords.ruleIsAdvice))</p></div>
            """
    }
}
