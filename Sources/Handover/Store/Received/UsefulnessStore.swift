import Access
package import Core
package import Storage

/// What receiving schools said of the handovers they used.
package struct UsefulnessStore: Sendable {
    private let vault: Vault

    package init(_ vault: Vault) { self.vault = vault }

    /// Of a copy, one answer: saying it again changes it.
    package func record(
        _ rating: Usefulness.Rating, _ words: String, of line: ReceivedLine, by person: PersonID, at now: Instant,
        _ writing: Writing
    ) throws {
        let copy = line.copy
        let sealed = words.isEmpty ? nil : try vault.seal(words, at: Self.place(copy.id, copy.owner), on: writing)
        try writing.execute(
            """
            INSERT INTO handover_usefulness (handover_copy, handover, pupil, owner, rating, words, person, recorded)
            VALUES (\(copy.id), \(copy.handover), \(copy.pupil), \(copy.owner), \(rating), \(sealed), \(person), \(now))
            ON CONFLICT (handover_copy) DO UPDATE SET rating = excluded.rating, words = excluded.words,
                person = excluded.person, recorded = excluded.recorded
            """)
        try CopyChange.note(copy.handover, writing)
    }

    package func answer(about copy: HandoverCopyID, on reading: Reading) throws -> Usefulness? {
        try answers("u.handover_copy = \(copy)", on: reading).first
    }

    /// For the school that sent it: of every unit that has had it, the newest first.
    package func answers(about line: HandoverLine, on reading: Reading) throws -> [Usefulness] {
        try answers(about: line.id, on: reading)
    }

    /// For an archive.
    func answers(about handover: HandoverID, on reading: Reading) throws -> [Usefulness] {
        try answers("u.handover = \(handover)", on: reading)
    }

    private func answers(_ condition: SQL, on reading: Reading) throws -> [Usefulness] {
        try reading.all(
            """
            SELECT u.*, a.name FROM handover_usefulness u LEFT JOIN account a ON a.person = u.person
            WHERE \(condition) ORDER BY u.recorded DESC, u.handover_copy
            """
        ) { row in
            let sealed: Sealed? = try row["words"]
            let place = Self.place(try row["handover_copy"], try row["owner"])
            return Usefulness(
                rating: try row["rating"], words: try sealed.map { try vault.open($0, at: place, on: reading) } ?? "",
                by: try row["name"] ?? "", recorded: try row["recorded"])
        }
    }

    private static func place(_ copy: HandoverCopyID, _ owner: OwnerID) -> Vault.Place {
        Vault.Place(owner: owner, column: "handover_usefulness.words", record: copy.text)
    }
}
