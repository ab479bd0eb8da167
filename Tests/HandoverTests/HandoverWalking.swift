import App
import Core
import Handover
import Storage
import TestSupport
import Testing

/// The steps of a handover in the demo's world, each by whoever takes it, for tests that begin where others end.
protocol HandoverWalking {}

extension HandoverWalking {
    static var attained: String { "Löser ekvationer med en obekant och visar hur." }
    static var next: String { "Procent i vardagen, steg för steg." }

    func revision(_ page: Browser.Answer) throws -> String { try hidden("revision", in: page) }

    /// Marked, and the teacher asked for mathematics.
    func asked(_ world: World, _ siv: Browser) async throws -> (handover: String, pupil: PupilID) {
        let group: GroupID = try await world.id(
            """
            SELECT g.id AS value FROM pupil_group g JOIN organisation o ON o.id = g.school
            WHERE g.name = '9A' AND o.name = 'Granviksskolan'
            """)
        let pupil: PupilID = try await world.id(
            """
            SELECT m.pupil AS value FROM membership m LEFT JOIN handover h ON h.pupil = m.pupil
            WHERE m.pupil_group = \(group) AND h.id IS NULL ORDER BY m.pupil LIMIT 1
            """)
        let page = "/groups/\(group)/handovers"
        #expect(try await siv.get(page).status == 200)
        let marked = try await siv.post(
            page, [("kind", "compulsoryToIntroductory"), ("needs", pupil.text)], from: page)
        #expect(marked.status == 303)
        let id: HandoverID = try await world.id("SELECT id AS value FROM handover WHERE pupil = \(pupil)")
        let handover = "/handovers/\(id)"
        let elin: PersonID = try await world.id("SELECT person AS value FROM account WHERE login = 'elin'")
        let subjects = try await siv.post(handover + "/subjects", [("teacher-MA", elin.text)], from: handover)
        #expect(subjects.status == 303)
        return (handover, pupil)
    }

    func write(_ elin: Browser, _ handover: String) async throws {
        let part = handover + "/parts/subject-MA"
        let form = try await elin.get(part)
        #expect(form.status == 200)
        let saved = try await elin.post(
            part,
            [
                ("revision", try revision(form)), ("result", "F"), ("distance", "close"), ("attained", Self.attained),
                ("basis", "Nationella provet"), ("nextStep", Self.next), ("area-name", "Algebra"), ("area-0", "partly"),
            ], from: part)
        #expect(saved.status == 303)
        let filled = try await elin.get(part)
        let signed = try await elin.post(part + "/signature", [("revision", try revision(filled))], from: part)
        #expect(signed.status == 303)
    }

    /// Approved, decided and on its way to Maud's unit.
    func release(_ world: World, _ siv: Browser, _ handover: String, to unit: OrganisationID) async throws {
        // The same text is the written assessment that F asks for.
        let sheets = try await siv.get(handover + "/assessment").body
        #expect(sheets.contains(Self.next) && sheets.contains("Skriftlig vurdering: Matematik"))
        #expect(try await siv.post(handover + "/state", [("step", "submit")], from: handover).status == 303)
        let roland = try await Browser(world, as: DemoPeople.swedishLeader)
        let id = String(handover.dropFirst("/handovers/".count))
        let approved = try await roland.post("/handovers/approvals", [("handover", id)], from: "/handovers/approvals")
        #expect(approved.status == 303)
        let confirm = handover + "/release"
        let decided = try await siv.post(
            handover + "/decision",
            [
                ("kind", "admission"), ("unit", unit.text), ("programme", "IMV"), ("decision-day", "2026-11-01"),
                ("by", "Antagningskansliet"),
            ], from: confirm)
        #expect(decided.status == 303)
        let page = try await siv.get(confirm)
        #expect(page.body.contains("Granviks gymnasium"))
        let form = try ["decision", "after"].map { ($0, try hidden($0, in: page)) }
        #expect(try await siv.post(confirm, form, from: confirm).status == 303)
        // The same form again sends nothing, now and later.
        #expect(try await siv.post(confirm, form, from: confirm).status == 422)
    }

    func unit(_ world: World) async throws -> OrganisationID {
        try await world.id("SELECT id AS value FROM organisation WHERE name LIKE 'Granviks gymnasium%'")
    }

    func state(_ world: World, _ handover: String) async throws -> String {
        let id = try #require(HandoverID(String(handover.dropFirst("/handovers/".count))))
        let found: String? = try await world.database.read {
            try $0.value("SELECT state AS value FROM handover WHERE id = \(id)")
        }
        return try #require(found)
    }

    /// In use at Maud's unit, with Jamal as mentor.
    func inUse(_ world: World) async throws -> (handover: String, received: String, mentor: Browser) {
        let (_, handover, pupil) = try await sent(world)
        let copy: HandoverCopyID = try await world.id(
            "SELECT c.id AS value FROM handover_copy c WHERE c.pupil = \(pupil) AND c.side = 'receiver'")
        let received = "/received/\(copy)"
        let maud = try await maud(world)
        let jamal: PersonID = try await world.id("SELECT person AS value FROM account WHERE login = 'jamal'")
        #expect(try await maud.post(received + "/receipt", from: received).status == 303)
        let given = try await maud.post(
            received + "/readers", [("person", jamal.text), ("duty", "mentor")], from: received)
        #expect(given.status == 303)
        let mentor = try await Browser(world, as: DemoPeople.receivingMentor)
        try await world.prove(mentor)
        // Before it is in use there is no plan.
        #expect(try await mentor.get(received + "/plan").status == 303)
        #expect(try await mentor.post(received + "/use", from: received).status == 303)
        return (handover, received, mentor)
    }

    /// Sent to Maud's unit a moment ago.
    func sent(_ world: World) async throws -> (siv: Browser, handover: String, pupil: PupilID) {
        let siv = try await Browser(world, as: DemoPeople.coordinator)
        let (handover, pupil) = try await asked(world, siv)
        try await write(try await Browser(world, as: DemoPeople.swedishTeacher), handover)
        try await release(world, siv, handover, to: try await unit(world))
        world.clock.advance(seconds: 601)
        try await world.work()
        return (siv, handover, pupil)
    }

    func correct(_ siv: Browser, _ handover: String) async throws {
        let begun = try await siv.post(handover + "/correction", [("reason", "Fel ämnesområde")], from: handover)
        #expect(begun.status == 303)
    }

    /// What was written anew in a correction, signed, approved and sent.
    func sendCorrection(_ world: World, _ siv: Browser, _ handover: String) async throws {
        let elin = try await Browser(world, as: DemoPeople.swedishTeacher)
        let part = handover + "/parts/subject-MA"
        let form = try await elin.get(part)
        #expect(form.body.contains(Self.attained))
        let saved = try await elin.post(
            part, [("revision", try revision(form)), ("attained", "Löser olikheter.")], from: part)
        #expect(saved.status == 303)
        let signed = try await elin.post(
            part + "/signature", [("revision", try revision(try await elin.get(part)))], from: part)
        #expect(signed.status == 303)
        try await release(world, siv, handover, to: try await unit(world))
        world.clock.advance(seconds: 601)
        try await world.work()
    }

    /// Maud, with both factors.
    func maud(_ world: World) async throws -> Browser {
        let maud = try await Browser(world, as: DemoPeople.receivingLeader)
        try await world.prove(maud)
        return maud
    }

    /// The value of a hidden field of a page.
    func hidden(_ name: String, in page: Browser.Answer) throws -> String {
        let value = page.body.split(separator: "name=\"\(name)\" value=\"").dropFirst().first?.split(separator: "\"")
            .first
        return String(try #require(value))
    }

    /// The receiving unit's copy that is open.
    func received(_ pupil: PupilID, _ world: World) async throws -> String {
        let copy: HandoverCopyID = try await world.id(
            """
            SELECT c.id AS value FROM handover_copy c WHERE c.pupil = \(pupil) AND c.side = 'receiver'
            AND c.closed IS NULL AND c.opened IS NOT NULL
            """)
        return "/received/\(copy)"
    }
}

extension String {
    /// How often a text stands in it.
    func components(_ text: String) -> Int {
        split(separator: text, omittingEmptySubsequences: false).count - 1
    }
}
