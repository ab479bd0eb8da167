import App
import Storage
import TestSupport
import Testing

@Suite("The demo's world")
struct DemoWorldTests {
    @Test("it is told apart from no tables, from nobody and from other people")
    func isThere() async throws {
        #expect(try await DemoWorld.isThere(try await TestDatabase.empty().kept) == false)
        #expect(try await DemoWorld.isThere(try await World(isEmpty: true).database) == false)
        let world = try await World()
        #expect(try await DemoWorld.isThere(world.database))
        _ = try await world.database.write {
            try $0.execute("UPDATE account SET login = 'anna' WHERE login = \(DemoPeople.teacher.login)")
        }
        #expect(try await DemoWorld.isThere(world.database) == false)
    }
}
