import Access
import App
import Core
import Storage
import TestSupport
import Testing

@Suite("What an installation looks after itself")
struct HousekeepingTests {
    @Test("what has run out is swept, what is in use stays")
    func sweep() async throws {
        let world = try await World()
        let old = try await Browser(world, as: DemoPeople.teacher)
        _ = try await old.signIn("nobody", "wrong")
        _ = try await world.services.newCode(login: "dk0110")
        world.clock.advance(seconds: 15 * 24 * 3600)
        let fresh = try await Browser(world, as: DemoPeople.leader)
        try await Housekeeping(services: world.services).sweep()
        for (table, left) in [("session", 1), ("activation_code", 0)] {
            let count: Int? = try await world.database.read {
                try $0.value("SELECT count(*) AS value FROM \(SQL(stringLiteral: table))")
            }
            #expect(count == left, "\(table)")
        }
        #expect(try await fresh.get("/").status == 200)
    }

    @Test("another key than the one the database was made with is refused")
    func key() async throws {
        let world = try await World(isEmpty: true)
        try await InstanceKey(bytes: [UInt8](repeating: 7, count: 32)).verify(world.database)
        try await InstanceKey(bytes: [UInt8](repeating: 7, count: 32)).verify(world.database)
        await #expect(throws: KeyFileError.belongsElsewhere) {
            try await InstanceKey(bytes: [UInt8](repeating: 8, count: 32)).verify(world.database)
        }
    }
}
