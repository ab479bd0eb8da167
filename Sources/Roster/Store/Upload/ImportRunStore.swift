package import Access
package import Core
package import Storage

/// An import that has been made, from the command line or from an upload.
package struct ImportRunLine: Sendable, Hashable {
    package let at: Instant
    package let source: String
    /// Empty when it was made from the command line.
    package let person: String
    package let created: Int
    package let updated: Int
    package let ended: Int
    package let rejected: Int
}

package enum ImportRunStore {
    /// Earlier imports for the owners whose administrator the reader is, the newest first.
    package static func runs(in scope: Scope, limit: Int, offset: Int, on reading: Reading) throws -> [ImportRunLine] {
        let owners = scope.administered.map(\.owner)
        return try reading.all(
            """
            SELECT i.at, i.source, i.created, i.updated, i.ended, i.rejected,
                coalesce(p.given_name, '') AS given_name, coalesce(p.family_name, '') AS family_name
            FROM import_run i LEFT JOIN person p ON p.id = i.person
            WHERE i.owner IN \(owners) OR (i.owner IS NULL AND EXISTS (SELECT 1 FROM roster_record r
                JOIN organisation o ON o.id = r.entity
                WHERE r.source = i.source AND r.kind = 'organisation' AND o.owner IN \(owners)))
            ORDER BY i.at DESC, i.id LIMIT \(limit) OFFSET \(offset)
            """
        ) {
            ImportRunLine(
                at: try $0["at"], source: try $0["source"],
                person: PersonName(given: try $0["given_name"], family: try $0["family_name"]).full,
                created: try $0["created"], updated: try $0["updated"], ended: try $0["ended"],
                rejected: try $0["rejected"])
        }
    }

    /// The source that this owner's roster came from last; empty when there is none.
    package static func lastSource(in scope: Scope, on reading: Reading) throws -> String {
        try runs(in: scope, limit: 1, offset: 0, on: reading).first?.source ?? ""
    }
}
