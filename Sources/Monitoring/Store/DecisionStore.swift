package import Access
package import Core
package import Roster
package import Storage

extension Decision.Choice: SQLEnumeration {}
extension FourPointRule.Verdict.Code: SQLEnumeration {}

/// A decision as it is read: with its words, who made it, and whether it was taken back.
package struct RecordedDecision: Hashable, Sendable {
    package struct Withdrawal: Hashable, Sendable {
        package let day: LocalDate
        package let reason: String
        package let person: PersonName?
    }

    package let decision: Decision
    /// Why, in the words of whoever decided.
    package let reason: String
    /// What the rule gave as its reason then, in the language it was read in.
    package let proposalReason: String
    package let person: PersonName?
    package let withdrawal: Withdrawal?
}

/// Decisions. A row is written once and never changed; taking back is a row of its own.
package struct DecisionStore: Sendable {
    private let vault: Vault

    package init(_ vault: Vault) { self.vault = vault }

    /// Writes a decision.
    ///
    /// - Returns: false when the pupil is not within the scope.
    package func record(
        _ decision: Decision, reason: String, proposalReason: String, by person: PersonID, at now: Instant,
        in scope: Scope, _ writing: Writing
    ) throws -> Bool {
        guard let owner = try scope.owner(of: decision.pupil, on: writing.reading) else { return false }
        try write(
            decision, reason: reason, proposalReason: proposalReason, by: person, owner: owner, at: now, writing)
        return true
    }

    /// Writes a decision without asking for a scope: for `record`, and for a world that is
    /// made from nothing.
    package func write(
        _ decision: Decision, reason: String, proposalReason: String, by person: PersonID, owner: OwnerID,
        at now: Instant, _ writing: Writing
    ) throws {
        let sealed =
            reason.isEmpty ? nil : try vault.seal(reason, at: Self.place(decision.id, owner), on: writing)
        try writing.execute(
            """
            INSERT INTO decision (id, owner, pupil, instrument, goal, rule, proposal, proposal_reason, since, points,
                choice, accepted, reason, person, day, review_on, recorded)
            VALUES (\(decision.id), \(owner), \(decision.pupil), \(decision.instrument), \(decision.goal),
                \(decision.rule), \(decision.proposal), \(proposalReason), \(decision.since),
                \(try Self.text(decision.points)), \(decision.choice), \(decision.isAccepted), \(sealed), \(person),
                \(decision.day), \(decision.reviewOn), \(now))
            """)
    }

    /// Takes a decision back that should not have been made. It stays, with the reason.
    ///
    /// - Returns: false when it is not there within the scope, or taken back already.
    package func withdraw(
        _ id: DecisionID, of pupil: PupilID, on instrument: InstrumentID, reason: String, by person: PersonID,
        on day: LocalDate, at now: Instant, in scope: Scope, _ writing: Writing
    ) throws -> Bool {
        let owner: OwnerID? = try writing.reading.value(
            """
            SELECT d.owner AS value FROM decision d
            WHERE d.id = \(id) AND d.pupil = \(pupil) AND d.instrument = \(instrument) AND \(scope.covers("d.pupil"))
                AND NOT EXISTS (SELECT 1 FROM decision_withdrawal w WHERE w.decision = d.id)
            """)
        guard let owner else { return false }
        let sealed = try vault.seal(reason, at: Self.withdrawalPlace(id, owner), on: writing)
        try writing.execute(
            """
            INSERT INTO decision_withdrawal (decision, owner, pupil, reason, person, day, recorded)
            VALUES (\(id), \(owner), \(pupil), \(sealed), \(person), \(day), \(now))
            """)
        return true
    }

    /// All decisions about a pupil, by instrument, the newest first, also those taken back.
    package func decisions(
        of pupil: PupilID, in scope: Scope, on reading: Reading
    ) throws -> [InstrumentID: [RecordedDecision]] {
        let rows = try reading.all(
            """
            SELECT d.*, p.given_name, p.family_name, w.day AS w_day, w.reason AS w_reason,
                wp.given_name AS w_given_name, wp.family_name AS w_family_name
            FROM decision d LEFT JOIN person p ON p.id = d.person
            LEFT JOIN decision_withdrawal w ON w.decision = d.id LEFT JOIN person wp ON wp.id = w.person
            WHERE d.pupil = \(pupil) AND \(scope.covers("d.pupil")) ORDER BY d.recorded DESC, d.id DESC
            """, DecisionRow.init)
        // All texts are opened at once, so that a long history costs no more than a short one.
        var sealed: [(sealed: Sealed, place: Vault.Place)] = []
        for row in rows {
            if let text = row.reason { sealed.append((text, Self.place(row.decision.id, row.owner))) }
            if let text = row.withdrawalReason {
                sealed.append((text, Self.withdrawalPlace(row.decision.id, row.owner)))
            }
        }
        var opened = try vault.open(sealed, on: reading)[...]
        let decisions = rows.map { row in
            row.recorded(
                reason: row.reason == nil ? "" : opened.popFirst() ?? "",
                withdrawalReason: row.withdrawalReason == nil ? "" : opened.popFirst() ?? "")
        }
        return Dictionary(grouping: decisions, by: \.decision.instrument)
    }

    private static func place(_ id: DecisionID, _ owner: OwnerID) -> Vault.Place {
        Vault.Place(owner: owner, column: "decision.reason", record: id.text)
    }

    private static func withdrawalPlace(_ id: DecisionID, _ owner: OwnerID) -> Vault.Place {
        Vault.Place(owner: owner, column: "decision_withdrawal.reason", record: id.text)
    }
}
