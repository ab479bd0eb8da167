import Storage
import Testing

@Suite("Several questions asked together")
struct QuestionTests {
    private struct Unreadable: Error {}

    private static var names: Question<[String]> {
        Question("SELECT name FROM thing ORDER BY id") { try $0["name"] as String }
    }
    private static var count: Question<Int> {
        Question("SELECT count(*) AS value FROM thing") {
            try $0["value"] as Int
        } shape: {
            $0[0]
        }
    }

    private static func named(_ prefix: String) -> Question<[Int: String]> {
        Question("SELECT id, name FROM thing WHERE name LIKE \(prefix + "%") ORDER BY id") {
            (try $0["id"] as Int, try $0["name"] as String)
        } shape: {
            Dictionary($0, uniquingKeysWith: { first, _ in first })
        }
    }

    private func database() async throws -> Database {
        let database = try await Scratch.memory()
        try await database.write {
            for (id, name) in [(1, "alder"), (2, "birch"), (3, "aspen")] {
                try $0.execute("INSERT INTO thing (id, name) VALUES (\(id), \(name))")
            }
        }
        return database
    }

    @Test("each gets its own answer, and the same as alone")
    func answers() async throws {
        let database = try await database()
        try await database.read { reading in
            let (names, count, none, some) = try reading.answers(
                to: Self.names, Self.count, Self.named("x"), Self.named("a"))
            #expect(names == ["alder", "birch", "aspen"] && count == 3)
            #expect(none.isEmpty && some == [1: "alder", 3: "aspen"])
            let (alone, one) = (try reading.answer(to: Self.named("a")), try reading.answers(to: Self.count))
            #expect(alone == some && one == 3)
        }
    }

    @Test("a write comes before what is asked after it, also when an answer before was not read")
    func order() async throws {
        let database = try await database()
        try await database.write { writing in
            let broken = Question("SELECT id FROM thing") { _ -> Int in throw Unreadable() }
            #expect(throws: Unreadable.self) { try writing.reading.answers(to: broken, Self.count) }
            try writing.execute("DELETE FROM thing WHERE id = 2")
            #expect(try writing.reading.answer(to: Self.count) == 2)
            #expect(throws: Unreadable.self) { try writing.reading.answers(to: broken, Self.count) }
            try writing.execute(all: ["DELETE FROM thing WHERE id = 1"])
            #expect(try writing.reading.answer(to: Self.count) == 1)
            #expect(throws: Unreadable.self) { try writing.reading.answers(to: broken, Self.count) }
            try writing.insert(
                into: BulkTable("thing", ["id", "name"]), (10..<40).map { [.integer($0), .text("t\($0)")] })
            #expect(try writing.reading.answer(to: Self.count) == 31)
        }
    }

    @Test("a fault in one is thrown, and a statement before whose answer nobody read is not lost")
    func faults() async throws {
        let database = try await database()
        await #expect(throws: (any Error).self) {
            try await database.read { try $0.answers(to: Self.count, Question("SELECT nothing FROM thing") { _ in 0 }) }
        }
        await #expect(throws: (any Error).self) {
            try await database.write { writing in
                try writing.execute(all: ["INSERT INTO thing (id, name) VALUES (1, 'again')"])
                _ = try writing.reading.answers(to: Self.count, Self.names)
            }
        }
        #expect(try await database.read { try $0.answer(to: Self.count) } == 3)
    }

    @Test("text that no database takes is refused before anything is sent")
    func refused() async throws {
        let database = try await database()
        await #expect(throws: StatementFault.nulInText) {
            try await database.read { try $0.answers(to: Self.count, Self.named("a\0")) }
        }
    }
}
