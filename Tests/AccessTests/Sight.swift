import App
import Core
import Storage
import TestSupport

@testable import Access

/// What people of the demo world see, and how a test says who somebody is.
extension World {
    func person(_ demo: DemoPerson) async throws -> PersonID {
        try await id("SELECT person AS value FROM account WHERE login = \(demo.login)")
    }

    func scope(of person: PersonID, on day: LocalDate = World.day) async throws -> Scope {
        try await database.read { reading in
            Scope(person: person, day: day, grounds: try AccountStore.grounds(of: person, on: day, reading: reading))
        }
    }

    func scope(of demo: DemoPerson, on day: LocalDate = World.day) async throws -> Scope {
        try await scope(of: person(demo), on: day)
    }

    /// The pupils a scope covers.
    func pupils(in scope: Scope) async throws -> Set<PupilID> {
        try await pupils("SELECT p.id FROM pupil p WHERE \(scope.covers("p.id"))")
    }

    /// The groups a scope covers, by name.
    func groups(in scope: Scope) async throws -> [String] {
        try await database.read {
            try $0.all("SELECT g.name FROM pupil_group g WHERE \(scope.coversGroup("g.id")) ORDER BY g.name") {
                try $0["name"]
            }
        }
    }

    /// Pupils by a statement of the test's own, with the column `id`.
    func pupils(_ sql: SQL) async throws -> Set<PupilID> {
        Set(try await database.read { try $0.all(sql) { try $0["id"] as PupilID } })
    }

    func run(_ sql: SQL) async throws { _ = try await database.write { try $0.execute(sql) } }

    /// The classmate with a protected identity.
    func hidden() async throws -> PupilID { try await id("SELECT id AS value FROM pupil WHERE protection = 1") }

    /// The demo's pupil, Aksel.
    func aksel() async throws -> PupilID { try await person(DemoPeople.pupil).pupil }

    func assign(
        _ role: Role, to demo: DemoPerson, at place: Ground.Place, from starts: LocalDate = World.day,
        until ends: LocalDate? = nil
    ) async throws {
        let person = try await person(demo)
        let owner: OwnerID = try await id("SELECT owner AS value FROM person WHERE id = \(person)")
        let assignment: AssignmentID = services.environment.id()
        try await database.write {
            try AccountStore.assign(
                assignment, role, to: person, at: place, owner: owner, from: starts, until: ends, on: $0)
        }
    }
}
