import Access
import Core
import Roster
import Site
import Storage

/// The pupil's own goal, and what the pupil wants on the charts.
struct OwnGoalPages: Sendable {
    static let saved = FlashMessage("own-goal-saved") { _ in OwnWords.goalSaved }
    static let reached = FlashMessage("own-goal-reached") { _ in OwnWords.goalReached }
    static let aimShown = FlashMessage("aim-shown") { _ in OwnWords.aimShown }
    static let aimHidden = FlashMessage("aim-hidden") { _ in OwnWords.aimHidden }

    let services: Services

    func form(_ visit: Visit, _ id: PupilID) async throws -> Reply {
        let (scope, store) = (visit.scope, PupilGoalStore(services.vault))
        let current = try await services.database.read {
            try store.versions(of: id, limit: 1, in: scope, on: $0).first
        }
        // After a goal that was reached comes a new one.
        return page(id, current?.state == .open ? current?.words ?? "" : "", FormErrors(), visit)
    }

    func write(_ visit: Visit, _ id: PupilID) async throws -> Reply {
        let words = visit.request.form["words"] ?? ""
        var errors = FormErrors()
        if words.isEmpty || words.count > 300 { errors.add("words", OwnWords.goalMissing) }
        guard errors.isEmpty else { return page(id, words, errors, visit) }
        try await change(visit, id) { _ in (words, .open) }
        return visit.seeOther(MonitoringRoutes.pupil.path(id), telling: Self.saved)
    }

    func reach(_ visit: Visit, _ id: PupilID) async throws -> Reply {
        try await change(visit, id) { current in
            // Pressed twice is reached once.
            current?.state == .open ? current.map { ($0.words, .reached) } : nil
        }
        return visit.seeOther(MonitoringRoutes.pupil.path(id), telling: Self.reached)
    }

    private func change(
        _ visit: Visit, _ id: PupilID, _ next: @escaping @Sendable (OwnGoal?) -> (String, OwnGoal.State)?
    ) async throws {
        let (services, store, scope) = (services, PupilGoalStore(services.vault), visit.scope)
        let version: PupilGoalID = services.environment.id()
        try await services.database.write { writing in
            let current = try store.versions(of: id, limit: 1, in: scope, on: writing.reading).first
            guard let (words, state) = next(current) else { return }
            guard try store.write(words, state, id: version, of: id, at: visit.now, in: scope, writing) else {
                throw PageError.notFound
            }
            let entry = visit.entry("pupil", id.text, owner: visit.subject?.owner)
            try services.audit.append([entry], at: visit.now, on: writing)
        }
    }

    private func page(_ id: PupilID, _ words: String, _ errors: FormErrors, _ visit: Visit) -> Reply {
        let say = visit.voice
        let field = Field(
            "words", label: say(OwnWords.goalWords), .textarea(rows: 3), value: words, hint: say(OwnWords.goalHint),
            width: .full)
        return visit.page(
            say(OwnWords.ownGoal), status: errors.isEmpty ? 200 : 422, hasErrors: !errors.isEmpty,
            trail: [
                Breadcrumb(say(OwnWords.title), MonitoringRoutes.pupil.path(id)), Breadcrumb(say(OwnWords.ownGoal)),
            ],
            """
            <div class="stack narrow">
            <h1>\(say(OwnWords.ownGoal))</h1>
            <p>\(say(OwnWords.goalReaders))</p>
            \(errorSummary(errors, in: say))
            <form method="post" action="\(VoiceRoutes.writeOwnGoal.path(id))" class="stack" novalidate>
            \(visit.csrfField)\(field.html(in: say, errors: errors))
            <div>\(button(say(OwnWords.save), .primary))</div>
            </form>
            </div>
            """)
    }

    func chooseAim(_ visit: Visit, _ id: PupilID) async throws -> Reply {
        guard let owner = visit.subject?.owner else { throw PageError.notFound }
        let showsAim = visit.request.form["show"] == "yes"
        let audit = services.audit
        try await services.database.write { writing in
            try PupilGoalStore.choose(showsAim: showsAim, id, owner: owner, at: visit.now, on: writing)
            try audit.append([visit.entry("pupil", id.text, owner: owner)], at: visit.now, on: writing)
        }
        return visit.seeOther(
            MonitoringRoutes.pupil.path(id), telling: showsAim ? Self.aimShown : Self.aimHidden)
    }
}
