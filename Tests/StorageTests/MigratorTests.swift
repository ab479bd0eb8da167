import Storage
import TestSupport
import Testing

@Suite struct MigratorTests {
    private let first = Migration("2026-11-test-a", "CREATE TABLE a (id {integer} PRIMARY KEY NOT NULL) {strict};")
    private let second = Migration(
        "2026-11-test-b",
        "CREATE TABLE b (a {integer} NOT NULL REFERENCES a (id) ON DELETE CASCADE, t {text}, d {double}, x {bytes}) {strict};"
    )
    private let third = Migration("2026-12-test-c", "ALTER TABLE b ADD COLUMN more {text};")

    private func empty() async throws -> Database { try await TestDatabase.empty().kept }

    private func tables(_ database: Database) async throws -> [String] {
        try await database.read { try $0.tables() }
    }

    @Test("an empty database lacks every step, and gets them in order")
    func order() async throws {
        let database = try await empty()
        let migrator = Migrator([first, second, third])
        let names = [first, second, third].map(\.name)
        #expect(try await migrator.pending(in: database) == names)
        #expect(try await migrator.migrate(database) == names)
        #expect(try await migrator.pending(in: database).isEmpty)
        #expect(try await tables(database) == ["a", "b", "schema_step"])
        let steps = try await database.read {
            try $0.all("SELECT name FROM schema_step ORDER BY position") { try $0["name"] as String }
        }
        #expect(steps == names)
    }

    @Test("a second run does nothing")
    func idempotent() async throws {
        let database = try await empty()
        try await Migrator([first, second]).migrate(database)
        _ = try await database.write { try $0.execute("INSERT INTO a (id) VALUES (1)") }
        #expect(try await Migrator([first, second]).migrate(database).isEmpty)
        #expect(try await database.read { try $0.value("SELECT count(*) AS value FROM a") } == 1)
    }

    @Test("a newer program runs only what is new")
    func onlyNew() async throws {
        let database = try await empty()
        try await Migrator([first]).migrate(database)
        let newer = Migrator([first, second, third])
        #expect(try await newer.pending(in: database) == [second.name, third.name])
        #expect(try await newer.migrate(database) == [second.name, third.name])
    }

    @Test("a database of a newer program is refused, by both questions")
    func unknown() async throws {
        let database = try await empty()
        try await Migrator([first, second]).migrate(database)
        let older = Migrator([first])
        await #expect(throws: MigrationError.unknown(second.name)) { try await older.pending(in: database) }
        await #expect(throws: MigrationError.unknown(second.name)) { try await older.migrate(database) }
        #expect("\(MigrationError.unknown("x"))".contains("x"))
    }

    @Test("when a step fails, none of the run was taken")
    func allOrNothing() async throws {
        let database = try await empty()
        try await Migrator([first]).migrate(database)
        let broken = Migration("2026-12-test-broken", "CREATE TABLE c (id {integer}) {strict}; CREATE NONSENSE;")
        await #expect(throws: (any Error).self) { try await Migrator([first, second, broken]).migrate(database) }
        #expect(try await tables(database) == ["a", "schema_step"])
        #expect(try await Migrator([first, second]).pending(in: database) == [second.name])
    }

    @Test("when the first run fails, the database is as empty as before")
    func firstRunFails() async throws {
        let database = try await empty()
        await #expect(throws: (any Error).self) {
            try await Migrator([first, Migration("x", "NONSENSE;")]).migrate(database)
        }
        #expect(try await tables(database).isEmpty)
    }

    @Test("two programs that start at once migrate once")
    func atOnce() async throws {
        let programs = try await TestDatabase.shared(by: 2)
        let migrator = Migrator([first, second, third])
        async let left = migrator.migrate(programs[0])
        async let right = migrator.migrate(programs[1])
        let ran = try await [left, right]
        #expect(ran.map(\.count).sorted() == [0, 3])
    }
}
