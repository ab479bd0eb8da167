import Access
import App
import Core
import Handover
import Storage
import TestSupport
import Testing

@Suite("A pupil who turns eighteen while the handover is written")
struct AdultTests: HandoverWalking {
    @Test("the guardian's note stays, the guardian's way in ends with the birthday and is opened by the pupil alone")
    func birthday() async throws {
        let world = try await World(hasHandovers: true)
        let pupil: PupilID = try await world.id("SELECT person AS value FROM account WHERE login = 'tove'")
        let birgit: PersonID = try await world.id("SELECT person AS value FROM account WHERE login = 'birgit'")
        let owner: OwnerID = try await world.id("SELECT owner AS value FROM pupil WHERE id = \(pupil)")
        let assignment: AssignmentID = world.services.environment.id()
        try await world.database.write { writing in
            _ = try writing.execute("UPDATE pupil SET born = '2008-11-12' WHERE id = \(pupil)")
            try AccountStore.assign(
                assignment, .guardian, to: birgit, at: .pupil(pupil), owner: owner, from: World.day, until: nil,
                on: writing)
        }
        let page = "/pupils/\(pupil)/handover"
        func note(_ text: String, _ browser: Browser) async throws -> Int {
            let form = try await browser.get(page)
            guard form.status == 200 else { return form.status }
            return try await browser.post(page, [("revision", try revision(form)), ("text", text)], from: page).status
        }
        #expect(
            try await note("Hon lär sig bäst på morgonen.", try await Browser(world, as: DemoPeople.guardian)) == 303)

        world.clock.advance(seconds: 3 * 86_400)
        let after = try await Browser(world, as: DemoPeople.guardian)
        #expect(try await after.get(page).status == 404)
        // What was said while it was theirs to say goes along, and the pupil reads it.
        let tove = try await Browser(world, as: DemoPeople.swedishPupil)
        #expect(try await tove.get(page).body.contains("Hon lär sig bäst på morgonen."))
        let handover: HandoverID = try await world.id("SELECT id AS value FROM handover WHERE pupil = \(pupil)")
        let siv = try await Browser(world, as: DemoPeople.coordinator)
        #expect(try await siv.get("/handovers/\(handover)/document").body.contains("Hon lär sig bäst på morgonen."))

        let extended = try await tove.post("/my/guardians/\(assignment)/extension", from: "/my/guardians")
        #expect(extended.status == 303)
        #expect(try await note("Och i lugn och ro.", try await Browser(world, as: DemoPeople.guardian)) == 303)
        // The pupil's own words are never the guardian's to write.
        #expect(try await tove.get(page).body.contains("Och i lugn och ro."))
        let voice: Int? = try await world.database.read {
            try $0.value(
                """
                SELECT count(*) AS value FROM handover_part WHERE handover = \(handover) AND part = 'pupil'
                    AND person = \(birgit)
                """)
        }
        #expect(voice == 0)
    }
}
