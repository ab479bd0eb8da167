import Core
import Storage
import Testing

@Suite struct RowTests {
    /// Reads one value as a type.
    private func read<T: SQLDecodable & Sendable>(_ sql: SQL, as _: T.Type) async throws -> T {
        let database = try await Scratch.memory()
        return try #require(try await database.read { try $0.first(sql) { try $0["a"] as T } })
    }

    @Test("what is written is read back as the same")
    func roundTrip() async throws {
        let id = PupilID(at: Instant(milliseconds: 1_794_214_800_000), random: (9, 9))
        let day = LocalDate(daysSince1970: 20_766)
        #expect(try await read("SELECT \("Åse\u{1F98B}") AS a", as: String.self) == "Åse\u{1F98B}")
        #expect(try await read("SELECT \(Int.max) AS a", as: Int.self) == .max)
        #expect(try await read("SELECT \(Int.min) AS a", as: Int.self) == .min)
        #expect(try await read("SELECT \(0.1) AS a", as: Double.self) == 0.1)
        #expect(try await read("SELECT \(3) AS a", as: Double.self) == 3)
        #expect(try await read("SELECT \(false) AS a", as: Bool.self) == false)
        #expect(try await read("SELECT \([0, 255] as [UInt8]) AS a", as: [UInt8].self) == [0, 255])
        #expect(try await read("SELECT \([] as [UInt8]) AS a", as: [UInt8].self) == [])
        #expect(try await read("SELECT \(id) AS a", as: PupilID.self) == id)
        #expect(try await read("SELECT \(day) AS a", as: LocalDate.self) == day)
        #expect(try await read("SELECT \(Instant(milliseconds: -1)) AS a", as: Instant.self).milliseconds == -1)
        #expect(try await read("SELECT \(Language.nb) AS a", as: Language.self) == .nb)
        #expect(try await read("SELECT \(nil as Int?) AS a", as: Int?.self) == nil)
        #expect(try await read("SELECT \(5 as Int?) AS a", as: Int?.self) == 5)
    }

    @Test(
        "a value of another kind is an error that names the column, never the value",
        arguments: [
            ("SELECT 'hemmelig' AS a", "Int", "a text"), ("SELECT 271828 AS a", "String", "an integer"),
            ("SELECT NULL AS a", "String", "null"), ("SELECT 2.71828 AS a", "Int", "a double"),
            ("SELECT \([0x27, 0x18, 0x28] as [UInt8]) AS a", "String", "bytes"),
            ("SELECT 271828 AS a", "Bool", "an integer"),
            ("SELECT 'hemmelig' AS a", "LocalDate", "a text"), ("SELECT 'hemmelig' AS a", "Instant", "a text"),
            ("SELECT 'hemmelig' AS a", "PupilID", "a text"), ("SELECT 'hemmelig' AS a", "Country", "a text"),
            ("SELECT 'hemmelig' AS a", "Int?", "a text"),
        ] as [(SQL, String, String)])
    func wrongKind(sql: SQL, wanted: String, found: String) async throws {
        let error = await #expect(throws: RowError.self) {
            switch wanted {
            case "Int": _ = try await read(sql, as: Int.self)
            case "Int?": _ = try await read(sql, as: Int?.self)
            case "String": _ = try await read(sql, as: String.self)
            case "Bool": _ = try await read(sql, as: Bool.self)
            case "LocalDate": _ = try await read(sql, as: LocalDate.self)
            case "Instant": _ = try await read(sql, as: Instant.self)
            case "Country": _ = try await read(sql, as: Country.self)
            default: _ = try await read(sql, as: PupilID.self)
            }
        }
        guard case .unexpected(let column, _, let kind) = error else { return #expect(Bool(false)) }
        #expect((column, kind) == ("a", found))
        let message = "\(String(describing: error)) \(error?.description ?? "")"
        #expect(!message.contains("hemmelig") && !message.contains("71828"))
    }

    @Test("a column that is not there is an error that names it")
    func noSuchColumn() async throws {
        let database = try await Scratch.memory()
        await #expect(throws: RowError.noSuchColumn("b")) {
            try await database.read { try $0.first("SELECT 1 AS a") { try $0["b"] as Int } }
        }
        #expect("\(RowError.noSuchColumn("b"))" == "The answer has no column b.")
    }

    @Test("of two columns with one name the first counts")
    func sameName() async throws { #expect(try await read("SELECT 1 AS a, 2 AS a", as: Int.self) == 1) }
}
