import Access
import App
import Core
import Monitoring
import Site
import Storage
import TestSupport
import Testing

@Suite("What is written down of who did what")
struct AuditTests {
    private struct Line: Equatable {
        let action: String
        let role: String?
        let reason: String?
        let object: String
    }

    private func log(_ world: World) async throws -> [Line] {
        try await world.database.read { reading in
            try reading.all("SELECT action, role, reason, object FROM audit_event ORDER BY chain, position") {
                Line(action: try $0["action"], role: try $0["role"], reason: try $0["reason"], object: try $0["object"])
            }
        }
    }

    @Test("opening a pupil's page is in the log before the page is out, with role and reason")
    func read() async throws {
        let world = try await World()
        let places = try await Places(world)
        let browser = try await Browser(world, as: DemoPeople.teacher)
        _ = try await browser.get("/pupils/\(places.pupil)")
        let last = try #require(try await log(world).last)
        #expect(
            last
                == Line(
                    action: "pupil.see", role: "teacher", reason: "teacher@group:\(places.group)",
                    object: places.pupil.text))
    }

    @Test("a page that was not shown is not in the log as seen")
    func notShown() async throws {
        let world = try await World()
        let places = try await Places(world)
        let browser = try await Browser(world, as: DemoPeople.teacher)
        _ = try await browser.get("/pupils/\(places.foreignPupil)")
        _ = try await browser.get("/pupils/\(places.hidden)")
        #expect(try await log(world).map(\.action) == ["sign_in", "refused.pupil.see", "refused.pupil.see"])
    }

    @Test("each score typed is one event, and no event holds content")
    func write() async throws {
        let world = try await World()
        let places = try await Places(world)
        let browser = try await Browser(world, as: DemoPeople.teacher)
        let path = MonitoringRoutes.grid.path(places.group, places.instrument)
        _ = try await browser.post(
            path, [("day", "2026-11-08"), ("phase", "progress"), ("score1-\(places.pupil)", "117")], from: path)
        let events = try await log(world).filter { $0.action == "probe.record" }
        #expect(events.count == 1)
        #expect(events.first?.object == places.pupil.text)
        #expect(!events.contains { "\($0)".contains("117") })
    }

    @Test("many readers at once each wait for their own event, and the chain is whole")
    func together() async throws {
        let world = try await World()
        let places = try await Places(world)
        try await withThrowingTaskGroup(of: Int.self) { group in
            for person in [DemoPeople.teacher, DemoPeople.leader, DemoPeople.resourcePerson] {
                group.addTask {
                    let browser = try await Browser(world, as: person)
                    var status = 0
                    for _ in 0..<10 { status = try await browser.get("/pupils/\(places.pupil)").status }
                    return status
                }
            }
            for try await status in group { #expect(status == 200) }
        }
        #expect(try await log(world).count { $0.action == "pupil.see" } == 30)
        guard case .whole(let chains, let events) = try await world.services.verifyAudit() else {
            return #expect(Bool(false))
        }
        // SQLite writes in one lane, PostgreSQL in as many as there are connections.
        #expect(chains == 1 || (TestDatabase.isPostgreSQL && chains <= 4))
        #expect(events == 33)
    }

    @Test("each role that can write leaves a trace for every route it writes through")
    func everyPost() async throws {
        let world = try await World()
        let places = try await Places(world)
        let teacher = try await Browser(world, as: DemoPeople.teacher)
        let goal = MonitoringRoutes.setGoal.path(places.pupil, places.instrument)
        _ = try await teacher.post(goal, [("target", "120"), ("due", "2027-03-01"), ("words", "Læse mere")])
        _ = try await teacher.post(
            "/instruments/new",
            [
                ("name", "Gange"), ("unit", "stykker"), ("minimum", "0"), ("maximum", "80"), ("decimals", "0"),
                ("direction", "rises"), ("forms", "3"),
            ])
        let admin = try await Browser(world, as: DemoPeople.administrator)
        let account: AccountID = try await world.id("SELECT id AS value FROM account WHERE login = 'dk0110'")
        for action in ["code", "closure", "reopening"] {
            _ = try await admin.post("/accounts/\(account)/\(action)")
        }
        let actions = try await log(world).map(\.action)
        for action in ["goal.set", "instrument.create", "account.code", "account.close", "account.open"] {
            #expect(actions.contains(action), "\(action)")
        }
    }

    @Test("a goal's words are sealed in the database and open on the page")
    func sealed() async throws {
        let world = try await World()
        let places = try await Places(world)
        let teacher = try await Browser(world, as: DemoPeople.teacher)
        _ = try await teacher.post(
            MonitoringRoutes.setGoal.path(places.pupil, places.instrument),
            [("target", "120"), ("due", "2027-03-01"), ("words", "Læse Harry Potter selv")])
        let bytes: [UInt8]? = try await world.database.read {
            try $0.value("SELECT words AS value FROM goal WHERE words IS NOT NULL")
        }
        let stored = try #require(bytes)
        #expect(!String(decoding: stored, as: UTF8.self).contains("Harry"))
        let page = try await teacher.get("/pupils/\(places.pupil)")
        #expect(page.body.contains("Læse Harry Potter selv"))
    }
}
