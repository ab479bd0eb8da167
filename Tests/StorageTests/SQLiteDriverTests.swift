import Foundation
import Storage
import Synchronization
import Testing

@Suite struct SQLiteDriverTests {
    /// What a connection says of itself.
    private func settings(_ reading: Reading) throws -> [String: Int] {
        func setting(_ sql: SQL, _ column: String) throws -> Int? { try reading.first(sql) { try $0[column] as Int } }
        let journal = try reading.first("PRAGMA journal_mode") { try $0["journal_mode"] as String }
        return [
            "wal": journal == "wal" ? 1 : 0,
            "synchronous": try setting("PRAGMA synchronous", "synchronous") ?? -1,
            "foreign keys": try setting("PRAGMA foreign_keys", "foreign_keys") ?? -1,
            "patience": try setting("PRAGMA busy_timeout", "timeout") ?? -1,
        ]
    }

    @Test("a file is written with a write-ahead log, full synchronisation, foreign keys and patience")
    func pragmas() async throws {
        let folder = try Folder()
        let database = try await Scratch.file(folder.file("a.db"))
        let writer = try await database.write { try settings($0.reading) }
        #expect(writer == ["wal": 1, "synchronous": 2, "foreign keys": 1, "patience": 30_000])
        var reader = try await database.read { try settings($0) }
        reader["synchronous"] = nil
        // GRDB's readers have a patience of their own.
        let patience = reader.removeValue(forKey: "patience") ?? 0
        #expect(patience >= 10_000)
        #expect(reader == ["wal": 1, "foreign keys": 1])
    }

    @Test("a row that refers to nothing is refused", arguments: [true, false])
    func foreignKeys(inFile: Bool) async throws {
        let folder = try Folder()
        let database = inFile ? try await Scratch.file(folder.file("a.db")) : try await Scratch.memory()
        await #expect(throws: (any Error).self) {
            try await database.write { try $0.execute("INSERT INTO thing (id, name, part_of) VALUES (1, 'a', 9)") }
        }
        #expect(try await database.names().isEmpty)
    }

    @Test("a column holds its own kind and no other")
    func strict() async throws {
        let database = try await Scratch.memory()
        await #expect(throws: (any Error).self) {
            try await database.write { try $0.execute("INSERT INTO thing (id, name, size) VALUES (1, 'a', \("x"))") }
        }
    }

    @Test("two programs on one file see each other's writes and lose none")
    func twoPrograms() async throws {
        let folder = try Folder()
        let programs = [try await Scratch.file(folder.file("a.db")), try await Scratch.file(folder.file("a.db"))]
        try await programs[0].add(1, "counter")
        _ = try await programs[1].write { try $0.execute("UPDATE thing SET size = 0") }
        try await withThrowingTaskGroup { group in
            for program in programs {
                group.addTask {
                    for _ in 0..<50 {
                        // Reads before it writes: the case in which a late lock is refused.
                        try await program.write { writing in
                            let size: Double? = try writing.reading.value("SELECT size AS value FROM thing")
                            try writing.execute("UPDATE thing SET size = \((size ?? 0) + 1)")
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        for program in programs {
            #expect(try await program.read { try $0.value("SELECT size AS value FROM thing") } == 100.0)
        }
    }

    @Test("statistics are kept, and are no table of the house", arguments: [true, false])
    func statistics(inFile: Bool) async throws {
        let folder = try Folder()
        let database = inFile ? try await Scratch.file(folder.file("a.db")) : try await Scratch.memory()
        try await database.add(1, "one")
        let tables = try await database.read { try $0.tables() }
        try await database.refreshStatistics()
        let known: Int? = try await database.read { try $0.value("SELECT count(*) AS value FROM sqlite_stat1") }
        #expect((known ?? 0) > 0)
        #expect(try await database.read { try $0.tables() } == tables)
    }

    @Test("closing moves everything into the main file")
    func close() async throws {
        let folder = try Folder()
        let database = try await Scratch.file(folder.file("a.db"))
        try await database.add(1, "kept")
        try await database.close()
        let log = try? FileManager.default.attributesOfItem(atPath: folder.file("a.db-wal"))[.size] as? Int
        #expect((log ?? 0) == 0)
        try FileManager.default.copyItem(atPath: folder.file("a.db"), toPath: folder.file("b.db"))
        #expect(try await Scratch.file(folder.file("b.db")).names() == ["kept"])
    }

    @Test("a statement that is run again takes its new values", arguments: [true, false])
    func reuse(inFile: Bool) async throws {
        let folder = try Folder()
        let database = inFile ? try await Scratch.file(folder.file("a.db")) : try await Scratch.memory()
        try await database.write { writing in
            for id in 1...200 {
                let size = id.isMultiple(of: 2) ? Double(id) : nil
                try writing.execute("INSERT INTO thing (id, name, size) VALUES (\(id), \("n\(id)"), \(size))")
            }
        }
        try await database.read { reading in
            for id in [1, 2, 200, 3, 1] {
                let row = try reading.first("SELECT name, size FROM thing WHERE id = \(id)") {
                    (try $0["name"] as String, try $0["size"] as Double?)
                }
                #expect(try #require(row) == ("n\(id)", id.isMultiple(of: 2) ? Double(id) : nil))
            }
        }
    }

    @Test("who observes is told the statements and never a value", arguments: [true, false])
    func observe(inFile: Bool) async throws {
        let folder = try Folder()
        let seen = Mutex<[String]>([])
        let note: @Sendable (String) -> Void = { text in seen.withLock { $0.append(text) } }
        let database =
            inFile
            ? try await Scratch.file(folder.file("a.db"), observe: note) : try await Scratch.memory(observe: note)
        try await database.add(271_828, "hemmelig")
        _ = try await database.read {
            try $0.value("SELECT id AS value FROM thing WHERE name = \("hemmelig")", as: Int.self)
        }
        let statements = seen.withLock { $0 }
        #expect(statements.contains("INSERT INTO thing (id, name) VALUES (?, ?)"))
        #expect(statements.contains("SELECT id AS value FROM thing WHERE name = ?"))
        #expect(statements.allSatisfy { !$0.contains("hemmelig") && !$0.contains("271828") })
    }

    @Test(
        "what it has looked at helps every connection find the shortest way", arguments: ["same, other", "other, same"])
    func statistics(order: String) async throws {
        let folder = try Folder()
        let database = try await Scratch.file(folder.file("a.db"))
        _ = try await database.write { writing in
            try writing.execute("CREATE TABLE many (same INTEGER NOT NULL, other INTEGER NOT NULL)")
            // Which of two indexes is taken without knowing more depends on which is newer.
            for column in order.split(separator: ", ") {
                try writing.execute(SQL(stringLiteral: "CREATE INDEX by_\(column) ON many (\(column))"))
            }
            for number in 0..<500 { try writing.execute("INSERT INTO many (same, other) VALUES (1, \(number))") }
        }
        func way() async throws -> String? {
            try await database.read { reading in
                try reading.first("EXPLAIN QUERY PLAN SELECT 1 FROM many WHERE same = 1 AND other = 7") {
                    try $0["detail"]
                }
            }
        }
        let before = try await way()
        #expect(before?.contains("by_") == true)
        let tables = try await database.read { try $0.tables() }
        try await database.refreshStatistics()
        #expect(try await way()?.contains("by_other") == true)
        #expect(try await database.read { try $0.tables() } == tables)
    }

    @Test("an error of the database does not tell the values")
    func errors() async throws {
        let database = try await Scratch.memory()
        try await database.add(1, "hemmelig")
        let error = await #expect(throws: (any Error).self) { try await database.add(2, "hemmelig") }
        let message = "\(String(describing: error)) \(String(reflecting: error)) \(error?.localizedDescription ?? "")"
        #expect(!message.contains("hemmelig"))
    }
}
