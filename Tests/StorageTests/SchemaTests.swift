import App
import Foundation
import Storage
import TestSupport
import Testing

/// The schema of the whole house.
@Suite(.enabled(if: !TestDatabase.isPostgreSQL, "reads SQLite's catalogue")) struct SchemaTests {
    struct Column: Hashable {
        let table: String
        let name: String
        let isRequired: Bool
    }

    /// Pupil-bound tables whose owner may be missing, and why.
    private static let ownerless = ["audit_event": "an event before anybody signed in is nobody's"]

    private func house() async throws -> Database {
        let database = Database(driver: try SQLiteDriver(inMemoryObserving: nil))
        try await Migrator(House.migrations).migrate(database)
        return database
    }

    private func columns() async throws -> [Column] {
        try await house().read { reading in
            try reading.all(
                """
                SELECT t.name AS "table", c.name AS name, c."notnull" AS required
                FROM sqlite_schema t JOIN pragma_table_info(t.name) c
                WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' ORDER BY t.name, c.cid
                """
            ) { Column(table: try $0["table"], name: try $0["name"], isRequired: try $0["required"]) }
        }
    }

    @Test("every table belongs to exactly one family of records, and every family has its table")
    func families() async throws {
        let tables = Set(try await columns().map(\.table))
        let promised = House.families.map(\.table)
        #expect(Set(promised).count == promised.count)
        #expect(Set(promised) == tables)
    }

    @Test("a table with a pupil in it is bound to pupils")
    func pupilBound() async throws {
        let withPupil = Set(try await columns().filter { $0.name == "pupil" }.map(\.table))
        let bound = Set(House.families.filter(\.isPupilBound).map(\.table))
        #expect(!withPupil.isEmpty)
        #expect(withPupil.subtracting(bound).isEmpty)
    }

    @Test("every pupil-bound table says whose data it is")
    func owners() async throws {
        let all = try await columns()
        for family in House.families where family.isPupilBound {
            let owner = all.first { $0.table == family.table && $0.name == "owner" }
            #expect(owner != nil, "\(family.table)")
            #expect(owner?.isRequired != Self.ownerless.keys.contains(family.table), "\(family.table)")
        }
    }

    @Test("every migration has a name of its own with year, month and module")
    func names() throws {
        let names = House.migrations.map(\.name)
        #expect(Set(names).count == names.count)
        let form =
            /20\d\d-(0[1-9]|1[0-2])-(storage|access|work|mail|roster|monitoring|interventions|handover)-[a-z]+(-[a-z]+)*/
        for name in names { #expect(name.wholeMatch(of: form) != nil, "\(name)") }
    }

    @Test("migrations name column types by token and end every table as strict")
    func style() {
        for migration in House.migrations {
            let script = migration.script
            #expect(
                script.firstMatch(of: /\b(TEXT|INTEGER|REAL|BLOB|STRICT|BYTEA|BIGINT)\b/) == nil, "\(migration.name)")
            let ends = script.matches(of: /\n\) \{strict\};/).count
            #expect(script.matches(of: /CREATE TABLE/).count == ends, "\(migration.name)")
        }
    }

    @Test("foreign keys refer to the key of a table that exists and say what a deletion does")
    func foreignKeys() async throws {
        let faults = try await house().read { reading in
            try reading.all(
                """
                SELECT t.name AS child, f."from" AS field, coalesce(c.pk, 0) AS is_key, f.on_delete AS rule
                FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f
                LEFT JOIN pragma_table_info(f."table") c ON c.name = f."to" WHERE t.type = 'table'
                """
            ) { row -> String? in
                let isSound = try row["is_key"] as Int == 1 && row["rule"] as String != "NO ACTION"
                return isSound ? nil : "\(try row["child"] as String).\(try row["field"] as String)"
            }
        }
        #expect(faults.count > 10)
        #expect(faults.compactMap { $0 }.isEmpty)
    }

    @Test("the schema is the one in Golden/schema.sql")
    func golden() async throws {
        let schema = try await house().read { reading in
            try reading.all(
                """
                SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL
                ORDER BY tbl_name, CASE WHEN type = 'table' THEN 0 ELSE 1 END, name
                """
            ) { try $0["sql"] as String }
        }
        try Golden.compare(schema.map { $0 + ";\n" }.joined(separator: "\n"), with: "schema.sql")
    }
}

/// Files that show in a review what has changed.
enum Golden {
    /// Compares with the file; writes it when `UPDATE_GOLDEN` is 1, which fails the run too.
    static func compare(_ text: String, with name: String, file: String = #filePath) throws {
        let url = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Golden/\(name)")
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
            Issue.record("Golden/\(name) was written; look at the difference and run again without UPDATE_GOLDEN")
            return
        }
        let expected = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
        let difference = text.split(separator: "\n").difference(from: expected.split(separator: "\n"))
        #expect(
            text == expected, "\(difference.count) lines differ, first: \(difference.first.map { "\($0)" } ?? "none")")
    }
}
