import Access
package import Core
package import Storage

/// A plan that holds or has held, with who entered it.
package struct PlanLine: Hashable, Sendable {
    package let plan: RetentionPlan
    package let by: String
    package let recorded: Instant
    /// `nil` for the one that holds.
    package let removed: Instant?
}

/// What owners have decided on how long copies are kept. A plan is not changed: another takes its place, and each
/// copy that ended says by which.
package enum RetentionStore {
    /// All plans of an owner, the newest first.
    package static func plans(of owner: OwnerID, on reading: Reading) throws -> [PlanLine] {
        try reading.all(
            """
            SELECT y.*, a.name FROM handover_plan y LEFT JOIN account a ON a.person = y.person
            WHERE y.owner = \(owner) ORDER BY y.recorded DESC, y.id DESC
            """
        ) { row in
            PlanLine(
                plan: try RetentionPlan(row), by: try row["name"] ?? "",
                recorded: try row["recorded"], removed: try row["removed"])
        }
    }

    /// Enters a plan in the place of the one that holds.
    package static func set(
        _ plan: RetentionPlan, of owner: OwnerID, id: HandoverPlanID, by person: PersonID, at now: Instant,
        _ writing: Writing
    ) throws {
        try remove(of: owner, by: person, at: now, writing)
        try writing.execute(
            """
            INSERT INTO handover_plan (id, owner, sender_years, receiver_years, basis, person, recorded)
            VALUES (\(id), \(owner), \(plan.senderYears), \(plan.receiverYears), \(plan.basis), \(person), \(now))
            """)
    }

    /// Without a plan nothing ends.
    package static func remove(of owner: OwnerID, by person: PersonID, at now: Instant, _ writing: Writing) throws {
        try writing.execute(
            """
            UPDATE handover_plan SET removed = \(now), removed_by = \(person)
            WHERE owner = \(owner) AND removed IS NULL
            """)
    }

    package static func names(of owners: [OwnerID], on reading: Reading) throws -> [(id: OwnerID, name: String)] {
        try reading.all("SELECT o.id, o.name FROM organisation o WHERE o.id IN \(owners) ORDER BY o.name, o.id") {
            (id: try $0["id"], name: try $0["name"])
        }
    }

    /// The plans that hold, each with its owner's today.
    ///
    /// - Parameter owners: `nil` for all there are.
    static func inForce(of owners: [OwnerID]? = nil, at now: Instant, on reading: Reading) throws -> [PlanInForce] {
        let condition: SQL = owners.map { "y.owner IN \($0)" } ?? "1 = 1"
        return try reading.all(
            """
            SELECT y.*, o.country FROM handover_plan y JOIN organisation o ON o.id = y.owner
            WHERE y.removed IS NULL AND \(condition) ORDER BY y.owner
            """
        ) { row in
            let country: Country = try row["country"]
            return PlanInForce(
                id: try row["id"], plan: try RetentionPlan(row), owner: try row["owner"], country: country,
                today: now.day(in: country))
        }
    }
}

/// A plan that holds where its owner is, today.
struct PlanInForce: Hashable, Sendable {
    let id: HandoverPlanID
    let plan: RetentionPlan
    let owner: OwnerID
    let country: Country
    let today: LocalDate

    /// What was sent before this is over.
    func cutoff(_ side: CopySide) -> Instant {
        Instant(plan.lastOver(side, on: today).adding(days: 1), hour: 0, minute: 0, in: country)
    }
}

extension RetentionPlan {
    /// From a row with the columns of `handover_plan`.
    init(_ row: Row) throws {
        self.init(
            senderYears: try row["sender_years"], receiverYears: try row["receiver_years"], basis: try row["basis"])
    }
}
