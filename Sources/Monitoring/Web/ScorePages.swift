import Access
import Core
import Roster
import Site
import Storage

/// Typing a class's scores.
struct ScorePages: Sendable {
    static let saved = FlashMessage("scores-saved") { MonitoringWords.savedScores($0) }

    let services: Services

    func grid(_ visit: Visit, _ group: GroupID, _ instrument: InstrumentID) async throws -> Reply {
        let query = visit.request.query
        let day = query["day"].flatMap { LocalDate($0) } ?? visit.day
        let phase = query["phase"].flatMap(ProbePoint.Phase.init(rawValue:)) ?? .progress
        return try await load(visit, group, instrument, day: day, phase: phase).reply(visit)
    }

    /// - Parameter typed: for a page that only takes what was typed: it has the cells of this form,
    ///   and knows neither names nor entries.
    private func load(
        _ visit: Visit, _ group: GroupID, _ instrument: InstrumentID, day: LocalDate, phase: ProbePoint.Phase,
        taking typed: FormValues? = nil
    ) async throws -> ScoreGridPage {
        let (scope, order) = (visit.scope, visit.nameOrder)
        let page = try await services.database.read { reading -> ScoreGridPage? in
            let (group, instrument, seen) = try reading.answers(
                to: PupilDirectory.group(group, in: scope), InstrumentStore.instrument(instrument, in: scope),
                scope.seen(in: group, among: typed.map(ScoreGridPage.pupils(of:))))
            guard let group, let instrument, instrument.owner == group.owner else { return nil }
            var page = ScoreGridPage(group: group, instrument: instrument, day: day, phase: phase, pupils: seen.ids)
            if typed == nil {
                page.show(
                    try reading.answer(to: PupilDirectory.pupils(seen, order: order)),
                    entries: try ProbeStore.entries(
                        seen, instrument: instrument.id, day: day, phase: phase, on: reading),
                    nextForm: try ProbeStore.nextForm(seen, instrument: instrument, before: day, on: reading))
            }
            return page
        }
        guard let page else { throw PageError.notFound }
        return page
    }

    /// Takes the whole grid or, when one cell is wrong, none of it; what was typed
    /// comes back with each fault at its cell. Sending the same grid twice is as
    /// sending it once.
    func record(_ visit: Visit, _ group: GroupID, _ instrument: InstrumentID) async throws -> Reply {
        let form = visit.request.form
        let phase = form["phase"].flatMap(ProbePoint.Phase.init(rawValue:)) ?? .progress
        let typedDay = form["day"].flatMap { LocalDate($0) }
        func page(isShown: Bool) async throws -> (ScoreGridPage, [ScoreGridPage.Cell]) {
            var page = try await load(
                visit, group, instrument, day: typedDay ?? visit.day, phase: phase, taking: isShown ? nil : form)
            page.take(form)
            if typedDay == nil { page.errors.add("day", MonitoringWords.badDay) }
            if page.day > visit.day { page.errors.add("day", MonitoringWords.futureDay) }
            let cells = page.checked(in: visit.language)
            return (page, cells)
        }
        var (taken, cells) = try await page(isShown: false)
        // Who leaves the form open gets the one that the page would have proposed.
        if taken.instrument.forms > 1, form["form"] == nil { (taken, cells) = try await page(isShown: true) }
        guard taken.errors.isEmpty else { return try await page(isShown: true).0.reply(visit) }
        let results = try await write(cells, taken, visit)
        guard !results.contains(where: \.outcome.needsDecision) else {
            // The page comes back knowing the newest entries, so that saving again decides.
            var fresh = try await page(isShown: true).0
            for (cell, outcome) in results {
                switch outcome {
                case .conflict(let other):
                    let text = fresh.instrument.text(other, in: visit.language)
                    fresh.errors.add(cell.name, MonitoringWords.conflict(text), about: fresh.subject(cell.key))
                case .withdrawnMeanwhile:
                    fresh.errors.add(cell.name, MonitoringWords.withdrawnMeanwhile, about: fresh.subject(cell.key))
                default: break
                }
            }
            return fresh.reply(visit)
        }
        let count = results.count { $0.outcome != .unchanged }
        let back = MonitoringRoutes.group.path(group) + "?measure=\(instrument)"
        return visit.seeOther(back, telling: Self.saved, count: count)
    }

    private struct Conflict: Error {
        let results: [(cell: ScoreGridPage.Cell, outcome: ProbeOutcome)]
    }

    private func write(
        _ cells: [ScoreGridPage.Cell], _ page: ScoreGridPage, _ visit: Visit
    ) async throws -> [(cell: ScoreGridPage.Cell, outcome: ProbeOutcome)] {
        let (services, scope) = (services, visit.scope)
        do {
            return try await services.database.write { writing in
                let wishes = cells.map { cell in
                    ScoreWish(
                        NewProbe(
                            pupil: cell.key.pupil, instrument: page.instrument.id, day: page.day,
                            place: cell.key.place, phase: page.phase, score: cell.score ?? 0, form: page.form,
                            seen: cell.seen), id: cell.score.map { _ in services.environment.id() })
                }
                let outcomes = try ScoreBook.open(on: writing) { book in
                    try book.record(wishes, by: visit.visitor?.account.person, at: visit.now, in: scope)
                }
                let results = zip(cells, outcomes).map { (cell: $0, outcome: $1) }
                var entries: [AuditEntry] = []
                for (cell, outcome) in results {
                    if case .outside = outcome { throw PageError.notFound }
                    if outcome != .unchanged {
                        entries.append(visit.entry("pupil", cell.key.pupil.text, owner: page.group.owner))
                    }
                }
                if results.contains(where: \.outcome.needsDecision) {
                    throw Conflict(results: results)
                }
                try services.audit.append(entries, at: visit.now, on: writing)
                return results
            }
        } catch let conflict as Conflict {
            return conflict.results
        }
    }
}
