import Access
import Core
import Storage

/// How many handovers of a unit are in a state.
struct RegionCount: Hashable, Sendable {
    let unit: OrganisationID
    let unitName: String
    let owner: OwnerID
    let ownerName: String
    let state: HandoverState
    let count: Int
}

/// What is left to do in a region: the owners that belong to the same federation. Counts, and nobody's name.
enum RegionStore {
    /// The owners of a region: of somebody at the federation its members, and of everybody else their owner with
    /// those beside it.
    static func owners(of scope: Scope, on reading: Reading) throws -> [OwnerID] {
        let own = Array(Set(scope.grounds.map(\.owner))).sorted { $0.text < $1.text }
        return try reading.all(
            """
            SELECT o.id FROM organisation o WHERE o.id = o.owner AND o.ended IS NULL AND (o.id IN \(own)
                OR o.parent IN \(own)
                OR o.parent IN (SELECT r.parent FROM organisation r WHERE r.id IN \(own) AND r.parent IS NOT NULL))
            ORDER BY o.name, o.id
            """
        ) { try $0["id"] }
    }

    /// Those of a school year that go digitally, by unit and state.
    static func counts(of owners: [OwnerID], in year: Int, on reading: Reading) throws -> [RegionCount] {
        try reading.all(
            """
            SELECT h.unit, o.name, h.owner, w.name AS owner_name, h.state, count(*) AS count FROM handover h
            JOIN organisation o ON o.id = h.unit JOIN organisation w ON w.id = h.owner
            WHERE h.owner IN \(owners) AND h.school_year = \(year) AND h.state NOT IN ('manual', 'notNeeded')
                AND o.ended IS NULL
            GROUP BY h.unit, o.name, h.owner, w.name, h.state ORDER BY w.name, o.name, h.unit, h.state
            """
        ) { row in
            RegionCount(
                unit: try row["unit"], unitName: try row["name"], owner: try row["owner"],
                ownerName: try row["owner_name"], state: try row["state"], count: try row["count"])
        }
    }
}
