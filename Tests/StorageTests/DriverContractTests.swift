import Core
import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

/// What every driver promises, tried on the one that the tests run on.
@Suite("What a driver promises")
struct DriverContractTests {
    private let table = BulkTable("thing", ["id", "name", "size", "data", "part_of"])

    /// Values that a driver could spoil on the way.
    private static let texts = [
        "", " ", "\\", "\\N", "\\.", "\t", "a\nb\r\nc", "'", "\"", "$1", "?", "æøå ÆØÅ äö", "e\u{301}", "👩‍👧‍👦",
        "\u{FEFF}x", "null",
    ]
    private static let doubles = [0, -0.0, 0.1, -1.5, 1e300, .leastNonzeroMagnitude, 1.0 / 3, 1e15 + 1]
    private static let numbers: [Int64] = [0, 1, -1, .max, .min, 1 << 53]
    private static let byteLists: [[UInt8]] = [[], [0], [0x5C, 0x78], Array(0...255)]

    private func rows(_ database: Database) async throws -> [[SQLValue]] {
        try await database.read { reading in
            try reading.all("SELECT id, name, size, data, part_of FROM thing ORDER BY id") { row in
                [
                    (try row["id"] as Int).sqlValue, (try row["name"] as String).sqlValue,
                    (try row["size"] as Double?).sqlValue, (try row["data"] as [UInt8]?).sqlValue,
                    (try row["part_of"] as Int?).sqlValue,
                ]
            }
        }
    }

    private static var wanted: [[SQLValue]] {
        var rows: [[SQLValue]] = []
        func add(_ name: String, _ size: Double?, _ data: [UInt8]?) {
            let id = rows.count + 1
            rows.append([.integer(Int64(id)), .text(name), size.sqlValue, data.sqlValue, id == 1 ? .null : .integer(1)])
        }
        for text in texts { add(text, nil, nil) }
        for (index, size) in doubles.enumerated() { add("d\(index)", size, nil) }
        for (index, data) in byteLists.enumerated() { add("b\(index)", nil, data) }
        return rows
    }

    enum Way: CaseIterable { case one, batch, bulk }

    @Test("values come back as they went in, whichever way they were written", arguments: Way.allCases)
    func values(way: Way) async throws {
        let (database, wanted) = (try await Scratch.memory(), Self.wanted)
        try await database.write { [table] writing in
            let statements: [SQL] = wanted.map { row in
                let values = SQL.joined(row.map { "\($0)" }, by: ", ")
                return "INSERT INTO thing (id, name, size, data, part_of) VALUES (\(values))"
            }
            switch way {
            case .one: for statement in statements { try writing.execute(statement) }
            case .batch: try writing.execute(all: statements)
            case .bulk: try writing.insert(into: table, wanted)
            }
        }
        #expect(try await rows(database) == wanted)
    }

    @Test("whole numbers of every size come back", arguments: numbers)
    func integers(number: Int64) async throws {
        let database = try await Scratch.memory()
        let found: Int? = try await database.read { try $0.value("SELECT \(Int(number)) AS value") }
        #expect(found == Int(number))
    }

    @Test("sums, means and counts have the kind they have everywhere")
    func aggregates() async throws {
        let database = try await Scratch.memory()
        try await database.write { [table] writing in
            try writing.insert(
                into: table, (1...4).map { [.integer($0), .text("n\($0)"), .double(0.1), .null, .null] })
        }
        try await database.read { (reading: Reading) throws -> Void in
            #expect(try reading.value("SELECT sum(id) AS value FROM thing", as: Int.self) == 10)
            #expect(try reading.value("SELECT sum(id) AS value FROM thing WHERE id > 9", as: Int?.self) == .some(nil))
            #expect(try reading.value("SELECT avg(id) AS value FROM thing", as: Double.self) == 2.5)
            #expect(try reading.value("SELECT count(*) AS value FROM thing", as: Int.self) == 4)
            #expect(try reading.value("SELECT max(size) AS value FROM thing", as: Double.self) == 0.1)
            #expect(
                try reading.value("SELECT sum(id * 5000000000) AS value FROM thing", as: Int.self) == 50_000_000_000)
            #expect(try reading.value("SELECT -sum(id * 10000) AS value FROM thing", as: Int.self) == -100_000)
        }
    }

    @Test("texts are in the order of their bytes, and lists and missing values are found")
    func order() async throws {
        let database = try await Scratch.memory()
        let names = ["b", "B", "a", "å", "Z", "_", "ab", "é"]
        try await database.write { [table] writing in
            try writing.insert(
                into: table,
                names.enumerated().map { [.integer(Int64($0)), .text($1), $0 == 2 ? .double(1) : .null, .null, .null] })
        }
        try await database.read { reading in
            let sorted: [String] = try reading.all("SELECT name FROM thing ORDER BY name") { try $0["name"] }
            #expect(sorted == names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) })
            let some: [String] = try reading.all(
                "SELECT name FROM thing WHERE name IN \(["a", "é", "x"]) AND name >= \("b") ORDER BY name"
            ) { try $0["name"] }
            #expect(some == ["é"])
            let none: [String] = try reading.all("SELECT name FROM thing WHERE name IN \([] as [String])") {
                try $0["name"]
            }
            #expect(none.isEmpty)
            let missing: Double? = nil
            let first: String? = try reading.value(
                "SELECT name AS value FROM thing WHERE size IS NOT DISTINCT FROM \(missing) ORDER BY name LIMIT \(1)")
            #expect(first == "B")
        }
    }

    @Test("an answer longer than any portion is read to its end, also by a second question within it")
    func long() async throws {
        let database = try await Scratch.memory()
        let count = 2500
        try await database.write { [table] writing in
            try writing.insert(
                into: table, (1...count).lazy.map { [.integer(Int64($0)), .text("n\($0)"), .null, .null, .null] })
        }
        let seen = try await database.read { reading in
            var seen: [Int] = []
            try reading.each("SELECT id FROM thing WHERE id > \(0) ORDER BY id") { row in
                let id: Int = try row["id"]
                if id % 500 == 0 {
                    #expect(try reading.value("SELECT id AS value FROM thing WHERE name = \("n\(id)")") == id)
                }
                seen.append(id)
            }
            return seen
        }
        #expect(seen == Array(1...count))
    }

    @Test(
        "a bulk write that breaks a rule, has a row of another width or is stopped leaves nothing behind",
        arguments: [0, 40])
    func brokenBulk(before: Int) async throws {
        struct Stop: Error {}
        let database = try await Scratch.memory()
        let others: [[SQLValue]] = (0..<before).map {
            [.integer(Int64(100 + $0)), .text("n\($0)"), .null, .null, .null]
        }
        let good: [SQLValue] = [.integer(1), .text("a"), .null, .null, .null]
        func write(_ rows: [[SQLValue]], thenStop: Bool = false) async throws {
            try await database.write { [table] writing in
                try writing.insert(into: table, others + rows)
                if thenStop { throw Stop() }
            }
        }
        await #expect(throws: StatementFault.wrongWidth) { try await write([good, [.integer(2)]]) }
        await #expect(throws: StatementFault.nulInText) {
            try await write([good, [.integer(2), .text("a\0"), .null, .null, .null]])
        }
        await #expect(throws: (any Error).self) { try await write([good, good]) }
        await #expect(throws: (any Error).self) {
            try await write([good, [.integer(2), .text("b"), .null, .null, .integer(77)]])
        }
        await #expect(throws: Stop.self) { try await write([good], thenStop: true) }
        #expect(try await database.names().isEmpty)
        try await write([good])
        #expect(try await database.names().count == before + 1)
    }

    @Test("few rows and many, and none, are written in bulk", arguments: [0, 1, 15, 16, 17, 5000])
    func bulk(count: Int) async throws {
        let database = try await Scratch.memory()
        let long = String(repeating: "lang ", count: 40)
        try await database.write { [table] writing in
            try writing.insert(
                into: table,
                (0..<count).map { [.integer(Int64($0)), .text("\(long)\($0)"), .null, .bytes([]), .null] })
            // The same connection's ordinary statements are as before.
            try writing.execute("INSERT INTO thing (id, name) VALUES (\(count), 'last')")
        }
        let rows = try await rows(database)
        #expect(rows.count == count + 1)
        for (number, row) in rows.dropLast().enumerated() {
            #expect(row == [.integer(Int64(number)), .text("\(long)\(number)"), .null, .bytes([]), .null])
        }
    }

    @Test("a text with a NUL is refused, whichever way it comes")
    func nul() async throws {
        let database = try await Scratch.memory()
        let bad: SQL = "SELECT \("a\0b") AS value"
        let write: SQL = "INSERT INTO thing (id, name) VALUES (1, \("a\0b"))"
        await #expect(throws: StatementFault.nulInText) { _ = try await database.read { try $0.first(bad) { _ in } } }
        await #expect(throws: StatementFault.nulInText) { try await database.read { try $0.each(bad) { _ in } } }
        await #expect(throws: StatementFault.nulInText) { _ = try await database.write { try $0.execute(write) } }
        await #expect(throws: StatementFault.nulInText) { try await database.write { try $0.execute(all: [write]) } }
        #expect(try await database.names().isEmpty)
    }

    @Test("a statement that failed ends its transaction, even when nobody minds")
    func swallowed() async throws {
        let database = try await Scratch.memory()
        try await database.add(1, "a")
        let outcome = try? await database.write { writing in
            try writing.execute("INSERT INTO thing (id, name) VALUES (2, 'b')")
            _ = try? writing.execute("INSERT INTO thing (id, name) VALUES (3, 'a')")
            return true
        }
        // PostgreSQL keeps nothing of it; SQLite would keep the first. Nobody may rely on either.
        #expect(try await database.names() == (outcome == nil ? ["a"] : ["a", "b"]))
        #expect(TestDatabase.isPostgreSQL == (outcome == nil))
        try await database.add(4, "d")
    }

    @Test("transactions at the same time lose nothing of each other")
    func together() async throws {
        let programs = try await TestDatabase.shared(by: 2)
        try await Migrator([Scratch.things]).migrate(programs[0])
        try await programs[0].add(1, "counter")
        _ = try await programs[0].write { try $0.execute("UPDATE thing SET size = 0") }
        try await withThrowingTaskGroup { group in
            for index in 0..<24 {
                group.addTask {
                    try await programs[index % 2].write { writing in
                        let size: Double? = try writing.reading.value("SELECT size AS value FROM thing WHERE id = 1")
                        try writing.execute("UPDATE thing SET size = \((size ?? 0) + 1) WHERE id = 1")
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await programs[1].read { try $0.value("SELECT size AS value FROM thing", as: Double.self) } == 24)
    }

    @Test("two transactions that each look before they write cannot both be right")
    func writeSkew() async throws {
        let programs = try await TestDatabase.shared(by: 2)
        try await Migrator([Scratch.things]).migrate(programs[0])
        // Whoever finds nobody may be the first; both looking at the same time must not both be.
        try await withThrowingTaskGroup { group in
            for (id, program) in programs.enumerated() {
                group.addTask {
                    try await program.write { writing in
                        let others: Int? = try writing.reading.value("SELECT count(*) AS value FROM thing")
                        if others == 0 {
                            try writing.execute("INSERT INTO thing (id, name) VALUES (\(id), \("first \(id)"))")
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await programs[0].names().count == 1)
    }

    @Test("a signal reaches those who wait, in this program and in another, and only when it is kept")
    func signals() async throws {
        struct Stop: Error {}
        let programs = try await TestDatabase.shared(by: 2)
        try await Migrator([Scratch.things]).migrate(programs[0])
        var id = 0
        for listener in programs {
            let heard = Mutex(0)
            let (hints, other) = (listener.hints(of: Signal("test")), listener.hints(of: Signal("other")))
            let waiting = Task { for await _ in hints { heard.withLock { $0 += 1 } } }
            // It takes a moment before another program is listened to; announcing is repeated.
            try? await programs[0].write { writing in
                try writing.announce(Signal("test"))
                throw Stop()
            }
            var tries = 0
            while heard.withLock({ $0 }) == 0, tries < 600 {
                (tries, id) = (tries + 1, id + 1)
                try await programs[0].write { [id] writing in
                    try writing.execute("INSERT INTO thing (id, name) VALUES (\(id), \("n\(id)"))")
                    try writing.announce(Signal("test"))
                }
                try await Task.sleep(for: .milliseconds(50))
            }
            #expect(heard.withLock { $0 } > 0)
            waiting.cancel()
            _ = other
        }
    }

    private final class Busy: Sendable {
        let lanes = Mutex<Set<Int>>([])
    }

    @Test("each of the transactions at the same time has a lane of its own")
    func lanes() async throws {
        let database = try await Scratch.memory()
        let busy = Busy()
        try await withThrowingTaskGroup { group in
            for _ in 0..<12 {
                group.addTask {
                    try await database.write { writing in
                        let lane = writing.lane
                        let isAlone = busy.lanes.withLock { $0.insert(lane).inserted }
                        #expect(isAlone)
                        _ = try writing.reading.value("SELECT count(*) AS value FROM thing", as: Int.self)
                        _ = busy.lanes.withLock { $0.remove(lane) }
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    @Test("a table's shape is the same in every database")
    func shapes() async throws {
        let shapes = try await Scratch.memory().read { try $0.shapes() }
        let thing = try #require(shapes.first { $0.name == "thing" })
        #expect(thing.columns.map(\.name) == ["id", "name", "size", "data", "part_of"])
        #expect(thing.columns.map(\.kind) == [.integer, .text, .double, .bytes, .integer])
        #expect(thing.columns.map(\.isRequired) == [true, true, false, false, false])
        #expect(thing.key == ["id"])
        #expect(thing.references == [TableShape.Reference(column: "part_of", table: "thing", key: "id")])
    }

    @Test("nothing is done on a database that has been closed")
    func closed() async throws {
        let database = try await Scratch.memory()
        try await database.close()
        await #expect(throws: (any Error).self) { try await database.names() }
    }
}
