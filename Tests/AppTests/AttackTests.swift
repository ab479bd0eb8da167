import App
import Core
import HTTPTypes
import Monitoring
import Site
import Storage
import TestSupport
import Testing

@Suite("Found by attacking, and held since")
struct AttackTests {
    @Test("a page number beyond all pages is a page without rows", arguments: ["9223372036854775807", "-5", "x"])
    func pageNumber(page: String) async throws {
        let world = try await World()
        let admin = try await Browser(world, as: DemoPeople.administrator)
        #expect(try await admin.get("/accounts?page=\(page)").status == 200)
    }

    @Test("a NUL in the name does not open a second count of tries")
    func nulInLogin() async throws {
        let world = try await World()
        let browser = Browser(world)
        for _ in 0..<5 { _ = try await browser.signIn("mette", "wrong") }
        #expect(try await browser.signIn("mette\0a", DemoPeople.password).status != 303)
        #expect(try await browser.signIn("mette\0", DemoPeople.password).status == 429)
        await #expect(throws: StatementFault.nulInText) {
            _ = try await world.database.read { try $0.value("SELECT \("a\0b") AS value", as: String.self) }
        }
    }

    @Test("a refused form that shows a pupil or a class is in the log")
    func refusedForm() async throws {
        let world = try await World()
        let places = try await Places(world)
        let teacher = try await Browser(world, as: DemoPeople.teacher)
        let goal = MonitoringRoutes.setGoal.path(places.pupil, places.instrument)
        #expect(try await teacher.post(goal, [("target", "x")]).status == 422)
        let grid = MonitoringRoutes.record.path(places.group, places.instrument)
        #expect(try await teacher.post(grid, [("day", "bad")]).status == 422)
        let actions = try await world.database.read { reading in
            try reading.all("SELECT action FROM audit_event ORDER BY position") { try $0["action"] as String }
        }
        #expect(actions.contains("goal.set.shown") && actions.contains("probe.record.shown"))
    }

    @Test("the grid of one measure cannot take back a score of another")
    func otherMeasure() async throws {
        let world = try await World()
        let places = try await Places(world)
        let teacher = try await Browser(world, as: DemoPeople.teacher)
        let other: ProbeID = try await world.id(
            """
            SELECT q.id AS value FROM probe q JOIN instrument i ON i.id = q.instrument
            WHERE q.pupil = \(places.pupil) AND i.direction = 'falls' AND q.phase = 'baseline' LIMIT 1
            """)
        let grid = MonitoringRoutes.record.path(places.group, places.instrument)
        _ = try await teacher.post(
            grid,
            [
                ("day", "2026-11-01"), ("phase", "progress"), ("score1-\(places.pupil)", ""),
                ("seen-score1-\(places.pupil)", other.text),
            ])
        let isCurrent: Bool? = try await world.database.read {
            try $0.value("SELECT current AS value FROM probe WHERE id = \(other)")
        }
        #expect(isCurrent == true)
    }

    @Test("an old page does not bring back a score that was withdrawn, nor withdraw one that was corrected")
    func stale() async throws {
        let world = try await World()
        let places = try await Places(world)
        let teacher = try await Browser(world, as: DemoPeople.teacher)
        let grid = MonitoringRoutes.record.path(places.group, places.instrument)
        let cell = "score1-\(places.pupil)"
        func send(_ score: String, seen: String?) async throws -> Int {
            let fields = [("day", "2026-11-08"), ("phase", "progress"), (cell, score)]
            return try await teacher.post(grid, fields + (seen.map { [("seen-" + cell, $0)] } ?? [])).status
        }
        func current() async throws -> String {
            let id: ProbeID = try await world.id(
                "SELECT id AS value FROM probe WHERE pupil = \(places.pupil) AND day = '2026-11-08' ORDER BY version DESC"
            )
            return id.text
        }
        #expect(try await send("77", seen: nil) == 303)
        let first = try await current()
        #expect(try await send("", seen: first) == 303)
        #expect(try await send("77", seen: first) == 422)
        #expect(try await send("60", seen: nil) == 303)
        let second = try await current()
        #expect(try await send("61", seen: second) == 303)
        #expect(try await send("", seen: second) == 422)
    }

    @Test(
        "HEAD answers as GET does, without a body", arguments: [("/health", 200), ("/sign-in", 200), ("/nowhere", 404)])
    func head(path: String, status: Int) async throws {
        let answer = try await Browser(World()).send(.head, path, body: nil)
        #expect(answer.status == status && answer.body.isEmpty)
        #expect(answer.headers["content-security-policy"] != nil)
    }
}
