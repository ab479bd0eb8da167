import App
import Core
import Handover
import Storage
import TestSupport
import Testing

/// What happens at the receiving school while what it has is corrected, and after.
@Suite("A correction at the school that has the handover")
struct CorrectionTests: HandoverWalking {
    @Test("what was in use goes on: readers, plan, questions and what was said of it stay")
    func goesOn() async throws {
        let world = try await World(hasHandovers: true)
        let (handover, received, mentor) = try await inUse(world)
        let asked = try await mentor.post(
            received + "/questions",
            [
                ("about", "subject-MA"), ("question", "Hur långt kom ni?"),
                ("id", try hidden("id", in: try await mentor.get(received))),
            ], from: received)
        #expect(asked.status == 303)
        let plan = received + "/plan"
        #expect(
            try await mentor.post(plan, [("aim", "Bli snickare"), ("base-aim", "")], from: plan).status == 303)
        let said = [("rating", "began"), ("words", "Bra början.")]
        #expect(try await mentor.post(received + "/usefulness", said, from: received).status == 303)
        #expect(try await mentor.post(received + "/end", from: received).status == 303)

        let siv = try await Browser(world, as: DemoPeople.coordinator)
        try await correct(siv, handover)
        try await sendCorrection(world, siv, handover)
        #expect(try await state(world, handover) == "sent")
        let page = try await mentor.get(received)
        #expect(page.status == 200)
        for text in ["Löser olikheter.", "Hur långt kom ni?", "Bli snickare", "Bra början.", "Fel ämnesområde"] {
            #expect(page.body.contains(text), "\(text)")
        }
        let maud = try await maud(world)
        #expect(try await maud.post(received + "/receipt", from: received).status == 303)
        #expect(try await state(world, handover) == "inUse")
        // The new version has been read by nobody yet.
        #expect(try await mentor.get(received).body.contains("action=\"\(received)/reading\""))
        #expect(try await mentor.post(received + "/reading", from: received).status == 303)
        #expect(try await mentor.post(received + "/end", from: received).status == 303)
        #expect(try await state(world, handover) == "closed")
        // What was there before is kept with its receipt, and opened by nobody.
        let before: [String] = try await world.database.read { reading in
            try reading.all(
                """
                SELECT c.id FROM handover_copy c JOIN handover_version v ON v.id = c.handover_version
                WHERE c.side = 'receiver' AND v.number = 1 AND c.closed_why = 'corrected' AND c.received_at IS NOT NULL
                    AND c.handover = \(String(handover.dropFirst("/handovers/".count)))
                """
            ) { try $0["id"] }
        }
        #expect(before.count == 1)
        #expect(try await maud.get("/received/\(before[0])").status == 404)
    }

    @Test("while it is written, the school confirms, reads and uses what it has, and sees that one is coming")
    func meanwhile() async throws {
        let world = try await World(hasHandovers: true)
        let (siv, handover, pupil) = try await sent(world)
        try await correct(siv, handover)

        let maud = try await maud(world)
        let received = try await received(pupil, world)
        let page = try await maud.get(received).body
        #expect(page.contains("skriver en rettelse") && page.contains(">Sendt<") && !page.contains("Der skrives"))
        #expect(try await maud.post(received + "/receipt", from: received).status == 303)
        #expect(try await maud.post(received + "/use", from: received).status == 303)
        #expect(try await maud.get(received).body.contains(">I brug<"))
        #expect(try await maud.post(received + "/end", from: received).status == 422)
        #expect(try await state(world, handover) == "inProgress")
        // It is told at the school that sent it, and the correction still reaches them.
        #expect(try await siv.get(handover).body.contains("Modtagelse bekræftet"))
        try await sendCorrection(world, siv, handover)
        #expect(try await maud.get(received).body.contains("Löser olikheter."))
        #expect(try await maud.post(received + "/receipt", from: received).status == 303)
        #expect(try await state(world, handover) == "inUse")
    }

    @Test("while it is written, what went to the wrong school is recalled, and the correction goes elsewhere")
    func recalledMeanwhile() async throws {
        let world = try await World(hasHandovers: true)
        let (siv, handover, pupil) = try await sent(world)
        try await correct(siv, handover)
        let received = try await received(pupil, world)
        let maud = try await maud(world)
        #expect(try await maud.get(received).status == 200)
        #expect(try await siv.get(handover).body.contains("/recall\""))
        #expect(try await siv.post(handover + "/recall", from: handover).status == 303)
        #expect(try await maud.get(received).status == 404)
        #expect(try await state(world, handover) == "inProgress")
        let page = try await siv.get(handover).body
        #expect(!page.contains("/recall\"") && page.contains(DemoPeople.receivingLeader.name))
        #expect(try await siv.post(handover + "/recall", from: handover).status == 422)
    }

    @Test("begun and not needed after all: why is asked for, and what was written is there when it is marked again")
    func dismissed() async throws {
        let world = try await World(hasHandovers: true)
        let siv = try await Browser(world, as: DemoPeople.coordinator)
        let (handover, _) = try await asked(world, siv)
        try await write(try await Browser(world, as: DemoPeople.swedishTeacher), handover)
        let step = ("step", "markNotNeeded")
        #expect(try await siv.post(handover + "/state", [step], from: handover).status == 422)
        let ended = try await siv.post(
            handover + "/state", [step, ("why-not", "Eleven blev behörig i juni.")], from: handover)
        #expect(ended.status == 303)
        #expect(try await state(world, handover) == "notNeeded")
        #expect(try await siv.get(handover).body.contains("Eleven blev behörig i juni."))
        #expect(try await siv.post(handover + "/state", [("step", "mark")], from: handover).status == 303)
        let preview = try await siv.get(handover + "/document").body
        #expect(preview.contains(Self.attained))
    }

    @Test("a decision that was entered wrongly is removed, unless something has gone by it")
    func withdrawnDecision() async throws {
        let world = try await World(hasHandovers: true)
        let siv = try await Browser(world, as: DemoPeople.coordinator)
        let id: HandoverID = try await world.id(
            """
            SELECT h.id AS value FROM handover h JOIN organisation o ON o.id = h.unit
            WHERE h.state = 'approved' AND o.name = 'Granviksskolan'
            """)
        let handover = "/handovers/\(id)"
        let page = try await siv.get(handover + "/release")
        let decision = ("decision", try hidden("decision", in: page))
        let address = handover + "/decision/withdrawal"
        #expect(try await siv.post(address, [], from: handover).status == 422)
        #expect(try await siv.post(address, [decision], from: handover).status == 303)
        #expect(try await state(world, handover) == "waiting")
        #expect(try await siv.post(address, [decision], from: handover).status == 422)
        let sent: HandoverID = try await world.id(
            """
            SELECT h.id AS value FROM handover h JOIN organisation o ON o.id = h.unit
            WHERE h.state = 'sent' AND o.name = 'Granviksskolan'
            """)
        let used: AdmissionDecisionID = try await world.id(
            "SELECT v.decision AS value FROM handover_version v WHERE v.handover = \(sent)")
        #expect(try await !siv.get("/handovers/\(sent)/release").body.contains("/decision/withdrawal"))
        let refused = try await siv.post(
            "/handovers/\(sent)/decision/withdrawal", [("decision", used.text)], from: handover)
        #expect(refused.status == 422)
    }
}
