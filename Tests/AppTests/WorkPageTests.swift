import Access
import App
import Core
import Site
import Storage
import TestSupport
import Testing
import Work

@Suite("The page of background work")
struct WorkPageTests {
    private func count(_ world: World, _ what: SQL) async throws -> Int {
        try await world.database.read { try $0.value("SELECT count(*) AS value FROM \(what)") } ?? -1
    }

    @Test("says that all is well when it is, in each language")
    func empty() async throws {
        let world = try await World()
        let admin = try await Browser(world, as: DemoPeople.administrator)
        for (language, sentence) in [
            (Language.da, "Alt er, som det skal være"), (.sv, "Allt är som det ska"), (.nb, "Alt er som det skal"),
            (.en, "All is well"),
        ] {
            _ = try await admin.post("/language", [("language", language.rawValue), ("back", "/jobs")], from: "/jobs")
            let page = try await admin.get("/jobs")
            #expect(page.status == 200)
            #expect(page.body.contains(sentence))
        }
        #expect(try await admin.get("/").body.contains("href=\"/jobs\""))
    }

    @Test("shows what failed in words, with the kind of error, and it can be tried again")
    func again() async throws {
        let world = try await World()
        let job = try await MatrixIDs.failedJob(world, of: "ole")
        let admin = try await Browser(world, as: DemoPeople.administrator)
        let front = try await admin.get("/").body
        #expect(front.contains("Noget i baggrunden gik ikke, som det skulle"))
        let page = try await admin.get("/jobs").body
        #expect(page.contains("En elevliste, der skal læses") && page.contains("<code>Broken</code>"))
        #expect(page.contains("Prøv igen<span class=\"visually-hidden\">: En elevliste, der skal læses</span>"))
        #expect(!page.contains("Her står de"))
        let answer = try await admin.post("/jobs/\(job)/rerun", [], from: "/jobs")
        #expect(answer.status == 303 && answer.location == "/jobs")
        #expect(try await count(world, "job WHERE id = \(job) AND state = 'waiting' AND attempts = 0") == 1)
        #expect(try await count(world, "audit_event WHERE action = 'work.rerun' AND object = \(job)") == 1)
        let after = try await admin.get("/jobs").body
        #expect(after.contains("Det bliver prøvet igen nu.") && after.contains("Venter på at blive gjort"))
        #expect(try await !admin.get("/").body.contains("Noget i baggrunden"))
        // The payload means nothing, so it fails again, and the page says how.
        for _ in 0..<3 {
            try await world.work()
            world.clock.advance(seconds: 61)
        }
        #expect(try await admin.get("/jobs").body.contains("<code>UnreadablePayload</code>"))
    }

    @Test("what failed can be let go of, once")
    func discard() async throws {
        let world = try await World()
        let job = try await MatrixIDs.failedJob(world, of: "ole")
        let admin = try await Browser(world, as: DemoPeople.administrator)
        #expect(try await admin.post("/jobs/\(job)/discard", [], from: "/jobs").status == 303)
        #expect(try await count(world, "job") == 0)
        #expect(try await count(world, "audit_event WHERE action = 'work.discard' AND object = \(job)") == 1)
        #expect(try await admin.post("/jobs/\(job)/discard", [], from: "/jobs").status == 404)
        #expect(try await count(world, "audit_event WHERE action = 'work.discard'") == 1)
    }

    @Test("what waits is not let go of, and what runs is not touched")
    func underWay() async throws {
        let world = try await World()
        let job = try await MatrixIDs.failedJob(world, of: "ole")
        let admin = try await Browser(world, as: DemoPeople.administrator)
        _ = try await admin.post("/jobs/\(job)/rerun", [], from: "/jobs")
        let waiting = try await admin.post("/jobs/\(job)/discard", [], from: "/jobs")
        #expect(waiting.cookies.contains { $0.contains("work-changed") })
        let (server, now): (WorkServerID, Instant) = (world.services.environment.id(), world.clock.now)
        _ = try await world.database.write {
            try $0.execute("UPDATE job SET state = 'running', server = \(server), leased_to = \(now), attempts = 2")
        }
        #expect(try await admin.get("/jobs").body.contains("I gang lige nu"))
        let running = try await admin.post("/jobs/\(job)/rerun", [], from: "/jobs")
        #expect(running.cookies.contains { $0.contains("work-changed") })
        #expect(try await count(world, "job WHERE state = 'running' AND attempts = 2") == 1)
    }

    @Test("another owner's work is not there, the installation's is, and a school's administrator sees none")
    func owners() async throws {
        let world = try await World()
        let foreign = try await MatrixIDs.failedJob(world, of: "elin")
        let house = try await MatrixIDs.failedJob(world, of: "elin", kind: "house.sweep")
        let admin = try await Browser(world, as: DemoPeople.administrator)
        #expect(try await !admin.get("/").body.contains("Noget i baggrunden"))
        _ = try await world.database.write { try $0.execute("UPDATE job SET owner = NULL WHERE id = \(house)") }
        let page = try await admin.get("/jobs").body
        #expect(!page.contains("\(foreign)") && page.contains("\(house)"))
        #expect(page.contains("Oprydning i det, der er udløbet"))
        for path in ["rerun", "discard"] {
            #expect(try await admin.post("/jobs/\(foreign)/\(path)", [], from: "/jobs").status == 404)
        }
        // Now an administrator of a school.
        _ = try await world.database.write {
            try $0.execute(
                """
                UPDATE role_assignment SET organisation = (SELECT id FROM organisation WHERE kind = 'school'
                    AND country = 'DK' ORDER BY id LIMIT 1) WHERE role = 'administrator'
                """)
        }
        let school = try await admin.get("/jobs").body
        #expect(school.contains("Du er administrator for en skole") && !school.contains("\(house)"))
        #expect(try await admin.post("/jobs/\(house)/rerun", [], from: "/jobs").status == 404)
        #expect(try await !admin.get("/").body.contains("Noget i baggrunden"))
    }

    @Test("costs the same with one job as with many")
    func cost() async throws {
        let world = try await World()
        let admin = try await Browser(world, as: DemoPeople.administrator)
        var costs: [[Int]] = []
        for more in [1, 70] {
            for _ in 0..<more { _ = try await MatrixIDs.failedJob(world, of: "ole") }
            costs.append([])
            for (path, most) in [("/", 8), ("/jobs", 7)] {
                _ = world.statements.take()
                #expect(try await admin.get(path).status == 200)
                let count = world.statements.take().count
                costs[costs.count - 1].append(count)
                #expect(count <= most, "\(path): \(count)")
            }
        }
        #expect(costs[0] == costs[1])
        #expect(try await admin.get("/").body.contains("71 ting i baggrunden gik ikke, som de skulle"))
        #expect(try await admin.get("/jobs").body.contains("Her står de 50 nyeste."))
    }
}
