import App
import Core
import Monitoring
import Site
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
            ("/", 10), ("/groups/\(places.group)", 16), ("/pupils/\(places.pupil)", 15),
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
            (team, "/", 10), (team, invitations, 21), (team, notes, 17),
            (guardian, "/", 9), (guardian, "/pupils/\(made.pupil)", 20),
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
    }
}
