import Access
package import Core
package import Storage

/// The draft of a study plan that a received handover was put to use in.
package struct StudyPlanStore: Sendable {
    private let vault: Vault

    package init(_ vault: Vault) { self.vault = vault }

    package func plan(of copy: CopyLine, on reading: Reading) throws -> StudyPlan? {
        let sealed: Sealed? = try reading.value(
            "SELECT content AS value FROM study_plan WHERE handover_copy = \(copy.id)")
        guard let sealed else { return nil }
        guard let plan: StudyPlan = JSONText.decode(try vault.open(sealed, at: place(copy), on: reading)) else {
            throw VaultError.cannotOpen
        }
        return plan
    }

    /// Puts a handover to use. Doing it twice begins one plan.
    package func begin(
        _ plan: StudyPlan, from line: ReceivedLine, by person: PersonID, at now: Instant, _ writing: Writing
    )
        throws
    {
        try ReceiptStore.step(.use, line, by: person, at: now, writing)
        let sealed = try vault.seal(JSONText.encode(plan), at: place(line.copy), on: writing)
        try writing.execute(
            """
            INSERT INTO study_plan (handover_copy, pupil, owner, content, revision, person, recorded)
            VALUES (\(line.copy.id), \(line.copy.pupil), \(line.copy.owner), \(sealed), 1, \(person), \(now))
            ON CONFLICT (handover_copy) DO NOTHING
            """)
    }

    /// Saves what came back from a page, with what others saved meanwhile.
    ///
    /// - Parameters:
    ///   - base: what was on the page.
    ///   - mine: what came back of it.
    /// - Returns: the plan as it stands now, and the answers that somebody else had changed too; `nil` when
    ///   there is no plan.
    package func save(
        _ mine: PartContent, base: PartContent, of line: ReceivedLine, by person: PersonID, at now: Instant,
        _ writing: Writing
    ) throws -> (plan: StudyPlan, both: [String])? {
        guard let kept = try plan(of: line.copy, on: writing.reading) else { return nil }
        let keys = Set(mine.values.keys).union(base.values.keys)
        let merge = PartMerge(
            base: base, theirs: kept.answers, mine: mine, keys: keys, choices: StudyPlan.isChoice)
        let plan = kept.with(merge.merged)
        guard plan != kept else { return (kept, merge.both) }
        let sealed = try vault.seal(JSONText.encode(plan), at: place(line.copy), on: writing)
        try writing.execute(
            """
            UPDATE study_plan SET content = \(sealed), revision = revision + 1, person = \(person), recorded = \(now)
            WHERE handover_copy = \(line.copy.id)
            """)
        try CopyChange.note(line.copy.handover, writing)
        return (plan, merge.both)
    }

    private func place(_ copy: CopyLine) -> Vault.Place {
        Vault.Place(owner: copy.owner, column: "study_plan.content", record: copy.id.text)
    }
}
