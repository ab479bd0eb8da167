import Core
import Storage
import Testing

@Suite struct SQLTests {
    private func text(_ sql: SQL) -> String { sql.numbered }

    @Test("an interpolation is a parameter, never text")
    func parameters() {
        let sql: SQL = "SELECT a FROM t WHERE a = \("x") AND b = \(7) AND c = \(true) AND d = \(2.5)"
        #expect(text(sql) == "SELECT a FROM t WHERE a = $1 AND b = $2 AND c = $3 AND d = $4")
        #expect(sql.values == [.text("x"), .integer(7), .integer(1), .double(2.5)])
    }

    @Test("what is missing is null, in its place")
    func optionals() {
        let (none, some): (String?, Int?) = (nil, 3)
        let sql: SQL = "VALUES (\(none), \(some))"
        #expect(text(sql) == "VALUES ($1, $2)")
        #expect(sql.values == [.null, .integer(3)])
    }

    @Test("ids, days, moments and enumerations are texts, bytes are bytes")
    func types() throws {
        let id = PupilID(at: Instant(milliseconds: 0), random: (0, 0))
        let day = try #require(LocalDate("2026-11-09"))
        let sql: SQL = "\(id)\(day)\(Instant(milliseconds: 0))\(Country.norway)\([1, 2] as [UInt8])"
        #expect(
            sql.values == [
                .text("00000000-0000-7000-8000-000000000000"), .text("2026-11-09"), .text("1970-01-01T00:00:00.000Z"),
                .text("NO"), .bytes([1, 2]),
            ])
    }

    @Test("a part brings its text and its parameters, however deep")
    func parts() {
        let inner: SQL = "b = \(2)"
        let middle: SQL = "(\(inner) OR c = \(3))"
        let sql: SQL = "SELECT 1 WHERE a = \(1) AND \(middle) AND d = \(4)"
        #expect(text(sql) == "SELECT 1 WHERE a = $1 AND (b = $2 OR c = $3) AND d = $4")
        #expect(sql.values == [.integer(1), .integer(2), .integer(3), .integer(4)])
        let sum = middle + " AND " + inner
        #expect(text(sum) == "(b = $1 OR c = $2) AND b = $3")
        #expect(sum.values == [.integer(2), .integer(3), .integer(2)])
    }

    @Test("parts are joined by a word")
    func joined() {
        let parts = [1, 2, 3].map { number -> SQL in "a = \(number)" }
        let sql = SQL.joined(parts, by: " OR ")
        #expect(text(sql) == "a = $1 OR a = $2 OR a = $3")
        #expect(sql.values == [.integer(1), .integer(2), .integer(3)])
        #expect(SQL.joined([], by: " OR ") == "")
        #expect(SQL.joined(["x"], by: " OR ") == "x")
    }

    @Test("a list is one parameter for each of its values")
    func lists() {
        let sql: SQL = "SELECT 1 WHERE a IN \([1, 2, 3]) AND b IN \(["x"])"
        #expect(text(sql) == "SELECT 1 WHERE a IN ($1, $2, $3) AND b IN ($4)")
        #expect(sql.values == [.integer(1), .integer(2), .integer(3), .text("x")])
    }

    @Test("an empty list matches nothing, not everything and not a fault")
    func emptyList() async throws {
        let database = try await Scratch.memory()
        try await database.add(1, "one")
        let found = try await database.read { reading in
            try reading.all("SELECT id FROM thing WHERE id IN \([Int]())") { try $0["id"] as Int }
        }
        #expect(found.isEmpty)
    }

    @Test(
        "what an attacker types stays data",
        arguments: [
            "'; DROP TABLE thing; --", "x' OR '1' = '1", "\" OR 1 = 1 --", "?1", "$1", "%_%", "\\'; DELETE FROM thing",
            "{text}",
            "ﬂ\u{202E}’", "line\nbreak", "",
        ])
    func injection(typed: String) async throws {
        let database = try await Scratch.memory()
        try await database.add(1, "innocent")
        try await database.add(2, typed)
        #expect(try await database.names() == ["innocent", typed])
        let found = try await database.read { reading in
            try reading.all("SELECT id FROM thing WHERE name = \(typed)") { try $0["id"] as Int }
        }
        #expect(found == [2])
    }

    @Test("the driver chooses how a parameter is written")
    func placeholders() {
        let sql: SQL = "a = \(1) AND b = \(2)"
        #expect(sql.text == "a = ? AND b = ?")
        #expect(sql.numbered == "a = $1 AND b = $2")
        #expect(("" as SQL).text == "" && ("" as SQL).numbered == "")
        // A question mark of the statement's own, and letters of several bytes, stay where they are.
        let marks: SQL = "é = '?' AND \(1) = 'ø?' AND \(2)"
        #expect(marks.numbered == "é = '?' AND $1 = 'ø?' AND $2")
    }
}
