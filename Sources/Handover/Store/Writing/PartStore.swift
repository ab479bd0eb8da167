import Access
package import Core
package import Storage

/// A part of a handover without its text.
package struct PartLine: Hashable, Sendable {
    package let part: HandoverPart
    /// Who is asked to write it.
    package let writer: PersonID?
    package let writerName: String?
    /// How many times it has been saved.
    package let revision: Int
    /// How many required answers are missing.
    package let missing: Int
    package let signed: LocalDate?
    /// Who saved it last.
    package let person: PersonID?
    package let recorded: Instant
}

/// The parts of handovers while they are written. Every saving is kept until the handover has been
/// sent, so that nothing that was written is lost.
package struct PartStore: Sendable {
    private let vault: Vault

    package init(_ vault: Vault) { self.vault = vault }

    package static func parts(of line: HandoverLine, on reading: Reading) throws -> [PartLine] {
        try reading.all(
            """
            SELECT t.*, a.name AS writer_name FROM handover_part t LEFT JOIN account a ON a.person = t.writer
            WHERE t.handover = \(line.id) ORDER BY t.part
            """
        ) { row in
            PartLine(
                part: try row["part"], writer: try row["writer"], writerName: try row["writer_name"],
                revision: try row["revision"], missing: try row["missing"], signed: try row["signed"],
                person: try row["person"], recorded: try row["recorded"])
        }
    }

    /// What is written in all parts.
    package func contents(of line: HandoverLine, on reading: Reading) throws -> [HandoverPart: PartContent] {
        let rows = try reading.all(
            "SELECT t.part, t.revision, t.content FROM handover_part t WHERE t.handover = \(line.id)"
        ) { row in
            (
                part: try row["part"] as HandoverPart, revision: try row["revision"] as Int,
                content: try row["content"] as Sealed?
            )
        }
        let opener = try vault.opener(of: line.owner, on: reading)
        var contents: [HandoverPart: PartContent] = [:]
        for row in rows {
            guard let sealed = row.content else { continue }
            contents[row.part] = try Self.decode(opener.open(sealed, at: Self.place(line, row.part, row.revision)))
        }
        return contents
    }

    /// What stood in a part at one of its revisions; empty for revision 0, `nil` for one there never was.
    package func content(_ part: HandoverPart, revision: Int, of line: HandoverLine, on reading: Reading) throws
        -> PartContent?
    {
        if revision == 0 { return PartContent() }
        let sealed: Sealed? = try reading.value(
            """
            SELECT t.content AS value FROM handover_part t WHERE t.handover = \(line.id) AND t.part = \(part)
                AND t.revision = \(revision)
            UNION ALL
            SELECT e.content AS value FROM handover_part_earlier e WHERE e.handover = \(line.id) AND e.part = \(part)
                AND e.revision = \(revision)
            """)
        return try sealed.map { try Self.decode(vault.open($0, at: Self.place(line, part, revision), on: reading)) }
    }

    package enum Outcome: Hashable, Sendable {
        case unchanged(revision: Int)
        /// - Parameter both: the answers that somebody else changed at the same time.
        case saved(revision: Int, content: PartContent, both: [String])
    }

    /// Saves what came back from a page, with what others saved meanwhile.
    ///
    /// - Parameters:
    ///   - seen: the revision that was on the page.
    ///   - keys: what was on the page.
    ///   - missing: how many required answers a content lacks.
    /// - Throws: `HandoverRefusal.notNow` once the handover is no longer being written.
    package func save(
        _ mine: PartContent, in part: HandoverPart, of line: HandoverLine, seen: Int, keys: Set<String>,
        choices: (String) -> Bool, missing: (PartContent) -> Int, by person: PersonID?, at now: Instant,
        _ writing: Writing
    ) throws -> Outcome {
        let kept = try Self.parts(of: line, on: writing.reading).first { $0.part == part }
        let revision = kept?.revision ?? 0
        guard let theirs = try content(part, revision: revision, of: line, on: writing.reading),
            let base = try content(part, revision: min(seen, revision), of: line, on: writing.reading)
        else { throw HandoverRefusal.notNow }
        let merge = PartMerge(base: base, theirs: theirs, mine: mine, keys: keys, choices: choices)
        if merge.merged == theirs { return .unchanged(revision: revision) }
        let next = revision + 1
        let sealed = try vault.seal(
            JSONText.encode(merge.merged), at: Self.place(line, part, next), on: writing)
        if revision > 0 {
            try writing.execute(
                """
                INSERT INTO handover_part_earlier (handover, part, revision, pupil, owner, content, person, recorded)
                SELECT t.handover, t.part, t.revision, t.pupil, t.owner, t.content, t.person, t.recorded
                FROM handover_part t WHERE t.handover = \(line.id) AND t.part = \(part)
                """)
        }
        // What is changed after it was signed has to be signed again.
        try writing.execute(
            """
            INSERT INTO handover_part (handover, part, pupil, owner, content, revision, missing, person, recorded)
            VALUES (\(line.id), \(part), \(line.pupil), \(line.owner), \(sealed), \(next),
                \(missing(merge.merged)), \(person), \(now))
            ON CONFLICT (handover, part) DO UPDATE SET content = excluded.content, revision = excluded.revision,
                missing = excluded.missing, signed = NULL, person = excluded.person, recorded = excluded.recorded
            """)
        return .saved(revision: next, content: merge.merged, both: merge.both)
    }

    /// Asks somebody to write a part, or somebody else than before.
    package static func ask(
        _ writer: PersonID?, for part: HandoverPart, of line: HandoverLine, missing: Int, at now: Instant,
        _ writing: Writing
    ) throws {
        try writing.execute(
            """
            INSERT INTO handover_part (handover, part, pupil, owner, writer, missing, recorded)
            VALUES (\(line.id), \(part), \(line.pupil), \(line.owner), \(writer), \(missing), \(now))
            ON CONFLICT (handover, part) DO UPDATE SET writer = excluded.writer
            """)
    }

    /// Signs a part that lacks nothing.
    ///
    /// - Parameter seen: the revision that was read.
    /// - Returns: false when something is missing, or it was changed meanwhile.
    package static func sign(
        _ part: HandoverPart, of line: HandoverLine, seen: Int, by person: PersonID, on day: LocalDate,
        _ writing: Writing
    ) throws -> Bool {
        try writing.execute(
            """
            UPDATE handover_part SET signed = \(day), person = \(person) WHERE handover = \(line.id) AND part = \(part)
                AND revision = \(seen) AND revision > 0 AND missing = 0
            """) == 1
    }

    /// Removes what was written, once it has been sealed as a version: it is not kept a second time
    /// under a key that opens more.
    static func forget(_ handover: HandoverID, _ writing: Writing) throws {
        try writing.execute("DELETE FROM handover_part_earlier WHERE handover = \(handover)")
        try writing.execute("UPDATE handover_part SET content = NULL, revision = 0 WHERE handover = \(handover)")
    }

    private static func decode(_ text: String) throws -> PartContent {
        guard let content: PartContent = JSONText.decode(text) else { throw VaultError.cannotOpen }
        return content
    }

    private static func place(_ line: HandoverLine, _ part: HandoverPart, _ revision: Int) -> Vault.Place {
        Vault.Place(
            owner: line.owner, column: "handover_part.content", record: "\(line.id)/\(part.code)/\(revision)")
    }
}

/// An earlier wording of a part.
package struct PartWording: Hashable, Sendable {
    package let revision: Int
    package let content: PartContent
    package let who: String
    package let recorded: Instant
}

extension PartStore {
    /// Seconds between two wordings of one person that are shown as two.
    private static let pause: Int64 = 600

    /// The wordings of a part, the newest first: of what one person saved without a long pause, the last.
    package func history(of part: HandoverPart, in line: HandoverLine, on reading: Reading) throws -> [PartWording] {
        let rows = try reading.all(
            """
            SELECT w.revision, w.recorded, w.person, a.name FROM (
                SELECT t.revision, t.recorded, t.person FROM handover_part t
                WHERE t.handover = \(line.id) AND t.part = \(part) AND t.revision > 0
                UNION ALL
                SELECT e.revision, e.recorded, e.person FROM handover_part_earlier e
                WHERE e.handover = \(line.id) AND e.part = \(part)) w
            LEFT JOIN account a ON a.person = w.person ORDER BY w.revision DESC LIMIT 2000
            """
        ) {
            (
                revision: try $0["revision"] as Int, recorded: try $0["recorded"] as Instant,
                person: try $0["person"] as PersonID?, who: try $0["name"] as String?
            )
        }
        let last = rows.enumerated().filter { index, row in
            guard index > 0 else { return true }
            let later = rows[index - 1]
            return later.person != row.person || later.recorded.seconds(since: row.recorded) > Self.pause
        }
        return try last.map(\.element).compactMap { row in
            try content(part, revision: row.revision, of: line, on: reading).map {
                PartWording(revision: row.revision, content: $0, who: row.who ?? "", recorded: row.recorded)
            }
        }
    }
}
