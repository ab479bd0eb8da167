import App
import Core
import Storage
import TestSupport
import Testing

@Suite("Handovers that wait for approval")
struct ApprovalTests: HandoverWalking {
    private static let list = "/handovers/approvals"

    /// Written and sent for approval.
    private func submitted(_ world: World) async throws -> (siv: Browser, handover: String) {
        let siv = try await Browser(world, as: DemoPeople.coordinator)
        let (handover, _) = try await asked(world, siv)
        try await write(try await Browser(world, as: DemoPeople.swedishTeacher), handover)
        try await submit(siv, handover)
        return (siv, handover)
    }

    private func submit(_ siv: Browser, _ handover: String) async throws {
        #expect(try await siv.post(handover + "/state", [("step", "submit")], from: handover).status == 303)
    }

    /// Whether the box of a handover is ticked.
    private func isTicked(_ handover: String, on page: Browser.Answer) throws -> Bool {
        let id = handover.dropFirst("/handovers/".count)
        let box = try #require(page.body.split(separator: "name=\"handover\" value=\"\(id)\"").dropFirst().first)
        return try #require(box.split(separator: ">").first).contains("checked")
    }

    @Test("what the leader has read is ticked, until it has been written in again; all can be ticked")
    func ticked() async throws {
        let world = try await World(hasHandovers: true)
        let (siv, handover) = try await submitted(world)
        let roland = try await Browser(world, as: DemoPeople.swedishLeader)
        #expect(try await !isTicked(handover, on: roland.get(Self.list)))
        #expect(try await isTicked(handover, on: roland.get(Self.list + "?all=1")))
        // That somebody else has read it says nothing.
        _ = try await siv.get(handover + "/document")
        #expect(try await !isTicked(handover, on: roland.get(Self.list)))
        _ = try await roland.get(handover + "/document")
        #expect(try await isTicked(handover, on: roland.get(Self.list)))

        world.clock.advance(seconds: 60)
        _ = try await world.database.write {
            try $0.execute("UPDATE handover_part SET recorded = \(world.clock.now) WHERE part = 'subject-MA'")
        }
        #expect(try await !isTicked(handover, on: roland.get(Self.list)))
        _ = try await roland.get(handover + "/document")
        #expect(try await isTicked(handover, on: roland.get(Self.list)))
        world.clock.advance(seconds: 60)
        #expect(try await siv.post(handover + "/state", [("step", "giveBack")], from: handover).status == 303)
        try await submit(siv, handover)
        #expect(try await !isTicked(handover, on: roland.get(Self.list)))
    }

    @Test("it is approved on the page where it is read, by those who may")
    func whereRead() async throws {
        let world = try await World(hasHandovers: true)
        let (siv, handover) = try await submitted(world)
        let page = handover + "/document"
        let action = "action=\"\(Self.list)\""
        #expect(try await !siv.get(page).body.contains(action))
        let roland = try await Browser(world, as: DemoPeople.swedishLeader)
        let read = try await roland.get(page)
        #expect(read.body.contains(action))
        let form = [("handover", try hidden("handover", in: read))]
        #expect(try await roland.post(Self.list, form, from: page).status == 303)
        #expect(try await state(world, handover) == "waiting")
        #expect(try await !roland.get(page).body.contains(action))
    }
}
