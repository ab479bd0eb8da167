import Access
import Core
import Site
import Storage

/// How long an owner's copies are kept, for those who administer the owner: the plan, and what ends when, in numbers.
struct RetentionPages: Sendable {
    static let saved = FlashMessage("handover-plan-saved") { _ in RetentionWords.saved }
    static let removed = FlashMessage("handover-plan-removed", .info) { _ in RetentionWords.removed }

    let services: Services

    struct Page: Sendable {
        let owner: OwnerID
        /// All that the reader administers.
        let owners: [(id: OwnerID, name: String)]
        /// The newest first.
        let plans: [PlanLine]
        let forecast: RetentionForecast
        let ended: Int
        var form: [String: String] = [:]
        var errors = FormErrors()

        var current: PlanLine? { plans.first { $0.removed == nil } }
    }

    private func owner(_ visit: Visit, _ asked: String?) throws -> OwnerID {
        let owners = visit.scope.administered.map(\.owner)
        guard let asked else {
            guard let first = owners.first else { throw PageError.notFound }
            return first
        }
        guard let owner = owners.first(where: { $0.text == asked }) else { throw PageError.notFound }
        return owner
    }

    private func load(_ visit: Visit, _ owner: OwnerID) async throws -> Page {
        let owners = visit.scope.administered.map(\.owner)
        return try await services.database.read { reading in
            let plans = try RetentionStore.plans(of: owner, on: reading)
            let forecast = RetentionForecast(
                try DueStore.kept(by: owner, on: reading), by: plans.first { $0.removed == nil }?.plan,
                in: visit.country, today: visit.day)
            return Page(
                owner: owner, owners: owners.count > 1 ? try RetentionStore.names(of: owners, on: reading) : [],
                plans: plans, forecast: forecast, ended: try DueStore.ended(of: owner, on: reading))
        }
    }

    func show(_ visit: Visit) async throws -> Reply {
        guard !visit.scope.administered.isEmpty else { return RetentionView.notYours(visit) }
        let owner = try owner(visit, visit.request.query["owner"])
        return RetentionView(page: try await load(visit, owner), visit: visit).reply
    }

    func save(_ visit: Visit) async throws -> Reply {
        let form = visit.request.form
        let owner = try owner(visit, form["owner"])
        if form["remove"] != nil { return try await change(visit, owner, to: nil) }
        var page = try await load(visit, owner)
        for name in ["sender-years", "receiver-years", "basis"] {
            page.form[name] = String((form[name] ?? "").prefix(2000))
        }
        func years(_ name: String) -> Int {
            if let years = Int(page.form[name] ?? ""), RetentionPlan.years.contains(years) { return years }
            page.errors.add(name, RetentionWords.badYears)
            return 0
        }
        let plan = RetentionPlan(
            senderYears: years("sender-years"), receiverYears: years("receiver-years"),
            basis: page.form["basis"] ?? "")
        if plan.basis.isEmpty { page.errors.add("basis", SendWords.missing) }
        guard page.errors.isEmpty else { return RetentionView(page: page, visit: visit).reply }
        return try await change(visit, owner, to: plan)
    }

    private func change(_ visit: Visit, _ owner: OwnerID, to plan: RetentionPlan?) async throws -> Reply {
        let services = services
        let id: HandoverPlanID = services.environment.id()
        try await services.database.write { writing in
            if let plan {
                try RetentionStore.set(plan, of: owner, id: id, by: visit.scope.person, at: visit.now, writing)
            } else {
                try RetentionStore.remove(of: owner, by: visit.scope.person, at: visit.now, writing)
            }
            try services.audit.append(
                [visit.entry("organisation", owner.text, owner: owner)], at: visit.now, on: writing)
        }
        return visit.seeOther(
            "\(HandoverRoutes.retention.path())?owner=\(owner)", telling: plan == nil ? Self.removed : Self.saved)
    }
}
