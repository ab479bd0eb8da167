import Access
import App
import Core
import Storage
import TestSupport
import Testing

@testable import Handover

@Suite("Where a handover goes")
struct ReceiverTests {
    @Test("what once brought the pupil to the school that writes names no receiver")
    func notItself() async throws {
        let world = try await World(hasHandovers: true)
        let id: HandoverID = try await world.id(
            """
            SELECT h.id AS value FROM handover h JOIN organisation o ON o.id = h.unit
            WHERE o.name = 'Granviksskolan' AND h.state = 'waiting'
            """)
        let scope = try await world.scope(of: DemoPeople.coordinator)
        let (now, decision) = (world.clock.now, world.services.environment.id(AdmissionDecision.self))
        let found = try await world.database.write { writing in
            let line = try #require(try HandoverStore.line(id, in: scope, on: writing.reading))
            try AdmissionStore.write(
                decision, .admission, of: line.pupil, owner: line.owner, to: line.unit, programme: nil,
                day: World.day, by: "Antagningskansliet", person: nil, at: now, writing)
            return (
                current: try AdmissionStore.current(of: line, on: writing.reading),
                line: try HandoverStore.line(id, in: scope, on: writing.reading)
            )
        }
        #expect(found.current == nil && found.line?.receiver == nil)
    }
}
