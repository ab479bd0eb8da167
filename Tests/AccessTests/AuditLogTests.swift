import Access
import Core
import Storage
import TestSupport
import Testing

@Suite struct AuditLogTests {
    private static let key = InstanceKey(bytes: [UInt8](repeating: 1, count: 32))
    private static let chains: [AuditChainID] = [Floor.id(1), Floor.id(2)]

    /// Two chains of five events each, written in several transactions.
    private func floor() async throws -> Floor {
        let floor = try await Floor()
        for chain in Self.chains {
            let log = AuditLog(key: Self.key, newChain: { chain })
            for batch in [0..<2, 2..<3, 3..<5] {
                let entries = batch.map { Self.entry($0, owner: floor.owner) }
                let instant = floor.start.adding(seconds: Int64(batch.lowerBound))
                try await floor.database.write { try log.append(entries, at: instant, on: $0) }
            }
        }
        return floor
    }

    private static func entry(_ number: Int, owner: OwnerID) -> AuditEntry {
        let isKnown = number != 3
        return AuditEntry(
            person: isKnown ? Floor.id(7) : nil, role: isKnown ? .teacher : nil,
            reason: isKnown ? "teacher@group:8.A" : nil,
            action: "pupil.see", objectKind: "pupil", object: "p\(number)", owner: isKnown ? owner : nil)
    }

    private func verdict(_ floor: Floor, _ key: InstanceKey = key) async throws -> AuditVerdict {
        try await floor.read { try AuditLog.verify(key: key, on: $0) }
    }

    /// The verdict after one event of the second chain was changed by hand.
    private func verdict(after change: String, at position: Int) async throws -> AuditVerdict {
        let (floor, change) = (try await floor(), SQL(stringLiteral: change))
        try await floor.run(
            "UPDATE audit_event SET \(change) WHERE position = \(position) AND chain = \(Self.chains[1])")
        return try await verdict(floor)
    }

    @Test("chains that nobody touched are whole")
    func whole() async throws {
        #expect(try await verdict(try await Floor()) == .whole(chains: 0, events: 0))
        #expect(try await verdict(try await floor()) == .whole(chains: 2, events: 10))
    }

    @Test(
        "a change of any column of an event is found at that event",
        arguments: [
            "at = '2026-11-09T09:00:02.001Z'", "person = '\(Floor.id(8, Person.self))'", "person = NULL",
            "role = 'guardian'",
            "role = NULL", "reason = 'guardian'", "reason = NULL", "action = 'pupil.sea'", "object_kind = 'group'",
            "object = 'p9'", "owner = '\(Floor.id(8, Organisation.self))'", "owner = NULL",
            "hash = \(TestDatabase.bytes("00"))",
            "hash = \(TestDatabase.bytes(""))",
            "action = 'pupil.seepu', object_kind = 'pil'", "object_kind = '', object = 'pupilp2'",
        ])
    func changed(change: String) async throws {
        #expect(try await verdict(after: change, at: 2) == .broken(chain: Self.chains[1], position: 2))
    }

    @Test(
        "a change to what is no value of its column is found too",
        arguments: [
            "at = 'yesterday'", "person = 'somebody'", "person = ''", "role = 'king'", "owner = ''",
        ])
    func junk(change: String) async throws {
        #expect(try await verdict(after: change, at: 2) == .broken(chain: Self.chains[1], position: 2))
    }

    @Test("what was nothing is not an empty text", arguments: ["person", "role", "reason", "owner"])
    func nothing(column: String) async throws {
        #expect(try await verdict(after: "\(column) = ''", at: 3) == .broken(chain: Self.chains[1], position: 3))
    }

    @Test("a removed event is found, the first, one in the middle and the last", arguments: [0, 2, 4])
    func removed(position: Int) async throws {
        let floor = try await floor()
        try await floor.run("DELETE FROM audit_event WHERE position = \(position) AND chain = \(Self.chains[0])")
        guard case .broken(Self.chains[0], let found) = try await verdict(floor) else { return #expect(Bool(false)) }
        #expect(found == position)
    }

    @Test("a removed event is found when the later ones move up")
    func closedGap() async throws {
        let floor = try await floor()
        let chain = Self.chains[0]
        try await floor.run("DELETE FROM audit_event WHERE position = 2 AND chain = \(chain)")
        try await floor.run("UPDATE audit_event SET position = position - 1 WHERE position = 3 AND chain = \(chain)")
        try await floor.run("UPDATE audit_event SET position = position - 1 WHERE position = 4 AND chain = \(chain)")
        try await floor.run("UPDATE audit_chain SET length = 4 WHERE id = \(chain)")
        #expect(try await verdict(floor) == .broken(chain: chain, position: 2))
    }

    @Test("two events that changed places are found")
    func swapped() async throws {
        let floor = try await floor()
        for (from, to) in [(1, 99), (2, 1), (99, 2)] {
            try await floor.run(
                "UPDATE audit_event SET position = \(to) WHERE position = \(from) AND chain = \(Self.chains[0])")
        }
        #expect(try await verdict(floor) == .broken(chain: Self.chains[0], position: 1))
    }

    @Test("an event moved to another chain is found")
    func moved() async throws {
        let floor = try await floor()
        try await floor.run(
            "UPDATE audit_event SET chain = \(Self.chains[1]), position = 5 WHERE position = 4 AND chain = \(Self.chains[0])"
        )
        try await floor.run("UPDATE audit_chain SET length = 6 WHERE id = \(Self.chains[1])")
        guard case .broken = try await verdict(floor) else { return #expect(Bool(false)) }
    }

    @Test("without the key nothing verifies, and nobody can write a chain that does")
    func otherKey() async throws {
        let floor = try await floor()
        let other = InstanceKey(bytes: [UInt8](repeating: 2, count: 32))
        #expect(try await verdict(floor, other) == .broken(chain: Self.chains[0], position: 0))
        let entry = Self.entry(5, owner: floor.owner)
        try await floor.database.write { writing in
            try AuditLog(key: other, newChain: { Self.chains[0] }).append([entry], at: floor.start, on: writing)
        }
        #expect(try await verdict(floor) == .broken(chain: Self.chains[0], position: 5))
    }

    @Test("an event is written with its change or not at all")
    func sameTransaction() async throws {
        struct Stop: Error {}
        let floor = try await floor()
        await #expect(throws: Stop.self) {
            try await floor.database.write { writing in
                let entry = Self.entry(5, owner: floor.owner)
                try AuditLog(key: Self.key, newChain: { Self.chains[0] }).append([entry], at: floor.start, on: writing)
                throw Stop()
            }
        }
        #expect(try await verdict(floor) == .whole(chains: 2, events: 10))
    }
}
