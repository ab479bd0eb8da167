import App
import Core
import Monitoring
import Site
import Storage
import TestSupport
import Testing

@Suite("From sign-in to chart")
struct FirstWalkTests {
    @Test("a teacher signs in, opens a class and a pupil, types a score, and it is on the chart")
    func walk() async throws {
        let world = try await World()
        let browser = try await Browser(world, as: DemoPeople.teacher)
        let home = try await browser.get("/")
        #expect(home.status == 200)
        #expect(home.body.contains("8.A"))

        let places = try await Places(world)
        let group = try await browser.get(MonitoringRoutes.group.path(places.group))
        #expect(group.status == 200)
        #expect(group.body.contains("Aksel Østerby"))

        let address = MonitoringRoutes.grid.path(places.group, places.instrument)
        let saved = try await browser.post(
            address, [("day", "2026-11-08"), ("phase", "progress"), ("score1-\(places.pupil)", "123")], from: address)
        #expect(saved.status == 303)

        let pupil = try await browser.get(MonitoringRoutes.pupil.path(places.pupil))
        #expect(pupil.status == 200)
        #expect(pupil.body.contains("<svg"))
        #expect(pupil.body.contains("123"))
        #expect(pupil.body.contains("du er lærer (8.A)"))
    }

    @Test("a published series is on a chart")
    func published() async throws {
        let world = try await World()
        let browser = try await Browser(world, as: DemoPeople.teacher)
        let pupil: PupilID = try await world.id(
            "SELECT q.pupil AS value FROM probe q JOIN instrument i ON i.id = q.instrument WHERE i.name = 'Skriveflow (Datchuk 2016)'"
        )
        let page = try await browser.get(MonitoringRoutes.pupil.path(pupil))
        #expect(page.body.contains("29,58"))
        #expect(page.body.contains("Datchuk 2016"))
    }

    @Test(
        "the four languages each have their own page",
        arguments: zip(Language.allCases, ["Forside", "Start", "Forside", "Home"]))
    func languages(language: Language, word: String) async throws {
        let world = try await World()
        let browser = try await Browser(world, as: DemoPeople.teacher)
        let chosen = try await browser.post("/language", [("language", language.rawValue), ("back", "/")])
        #expect(chosen.status == 303)
        let page = try await browser.get("/")
        #expect(page.body.contains("<html lang=\"\(language.rawValue)\""))
        #expect(page.body.contains("<title>\(word) – Vinge"))
    }
}
