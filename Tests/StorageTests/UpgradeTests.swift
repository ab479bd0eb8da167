import App
import Storage
import TestSupport
import Testing

/// A database that an earlier version has filled, brought to the schema of today.
@Suite(
    "A database of the first version",
    .enabled(if: !TestDatabase.isPostgreSQL, "there was no other database then"))
struct UpgradeTests {
    /// The steps of the schema that the first version had.
    private static let first: Set<String> = [
        "2026-11-storage-data-key", "2026-11-access-organisation", "2026-11-access-account", "2026-11-access-audit",
        "2026-11-roster-person", "2026-11-roster-import", "2026-11-monitoring-probe",
    ]

    private struct Table: Sendable {
        let name: String
        let columns: [String]
        var list: String { columns.joined(separator: ", ") }
    }

    private func tables(_ database: Database) async throws -> [Table] {
        let all = try await database.read { reading in
            try reading.all(
                """
                SELECT t.name AS "table", c.name AS name FROM sqlite_schema t JOIN pragma_table_info(t.name) c
                WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' AND t.name <> 'schema_step'
                ORDER BY t.rowid, c.cid
                """
            ) { (try $0["table"] as String, try $0["name"] as String) }
        }
        var tables: [Table] = []
        for (table, column) in all {
            if tables.last?.name == table, let last = tables.popLast() {
                tables.append(Table(name: table, columns: last.columns + [column]))
            } else {
                tables.append(Table(name: table, columns: [column]))
            }
        }
        return tables
    }

    private func rows(_ table: Table, _ database: Database) async throws -> [[SQLValue]] {
        try await database.read { reading in
            try reading.all(SQL(stringLiteral: "SELECT \(table.list) FROM \(table.name) ORDER BY \(table.list)")) {
                row in
                try table.columns.map { try row[$0] }
            }
        }
    }

    /// What the demo writes, in the tables of the first version.
    private func old() async throws -> (Database, [Table]) {
        let world = try await World()
        let old = Database(driver: try SQLiteDriver(inMemoryObserving: nil))
        try await Migrator(House.migrations.filter { Self.first.contains($0.name) }).migrate(old)
        let tables = try await tables(old)
        // There were no mentors then.
        _ = try await world.database.write { try $0.execute("DELETE FROM role_assignment WHERE role = 'mentor'") }
        var content: [(Table, [[SQLValue]])] = []
        for table in tables { content.append((table, try await rows(table, world.database))) }
        try await old.write { [content] writing in
            try writing.execute("PRAGMA defer_foreign_keys = ON")
            for (table, rows) in content {
                for row in rows {
                    let values = SQL.joined(row.map { "\($0)" }, by: ", ")
                    try writing.execute(
                        SQL(stringLiteral: "INSERT INTO \(table.name) (\(table.list)) VALUES (") + values + ")")
                }
            }
        }
        return (old, tables)
    }

    @Test("keeps every row, and every reference holds")
    func upgrade() async throws {
        let (database, tables) = try await old()
        var before: [String: [[SQLValue]]] = [:]
        for table in tables { before[table.name] = try await rows(table, database) }
        #expect((before["role_assignment"] ?? []).count > 10)
        #expect((before["probe"] ?? []).count > 100)

        let ran = try await Migrator(House.migrations).migrate(database)
        #expect(ran.count == House.migrations.count - Self.first.count)
        for table in tables {
            #expect(try await rows(table, database) == before[table.name], "\(table.name)")
        }
        let faults = try await database.read { reading in
            try reading.all("PRAGMA foreign_key_check") { try $0["table"] as String }
        }
        #expect(faults.isEmpty)
        #expect(try await Migrator(House.migrations).migrate(database).isEmpty)
    }

    @Test("has the schema of a new one afterwards")
    func schema() async throws {
        let (database, _) = try await old()
        try await Migrator(House.migrations).migrate(database)
        let new = Database(driver: try SQLiteDriver(inMemoryObserving: nil))
        try await Migrator(House.migrations).migrate(new)
        func schema(_ database: Database) async throws -> Set<String> {
            Set(
                try await database.read { reading in
                    try reading.all("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL") { try $0["sql"] as String }
                })
        }
        #expect(try await schema(database) == schema(new))
    }
}
