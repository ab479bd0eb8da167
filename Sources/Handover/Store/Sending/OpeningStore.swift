package import Access
package import Core
package import Storage

/// That somebody opened a handover at the unit that received it.
package struct OpeningLine: Hashable, Sendable {
    package let who: String
    package let unit: String
    package let at: Instant
}

/// Who has opened what was sent, from the audit log: the log is written before a page leaves, so
/// nobody who has seen it is missing.
package enum OpeningStore {
    package static func openings(of line: HandoverLine, in scope: Scope, on reading: Reading) throws -> [OpeningLine] {
        try reading.all(
            """
            SELECT e.at, a.name, o.name AS unit_name FROM handover_copy c
            JOIN audit_event e ON e.object = c.id AND e.action IN ('handover.open', 'handover.read_all.shown')
            JOIN organisation o ON o.id = c.unit LEFT JOIN account a ON a.person = e.person
            JOIN handover h ON h.id = c.handover
            WHERE c.handover = \(line.id) AND c.side = 'receiver' AND \(scope.keeps(unit: "h.unit", pupil: "h.pupil"))
            ORDER BY e.at, e.chain, e.position LIMIT 500
            """
        ) { OpeningLine(who: try $0["name"] ?? "", unit: try $0["unit_name"], at: try $0["at"]) }
    }
}
