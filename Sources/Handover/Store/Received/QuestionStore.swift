package import Access
package import Core
package import Storage

/// A question of the receiving unit, and the sending teacher's answer.
package struct QuestionLine: Hashable, Sendable {
    package let id: HandoverQuestionID
    package let copy: HandoverCopyID
    package let part: HandoverPart
    package let question: String
    package let askedBy: String
    package let askedAt: Instant
    package let answer: String?
    package let answeredBy: String?
    package let answeredAt: Instant?
}

/// Questions and answers about what was handed over. They belong to one unit's copy: another unit
/// that receives the pupil later does not see them.
package struct QuestionStore: Sendable {
    private let vault: Vault

    package init(_ vault: Vault) { self.vault = vault }

    /// What was asked about a copy, the oldest first.
    package func questions(about copy: HandoverCopyID, on reading: Reading) throws -> [QuestionLine] {
        try lines("q.handover_copy = \(copy)", on: reading)
    }

    /// What was asked about a handover, for an archive.
    func questions(about handover: HandoverID, on reading: Reading) throws -> [QuestionLine] {
        try lines("q.handover = \(handover)", on: reading)
    }

    /// What the receiving unit has asked about a handover that was sent: all of it for those who
    /// co-ordinate, and to a teacher what is about the teacher's own subjects.
    package func questions(to line: HandoverLine, of scope: Scope, on reading: Reading) throws -> [QuestionLine] {
        let own: SQL = """
            EXISTS (SELECT 1 FROM handover_part w WHERE w.handover = q.handover AND w.part = q.part
                AND w.writer = \(scope.person))
            """
        return try lines(
            """
            q.handover = \(line.id) AND (\(own) OR EXISTS (SELECT 1 FROM handover h WHERE h.id = q.handover
                AND \(scope.keeps(unit: "h.unit", pupil: "h.pupil"))))
            """, on: reading)
    }

    private func lines(_ condition: SQL, on reading: Reading) throws -> [QuestionLine] {
        try reading.all(
            """
            SELECT q.*, a.name AS asker, b.name AS answerer FROM handover_question q
            LEFT JOIN account a ON a.person = q.asked_by LEFT JOIN account b ON b.person = q.answered_by
            WHERE \(condition) ORDER BY q.asked_at, q.id
            """
        ) { row in
            let (id, owner): (HandoverQuestionID, OwnerID) = (try row["id"], try row["owner"])
            let answer: Sealed? = try row["answer"]
            return QuestionLine(
                id: id, copy: try row["handover_copy"], part: try row["part"],
                question: try vault.open(row["question"], at: Self.place(id, owner, "question"), on: reading),
                askedBy: try row["asker"] ?? "", askedAt: try row["asked_at"],
                answer: try answer.map { try vault.open($0, at: Self.place(id, owner, "answer"), on: reading) },
                answeredBy: try row["answerer"], answeredAt: try row["answered_at"])
        }
    }

    /// Asks. The same question sent again, since no answer came, is asked once.
    ///
    /// - Parameter id: of the page on which it was written.
    package func ask(
        _ id: HandoverQuestionID, _ text: String, about part: HandoverPart, of line: ReceivedLine, by person: PersonID,
        at now: Instant, _ writing: Writing
    ) throws {
        let owner = line.copy.owner
        let sealed = try vault.seal(text, at: Self.place(id, owner, "question"), on: writing)
        try writing.execute(
            """
            INSERT INTO handover_question (id, handover_copy, handover, part, pupil, owner, question, asked_by, asked_at)
            VALUES (\(id), \(line.copy.id), \(line.copy.handover), \(part), \(line.copy.pupil), \(owner), \(sealed),
                \(person), \(now))
            ON CONFLICT (id) DO NOTHING
            """)
        try CopyChange.note(line.copy.handover, writing)
    }

    /// Answers a question once.
    ///
    /// - Returns: false when somebody has answered it already.
    package func answer(
        _ text: String, to question: HandoverQuestionID, by person: PersonID, at now: Instant, _ writing: Writing
    ) throws -> Bool {
        let found = try writing.reading.first(
            "SELECT owner, handover FROM handover_question WHERE id = \(question) AND answer IS NULL"
        ) { (owner: try $0["owner"] as OwnerID, handover: try $0["handover"] as HandoverID) }
        guard let found else { return false }
        let sealed = try vault.seal(text, at: Self.place(question, found.owner, "answer"), on: writing)
        try CopyChange.note(found.handover, writing)
        return try writing.execute(
            """
            UPDATE handover_question SET answer = \(sealed), answered_by = \(person), answered_at = \(now)
            WHERE id = \(question) AND answer IS NULL
            """) == 1
    }

    private static func place(_ id: HandoverQuestionID, _ owner: OwnerID, _ column: String) -> Vault.Place {
        Vault.Place(owner: owner, column: "handover_question.\(column)", record: id.text)
    }
}
