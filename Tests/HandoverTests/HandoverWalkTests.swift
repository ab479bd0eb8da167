import App
import Core
import Handover
import Storage
import TestSupport
import Testing

/// From *marked* to *in use*, each step by whoever takes it.
@Suite("A handover from one school to the next")
struct HandoverWalkTests: HandoverWalking {
    @Test("the whole way: marked, written, approved, sent, received, given, read and put to use")
    func wholeWay() async throws {
        let world = try await World(hasHandovers: true)
        let siv = try await Browser(world, as: DemoPeople.coordinator)
        let (handover, pupil) = try await asked(world, siv)
        try await write(try await Browser(world, as: DemoPeople.swedishTeacher), handover)
        try await release(world, siv, handover, to: try await unit(world))
        #expect(try await state(world, handover) == "releasing")

        // Nothing is there before the ten minutes are over.
        let maud = try await maud(world)
        let name: String? = try await world.database.read {
            try $0.value("SELECT family_name AS value FROM person WHERE id = \(pupil.person)")
        }
        let before = try await maud.get("/received?page=1").body
        try await world.work()
        #expect(try await state(world, handover) == "releasing")
        world.clock.advance(seconds: 601)
        try await world.work()
        #expect(try await state(world, handover) == "sent")
        let copy: HandoverCopyID = try await world.id(
            "SELECT c.id AS value FROM handover_copy c WHERE c.pupil = \(pupil) AND c.side = 'receiver'")
        #expect(!before.contains(copy.text))
        let received = "/received/\(copy)"
        let opened = try await maud.get(received)
        #expect(opened.status == 200)
        #expect(opened.body.contains(Self.attained))
        #expect(opened.body.contains(try #require(name)))

        #expect(try await maud.post(received + "/receipt", from: received).status == 303)
        #expect(try await state(world, handover) == "received")
        let jamal: PersonID = try await world.id("SELECT person AS value FROM account WHERE login = 'jamal'")
        let mentor = try await Browser(world, as: DemoPeople.receivingMentor)
        try await world.prove(mentor)
        #expect(try await mentor.get(received).status == 404)
        let given = try await maud.post(
            received + "/readers", [("person", jamal.text), ("duty", "mentor")], from: received)
        #expect(given.status == 303)
        #expect(try await mentor.get(received).status == 200)
        #expect(try await mentor.post(received + "/reading", from: received).status == 303)
        #expect(try await state(world, handover) == "read")
        #expect(try await mentor.post(received + "/use", from: received).status == 303)
        #expect(try await state(world, handover) == "inUse")
        #expect(try await mentor.get(received).body.contains(Self.next))

        // Who has opened it stands with the school that sent it, and the draft is gone.
        #expect(try await siv.get(handover).body.contains(DemoPeople.receivingMentor.name))
        let drafts: Int? = try await world.database.read {
            try $0.value("SELECT count(*) AS value FROM handover_part WHERE pupil = \(pupil) AND content IS NOT NULL")
        }
        #expect(drafts == 0)
    }

    @Test("taken back within ten minutes it has never been anywhere")
    func takenBack() async throws {
        let world = try await World(hasHandovers: true)
        let siv = try await Browser(world, as: DemoPeople.coordinator)
        let (handover, pupil) = try await asked(world, siv)
        try await write(try await Browser(world, as: DemoPeople.swedishTeacher), handover)
        try await release(world, siv, handover, to: try await unit(world))
        #expect(try await siv.post(handover + "/release/withdrawal", from: handover).status == 303)
        #expect(try await state(world, handover) == "approved")
        world.clock.advance(seconds: 601)
        try await world.work()
        #expect(try await state(world, handover) == "approved")
        let copies: Int? = try await world.database.read {
            try $0.value("SELECT count(*) AS value FROM handover_copy WHERE pupil = \(pupil)")
        }
        #expect(copies == 0)
    }

    @Test("recalled, nobody at the wrong school opens it any more")
    func recalled() async throws {
        let world = try await World(hasHandovers: true)
        let (siv, handover, pupil) = try await sent(world)
        let copy: HandoverCopyID = try await world.id(
            "SELECT c.id AS value FROM handover_copy c WHERE c.pupil = \(pupil) AND c.side = 'receiver'")
        let maud = try await maud(world)
        #expect(try await maud.get("/received/\(copy)").status == 200)
        #expect(try await siv.post(handover + "/recall", from: handover).status == 303)
        #expect(try await state(world, handover) == "recalled")
        #expect(try await maud.get("/received/\(copy)").status == 404)
        #expect(try await siv.get(handover).body.contains(DemoPeople.receivingLeader.name))
    }

    @Test("the same sending is done once, however often the job is")
    func once() async throws {
        let world = try await World(hasHandovers: true)
        let siv = try await Browser(world, as: DemoPeople.coordinator)
        let (handover, _) = try await asked(world, siv)
        try await write(try await Browser(world, as: DemoPeople.swedishTeacher), handover)
        try await release(world, siv, handover, to: try await unit(world))
        world.clock.advance(seconds: 601)
        let version: HandoverVersionID = try await world.id(
            "SELECT id AS value FROM handover_version ORDER BY sealed_at DESC, id DESC LIMIT 1")
        let now = world.clock.now
        #expect(try await world.database.write { try VersionStore.send(version, at: now, $0) })
        #expect(try await !world.database.write { try VersionStore.send(version, at: now, $0) })
        try await world.work()
        let sendings: Int? = try await world.database.read {
            try $0.value(
                "SELECT count(*) AS value FROM handover_event e WHERE e.step = 'send' AND e.handover = (SELECT v.handover FROM handover_version v WHERE v.id = \(version))"
            )
        }
        #expect(sendings == 1)
    }

    @Test("two teachers write in one subject at once and no word is lost")
    func together() async throws {
        let world = try await World(hasHandovers: true)
        let siv = try await Browser(world, as: DemoPeople.coordinator)
        let elin = try await Browser(world, as: DemoPeople.swedishTeacher)
        let (handover, _) = try await asked(world, siv)
        let part = handover + "/parts/subject-MA"
        let seen = try revision(try await elin.get(part))
        #expect(
            try await elin.post(part, [("revision", seen), ("attained", "Räknar säkert.")], from: part).status == 303)
        let second = try await siv.post(part, [("revision", seen), ("attained", "Läser diagram.")], from: part)
        #expect(second.status == 200)
        #expect(second.body.contains("Räknar säkert. Läser diagram."))
        #expect(try await elin.get(part).body.contains("Räknar säkert. Läser diagram."))
    }

    @Test("saved while one writes, one stays on the page and goes on from what stands there")
    func autosaved() async throws {
        let world = try await World(hasHandovers: true)
        let siv = try await Browser(world, as: DemoPeople.coordinator)
        let elin = try await Browser(world, as: DemoPeople.swedishTeacher)
        let (handover, _) = try await asked(world, siv)
        let part = handover + "/parts/subject-MA"
        var seen = try revision(try await elin.get(part))
        for (number, text) in ["Räknar", "Räknar säkert", "Räknar säkert."].enumerated() {
            let answer = try await elin.post(
                part, [("revision", seen), ("attained", text), ("autosave", "1")], from: part)
            #expect(answer.status == 200)
            #expect(answer.body.contains("\(text)</textarea>"))
            seen = try revision(answer)
            #expect(seen == "\(number + 1)")
        }
        // Somebody else, from a page that is older: their words are there with the next saving.
        let other = try await siv.post(part, [("revision", "0"), ("attained", "Läser diagram.")], from: part)
        #expect(other.status == 200)
        let both = try await elin.post(
            part, [("revision", seen), ("attained", "Räknar säkert."), ("autosave", "1")], from: part)
        #expect(both.body.contains("Läser diagram."))
        // One wording of each who wrote, not one of every pause.
        let history = try await elin.get(part + "/history").body
        #expect(history.components("<h2 class=\"card-title\">") == 2)
        #expect(history.contains("Räknar säkert."))
    }

    @Test("a teacher sees only the subjects they are asked for, and no support")
    func onlyOwn() async throws {
        let world = try await World(hasHandovers: true)
        let siv = try await Browser(world, as: DemoPeople.coordinator)
        let elin = try await Browser(world, as: DemoPeople.swedishTeacher)
        let (handover, _) = try await asked(world, siv)
        #expect(try await elin.get(handover).status == 200)
        #expect(try await elin.get(handover + "/parts/support").status == 404)
        #expect(try await elin.get(handover + "/parts/subject-EN").status == 404)
        #expect(try await elin.get(handover + "/document").status == 403)
        #expect(try await elin.get(handover + "/release").status == 403)
        #expect(try await elin.get(handover + "/assessment").status == 403)
    }

    @Test("the pupil reads what is passed on and writes in their own words")
    func pupil() async throws {
        let world = try await World(hasHandovers: true)
        let tove = try await Browser(world, as: DemoPeople.swedishPupil)
        let pupil: PupilID = try await world.id("SELECT person AS value FROM account WHERE login = 'tove'")
        let page = "/pupils/\(pupil)/handover"
        let form = try await tove.get(page)
        #expect(form.status == 200)
        let saved = try await tove.post(
            page, [("revision", try revision(form)), ("text", "Jag vill bli snickare.")], from: page)
        #expect(saved.status == 303)
        #expect(try await tove.get(page).body.contains("Jag vill bli snickare."))
        // What comes too late is not lost without a word.
        try await world.database.write {
            _ = try $0.execute("UPDATE handover SET state = 'approved' WHERE pupil = \(pupil)")
        }
        let late = try await tove.post(page, [("revision", "1"), ("text", "Eller kock.")], from: page)
        #expect(late.status == 422 && late.body.contains("Eller kock."))
        #expect(try await !tove.get(page).body.contains("Eller kock."))
    }

    @Test("another school does not know that it exists")
    func otherSchool() async throws {
        let world = try await World(hasHandovers: true)
        let siv = try await Browser(world, as: DemoPeople.coordinator)
        let foreign: HandoverID = try await world.id(
            """
            SELECT h.id AS value FROM handover h JOIN organisation o ON o.id = h.unit
            WHERE o.name = 'Ekåsaskolan' AND h.state = 'inUse' LIMIT 1
            """)
        for path in ["", "/document", "/release", "/parts/support"] {
            #expect(try await siv.get("/handovers/\(foreign)\(path)").status == 404, "\(path)")
        }
        let copy: HandoverCopyID = try await world.id(
            """
            SELECT c.id AS value FROM handover_copy c JOIN organisation o ON o.id = c.unit
            WHERE o.name LIKE 'Friskolan%' LIMIT 1
            """)
        let maud = try await maud(world)
        #expect(try await maud.get("/received/\(copy)").status == 404)
    }

    @Test("a question goes to who wrote the part, and the answer comes back")
    func question() async throws {
        let world = try await World(hasHandovers: true)
        let (_, handover, pupil) = try await sent(world)
        let elin = try await Browser(world, as: DemoPeople.swedishTeacher)
        let copy: HandoverCopyID = try await world.id(
            "SELECT c.id AS value FROM handover_copy c WHERE c.pupil = \(pupil) AND c.side = 'receiver'")
        let maud = try await maud(world)
        let page = "/received/\(copy)"
        #expect(try await maud.post(page + "/questions", [("about", "subject-MA")], from: page).status == 422)
        let form = [
            ("about", "subject-MA"), ("question", "Hur långt kom ni i algebra?"),
            ("id", try hidden("id", in: try await maud.get(page))),
        ]
        // Sent again after a lost connection it is asked once; without its id it is not a form of ours.
        for _ in 0..<2 { #expect(try await maud.post(page + "/questions", form, from: page).status == 303) }
        #expect(try await maud.post(page + "/questions", form.dropLast() + [], from: page).status == 400)
        let count: Int? = try await world.database.read {
            try $0.value("SELECT count(*) AS value FROM handover_question WHERE handover_copy = \(copy)")
        }
        #expect(count == 1)
        #expect(try await elin.get(handover).body.contains("Hur långt kom ni i algebra?"))
        let question: HandoverQuestionID = try await world.id(
            "SELECT id AS value FROM handover_question WHERE handover_copy = \(copy)")
        let address = handover + "/questions/\(question)"
        #expect(try await elin.post(address, from: handover).status == 422)
        let first = [("answer-\(question)", "Till ekvationer med en obekant.")]
        // Sent again after a lost connection it is as once; another one comes back, and is not said to be sent.
        for _ in 0..<2 { #expect(try await elin.post(address, first, from: handover).status == 303) }
        let late = try await elin.post(address, [("answer-\(question)", "En gång till.")], from: handover)
        #expect(late.status == 422)
        #expect(late.body.contains("En gång till.") && late.body.contains("Dit svar er ikke sendt"))
        let read = try await maud.get(page).body
        #expect(read.contains("Till ekvationer med en obekant."))
        #expect(!read.contains("En gång till."))
    }

    @Test("a correction is the next version; the receiver has the one before until it is sent")
    func correction() async throws {
        let world = try await World(hasHandovers: true)
        let (siv, handover, pupil) = try await sent(world)
        let first: HandoverCopyID = try await world.id(
            "SELECT c.id AS value FROM handover_copy c WHERE c.pupil = \(pupil) AND c.side = 'receiver'")
        #expect(try await siv.post(handover + "/correction", from: handover).status == 422)
        try await correct(siv, handover)
        #expect(try await state(world, handover) == "inProgress")
        let maud = try await maud(world)
        #expect(try await maud.get("/received/\(first)").status == 200)

        try await sendCorrection(world, siv, handover)
        #expect(try await received(pupil, world) == "/received/\(first)")
        let page = try await maud.get("/received/\(first)").body
        #expect(page.contains("Löser olikheter.") && !page.contains(Self.attained))
        // Both schools see what is gone and what is new, and why.
        for page in [page, try await siv.get(handover + "/document").body] {
            #expect(page.contains("Fel ämnesområde"))
            #expect(page.contains("<del>") && page.contains("olikheter.</ins>"))
        }
    }

    @Test("by hand nothing is sent, and the whole list is ticked before it is over")
    func byHand() async throws {
        let world = try await World(hasHandovers: true)
        let siv = try await Browser(world, as: DemoPeople.coordinator)
        let (handover, _) = try await asked(world, siv)
        #expect(try await siv.post(handover + "/state", [("step", "handOverByHand")], from: handover).status == 303)
        #expect(try await state(world, handover) == "manual")
        let list = handover + "/checklist"
        let most = ["weighed", "agreed", "written", "handed"].map { ("step", $0) }
        #expect(try await siv.post(list, most + [("step", "nonsense")], from: handover).status == 303)
        #expect(try await siv.post(handover + "/state", [("step", "leaveSystem")], from: handover).status == 422)
        #expect(try await siv.post(list, most.dropLast() + [], from: handover).status == 303)
        #expect(try await siv.post(list, most + [("step", "confirmed")], from: handover).status == 303)
        let page = try await siv.get(handover).body
        #expect(page.components("type=\"checkbox\"") == 5 && page.components(" checked ") == 5)
        #expect(try await siv.post(handover + "/state", [("step", "leaveSystem")], from: handover).status == 303)
        #expect(try await state(world, handover) == "closed")
        #expect(try await siv.post(list, [], from: handover).status == 422)
    }

    @Test("the plan is written on, by two at once too, and a line of one's own comes and goes")
    func plan() async throws {
        let world = try await World(hasHandovers: true)
        let (_, received, mentor) = try await inUse(world)
        let plan = received + "/plan"
        let form = try await mentor.get(plan)
        #expect(form.status == 200 && form.body.contains(Self.next))
        let lines = [("line", "MA"), ("line:MA:name", "Matematik"), ("base-line:MA:name", "Matematik")]
        let step = ("base-line:MA:nextStep", Self.next)
        let first = try await mentor.post(
            plan,
            lines + [
                step, ("line:MA:nextStep", Self.next + " Sedan ränta."), ("aim", "Bli snickare"), ("base-aim", ""),
                ("followUp", "2027-01-15"), ("base-followUp", ""), ("line", "x1"), ("line:x1:name", "Praktik"),
                ("line:x1:nextStep", "Ring snickeriet."),
            ], from: plan)
        #expect(first.status == 303)
        // Somebody whose page is older writes in the same place.
        let second = try await mentor.post(
            plan, lines + [step, ("line:MA:nextStep", "Först multiplikation. " + Self.next), ("autosave", "1")],
            from: plan)
        #expect(second.status == 200)
        #expect(second.body.contains("Först multiplikation. \(Self.next) Sedan ränta."))
        let shown = try await mentor.get(received).body
        #expect(
            shown.contains("Bli snickare") && shown.contains("Ring snickeriet.") && shown.contains("15. januar 2027"))
        #expect(try await mentor.post(plan, [("followUp", "snart")], from: plan).status == 422)
        let gone = try await mentor.post(
            plan,
            [
                ("line", "x1"), ("line:x1:name", ""), ("base-line:x1:name", "Praktik"), ("line:x1:nextStep", ""),
                ("base-line:x1:nextStep", "Ring snickeriet."),
            ], from: plan)
        #expect(gone.status == 303)
        #expect(try await !mentor.get(received).body.contains("Ring snickeriet."))
    }

    @Test("what the new school says comes back to those who wrote, and the handover is closed")
    func usefulness() async throws {
        let world = try await World(hasHandovers: true)
        let (handover, received, mentor) = try await inUse(world)
        let answer = received + "/usefulness"
        #expect(try await mentor.post(answer, [("words", "Bra")], from: received).status == 422)
        for rating in ["partly", "began"] {
            let sent = try await mentor.post(
                answer, [("rating", rating), ("words", "Nästa steg hjälpte mest.")], from: received)
            #expect(sent.status == 303)
        }
        let elin = try await Browser(world, as: DemoPeople.swedishTeacher)
        let told = try await elin.get(handover).body
        #expect(told.contains("Nästa steg hjälpte mest.") && told.contains("Vi kunne begynde, hvor eleven var"))
        #expect(!told.contains("Den hjalp noget"))
        #expect(try await mentor.post(received + "/end", from: received).status == 303)
        #expect(try await state(world, handover) == "closed")
        #expect(try await mentor.post(received + "/end", from: received).status == 422)
        #expect(try await mentor.get(received).body.contains(Self.next))
    }

    @Test("why none is needed is asked for and kept")
    func notNeeded() async throws {
        let world = try await World(hasHandovers: true)
        let siv = try await Browser(world, as: DemoPeople.coordinator)
        let id: HandoverID = try await world.id(
            "SELECT h.id AS value FROM handover h JOIN organisation o ON o.id = h.unit WHERE h.state = 'notNeeded' AND o.name = 'Granviksskolan'"
        )
        #expect(try await siv.get("/handovers/\(id)").body.contains("Eleven är behörig till det program hon sökt."))
    }
}
