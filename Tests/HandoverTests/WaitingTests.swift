import App
import Core
import Handover
import Storage
import TestSupport
import Testing

@Suite("What waits in handovers")
struct WaitingTests: HandoverWalking {
    private static func day(_ text: String) -> LocalDate { LocalDate(text)! }

    @Test(
        "a school has two weeks, and over the summer until the calendar's day",
        arguments: [
            ("2026-11-02", "2027-08-20", "2026-11-16"), ("2027-06-30", "2027-08-20", "2027-08-20"),
            ("2027-08-18", "2027-08-20", "2027-09-01"), ("2027-08-30", "2027-08-20", "2027-09-13"),
        ])
    func due(sent: String, calendar: String, due: String) {
        #expect(ReceiptRule.due(sent: Self.day(sent), calendar: Self.day(calendar)) == Self.day(due))
    }

    @Test("the leader sees how many are to be approved, the co-ordinator what is to be sent")
    func steps() async throws {
        let world = try await World(hasHandovers: true)
        let roland = try await Browser(world, as: DemoPeople.swedishLeader)
        let leader = try await roland.get("/").body
        #expect(leader.contains("Godkend overleveringer") && leader.contains("2 elever"))
        #expect(leader.contains("href=\"/handovers/approvals\""))
        let siv = try await Browser(world, as: DemoPeople.coordinator)
        let page = try await siv.get("/").body
        #expect(!page.contains("Godkend overleveringer"))
        #expect(page.contains("Send overleveringer til den nye skole") && page.contains("1 elev"))
        let (handover, _) = try await asked(world, siv)
        try await write(try await Browser(world, as: DemoPeople.swedishTeacher), handover)
        #expect(try await siv.get("/").body.contains("Send overleveringer til godkendelse"))
    }

    @Test("a question waits for who wrote the part, and a receipt that is late for who sent it")
    func followed() async throws {
        let world = try await World(hasHandovers: true)
        let (siv, handover, pupil) = try await sent(world)
        let elin = try await Browser(world, as: DemoPeople.swedishTeacher)
        let received = try await received(pupil, world)
        let maud = try await maud(world)
        func ask(_ about: String) async throws {
            let id = try hidden("id", in: try await maud.get(received))
            let asked = try await maud.post(
                received + "/questions", [("about", about), ("question", "Hur gick det?"), ("id", id)], from: received)
            #expect(asked.status == 303)
        }
        try await ask("subject-MA")
        #expect(try await elin.get("/").body.contains("Svar den nye skole"))
        #expect(try await !siv.get("/").body.contains("Svar den nye skole"))
        // Nobody was asked to write about support: its question is the co-ordinator's.
        try await ask("support")
        #expect(try await siv.get("/").body.contains("\(handover)#questions"))

        func isLate() async throws -> Bool {
            let browser = try await Browser(world, as: DemoPeople.coordinator)
            let body = try await browser.get("/").body
            return body.contains("Den nye skole har ikke bekr\u{e6}ftet") && body.contains("href=\"\(handover)\"")
        }
        world.clock.advance(seconds: 14 * 86_400)
        #expect(try await !isLate())
        world.clock.advance(seconds: 86_400)
        #expect(try await isLate())
        let late = try await Browser(world, as: DemoPeople.receivingLeader)
        try await world.prove(late)
        #expect(try await late.post(received + "/receipt", from: received).status == 303)
        #expect(try await !isLate())
    }
}
