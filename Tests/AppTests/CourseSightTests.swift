import Access
import App
import Core
import Interventions
import Monitoring
import Site
import Storage
import TestSupport
import Testing

/// Who sees a pupil because of a course, and that it is over when it is over.
@Suite("What a course lets somebody see")
struct CourseSightTests {
    /// A colleague at the school who is neither on the team nor the pupils' teacher.
    private func colleague(_ world: World) async throws -> (PersonID, Browser) {
        let person: PersonID = try await world.id("SELECT person AS value FROM account WHERE login = 'malik'")
        let services = world.services
        _ = try await world.database.write { writing in
            // A class of their own makes somebody staff of the school and lets them see that class.
            try writing.execute("DELETE FROM role_assignment WHERE person = \(person)")
            let id: AssignmentID = services.environment.id()
            try writing.execute(
                """
                INSERT INTO role_assignment (id, person, owner, role, pupil_group, starts)
                SELECT \(id), \(person), g.owner, 'teacher', g.id, \(World.day) FROM pupil_group g WHERE g.name = '9.A'
                """)
        }
        return (person, try await Browser(world, as: DemoPeople.mentor))
    }

    private func count(_ sql: SQL, _ world: World) async throws -> Int {
        try await world.database.read { try $0.value(sql) } ?? 0
    }

    @Test("somebody who looks on sees the course and says how it goes, and sees and changes no pupil")
    func observer() async throws {
        let world = try await World()
        let course = try await CourseWorld(world)
        try await course.run()
        let (person, malik) = try await colleague(world)
        let mette = try await Browser(world, as: DemoPeople.teacher)
        let address = "/courses/\(course.course)"
        #expect(try await mette.post(address + "/team", [("person", person.text), ("duty", "observer")]).status == 303)

        let page = try await malik.get(address)
        #expect(page.status == 200)
        #expect(!page.body.contains(course.pupil.text) && !page.body.contains("Aksel"))
        #expect(!page.body.contains("action=\"\(address)/state\""))
        #expect(try await malik.get(address + "/plan").status == 200)
        let answers = (1...11).map { ("element-\($0)", "2") } + [("source", "observer")]
        #expect(try await malik.post(address + "/fidelity", answers).status == 303)

        for path in [
            "/pupils/\(course.pupil)", "/pupils/\(course.pupil)/guardians", "/pupils/\(course.pupil)/feedback",
            "/pupils/\(course.pupil)/meetings", address + "/pupils/\(course.pupil)/goals",
            address + "/pupils/\(course.pupil)/invitation",
        ] {
            #expect(try await malik.get(path).status == 404, "\(path)")
        }
        for (path, fields) in [
            ("/plan", [("name", "Nyt navn")]), ("/state", [("to", "follow_up")]),
            ("/team", [("person", person.text), ("duty", "teacher")]), ("/invitations", [("text", "x")]),
            ("/notes", [("done", "x"), ("home", "y")]),
        ] {
            #expect(try await malik.post(address + path, fields).status == 404, "\(path)")
        }

        // Made a teacher of the course, and an observer again the same day.
        #expect(try await mette.post(address + "/team", [("person", person.text), ("duty", "teacher")]).status == 303)
        #expect(try await malik.get("/pupils/\(course.pupil)").status == 200)
        #expect(try await mette.post(address + "/team", [("person", person.text), ("duty", "observer")]).status == 303)
        #expect(try await malik.get("/pupils/\(course.pupil)").status == 404)
        #expect(try await mette.post(address + "/team/\(person)/end").status == 303)
        #expect(try await malik.get(address).status == 404)
    }

    @Test("the lead of a course cannot be made something else by a form that was changed")
    func lead() async throws {
        let world = try await World()
        let course = try await CourseWorld(world)
        let jonas = try await Browser(world, as: DemoPeople.resourcePerson)
        let address = "/courses/\(course.course)/team"
        let sent = try await jonas.post(address, [("person", course.lead.text), ("duty", "observer")])
        #expect(sent.status == 422)
        #expect(try await jonas.post(address + "/\(course.lead)/end").status == 404)
        #expect(
            try await count(
                "SELECT count(*) AS value FROM course_staff WHERE pupil_group = \(course.course) AND duty = 'lead'",
                world)
                == 1)
    }

    @Test("nobody becomes a mentor by a course that no leader has approved")
    func unapproved() async throws {
        let world = try await World(hasCourses: true)
        let places = try await Places(world)
        let mette = try await Browser(world, as: DemoPeople.teacher)
        let (person, malik) = try await colleague(world)
        let course = try await CourseWalkTests.draft(mette)
        _ = try await mette.post(course + "/pupils", [("class", places.group.text), ("reason-\(places.pupil)", "x")])
        let page = course + "/pupils/\(places.pupil)/mentor"
        #expect(try await mette.get(page).status == 404)
        #expect(try await mette.post(page, [("mentor", person.text)]).status == 404)
        #expect(try await malik.get("/pupils/\(places.pupil)").status == 404)
    }

    @Test(
        "a mentor sees no more of a pupil who is taken off, nor of a course sent back or called off",
        arguments: ["left", "declined", "draft", "cancelled"])
    func mentorEnds(_ end: String) async throws {
        let world = try await World()
        let course = try await CourseWorld(world)
        let (person, malik) = try await colleague(world)
        let mette = try await Browser(world, as: DemoPeople.teacher)
        let address = "/courses/\(course.course)"
        let pupil = address + "/pupils/\(course.pupil)"
        #expect(try await mette.post(pupil + "/mentor", [("mentor", person.text)]).status == 303)
        #expect(try await malik.get("/pupils/\(course.pupil)").status == 200)
        if end == "declined" {
            #expect(try await mette.post(pupil + "/place", [("to", "offered")]).status == 303)
        }
        let isPlace = end == "left" || end == "declined"
        #expect(try await mette.post(isPlace ? pupil + "/place" : address + "/state", [("to", end)]).status == 303)
        #expect(try await malik.get("/pupils/\(course.pupil)").status == 404)
    }

    @Test("another mentor is chosen: the first one sees the pupil no more")
    func anotherMentor() async throws {
        let world = try await World()
        let course = try await CourseWorld(world)
        let (person, malik) = try await colleague(world)
        let mette = try await Browser(world, as: DemoPeople.teacher)
        let page = "/courses/\(course.course)/pupils/\(course.pupil)/mentor"
        #expect(try await mette.post(page, [("mentor", person.text)]).status == 303)
        #expect(try await malik.get("/pupils/\(course.pupil)").status == 200)
        #expect(try await mette.post(page, [("mentor", course.lead.text)]).status == 303)
        #expect(try await malik.get("/pupils/\(course.pupil)").status == 404)
        // It stays to be seen that there was another before.
        #expect(
            try await count(
                """
                SELECT count(*) AS value FROM role_assignment
                WHERE role = 'mentor' AND pupil = \(course.pupil) AND person = \(person) AND ends = \(World.day)
                """, world) == 1)
    }

    @Test("another duty of the same kind changes what is written of the team, and not who sees what")
    func anotherDuty() async throws {
        let world = try await World()
        let course = try await CourseWorld(world)
        try await course.run()
        let (person, malik) = try await colleague(world)
        let mette = try await Browser(world, as: DemoPeople.teacher)
        let address = "/courses/\(course.course)/team"
        let roles: SQL = "SELECT count(*) AS value FROM role_assignment WHERE person = \(person)"
        #expect(try await mette.post(address, [("person", person.text), ("duty", "teacher")]).status == 303)
        let before = try await count(roles, world)
        #expect(try await mette.post(address, [("person", person.text), ("duty", "pedagogue")]).status == 303)
        #expect(try await count(roles, world) == before)
        #expect(try await malik.get("/pupils/\(course.pupil)").status == 200)
        #expect(
            try await count(
                """
                SELECT count(*) AS value FROM course_staff
                WHERE pupil_group = \(course.course) AND person = \(person) AND duty = 'pedagogue' AND ends IS NULL
                """, world) == 1)
    }

    @Test("a page about one pupil of a course is written down as about that pupil, and so is a meeting")
    func subject() async throws {
        let world = try await World()
        let course = try await FollowUpWorld(world)
        let mette = try await Browser(world, as: DemoPeople.teacher)
        _ = try await mette.get("/courses/\(course.course)/pupils/\(course.pupil)/goals")
        let meeting = try await course.meetings()[0]
        let malik = try await Browser(world, as: DemoPeople.mentor)
        world.clock.advance(seconds: 3 * 86_400)
        let again = try await Browser(world, as: DemoPeople.mentor)
        let saved = try await again.post(
            FollowUpRoutes.recordMeeting.path(course.pupil, meeting),
            [("day", World.day.adding(days: 1).text), ("result", "held"), ("minutes", "45"), ("seen", "1")])
        #expect(saved.status == 303)
        _ = malik
        for action in ["course.goals", "meeting.record"] {
            let object: String? = try await world.database.read {
                try $0.value("SELECT object AS value FROM audit_event WHERE action = \(action)")
            }
            #expect(object == course.pupil.text, "\(action)")
        }
        // And a refused one too, so that the pupil is told that somebody tried.
        let elin = try await Browser(world, as: DemoPeople.swedishTeacher)
        _ = try await elin.get("/courses/\(course.course)/pupils/\(course.pupil)/goals")
        let refused: String? = try await world.database.read {
            try $0.value("SELECT object AS value FROM audit_event WHERE action = 'refused.course.goals'")
        }
        #expect(refused == course.pupil.text)
    }

    @Test("a form that was changed reaches nobody outside the school and nobody who is protected")
    func changedForms() async throws {
        let world = try await World(hasCourses: true)
        let places = try await Places(world)
        let mette = try await Browser(world, as: DemoPeople.teacher)
        let solveig = try await Browser(world, as: DemoPeople.leader)
        let elin: PersonID = try await world.id("SELECT person AS value FROM account WHERE login = 'elin'")
        let abroad: OrganisationID = try await world.id(
            "SELECT school AS value FROM pupil_group WHERE id = \(places.foreignGroup)")
        let course = try await CourseWalkTests.draft(mette)
        for pupil in [places.hidden, places.foreignPupil] {
            let sent = try await mette.post(
                course + "/pupils", [("class", places.group.text), ("reason-\(pupil)", "x")])
            #expect(sent.status == 422)
            for path in ["/goals", "/mentor", "/invitation"] {
                #expect(try await mette.get(course + "/pupils/\(pupil)\(path)").status == 404)
            }
        }
        #expect(try await mette.post(course + "/team", [("person", elin.text), ("duty", "teacher")]).status == 422)
        let given = try await solveig.post(
            "/delegations", [("person", "\(abroad)/\(elin)"), ("starts", "2026-11-09"), ("ends", "2026-11-12")])
        #expect(given.status == 422)
        let model = "01580000-0000-7000-8000-000000000001"
        _ = try await mette.post("/courses/new", [("model", model), ("name", "Andre"), ("school", abroad.text)])
        #expect(try await count("SELECT count(*) AS value FROM course WHERE school = \(abroad)", world) == 0)

        // A session of another course is not there under the address of this one.
        let session: CourseSessionID = try await world.id(
            """
            SELECT s.id AS value FROM course_session s JOIN pupil_group g ON g.id = s.pupil_group
            WHERE g.name = 'Værkstedet' AND s.state = 'planned' LIMIT 1
            """)
        let record = [("revision", "2"), ("state", "held")]
        #expect(try await mette.post(course + "/sessions/\(session)", record).status == 404)
    }

    @Test("a step that was taken is not taken again by a second press or another tab")
    func twice() async throws {
        let world = try await World()
        let course = try await CourseWorld(world)
        let solveig = try await Browser(world, as: DemoPeople.leader)
        let mette = try await Browser(world, as: DemoPeople.teacher)
        let address = "/courses/\(course.course)/state"
        let sessions: SQL = "SELECT count(*) AS value FROM course_session WHERE pupil_group = \(course.course)"
        let planned = try await count(sessions, world)
        #expect(try await solveig.post(address, [("to", "approved")]).status == 422)
        #expect(try await count(sessions, world) == planned)
        #expect(try await mette.post(address, [("to", "recruiting")]).status == 303)
        #expect(try await mette.post(address, [("to", "recruiting")]).status == 422)
        for wrong in ["", "no-such-state", "follow_up", "shared"] {
            #expect(try await mette.post(address, [("to", wrong)]).status == 422, "\(wrong)")
        }
    }

    @Test("a first day in the year 9999 is refused, and the list of courses is there afterwards")
    func lastYear() async throws {
        let world = try await World()
        let mette = try await Browser(world, as: DemoPeople.teacher)
        let model = "01580000-0000-7000-8000-000000000001"
        let made = try await mette.post(
            "/courses/new", [("model", model), ("name", "Uge 47"), ("starts", "9999-12-31")])
        #expect(made.status == 422)
        #expect(made.body.contains("value=\"9999-12-31\""))
        let course = try await CourseWalkTests.draft(mette)
        #expect(try await CourseWalkTests.save(mette, course, ["starts": "9999-12-31"]).status == 422)
        #expect(try await mette.get("/courses").status == 200)
    }

    @Test("a course's name is one line without signs that nobody sees, and no word hides behind them")
    func name() async throws {
        let world = try await World()
        let mette = try await Browser(world, as: DemoPeople.teacher)
        let course = try await CourseWalkTests.draft(mette)
        let turned = "Læse\u{202E}holdet\r\nEND:VCALENDAR\u{7}"
        #expect(try await CourseWalkTests.save(mette, course, ["name": turned]).status == 303)
        let page = try await mette.get(course)
        #expect(page.body.contains("<h1>Læseholdet END:VCALENDAR</h1>"))
        #expect(!page.body.contains("\u{202E}"))
        #expect(try await CourseWalkTests.save(mette, course, ["name": "Tur\u{200B}bo"]).status == 422)
        let long = try await CourseWalkTests.save(mette, course, ["name": String(repeating: "å", count: 4000)])
        #expect(long.status == 303)
        #expect(try await mette.get(course).body.contains("<h1>" + String(repeating: "å", count: 80) + "</h1>"))
    }

    @Test("whose drafts a browser keeps is on every page, so that the next person's tablet is empty")
    func drafts() async throws {
        let world = try await World()
        let account: AccountID = try await world.id("SELECT id AS value FROM account WHERE login = 'mette'")
        let page = try await Browser(world, as: DemoPeople.teacher).get("/courses")
        #expect(page.body.contains("data-sign-out=\"\(account)\""))
    }
}
