import Access
import Core
import Storage
import TestSupport
import Testing

/// What the log keeps of a chain beside its events.
@Suite struct AuditChainTests {
    private static let key = InstanceKey(bytes: [UInt8](repeating: 1, count: 32))
    private static let chains: [AuditChainID] = [Floor.id(1), Floor.id(2), Floor.id(3)]

    /// Three chains of five events each, one after the other.
    private func floor() async throws -> Floor {
        let floor = try await Floor()
        for (index, chain) in Self.chains.enumerated() {
            for number in 0..<5 { try await append(number, to: chain, Int64(index * 10 + number), floor) }
        }
        return floor
    }

    private func append(_ number: Int, to chain: AuditChainID, _ second: Int64, _ floor: Floor) async throws {
        let entry = AuditEntry(
            person: nil, role: nil, reason: nil, action: "pupil.see", objectKind: "pupil", object: "p\(number)",
            owner: nil)
        try await floor.database.write { writing in
            let log = AuditLog(key: Self.key, newChain: { chain })
            try log.append([entry], at: floor.start.adding(seconds: second), on: writing)
        }
    }

    private func verdict(_ floor: Floor) async throws -> AuditVerdict {
        try await floor.read { try AuditLog.verify(key: Self.key, on: $0) }
    }

    private func isWhole(_ floor: Floor) async throws -> Bool {
        if case .whole = try await verdict(floor) { true } else { false }
    }

    @Test("chains that follow each other are whole")
    func whole() async throws { #expect(try await verdict(try await floor()) == .whole(chains: 3, events: 15)) }

    @Test(
        "a change of any column of a chain is found",
        arguments: [
            "started = '2026-11-09T09:00:09.999Z'", "previous = NULL", "previous = id", "length = 4", "length = 6",
            "head = \(TestDatabase.bytes("00"))", "seal = \(TestDatabase.bytes("00"))",
            "seal = (SELECT seal FROM audit_chain c WHERE c.id <> audit_chain.id LIMIT 1)",
        ])
    func changed(change: String) async throws {
        let floor = try await floor()
        try await floor.run(SQL(stringLiteral: "UPDATE audit_chain SET \(change) WHERE id = '\(Self.chains[1])'"))
        #expect(try await !isWhole(floor))
    }

    @Test("a chain removed with all its events is found, unless it is the newest", arguments: [0, 1])
    func removed(index: Int) async throws {
        let floor = try await floor()
        let chain = Self.chains[index]
        try await floor.run("UPDATE audit_chain SET previous = NULL WHERE previous = \(chain)")
        try await floor.run("DELETE FROM audit_event WHERE chain = \(chain)")
        try await floor.run("DELETE FROM audit_chain WHERE id = \(chain)")
        #expect(try await !isWhole(floor))
    }

    static let cuts = [
        "length = length", "length = 3",
        "length = 3, head = (SELECT hash FROM audit_event e WHERE e.chain = audit_chain.id AND e.position = 2)",
    ]

    @Test("a chain cut off is found, with its length and head left or set back", arguments: cuts)
    func cutOff(change: String) async throws {
        let floor = try await floor()
        try await cut(change, floor)
        #expect(try await !isWhole(floor))
    }

    @Test("a chain cut off is found after its process has written on", arguments: cuts)
    func writtenOn(change: String) async throws {
        let floor = try await floor()
        try await cut(change, floor)
        // A process that finds the log broken may refuse to go on; it may not mend it.
        try? await append(9, to: Self.chains[2], 60, floor)
        #expect(try await !isWhole(floor))
    }

    private func cut(_ change: String, _ floor: Floor) async throws {
        try await floor.run("DELETE FROM audit_event WHERE position > 2 AND chain = \(Self.chains[2])")
        try await floor.run(SQL(stringLiteral: "UPDATE audit_chain SET \(change) WHERE id = '\(Self.chains[2])'"))
    }
}
