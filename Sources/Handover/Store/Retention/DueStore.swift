import Access
import Core
import Storage

/// The copies that a plan no longer keeps: found, noted as exported, and ended.
enum DueStore {
    /// A copy `c` whose time is over.
    private static func isOver(_ plan: PlanInForce, _ side: CopySide) -> SQL {
        """
        c.owner = \(plan.owner) AND c.ended IS NULL AND c.side = \(side) AND c.opened < \(plan.cutoff(side))
        AND NOT \(isHeld)
        """
    }

    /// Its text is being written on, in a correction.
    private static let isHeld: SQL = """
        (c.side = 'sender' AND EXISTS (SELECT 1 FROM handover h WHERE h.id = c.handover
            AND h.state IN \(HandoverState.allCases.filter(\.isBeforeSending))))
        """

    /// As it is now; what was recalled from a wrong school is not for that school's archive.
    private static let isExported: SQL = """
        (coalesce(c.archived_changes, -1) = c.changes OR coalesce(c.closed_why, '') = 'recalled')
        """

    /// What is to be exported before it can end: never, or not as it is now.
    ///
    /// - Parameters:
    ///   - isProtected: those of pupils with a protected identity, or all others.
    ///   - last: the id after which to go on.
    static func unarchived(
        _ plan: PlanInForce, _ side: CopySide, isProtected: Bool, after last: HandoverCopyID?, limit: Int,
        on reading: Reading
    ) throws -> [HandoverCopyID] {
        try reading.all(
            """
            SELECT c.id FROM handover_copy c JOIN pupil p ON p.id = c.pupil
            WHERE \(isOver(plan, side)) AND NOT \(isExported) AND p.protection = \(isProtected)
                AND c.id > \(last?.text ?? "") ORDER BY c.id LIMIT \(limit)
            """
        ) { try $0["id"] }
    }

    /// A copy as it is now; `nil` when it has ended.
    static func copy(_ id: HandoverCopyID, on reading: Reading) throws -> CopyLine? {
        try reading.first(
            "SELECT c.* FROM handover_copy c WHERE c.id = \(id) AND c.ended IS NULL", CopyLine.init)
    }

    /// Notes that a copy has been exported as it was when it was read; if it has changed since, it has not been.
    static func archive(_ copy: CopyLine, at now: Instant, _ writing: Writing) throws {
        try writing.execute(
            """
            UPDATE handover_copy SET archived = \(now), archived_changes = \(copy.changes)
            WHERE id = \(copy.id) AND changes = \(copy.changes) AND ended IS NULL
            """)
    }

    /// What can end: over, and exported as it is now.
    static func archived(_ plan: PlanInForce, _ side: CopySide, limit: Int, on reading: Reading) throws -> [CopyLine] {
        try reading.all(
            """
            SELECT c.* FROM handover_copy c WHERE \(isOver(plan, side)) AND \(isExported) ORDER BY c.id LIMIT \(limit)
            """, CopyLine.init)
    }

    /// Ends copies: their keys are gone, and with a receiving unit's its readers and its plan. What the two schools
    /// wrote to each other stays while one of them has a copy, and so does the content. What was sent, who signed it
    /// and who confirmed it stays.
    static func end(_ copies: [CopyLine], by plan: HandoverPlanID, at now: Instant, _ writing: Writing) throws {
        let (ids, handovers, nothing) = (copies.map(\.id), copies.map(\.handover), [UInt8]())
        try writing.execute("DELETE FROM study_plan WHERE handover_copy IN \(ids)")
        try writing.execute("DELETE FROM handover_reader WHERE handover_copy IN \(ids)")
        // Nobody waits for an answer any more.
        try writing.execute("DELETE FROM handover_question WHERE handover_copy IN \(ids) AND answer IS NULL")
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
        func isKept(_ handover: StaticString) -> SQL {
            let handover = SQL(stringLiteral: "\(handover)")
            return "EXISTS (SELECT 1 FROM handover_copy c WHERE c.handover = \(handover) AND c.ended IS NULL)"
        }
        try writing.execute(
            """
            DELETE FROM handover_question WHERE handover IN \(handovers) AND NOT \(isKept("handover_question.handover"))
            """)
        try writing.execute(
            """
            DELETE FROM handover_usefulness WHERE handover IN \(handovers)
                AND NOT \(isKept("handover_usefulness.handover"))
            """)
        try writing.execute(
            """
            UPDATE handover SET reason = NULL, correction = NULL
            WHERE id IN \(handovers) AND NOT \(isKept("handover.id"))
            """)
    }
}

extension DueStore {
    /// What an owner keeps, by when it was delivered.
    static func kept(by owner: OwnerID, on reading: Reading) throws -> [KeptCount] {
        // Nordic clocks differ from UTC by whole hours, so an hour is in one day.
        try reading.all(
            """
            SELECT c.side, substr(c.opened, 1, 13) AS hour, count(*) AS count,
                sum(CASE WHEN \(isExported) AND NOT \(isHeld) THEN 1 ELSE 0 END) AS archived,
                sum(CASE WHEN \(isHeld) THEN 1 ELSE 0 END) AS held
            FROM handover_copy c WHERE c.owner = \(owner) AND c.ended IS NULL AND c.opened IS NOT NULL
            GROUP BY c.side, substr(c.opened, 1, 13) ORDER BY hour, c.side
            """
        ) { row in
            let hour: String = try row["hour"]
            return KeptCount(
                side: try row["side"], hour: Instant("\(hour):00:00Z") ?? Instant(milliseconds: 0),
                count: try row["count"], archived: try row["archived"], held: try row["held"])
        }
    }

    /// How many of an owner's copies have ended.
    static func ended(of owner: OwnerID, on reading: Reading) throws -> Int {
        try reading.value(
            "SELECT count(*) AS value FROM handover_copy c WHERE c.owner = \(owner) AND c.ended IS NOT NULL") ?? 0
    }

    /// How many of an owner's copies are over and not exported as they are.
    static func waiting(_ plan: PlanInForce, on reading: Reading) throws -> Int {
        try CopySide.allCases.reduce(0) { sum, side in
            let count: Int? = try reading.value(
                """
                SELECT count(*) AS value FROM handover_copy c WHERE \(isOver(plan, side)) AND NOT \(isExported)
                """)
            return sum + (count ?? 0)
        }
    }
}
