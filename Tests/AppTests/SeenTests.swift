import Access
import App
import Core
import Monitoring
import Site
import Storage
import TestSupport
import Testing

@Suite("Who has seen a pupil's page")
struct SeenTests {
    @Test("every action with a pupil or a group in its address has a plain word in four languages")
    func plainWords() async throws {
        let world = try await World()
        let told = world.house.features.map(\.told).reduce(into: [:]) { $0.merge($1) { first, _ in first } }
        for endpoint in world.house.endpoints
        where !Set(endpoint.shape.kinds).isDisjoint(
            with: ["pupil", "pupilGroup"] + world.house.features.flatMap(\.sights.keys))
        {
            let text = told[endpoint.action]
            #expect(text != nil, "\(endpoint.action) has no plain word: add it to its feature's `told`")
            for language in Language.allCases { #expect(text?[language].isEmpty == false) }
            #expect(text?.key != nil, "\(endpoint.action): pupils read it, so it has a key")
        }
    }

    @Test("the pupil reads that the teacher opened the page and the class, why, and what was written")
    func looked() async throws {
        let world = try await World()
        let places = try await Places(world)
        let teacher = try await Browser(world, as: DemoPeople.teacher)
        let pupil = try await Browser(world, as: DemoPeople.pupil)
        let path = "/pupils/\(places.pupil)"
        #expect(try await pupil.get(path + "/seen").body.contains("Ingen har kigget endnu"))
        _ = try await teacher.get(path)
        _ = try await teacher.get("/groups/\(places.group)")
        _ = try await teacher.post(path + "/feedback", [("strengths", "Så"), ("next", "Nu")])
        _ = try await Browser(world, as: DemoPeople.guardian).get(path)
        _ = try await Browser(world, as: DemoPeople.leader).get(path)
        let page = try await pupil.get(path + "/seen").body
        #expect(page.contains("Mette Lindgaard</bdi></strong>"))
        #expect(page.contains("åbnede siden") && page.contains("gav feedback"))
        #expect(page.contains("åbnede klassens side (8.A, hvor du er med)"))
        #expect(page.contains("Fordi Mette er din lærer (8.A)."))
        #expect(page.contains("Fordi Birgit er din forælder."))
        #expect(page.contains("Fordi Solveig er skoleleder (Fjordskolen)."))
        #expect(!page.contains("Aksel Østerby</bdi></strong>"), "own visits are not told")
        let home = try await Browser(world, as: DemoPeople.guardian).get(path + "/seen").body
        #expect(home.contains("Mette Lindgaard") && !home.contains("Fordi Birgit"))
    }

    @Test("a class page is told for the time the pupil was in the class")
    func thatTime() async throws {
        let world = try await World()
        let places = try await Places(world)
        let teacher = try await Browser(world, as: DemoPeople.teacher)
        _ = try await teacher.get("/groups/\(places.group)")
        let pupil = try await Browser(world, as: DemoPeople.pupil)
        let page = "/pupils/\(places.pupil)/seen"
        #expect(try await pupil.get(page).body.contains("8.A"))
        _ = try await world.database.write {
            try $0.execute("UPDATE membership SET ends = '2026-11-09' WHERE pupil = \(places.pupil)")
        }
        #expect(try await !pupil.get(page).body.contains("8.A"))
        _ = try await world.database.write {
            try $0.execute("UPDATE membership SET ends = '2026-11-10' WHERE pupil = \(places.pupil)")
        }
        #expect(try await pupil.get(page).body.contains("8.A"))
    }

    @Test("whoever was not let in is counted and not named; whoever has gone is called so")
    func refusedAndGone() async throws {
        let world = try await World()
        let places = try await Places(world)
        let foreign = try await Browser(world, as: DemoPeople.swedishTeacher)
        for _ in 0..<3 { #expect(try await foreign.get("/pupils/\(places.pupil)").status == 404) }
        let teacher = try await Browser(world, as: DemoPeople.teacher)
        _ = try await teacher.get("/pupils/\(places.pupil)")
        // A form that was too old is no attempt by a stranger.
        _ = try await teacher.post("/pupils/\(places.pupil)/feedback", [], token: "old")
        let pupil = try await Browser(world, as: DemoPeople.pupil)
        let page = try await pupil.get("/pupils/\(places.pupil)/seen").body
        #expect(page.contains("prøvet at åbne siden 3 gange") && !page.contains("Elin"))
        _ = try await world.database.write { writing in
            try writing.execute(
                "DELETE FROM person WHERE id = (SELECT person FROM account WHERE login = 'mette')")
        }
        let after = try await pupil.get("/pupils/\(places.pupil)/seen").body
        #expect(after.contains("En, der ikke er her mere,") && !after.contains("Mette"))
    }

    @Test("a long list is paged, and the pages' statements do not grow")
    func paged() async throws {
        let world = try await World()
        let places = try await Places(world)
        let teacher = try await Browser(world, as: DemoPeople.teacher)
        let pupil = try await Browser(world, as: DemoPeople.pupil)
        let path = "/pupils/\(places.pupil)/seen"
        _ = try await teacher.get("/pupils/\(places.pupil)")
        _ = try await pupil.get(path)
        _ = world.statements.take()
        _ = try await pupil.get(path)
        let few = world.statements.take().count
        try await world.database.write { writing in
            for day in 1...70 {
                let at = Instant(milliseconds: world.clock.now.milliseconds - Int64(day) * 86_400_000)
                try world.services.audit.append(
                    [
                        AuditEntry(
                            person: places.pupil.person, role: .teacher, reason: nil, action: "pupil.see",
                            objectKind: "pupil", object: places.pupil.text, owner: nil)
                    ].map { entry in
                        var entry = entry
                        entry.person = PersonID(at: at, random: (1, UInt64(day)))
                        return entry
                    }, at: at, on: writing)
            }
        }
        _ = world.statements.take()
        let first = try await pupil.get(path)
        #expect(world.statements.take().count == few)
        #expect(first.body.contains("?page=2"))
        let second = try await pupil.get(path + "?page=2")
        #expect(second.status == 200 && second.body.contains("seen-line") && !second.body.contains("?page=3"))
        #expect(try await pupil.get(path + "?page=99999999999999").status == 200)
    }

    @Test(
        "the log is found by its index, not read from end to end",
        .enabled(if: !TestDatabase.isPostgreSQL, "reads SQLite's plans"))
    func index() async throws {
        let world = try await World()
        let places = try await Places(world)
        let pupil = try await Browser(world, as: DemoPeople.pupil)
        _ = world.statements.take()
        _ = try await pupil.get("/pupils/\(places.pupil)/seen")
        let statements = world.statements.take().filter { $0.contains("FROM audit_event") }
        #expect(statements.count == 2)
        for statement in statements {
            // The plan does not depend on the values.
            let explained = "EXPLAIN QUERY PLAN " + statement.replacing("?", with: "'x'")
            let plan = try await world.database.read { reading in
                try reading.all(SQL(stringLiteral: explained)) { try $0["detail"] as String }
            }
            let log = plan.filter { $0.contains(" e ") || $0.hasSuffix(" e") || $0.contains(" s ") }
            #expect(!log.isEmpty)
            #expect(log.allSatisfy { $0.contains("audit_event_object") }, "\(plan)")
        }
    }
}
