import App
import Core
import Storage
import TestSupport

@testable import Access

extension World {
    /// What somebody of the demo's world may see.
    func scope(of demo: DemoPerson, on day: LocalDate = World.day) async throws -> Scope {
        let person: PersonID = try await id("SELECT person AS value FROM account WHERE login = \(demo.login)")
        return try await database.read { reading in
            Scope(person: person, day: day, grounds: try AccountStore.grounds(of: person, on: day, reading: reading))
        }
    }

    func owner(of pupil: PupilID) async throws -> OwnerID {
        try await id("SELECT owner AS value FROM pupil WHERE id = \(pupil)")
    }
}
