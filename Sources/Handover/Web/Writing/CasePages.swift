import Access
import Core
import Interventions
import Site
import Storage

/// One handover: where it is, what is written, and what comes next.
struct CasePages: Sendable {
    static let moved = FlashMessage("handover-moved") { _ in HandoverWords.moved }
    static let informedSaved = FlashMessage("handover-informed") { _ in CaseWords.informedSaved }

    static let ticked = FlashMessage("handover-ticked") { _ in ManualWords.saved }

    let services: Services
    let stores: HandoverStores

    struct Page: Sendable {
        let load: CaseLoad
        let events: [HandoverEvent]
        let informed: [HandoverDocument.Informed]
        let decision: AdmissionLine?
        let results: [String: SubjectResult]
        let questions: [QuestionLine]
        let openings: [OpeningLine]
        /// What the schools that received it say.
        let usefulness: [Usefulness]
        /// What was sent, at both schools.
        let kept: [KeptCopy]
        /// What has been done of a handover by hand.
        let manual: [ManualStore.Done]
        /// Of a version that can still be taken back.
        let due: Instant?
        /// True for those who see the whole of it.
        let isWide: Bool
        let mayApprove: Bool
        /// Why none is needed.
        let reason: String?
        var refusal: HandoverRefusal?
        var errors = FormErrors()
        var form: [String: String] = [:]
        /// Answers that came after somebody else's.
        var unsent: [HandoverQuestionID: String] = [:]

        var line: HandoverLine { load.line }
        /// True when what was sent is no longer kept by the school that sent it.
        var hasEnded: Bool { !kept.isEmpty && !kept.contains { $0.side == .sender && $0.ended == nil } }
    }

    func page(_ visit: Visit, _ id: HandoverID, on reading: Reading) throws -> Page {
        let scope = visit.scope
        let load = try CaseLoad(id, in: scope, stores, reading)
        let wide = visit.visitor?.holds(.coordinateHandovers) ?? false
        return Page(
            load: load, events: try HandoverFlow.events(of: load.line, on: reading),
            informed: try InformedStore(services.vault).informed(of: load.line, on: reading),
            decision: try AdmissionStore.current(of: load.line, on: reading),
            results: wide ? try MarkStore.results(of: load.line.pupil, in: scope, on: reading) : [:],
            questions: load.line.version > 0
                ? try QuestionStore(services.vault).questions(to: load.line, of: scope, on: reading) : [],
            openings: wide && load.line.version > 0
                ? try OpeningStore.openings(of: load.line, in: scope, on: reading) : [],
            usefulness: load.line.version > 0
                ? try UsefulnessStore(services.vault).answers(about: load.line, on: reading) : [],
            kept: wide && load.line.version > 0 ? try KeptCopyStore.copies(of: load.line, on: reading) : [],
            manual: [.manual, .closed].contains(load.line.state) && wide
                ? try ManualStore.done(in: load.line, on: reading) : [],
            due: load.line.state == .releasing
                ? try VersionStore.due(of: load.line.id, on: reading) : nil,
            isWide: wide,
            mayApprove: try DelegationStore.right(
                of: scope.holding(.approveHandovers), to: .handover, at: load.line.unit, on: reading) != nil,
            reason: load.line.state == .notNeeded
                ? try MarkStore(services.vault).reason(of: load.line, on: reading) : nil)
    }

    func load(_ visit: Visit, _ id: HandoverID) async throws -> Page {
        try await services.database.read { try page(visit, id, on: $0) }
    }

    func overview(_ visit: Visit, _ id: HandoverID) async throws -> Reply {
        CaseView(page: try await load(visit, id), visit: visit).reply
    }

    /// Steps that a button takes: to approval and back, not needed, by hand.
    func move(_ visit: Visit, _ id: HandoverID) async throws -> Reply {
        let form = visit.request.form
        let allowed: [HandoverStep] = [.submit, .giveBack, .handOverByHand, .leaveSystem, .mark, .markNotNeeded]
        let step = form["step"].flatMap(HandoverStep.init).flatMap { allowed.contains($0) ? $0 : nil }
        if step == .markNotNeeded { return try await endWithReason(visit, id) }
        return try await change(visit, id, telling: Self.moved) { line, writing in
            guard let step else { throw HandoverRefusal.notNow }
            if step == .submit, !line.isComplete { throw HandoverRefusal.incomplete }
            if step == .leaveSystem, try !ManualStore.isComplete(line, on: writing.reading) {
                throw HandoverRefusal.incomplete
            }
            try HandoverFlow.move(line, step, by: visit.scope.person, at: visit.now, writing)
        }
    }

    private func endWithReason(_ visit: Visit, _ id: HandoverID) async throws -> Reply {
        let reason = String((visit.request.form["why-not"] ?? "").prefix(2000))
        guard !reason.isEmpty else {
            var page = try await load(visit, id)
            page.errors.add("why-not", PartWords.whyNotMissing)
            return CaseView(page: page, visit: visit).reply
        }
        let marks = MarkStore(services.vault)
        return try await change(visit, id, telling: Self.moved) { line, writing in
            try marks.dismiss(line, because: reason, by: visit.scope.person, at: visit.now, writing)
        }
    }

    /// What has been done of a handover by hand.
    func checklist(_ visit: Visit, _ id: HandoverID) async throws -> Reply {
        let steps = Set(visit.request.form.all("step").compactMap(ManualStep.init))
        return try await change(visit, id, telling: Self.ticked) { line, writing in
            try ManualStore.set(steps, of: line, by: visit.scope.person, at: visit.now, writing)
        }
    }

    /// A change of a handover by those who see it whole, written down; a refusal is shown on its page.
    func change(
        _ visit: Visit, _ id: HandoverID, telling message: FlashMessage,
        _ body: @escaping @Sendable (HandoverLine, Writing) throws -> Void
    ) async throws -> Reply {
        let services = services
        do {
            try await services.database.write { writing in
                guard let line = try HandoverStore.line(id, in: visit.scope, on: writing.reading) else {
                    throw PageError.notFound
                }
                try body(line, writing)
                try services.audit.append(visit.entries(about: line), at: visit.now, on: writing)
            }
        } catch let refusal as HandoverRefusal {
            var page = try await load(visit, id)
            page.refusal = refusal
            return CaseView(page: page, visit: visit).reply
        }
        return visit.seeOther(HandoverRoutes.handover.path(id), telling: message)
    }

    func informed(_ visit: Visit, _ id: HandoverID) async throws -> Reply {
        let form = visit.request.form
        var page = try await load(visit, id)
        let how = String((form["how"] ?? "").prefix(500))
        let day = LocalDate(form["informed-day"] ?? "").flatMap { $0 <= visit.day ? $0 : nil }
        let who = InformedPerson(rawValue: form["who"] ?? "")
        if who == nil { page.errors.add("who", SendWords.missing) }
        if how.isEmpty { page.errors.add("how", SendWords.missing) }
        if day == nil { page.errors.add("informed-day", SendWords.dayWrong) }
        guard page.errors.isEmpty, let who, let day else {
            for name in ["who", "how", "informed-day"] { page.form[name] = form[name] }
            return CaseView(page: page, visit: visit).reply
        }
        let services = services
        let line = page.line
        try await services.database.write { writing in
            try InformedStore(services.vault).record(
                who, how: how, day: day, of: line, by: visit.scope.person, at: visit.now, writing)
            try services.audit.append(visit.entries(about: line), at: visit.now, on: writing)
        }
        return visit.seeOther(HandoverRoutes.handover.path(id), telling: Self.informedSaved)
    }
}

extension Visit {
    /// The audit log's lines for a change in a handover: of the handover, and of the pupil, who is told.
    func entries(about line: HandoverLine) -> [AuditEntry] {
        [
            entry(HandoverID.kind, line.id.text, owner: line.owner), entry("pupil", line.pupil.text, owner: line.owner),
        ]
    }
}
