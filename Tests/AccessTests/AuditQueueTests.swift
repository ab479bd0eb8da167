import Core
import Storage
import Testing

@testable import Access

@Suite struct AuditQueueTests {
    private let key = InstanceKey(bytes: [UInt8](repeating: 1, count: 32))

    private func record(_ count: Int, to queue: AuditQueue) async throws {
        try await withThrowingTaskGroup { group in
            for number in 0..<count {
                group.addTask {
                    try await queue.record(
                        AuditEntry(
                            person: nil, role: nil, reason: nil, action: "pupil.see", objectKind: "pupil",
                            object: "p\(number)", owner: nil))
                }
            }
            try await group.waitForAll()
        }
    }

    @Test("whoever asks at the same time finds the event written when the answer comes")
    func together() async throws {
        let floor = try await Floor()
        let queue = AuditQueue(
            database: floor.database, log: AuditLog(key: key, newChain: { Floor.id(1) }), now: { floor.start })
        try await record(200, to: queue)
        let objects = try await floor.read {
            try $0.all("SELECT object FROM audit_event") { try $0["object"] as String }
        }
        #expect(Set(objects) == Set((0..<200).map { "p\($0)" }))
        let key = key
        #expect(try await floor.read { try AuditLog.verify(key: key, on: $0) } == .whole(chains: 1, events: 200))
    }

    @Test("an event that cannot be written is an error for who waits, and the queue goes on")
    func failure() async throws {
        let floor = try await Floor()
        let queue = AuditQueue(
            database: floor.database, log: AuditLog(key: key, newChain: { Floor.id(1) }), now: { floor.start })
        try await floor.run("ALTER TABLE audit_event RENAME TO away")
        await #expect(throws: (any Error).self) { try await record(3, to: queue) }
        try await floor.run("ALTER TABLE away RENAME TO audit_event")
        try await record(3, to: queue)
        #expect(try await floor.read { try $0.value("SELECT count(*) AS value FROM audit_event") } == 3)
    }
}
