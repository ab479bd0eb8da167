import App
import Core
import Interventions
import Storage
import TestSupport
import Testing

@Suite("The weekly note")
struct WeeklyNoteTests {
    private struct Scene {
        let made: CourseWorld
        let team: Browser
        var world: World { made.world }
        var page: String { "/courses/\(made.course)/notes" }
        var child: String { "/pupils/\(made.pupil)" }

        /// The course began today, and everybody on it has said yes.
        init() async throws {
            made = try await CourseWorld(World(), starts: World.day)
            try await made.run()
            team = try await Browser(made.world, as: DemoPeople.teacher)
        }

        func write(
            _ done: String, _ home: String = "Læs en side sammen", week: LocalDate = World.day, seen: Int = 0
        ) async throws -> Browser.Answer {
            try await team.post(
                page, [("week", week.text), ("seen", "\(seen)"), ("done", done), ("home", home)], from: page)
        }

        func later(days: Int64) async throws -> Browser {
            world.clock.advance(seconds: days * 86_400)
            return try await Browser(world, as: DemoPeople.teacher)
        }
    }

    @Test("written once, it is on the child's page for the guardian and the pupil, and on nobody else's")
    func read() async throws {
        let scene = try await Scene()
        #expect(try await scene.write("Vi har regnet med brøker", "Del et brød i ottendedele").status == 303)
        for person in [DemoPeople.guardian, DemoPeople.pupil] {
            let page = try await Browser(scene.world, as: person).get(scene.child)
            #expect(page.body.contains("Vi har regnet med brøker"))
            #expect(page.body.contains("Del et brød i ottendedele"))
            #expect(page.body.contains("Denne uge"))
        }
        #expect(try await !scene.team.get(scene.child).body.contains("Vi har regnet med brøker"))
    }

    @Test("both adults see the same, and nothing after the child is of age")
    func both() async throws {
        let scene = try await Scene()
        _ = try await scene.write("Vi har regnet med brøker")
        let second = try await scene.made.secondGuardian()
        #expect(try await second.get(scene.child).body.contains("Vi har regnet med brøker"))
        let pupil = scene.made.pupil
        _ = try await scene.world.database.write {
            try $0.execute("UPDATE pupil SET born = '2008-11-09' WHERE id = \(pupil)")
        }
        #expect(try await second.get(scene.child).status == 403)
        #expect(try await !second.get("/").body.contains("Ugens nyt"))
    }

    @Test("a correction is a new version, and one on top of somebody else's is not taken")
    func corrects() async throws {
        let scene = try await Scene()
        _ = try await scene.write("Vi har regnet")
        let lost = try await scene.write("Vi har læst")
        #expect(lost.status == 422)
        #expect(lost.body.contains("En anden har skrevet"))
        #expect(lost.body.contains("Vi har læst"))
        #expect(try await scene.write("Vi har læst", seen: 1).status == 303)
        let page = try await scene.team.get(scene.page)
        #expect(page.body.contains("Vi har læst"))
        #expect(page.body.contains("Hvad der stod før"))
        let child = try await Browser(scene.world, as: DemoPeople.guardian).get(scene.child)
        #expect(child.body.contains("Vi har læst"))
        #expect(!child.body.contains("Vi har regnet"))
        #expect(try await scene.write("Vi har læst", seen: 2).status == 303, "the same again changes nothing")
        let versions: Int? = try await scene.world.database.read {
            try $0.value("SELECT count(*) AS value FROM weekly_note")
        }
        #expect(versions == 2)
    }

    @Test("both parts are asked for, in a week of the course")
    func faults() async throws {
        let scene = try await Scene()
        let answer = try await scene.write("", "Læs sammen", week: World.day.adding(days: 70))
        #expect(answer.status == 422)
        #expect(answer.body.contains("Skriv, hvad I har lavet."))
        #expect(answer.body.contains("Vælg en uge af forløbet."))
        #expect(answer.body.contains("Læs sammen"))
    }

    @Test("homes that do not sign in stand on the list until they are told, and wait after seven days")
    func tells() async throws {
        let scene = try await Scene()
        _ = try await scene.write("Vi har regnet")
        let (first, second) = (scene.made.pupils[1], scene.made.pupils[2])
        let page = try await scene.team.get(scene.page)
        for one in [first, second] { #expect(page.body.contains("value=\"\(one)/\(one)\"")) }
        #expect(!page.body.contains("value=\"\(scene.made.pupil)/"), "Birgit reads it here")
        #expect(try await !scene.team.get("/").body.contains("har ikke fået ugens nyt"))
        let late = try await scene.later(days: 7)
        #expect(try await late.get("/").body.contains("2 hjem har ikke fået ugens nyt"))
        let note: WeeklyNoteID = try await scene.world.id("SELECT id AS value FROM weekly_note")
        let path = "\(scene.page)/\(note)/told"
        #expect(try await late.post(path, [], from: scene.page).status == 422)
        let told = "told-\(World.day)"
        #expect(try await late.post(path, [(told, "\(first)/\(first)")], from: scene.page).status == 303)
        #expect(try await late.get("/").body.contains("1 hjem har ikke fået ugens nyt"))
        // A correction does not undo that they were told.
        _ = try await late.post(
            scene.page, [("week", World.day.text), ("seen", "1"), ("done", "Rettet"), ("home", "Læs")], from: scene.page
        )
        #expect(try await late.get(scene.page).body.contains("før rettelsen"))
        let newest: WeeklyNoteID = try await scene.world.id("SELECT id AS value FROM weekly_note WHERE current = 1")
        _ = try await late.post(
            "\(scene.page)/\(newest)/told", [(told, "\(second)/\(second)")], from: scene.page)
        #expect(try await !late.get("/").body.contains("har ikke fået ugens nyt"))
    }

    @Test("a note is asked for when its week is over")
    func unwritten() async throws {
        let scene = try await Scene()
        let friday = try await scene.later(days: 6)
        #expect(try await !friday.get("/").body.contains("Ugens nyt mangler"))
        let monday = try await scene.later(days: 1)
        #expect(try await monday.get("/").body.contains("Ugens nyt mangler"))
        _ = try await monday.post(
            scene.page, [("week", World.day.text), ("seen", "0"), ("done", "Vi regnede"), ("home", "Læs")],
            from: scene.page)
        #expect(try await !monday.get("/").body.contains("Ugens nyt mangler"))
    }

    @Test("a note stands on the guardian's front page for a week, or until it is said to be read")
    func waits() async throws {
        let scene = try await Scene()
        _ = try await scene.write("Vi har regnet")
        let first = try await Browser(scene.world, as: DemoPeople.guardian)
        let second = try await scene.made.secondGuardian()
        #expect(try await first.get("/").body.contains("Ugens nyt fra skolen"))
        _ = try await first.get(scene.child)
        #expect(try await first.get("/").body.contains("Ugens nyt fra skolen"), "opening it is not saying so")
        let note: WeeklyNoteID = try await scene.world.id("SELECT id AS value FROM weekly_note")
        #expect(try await first.post("\(scene.child)/notes/\(note)/read", [], from: scene.child).status == 303)
        #expect(try await !first.get("/").body.contains("Ugens nyt fra skolen"))
        #expect(try await second.get("/").body.contains("Ugens nyt fra skolen"))
        #expect(try await scene.team.get(scene.page).body.contains("1 voksen har læst det her."))
        scene.world.clock.advance(seconds: 7 * 86_400)
        let later = Browser(scene.world)
        _ = try await later.signIn("otto", DemoPeople.password)
        #expect(try await !later.get("/").body.contains("Ugens nyt fra skolen"))
    }

    @Test("a week's note is on paper, without the page around it")
    func paper() async throws {
        let scene = try await Scene()
        _ = try await scene.write("Vi har regnet med brøker")
        let note: WeeklyNoteID = try await scene.world.id("SELECT id AS value FROM weekly_note")
        let page = try await scene.team.get("\(scene.page)/\(note)")
        #expect(page.status == 200)
        #expect(page.body.contains("Vi har regnet med brøker"))
        #expect(page.body.contains("class=\"letter"))
    }
}
