import Access
import App
import Core
import Monitoring
import Site
import Storage
import TestSupport
import Testing

@Suite("Typing a class's scores")
struct ScoreGridTests {
    private struct Scene {
        let world: World
        let places: Places
        let browser: Browser
        let path: String
        let pupils: [PupilID]

        init() async throws {
            world = try await World()
            places = try await Places(world)
            browser = try await Browser(world, as: DemoPeople.teacher)
            path = MonitoringRoutes.grid.path(places.group, places.instrument)
            let group = places.group
            pupils = try await world.database.read { reading in
                try reading.all(
                    """
                    SELECT m.pupil FROM membership m JOIN pupil p ON p.id = m.pupil
                    WHERE m.pupil_group = \(group) AND p.protection = 0 ORDER BY m.pupil
                    """
                ) { try $0["pupil"] }
            }
        }

        func send(_ scores: [(String, String)], day: String = "2026-11-08", phase: String = "progress") async throws
            -> Browser.Answer
        {
            try await browser.post(path, [("day", day), ("phase", phase), ("form", "2")] + scores, from: path)
        }

        func entries(day: String = "2026-11-08") async throws -> [(score: Double, version: Int, current: Bool)] {
            try await world.database.read { [places] reading in
                try reading.all(
                    """
                    SELECT score, version, current FROM probe WHERE pupil = \(places.pupil)
                    AND instrument = \(places.instrument) AND day = \(day) ORDER BY place, version
                    """
                ) { (try $0["score"], try $0["version"], try $0["current"]) }
            }
        }

        /// The id of the entry that the page shows in a pupil's cell.
        func seen(day: String = "2026-11-08") async throws -> String {
            let page = try await browser.get(path + "?day=\(day)")
            let name = "name=\"seen-score1-\(places.pupil)\" value=\""
            return page.body.split(separator: name).dropFirst().first?.split(separator: "\"").first.map(String.init)
                ?? ""
        }
    }

    @Test("a whole class goes in at once, comma or point")
    func wholeClass() async throws {
        let scene = try await Scene()
        let scores = scene.pupils.enumerated().map { ("score1-\($0.element)", $0.offset % 2 == 0 ? "80" : "80,0") }
        let answer = try await scene.send(scores)
        #expect(answer.status == 303)
        #expect(answer.cookies.contains { $0.contains("scores-saved.\(scene.pupils.count)") })
    }

    @Test("sending the same twice is as sending it once")
    func twice() async throws {
        let scene = try await Scene()
        for _ in 0..<2 { #expect(try await scene.send([("score1-\(scene.places.pupil)", "91")]).status == 303) }
        let entries = try await scene.entries()
        #expect(entries.count == 1 && entries[0].score == 91 && entries[0].current)
    }

    @Test("a correction is a new entry and the old one is kept")
    func correction() async throws {
        let scene = try await Scene()
        let cell = "score1-\(scene.places.pupil)"
        _ = try await scene.send([(cell, "91")])
        let seen = try await scene.seen()
        _ = try await scene.send([(cell, "92"), ("seen-" + cell, seen)])
        let entries = try await scene.entries()
        #expect(entries.map(\.score) == [91, 92])
        #expect(entries.map(\.version) == [1, 2])
        #expect(entries.map(\.current) == [false, true])
    }

    @Test("an emptied cell takes the score back, and typing it again is version 2")
    func withdrawal() async throws {
        let scene = try await Scene()
        let cell = "score1-\(scene.places.pupil)"
        _ = try await scene.send([(cell, "91")])
        let seen = try await scene.seen()
        _ = try await scene.send([(cell, ""), ("seen-" + cell, seen)])
        #expect(try await scene.entries().map(\.current) == [false])
        _ = try await scene.send([(cell, "91")])
        #expect(try await scene.entries().map(\.version) == [1, 2])
    }

    @Test("the parallel form is written down, and the next one is suggested the week after")
    func forms() async throws {
        let scene = try await Scene()
        _ = try await scene.send([("score1-\(scene.places.pupil)", "91")])
        let form: Int? = try await scene.world.database.read { [places = scene.places] in
            try $0.value("SELECT form AS value FROM probe WHERE pupil = \(places.pupil) AND day = '2026-11-08'")
        }
        #expect(form == 2)
        let page = try await scene.browser.get(scene.path + "?day=2026-11-09")
        #expect(page.body.contains("<option value=\"3\" selected>"))
        let wrong = try await scene.browser.post(
            scene.path, [("day", "2026-11-08"), ("phase", "progress"), ("form", "99")], from: scene.path)
        #expect(wrong.status == 422 && wrong.body.contains("href=\"#form\""))
    }

    @Test("two tabs: the second is told what the first wrote, and may decide")
    func conflict() async throws {
        let scene = try await Scene()
        let cell = "score1-\(scene.places.pupil)"
        _ = try await scene.send([(cell, "91")])
        let answer = try await scene.send([(cell, "95")])
        #expect(answer.status == 422)
        #expect(answer.body.contains("En anden har skrevet 91 imens"))
        #expect(answer.body.contains("value=\"95\""))
        let seen = try await scene.seen()
        #expect(answer.body.contains(seen), "the page now knows the newest entry")
        #expect(try await scene.send([(cell, "95"), ("seen-" + cell, seen)]).status == 303)
        #expect(try await scene.entries().map(\.score) == [91, 95])
    }

    @Test(
        "a bad value is explained at its cell, all that was typed stays, and nothing is written",
        arguments: [
            ("tolv", "Skriv et tal"), ("-3", "Skal være mellem 0 og 250"), ("251", "Skal være mellem"),
            ("12,5", "For mange decimaler"), ("1e5", "Skriv et tal"), ("<b>", "Skriv et tal"),
        ])
    func badValue(typed: String, message: String) async throws {
        let scene = try await Scene()
        let other = try #require(scene.pupils.first { $0 != scene.places.pupil })
        let answer = try await scene.send([("score1-\(scene.places.pupil)", typed), ("score1-\(other)", "77")])
        #expect(answer.status == 422)
        #expect(answer.body.contains(message))
        #expect(answer.body.contains("href=\"#score1-\(scene.places.pupil)\""))
        #expect(answer.body.contains("value=\"77\""))
        #expect(!answer.body.contains("value=\"<b>\""))
        #expect(try await scene.entries().isEmpty)
    }

    @Test("a day that does not exist or has not come is refused", arguments: ["2026-02-30", "2027-01-01", ""])
    func badDay(day: String) async throws {
        let scene = try await Scene()
        let answer = try await scene.send([("score1-\(scene.places.pupil)", "91")], day: day)
        #expect(answer.status == 422)
        #expect(answer.body.contains("href=\"#day\""))
    }

    @Test("three baseline probes of one day give the median, and a goal stands on it")
    func baseline() async throws {
        let scene = try await Scene()
        let pupil = try #require(scene.pupils.last)
        let spelling: InstrumentID = try await scene.world.id(
            "SELECT i.id AS value FROM instrument i WHERE i.name = 'Stavefejl i diktat'")
        _ = spelling
        let created = try await scene.browser.post(
            "/instruments/new",
            [
                ("name", "Gange"), ("unit", "stykker"), ("minimum", "0"), ("maximum", "80"), ("decimals", "0"),
                ("direction", "rises"), ("forms", "3"),
            ])
        #expect(created.status == 303)
        let instrument: InstrumentID = try await scene.world.id(
            "SELECT id AS value FROM instrument WHERE name = 'Gange'")
        let goal = MonitoringRoutes.goal.path(pupil, instrument)
        #expect(try await scene.browser.post(goal, [("target", "60"), ("due", "2027-03-01")], from: "/").status == 422)
        let path = MonitoringRoutes.grid.path(scene.places.group, instrument)
        _ = try await scene.browser.post(
            path,
            [
                ("day", "2026-11-02"), ("phase", "baseline"), ("score1-\(pupil)", "30"), ("score2-\(pupil)", "41"),
                ("score3-\(pupil)", "28"),
            ], from: path)
        #expect(try await scene.browser.post(goal, [("target", "60"), ("due", "2026-11-02")], from: "/").status == 422)
        #expect(try await scene.browser.post(goal, [("target", "60"), ("due", "2027-03-01")], from: "/").status == 303)
        let stored: Double? = try await scene.world.database.read {
            try $0.value("SELECT baseline AS value FROM goal WHERE instrument = \(instrument)")
        }
        #expect(stored == 30)
    }

    @Test("scores for a pupil outside the class or the scope are not taken")
    func outside() async throws {
        let scene = try await Scene()
        let before = try await MatrixTests.counts(scene.world)
        _ = try await scene.send([
            ("score1-\(scene.places.foreignPupil)", "50"), ("score1-\(scene.places.hidden)", "50"),
        ])
        #expect(try await MatrixTests.counts(scene.world) == before)
    }
}
