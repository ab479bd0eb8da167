import Access
import Core
import Storage

/// The copies that a plan no longer keeps: found, noted as exported, and ended.
enum DueStore {
    /// A copy `c` of a version `v` whose time is over.
    private static func isOver(_ plan: PlanInForce, _ side: CopySide) -> SQL {
        """
        c.owner = \(plan.owner) AND c.ended IS NULL AND c.side = \(side) AND c.opened IS NOT NULL
        AND v.sent_at < \(plan.cutoff(side))
        """
    }

    /// Whether something was written at the receiving unit after its copy was exported.
    private static let hasChanged: SQL = """
        (c.side = 'receiver' AND (coalesce(c.received_at, '') > c.archived OR coalesce(c.closed, '') > c.archived
            OR EXISTS (SELECT 1 FROM handover_question q WHERE q.handover_copy = c.id
                AND (q.asked_at > c.archived OR q.answered_at > c.archived))
            OR EXISTS (SELECT 1 FROM study_plan s WHERE s.handover_copy = c.id AND s.recorded > c.archived)
            OR EXISTS (SELECT 1 FROM handover_usefulness u WHERE u.handover_copy = c.id AND u.recorded > c.archived)
            OR EXISTS (SELECT 1 FROM handover_reader r WHERE r.handover_copy = c.id
                AND (r.recorded > c.archived OR r.read_at > c.archived))))
        """

    /// What is to be exported before it can end: never, or not as it is now.
    ///
    /// - Parameters:
    ///   - isProtected: those of pupils with a protected identity, or all others.
    ///   - last: the id after which to go on.
    static func unarchived(
        _ plan: PlanInForce, _ side: CopySide, isProtected: Bool, after last: HandoverCopyID?, limit: Int,
        on reading: Reading
    ) throws -> [CopyLine] {
        try reading.all(
            """
            SELECT c.* FROM handover_copy c JOIN handover_version v ON v.id = c.handover_version
            JOIN pupil p ON p.id = c.pupil
            WHERE \(isOver(plan, side)) AND (c.archived IS NULL OR \(hasChanged))
                AND p.protection = \(isProtected) AND c.id > \(last?.text ?? "") ORDER BY c.id LIMIT \(limit)
            """, CopyLine.init)
    }

    /// Notes that copies have been exported as they were.
    static func archive(_ copies: [HandoverCopyID], asOf then: Instant, _ writing: Writing) throws {
        try writing.execute("UPDATE handover_copy SET archived = \(then) WHERE id IN \(copies) AND ended IS NULL")
    }

    /// What can end: over, and exported as it is now.
    static func archived(_ plan: PlanInForce, _ side: CopySide, limit: Int, on reading: Reading) throws -> [CopyLine] {
        try reading.all(
            """
            SELECT c.* FROM handover_copy c JOIN handover_version v ON v.id = c.handover_version
            WHERE \(isOver(plan, side)) AND c.archived IS NOT NULL AND NOT \(hasChanged) ORDER BY c.id LIMIT \(limit)
            """, CopyLine.init)
    }

    /// Ends copies: their keys are gone, and with a receiving unit's what was written there. A version that nobody
    /// has any more loses its content. What it was, who signed it and who confirmed it stays.
    static func end(_ copies: [CopyLine], by plan: HandoverPlanID, at now: Instant, _ writing: Writing) throws {
        let (ids, nothing) = (copies.map(\.id), [UInt8]())
        try writing.execute("DELETE FROM handover_question WHERE handover_copy IN \(ids)")
        try writing.execute("DELETE FROM study_plan WHERE handover_copy IN \(ids)")
        try writing.execute("DELETE FROM handover_usefulness WHERE handover_copy IN \(ids)")
        try writing.execute("DELETE FROM handover_reader WHERE handover_copy IN \(ids)")
        try writing.execute(
            """
            UPDATE handover_copy SET encapsulated = \(nothing), wrapped = \(nothing), ended = \(now),
                ended_by = \(plan), closed_why = CASE WHEN closed IS NULL THEN 'plan' ELSE closed_why END,
                closed = coalesce(closed, \(now))
            WHERE id IN \(ids)
            """)
        try writing.execute(
            """
            UPDATE handover_version SET content = \(nothing) WHERE id IN \(copies.map(\.version))
                AND NOT EXISTS (SELECT 1 FROM handover_copy c WHERE c.handover_version = handover_version.id
                    AND c.ended IS NULL)
            """)
    }
}

extension DueStore {
    /// What an owner keeps, by when it was sent.
    static func kept(by owner: OwnerID, on reading: Reading) throws -> [KeptCount] {
        // Nordic clocks differ from UTC by whole hours, so an hour is in one day.
        try reading.all(
            """
            SELECT c.side, substr(v.sent_at, 1, 13) AS hour, count(*) AS count, count(c.archived) AS archived
            FROM handover_copy c JOIN handover_version v ON v.id = c.handover_version
            WHERE c.owner = \(owner) AND c.ended IS NULL AND c.opened IS NOT NULL AND v.sent_at IS NOT NULL
            GROUP BY c.side, substr(v.sent_at, 1, 13) ORDER BY hour, c.side
            """
        ) { row in
            let hour: String = try row["hour"]
            return KeptCount(
                side: try row["side"], hour: Instant("\(hour):00:00Z") ?? Instant(milliseconds: 0),
                count: try row["count"], archived: try row["archived"])
        }
    }

    /// How many of an owner's copies have ended.
    static func ended(of owner: OwnerID, on reading: Reading) throws -> Int {
        try reading.value(
            "SELECT count(*) AS value FROM handover_copy c WHERE c.owner = \(owner) AND c.ended IS NOT NULL") ?? 0
    }

    /// How many of an owner's copies are over and not yet exported.
    static func waiting(_ plan: PlanInForce, on reading: Reading) throws -> Int {
        try CopySide.allCases.reduce(0) { sum, side in
            let count: Int? = try reading.value(
                """
                SELECT count(*) AS value FROM handover_copy c JOIN handover_version v ON v.id = c.handover_version
                WHERE \(isOver(plan, side)) AND c.archived IS NULL
                """)
            return sum + (count ?? 0)
        }
    }
}
