import Access
import Core
import Site
import Storage

/// How a pupil goes on at the receiving school: the study plan, the answer to those who wrote the
/// handover, and its end.
struct PlanPages: Sendable {
    static let saved = FlashMessage("study-plan-saved") { _ in PlanWords.saved }
    static let replied = FlashMessage("handover-usefulness-saved") { _ in PlanWords.replied }
    static let noted = FlashMessage("handover-usefulness-noted") { _ in PackageWords.saved }
    static let closed = FlashMessage("handover-closed") { _ in PlanWords.closed }

    let copies: CopyPages

    /// - Returns: `nil` before the handover has been put to use.
    private func load(_ visit: Visit, _ id: HandoverCopyID) async throws -> (page: CopyPages.Page, plan: StudyPlan)? {
        let page = try await copies.load(visit, id)
        guard page.mayPlan else { throw PageError.notFound }
        return page.plan.map { (page, $0) }
    }

    private func newCode() -> String { "x" + String(copies.services.environment.id(HandoverID.self).text.suffix(8)) }

    func form(_ visit: Visit, _ id: HandoverCopyID) async throws -> Reply {
        guard let (page, plan) = try await load(visit, id) else { return .seeOther(ReceivedRoutes.copy.path(id)) }
        var form = PlanForm(page: page, plan: plan, newCode: newCode(), visit: visit)
        form.charts = try await charts(page, visit)
        return form.reply
    }

    /// What was measured at the last school, and what has been measured here since.
    private func charts(_ page: CopyPages.Page, _ visit: Visit) async throws -> [MeasureChart] {
        guard let sent = page.document?.known?.measures, !sent.isEmpty else { return [] }
        let copy = page.line.copy
        let here = try await copies.services.database.read { reading in
            try KnownStore.known(of: copy.pupil, owner: copy.owner, in: visit.scope, on: visit.day, reading)
        }
        return sent.enumerated().map { index, measure in
            let own = here?.measures.first {
                $0.id == measure.id || $0.name == measure.name && $0.unit == measure.unit
            }
            return MeasureChart(
                measure: measure, id: "plan-\(index)", later: own?.points ?? [], laterGoal: own?.goal,
                since: page.line.sent.day(in: visit.country))
        }
    }

    func save(_ visit: Visit, _ id: HandoverCopyID) async throws -> Reply {
        guard let (page, plan) = try await load(visit, id) else { return .seeOther(ReceivedRoutes.copy.path(id)) }
        let form = visit.request.form
        let (mine, base) = PlanForm.typed(form)
        if let day = form[StudyPlan.followUpKey], !day.isEmpty, LocalDate(day) == nil {
            var shown = PlanForm(page: page, plan: plan.with(mine), newCode: newCode(), visit: visit)
            shown.errors.add(StudyPlan.followUpKey, PlanWords.badDay)
            return shown.reply
        }
        let store = StudyPlanStore(copies.services.vault)
        let reply = try await copies.change(visit, id, telling: Self.saved) { page, writing in
            guard page.mayPlan,
                try store.save(mine, base: base, of: page.line, by: visit.scope.person, at: visit.now, writing) != nil
            else { throw PageError.notFound }
        }
        // Who is still writing stays, and sees what stands there now.
        return form["autosave"] == "1" ? try await self.form(visit, id) : reply
    }

    func reply(_ visit: Visit, _ id: HandoverCopyID) async throws -> Reply {
        guard var page = try await load(visit, id)?.page else { return .seeOther(ReceivedRoutes.copy.path(id)) }
        let form = visit.request.form
        page.form = ["rating": form["rating"] ?? "", "words": String((form["words"] ?? "").prefix(4000))]
        guard let rating = Usefulness.Rating(rawValue: page.form["rating"] ?? "") else {
            page.errors.add("rating", SendWords.missing)
            return CopyView(page: page, visit: visit).reply
        }
        let (store, words) = (UsefulnessStore(copies.services.vault), page.form["words"] ?? "")
        let message = page.line.isFromPackage ? Self.noted : Self.replied
        return try await copies.change(visit, id, telling: message) { page, writing in
            guard page.mayPlan else { throw PageError.notFound }
            try store.record(rating, words, of: page.line, by: visit.scope.person, at: visit.now, writing)
        }
    }

    /// The handover has done what it was for. What was received stays as long as its plan says.
    func close(_ visit: Visit, _ id: HandoverCopyID) async throws -> Reply {
        try await copies.change(visit, id, telling: Self.closed) { page, writing in
            guard page.mayPlan else { throw PageError.notFound }
            try ReceiptStore.step(.close, page.line, by: visit.scope.person, at: visit.now, writing)
        }
    }
}
