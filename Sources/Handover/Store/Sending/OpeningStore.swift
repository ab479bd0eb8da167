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

    /// Those of some handovers that a person has read as they are now: since they came where they are, and since
    /// anybody wrote in them.
    static func read(of lines: [HandoverLine], by person: PersonID, on reading: Reading) throws -> Set<HandoverID> {
        guard !lines.isEmpty else { return [] }
        let since = Dictionary(uniqueKeysWithValues: lines.map { ($0.id, $0.since) })
        let read = try reading.all(
            """
            SELECT e.object, max(e.at) AS at,
                (SELECT max(t.recorded) FROM handover_part t WHERE t.handover = e.object) AS written
            FROM audit_event e
            WHERE e.object IN \(lines.map(\.id)) AND e.action = 'handover.read' AND e.person = \(person) GROUP BY e.object
            """
        ) { (id: try $0["object"] as HandoverID, at: try $0["at"] as Instant, written: try $0["written"] as Instant?) }
        return Set(
            read.filter { one in
                guard let since = since[one.id] else { return false }
                return max(since, one.written ?? since) <= one.at
            }.map(\.id))
    }
}
