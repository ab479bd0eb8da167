import App
import Core
import Interventions
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

    @Test("pages of a follow-up cost the same with one meeting written down as with sixteen")
    func followUp() async throws {
        let world = try await World()
        let course = try await FollowUpWorld(world)
        let browser = try await Browser(world, as: DemoPeople.teacher)
        let pages: [(path: String, most: Int)] = [
            ("/", 12), (MonitoringRoutes.pupil.path(course.pupil), 20), (FollowUpRoutes.course.path(course.course), 18),
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

    @Test("pages of a class stay small")
    func bytes() async throws {
        let world = try await World()
        let places = try await Places(world)
        let browser = try await Browser(world, as: DemoPeople.teacher)
        #expect(try await browser.get("/groups/\(places.group)").body.utf8.count < 60_000)
    }
}
