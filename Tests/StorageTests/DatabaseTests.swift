import Foundation
import Storage
import Testing

@Suite struct DatabaseTests {
    struct Stop: Error {}

    @Test("what a transaction writes is there when it ends")
    func write() async throws {
        let database = try await Scratch.memory()
        let changed = try await database.write { writing in
            try writing.execute("INSERT INTO thing (id, name) VALUES (1, 'a'), (2, 'b')")
        }
        #expect(changed == 2)
        #expect(try await database.names() == ["a", "b"])
        #expect(try await database.write { try $0.execute("UPDATE thing SET size = 1 WHERE id > 7") } == 0)
    }

    @Test("an error undoes everything the transaction did", arguments: [true, false])
    func rollback(inFile: Bool) async throws {
        let folder = try Folder()
        let database = inFile ? try await Scratch.file(folder.file("a.db")) : try await Scratch.memory()
        try await database.add(1, "before")
        await #expect(throws: Stop.self) {
            try await database.write { writing in
                try writing.execute("INSERT INTO thing (id, name) VALUES (2, 'during')")
                try writing.execute("DELETE FROM thing WHERE id = 1")
                #expect(try writing.reading.value("SELECT count(*) AS value FROM thing", as: Int.self) == 1)
                throw Stop()
            }
        }
        #expect(try await database.names() == ["before"])
        try await database.add(3, "after")
        #expect(try await database.names() == ["before", "after"])
    }

    @Test("a rehearsal finds out what would happen and leaves nothing behind, unless it is told to")
    func rehearse() async throws {
        let database = try await Scratch.memory()
        let body: @Sendable (Writing) throws -> Int = { writing in
            try writing.execute("INSERT INTO thing (id, name) VALUES (1, 'a')")
            return try writing.reading.value("SELECT count(*) AS value FROM thing") ?? 0
        }
        #expect(try await database.rehearse(body) == 1)
        #expect(try await database.names() == [])
        #expect(try await database.rehearse(keepingIf: { $0 > 1 }, body) == 1)
        #expect(try await database.names() == [])
        #expect(try await database.rehearse(keepingIf: { $0 == 1 }, body) == 1)
        #expect(try await database.names() == ["a"])
        await #expect(throws: Stop.self) { try await database.rehearse { _ in throw Stop() } }
    }

    @Test("a statement that fails undoes the ones before it")
    func constraint() async throws {
        let database = try await Scratch.memory()
        await #expect(throws: (any Error).self) {
            try await database.write { writing in
                try writing.execute("INSERT INTO thing (id, name) VALUES (1, 'a')")
                try writing.execute("INSERT INTO thing (id, name) VALUES (2, 'a')")
            }
        }
        #expect(try await database.names().isEmpty)
    }

    @Test("a read cannot write", arguments: [true, false])
    func readOnly(inFile: Bool) async throws {
        let folder = try Folder()
        let database = inFile ? try await Scratch.file(folder.file("a.db")) : try await Scratch.memory()
        try await database.add(1, "a")
        await #expect(throws: (any Error).self) {
            try await database.read { try $0.all("DELETE FROM thing RETURNING id") { try $0["id"] as Int } }
        }
        #expect(try await database.names() == ["a"])
    }

    @Test("first, value, all and each read what they say")
    func reading() async throws {
        let database = try await Scratch.memory()
        for (id, name) in [(1, "a"), (2, "b"), (3, "c")] { try await database.add(id, name) }
        try await database.read { reading in
            #expect(try reading.first("SELECT name FROM thing ORDER BY id DESC") { try $0["name"] as String } == "c")
            #expect(try reading.first("SELECT name FROM thing WHERE id = 9") { try $0["name"] as String } == nil)
            #expect(try reading.value("SELECT max(id) AS value FROM thing", as: Int.self) == 3)
            #expect(try reading.value("SELECT id AS value FROM thing WHERE id = 9", as: Int.self) == nil)
            var seen: [Int] = []
            try reading.each("SELECT id FROM thing ORDER BY id") { seen.append(try $0["id"]) }
            #expect(seen == [1, 2, 3])
        }
    }

    @Test("a statement can be asked again within its own answer")
    func nested() async throws {
        let database = try await Scratch.memory()
        try await database.write { writing in
            for (id, parent) in [(1, nil), (2, 1), (3, 1), (4, 2), (5, 2), (6, 3)] as [(Int, Int?)] {
                try writing.execute("INSERT INTO thing (id, name, part_of) VALUES (\(id), \("\(id)"), \(parent))")
            }
        }
        let tree = try await database.read { reading in
            func below(_ id: Int, depth: Int = 0) throws -> [Int] {
                guard depth < 9 else { throw Stop() }
                return try reading.all("SELECT id FROM thing WHERE part_of = \(id) ORDER BY id") { row -> [Int] in
                    let child: Int = try row["id"]
                    return [child] + (try below(child, depth: depth + 1))
                }.flatMap { $0 }
            }
            return try below(1)
        }
        #expect(tree == [2, 4, 5, 3, 6])
    }

    @Test("a read sees one state, whatever is written meanwhile")
    func snapshot() async throws {
        let folder = try Folder()
        let database = try await Scratch.file(folder.file("a.db"))
        try await database.add(1, "a")
        let (hasBegun, begun) = AsyncStream<Void>.makeStream()
        let hasWritten = DispatchSemaphore(value: 0)
        async let counts = database.read { reading in
            let count: SQL = "SELECT count(*) AS value FROM thing"
            let before = try reading.value(count, as: Int.self)
            begun.yield()
            // Only so that a hang ends: how soon the writer gets a turn depends on all that runs beside it.
            #expect(hasWritten.wait(timeout: .now() + 600) == .success)
            return [before, try reading.value(count, as: Int.self)]
        }
        for await _ in hasBegun { break }
        try await database.add(2, "b")
        hasWritten.signal()
        #expect(try await counts == [1, 1])
        #expect(try await database.names() == ["a", "b"])
    }
}
