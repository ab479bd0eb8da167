import App
import Core
import Roster
import Storage
import TestSupport
import Testing

@testable import Access

/// A protected identity beats every role: only people named, and the pupil, see it.
@Suite struct ProtectionTests {
    static let others = DemoPeople.all.filter { $0.login != DemoPeople.resourcePerson.login }

    private func group(_ world: World) async throws -> GroupID {
        try await world.id("SELECT id AS value FROM pupil_group WHERE name = '8.A'")
    }

    @Test("nobody but the person named sees the pupil, in any list, search or count", arguments: others)
    func invisible(person: DemoPerson) async throws {
        let world = try await World()
        let (hidden, group) = (try await world.hidden(), try await group(world))
        let scope = try await world.scope(of: person)
        try await world.database.read { reading in
            let name = try #require(
                try reading.first(
                    "SELECT given_name, family_name FROM person WHERE id = \(hidden)"
                ) { PersonName(given: try $0["given_name"], family: try $0["family_name"]) })
            #expect(try PupilDirectory.pupil(hidden, in: scope, on: reading) == nil)
            #expect(try scope.reason(for: hidden, on: reading) == nil)
            let order = NameOrder.danishNorwegian
            let list = try PupilDirectory.pupils(of: group, in: scope, order: order, on: reading)
            #expect(!list.contains { $0.id == hidden })
            for typed in [name.full, name.given, String(name.given.prefix(1))] {
                let found = try PupilDirectory.search(typed, in: scope, order: order, limit: 500, on: reading)
                #expect(!found.contains { $0.id == hidden })
            }
            let line = try PupilDirectory.groups(in: scope, on: reading).first { $0.id == group }
            #expect(line == nil || line?.pupils == 27)
            #expect(line == nil || list.count == 27)
        }
    }

    @Test("the person named sees the pupil in lists, searches and counts")
    func reader() async throws {
        let world = try await World()
        let (hidden, group) = (try await world.hidden(), try await group(world))
        let scope = try await world.scope(of: DemoPeople.resourcePerson)
        try await world.database.read { reading in
            let line = try #require(try PupilDirectory.pupil(hidden, in: scope, on: reading))
            #expect(try scope.reason(for: hidden, on: reading)?.role == .resourcePerson)
            let order = NameOrder.danishNorwegian
            #expect(
                try PupilDirectory.pupils(of: group, in: scope, order: order, on: reading).contains { $0.id == hidden })
            #expect(
                try PupilDirectory.search(line.name.full, in: scope, order: order, limit: 25, on: reading).contains {
                    $0.id == hidden
                })
            #expect(try PupilDirectory.groups(in: scope, on: reading).first { $0.id == group }?.pupils == 28)
        }
    }

    @Test("the pupil sees themself")
    func oneself() async throws {
        let world = try await World()
        let hidden = try await world.hidden()
        let scope = try await world.scope(of: hidden.person)
        #expect(try await world.pupils(in: scope) == [hidden])
        let line = try await world.database.read { try PupilDirectory.pupil(hidden, in: scope, on: $0) }
        #expect(line?.id == hidden)
        // Not as something else than a pupil.
        #expect(try await world.pupils(in: scope.holding(Permission("test", [.teacher]))).isEmpty)
    }

    @Test("to be named gives nothing without a role that reaches the pupil")
    func namedOnly() async throws {
        let world = try await World()
        let hidden = try await world.hidden()
        for person in [DemoPeople.municipality, DemoPeople.guardian, DemoPeople.swedishTeacher] {
            let reader = try await world.person(person)
            try await world.run(
                "INSERT INTO protection_reader (pupil, person, owner) SELECT id, \(reader), owner FROM pupil WHERE id = \(hidden)"
            )
            #expect(try await !world.pupils(in: try await world.scope(of: person)).contains(hidden))
        }
        try await world.run("UPDATE role_assignment SET ends = \(World.day) WHERE role = 'resource_person'")
        #expect(try await world.pupils(in: try await world.scope(of: DemoPeople.resourcePerson)).isEmpty)
    }

    @Test("a guardian of a protected pupil sees the child only when named")
    func guardian() async throws {
        let world = try await World()
        let (hidden, reader) = (try await world.hidden(), try await world.person(DemoPeople.guardian))
        try await world.assign(.guardian, to: DemoPeople.guardian, at: .pupil(hidden))
        #expect(try await world.pupils(in: try await world.scope(of: DemoPeople.guardian)) == [world.aksel()])
        try await world.run(
            "INSERT INTO protection_reader (pupil, person, owner) SELECT id, \(reader), owner FROM pupil WHERE id = \(hidden)"
        )
        #expect(try await world.pupils(in: try await world.scope(of: DemoPeople.guardian)) == [world.aksel(), hidden])
    }
}
