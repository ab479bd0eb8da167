import Access
import App
import Core
import Monitoring
import Roster
import Site
import TestSupport
import Testing

@Suite("The table of routes")
struct RouteTableTests {
    @Test("every path that is printed is parsed back, and nothing else is")
    func roundTrips() throws {
        let pupil = Identifier<Pupil>(at: Instant(milliseconds: 1), random: (1, 2))
        let group = Identifier<PupilGroup>(at: Instant(milliseconds: 2), random: (3, 4))
        let instrument = Identifier<Instrument>(at: Instant(milliseconds: 3), random: (5, 6))
        let account = Identifier<Account>(at: Instant(milliseconds: 4), random: (7, 8))

        #expect(MonitoringRoutes.pupil.parse(path: MonitoringRoutes.pupil.path(pupil)) == pupil)
        #expect(MonitoringRoutes.group.parse(path: MonitoringRoutes.group.path(group)) == group)
        #expect(RosterRoutes.accountCode.parse(path: RosterRoutes.accountCode.path(account)) == account)
        let grid = try #require(MonitoringRoutes.grid.parse(path: MonitoringRoutes.grid.path(group, instrument)))
        #expect(grid == (group, instrument))
        let goal = try #require(MonitoringRoutes.goal.parse(path: MonitoringRoutes.goal.path(pupil, instrument)))
        #expect(goal == (pupil, instrument))

        #expect(MonitoringRoutes.pupil.parse(path: "/pupils/not-an-id") == nil)
        #expect(MonitoringRoutes.pupil.parse(path: "/pupils/\(pupil)/more") == nil)
        #expect(MonitoringRoutes.grid.parse(path: "/groups/\(group)/instruments//scores") == nil)
    }

    @Test("every route of every feature round-trips through its pattern")
    func shapes() async throws {
        let world = try await World()
        for shape in world.house.endpoints.map(\.shape) + world.house.openRoutes {
            let values = shape.kinds.indices.map { "value\($0)" }
            #expect(shape.values(in: shape.path(values)) == values, "\(shape.pattern)")
        }
    }

    @Test("no two routes have the same method and pattern")
    func unique() async throws {
        let world = try await World()
        let keys = (world.house.endpoints.map(\.shape) + world.house.openRoutes)
            .map { "\($0.method.rawValue) \($0.pattern)" }
        #expect(Set(keys).count == keys.count)
    }

    @Test("a state is never changed by GET: every changing route is POST, and each POST wants the form token")
    func posts() async throws {
        let world = try await World()
        let browser = try await Browser(world, as: DemoPeople.teacher)
        for endpoint in world.house.endpoints where endpoint.shape.method == .post {
            let path = endpoint.shape.path(endpoint.shape.kinds.map { _ in Self.someID })
            let answer = try await browser.post(path, [], token: "wrong")
            #expect([403, 404].contains(answer.status), "\(path)")
        }
    }

    static let someID = Identifier<Pupil>(at: Instant(milliseconds: 9), random: (9, 9)).text

    @Test("the one-click sign-in exists in the demo only")
    func demoOnly() async throws {
        let demo = try await World(mode: .demo)
        let serving = try await World(mode: .serve)
        let isDemoRoute = { (endpoint: Endpoint) in endpoint.shape.pattern.hasPrefix("/demo") }
        #expect(demo.house.endpoints.contains(where: isDemoRoute))
        #expect(!serving.house.endpoints.contains(where: isDemoRoute))
        let browser = Browser(serving)
        let answer = try await browser.post("/demo/sign-in/mette", [], from: "/sign-in")
        #expect(answer.status == 404)
        #expect(browser.cookie("__Host-sid") == nil)
    }

    @Test("the style page exists in development only")
    func styleOnly() async throws {
        #expect(try await Browser(World(mode: .development)).get("/style").status == 200)
        #expect(try await Browser(World(mode: .serve)).get("/style").status == 404)
    }
}
