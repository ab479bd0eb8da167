import Access
import Core
import Roster
import Site
import Storage

/// Setting and changing a pupil's goal.
struct GoalPages: Sendable {
    static let saved = FlashMessage("goal-saved") { _ in MonitoringWords.goalSaved }

    let services: Services

    private struct Page: Sendable {
        let pupil: PupilLine
        let instrument: MeasuringInstrument
        let series: Series
        let current: WordedGoal?
        var target = ""
        var due = ""
        var words = ""
        var errors = FormErrors()

        /// Where the goal that is being set starts from.
        var start: (value: Double, day: LocalDate)? { series.start(after: current?.goal) }
    }

    private func load(_ visit: Visit, _ pupil: PupilID, _ instrument: InstrumentID) async throws -> Page {
        let (scope, goalStore) = (visit.scope, GoalStore(services.vault))
        let page = try await services.database.read { reading -> Page? in
            guard let line = try PupilDirectory.pupil(pupil, in: scope, on: reading),
                let found = try reading.answer(to: InstrumentStore.instrument(instrument, in: scope)),
                found.owner == line.owner
            else { return nil }
            let goals = try goalStore.goals(of: pupil, in: scope, on: reading)
            return Page(
                pupil: line, instrument: found,
                series: try reading.answer(to: SeriesStore.series(of: pupil, in: scope))[instrument] ?? Series([]),
                current: goals[instrument]?.last)
        }
        guard let page else { throw PageError.notFound }
        return page
    }

    func form(_ visit: Visit, _ pupil: PupilID, _ instrument: InstrumentID) async throws -> Reply {
        var page = try await load(visit, pupil, instrument)
        if let current = page.current {
            page.target = page.instrument.typed(current.goal.target, in: visit.language)
            page.due = current.goal.due.text
            page.words = current.words
        }
        return reply(page, visit)
    }

    func set(_ visit: Visit, _ pupil: PupilID, _ instrument: InstrumentID) async throws -> Reply {
        var page = try await load(visit, pupil, instrument)
        let form = visit.request.form
        (page.target, page.due, page.words) = (form["target"] ?? "", form["due"] ?? "", form["words"] ?? "")
        guard let start = page.start else {
            page.errors.add("target", MonitoringWords.baselineMissing)
            return reply(page, visit)
        }
        let target = try? page.instrument.score(typed: page.target)
        if target == nil { page.errors.add("target", MonitoringWords.targetWrong) }
        if let target, !page.instrument.isProgress(from: start.value, to: target) {
            page.errors.add("target", MonitoringWords.targetBackwards)
        }
        let due = LocalDate(page.due)
        if due.map({ $0 <= start.day }) ?? true { page.errors.add("due", MonitoringWords.dueWrong) }
        guard page.errors.isEmpty, let target, let due else { return reply(page, visit) }
        let goal = ProgressGoal(
            id: services.environment.id(), baseline: start.value, start: start.day, target: target, due: due)
        let (services, scope) = (services, visit.scope)
        let words = String(page.words.prefix(1000))
        let owner = page.pupil.owner
        try await services.database.write { writing in
            let isSet = try GoalStore(services.vault).set(
                goal, words: words, of: pupil, on: instrument, by: visit.visitor?.account.person, at: visit.now,
                in: scope, writing)
            guard isSet else { throw PageError.notFound }
            try services.audit.append(
                [visit.entry("pupil", pupil.text, owner: owner)], at: visit.now, on: writing)
        }
        return visit.seeOther(MonitoringRoutes.pupil.path(pupil), telling: Self.saved)
    }

    private func reply(_ page: Page, _ visit: Visit) -> Reply {
        let (say, language) = (visit.voice, visit.language)
        let title = say(page.current == nil ? MonitoringWords.setGoal : MonitoringWords.changeGoal)
        let pupilAddress = MonitoringRoutes.pupil.path(page.pupil.id)
        let instrument = page.instrument
        let scale =
            "\(instrument.text(instrument.minimum, in: language))–"
            + "\(instrument.text(instrument.maximum, in: language)) \(instrument.unit)"
        let start: HTML =
            page.start.map { start in
                definitionList([
                    (
                        say(MonitoringWords.startsFrom),
                        """
                        \(instrument.text(start.value, in: language)) \(instrument.unit) \
                        (\(DateFormat.long(start.day, in: language)))
                        """
                    )
                ])
            } ?? Notice(.info, HTML(say(MonitoringWords.baselineMissing))).html(in: say)
        let fields = [
            Field(
                "target", label: say(MonitoringWords.target), .number, value: page.target, hint: scale, width: .short),
            Field("due", label: say(MonitoringWords.due), .date, value: page.due, width: .short),
            Field(
                "words", label: say(MonitoringWords.goalWords), .textarea(rows: 3), value: page.words,
                hint: say(MonitoringWords.goalWordsHint), isOptional: true, width: .full),
        ]
        return visit.page(
            title, status: page.errors.isEmpty ? 200 : 422, hasErrors: !page.errors.isEmpty,
            trail: [Breadcrumb(page.pupil.name.full, pupilAddress), Breadcrumb(title)],
            """
            <div class="stack narrow">
            <div><h1>\(title)</h1><p class="lead">\(page.pupil.name.full) · \(instrument.name)</p></div>
            \(errorSummary(page.errors, in: say))
            \(start)
            <form method="post" action="\(MonitoringRoutes.setGoal.path(page.pupil.id, instrument.id))" \
            class="stack" novalidate>
            \(visit.csrfField)
            \(fields.html { $0.html(in: say, errors: page.errors) })
            <div>\(button(say(MonitoringWords.save), .primary))</div>
            </form>
            </div>
            """)
    }
}
