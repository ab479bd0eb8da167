import Foundation
import Storage
import Synchronization
import Testing

/// SQLite's writes that wait at the same time share one transaction.
@Suite struct SharedTransactionTests {
    struct Stop: Error {}

    /// Counts the transactions that were kept, and whoever has come to write.
    final class Counter: Sendable {
        private let count = Mutex(0)
        func note(_ statement: String) { if statement.hasPrefix("COMMIT") { add() } }
        func add() { count.withLock { $0 += 1 } }
        var number: Int { count.withLock { $0 } }
    }

    private func database(_ commits: Counter = Counter()) async throws -> (Database, Folder) {
        let folder = try Folder()
        let database = Database(driver: try SQLiteDriver(path: folder.file("shared.db")) { commits.note($0) })
        try await database.write { writing in
            try writing.execute("CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)")
            try writing.execute(
                "CREATE TABLE part (thing INTEGER NOT NULL REFERENCES thing (id) DEFERRABLE INITIALLY DEFERRED)")
        }
        return (database, folder)
    }

    private func names(_ database: Database) async throws -> Set<String> {
        Set(try await database.read { try $0.all("SELECT name FROM thing") { try $0["name"] as String } })
    }

    /// Keeps the writer busy until everybody has come, then lets all write.
    private func together(
        _ database: Database, _ bodies: [@Sendable (Writing) throws -> Void]
    ) async -> [Bool] {
        let (gate, come) = (DispatchSemaphore(value: 0), Counter())
        return await withTaskGroup(of: (Int, Bool).self) { group in
            group.addTask {
                let isKept = (try? await database.write { _ in gate.wait() }) != nil
                return (-1, isKept)
            }
            for (number, body) in bodies.enumerated() {
                group.addTask {
                    do {
                        come.add()
                        try await database.write(body)
                        return (number, true)
                    } catch { return (number, false) }
                }
            }
            while come.number < bodies.count { try? await Task.sleep(for: .milliseconds(10)) }
            try? await Task.sleep(for: .milliseconds(200))
            // Twice: the one that waits may be done again with the others.
            for _ in 0..<2 { gate.signal() }
            var kept = Array(repeating: false, count: bodies.count)
            for await (number, isKept) in group where number >= 0 { kept[number] = isKept }
            return kept
        }
    }

    @Test("forty that wait together are kept in a few transactions, each its own all or nothing")
    func sharing() async throws {
        let commits = Counter()
        let (database, folder) = try await database(commits)
        defer { _ = folder }
        let before = commits.number
        let kept = await together(
            database,
            (0..<40).map { number in
                { writing in
                    try writing.execute("INSERT INTO thing (id, name) VALUES (\(number), \("n\(number)"))")
                    if number % 4 == 0 { throw Stop() }
                }
            })
        #expect(kept == (0..<40).map { $0 % 4 != 0 })
        #expect(try await names(database) == Set((0..<40).filter { $0 % 4 != 0 }.map { "n\($0)" }))
        #expect(commits.number - before < 20)
    }

    @Test("what only the end of the transaction refuses is told to the one at fault")
    func brokenEnd() async throws {
        let (database, folder) = try await database()
        defer { _ = folder }
        let kept = await together(
            database,
            [
                { try $0.execute("INSERT INTO thing (id, name) VALUES (1, 'a')") },
                { try $0.execute("INSERT INTO part (thing) VALUES (99)") },
                { try $0.execute("INSERT INTO thing (id, name) VALUES (2, 'b')") },
            ])
        #expect(kept == [true, false, true])
        #expect(try await names(database) == ["a", "b"])
    }

    @Test("a statement that fails undoes its own write only")
    func constraint() async throws {
        let (database, folder) = try await database()
        defer { _ = folder }
        let kept = await together(
            database,
            [
                { try $0.execute("INSERT INTO thing (id, name) VALUES (1, 'a')") },
                { writing in
                    try writing.execute("INSERT INTO thing (id, name) VALUES (2, 'b')")
                    try writing.execute("INSERT INTO thing (id, name) VALUES (2, 'c')")
                },
                { try $0.execute("INSERT INTO thing (id, name) VALUES (3, 'd')") },
            ])
        #expect(kept == [true, false, true])
        #expect(try await names(database) == ["a", "d"])
    }
}
