/// What SQLite's own catalogue says.
extension SQLiteConnection {
    func tables() throws -> [String] {
        try all("SELECT name FROM sqlite_schema WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_' ORDER BY name")
        {
            try $0["name"]
        }
    }

    func shapes() throws -> [TableShape] {
        try tables().map { table in
            let columns = try all(
                "SELECT name, type, \"notnull\" AS required, pk FROM pragma_table_info(\(table)) ORDER BY cid"
            ) { row in
                (
                    column: TableShape.Column(
                        name: try row["name"], kind: Self.kinds[try row["type"] as String] ?? .bytes,
                        isRequired: try row["required"]),
                    key: try row["pk"] as Int
                )
            }
            let references = try all(
                """
                SELECT "from" AS field, "table" AS parent, "to" AS parent_key FROM pragma_foreign_key_list(\(table))
                ORDER BY "from", "table"
                """
            ) { TableShape.Reference(column: try $0["field"], table: try $0["parent"], key: try $0["parent_key"]) }
            let key = columns.filter { $0.key > 0 }.sorted { $0.key < $1.key }.map(\.column.name)
            return TableShape(
                name: table, columns: columns.map(\.column), key: key, references: references,
                indexes: try indexes(of: table))
        }
    }

    private func indexes(of table: String) throws -> [TableShape.Index] {
        let made = try all(
            """
            SELECT name, "unique" AS one, partial FROM pragma_index_list(\(table)) WHERE origin = 'c' ORDER BY name
            """
        ) { (name: try $0["name"] as String, isUnique: try $0["one"] as Bool, isPartial: try $0["partial"] as Bool) }
        return try made.map { index in
            let columns: [String] = try all(
                "SELECT name FROM pragma_index_info(\(index.name)) WHERE name IS NOT NULL ORDER BY seqno"
            ) { try $0["name"] }
            return TableShape.Index(
                name: index.name, columns: columns, isUnique: index.isUnique, isPartial: index.isPartial)
        }
    }

    private static let kinds: [String: TableShape.Kind] = [
        "TEXT": .text, "INTEGER": .integer, "REAL": .double, "BLOB": .bytes,
    ]

    func damage() throws -> String? {
        let found: [String] = try all("PRAGMA integrity_check(1)") { try $0["integrity_check"] }
        return found == ["ok"] ? nil : found.first ?? "no answer"
    }

    func deferReferences() throws { _ = try execute("PRAGMA defer_foreign_keys = ON") }
}
