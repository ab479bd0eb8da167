#if PostgreSQL
    import Storage
    import Synchronization
    import TestSupport
    import Testing

    /// What only a server can do to a program.
    @Suite("PostgreSQL", .enabled(if: TestDatabase.isPostgreSQL, "needs a server"))
    struct PostgresDriverTests {
        private static func backend(_ reading: Reading) throws -> Int {
            try reading.value("SELECT pg_backend_pid() AS value") ?? 0
        }

        /// Ends another connection, as a server that restarts does.
        private func end(_ backend: Int, by program: Database) async throws {
            _ = try await program.read { reading in
                try reading.value(
                    "SELECT pg_terminate_backend(CAST(\(backend) AS INTEGER), 5000) AS value", as: Bool.self)
            }
        }

        @Test("a connection that is lost between two transactions is made anew, and nobody notices")
        func lostBetween() async throws {
            let programs = try await TestDatabase.shared(by: 2)
            try await Migrator([Scratch.things]).migrate(programs[0])
            let before = try await programs[0].read { try Self.backend($0) }
            try await end(before, by: programs[1])
            #expect(try await programs[0].names().isEmpty)
            let after = try await programs[0].read { try Self.backend($0) }
            #expect(after != before)
            try await end(after, by: programs[1])
            try await programs[0].add(1, "a")
            #expect(try await programs[1].names() == ["a"])
        }

        @Test("a transaction whose connection is lost on its way is done once, from the beginning")
        func lostWithin() async throws {
            let programs = try await TestDatabase.shared(by: 2)
            try await Migrator([Scratch.things]).migrate(programs[0])
            let runs = Runs()
            try await programs[0].write { writing in
                let run = runs.next()
                try writing.execute("INSERT INTO thing (id, name) VALUES (\(run), \("run \(run)"))")
                if run == 1 {
                    let backend = try Self.backend(writing.reading)
                    _ = try writing.reading.value(
                        "SELECT pg_terminate_backend(CAST(\(backend) AS INTEGER)) AS value", as: Bool.self)
                }
            }
            #expect(runs.count == 2)
            #expect(try await programs[1].names() == ["run 2"])
        }

        private final class Runs: Sendable {
            private let number = Mutex(0)

            var count: Int { number.withLock { $0 } }

            func next() -> Int {
                number.withLock { number in
                    number += 1
                    return number
                }
            }
        }

        @Test("a server that is not there is named in a sentence, without the password")
        func unreachable() async throws {
            let database = Database(
                driver: PostgresDriver(address: "postgres://nobody:hemmelig@127.0.0.1:1/x?connect_timeout=2"))
            let fault = await #expect(throws: PostgresFault.self) { try await database.read { try $0.tables() } }
            let words = "\(fault.map { "\($0)" } ?? "")"
            #expect(words.contains("cannot be reached") && !words.contains("hemmelig"))
            #expect(fault?.isPassing == true)
        }

        @Test("what was refused is said without the values")
        func refusal() async throws {
            let database = try await Scratch.memory()
            try await database.add(1, "hemmelig")
            let fault = await #expect(throws: PostgresFault.self) { try await database.add(2, "hemmelig") }
            let words = "\(fault.map { "\($0)" } ?? "")"
            #expect(words.contains("23505") && words.contains("thing_name_key") && !words.contains("hemmelig"))
        }
    }
#endif
