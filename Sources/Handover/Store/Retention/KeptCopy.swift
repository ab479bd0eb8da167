import Access
import Core
import Storage

/// A unit's copy of a version that was sent: until when it is kept, and what remains of it afterwards.
struct KeptCopy: Hashable, Sendable {
    let side: CopySide
    let number: Int
    let unit: String
    let country: Country
    /// SHA-256 of the document.
    let hash: [UInt8]
    let sent: Instant
    /// When the unit got it: from then its years are counted.
    let opened: Instant
    /// The receipt; `nil` of a sending unit's own.
    let received: Instant?
    let receivedBy: String?
    /// Why nobody there can open it any more; `plan` once it has ended.
    let closedWhy: String?
    /// When its content ended.
    let ended: Instant?
    /// The owner's plan by which it ended, or ends; `nil` when there is none.
    let plan: RetentionPlan?

    /// The first day on which it is no longer kept.
    var ends: LocalDate? { plan?.ends(side, sent: opened.day(in: country)) }
}

enum KeptCopyStore {
    /// All copies of what was sent of a handover, the newest version first.
    static func copies(of line: HandoverLine, on reading: Reading) throws -> [KeptCopy] {
        try copies("c.handover = \(line.id)", on: reading)
    }

    static func copy(of line: ReceivedLine, on reading: Reading) throws -> KeptCopy? {
        try copies("c.id = \(line.copy.id)", on: reading).first
    }

    private static func copies(_ condition: SQL, on reading: Reading) throws -> [KeptCopy] {
        try reading.all(
            """
            SELECT c.side, c.received_at, c.opened, c.closed_why, c.ended, v.number, v.hash, v.sent_at, o.name AS unit_name, o.country,
                a.name AS receiver_name, y.sender_years, y.receiver_years, y.basis
            FROM handover_copy c JOIN handover_version v ON v.id = c.handover_version
            JOIN organisation o ON o.id = c.unit LEFT JOIN account a ON a.person = c.received_by
            LEFT JOIN handover_plan y ON y.id = coalesce(c.ended_by, (SELECT f.id FROM handover_plan f
                WHERE f.owner = c.owner AND f.removed IS NULL))
            WHERE \(condition) AND v.sent_at IS NOT NULL AND c.opened IS NOT NULL
            ORDER BY v.number DESC, c.side DESC, c.id
            """
        ) { row in
            let basis: String? = try row["basis"]
            return KeptCopy(
                side: try row["side"], number: try row["number"], unit: try row["unit_name"],
                country: try row["country"], hash: try row["hash"], sent: try row["sent_at"],
                opened: try row["opened"], received: try row["received_at"], receivedBy: try row["receiver_name"],
                closedWhy: try row["closed_why"],
                ended: try row["ended"], plan: try basis == nil ? nil : RetentionPlan(row))
        }
    }
}
