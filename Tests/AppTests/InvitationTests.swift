import App
import Core
import Interventions
import Storage
import TestSupport
import Testing

@Suite("An invitation and its answer")
struct InvitationTests {
    private struct Scene {
        let made: CourseWorld
        let team: Browser
        var world: World { made.world }
        var page: String { "/courses/\(made.course)/invitations" }
        var home: String { "/pupils/\(made.pupil)/invitation" }

        init() async throws {
            made = try await CourseWorld(World())
            team = try await Browser(made.world, as: DemoPeople.teacher)
        }

        func invite(_ pupils: [PupilID]? = nil) async throws -> Browser.Answer {
            let fields = (pupils ?? [made.pupil]).flatMap {
                [("send-\($0)", "yes"), ("own-\($0)", "Aksel forklarer tydeligt for andre.")]
            }
            return try await team.post(page, [("text", "Kom og vær med. Vi begynder mandag.")] + fields, from: page)
        }

        func place() async throws -> String? {
            let pupil = made.pupil
            return try await world.database.read {
                try $0.value("SELECT state AS value FROM course_place WHERE pupil = \(pupil)", as: String.self)
            }
        }

        func invitation() async throws -> InvitationID {
            try await world.id("SELECT id AS value FROM invitation WHERE pupil = \(made.pupil) ORDER BY recorded DESC")
        }

        func answer(_ browser: Browser, _ answer: String, words: String = "") async throws -> Browser.Answer {
            let id = try await invitation()
            return try await browser.post(
                "/pupils/\(made.pupil)/invitations/\(id)", [("answer-\(id)", answer), ("words-\(id)", words)],
                from: home)
        }
    }

    @Test("the page has a first text made of the plan, and everybody who is to be invited")
    func draft() async throws {
        let scene = try await Scene()
        let page = try await scene.team.get(scene.page)
        #expect(page.status == 200)
        for part in ["Fjordholdet", "Mette Lindgaard", "Birgit Østerby", "23. november 2026", "kl. 08.00", "digitalt"] {
            #expect(page.body.contains(part), "\(part)")
        }
        for pupil in scene.made.pupils { #expect(page.body.contains("name=\"own-\(pupil)\"")) }
        #expect(!page.body.lowercased().contains("turbo"))
    }

    @Test("an invitation is sealed, offers the place, moves the course on and is logged")
    func sends() async throws {
        let scene = try await Scene()
        let answer = try await scene.invite()
        #expect(answer.status == 303)
        #expect(try await scene.place() == "offered")
        let (pupil, course) = (scene.made.pupil, scene.made.course)
        let (state, logged, words) = try await scene.world.database.read { reading in
            (
                try reading.value("SELECT state AS value FROM course WHERE pupil_group = \(course)", as: String.self),
                try reading.value(
                    """
                    SELECT count(*) AS value FROM audit_event WHERE action = 'invitation.send' AND object = \(pupil)
                    """, as: Int.self),
                try reading.value("SELECT words AS value FROM invitation", as: [UInt8].self) ?? []
            )
        }
        #expect(state == "recruiting")
        #expect(logged == 1)
        #expect(!String(decoding: words, as: UTF8.self).contains("Aksel"))
        #expect(try await scene.team.get(scene.page).body.contains("Intet svar endnu"))
    }

    @Test("without a text, a pupil or a reason nothing is sent and everything typed is kept")
    func faults() async throws {
        let scene = try await Scene()
        let pupil = scene.made.pupil
        let none = try await scene.team.post(scene.page, [("text", "Kom med")], from: scene.page)
        #expect(none.status == 422)
        #expect(none.body.contains("Vælg mindst én elev."))
        #expect(none.body.contains("Kom med"))
        let bare = try await scene.team.post(
            scene.page, [("text", ""), ("send-\(pupil)", "yes"), ("own-\(pupil)", "")], from: scene.page)
        #expect(bare.status == 422)
        #expect(bare.body.contains("href=\"#own-\(pupil)\""))
        #expect(bare.body.contains("href=\"#text\""))
        #expect(try await scene.place() == "proposed")
    }

    @Test("the guardian reads it, is waited for, says yes, and the pupil has the place")
    func accepts() async throws {
        let scene = try await Scene()
        let guardian = try await Browser(scene.world, as: DemoPeople.guardian)
        #expect(try await guardian.get(scene.home).body.contains("ingen invitation"))
        #expect(try await !guardian.get("/").body.contains("Invitation: svar til skolen"))
        _ = try await scene.invite()
        #expect(try await guardian.get("/").body.contains("Invitation: svar til skolen"))
        #expect(try await guardian.get("/pupils/\(scene.made.pupil)").body.contains("Læs og svar"))
        let page = try await guardian.get(scene.home)
        #expect(page.body.contains("Aksel forklarer tydeligt for andre."))
        #expect(page.body.contains("Vi begynder mandag."))
        #expect(try await scene.answer(guardian, "yes", words: "Han læser <meget>").status == 303)
        #expect(try await scene.place() == "accepted")
        #expect(try await !guardian.get("/").body.contains("Invitation: svar til skolen"))
        #expect(try await guardian.get(scene.home).body.contains("Han læser &lt;meget&gt;"))
        #expect(try await scene.team.get(scene.page).body.contains("Han læser &lt;meget&gt;"))
    }

    @Test("the pupil reads it and cannot answer for the home")
    func pupilReads() async throws {
        let scene = try await Scene()
        _ = try await scene.invite()
        let pupil = try await Browser(scene.world, as: DemoPeople.pupil)
        let page = try await pupil.get(scene.home)
        #expect(page.status == 200)
        #expect(page.body.contains("Aksel forklarer tydeligt for andre."))
        #expect(page.body.contains("det handler om dig"))
        #expect(!page.body.contains("name=\"answer-"))
        #expect(try await scene.answer(pupil, "yes").status == 403)
    }

    @Test("a yes and a no: the place stays offered, both adults see it, and the team is told to talk to both")
    func disagrees() async throws {
        let scene = try await Scene()
        let first = try await Browser(scene.world, as: DemoPeople.guardian)
        let second = try await scene.made.secondGuardian()
        _ = try await scene.invite()
        _ = try await scene.answer(first, "yes")
        #expect(try await scene.place() == "accepted")
        #expect(try await scene.answer(second, "no", words: "Kun til skolen").status == 303)
        #expect(try await scene.place() == "offered")
        for browser in [first, second] {
            #expect(try await browser.get(scene.home).body.contains("Skolen taler med jer begge"))
        }
        #expect(try await !first.get(scene.home).body.contains("Kun til skolen"))
        #expect(try await scene.team.get(scene.page).body.contains("Hjemmet er ikke enigt: tal med begge."))
        #expect(try await scene.team.get("/").body.contains("Hjemmet er ikke enigt: tal med begge"))
        _ = try await scene.answer(second, "yes")
        #expect(try await scene.place() == "accepted")
        #expect(try await !scene.team.get("/").body.contains("Hjemmet er ikke enigt"))
    }

    @Test("a no takes the pupil off the course's group; a changed mind brings the pupil back; all is kept")
    func changes() async throws {
        let scene = try await Scene()
        let guardian = try await Browser(scene.world, as: DemoPeople.guardian)
        let (pupil, course) = (scene.made.pupil, scene.made.course)
        func members() async throws -> Int? {
            try await scene.world.database.read {
                try $0.value(
                    """
                    SELECT count(*) AS value FROM membership WHERE pupil = \(pupil) AND pupil_group = \(course)
                    AND ends IS NULL
                    """)
            }
        }
        _ = try await scene.invite()
        _ = try await scene.answer(guardian, "no")
        #expect(try await scene.place() == "declined")
        #expect(try await members() == 0)
        _ = try await scene.answer(guardian, "talk")
        #expect(try await scene.place() == "offered")
        #expect(try await members() == 1)
        #expect(try await scene.team.get("/").body.contains("Et hjem vil gerne tale om invitationen"))
        _ = try await scene.answer(guardian, "yes")
        #expect(try await scene.place() == "accepted")
        let kept: Int? = try await scene.world.database.read {
            try $0.value("SELECT count(*) AS value FROM invitation_reply")
        }
        #expect(kept == 3)
        try await scene.made.run()
        #expect(try await scene.answer(guardian, "no").status == 422)
        #expect(try await scene.place() == "accepted")
    }

    @Test("an answer that is none comes back with what was typed")
    func noAnswer() async throws {
        let scene = try await Scene()
        _ = try await scene.invite()
        let guardian = try await Browser(scene.world, as: DemoPeople.guardian)
        let answer = try await scene.answer(guardian, "maybe", words: "Måske senere")
        #expect(answer.status == 422)
        #expect(answer.body.contains("Måske senere"))
        #expect(answer.body.contains("Vælg et af de tre svar."))
    }

    @Test("the team writes down what was said on the phone: who, what and how")
    func byPhone() async throws {
        let scene = try await Scene()
        let other = scene.made.pupils[1]
        _ = try await scene.invite([other])
        let path = "/courses/\(scene.made.course)/pupils/\(other)/reply"
        let bad = try await scene.team.post(
            path, [("answer-\(other)", "yes"), ("channel-\(other)", "digital"), ("who-\(other)", "other")],
            from: scene.page)
        #expect(bad.status == 422)
        #expect(bad.body.contains("Vælg telefon eller papir."))
        #expect(bad.body.contains("Skriv, hvem det var."))
        let good = try await scene.team.post(
            path,
            [
                ("answer-\(other)", "yes"), ("channel-\(other)", "phone"), ("who-\(other)", "other"),
                ("words-\(other)", "Mor, Ayla, glæder sig"),
            ], from: scene.page)
        #expect(good.status == 303)
        let (state, channel) = try await scene.world.database.read { reading in
            (
                try reading.value("SELECT state AS value FROM course_place WHERE pupil = \(other)", as: String.self),
                try reading.value("SELECT channel AS value FROM invitation_reply", as: String.self)
            )
        }
        #expect(state == "accepted")
        #expect(channel == "phone")
        #expect(try await scene.team.get(scene.page).body.contains("Mor, Ayla, glæder sig"))
    }

    @Test("the paper has the letter and the slip")
    func paper() async throws {
        let scene = try await Scene()
        let path = "/courses/\(scene.made.course)/pupils/\(scene.made.pupil)/invitation"
        #expect(try await scene.team.get(path).status == 404)
        _ = try await scene.invite()
        let page = try await scene.team.get(path)
        #expect(page.status == 200)
        for part in ["Jeres svar", "Ja tak, det vil vi gerne", "Vi begynder mandag.", "Til familien til"] {
            #expect(page.body.contains(part), "\(part)")
        }
    }

    @Test("after a week without a reply the team is asked to call")
    func silence() async throws {
        let scene = try await Scene()
        _ = try await scene.invite()
        scene.world.clock.advance(seconds: 6 * 86_400)
        let early = try await Browser(scene.world, as: DemoPeople.teacher)
        #expect(try await !early.get("/").body.contains("Intet svar på invitationen"))
        scene.world.clock.advance(seconds: 86_400)
        let late = try await Browser(scene.world, as: DemoPeople.teacher)
        #expect(try await late.get("/").body.contains("Intet svar på invitationen i en uge"))
    }

    @Test("a pupil who is put forward again is invited anew, and the old answer does not count")
    func again() async throws {
        let scene = try await Scene()
        _ = try await scene.invite()
        let guardian = try await Browser(scene.world, as: DemoPeople.guardian)
        _ = try await scene.answer(guardian, "no")
        let pupil = scene.made.pupil
        _ = try await scene.world.database.write {
            try $0.execute("UPDATE course_place SET state = 'proposed' WHERE pupil = \(pupil)")
        }
        scene.world.clock.advance(seconds: 60)
        #expect(try await scene.invite().status == 303)
        #expect(try await scene.place() == "offered")
        #expect(try await guardian.get(scene.home).body.contains("Hvad siger I til det?"))
        let kept: Int? = try await scene.world.database.read {
            try $0.value("SELECT count(*) AS value FROM invitation WHERE pupil = \(pupil)")
        }
        #expect(kept == 2)
    }

    @Test("a leader reads and does not write; another child's home and a grown-up's guardian see nothing")
    func others() async throws {
        let scene = try await Scene()
        _ = try await scene.invite(scene.made.pupils)
        let leader = try await Browser(scene.world, as: DemoPeople.leader)
        let page = try await leader.get(scene.page)
        #expect(page.status == 200)
        #expect(!page.body.contains("name=\"answer-"))
        #expect(try await leader.post(scene.page, [("text", "x")]).status == 403)
        let guardian = try await Browser(scene.world, as: DemoPeople.guardian)
        let other = scene.made.pupils[1]
        #expect(try await guardian.get("/pupils/\(other)/invitation").status == 404)
        let foreign: InvitationID = try await scene.world.id(
            "SELECT id AS value FROM invitation WHERE pupil = \(other)")
        #expect(
            try await guardian.post(
                "/pupils/\(scene.made.pupil)/invitations/\(foreign)", [("answer-\(foreign)", "no")], from: scene.home
            ).status == 404)
        let pupil = scene.made.pupil
        _ = try await scene.world.database.write {
            try $0.execute("UPDATE pupil SET born = '2008-11-09' WHERE id = \(pupil)")
        }
        #expect(try await guardian.get(scene.home).status == 403)
        #expect(try await !scene.team.get(scene.page).body.contains("Birgit"), "a grown-up's home is not asked")
    }

    @Test("a pupil with a protected identity is not on the page of those who are not named")
    func protected() async throws {
        let scene = try await Scene()
        let pupil = scene.made.pupil
        _ = try await scene.invite()
        _ = try await scene.answer(try await Browser(scene.world, as: DemoPeople.guardian), "talk")
        #expect(try await scene.team.get("/").body.contains("Aksel"))
        _ = try await scene.world.database.write {
            try $0.execute("UPDATE pupil SET protection = 1 WHERE id = \(pupil)")
        }
        #expect(try await !scene.team.get(scene.page).body.contains("Aksel"))
        #expect(try await !scene.team.get("/").body.contains("Aksel"))
    }
}
