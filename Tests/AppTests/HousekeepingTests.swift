import Access
import App
import Core
import Storage
import TestSupport
import Testing
import Work

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

    @Test("two servers sweep once between them, every quarter of an hour")
    func once() async throws {
        let world = try await World()
        let servers = [world.house.worker(), world.house.worker()]
        for server in servers { try await server.arm() }
        // The sweep, what a home is told of, and what a plan has ended.
        #expect(try await servers[0].work() + servers[1].work() == 3)
        world.clock.advance(seconds: 899)
        #expect(try await servers[0].work() + servers[1].work() == 0)
        world.clock.advance(seconds: 1)
        #expect(try await servers[0].work() + servers[1].work() == 1)
        let rows: Int? = try await world.database.read {
            try $0.value("SELECT count(*) AS value FROM job WHERE kind = 'house.sweep' AND state = 'waiting'")
        }
        #expect(rows == 1)
    }

    @Test("what failed and was not looked at is forgotten after a month")
    func failures() async throws {
        let world = try await World()
        _ = try await MatrixIDs.failedJob(world, of: "ole")
        for (days, left) in [(29, 1), (2, 0)] {
            world.clock.advance(seconds: Int64(days) * 86_400)
            try await Housekeeping(services: world.services).sweep()
            let rows: Int? = try await world.database.read { try $0.value("SELECT count(*) AS value FROM job") }
            #expect(rows == left)
        }
    }

    @Test(
        "after an import the database looks at how many rows there are",
        .enabled(if: !TestDatabase.isPostgreSQL, "reads SQLite's catalogue"))
    func statistics() async throws {
        let scene = try await UploadScene()
        func seen() async throws -> Int? {
            try await scene.world.database.read {
                try $0.value("SELECT count(*) AS value FROM sqlite_schema WHERE name = 'sqlite_stat1'")
            }
        }
        let preview = try await scene.send(RosterFiles())
        // A preview is not kept, so there is no event of it.
        #expect(try await seen() == 0)
        _ = try await scene.apply(preview)
        try await scene.work()
        #expect(try await seen() == 1)
        #expect(try await scene.count("outbox_event") == 0)
        #expect(try await scene.count("job") == 0)
    }

    @Test("another key than the one the database was made with is refused")
    func key() async throws {
        let world = try await World(isEmpty: true)
        try await InstanceKey(bytes: [UInt8](repeating: 7, count: 32)).verify(world.database)
        try await InstanceKey(bytes: [UInt8](repeating: 7, count: 32)).verify(world.database)
        await #expect(throws: KeyFileError.belongsElsewhere(.instance)) {
            try await InstanceKey(bytes: [UInt8](repeating: 8, count: 32)).verify(world.database)
        }
        try await World.keys.verify(world.database)
        await #expect(throws: KeyFileError.belongsElsewhere(.units)) {
            try await World.keys.instance.verify(world.database, as: .units)
        }
    }
}
