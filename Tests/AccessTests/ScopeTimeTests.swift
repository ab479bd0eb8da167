import App
import Core
import Roster
import Storage
import TestSupport
import Testing

@testable import Access

/// Rights end by themselves: with the role, the membership, the enrolment.
@Suite struct ScopeTimeTests {
    static let today = World.day

    @Test(
        "a role is in force from its first day to the day before its end",
        arguments: [
            ("starts = \(today)", true), ("starts = \(today.adding(days: 1))", false),
            ("ends = \(today)", false), ("ends = \(today.adding(days: 1))", true),
            ("ends = \(today.adding(days: -30))", false),
        ] as [(SQL, Bool)])
    func roles(change: SQL, isSeen: Bool) async throws {
        let world = try await World()
        try await world.run("UPDATE role_assignment SET \(change)")
        for person in [DemoPeople.teacher, DemoPeople.leader, DemoPeople.guardian, DemoPeople.pupil] {
            let scope = try await world.scope(of: person)
            #expect(try await world.pupils(in: scope).isEmpty == !isSeen, "\(person.login)")
            #expect(scope.isEmpty == !isSeen)
        }
    }

    @Test(
        "a teacher sees a pupil while the pupil is in the class",
        arguments: [
            ("ends = \(today)", false), ("ends = \(today.adding(days: 1))", true), ("ends = NULL", true),
            ("starts = \(today.adding(days: 1))", false), ("starts = \(today)", true),
        ] as [(SQL, Bool)])
    func memberships(change: SQL, isSeen: Bool) async throws {
        let world = try await World()
        let aksel = try await world.aksel()
        let before = try await world.pupils(in: try await world.scope(of: DemoPeople.teacher))
        try await world.run("UPDATE membership SET \(change) WHERE pupil = \(aksel)")
        let after = try await world.pupils(in: try await world.scope(of: DemoPeople.teacher))
        #expect(before.contains(aksel))
        #expect(after == (isSeen ? before : before.subtracting([aksel])))
    }

    @Test(
        "a leader sees a pupil while the pupil is enrolled",
        arguments: [
            ("ends = \(today)", false), ("ends = \(today.adding(days: 1))", true),
            ("starts = \(today.adding(days: 1))", false),
        ] as [(SQL, Bool)])
    func enrolments(change: SQL, isSeen: Bool) async throws {
        let world = try await World()
        let aksel = try await world.aksel()
        let before = try await world.pupils(in: try await world.scope(of: DemoPeople.leader))
        try await world.run("UPDATE enrolment SET \(change) WHERE pupil = \(aksel)")
        let after = try await world.pupils(in: try await world.scope(of: DemoPeople.leader))
        #expect(before.contains(aksel))
        #expect(after == (isSeen ? before : before.subtracting([aksel])))
    }

    @Test("a pupil who moves is seen by the new school and no longer by the old")
    func moving() async throws {
        let world = try await World()
        let aksel = try await world.aksel()
        let school: OrganisationID = try await world.id(
            "SELECT id AS value FROM organisation WHERE name = 'Granviksskolan'")
        try await world.assign(.schoolLeader, to: DemoPeople.swedishTeacher, at: .organisation(school))
        try await world.run("UPDATE enrolment SET ends = \(Self.today) WHERE pupil = \(aksel)")
        try await world.run(
            """
            INSERT INTO enrolment (pupil, school, owner, starts)
            SELECT \(aksel), id, owner, \(Self.today) FROM organisation WHERE id = \(school)
            """)
        #expect(try await !world.pupils(in: try await world.scope(of: DemoPeople.leader)).contains(aksel))
        #expect(try await world.pupils(in: try await world.scope(of: DemoPeople.swedishTeacher)).contains(aksel))
    }

    @Test(
        "whoever reaches all of an owner finds another owner's pupil by name, said to be a guest or not",
        arguments: [true, false])
    func guest(isSaid: Bool) async throws {
        let world = try await World()
        let aksel = try await world.aksel()
        let (school, owner): (OrganisationID, OrganisationID) = try await world.database.read { reading in
            try #require(
                try reading.first("SELECT id, owner FROM organisation WHERE name = 'Granviksskolan'") {
                    (try $0["id"], try $0["owner"])
                })
        }
        try await world.assign(.resourcePerson, to: DemoPeople.swedishTeacher, at: .organisation(owner))
        func found() async throws -> Bool {
            let scope = try await world.scope(of: DemoPeople.swedishTeacher)
            return try await world.database.read { reading in
                try PupilDirectory.search("aks", in: scope, order: .swedish, limit: 25, on: reading).contains {
                    $0.id == aksel
                }
            }
        }
        #expect(try await !found())
        let home: SQL = isSaid ? "(SELECT owner FROM pupil WHERE id = \(aksel))" : "NULL"
        try await world.run(
            """
            INSERT INTO enrolment (pupil, school, owner, home, starts)
            VALUES (\(aksel), \(school), \(owner), \(home), \(Self.today))
            """)
        #expect(try await found())
    }

    @Test("a guardian's sight ends on the pupil's eighteenth birthday, unless the pupil extends it")
    func guardian() async throws {
        let world = try await World()
        let aksel = try await world.aksel()
        try await world.run("UPDATE pupil SET born = '2008-02-29' WHERE id = \(aksel)")
        func sees(_ day: String) async throws -> Bool {
            let scope = try await world.scope(of: DemoPeople.guardian, on: try #require(LocalDate(day)))
            return try await world.pupils(in: scope) == [aksel]
        }
        // The role began in August 2026; the birthday was on 1 March 2026.
        #expect(try await !sees("2026-11-09"))
        try await world.run("UPDATE role_assignment SET extended_to = '2027-01-01' WHERE role = 'guardian'")
        #expect(try await sees("2026-12-31"))
        #expect(try await !sees("2027-01-01"))
        try await world.run("UPDATE pupil SET born = '2008-12-24' WHERE id = \(aksel)")
        try await world.run("UPDATE role_assignment SET extended_to = NULL WHERE role = 'guardian'")
        #expect(try await sees("2026-12-23"))
        #expect(try await !sees("2026-12-24"))
    }
}
