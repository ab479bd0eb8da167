import App
import Core
import Monitoring
import Site
import Storage
import TestSupport
import Testing

@Suite("What a pupil says to an adult")
struct PupilWordTests {
    private struct Scene {
        let world: World
        let places: Places
        let pupil: Browser
        let teacher: Browser
        var path: String { "/pupils/\(places.pupil)" }

        init() async throws {
            world = try await World()
            places = try await Places(world)
            pupil = try await Browser(world, as: DemoPeople.pupil)
            teacher = try await Browser(world, as: DemoPeople.teacher)
        }

        func person(_ login: String) async throws -> PersonID {
            try await world.id("SELECT person AS value FROM account WHERE login = \(login)")
        }

        func say(_ fields: [(String, String)] = [], _ kind: String = "talk") async throws -> PupilWordID {
            #expect(try await pupil.post(path + "/" + kind, fields).status == 303)
            return try await world.id(
                "SELECT id AS value FROM pupil_word WHERE answered_at IS NULL AND taken_back_at IS NULL")
        }

        func waits(for browser: Browser) async throws -> Bool {
            try await browser.get("/").body.contains("/words/")
        }
    }

    @Test("a word stays waiting after twenty openings and goes with an answer, which the pupil reads")
    func staysUntilAnswered() async throws {
        let scene = try await Scene()
        let word = try await scene.say([("words", "Jeg er ked af det i frikvarteret")])
        #expect(try await scene.pupil.get(scene.path).body.contains("Sendt. En voksen svarer dig her."))
        let page = scene.path + "/words/\(word)"
        for _ in 0..<20 { #expect(try await scene.teacher.get(page).body.contains("ked af det i frikvarteret")) }
        #expect(try await scene.waits(for: scene.teacher))
        #expect(try await scene.teacher.post(page, [("answer", "")]).status == 422)
        #expect(try await scene.waits(for: scene.teacher))
        #expect(try await scene.teacher.post(page, [("answer", "Tak. Vi ses i biblioteket kl. 10.")]).status == 303)
        #expect(try await !scene.waits(for: scene.teacher))
        let own = try await scene.pupil.get(scene.path).body
        #expect(own.contains("Mette har svaret") && own.contains("Vi ses i biblioteket kl. 10."))
    }

    @Test("said to one, it is that one's alone; the school's people see it after two school days")
    func chosen() async throws {
        let scene = try await Scene()
        let mentor = try await Browser(scene.world, as: DemoPeople.mentor)
        let malik = try await scene.person("malik")
        let word = try await scene.say([("to", malik.text)])
        #expect(try await scene.pupil.get(scene.path).body.contains("Sendt. Malik svarer dig."))
        #expect(try await scene.waits(for: mentor))
        #expect(try await !scene.waits(for: scene.teacher))
        #expect(try await scene.teacher.get(scene.path + "/words/\(word)").status == 404)
        for (days, isSeen) in [(0, false), (1, false), (2, true)] {
            if days > 0 { scene.world.clock.advance(seconds: 86_400) }
            for person in [DemoPeople.leader, DemoPeople.resourcePerson] {
                let browser = try await Browser(scene.world, as: person)
                #expect(try await scene.waits(for: browser) == isSeen, "\(person.role) after \(days) days")
                let status = try await browser.get(scene.path + "/words/\(word)").status
                #expect(status == (isSeen ? 200 : 404))
            }
        }
        let teacher = try await Browser(scene.world, as: DemoPeople.teacher)
        #expect(try await !scene.waits(for: teacher), "not the one who was passed over")
        let leader = try await Browser(scene.world, as: DemoPeople.leader)
        #expect(try await leader.post(scene.path + "/words/\(word)", [("answer", "Jeg kommer i dag.")]).status == 303)
        let again = try await Browser(scene.world, as: DemoPeople.mentor)
        let late = try await again.post(scene.path + "/words/\(word)", [("answer", "Nu kommer jeg")])
        #expect(late.status == 422 && late.body.contains("Nu kommer jeg</textarea>"))
    }

    @Test("before it is sent the page names those who will read it")
    func namesReaders() async throws {
        let scene = try await Scene()
        for kind in ["talk", "not-for-me"] {
            let page = try await scene.pupil.get(scene.path + "/" + kind).body
            #expect(page.contains("Malik Hedegård og Mette Lindgaard"))
            #expect(page.contains("Dine forældre ser det ikke, medmindre du sætter kryds."))
            #expect(page.contains("to skoledage"))
        }
        #expect(try await scene.pupil.post(scene.path + "/talk", [("to", "nobody")]).status == 422)
    }

    @Test("the guardian sees nothing of it, not even in who has seen, unless the pupil ticked")
    func guardian() async throws {
        let scene = try await Scene()
        let guardian = try await Browser(scene.world, as: DemoPeople.guardian)
        let word = try await scene.say([("words", "Hemmelig sag")])
        _ = try await scene.teacher.get(scene.path + "/words/\(word)")
        _ = try await scene.teacher.post(scene.path + "/words/\(word)", [("answer", "")])
        _ = try await scene.teacher.post(scene.path + "/words/\(word)", [("answer", "Hemmeligt svar")])
        for page in [scene.path, scene.path + "/seen", "/"] {
            let body = try await guardian.get(page).body
            for text in ["Hemmelig", "tale med nogen", "svarede på det", "læste det, du sendte", "/words/"] {
                #expect(!body.contains(text), "\(page) says \(text)")
            }
        }
        #expect(try await scene.pupil.get(scene.path + "/seen").body.contains("svarede på det, du sendte"))
        #expect(try await guardian.get(scene.path + "/words/\(word)").status == 403)
        _ = try await scene.say([("words", "Det her må de se"), ("guardians", "yes")], "not-for-me")
        #expect(try await guardian.get(scene.path).body.contains("Det her må de se"))
    }

    @Test("taken back before an answer it is gone, words and all; after an answer it stays")
    func takenBack() async throws {
        let scene = try await Scene()
        let word = try await scene.say([("words", "Fortrudt")])
        let page = scene.path + "/words/\(word)"
        #expect(try await scene.pupil.post(page + "/withdrawal").status == 303)
        #expect(try await !scene.waits(for: scene.teacher))
        let after = try await scene.teacher.get(page)
        #expect(after.status == 200 && !after.body.contains("Fortrudt") && !after.body.contains("<textarea"))
        let kept: Int? = try await scene.world.database.read {
            try $0.value("SELECT count(*) AS value FROM pupil_word WHERE words IS NOT NULL")
        }
        #expect(kept == 0)
        #expect(try await scene.teacher.post(page, [("answer", "Ja")]).status == 422)
        let second = try await scene.say()
        _ = try await scene.teacher.post(scene.path + "/words/\(second)", [("answer", "Ja")])
        #expect(try await scene.pupil.post(scene.path + "/words/\(second)/withdrawal").status == 303)
        #expect(try await scene.pupil.get(scene.path).body.contains("Mette har svaret"))
    }

    @Test("pressed twice it is said once, and what was typed stays")
    func twice() async throws {
        let scene = try await Scene()
        _ = try await scene.say([("words", "Første")])
        let again = try await scene.pupil.post(scene.path + "/talk", [("words", "Anden")])
        #expect(again.status == 422 && again.body.contains("Anden</textarea>"))
        #expect(try await scene.pupil.post(scene.path + "/not-for-me").status == 303)
    }

    @Test("when nobody near can sign in, the school's people see it at once")
    func nobodyNear() async throws {
        let scene = try await Scene()
        _ = try await scene.world.database.write {
            try $0.execute("UPDATE account SET disabled = 1 WHERE login IN ('mette', 'malik')")
        }
        let page = try await scene.pupil.get(scene.path + "/talk").body
        #expect(page.contains("Jonas Kjærbæk") && page.contains("Solveig Rydahl") && !page.contains("to skoledage"))
        _ = try await scene.say()
        let leader = try await Browser(scene.world, as: DemoPeople.leader)
        #expect(try await scene.waits(for: leader))
    }

    @Test("a protected pupil's adults are those who are named")
    func protected() async throws {
        let scene = try await Scene()
        _ = try await scene.world.database.write { [places = scene.places] in
            try $0.execute("UPDATE pupil SET protection = 1 WHERE id = \(places.pupil)")
        }
        let page = try await scene.pupil.get(scene.path + "/talk").body
        #expect(!page.contains("Mette") && !page.contains("Malik"))
    }
}
