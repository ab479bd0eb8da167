import App
import Core
import Interventions
import Monitoring
import Site
import Storage
import TestSupport
import Testing

@Suite("After the intensive weeks")
struct FollowUpTests {
    private func advance(_ world: World, days: Int64) { world.clock.advance(seconds: days * 86_400) }

    /// The number of audit entries of an action.
    private func entries(_ action: String, _ world: World) async throws -> Int {
        try await world.database.read {
            try $0.value("SELECT count(*) AS value FROM audit_event WHERE action = \(action)") ?? 0
        }
    }

    @Test("the follow-up begins with meetings, steps, an end for the mentor, and the goal from where the pupil is")
    func begins() async throws {
        let world = try await World()
        let course = try await FollowUpWorld(world)
        #expect(try await course.meetings().count == 16)
        let ends = World.day.adding(days: 56)
        let (role, goal, versions, kinds) = try await world.database.read { [pupil = course.pupil] reading in
            (
                try reading.value(
                    """
                    SELECT a.ends AS value FROM role_assignment a JOIN course_place k ON k.mentor_assignment = a.id
                    """, as: LocalDate.self),
                try reading.first(
                    """
                    SELECT g.baseline, g.start, g.target, g.due FROM course_goal c JOIN goal g ON g.id = c.goal
                    WHERE c.pupil = \(pupil) AND c.current = 1
                    """
                ) {
                    (
                        baseline: try $0["baseline"] as Double, start: try $0["start"] as LocalDate,
                        target: try $0["target"] as Double, due: try $0["due"] as LocalDate
                    )
                },
                try reading.value("SELECT max(version) AS value FROM course_goal", as: Int.self),
                try reading.all("SELECT kind FROM follow_up_step ORDER BY due") { try $0["kind"] as String }
            )
        }
        #expect(role == ends)
        #expect(kinds == ["handback", "retest_8", "retest_52"])
        #expect(versions == 2)
        let score: Double? = try await world.database.read { [course] reading in
            try reading.value(
                """
                SELECT q.score AS value FROM probe q WHERE q.pupil = \(course.pupil) AND q.phase = 'progress'
                AND q.instrument = \(course.places.instrument) AND q.current = 1 ORDER BY q.day DESC LIMIT 1
                """)
        }
        #expect(goal?.baseline == score)
        #expect(goal?.target == 200)
        #expect(goal?.due == ends)
        await #expect(throws: CourseRefusal.cannotLead(from: .followUp, to: .followUp)) {
            try await course.move(to: .followUp)
        }
    }

    @Test("a goal that is reached has no new line, and is said to be held")
    func reached() async throws {
        let world = try await World()
        let course = try await FollowUpWorld(world, target: 61)
        let states: [String] = try await world.database.read {
            try $0.all("SELECT state FROM course_goal ORDER BY version") { try $0["state"] }
        }
        #expect(states == ["reached"])
        let page = try await Browser(world, as: DemoPeople.mentor).get(FollowUpRoutes.meetings.path(course.pupil))
        #expect(page.body.contains("Målet er nået. Nu gælder det om at holde fast."))
    }

    @Test("a mentor writes a meeting down; the pupil and the home read what was agreed, and only that")
    func meeting() async throws {
        let world = try await World()
        let course = try await FollowUpWorld(world)
        advance(world, days: 1)  // Tuesday: the first meeting
        let browser = try await Browser(world, as: DemoPeople.mentor)
        #expect(try await browser.get("/").body.contains("Møde som mentor"))
        let list = FollowUpRoutes.meetings.path(course.pupil)
        let first = try await course.meetings()[0]
        let address = FollowUpRoutes.recordMeeting.path(course.pupil, first)
        #expect(try await browser.get(list).body.contains(address))

        let empty = try await browser.post(address, [("seen", "1"), ("agreed", "Ti minutter om dagen")], from: list)
        #expect(empty.status == 422)
        #expect(empty.body.contains("Ti minutter om dagen"))
        #expect(empty.body.contains("Vælg, hvad det blev til"))

        let fields = [
            ("result", "held"), ("day", "2026-11-10"), ("minutes", "40"), ("talked", "Om lektier og søvn"),
            ("agreed", "Du læser ti minutter hver aften"), ("seen", "1"),
        ]
        #expect(try await browser.post(address, fields, from: list).status == 303)
        // The same once more, as after a lost connection.
        let again = try await browser.post(address, fields, from: list)
        #expect(again.status == 303)
        #expect(try await browser.get(list).body.contains("Det stod der allerede."))
        #expect(try await entries("meeting.record", world) == 1)
        let page = try await browser.get(list)
        #expect(page.body.contains("Om lektier og søvn"))
        #expect(page.body.contains("torsdag 12. november"), "the next one")

        for person in [DemoPeople.pupil, DemoPeople.guardian] {
            let home = try await Browser(world, as: person)
            let own = try await home.get(MonitoringRoutes.pupil.path(course.pupil))
            #expect(own.body.contains("Næste gang med Malik: <strong><bdi>torsdag 12. november"))
            #expect(own.body.contains("Du læser ti minutter hver aften"))
            #expect(!own.body.contains("lektier og søvn"), "what was talked about is not for \(person.role)")
            #expect(try await home.get(list).status == 403)
        }
    }

    @Test("who writes on an old page is told so, loses nothing, and the earlier wording is kept")
    func meanwhile() async throws {
        let world = try await World()
        let course = try await FollowUpWorld(world)
        advance(world, days: 1)
        let first = try await course.meetings()[0]
        let address = FollowUpRoutes.recordMeeting.path(course.pupil, first)
        func fields(_ talked: String, seen: Int) -> [(String, String)] {
            [("result", "held"), ("day", "2026-11-10"), ("minutes", "45"), ("talked", talked), ("seen", "\(seen)")]
        }
        let mentor = try await Browser(world, as: DemoPeople.mentor)
        let teacher = try await Browser(world, as: DemoPeople.teacher)
        #expect(try await teacher.post(address, fields("Mettes ord", seen: 1)).status == 303)
        let late = try await mentor.post(address, fields("Maliks ord", seen: 1))
        #expect(late.status == 422)
        #expect(late.body.contains("Mettes ord"))
        #expect(late.body.contains("Maliks ord"))
        #expect(late.body.contains("name=\"seen\" value=\"2\""))
        #expect(try await mentor.post(address, fields("Maliks ord", seen: 2)).status == 303)
        let kept: Int? = try await world.database.read {
            try $0.value("SELECT count(*) AS value FROM meeting_earlier WHERE revision = 2 AND state = 'held'")
        }
        #expect(kept == 1)
    }

    @Test("a meeting cannot be held ahead of its day or without minutes, and a cancelled one needs a reason")
    func faults() async throws {
        let world = try await World()
        let course = try await FollowUpWorld(world)
        let browser = try await Browser(world, as: DemoPeople.mentor)
        let address = FollowUpRoutes.recordMeeting.path(course.pupil, try await course.meetings()[0])
        for (fields, words) in [
            ([("result", "held"), ("day", "2026-11-10"), ("minutes", "45")], "Dagen er ikke kommet endnu"),
            ([("result", "held"), ("day", "2026-11-09"), ("minutes", "0")], "Skriv minutter fra 1 til 240"),
            ([("result", "cancelled"), ("day", "2026-11-10")], "Skriv, hvorfor mødet blev aflyst"),
            ([("result", "absent"), ("day", "2027-02-01")], "Skriv en dag inden for opfølgningen"),
        ] as [([(String, String)], String)] {
            let answer = try await browser.post(address, fields + [("seen", "1")])
            #expect(answer.status == 422)
            #expect(answer.body.contains(words))
        }
        #expect(try await entries("meeting.record", world) == 0)
    }

    @Test("a meeting is moved, and one more is added once however often it is sent")
    func calendar() async throws {
        let world = try await World()
        let course = try await FollowUpWorld(world)
        let browser = try await Browser(world, as: DemoPeople.mentor)
        let first = try await course.meetings()[0]
        let move = FollowUpRoutes.moveMeeting.path(course.pupil, first)
        #expect(try await browser.post(move, [("to", "2026-11-08")]).status == 422)
        #expect(try await browser.post(move, [("to", "2026-11-11")]).status == 303)
        let list = FollowUpRoutes.meetings.path(course.pupil)
        #expect(try await browser.get(list).body.contains("onsdag 11. november"))
        for _ in 1...2 { #expect(try await browser.post(list, [("extra", "2026-11-13")]).status == 303) }
        #expect(try await course.meetings().count == 17)
        #expect(try await entries("meeting.add", world) == 1)
        #expect(try await browser.post(list, [("extra", "i morgen")]).status == 422)
    }

    @Test("a mentor sees the pupils who are the mentor's, from that day until the follow-up ends, and no others")
    func mentors() async throws {
        let world = try await World()
        let course = try await FollowUpWorld(world, until: .running, isMentorOnly: true)
        let mentor = try await Browser(world, as: DemoPeople.mentor)
        let list = FollowUpRoutes.meetings.path(course.pupil)
        #expect(try await mentor.get(list).status == 403, "nobody's mentor yet")

        let teacher = try await Browser(world, as: DemoPeople.teacher)
        let page = FollowUpRoutes.mentor.path(course.course, course.pupil)
        let form = try await teacher.get(page)
        #expect(form.body.contains("Jonas Kjærbæk"))
        #expect(try await teacher.post(page, [("mentor", course.pupil.text)]).status == 422, "a pupil is no mentor")
        // Malik holds no role now, so he is none of the school's staff; Jonas is.
        #expect(try await teacher.post(page, [("mentor", course.mentor.text)]).status == 422)
        let jonas: PersonID = try await world.id("SELECT person AS value FROM account WHERE login = 'jonas'")
        #expect(try await teacher.post(page, [("mentor", jonas.text)]).status == 303)
        #expect(try await teacher.get(FollowUpRoutes.course.path(course.course)).body.contains("Jonas Kjærbæk"))
        let ends: LocalDate? = try await world.database.read {
            try $0.value("SELECT ends AS value FROM role_assignment WHERE role = 'mentor'")
        }
        #expect(ends == World.day.adding(days: 56))
        #expect(try await entries("mentor.choose", world) == 1)
    }

    @Test("another pupil's meetings are not there for a mentor, and another school's leader sees no course")
    func outside() async throws {
        let world = try await World()
        let course = try await FollowUpWorld(world)
        let classmate: PupilID = try await world.id(
            """
            SELECT pupil AS value FROM membership WHERE pupil_group = \(course.places.group)
            AND pupil <> \(course.pupil) LIMIT 1
            """)
        let first = try await course.meetings()[0]
        let mentor = try await Browser(world, as: DemoPeople.mentor)
        #expect(try await mentor.get(FollowUpRoutes.meetings.path(course.pupil)).status == 200)
        #expect(try await mentor.get(FollowUpRoutes.meetings.path(classmate)).status == 404)
        #expect(try await mentor.get(FollowUpRoutes.course.path(course.course)).status == 403)
        #expect(try await mentor.get(FollowUpRoutes.meeting.path(classmate, first)).status == 404)

        // Elin leads her own school for the day.
        _ = try await world.database.write { writing in
            try writing.execute(
                """
                UPDATE role_assignment SET role = 'school_leader' WHERE organisation IS NOT NULL
                AND person IN (SELECT person FROM account WHERE login = 'elin')
                """)
        }
        let other = try await Browser(world, as: DemoPeople.swedishTeacher)
        #expect(try await other.get(FollowUpRoutes.course.path(course.course)).status == 404)
        #expect(try await other.get(FollowUpRoutes.meetings.path(course.pupil)).status == 404)
        // A classmate's address does not lead to Aksel's meeting for a teacher of both.
        let teacher = try await Browser(world, as: DemoPeople.teacher)
        #expect(try await teacher.get(FollowUpRoutes.meeting.path(classmate, first)).status == 404)
        #expect(try await teacher.get(FollowUpRoutes.meeting.path(course.pupil, first)).status == 200)
        #expect(
            try await teacher.get(FollowUpRoutes.handBack.path(classmate, try await course.handBack())).status == 404)
    }
}
