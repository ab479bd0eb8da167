package import App
package import Core
import Storage

@testable package import Access

/// What people of the demo's world may see, as a test asks for it.
extension World {
    package func person(_ demo: DemoPerson) async throws -> PersonID {
        try await id("SELECT person AS value FROM account WHERE login = \(demo.login)")
    }

    package func scope(of person: PersonID, on day: LocalDate = World.day) async throws -> Scope {
        try await database.read { reading in
            Scope(person: person, day: day, grounds: try AccountStore.grounds(of: person, on: day, reading: reading))
        }
    }

    package func scope(of demo: DemoPerson, on day: LocalDate = World.day) async throws -> Scope {
        try await scope(of: person(demo), on: day)
    }
}
