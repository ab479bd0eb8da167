import App
import Core
import Storage
import TestSupport

@testable import Access

/// What people of the demo's world see, and who stands out among its pupils.
extension World {
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
