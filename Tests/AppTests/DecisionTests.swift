import App
import Core
import Monitoring
import Site
import Storage
import TestSupport
import Testing

@Suite("Deciding")
struct DecisionTests {
    /// The demo pupil with six points that are all too low, so that the rule asks for a change.
    struct Scene {
        let world: World
        let places: Places
        let address: String
        let goal: GoalID

        init() async throws {
            world = try await World()
            places = try await Places(world)
            address = MonitoringRoutes.decision.path(places.pupil, places.instrument)
            let (pupil, instrument) = (places.pupil, places.instrument)
            goal = try await world.id(
                "SELECT id AS value FROM goal WHERE pupil = \(pupil) AND instrument = \(instrument) AND current = 1")
            try await world.rescore(pupil, on: instrument, to: 20)
        }

        func browser(_ person: DemoPerson = DemoPeople.teacher) async throws -> Browser {
            try await Browser(world, as: person)
        }

        /// The hidden fields of the form as it stands now, with what was chosen.
        func fields(
            _ browser: Browser, _ choice: String, reason: String = "", review: String? = nil
        ) async throws -> [(String, String)] {
            let page = try await browser.get(address).body
            return ["seen-points", "seen-goal", "seen-decision", "seen-proposal"].map {
                ($0, Self.value(of: $0, in: page) ?? "")
            } + [
                ("choice", choice), ("reason", reason), ("review", review ?? Self.value(of: "review", in: page) ?? ""),
            ]
        }

        static func value(of name: String, in page: String) -> String? {
            page.split(separator: "name=\"\(name)\" value=\"", maxSplits: 1).dropFirst().first
                .map { $0.prefix { $0 != "\"" } }.map(String.init)
        }

        func decide(_ browser: Browser, _ choice: String, reason: String = "") async throws -> Browser.Answer {
            try await browser.post(address, try await fields(browser, choice, reason: reason), from: address)
        }

        func count(_ table: StaticString) async throws -> Int? {
            try await world.database.read {
                try $0.value(
                    "SELECT count(*) AS value FROM \(SQL(stringLiteral: "\(table)")) WHERE pupil = \(places.pupil)")
            }
        }

        func type(_ score: String, _ day: String, _ browser: Browser) async throws {
            let grid = MonitoringRoutes.grid.path(places.group, places.instrument)
            let saved = try await browser.post(
                grid, [("day", day), ("phase", "progress"), ("score1-\(places.pupil)", score)], from: grid)
            #expect(saved.status == 303)
        }
    }

    @Test("propose, decide, covered, and the review asked for when its day has come")
    func course() async throws {
        let scene = try await Scene()
        let browser = try await scene.browser()
        let form = try await browser.get(scene.address)
        #expect(form.status == 200)
        #expect(form.body.contains("Overvej at gøre noget andet"))
        #expect(form.body.contains("Ingen har taget stilling i"))
        #expect(form.body.contains("Se først på, om det er gjort som aftalt"))
        #expect(form.body.contains("10–12 ugentlige målinger"))
        #expect(Scene.value(of: "review", in: form.body) == "2026-12-07")

        let saved = try await scene.decide(browser, "modify")
        #expect(saved.status == 303)
        #expect(saved.location == "/pupils/\(scene.places.pupil)")
        let covered = try await browser.get(scene.address).body
        #expect(!covered.contains("Ingen har taget stilling i"))
        #expect(covered.contains("Følger forslaget"))
        #expect(covered.contains("Mette Lindgaard"))
        #expect(try await browser.get("/pupils/\(scene.places.pupil)").body.contains("Gør det på en anden måde"))

        scene.world.clock.advance(seconds: 28 * 86_400)
        let later = try await scene.browser()
        let due = try await later.get("/groups/\(scene.places.group)/wall").body
        #expect(due.contains("At I ser på beslutningen igen"))
        #expect(try await later.get("/").body.contains("En beslutning skal ses på igen"))
        #expect(try await later.get("/pupils/\(scene.places.pupil)").body.contains("En beslutning skal ses på igen"))

        let kept: [String] = try await scene.world.database.read {
            try $0.all("SELECT * FROM decision WHERE pupil = \(scene.places.pupil)") { row in
                let (proposal, points): (String, String) = (try row["proposal"], try row["points"])
                let (accepted, goal): (Bool?, String) = (try row["accepted"], try row["goal"])
                #expect(points.contains("\"score\":20") && points.split(separator: "probe").count == 5)
                #expect(accepted == true && goal == scene.goal.text)
                return proposal
            }
        }
        #expect(kept == ["consider_change"])
    }

    @Test("overruling without a reason comes back with everything that was typed, and writes nothing")
    func noReason() async throws {
        let scene = try await Scene()
        let browser = try await scene.browser()
        var fields = try await scene.fields(browser, "fade", reason: "  ", review: "2026-12-24")
        let refused = try await browser.post(scene.address, fields, from: scene.address)
        #expect(refused.status == 422)
        #expect(refused.body.contains("Skriv kort hvorfor."))
        #expect(refused.body.contains("value=\"fade\" checked"))
        #expect(refused.body.contains("value=\"2026-12-24\""))
        #expect(try await scene.count("decision") == 0)

        fields[5].1 = "Han læser <meget> bedre derhjemme"
        #expect(try await browser.post(scene.address, fields, from: scene.address).status == 303)
        let page = try await browser.get(scene.address).body
        #expect(page.contains("Han læser &lt;meget&gt; bedre derhjemme"))
        #expect(page.contains("Går imod forslaget"))
        // The words are sealed.
        let bytes: [UInt8]? = try await scene.world.database.read {
            try $0.value("SELECT reason AS value FROM decision WHERE pupil = \(scene.places.pupil)")
        }
        #expect(!String(decoding: bytes ?? [], as: UTF8.self).contains("derhjemme"))
        #expect(bytes?.isEmpty == false)
    }

    @Test(
        "a form without a choice, or with a review day that cannot be, is refused",
        arguments: [
            ("", "2026-12-01", "Vælg, hvad I beslutter."), ("dance", "2026-12-01", "Vælg, hvad I beslutter."),
            ("modify", "2026-11-09", "Vælg en dag efter i dag"), ("modify", "", "Vælg en dag efter i dag"),
            ("modify", "2027-11-10", "Vælg en dag efter i dag"), ("modify", "soon", "Vælg en dag efter i dag"),
        ])
    func badForms(choice: String, review: String, message: String) async throws {
        let scene = try await Scene()
        let browser = try await scene.browser()
        let fields = try await scene.fields(browser, choice, review: review)
        let refused = try await browser.post(scene.address, fields, from: scene.address)
        #expect(refused.status == 422)
        #expect(refused.body.contains(message))
        #expect(try await scene.count("decision") == 0)
    }

    @Test("opening the pages twenty times silences nothing")
    func opening() async throws {
        let scene = try await Scene()
        let browser = try await scene.browser()
        let wall = "/groups/\(scene.places.group)/wall"
        let before = try await browser.get(wall).body
        for _ in 0..<20 {
            _ = try await browser.get(scene.address)
            _ = try await browser.get("/pupils/\(scene.places.pupil)")
        }
        #expect(try await browser.get(wall).body == before)
        #expect(try await browser.get(scene.address).body.contains("Ingen har taget stilling i"))
    }

    @Test("a new point, a corrected one or another decision in between is told, and what was typed stays")
    func meanwhile() async throws {
        let scene = try await Scene()
        let browser = try await scene.browser()
        let fields = try await scene.fields(browser, "modify", reason: "Vi prøver makkerlæsning")
        try await scene.type("31", "2026-11-08", browser)
        let told = try await browser.post(scene.address, fields, from: scene.address)
        #expect(told.status == 422)
        #expect(told.body.contains("Nyt resultat 8. november 2026: 31"))
        #expect(told.body.contains("Vi prøver makkerlæsning"))
        #expect(told.body.contains("value=\"modify\" checked"))
        #expect(try await scene.count("decision") == 0)

        // A colleague decides first.
        let fresh = try await scene.fields(browser, "intensify", reason: "Mere tid")
        let colleague = try await scene.browser(DemoPeople.resourcePerson)
        #expect(try await scene.decide(colleague, "problem_solving").status == 303)
        let second = try await browser.post(scene.address, fresh, from: scene.address)
        #expect(second.status == 422)
        #expect(second.body.contains("Ny beslutning: Undersøg på ny, hvad der er svært (Jonas Kjærbæk)"))
        #expect(second.body.contains("Mere tid"))
        #expect(try await scene.count("decision") == 1)

        // The page that came back knows the newest: sent again, it counts.
        let again = ["seen-points", "seen-goal", "seen-decision", "seen-proposal"].map {
            ($0, Scene.value(of: $0, in: second.body) ?? "")
        }
        let taken = try await browser.post(
            scene.address, again + [("choice", "intensify"), ("reason", "Mere tid"), ("review", "2026-12-01")],
            from: scene.address)
        #expect(taken.status == 303)
        #expect(try await scene.count("decision") == 2)
        let page = try await browser.get(scene.address).body
        #expect(page.contains("Tidligere beslutninger (1)"))
    }

    @Test("a form that does not say what it was made on is not taken")
    func withoutGround() async throws {
        let scene = try await Scene()
        let browser = try await scene.browser()
        let answer = try await browser.post(
            scene.address, [("choice", "modify"), ("review", "2026-12-01")], from: scene.address)
        #expect(answer.status == 422)
        #expect(try await scene.count("decision") == 0)
    }

    @Test("a mistake is taken back with a reason, once, and the proposal is open again")
    func takeBack() async throws {
        let scene = try await Scene()
        let browser = try await scene.browser()
        _ = try await scene.decide(browser, "modify")
        let id: DecisionID = try await scene.world.id(
            "SELECT id AS value FROM decision WHERE pupil = \(scene.places.pupil)")
        let address = MonitoringRoutes.withdrawDecision.path(scene.places.pupil, scene.places.instrument)
        let empty = try await browser.post(address, [("decision", id.text), ("mistake", " ")], from: scene.address)
        #expect(empty.status == 422)
        #expect(try await scene.count("decision_withdrawal") == 0)
        let fields = [("decision", id.text), ("mistake", "Det var en anden elev")]
        #expect(try await browser.post(address, fields, from: scene.address).status == 303)
        #expect(try await browser.post(address, fields, from: scene.address).status == 404)
        let page = try await browser.get(scene.address).body
        #expect(page.contains("Det var en anden elev"))
        #expect(page.contains("Ingen har taget stilling i"))
        #expect(try await scene.count("decision") == 1)
        #expect(try await scene.count("decision_withdrawal") == 1)
        // Through another pupil's address it is not there.
        let other: PupilID = try await scene.world.id(
            """
            SELECT pupil AS value FROM membership WHERE pupil_group = \(scene.places.group)
            AND pupil <> \(scene.places.pupil) AND pupil <> \(scene.places.hidden) ORDER BY pupil LIMIT 1
            """)
        let wrong = MonitoringRoutes.withdrawDecision.path(other, scene.places.instrument)
        #expect(try await browser.post(wrong, fields, from: scene.address).status == 404)
    }

    @Test("who may decide, and who may not even look")
    func roles() async throws {
        let scene = try await Scene()
        for person in [DemoPeople.teacher, DemoPeople.resourcePerson, DemoPeople.leader] {
            #expect(try await scene.browser(person).get(scene.address).status == 200, "\(person.login)")
        }
        for person in [DemoPeople.mentor, DemoPeople.guardian, DemoPeople.pupil, DemoPeople.municipality] {
            let browser = try await scene.browser(person)
            #expect(try await browser.get(scene.address).status == 403, "\(person.login)")
            #expect(try await browser.post(scene.address, [("choice", "end")]).status == 403, "\(person.login)")
        }
        let elin = try await scene.browser(DemoPeople.swedishTeacher)
        #expect(try await elin.get(scene.address).status == 404)
        #expect(try await elin.get("/groups/\(scene.places.group)/wall").status == 404)
        // An instrument of another school is not there either.
        let mixed = MonitoringRoutes.decision.path(scene.places.pupil, scene.places.foreignInstrument)
        #expect(try await scene.browser().get(mixed).status == 404)
        #expect(try await scene.count("decision") == 0)
    }

    @Test("pupil, guardian and mentor read no decision on the pupil's page")
    func unseen() async throws {
        let scene = try await Scene()
        _ = try await scene.decide(try await scene.browser(), "end", reason: "Skolen er slut for i år")
        for person in [DemoPeople.pupil, DemoPeople.guardian, DemoPeople.mentor] {
            let page = try await scene.browser(person).get("/pupils/\(scene.places.pupil)")
            #expect(page.status == 200)
            #expect(!page.body.contains("Skolen er slut for i år"), "\(person.login)")
            #expect(!page.body.contains("Afslut indsatsen"), "\(person.login)")
        }
    }

    @Test("the decision to raise the goal leads to the goal")
    func raise() async throws {
        let scene = try await Scene()
        try await scene.world.rescore(scene.places.pupil, on: scene.places.instrument, to: 199)
        let browser = try await scene.browser()
        let saved = try await scene.decide(browser, "raise_goal")
        #expect(saved.location == MonitoringRoutes.goal.path(scene.places.pupil, scene.places.instrument))
        #expect(try await browser.get(saved.location ?? "/").body.contains("Sæt nu det nye mål."))
    }

    @Test("a decision and its withdrawal are in the audit log without their words")
    func audited() async throws {
        let scene = try await Scene()
        let browser = try await scene.browser()
        _ = try await scene.decide(browser, "modify", reason: "hemmeligt")
        let actions: [String] = try await scene.world.database.read {
            try $0.all("SELECT action FROM audit_event WHERE object = \(scene.places.pupil.text)") { try $0["action"] }
        }
        #expect(actions.contains("decision.make"))
        #expect(actions.contains("decision.form"))
    }
}
