package import Access
package import Core
package import Storage

extension OwnGoal.State: SQLEnumeration {}

/// A pupil's goal in their own words, in versions; and how they want their page.
package struct PupilGoalStore: Sendable {
    private let vault: Vault

    package init(_ vault: Vault) { self.vault = vault }

    /// Writes a new version.
    ///
    /// - Returns: false when the pupil is not within the scope.
    package func write(
        _ words: String, _ state: OwnGoal.State = .open, id: PupilGoalID, of pupil: PupilID, at now: Instant,
        in scope: Scope, _ writing: Writing
    ) throws -> Bool {
        guard let owner = try scope.owner(of: pupil, on: writing.reading) else { return false }
        let last: Int? =
            try writing.reading.value(
                "SELECT max(version) AS value FROM pupil_goal WHERE pupil = \(pupil)", as: Int?.self) ?? nil
        try insert(words, state, id: id, of: pupil, owner: owner, version: (last ?? 0) + 1, at: now, writing)
        return true
    }

    /// Writes a version without asking: for `write`, and for a world made from nothing.
    package func insert(
        _ words: String, _ state: OwnGoal.State, id: PupilGoalID, of pupil: PupilID, owner: OwnerID, version: Int,
        at now: Instant, _ writing: Writing
    ) throws {
        let sealed = try vault.seal(words, at: Self.place(id, owner), on: writing)
        try writing.execute(
            """
            INSERT INTO pupil_goal (id, owner, pupil, words, state, written, version)
            VALUES (\(id), \(owner), \(pupil), \(sealed), \(state), \(now), \(version))
            """)
    }

    /// The newest versions, the current one first.
    package func versions(
        of pupil: PupilID, limit: Int = 20, in scope: Scope, on reading: Reading
    ) throws -> [OwnGoal] {
        var opener: Vault.Opener?
        return try reading.all(
            """
            SELECT g.id, g.owner, g.words, g.state, g.written, g.version FROM pupil_goal g
            WHERE g.pupil = \(pupil) AND \(scope.covers("g.pupil")) ORDER BY g.version DESC LIMIT \(limit)
            """
        ) { row in
            let (id, owner): (PupilGoalID, OwnerID) = (try row["id"], try row["owner"])
            let open = try opener ?? vault.opener(of: owner, on: reading)
            opener = open
            return OwnGoal(
                id: id, words: try open.open(try row["words"], at: Self.place(id, owner)), state: try row["state"],
                written: try row["written"], version: try row["version"])
        }
    }

    // MARK: How the pupil wants the page

    /// Whether the pupil has the way to the goal on the charts. It is not there by itself.
    package static func showsAim(_ pupil: PupilID, in scope: Scope, on reading: Reading) throws -> Bool {
        try reading.value(
            "SELECT c.shows_aim AS value FROM pupil_page_choice c WHERE c.pupil = \(pupil) AND \(scope.covers("c.pupil"))"
        ) ?? false
    }

    package static func choose(
        showsAim: Bool, _ pupil: PupilID, owner: OwnerID, at now: Instant, on writing: Writing
    ) throws {
        try writing.execute(
            """
            INSERT INTO pupil_page_choice (pupil, owner, shows_aim, changed)
            VALUES (\(pupil), \(owner), \(showsAim), \(now))
            ON CONFLICT (pupil) DO UPDATE SET shows_aim = excluded.shows_aim, changed = excluded.changed
            """)
    }

    private static func place(_ id: PupilGoalID, _ owner: OwnerID) -> Vault.Place {
        Vault.Place(owner: owner, column: "pupil_goal.words", record: id.text)
    }
}
