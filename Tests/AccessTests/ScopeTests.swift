import App
import Core
import Storage
import TestSupport
import Testing

@testable import Access

/// Who sees which pupils. What is expected is asked of the tables by name, not through
/// the statements the scope makes.
@Suite struct ScopeTests {
    /// Somebody, and the pupils they see if nobody were protected.
    struct Case: Sendable, CustomTestStringConvertible {
        let person: DemoPerson
        let pupils: SQL
        let groups: [String]
        var testDescription: String { person.role.rawValue + " in " + person.country.rawValue }
    }

    static let cases = [
        Case(
            person: DemoPeople.teacher, pupils: inClasses(["8.A", "8.B", "Værkstedet", "Læseloftet"]),
            groups: ["8.A", "8.B", "Læseloftet", "Skrivehulen", "Værkstedet"]),
        Case(person: DemoPeople.swedishTeacher, pupils: inClasses(["8A", "8B"]), groups: ["8A", "8B"]),
        Case(person: DemoPeople.norwegianTeacher, pupils: inClasses(["9A", "9B"]), groups: ["9A", "9B"]),
        Case(
            person: DemoPeople.leader, pupils: atFjordskolen,
            groups: ["8.A", "8.B", "9.A", "Læseloftet", "Skrivehulen", "Værkstedet"]),
        Case(
            person: DemoPeople.resourcePerson, pupils: atFjordskolen,
            groups: ["8.A", "8.B", "9.A", "Læseloftet", "Skrivehulen", "Værkstedet"]),
        Case(
            person: DemoPeople.administrator, pupils: atFjordskolen,
            groups: ["8.A", "8.B", "9.A", "Læseloftet", "Skrivehulen", "Værkstedet"]),
        Case(person: DemoPeople.guardian, pupils: aksel, groups: []),
        Case(person: DemoPeople.pupil, pupils: aksel, groups: []),
        Case(person: DemoPeople.mentor, pupils: mentored, groups: []),
        Case(person: DemoPeople.municipality, pupils: nobody, groups: []),
        Case(person: DemoPeople.researcher, pupils: nobody, groups: []),
        Case(person: DemoPeople.consultant, pupils: nobody, groups: []),
        Case(person: DemoPeople.secretariat, pupils: nobody, groups: []),
    ]

    static func inClasses(_ names: [String]) -> SQL {
        "SELECT m.pupil AS id FROM membership m JOIN pupil_group g ON g.id = m.pupil_group WHERE g.name IN \(names)"
    }

    static let atFjordskolen: SQL = """
        SELECT e.pupil AS id FROM enrolment e JOIN organisation o ON o.id = e.school WHERE o.name = 'Fjordskolen'
        """
    static let aksel: SQL = "SELECT id FROM person WHERE given_name = 'Aksel' AND family_name = 'Østerby'"
    static let mentored: SQL = """
        SELECT k.pupil AS id FROM course_place k JOIN person p ON p.id = k.mentor WHERE p.given_name = 'Malik'
        """
    static let nobody: SQL = "SELECT id FROM pupil WHERE 1 = 0"

    @Test("everybody of the demo has a case")
    func complete() { #expect(Set(Self.cases.map(\.person.login)) == Set(DemoPeople.all.map(\.login))) }

    @Test("each role sees exactly its own pupils and groups", arguments: cases)
    func exactly(one: Case) async throws {
        let world = try await World(hasCourses: true)
        let scope = try await world.scope(of: one.person)
        var expected = try await world.pupils(one.pupils)
        if one.person.login != DemoPeople.resourcePerson.login { expected.remove(try await world.hidden()) }
        #expect(try await world.pupils(in: scope) == expected)
        #expect(try await world.groups(in: scope) == one.groups)
    }

    @Test("the cases are about many pupils, and about few of all")
    func sizes() async throws {
        let world = try await World()
        #expect(try await world.pupils("SELECT id FROM pupil").count == 7 * 28)
        #expect(try await world.pupils(Self.atFjordskolen).count == 3 * 28)
        #expect(try await world.pupils(Self.inClasses(["8.A", "8.B"])).count == 2 * 28)
        #expect(try await world.pupils(Self.aksel).count == 1)
    }

    @Test("who has no role sees nobody")
    func noRole() async throws {
        let world = try await World()
        try await world.run("DELETE FROM role_assignment")
        for person in DemoPeople.all {
            let scope = try await world.scope(of: person)
            #expect(scope.isEmpty)
            #expect(try await world.pupils(in: scope).isEmpty)
            #expect(try await world.groups(in: scope).isEmpty)
        }
    }

    @Test("a leader of the owner sees the pupils of all its schools")
    func owner() async throws {
        let world = try await World(hasCourses: true)
        try await world.run("DELETE FROM role_assignment WHERE role = 'school_leader'")
        let owner: OrganisationID = try await world.id(
            "SELECT id AS value FROM organisation WHERE name = 'Lyngby Fjord Kommune'")
        try await world.assign(.schoolLeader, to: DemoPeople.leader, at: .organisation(owner))
        let scope = try await world.scope(of: DemoPeople.leader)
        let expected = try await world.pupils(Self.atFjordskolen).subtracting([world.hidden()])
        #expect(try await world.pupils(in: scope) == expected)
        #expect(try await world.groups(in: scope) == ["8.A", "8.B", "9.A", "Læseloftet", "Skrivehulen", "Værkstedet"])
    }

    @Test("holding a permission only narrows, to the roles that hold it", arguments: cases)
    func holding(one: Case) async throws {
        let world = try await World()
        let scope = try await world.scope(of: one.person)
        let all = try await world.pupils(in: scope)
        for role in Role.allCases {
            let narrow = scope.holding(Permission("test", [role]))
            #expect(narrow.roles == scope.roles.intersection([role]))
            let reached = try await world.pupils(in: narrow)
            #expect(reached.isSubset(of: all))
            // Who is one thing only loses nothing by being asked for it; who is several things may.
            if scope.roles == [role] { #expect(reached == all) }
            if !scope.roles.contains(role) { #expect(reached.isEmpty) }
        }
        #expect(scope.holding(Permission("test", [])).isEmpty)
        #expect(scope.holding(Permission("test", Set(Role.allCases))).grounds == scope.grounds)
    }

    @Test("a scope says on which ground it reaches a pupil, the nearest first")
    func reason() async throws {
        let world = try await World()
        let aksel = try await world.aksel()
        let school: OrganisationID = try await world.id(
            "SELECT id AS value FROM organisation WHERE name = 'Fjordskolen'")
        try await world.assign(.schoolLeader, to: DemoPeople.teacher, at: .organisation(school))
        try await world.assign(.guardian, to: DemoPeople.teacher, at: .pupil(aksel))
        let scope = try await world.scope(of: DemoPeople.teacher)
        func role(_ sql: SQL, _ scope: Scope) async throws -> Role? {
            let pupil: PupilID = try await world.id(sql)
            return try await world.database.read { try scope.reason(for: pupil, on: $0)?.role }
        }
        let pupilOf = { (name: String) -> SQL in
            """
            SELECT m.pupil AS value FROM membership m JOIN pupil_group g ON g.id = m.pupil_group
            JOIN pupil p ON p.id = m.pupil WHERE g.name = \(name) AND m.pupil <> \(aksel) AND p.protection = 0
            ORDER BY m.pupil
            """
        }
        #expect(try await role("SELECT \(aksel) AS value", scope) == .guardian)
        #expect(try await role(pupilOf("8.A"), scope) == .teacher)
        #expect(try await role(pupilOf("9.A"), scope) == .schoolLeader)
        #expect(try await role(pupilOf("8A"), scope) == nil)
        #expect(try await role("SELECT id AS value FROM pupil WHERE protection = 1", scope) == nil)
        let own = try await world.scope(of: DemoPeople.pupil)
        #expect(try await role("SELECT \(aksel) AS value", own) == .pupil)
    }
}
