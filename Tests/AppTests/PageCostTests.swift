import App
import Core
import Interventions
import Monitoring
import Site
import Storage
import TestSupport
import Testing

@Suite("What a page costs")
struct PageCostTests {
    @Test("the number of statements of each page is known, and does not grow with the class")
    func statements() async throws {
        let world = try await World()
        let places = try await Places(world)
        let browser = try await Browser(world, as: DemoPeople.teacher)
        let pages: [(path: String, most: Int)] = [
            ("/", 20), ("/groups/\(places.group)", 17), ("/pupils/\(places.pupil)", 21),
            ("/groups/\(places.group)/wall", 18), (MonitoringRoutes.decision.path(places.pupil, places.instrument), 17),
            (MonitoringRoutes.grid.path(places.group, places.instrument), 14), ("/instruments", 6),
        ]
        for page in pages {
            _ = world.statements.take()
            let answer = try await browser.get(page.path)
            let statements = world.statements.take()
            #expect(answer.status == 200)
            #expect(statements.count <= page.most, "\(page.path): \(statements.count)")
        }
    }

    @Test("a name search and a written score run as many statements as they are known to")
    func forms() async throws {
        let world = try await World()
        let places = try await Places(world)
        let browser = try await Browser(world, as: DemoPeople.teacher)
        let grid = MonitoringRoutes.grid.path(places.group, places.instrument)
        let score = ("score1-\(places.pupil)", "11")
        let forms: [(path: String, fields: [(String, String)], status: Int, most: Int)] = [
            ("/search", [("q", "a")], 200, 4),
            (grid, [("day", "2026-11-08"), ("phase", "progress"), ("form", "2"), score], 303, 11),
        ]
        for form in forms {
            let token = try #require(Browser.token(in: try await browser.get(form.path).body))
            _ = world.statements.take()
            let answer = try await browser.post(form.path, form.fields, token: token)
            let statements = world.statements.take().filter { !$0.contains("audit_") }
            #expect(answer.status == form.status, "\(form.path)")
            #expect(statements.count <= form.most, "\(form.path): \(statements.count)")
        }
    }

    @Test("the number of statements of the pages a pupil and a guardian read does not grow with what was said")
    func voice() async throws {
        let world = try await World()
        let places = try await Places(world)
        let path = "/pupils/\(places.pupil)"
        let teacher = try await Browser(world, as: DemoPeople.teacher)
        let pupil = try await Browser(world, as: DemoPeople.pupil)
        let guardian = try await Browser(world, as: DemoPeople.guardian)
        let pages: [(browser: Browser, path: String, most: Int)] = [
            (pupil, path, 25), (guardian, path, 25), (pupil, path + "/seen", 14), (pupil, path + "/talk", 10),
            (pupil, path + "/own-goal", 11), (teacher, path + "/feedback", 12), (teacher, path + "/guardians", 12),
            (guardian, "/my/contact", 7), (guardian, "/", 8),
        ]
        for round in ["little", "much"] {
            for page in pages {
                _ = world.statements.take()
                #expect(try await page.browser.get(page.path).status == 200)
                let count = world.statements.take().count
                #expect(count <= page.most, "\(round): \(page.path): \(count)")
            }
            for number in 0..<6 {
                _ = try await teacher.post(path + "/feedback", [("strengths", "Så \(number)"), ("next", "Nu")])
                _ = try await pupil.post(path + "/own-goal", [("words", "Mål \(number)")])
            }
            for kind in ["talk", "not-for-me"] {
                _ = try await pupil.post(path + "/" + kind, [("words", "Ja"), ("guardians", "yes")])
            }
        }
    }

    @Test("the front page and the wall ask as much of a school as of a class")
    func growth() async throws {
        let world = try await World()
        let places = try await Places(world)
        func statements(_ person: DemoPerson, _ path: String) async throws -> Int {
            let browser = try await Browser(world, as: person)
            _ = world.statements.take()
            #expect(try await browser.get(path).status == 200)
            return world.statements.take().count
        }
        let wall = "/groups/\(places.group)/wall"
        let before = try await statements(DemoPeople.teacher, wall)
        #expect(try await statements(DemoPeople.resourcePerson, "/") <= 20)
        #expect(try await statements(DemoPeople.leader, "/") <= 20)
        // With half of the class gone the wall costs the same.
        _ = try await world.database.write { writing in
            try writing.execute(
                """
                DELETE FROM membership WHERE pupil_group = \(places.group) AND pupil > (SELECT min(pupil) FROM membership
                WHERE pupil_group = \(places.group))
                """)
        }
        #expect(try await statements(DemoPeople.teacher, wall) == before)
    }

    @Test("pages of a follow-up cost the same with one meeting written down as with sixteen")
    func followUp() async throws {
        let world = try await World()
        let course = try await FollowUpWorld(world)
        let browser = try await Browser(world, as: DemoPeople.teacher)
        let pages: [(path: String, most: Int)] = [
            ("/", 24), (MonitoringRoutes.pupil.path(course.pupil), 28), (FollowUpRoutes.course.path(course.course), 18),
            (FollowUpRoutes.meetings.path(course.pupil), 26),
        ]
        let meetings = try await course.meetings()
        var counts: [[Int]] = []
        for round in [meetings.prefix(1), meetings.dropFirst()] {
            for meeting in round { try await course.hold(meeting, on: World.day, agreed: "Vi ses") }
            counts.append([])
            for page in pages {
                _ = world.statements.take()
                let answer = try await browser.get(page.path)
                let statements = world.statements.take()
                #expect(answer.status == 200)
                #expect(statements.count <= page.most, "\(page.path): \(statements.count)")
                counts[counts.count - 1].append(statements.count)
            }
        }
        #expect(counts[0] == counts[1])
    }

    @Test("the course's follow-up and what waits cost the same for one pupil as for eight")
    func manyPupils() async throws {
        var counts: [[Int]] = []
        for classmates in [0, 7] {
            let world = try await World()
            let course = try await FollowUpWorld(world, classmates: classmates)
            world.clock.advance(seconds: 15 * 86_400)
            let browser = try await Browser(world, as: DemoPeople.teacher)
            counts.append([])
            for path in ["/", FollowUpRoutes.course.path(course.course)] {
                _ = world.statements.take()
                let answer = try await browser.get(path)
                counts[counts.count - 1].append(world.statements.take().count)
                #expect(answer.body.split(separator: "/meetings").count > classmates + 1)
            }
        }
        #expect(counts[0] == counts[1])
    }

    @Test("the pages between a course and the homes do not cost more with more pupils")
    func homes() async throws {
        let made = try await CourseWorld(World(), starts: World.day)
        let world = made.world
        let team = try await Browser(world, as: DemoPeople.teacher)
        let guardian = try await Browser(world, as: DemoPeople.guardian)
        let (invitations, notes) = ("/courses/\(made.course)/invitations", "/courses/\(made.course)/notes")
        let fields = made.pupils.flatMap { [("send-\($0)", "yes"), ("own-\($0)", "Kan meget")] }
        _ = try await team.post(invitations, [("text", "Kom med")] + fields, from: invitations)
        try await made.run()
        for (week, done) in [(World.day, "Vi regnede")] {
            _ = try await team.post(
                notes, [("week", week.text), ("seen", "0"), ("done", done), ("home", "Læs")], from: notes)
        }
        let pages: [(browser: Browser, path: String, most: Int)] = [
            (team, "/", 20), (team, invitations, 21), (team, notes, 17),
            (guardian, "/", 10), (guardian, "/pupils/\(made.pupil)", 30),
            (guardian, "/pupils/\(made.pupil)/invitation", 15),
        ]
        for page in pages {
            _ = world.statements.take()
            let answer = try await page.browser.get(page.path)
            let statements = world.statements.take()
            #expect(answer.status == 200)
            #expect(statements.count <= page.most, "\(page.path): \(statements.count)")
        }
    }

    @Test("pages of a class stay small")
    func bytes() async throws {
        let world = try await World()
        let places = try await Places(world)
        let browser = try await Browser(world, as: DemoPeople.teacher)
        #expect(try await browser.get("/groups/\(places.group)").body.utf8.count < 60_000)
        #expect(try await browser.get("/groups/\(places.group)/wall").body.utf8.count < 90_000)
    }
}
