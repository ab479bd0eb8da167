import Access
import Core
import Interventions
import Roster
import Site
import Storage
import Work

/// Where a handover goes, and letting it go: the receiver is shown before anything leaves, and for
/// some minutes it can be taken back.
struct SendPages: Sendable {
    static let decided = FlashMessage("handover-decided") { _ in SendWords.decided }
    static let withdrawn = FlashMessage("handover-decision-withdrawn", .info) { _ in SendWords.withdrawn }
    static let released = FlashMessage("handover-released") { _ in SendWords.released }
    static let takenBack = FlashMessage("handover-taken-back", .info) { _ in SendWords.takenBack }
    static let recalled = FlashMessage("handover-recalled", .warning) { _ in SendWords.recalled }

    static let correcting = FlashMessage("handover-correcting", .info) { _ in SendWords.correcting }

    let services: Services
    let stores: HandoverStores

    struct Page: Sendable {
        let line: HandoverLine
        let decision: AdmissionLine?
        let units: [(id: OrganisationID, name: String, owner: String)]
        var form: [String: String] = [:]
        var errors = FormErrors()

        /// It can go, or go on, to the unit that the newest decision names.
        var step: HandoverStep? {
            let hasReceiver = decision != nil
            if HandoverStep.release.state(after: line.state, hasReceiver: hasReceiver) != nil { return .release }
            return HandoverStep.reroute.state(after: line.state, hasReceiver: hasReceiver).map { _ in .reroute }
        }
    }

    private var cases: CasePages { CasePages(services: services, stores: stores) }

    private func page(_ visit: Visit, _ id: HandoverID, on reading: Reading) throws -> Page {
        guard let line = try HandoverStore.line(id, in: visit.scope, on: reading) else { throw PageError.notFound }
        return Page(
            line: line, decision: try AdmissionStore.current(of: line, on: reading),
            units: try AdmissionStore.units(besides: line.unit, on: reading))
    }

    private func load(_ visit: Visit, _ id: HandoverID) async throws -> Page {
        try await services.database.read { try page(visit, id, on: $0) }
    }

    private struct Preview: Sendable {
        let line: HandoverLine
        let document: HandoverDocument
        /// What a correction changes.
        let difference: DocumentDifference?
        /// Whether it waits for the reader's approval.
        let mayApprove: Bool
    }

    private static func preview(
        _ visit: Visit, _ id: HandoverID, _ stores: HandoverStores, _ reading: Reading
    ) throws -> Preview {
        guard let line = try HandoverStore.line(id, in: visit.scope, on: reading) else { throw PageError.notFound }
        let document =
            try stores.sent(line, on: reading)
            ?? stores.documents.document(
                of: line, decision: try AdmissionStore.current(of: line, on: reading),
                known: try stores.known(of: line, in: visit.scope, on: visit.day, reading), on: visit.day, reading)
        let before = try document.correction.flatMap {
            try stores.copies.earlier($0.of, of: id, at: line.unit, on: reading)
        }
        return Preview(
            line: line, document: document, difference: before.map { DocumentDifference(from: $0, to: document) },
            mayApprove: try line.state == .review && line.isComplete
                && DelegationStore.right(
                    of: visit.scope.holding(.approveHandovers), to: .handover, at: line.unit, on: reading) != nil
        )
    }

    /// The document as it will be read, or as it was sent.
    func preview(_ visit: Visit, _ id: HandoverID) async throws -> Reply {
        let stores = stores
        let found: Preview
        do {
            found = try await services.database.read { try Self.preview(visit, id, stores, $0) }
        } catch let refusal as HandoverRefusal { return visit.refused(visit.voice(SendWords.document), refusal) }
        let say = visit.voice
        let reach = DocumentView.Reach(subjects: nil, seesSupport: !visit.scope.holding(.seeSupport).isEmpty)
        let correction = found.difference.flatMap { difference in
            found.document.correction.map {
                DifferenceView(difference: difference, correction: $0, reach: reach, say: say).html
            }
        }
        return visit.page(
            "\(say(SendWords.document)): \(found.line.name.full)",
            trail: found.line.trail(say(SendWords.document), in: say),
            """
            <div class="stack narrow"><div><h1>\(found.line.name.full)</h1>\
            <p class="lead">\(say(SendWords.document))</p></div>\
            \(correction)\(DocumentView(document: found.document, reach: reach, say: say).html)\
            \(found.mayApprove ? approval(of: found.line, visit) : "")</div>
            """)
    }

    /// To the list goes back whoever has approved one, where what was read is ticked.
    private func approval(of line: HandoverLine, _ visit: Visit) -> HTML {
        """
        <form method="post" action="\(HandoverRoutes.approve.path())" class="sticky-save actions no-print">\
        \(visit.csrfField)<input type="hidden" name="handover" value="\(line.id.text)">\
        \(button(visit.voice(SendWords.approveThis), .primary))\
        \(linkButton(visit.voice(SendWords.approvals), HandoverRoutes.approvals.path()))</form>
        """
    }

    func confirm(_ visit: Visit, _ id: HandoverID) async throws -> Reply {
        SendView(page: try await load(visit, id), visit: visit).reply
    }

    func decide(_ visit: Visit, _ id: HandoverID) async throws -> Reply {
        var page = try await load(visit, id)
        let form = visit.request.form
        for name in ["kind", "unit", "programme", "decision-day", "by"] { page.form[name] = form[name] ?? "" }
        let kind = DecisionKind(rawValue: page.form["kind"] ?? "")
        let unit = page.units.first { $0.id.text == page.form["unit"] }
        let day = LocalDate(page.form["decision-day"] ?? "").flatMap { $0 <= visit.day ? $0 : nil }
        let deciding = String((page.form["by"] ?? "").prefix(200))
        let programme = AdmissionStore.programmes.first { $0 == page.form["programme"] }
        if kind == nil { page.errors.add("kind", SendWords.missing) }
        if unit == nil { page.errors.add("unit", SendWords.missing) }
        if day == nil { page.errors.add("decision-day", SendWords.dayWrong) }
        if deciding.isEmpty { page.errors.add("by", SendWords.missing) }
        guard page.errors.isEmpty, let kind, let unit, let day else { return SendView(page: page, visit: visit).reply }
        let services = services
        let decision: AdmissionDecisionID = services.environment.id()
        try await services.database.write { writing in
            guard let line = try HandoverStore.line(id, in: visit.scope, on: writing.reading) else {
                throw PageError.notFound
            }
            try AdmissionStore.record(
                decision, kind, of: line, to: unit.id, programme: programme, day: day, by: deciding,
                person: visit.scope.person, at: visit.now, writing)
            try services.audit.append(visit.entries(about: line), at: visit.now, on: writing)
        }
        return visit.seeOther(HandoverRoutes.confirm.path(id), telling: Self.decided)
    }

    /// A decision that was entered wrongly or does not hold any more, before anything was sent by it.
    func withdraw(_ visit: Visit, _ id: HandoverID) async throws -> Reply {
        let decision = AdmissionDecisionID(visit.request.form["decision"] ?? "")
        return try await cases.change(visit, id, telling: Self.withdrawn) { line, writing in
            guard let decision else { throw HandoverRefusal.notNow }
            try AdmissionStore.withdraw(decision, of: line, by: visit.scope.person, at: visit.now, writing)
        }
    }

    func release(_ visit: Visit, _ id: HandoverID) async throws -> Reply {
        let (services, stores) = (services, stores)
        // What was read on the page is what is sent: a decision entered meanwhile is looked at first.
        let seen = AdmissionDecisionID(visit.request.form["decision"] ?? "")
        // The same form sent again, after its version has gone, sends nothing.
        let after = visit.request.form["after"].flatMap { Int($0) }
        do {
            try await services.database.write { writing in
                let page = try page(visit, id, on: writing.reading)
                guard let decision = page.decision else { throw HandoverRefusal.noReceiver }
                guard let step = page.step, decision.id == seen, page.line.version == after else {
                    throw HandoverRefusal.notNow
                }
                let document = try stores.sending(
                    page.line, step, to: decision,
                    known: try stores.known(of: page.line, in: visit.scope, on: visit.day, writing.reading),
                    on: visit.day, writing.reading)
                let version = try stores.versions.release(
                    document, of: page.line, step, decision: decision, by: visit.scope.person, at: visit.now,
                    services.environment, writing)
                try Jobs.add(
                    .sendHandover, version, key: version.text, owner: page.line.owner,
                    due: visit.now.adding(seconds: ReleaseRule.undo), services.environment, on: writing)
                try services.audit.append(visit.entries(about: page.line), at: visit.now, on: writing)
            }
        } catch let refusal as HandoverRefusal {
            var page = try await load(visit, id)
            page.errors.add("release", refusal.text)
            return SendView(page: page, visit: visit).reply
        }
        return visit.seeOther(HandoverRoutes.handover.path(id), telling: Self.released)
    }

    func takeBack(_ visit: Visit, _ id: HandoverID) async throws -> Reply {
        try await cases.change(visit, id, telling: Self.takenBack) { line, writing in
            try VersionStore.takeBack(line, by: visit.scope.person, at: visit.now, writing)
        }
    }

    func recall(_ visit: Visit, _ id: HandoverID) async throws -> Reply {
        try await cases.change(visit, id, telling: Self.recalled) { line, writing in
            try VersionStore.recall(line, by: visit.scope.person, at: visit.now, writing)
        }
    }

    /// What was sent is written anew as the next version; the receiver keeps the one before until then.
    func correct(_ visit: Visit, _ id: HandoverID) async throws -> Reply {
        let reason = String((visit.request.form["reason"] ?? "").prefix(1000))
        guard !reason.isEmpty else {
            var page = try await cases.load(visit, id)
            page.errors.add("reason", ReceivedWords.writeThis)
            return CaseView(page: page, visit: visit).reply
        }
        let (services, stores) = (services, stores)
        return try await cases.change(visit, id, telling: Self.correcting) { line, writing in
            let document = try stores.copies.sent(of: id, on: writing.reading)
            let model = try stores.models.model(line.model, on: writing.reading)
            try CorrectionStore(services.vault).begin(
                line, reason: reason, from: DocumentDraft(document, by: model, on: visit.day), by: model,
                person: visit.scope.person, on: visit.day, at: visit.now, writing)
        }
    }
}
