import Access
import App
import Core
import Interventions
import Monitoring
import Site
import Storage
import TestSupport
import Testing

/// Five people, one pupil, ten weeks: from the day the pupil is picked to the eighth week
/// after the course. Everything is done on pages, by whoever does it.
@Suite("One pupil from being picked to the eighth week after")
struct SpineTests {
    private struct Walk {
        let world: World
        let places: Places
        let course: String

        var pupil: String { "/pupils/\(places.pupil)" }

        /// Signed in anew: no session lasts for weeks.
        func browser(_ person: DemoPerson) async throws -> Browser { try await Browser(world, as: person) }

        func advance(to day: LocalDate) {
            let now = world.clock.now.day(in: .denmark)
            world.clock.advance(seconds: Int64(day.days(since: now)) * 86_400)
        }

        /// A weekly probe, typed into the class's grid.
        func score(_ value: Int, on day: LocalDate) async throws {
            let mette = try await browser(DemoPeople.teacher)
            let address = MonitoringRoutes.grid.path(places.group, places.instrument)
            let saved = try await mette.post(
                address, [("day", day.text), ("phase", "progress"), ("score1-\(places.pupil)", "\(value)")],
                from: address)
            #expect(saved.status == 303, "\(day)")
        }

        func addresses(_ prefix: String, in page: String) -> [String] {
            page.split(separator: "action=\"\(prefix)").dropFirst().compactMap {
                $0.split(separator: "\"").first.map { prefix + $0 }
            }
        }
    }

    /// What no pupil, home or screen may read.
    static let labels = ["turbo", "svag", "chip-act", "chip-watch", "reglen siger", "overvej"]

    @Test("planned, answered by the home, held, met by the mentor, decided, handed back, retested and closed")
    func spine() async throws {
        let world = try await World()
        let places = try await Places(world)
        let mette = try await Browser(world, as: DemoPeople.teacher)
        let course = try await CourseWalkTests.draft(mette)
        let walk = Walk(world: world, places: places, course: course)
        let start = LocalDate(daysSince1970: 20_773)  // 2026-11-16, a Monday
        try await plan(walk, mette)
        try await invite(walk)
        walk.advance(to: start)
        try await hold(walk, from: start)
        try await followUp(walk, from: start.adding(days: 14))
        try await close(walk, on: start.adding(days: 70))
    }

    /// Monday: the teacher plans and picks, the leader approves.
    private func plan(_ walk: Walk, _ mette: Browser) async throws {
        #expect(try await CourseWalkTests.save(mette, walk.course).status == 303)
        let picked = try await mette.post(
            walk.course + "/pupils",
            [("class", walk.places.group.text), ("reason-\(walk.places.pupil)", "Vil gerne læse mere selv")])
        #expect(picked.status == 303)
        #expect(try await mette.post(walk.course + "/state", [("to", "ask")]).status == 303)
        let solveig = try await walk.browser(DemoPeople.leader)
        #expect(try await solveig.post(walk.course + "/state", [("to", "approved")]).status == 303)
    }

    /// The home is asked, reads, and says yes; the goals are set.
    private func invite(_ walk: Walk) async throws {
        let mette = try await walk.browser(DemoPeople.teacher)
        let pupil = walk.places.pupil
        let sent = try await mette.post(
            walk.course + "/invitations",
            [
                ("text", "Vi inviterer til to uger med læsning."), ("send-\(pupil)", "yes"),
                ("own-\(pupil)", "Aksel er god til at spørge."),
            ], from: walk.course + "/invitations")
        #expect(sent.status == 303)
        let birgit = try await walk.browser(DemoPeople.guardian)
        #expect(try await birgit.get("/").body.contains("nvitation"))
        let letter = try await birgit.get(walk.pupil + "/invitation")
        #expect(letter.body.contains("Aksel er god til at spørge."))
        for label in Self.labels { #expect(!letter.body.lowercased().contains(label), "\(label)") }
        let reply = try #require(walk.addresses(walk.pupil + "/invitations/", in: letter.body).first)
        let id = String(reply.split(separator: "/").last ?? "")
        let answered = try await birgit.post(reply, [("answer-\(id)", "yes")], from: walk.pupil + "/invitation")
        #expect(answered.status == 303)
        let page = try await mette.get(walk.course)
        #expect(page.body.contains("Med"))
        let goals = try await mette.post(
            walk.course + "/pupils/\(pupil)/goals",
            [
                ("seen", ""), ("academic-instrument", walk.places.instrument.text), ("academic-start", "80"),
                ("academic-target", "110"), ("academic-due", "2027-01-22"),
                ("academic-words", "Jeg vil kunne læse 110 ord på et minut"),
            ])
        #expect(goals.status == 303)
    }

    /// Two weeks: somebody is away on the third day; an exit measure on the last.
    private func hold(_ walk: Walk, from start: LocalDate) async throws {
        let first = try await walk.browser(DemoPeople.teacher)
        #expect(try await first.post(walk.course + "/state", [("to", "running")]).status == 303)
        for number in [0, 1, 2, 3, 4, 7, 8, 9, 10, 11] {
            let day = start.adding(days: number)
            walk.advance(to: day)
            let mette = try await walk.browser(DemoPeople.teacher)
            let page = try await mette.get(walk.course + "/days/\(day)")
            let sessions = walk.addresses(walk.course + "/sessions/", in: page.body)
            #expect(sessions.count == 7)
            for session in sessions {
                let presence = number == 2 ? "absent" : "present"
                let saved = try await mette.post(
                    session,
                    [
                        ("revision", "1"), ("state", "held"), ("done", "Vi læste"), ("areas", "academic"),
                        ("presence-\(walk.places.pupil)", presence),
                    ])
                #expect(saved.status == 303)
            }
        }
        try await walk.score(92, on: start.adding(days: 11))
        let mette = try await walk.browser(DemoPeople.teacher)
        #expect(try await mette.get(walk.course).body.contains("2835 af 3150 min."))
        // The rule is silent in the course; what was before and after it speaks.
        let wall = try await mette.get("/groups/\(walk.places.group)/wall")
        #expect(wall.status == 200)
        let aksel = try await walk.browser(DemoPeople.pupil)
        let own = try await aksel.get(walk.pupil)
        #expect(own.status == 200)
        #expect(own.body.contains("Jeg vil kunne læse 110 ord på et minut"))
        for label in Self.labels { #expect(!own.body.lowercased().contains(label), "\(label)") }
    }

    /// Eight weeks with a mentor, a probe each week, a hand-back, a decision.
    private func followUp(_ walk: Walk, from start: LocalDate) async throws {
        walk.advance(to: start)
        let pupil = walk.places.pupil
        let malik: PersonID = try await walk.world.id("SELECT person AS value FROM account WHERE login = 'malik'")
        let mette = try await walk.browser(DemoPeople.teacher)
        #expect(try await mette.post(walk.course + "/state", [("to", "follow_up")]).status == 422, "no mentor yet")
        let chosen = try await mette.post(walk.course + "/pupils/\(pupil)/mentor", [("mentor", malik.text)])
        #expect(chosen.status == 303)
        #expect(try await mette.post(walk.course + "/state", [("to", "follow_up")]).status == 303)

        for week in 0..<8 {
            let day = start.adding(days: 7 * week + 3)
            walk.advance(to: day)
            let mentor = try await walk.browser(DemoPeople.mentor)
            #expect(try await mentor.get(walk.course).status == 403, "a mentor has pupils, not courses")
            let list = try await mentor.get(walk.pupil + "/meetings")
            #expect(list.status == 200)
            let meeting = try #require(
                list.body.split(separator: "\(walk.pupil)/meetings/").dropFirst().first?.split(separator: "\"").first)
            let held = try await mentor.post(
                "\(walk.pupil)/meetings/\(meeting)",
                [
                    ("seen", "1"), ("result", "held"), ("day", day.text), ("minutes", "45"),
                    ("talked", "Vi talte om bogen"), ("agreed", "Ti minutter hver aften, uge \(week + 1)"),
                ], from: walk.pupil + "/meetings")
            #expect(held.status == 303, "week \(week)")
            try await walk.score([93, 94, 94, 95, 95, 96, 96, 97][week], on: day)
        }
        let own = try await walk.browser(DemoPeople.pupil).get(walk.pupil)
        #expect(own.body.contains("Ti minutter hver aften"))
        for label in Self.labels { #expect(!own.body.lowercased().contains(label), "\(label)") }

        // Eight slow weeks: the rule proposes, and it is the teacher who decides.
        let later = try await walk.browser(DemoPeople.teacher)
        let wall = try await later.get("/groups/\(walk.places.group)/wall?measure=\(walk.places.instrument)")
        #expect(wall.body.contains("Aksel Østerby"))
        let address = MonitoringRoutes.decision.path(pupil, walk.places.instrument)
        let form = try await later.get(address)
        #expect(form.body.contains("Overvej at gøre noget andet"))
        var fields = hidden(in: form.body)
        fields += [("choice", "modify"), ("reason", "Vi prøver parlæsning"), ("review", "2027-02-20")]
        #expect(try await later.post(address, fields, from: address).status == 303)
        #expect(try await later.get(walk.pupil).body.contains("Vi prøver parlæsning"))
    }

    private func hidden(in page: String) -> [(String, String)] {
        page.split(separator: "<input type=\"hidden\" name=\"").dropFirst().compactMap { part in
            let pieces = part.split(separator: "\"", maxSplits: 3, omittingEmptySubsequences: false)
            guard pieces.count == 4, pieces[1] == " value=" else { return nil }
            let name = String(pieces[0])
            return name == "csrf" || name == "back" ? nil : (name, String(pieces[2]))
        }
    }

    /// The hand-back, the retest, and the end; and the pupil sees who has looked.
    private func close(_ walk: Walk, on day: LocalDate) async throws {
        walk.advance(to: day)
        let mette = try await walk.browser(DemoPeople.teacher)
        let step: FollowUpStepID = try await walk.world.id(
            "SELECT id AS value FROM follow_up_step WHERE pupil = \(walk.places.pupil) AND kind = 'handback'")
        let handBack = "\(walk.pupil)/hand-backs/\(step)"
        let written = try await mette.post(
            handBack,
            [
                ("seen", "0"), ("day", day.text), ("works", "Korte tekster, læst to gange"),
                ("goes-on", "Parlæsning tirsdag og torsdag"), ("goals", "Mette følger målet"),
            ], from: handBack)
        #expect(written.status == 303)
        let followUp = try await mette.get(walk.course + "/follow-up")
        #expect(followUp.status == 200)
        // The last weekly score lies within the fortnight before the retest was due.
        #expect(!(try await mette.get("/")).body.contains("Måling efter 8 uger"))
        #expect(try await mette.post(walk.course + "/state", [("to", "evaluated")]).status == 303)
        let solveig = try await walk.browser(DemoPeople.leader)
        #expect(try await solveig.post(walk.course + "/state", [("to", "shared")]).status == 303)
        let mentor = try await walk.browser(DemoPeople.mentor)
        #expect(try await mentor.get(walk.course).status == 403)

        let aksel = try await walk.browser(DemoPeople.pupil)
        var seen = ""
        for page in 1...12 { seen += try await aksel.get(walk.pupil + "/seen?page=\(page)").body }
        for name in ["Mette Lindgaard", "Malik Hedegård"] { #expect(seen.contains(name), "\(name)") }
        guard case .whole = try await walk.world.services.verifyAudit() else {
            Issue.record("the audit log is broken")
            return
        }
    }
}
