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
            ("/", 8), ("/groups/\(places.group)", 16), ("/pupils/\(places.pupil)", 15),
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

    @Test("pages of a class stay small")
    func bytes() async throws {
        let world = try await World()
        let places = try await Places(world)
        let browser = try await Browser(world, as: DemoPeople.teacher)
        #expect(try await browser.get("/groups/\(places.group)").body.utf8.count < 60_000)
    }
}
