import Access
import Core
import Site
import Storage

/// A pupil's own page about how long guardians may look.
struct GuardianPages: Sendable {
    static let extended = FlashMessage("guardian-extended") { _ in RosterWords.extended }
    static let ended = FlashMessage("guardian-ended") { _ in RosterWords.extensionEnded }

    let services: Services

    func list(_ visit: Visit) async throws -> Reply {
        let scope = visit.scope
        let guardians = try await services.database.read { try GuardianStore.guardians(ofSelf: scope, on: $0) }
        let say = visit.voice
        let rows = guardians.html { guardian in
            let until: HTML? = guardian.ends.map {
                "\(say(RosterWords.until)) <bdi>\(DateFormat.long($0, in: visit.language))</bdi>"
            }
            return
                "<li>\(personRow(name: guardian.name.full, detail: until, aside: choice(guardian, visit)))</li>"
        }
        return visit.page(
            say(RosterWords.whoSeesMe),
            """
            <div class="stack narrow">
            <h1>\(say(RosterWords.whoSeesMe))</h1>
            \(SeenPages.pills(current: .may, scope.person.pupil, visit))
            <p>\(say(RosterWords.schoolSeesMe))</p>
            <p>\(say(RosterWords.guardianAccess))</p>
            <ul class="plain-list">\(rows)</ul>
            </div>
            """)
    }

    private func choice(_ guardian: GuardianAccess, _ visit: Visit) -> HTML {
        guard guardian.canBeExtended(on: visit.day) else { return "" }
        let extend = form(RosterRoutes.guardianExtension.path(guardian.assignment), RosterWords.extend, visit)
        let end: HTML =
            guardian.extendedTo == nil
            ? "" : form(RosterRoutes.extensionEnd.path(guardian.assignment), RosterWords.endAccess, visit)
        return "\(extend)\(end)"
    }

    private func form(_ action: String, _ word: Text, _ visit: Visit) -> HTML {
        """
        <form method="post" action="\(action)">\(visit.csrfField)<button class="button button-secondary">\
        \(visit.voice(word))</button></form>
        """
    }

    func extend(_ visit: Visit, _ id: AssignmentID) async throws -> Reply {
        try await change(visit, id) { guardian in
            guard guardian.canBeExtended(on: visit.day) else { throw PageError.forbidden }
            // A year from the birthday or from today, however often it is asked for.
            return max(guardian.pupilBorn?.adding(years: 18) ?? visit.day, visit.day).adding(years: 1)
        }
        return visit.seeOther(RosterRoutes.guardians.path(), telling: Self.extended)
    }

    func end(_ visit: Visit, _ id: AssignmentID) async throws -> Reply {
        try await change(visit, id) { guardian in
            guard guardian.extendedTo != nil else { throw PageError.notFound }
            return nil
        }
        return visit.seeOther(RosterRoutes.guardians.path(), telling: Self.ended)
    }

    private func change(
        _ visit: Visit, _ id: AssignmentID, _ day: @escaping @Sendable (GuardianAccess) throws -> LocalDate?
    ) async throws {
        let audit = services.audit
        try await services.database.write { writing in
            let guardians = try GuardianStore.guardians(ofSelf: visit.scope, on: writing.reading)
            guard let guardian = guardians.first(where: { $0.assignment == id }) else { throw PageError.notFound }
            try GuardianStore.extend(id, to: try day(guardian), on: writing)
            let entry = visit.entry(
                "roleAssignment", id.text, owner: guardian.owner, ground: visit.scope.grounds.first)
            try audit.append([entry], at: visit.now, on: writing)
        }
    }
}
