import App
import Core
import Interventions
import Monitoring
import Storage
import TestSupport
import Testing

/// A course from the first draft to the first day written down, each by whoever does it.
@Suite("A course from plan to first day")
struct CourseWalkTests {
    /// Every field of a plan on the first model, as the form would send it.
    static func fields(_ changes: [String: String] = [:]) -> [(String, String)] {
        var values: [String: String] = [
            "name": "Uge 47 og 48", "starts": "2026-11-16", "weeks": "2", "days-off": "", "room": "Pavillonen",
            "target": "Elever, der er klar til mere", "day-starts": "8.00", "follow-up-weeks": "8",
            "mentor-per-week": "2", "mentor-minutes": "45", "handback": "2026-12-04", "parents-before": "Ring",
            "parents-during": "Skriv", "parents-after": "Mød", "why-group": "Vi er få",
        ]
        let slots = [
            ("opening", "15"), ("language", "75"), ("movement", "15"), ("mathematics", "75"), ("strategies", "60"),
            ("personal", "45"), ("reflection", "30"), ("", ""),
        ]
        for (index, slot) in slots.enumerated() {
            values["slot-\(index + 1)"] = slot.0
            values["slot-\(index + 1)-minutes"] = slot.1
        }
        for element in 1...11 { values["element-\(element)"] = "Sådan gør vi \(element)" }
        return values.merging(changes) { _, new in new }.map { ($0.key, $0.value) }
    }

    static func run(_ world: World, _ sql: SQL) async throws {
        _ = try await world.database.write { try $0.execute(sql) }
    }

    /// A draft made by the teacher, with its address.
    static func draft(_ mette: Browser) async throws -> String {
        let form = try await mette.get("/courses/new")
        #expect(form.status == 200)
        let model = "01580000-0000-7000-8000-000000000001"
        let made = try await mette.post(
            "/courses/new", [("model", model), ("name", "Uge 47 og 48"), ("starts", "2026-11-16")])
        #expect(made.status == 303)
        let plan = try #require(made.location)
        return String(plan.dropLast("/plan".count))
    }

    static func revision(_ browser: Browser, _ course: String) async throws -> String {
        let page = try await browser.get(course + "/plan")
        let text = page.body.split(separator: "name=\"revision\" value=\"").dropFirst().first?.split(separator: "\"")
            .first
        return String(try #require(text))
    }

    static func save(_ browser: Browser, _ course: String, _ changes: [String: String] = [:]) async throws
        -> Browser.Answer
    {
        let seen = try await revision(browser, course)
        return try await browser.post(course + "/plan", fields(changes) + [("revision", seen)])
    }

    @Test("planned, approved by the leader, invited, accepted, begun, and a day written down")
    func walk() async throws {
        let world = try await World(hasCourses: true)
        let places = try await Places(world)
        let mette = try await Browser(world, as: DemoPeople.teacher)
        let solveig = try await Browser(world, as: DemoPeople.leader)
        let course = try await Self.draft(mette)
        #expect(try await Self.save(mette, course).status == 303)

        let group = try await mette.get(course + "/pupils?class=\(places.group)")
        #expect(group.body.contains("reason-\(places.pupil)"))
        let proposed = try await mette.post(
            course + "/pupils", [("class", places.group.text), ("reason-\(places.pupil)", "Vil gerne læse mere selv")])
        #expect(proposed.status == 303)

        // The teacher may ask, the leader approves.
        #expect(try await mette.post(course + "/state", [("to", "approved")]).status == 422)
        #expect(try await mette.post(course + "/state", [("to", "ask")]).status == 303)
        #expect(try await solveig.get("/").body.contains("En plan venter på din godkendelse"))
        #expect(try await solveig.post(course + "/state", [("to", "approved")]).status == 303)
        #expect(try await mette.post(course + "/state", [("to", "recruiting")]).status == 303)

        // Nobody begins without an answer from the home and without a goal.
        let place = course + "/pupils/\(places.pupil)/place"
        #expect(try await mette.post(place, [("to", "accepted")]).status == 422)
        #expect(try await mette.post(course + "/state", [("to", "running")]).status == 422)
        #expect(try await mette.post(place, [("to", "offered")]).status == 303)
        #expect(try await mette.post(place, [("to", "accepted")]).status == 303)
        world.clock.advance(seconds: 7 * 86_400)
        let late = try await Browser(world, as: DemoPeople.teacher)
        let refused = try await late.post(course + "/state", [("to", "running")])
        #expect(refused.status == 422)
        #expect(refused.body.contains("1 elev har intet mål endnu"))
        let goals = try await late.post(
            course + "/pupils/\(places.pupil)/goals",
            [
                ("seen", ""), ("academic-instrument", places.instrument.text), ("academic-start", "60"),
                ("academic-target", "85"), ("academic-due", "2027-01-22"), ("academic-words", "Læse 85 ord i minuttet"),
            ])
        // Aksel has a goal on this course only; the page knew of none.
        #expect(goals.status == 303)
        #expect(try await late.post(course + "/state", [("to", "running")]).status == 303)

        // The first day, a session in which everybody was there.
        let day = try await late.get(course + "/days/2026-11-16")
        #expect(day.status == 200)
        let session = try #require(
            day.body.split(separator: "action=\"\(course)/sessions/").dropFirst().first?.split(separator: "\"").first)
        let recorded = try await late.post(
            course + "/sessions/\(session)",
            [("revision", "1"), ("state", "held"), ("done", "Vi læste sammen"), ("areas", "academic")])
        #expect(recorded.status == 303)
        let after = try await late.get(course + "/days/2026-11-16")
        #expect(after.body.contains("Vi læste sammen"))
        let overview = try await late.get(course)
        #expect(overview.body.contains("15 af 315 min."))
    }

    @Test("a name that labels is refused, and what was typed stays")
    func labels() async throws {
        let world = try await World(hasCourses: true)
        let mette = try await Browser(world, as: DemoPeople.teacher)
        let course = try await Self.draft(mette)
        let answer = try await Self.save(mette, course, ["name": "Turbo for svage læsere", "room": "Hulen"])
        #expect(answer.status == 422)
        #expect(answer.body.contains("»Turbo« siger noget om eleverne"))
        #expect(answer.body.contains("value=\"Turbo for svage læsere\""))
        #expect(answer.body.contains("value=\"Hulen\""))
    }

    @Test("two people write in one plan: what each changed alone is kept, what both changed is asked about")
    func twoPeople() async throws {
        let world = try await World(hasCourses: true)
        let mette = try await Browser(world, as: DemoPeople.teacher)
        let jonas = try await Browser(world, as: DemoPeople.resourcePerson)
        let course = try await Self.draft(mette)
        #expect(try await Self.save(mette, course).status == 303)
        // Both have the same page open.
        let seen = try await Self.revision(mette, course)
        let first = try await jonas.post(
            course + "/plan", Self.fields(["room": "Biblioteket", "target": "Jonas skriver"]) + [("revision", seen)])
        #expect(first.status == 303)
        let apart = try await mette.post(
            course + "/plan", Self.fields(["parents-before": "Mette ringer"]) + [("revision", seen)])
        #expect(apart.status == 303)
        let page = try await mette.get(course + "/plan")
        #expect(page.body.contains("Biblioteket") && page.body.contains("Mette ringer"))

        let both = try await mette.post(
            course + "/plan", Self.fields(["target": "Mette skriver"]) + [("revision", seen)])
        #expect(both.status == 422)
        #expect(both.body.contains("Mette Lindgaard har imens skrevet") || both.body.contains("Jonas"))
        #expect(both.body.contains("Jonas skriver") && both.body.contains("Mette skriver"))
        // Sent again as it came back, one's own stands.
        let again = String(
            try #require(
                both.body.split(separator: "name=\"revision\" value=\"").dropFirst().first?.split(separator: "\"").first
            ))
        let settled = try await mette.post(
            course + "/plan",
            Self.fields(["target": "Mette skriver", "room": "Biblioteket", "parents-before": "Mette ringer"])
                + [("revision", again)])
        #expect(settled.status == 303)
        #expect(try await mette.get(course + "/plan").body.contains("Mette skriver"))
    }

    @Test("the same session sent twice counts once, and somebody else's is not written over")
    func sessionTwice() async throws {
        let world = try await World(hasCourses: true)
        let course: GroupID = try await world.id("SELECT id AS value FROM pupil_group WHERE name = 'Værkstedet'")
        let session: CourseSessionID = try await world.id(
            """
            SELECT id AS value FROM course_session WHERE pupil_group = \(course) AND pupil IS NULL
            AND state = 'planned' ORDER BY day, position LIMIT 1
            """)
        let mette = try await Browser(world, as: DemoPeople.teacher)
        let address = "/courses/\(course)/sessions/\(session)"
        let fields = [("revision", "2"), ("state", "held"), ("done", "Vi øvede")]
        #expect(try await mette.post(address, fields).status == 303)
        // The answer was lost on the way, and the tablet sends it again.
        #expect(try await mette.post(address, fields).status == 303)
        let revision: Int? = try await world.database.read {
            try $0.value("SELECT revision AS value FROM course_session WHERE id = \(session)")
        }
        #expect(revision == 3)
        let jonas = try await Browser(world, as: DemoPeople.resourcePerson)
        let other = try await jonas.post(address, [("revision", "2"), ("state", "held"), ("done", "Noget andet")])
        #expect(other.status == 422)
        #expect(other.body.contains("Vi øvede") && other.body.contains("Noget andet"))
    }

    @Test("the team sees a pupil of another class from approval, and no longer when the pupil is taken off")
    func teamSees() async throws {
        let world = try await World(hasCourses: true)
        let mette = try await Browser(world, as: DemoPeople.teacher)
        let jonas = try await Browser(world, as: DemoPeople.resourcePerson)
        let solveig = try await Browser(world, as: DemoPeople.leader)
        let other: PupilID = try await world.id(
            """
            SELECT m.pupil AS value FROM membership m JOIN pupil_group g ON g.id = m.pupil_group
            WHERE g.name = '9.A' AND NOT EXISTS (SELECT 1 FROM course_place k WHERE k.pupil = m.pupil) LIMIT 1
            """)
        let group: GroupID = try await world.id("SELECT id AS value FROM pupil_group WHERE name = '9.A'")
        let course = try await Self.draft(mette)
        #expect(try await Self.save(mette, course).status == 303)
        // The resource person picks from a class that the lead does not teach.
        #expect(
            try await jonas.post(course + "/pupils", [("class", group.text), ("reason-\(other)", "Klar til mere")])
                .status
                == 303)
        #expect(try await mette.get("/pupils/\(other)").status == 404)
        let before = try await mette.get(course)
        #expect(!before.body.contains("\(other)"))
        #expect(before.body.contains("1 elev mere er på forløbet"))
        #expect(try await solveig.post(course + "/state", [("to", "approved")]).status == 303)
        #expect(try await mette.get("/pupils/\(other)").status == 200)
        #expect(try await jonas.post(course + "/pupils/\(other)/place", [("to", "left")]).status == 303)
        #expect(try await mette.get("/pupils/\(other)").status == 404)
    }

    @Test("a delegate approves for as long as the leader has said, and not after")
    func delegate() async throws {
        let world = try await World(hasCourses: true)
        let places = try await Places(world)
        let mette = try await Browser(world, as: DemoPeople.teacher)
        let solveig = try await Browser(world, as: DemoPeople.leader)
        let course = try await Self.draft(mette)
        #expect(try await Self.save(mette, course).status == 303)
        _ = try await mette.post(course + "/pupils", [("class", places.group.text), ("reason-\(places.pupil)", "x")])
        let jonas = try await Browser(world, as: DemoPeople.resourcePerson)
        #expect(try await jonas.post(course + "/state", [("to", "approved")]).status == 422)
        let school: OrganisationID = try await world.id(
            "SELECT c.school AS value FROM course c JOIN pupil_group g ON g.id = c.pupil_group WHERE g.name = 'Værkstedet'"
        )
        let person: PersonID = try await world.id("SELECT person AS value FROM account WHERE login = 'jonas'")
        let given = try await solveig.post(
            "/delegations",
            [("person", "\(school)/\(person)"), ("starts", "2026-11-09"), ("ends", "2026-11-12")])
        #expect(given.status == 303)
        #expect(try await jonas.post(course + "/state", [("to", "approved")]).status == 303)
        #expect(try await jonas.get(course).body.contains("på lederens vegne"))
        #expect(try await jonas.post(course + "/state", [("to", "draft")]).status == 303)
        // Nobody approves a course of their own on somebody else's behalf.
        try await Self.run(world, "UPDATE course_staff SET duty = 'teacher' WHERE duty = 'lead'")
        try await Self.run(
            world,
            """
            INSERT INTO course_staff (pupil_group, person, owner, duty, assignment, starts)
            SELECT pupil_group, \(person), owner, 'lead', assignment, starts FROM course_staff
            WHERE pupil_group = \(course.split(separator: "/").last.map(String.init) ?? "")
            """)
        #expect(try await jonas.post(course + "/state", [("to", "approved")]).status == 422)
        try await Self.run(world, "UPDATE course_staff SET duty = 'coordinator' WHERE person = \(person)")
        #expect(try await jonas.post(course + "/state", [("to", "approved")]).status == 303)
        #expect(try await jonas.post(course + "/state", [("to", "draft")]).status == 303)
        world.clock.advance(seconds: 5 * 86_400)
        let later = try await Browser(world, as: DemoPeople.resourcePerson)
        #expect(try await later.post(course + "/state", [("to", "approved")]).status == 422)
        // The right goes to somebody who can read the plan.
        let teacher: PersonID = try await world.id("SELECT person AS value FROM account WHERE login = 'mette'")
        let again = try await Browser(world, as: DemoPeople.leader)
        let none = try await again.post(
            "/delegations",
            [("person", "\(school)/\(teacher)"), ("starts", "2026-11-14"), ("ends", "2026-11-20")])
        #expect(none.status == 422)
    }

    @Test("the check of the eleven elements is the team's: a leader who is not on it finds no such page")
    func fidelity() async throws {
        let world = try await World(hasCourses: true)
        let course: GroupID = try await world.id("SELECT id AS value FROM pupil_group WHERE name = 'Værkstedet'")
        let address = "/courses/\(course)/fidelity"
        let mette = try await Browser(world, as: DemoPeople.teacher)
        let answers =
            (1...11).map { ("element-\($0)", $0 == 10 ? "0" : "2") } + [("source", "self"), ("note-10", "Ring")]
        #expect(try await mette.post(address, answers).status == 303)
        let page = try await mette.get(address)
        #expect(page.body.contains("20 af 22"))
        #expect(page.body.contains("Ring"))
        let unfinished = try await mette.post(address, Array(answers.dropFirst()))
        #expect(unfinished.status == 422)
        let solveig = try await Browser(world, as: DemoPeople.leader)
        #expect(try await solveig.get("/courses/\(course)").status == 200)
        #expect(try await solveig.get(address).status == 404)
        #expect(!(try await solveig.get("/courses/\(course)")).body.contains("20 af 22"))
    }

    @Test("for a pupil who is taken off a running course the rule speaks again from that day")
    func taken() async throws {
        let world = try await World(hasCourses: true)
        let course: GroupID = try await world.id("SELECT id AS value FROM pupil_group WHERE name = 'Værkstedet'")
        let pupil: PupilID = try await world.id(
            "SELECT pupil AS value FROM course_place WHERE pupil_group = \(course) ORDER BY pupil LIMIT 1")
        func ends() async throws -> [String] {
            try await world.database.read { reading in
                try reading.all("SELECT DISTINCT ends FROM phase WHERE origin = \(course.text) ORDER BY ends") {
                    try $0["ends"]
                }
            }
        }
        #expect(try await ends() == ["2026-11-16"])
        let mette = try await Browser(world, as: DemoPeople.teacher)
        let taken = try await mette.post("/courses/\(course)/pupils/\(pupil)/place", [("to", "left")])
        #expect(taken.status == 303)
        #expect(try await ends() == ["2026-11-09", "2026-11-16"])
    }

    @Test("the lessons a pupil misses are listed for the class teacher until each is decided")
    func missed() async throws {
        let world = try await World(hasCourses: true)
        let group: GroupID = try await world.id("SELECT id AS value FROM pupil_group WHERE name = '8.B'")
        let mette = try await Browser(world, as: DemoPeople.teacher)
        let address = "/groups/\(group)/missed-lessons"
        let wrong = try await mette.post("/groups/\(group)/subjects", [("subjects", "Engelsk tre")])
        #expect(wrong.status == 422)
        #expect(wrong.body.contains("Engelsk tre"))
        #expect(try await mette.post("/groups/\(group)/subjects", [("subjects", "Engelsk 3\nFysik 2")]).status == 303)
        let page = try await mette.get(address)
        #expect(page.body.contains("Engelsk, 6 timer"))
        #expect(try await mette.get("/").body.contains("Timer, der mistes"))
        let names = page.body.split(separator: "name=\"choice-").dropFirst().compactMap {
            $0.split(separator: "\"").first.map { "choice-" + $0 }
        }
        #expect(names.count == 14)
        let saved = try await mette.post(address, names.map { ($0, "let_go") })
        #expect(saved.status == 303)
        #expect(!(try await mette.get("/")).body.contains("Timer, der mistes"))
    }

    @Test("a pupil who was taken off is put forward again, with the new reason")
    func again() async throws {
        let world = try await World()
        let course = try await CourseWorld(world)
        let group = try await Places(world).group
        let mette = try await Browser(world, as: DemoPeople.teacher)
        let address = "/courses/\(course.course)/pupils"
        let proposal = [("class", group.text), ("reason-\(course.pupil)", "Har fået mod på at prøve")]
        #expect(try await mette.post(address + "/\(course.pupil)/place", [("to", "left")]).status == 303)
        #expect(try await mette.post(address, proposal).status == 303)
        let page = try await mette.get(address).body
        #expect(page.contains("Har fået mod på at prøve"))
        let states = try await world.database.read { reading in
            try reading.all(
                "SELECT state FROM course_place WHERE pupil_group = \(course.course) AND pupil = \(course.pupil)"
            ) { try $0["state"] as PlaceState }
        }
        #expect(states == [.proposed])
    }

    @Test("the board and the calendar name nobody and say nothing of what the course is")
    func board() async throws {
        let world = try await World(hasCourses: true)
        let course: GroupID = try await world.id("SELECT id AS value FROM pupil_group WHERE name = 'Værkstedet'")
        let names = try await world.database.read { reading in
            try reading.all(
                """
                SELECT p.family_name FROM course_place k JOIN person p ON p.id = k.pupil WHERE k.pupil_group = \(course)
                """
            ) { try $0["family_name"] as String }
        }
        let mette = try await Browser(world, as: DemoPeople.teacher)
        for address in ["/courses/\(course)/board/2026-11-09", "/courses/\(course)/calendar.ics"] {
            let page = try await mette.get(address)
            #expect(page.status == 200)
            #expect(page.body.contains("Værkstedet"))
            for name in names { #expect(!page.body.contains(name)) }
            #expect(!page.body.lowercased().contains("turbo"))
        }
    }
}
