import Access
import Core
import Roster
import Site
import Storage

/// Deciding on a pupil's measure: the rule proposes, a person accepts or overrules.
struct DecisionPages: Sendable {
    static let saved = FlashMessage("decision-saved") { _ in DecisionWords.saved }
    static let savedSetGoal = FlashMessage("decision-saved-goal") { _ in DecisionWords.savedSetGoal }
    static let withdrawn = FlashMessage("decision-withdrawn") { _ in DecisionWords.withdrawn }

    let services: Services

    func form(_ visit: Visit, _ pupil: PupilID, _ instrument: InstrumentID) async throws -> Reply {
        let found = try await services.database.read { [services] in
            try DecisionPage.load(pupil, instrument, visit, services.vault, on: $0)
        }
        guard let page = found else { throw PageError.notFound }
        return page.reply(visit)
    }

    /// Takes the decision, or gives the form back with what is wrong or what is new.
    func decide(_ visit: Visit, _ pupil: PupilID, _ instrument: InstrumentID) async throws -> Reply {
        guard let person = visit.visitor?.account.person else { throw PageError.forbidden }
        let typed = visit.request.form
        let (services, id) = (services, services.environment.id() as DecisionID)
        // Looked at and written in one transaction, so that nothing comes in between.
        let outcome = try await services.database.write { writing -> Outcome in
            guard
                var page = try DecisionPage.load(pupil, instrument, visit, services.vault, on: writing.reading)
            else { throw PageError.notFound }
            page.form = DecisionForm(typed)
            page.news = page.whatIsNew(since: DecisionForm.Ground(typed), visit)
            let (standing, code) = (page.standing, page.standing.finding.verdict.code)
            let checked = page.form.checked(against: code, on: visit.day)
            if !page.news.isEmpty { page.form.errors.add("choice", DecisionWords.changed) }
            guard page.form.errors.isEmpty, let (choice, reviewOn) = checked else { return .shown(page) }
            let decision = Decision(
                id: id, pupil: pupil, instrument: instrument, goal: standing.progress.goal?.id,
                rule: FourPointRule.current.version, proposal: code, since: standing.finding.since,
                points: standing.progress.usedPoints, choice: choice, day: visit.day, reviewOn: reviewOn)
            let isRecorded = try DecisionStore(services.vault).record(
                decision, reason: page.form.reason, proposalReason: visit.voice(standing.finding.verdict.reason),
                by: person, at: visit.now, in: visit.scope, writing)
            guard isRecorded else { throw PageError.notFound }
            try services.audit.append(
                [visit.entry("pupil", pupil.text, owner: page.pupil.owner)], at: visit.now, on: writing)
            return .taken(choice)
        }
        switch outcome {
        case .shown(let page): return page.reply(visit)
        case .taken(.raiseGoal) where visit.subject?.allows(.setGoals) ?? false:
            return visit.seeOther(MonitoringRoutes.goal.path(pupil, instrument), telling: Self.savedSetGoal)
        case .taken: return visit.seeOther(MonitoringRoutes.pupil.path(pupil), telling: Self.saved)
        }
    }

    /// Takes back a decision that should not have been made; it stays, with the reason.
    func withdraw(_ visit: Visit, _ pupil: PupilID, _ instrument: InstrumentID) async throws -> Reply {
        guard let person = visit.visitor?.account.person else { throw PageError.forbidden }
        let typed = visit.request.form
        let services = services
        let shown = try await services.database.write { writing -> DecisionPage? in
            guard
                var page = try DecisionPage.load(pupil, instrument, visit, services.vault, on: writing.reading)
            else { throw PageError.notFound }
            let reason = String((typed["mistake"] ?? "").prefix(1000))
            guard !reason.allSatisfy(\.isWhitespace) else {
                page.withdrawal = .init(id: typed["decision"].flatMap { DecisionID($0) }, reason: reason)
                page.form.errors.add("mistake", DecisionWords.reasonMissing)
                return page
            }
            guard
                let id = typed["decision"].flatMap({ DecisionID($0) }),
                try DecisionStore(services.vault).withdraw(
                    id, of: pupil, on: instrument, reason: reason, by: person, on: visit.day, at: visit.now,
                    in: visit.scope, writing)
            else { throw PageError.notFound }
            try services.audit.append(
                [visit.entry("pupil", pupil.text, owner: page.pupil.owner)], at: visit.now, on: writing)
            return nil
        }
        if let shown { return shown.reply(visit) }
        return visit.seeOther(MonitoringRoutes.decision.path(pupil, instrument), telling: Self.withdrawn)
    }

    private enum Outcome: Sendable {
        case shown(DecisionPage)
        case taken(Decision.Choice)
    }
}
