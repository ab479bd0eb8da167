package import Access
package import Core
package import Storage

/// Goals, each a new version of the one before.
package struct GoalStore: Sendable {
    private let vault: Vault

    package init(_ vault: Vault) { self.vault = vault }

    /// Sets a goal; the earlier one is kept and no longer current.
    ///
    /// - Parameter words: the goal in the pupil's or the teacher's own words; sealed.
    /// - Returns: false when the pupil is not within the scope.
    package func set(
        _ goal: ProgressGoal, words: String, of pupil: PupilID, on instrument: InstrumentID, by setter: PersonID?,
        at now: Instant, in scope: Scope, _ writing: Writing
    ) throws -> Bool {
        guard let owner = try scope.owner(of: pupil, on: writing.reading) else { return false }
        let last: Int? =
            try writing.reading.value(
                "SELECT max(version) AS value FROM goal WHERE pupil = \(pupil) AND instrument = \(instrument)",
                as: Int?.self) ?? nil
        try writing.execute("UPDATE goal SET current = 0 WHERE pupil = \(pupil) AND instrument = \(instrument)")
        try write(
            goal, words: words, of: pupil, on: instrument, owner: owner, version: (last ?? 0) + 1, by: setter, at: now,
            writing)
        return true
    }

    /// Writes a goal without looking at earlier ones: for `set`, and for a world that is
    /// made from nothing.
    package func write(
        _ goal: ProgressGoal, words: String, of pupil: PupilID, on instrument: InstrumentID, owner: OwnerID,
        version: Int, by setter: PersonID?, at now: Instant, _ writing: Writing
    ) throws {
        let sealed = try seal(words, of: goal.id, owner: owner, writing)
        try writing.execute(
            """
            INSERT INTO goal (id, owner, pupil, instrument, baseline, start, target, due, words, setter, recorded,
                version, current)
            VALUES (\(goal.id), \(owner), \(pupil), \(instrument), \(goal.baseline), \(goal.start), \(goal.target),
                \(goal.due), \(sealed), \(setter), \(now), \(version), 1)
            """)
    }

    /// A goal's words as they are kept; `nil` when there are none.
    package func seal(_ words: String, of goal: GoalID, owner: OwnerID, _ writing: Writing) throws -> Sealed? {
        words.isEmpty ? nil : try vault.seal(words, at: place(goal, owner), on: writing)
    }

    /// A pupil's goals on every instrument, the current one last, with their words.
    package func goals(of pupil: PupilID, in scope: Scope, on reading: Reading) throws -> [InstrumentID: [WordedGoal]] {
        let rows = try reading.all(
            """
            SELECT g.id, g.owner, g.instrument, g.baseline, g.start, g.target, g.due, g.words FROM goal g
            WHERE g.pupil = \(pupil) AND \(scope.covers("g.pupil")) ORDER BY g.version
            """
        ) { row -> (InstrumentID, WordedGoal) in
            let goal = try ProgressGoal(row)
            let sealed: Sealed? = try row["words"]
            let words = try sealed.map { try vault.open($0, at: place(goal.id, try row["owner"]), on: reading) }
            return (try row["instrument"], WordedGoal(goal: goal, words: words ?? ""))
        }
        return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
    }

    /// The current goals of several pupils, by instrument.
    package static func goals(of seen: SeenPupils) -> Question<[PupilID: [InstrumentID: ProgressGoal]]> {
        Question(
            """
            SELECT g.pupil, g.instrument, g.id, g.baseline, g.start, g.target, g.due FROM goal g
            WHERE g.pupil IN \(seen.list) AND g.current = 1
            """
        ) {
            (try $0["pupil"] as PupilID, try $0["instrument"] as InstrumentID, try ProgressGoal($0))
        } shape: { rows in
            rows.reduce(into: [:]) { $0[$1.0, default: [:]][$1.1] = $1.2 }
        }
    }

    private func place(_ goal: GoalID, _ owner: OwnerID) -> Vault.Place {
        Vault.Place(owner: owner, column: "goal.words", record: goal.text)
    }
}

/// A goal and what it says in words.
package struct WordedGoal: Hashable, Sendable {
    package let goal: ProgressGoal
    package let words: String
}

extension ProgressGoal {
    fileprivate init(_ row: Row) throws {
        self.init(
            id: try row["id"], baseline: try row["baseline"], start: try row["start"], target: try row["target"],
            due: try row["due"])
    }
}
