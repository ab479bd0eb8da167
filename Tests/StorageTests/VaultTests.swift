import Core
import Storage
import TestSupport
import Testing

@Suite struct VaultTests {
    private let text = "Har brug for ro og en fast voksen. 🦋"
    private let vault = Vault(InstanceKey(bytes: [UInt8](repeating: 1, count: 32)))
    private let stranger = Vault(InstanceKey(bytes: [UInt8](repeating: 2, count: 32)))
    private let owners = (0..<2).map { OwnerID(at: Instant(milliseconds: $0), random: (3, 4)) }

    private func place(_ owner: Int = 0, column: String = "probe.note", record: String = "r1") -> Vault.Place {
        Vault.Place(owner: owners[owner], column: column, record: record)
    }

    private func database() async throws -> Database {
        let database = try await TestDatabase.empty().kept
        try await Migrator(Vault.migrations).migrate(database)
        return database
    }

    private func bytes(_ sealed: Sealed) -> [UInt8] {
        if case .bytes(let bytes) = sealed.sqlValue { bytes } else { [] }
    }

    @Test("bytes are sealed as texts are, and open in their own place only")
    func bytesRoundTrip() async throws {
        let every = [UInt8](0...255) + [0, 0xFF]
        try await database().write { writing in
            let sealed = try vault.seal(every, at: place(), on: writing)
            #expect(try vault.bytes(of: sealed, at: place(), on: writing.reading) == every)
            #expect(!bytes(sealed).indices.contains { bytes(sealed)[$0...].starts(with: every.prefix(8)) })
            #expect(throws: VaultError.cannotOpen) {
                try vault.bytes(of: sealed, at: place(record: "r2"), on: writing.reading)
            }
        }
    }

    @Test("what was sealed is opened again", arguments: ["", "x", String(repeating: "æøå ", count: 5000)])
    func roundTrip(text: String) async throws {
        try await database().write { writing in
            let sealed = try vault.seal(text, at: place(), on: writing)
            #expect(try vault.open(sealed, at: place(), on: writing.reading) == text)
            let stored = try #require(Sealed(sqlValue: sealed.sqlValue))
            #expect(try vault.open(stored, at: place(), on: writing.reading) == text)
        }
    }

    @Test(
        "a sealed text does not open at another place",
        arguments: [
            (1, "probe.note", "r1"), (0, "goal.words", "r1"), (0, "probe.note", "r2"), (0, "probe.note", ""),
        ])
    func moved(owner: Int, column: String, record: String) async throws {
        try await database().write { writing in
            let sealed = try vault.seal(text, at: place(), on: writing)
            _ = try vault.seal("another", at: place(1), on: writing)
            #expect(throws: VaultError.cannotOpen) {
                try vault.open(sealed, at: place(owner, column: column, record: record), on: writing.reading)
            }
        }
    }

    @Test("another instance key neither opens nor seals for the same owner")
    func otherKey() async throws {
        try await database().write { writing in
            let sealed = try vault.seal(text, at: place(), on: writing)
            #expect(throws: VaultError.cannotOpen) { try stranger.open(sealed, at: place(), on: writing.reading) }
            #expect(throws: VaultError.cannotOpen) { try stranger.seal(text, at: place(), on: writing) }
            #expect(try writing.reading.value("SELECT count(*) AS value FROM data_key", as: Int.self) == 1)
        }
    }

    @Test("without the owner's data key nothing opens")
    func noDataKey() async throws {
        let database = try await database()
        let sealed = try await database.write { writing in
            let sealed = try vault.seal(text, at: place(), on: writing)
            try writing.execute("DELETE FROM data_key")
            return sealed
        }
        await #expect(throws: VaultError.cannotOpen) {
            try await database.read { try vault.open(sealed, at: place(), on: $0) }
        }
    }

    @Test("a data key does not work for another owner")
    func movedDataKey() async throws {
        try await database().write { writing in
            _ = try vault.seal(text, at: place(), on: writing)
            try writing.execute("UPDATE data_key SET owner = \(owners[1])")
            #expect(throws: VaultError.cannotOpen) { try vault.seal(text, at: place(1), on: writing) }
        }
    }

    @Test("neither the sealed bytes nor the stored key contain what they protect")
    func contents() async throws {
        try await database().write { writing in
            let sealed = bytes(try vault.seal(text, at: place(), on: writing))
            let again = bytes(try vault.seal(text, at: place(), on: writing))
            #expect(sealed.count == text.utf8.count + 28)
            #expect(sealed != again)
            for window in stride(from: 0, to: text.utf8.count - 4, by: 4) {
                #expect(!sealed.contains(Array(text.utf8.dropFirst(window).prefix(4))))
            }
            let wrapped: [UInt8]? = try writing.reading.value("SELECT wrapped AS value FROM data_key")
            #expect(wrapped?.count == 32 + 28)
        }
    }

    @Test("a key is made once for each owner")
    func oneKeyEach() async throws {
        try await database().write { writing in
            for owner in [0, 1, 0, 1, 0] { _ = try vault.seal(text, at: place(owner), on: writing) }
            let keys = try writing.reading.all("SELECT owner, wrapped FROM data_key ORDER BY owner") {
                (owner: try $0["owner"] as OwnerID, wrapped: try $0["wrapped"] as [UInt8])
            }
            #expect(keys.map(\.owner) == owners)
            #expect(keys[0].wrapped != keys[1].wrapped)
        }
    }

    @Test("one changed bit anywhere is found")
    func tampered() async throws {
        try await database().write { writing in
            let good = bytes(try vault.seal(text, at: place(), on: writing))
            for index in good.indices {
                var bad = good
                bad[index] ^= 1
                let sealed = try #require(Sealed(sqlValue: .bytes(bad)))
                #expect(throws: VaultError.cannotOpen) { try vault.open(sealed, at: place(), on: writing.reading) }
            }
            let short = try #require(Sealed(sqlValue: .bytes([1, 2, 3])))
            #expect(throws: VaultError.cannotOpen) { try vault.open(short, at: place(), on: writing.reading) }
        }
        #expect(Sealed(sqlValue: .text("plain")) == nil)
    }
}
