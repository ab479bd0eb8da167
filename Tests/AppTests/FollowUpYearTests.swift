import App
import Core
import Interventions
import Monitoring
import Site
import Storage
import TestSupport
import Testing

/// The follow-up week by week, and a year on.
@Suite("A follow-up and the calendar")
struct FollowUpYearTests {
    private func advance(_ world: World, days: Int64) { world.clock.advance(seconds: days * 86_400) }

    private func front(_ person: DemoPerson, _ world: World) async throws -> String {
        // Signed in anew: sessions do not last for weeks.
        try await Browser(world, as: person).get("/").body
    }

    static let stopped = "Opfølgningen er gået i stå"

    @Test(
        "a silence of two weeks is told to mentor and lead, after two more to the leader, and looking changes nothing")
    func lapse() async throws {
        let world = try await World()
        let course = try await FollowUpWorld(world)
        advance(world, days: 13)
        for person in [DemoPeople.mentor, DemoPeople.teacher, DemoPeople.leader] {
            #expect(try await front(person, world).contains(Self.stopped) == false)
        }
        advance(world, days: 1)
        for person in [DemoPeople.mentor, DemoPeople.teacher] {
            let browser = try await Browser(world, as: person)
            for _ in 1...2 {
                #expect(try await browser.get("/").body.contains(Self.stopped), "\(person.role)")
                _ = try await browser.get(FollowUpRoutes.meetings.path(course.pupil))
            }
        }
        #expect(try await front(DemoPeople.leader, world).contains(Self.stopped) == false)
        let overview = try await Browser(world, as: DemoPeople.teacher).get(FollowUpRoutes.course.path(course.course))
        #expect(overview.body.contains("intet møde siden 9. nov."))
        advance(world, days: 14)
        #expect(try await front(DemoPeople.leader, world).contains(Self.stopped))

        let meetings = try await course.meetings()
        try await course.hold(meetings[0], on: World.day.adding(days: 28), agreed: "Vi mødes igen")
        for person in [DemoPeople.mentor, DemoPeople.teacher, DemoPeople.leader] {
            #expect(try await front(person, world).contains(Self.stopped) == false, "\(person.role)")
        }
    }

    @Test("a follow-up is ended early with a reason, and then nothing waits and the mentor is no mentor any more")
    func end() async throws {
        let world = try await World()
        let course = try await FollowUpWorld(world, isMentorOnly: true)
        advance(world, days: 20)
        let teacher = try await Browser(world, as: DemoPeople.teacher)
        #expect(try await teacher.get("/").body.contains(Self.stopped))
        let address = FollowUpRoutes.endFollowUp.path(course.course, course.pupil)
        #expect(try await teacher.get(address).status == 200)
        let faulty = try await teacher.post(address, [("outcome", "left")])
        #expect(faulty.status == 422)
        #expect(faulty.body.contains("Skriv hvorfor"))
        let ended = try await teacher.post(
            address, [("outcome", "left"), ("reason", "Familien er flyttet til Odense")])
        #expect(ended.status == 303)
        #expect(try await teacher.post(address, [("outcome", "left"), ("reason", "igen")]).status == 303)
        #expect(try await teacher.get("/").body.contains(Self.stopped) == false)
        let overview = try await teacher.get(FollowUpRoutes.course.path(course.course))
        #expect(overview.body.contains("Familien er flyttet til Odense"))
        #expect(
            try await Browser(world, as: DemoPeople.mentor).get(FollowUpRoutes.meetings.path(course.pupil)).status
                == 403)
        let (open, words, audits) = try await world.database.read { reading in
            (
                try reading.value(
                    "SELECT count(*) AS value FROM course_session WHERE pupil IS NOT NULL AND state = 'planned' AND day >= '2026-11-29'",
                    as: Int.self),
                try reading.value("SELECT words AS value FROM follow_up_end", as: [UInt8].self),
                try reading.value(
                    "SELECT count(*) AS value FROM audit_event WHERE action = 'followup.end'", as: Int.self)
            )
        }
        #expect(open == 0)
        #expect(audits == 1)
        #expect(!String(decoding: words ?? [], as: UTF8.self).contains("Odense"), "sealed")
    }

    @Test("who needs no more meetings keeps hand-back and retests, and the team's sight ends when the course does")
    func completed() async throws {
        let world = try await World()
        let course = try await FollowUpWorld(world)
        advance(world, days: 20)
        let jonas = try await Browser(world, as: DemoPeople.resourcePerson)
        let address = FollowUpRoutes.endFollowUp.path(course.course, course.pupil)
        let ended = try await jonas.post(address, [("outcome", "completed"), ("reason", "Han læser selv nu")])
        #expect(ended.status == 303)
        let page = try await jonas.get(FollowUpRoutes.meetings.path(course.pupil))
        #expect(page.body.contains("Han læser selv nu"))
        #expect(!page.body.contains("Skriv mødet ned"))
        #expect(try await front(DemoPeople.teacher, world).contains("Overlevering"))
        #expect(try await front(DemoPeople.teacher, world).contains(Self.stopped) == false)
        advance(world, days: 37)
        try await course.move(to: .evaluated)
        let inside: Int? = try await world.database.read { [course] reading in
            try reading.value(
                """
                SELECT count(*) AS value FROM membership WHERE pupil_group = \(course.course) AND ends IS NULL
                """)
        }
        #expect(inside == 0)
        #expect(try await front(DemoPeople.teacher, world).contains("Måling efter 8 uger"), "the retest remains")
    }

    @Test("the hand-back is written once, corrected without losing the first, and read by the class teacher")
    func handBack() async throws {
        let world = try await World()
        let course = try await FollowUpWorld(world)
        advance(world, days: 5)
        #expect(try await front(DemoPeople.teacher, world).contains("Overlevering"))
        let mentor = try await Browser(world, as: DemoPeople.mentor)
        let address = FollowUpRoutes.recordHandBack.path(course.pupil, try await course.handBack())
        #expect(try await mentor.get(address).status == 200)
        let faulty = try await mentor.post(address, [("works", "Korte tekster"), ("day", "2026-12-24"), ("seen", "0")])
        #expect(faulty.status == 422)
        #expect(faulty.body.contains("Korte tekster"))
        #expect(faulty.body.contains("Skriv en dag, der er kommet"))
        func fields(_ works: String, seen: Int) -> [(String, String)] {
            [
                ("works", works), ("goes-on", "Ti minutters læsning"), ("goals", "Læsning: Mette"),
                ("day", "2026-11-14"), ("seen", "\(seen)"),
            ]
        }
        #expect(try await mentor.post(address, fields("Korte tekster", seen: 0)).status == 303)
        #expect(try await mentor.post(address, fields("Korte tekster", seen: 0)).status == 303, "sent twice")
        #expect(try await mentor.post(address, fields("Andre ord", seen: 0)).status == 422, "an old page")
        #expect(try await mentor.post(address, fields("Korte tekster med billeder", seen: 1)).status == 303)
        let kept: Int? = try await world.database.read {
            try $0.value("SELECT count(*) AS value FROM handback_earlier")
        }
        #expect(kept == 1)
        let teacher = try await Browser(world, as: DemoPeople.teacher)
        let page = try await teacher.get(MonitoringRoutes.pupil.path(course.pupil))
        #expect(page.body.contains("Korte tekster med billeder"))
        for person in [DemoPeople.pupil, DemoPeople.guardian] {
            let own = try await Browser(world, as: person).get(MonitoringRoutes.pupil.path(course.pupil))
            #expect(!own.body.contains("Korte tekster"), "\(person.role)")
        }
    }

    @Test("in the eighth week the retest waits until a score is there; the figures stand side by side")
    func eighthWeek() async throws {
        let world = try await World()
        let course = try await FollowUpWorld(world)
        let meetings = try await course.meetings()
        for week in 0..<8 {
            try await course.hold(meetings[week * 2], on: World.day.adding(days: 7 * week + 1))
            advance(world, days: 7)
        }
        let due = World.day.adding(days: 56)
        #expect(try await front(DemoPeople.teacher, world).contains("Måling efter 8 uger"))
        #expect(try await front(DemoPeople.teacher, world).contains(Self.stopped) == false)
        try await course.measure(101, on: due.adding(days: -15))
        #expect(try await front(DemoPeople.teacher, world).contains("Måling efter 8 uger"), "a day too early to count")
        try await course.measure(103, on: due.adding(days: -14))
        #expect(try await front(DemoPeople.teacher, world).contains("Måling efter 8 uger") == false)
        let page = try await Browser(world, as: DemoPeople.teacher).get(FollowUpRoutes.meetings.path(course.pupil))
        #expect(page.body.contains("<strong>103</strong>"))
        #expect(page.body.contains("+43 siden starten"))
        #expect(page.body.contains("Et enkelt resultat svinger fra gang til gang"))
        // The mentor's role has ended with the follow-up; the demo's own role is another.
        try await course.move(to: .evaluated)
        #expect(try await front(DemoPeople.teacher, world).contains(Self.stopped) == false)
    }

    @Test("a year on the course is over and its group ended, and the class teacher is reminded all the same")
    func year() async throws {
        let world = try await World()
        let course = try await FollowUpWorld(world)
        advance(world, days: 57)
        try await course.measure(90, on: World.day.adding(days: 56))
        try await course.move(to: .evaluated)
        advance(world, days: 292)  // day 349: not yet
        #expect(try await front(DemoPeople.teacher, world).contains("Måling efter et år") == false)
        // A new school year: Mette has Aksel in a new class.
        try await world.database.write { [course] writing in
            let (owner, pupil, group) = (course.owner, course.pupil, course.places.group)
            try writing.execute("UPDATE pupil_group SET ends = NULL WHERE id = \(group)")
            try writing.execute("UPDATE membership SET ends = NULL WHERE pupil = \(pupil) AND pupil_group = \(group)")
            try writing.execute("UPDATE enrolment SET ends = NULL WHERE pupil = \(pupil) AND owner = \(owner)")
        }
        #expect(try await front(DemoPeople.teacher, world).contains("Måling efter et år") == false)
        advance(world, days: 1)
        #expect(try await front(DemoPeople.teacher, world).contains("Måling efter et år"))
        advance(world, days: 28)  // two weeks overdue
        #expect(try await front(DemoPeople.teacher, world).contains("Måling efter et år mangler"))
        #expect(try await front(DemoPeople.leader, world).contains("Måling efter et år mangler") == false)
        advance(world, days: 14)
        #expect(try await front(DemoPeople.leader, world).contains("Måling efter et år mangler"))
        try await course.measure(99, on: World.day.adding(days: 390))
        for person in [DemoPeople.teacher, DemoPeople.leader] {
            #expect(try await front(person, world).contains("Måling efter et år") == false)
        }
        let page = try await Browser(world, as: DemoPeople.teacher).get(FollowUpRoutes.meetings.path(course.pupil))
        #expect(page.body.contains("<strong>99</strong>"))
        #expect(!page.body.contains("Skriv mødet ned"))
    }
}
