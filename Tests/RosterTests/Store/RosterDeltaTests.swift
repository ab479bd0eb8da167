import Access
import Core
import Roster
import Storage
import TestSupport
import Testing

@Suite("A delta of a roster")
struct RosterDeltaTests {
    private static let stamp = "2026-11-01T00:00:00.000Z"

    private func users(_ row: String) -> BundleMaker { .delta(["users.csv": "\(BundleMaker.usersHeader)\n\(row)\n"]) }

    @Test("a changed name changes a name: roles, enrolments, owner and guardians stay")
    func nameOnly() async throws {
        let scene = try await ImportScene()
        try await scene.take(.good)
        let owner = try await scene.value("SELECT owner AS value FROM person WHERE given_name = 'Åsa'", as: String.self)
        try await scene.take(
            users("user-p,active,\(Self.stamp),true,aase.m,,Åse,Berg,Bo,p1,,,22,user-g,3,,,,Åsa,,,skole-1,"))
        #expect(try await scene.count("person WHERE family_name = 'Berg'") == 1)
        #expect(try await scene.count("enrolment WHERE ends IS NULL") == 1)
        #expect(try await scene.count("guardianship WHERE ends IS NULL") == 1)
        #expect(try await scene.count("role_assignment WHERE role = 'guardian' AND ends IS NULL") == 1)
        #expect(
            try await scene.value("SELECT owner AS value FROM person WHERE given_name = 'Åsa'", as: String.self)
                == owner)
    }

    @Test("an added role leaves the others")
    func addedRole() async throws {
        let scene = try await ImportScene()
        try await scene.take(.good)
        let roles = "\(BundleMaker.rolesHeader)\nrole-9,active,\(Self.stamp),user-t,secondary,principal,,,skole-1,\n"
        try await scene.take(.delta(["roles.csv": roles]))
        let now = try await scene.count(
            "role_assignment WHERE role IN ('teacher', 'school_leader') AND (ends IS NULL OR ends > '2026-11-09')")
        #expect(now == 3)
    }

    @Test("a guardian taken off in a delta loses access")
    func lastGuardian() async throws {
        let scene = try await ImportScene()
        try await scene.take(.good)
        try await scene.take(
            users("user-p,active,\(Self.stamp),true,aase.m,,Åse,Møller,Bo,p1,,,22,,3,,,,Åsa,,,skole-1,"))
        #expect(try await scene.count("role_assignment WHERE role = 'guardian' AND ends > '2026-11-09'") == 0)
        #expect(try await scene.count("role_assignment WHERE role = 'guardian' AND ends IS NULL") == 0)
    }

    @Test("a pair may be named on the guardian's side, and taken off there")
    func guardianSide() async throws {
        let scene = try await ImportScene()
        try await scene.take(
            .good.replacing(",22,user-g,3,", ",22,,3,", in: "users.csv")
                .replacing("per.m,,Per,Møller,,,,,,,", "per.m,,Per,Møller,,,,,,user-p,", in: "users.csv"))
        #expect(try await scene.count("role_assignment WHERE role = 'guardian' AND ends IS NULL") == 1)
        try await scene.take(users("user-g,active,\(Self.stamp),true,per.m,,Per,Møller,,,,,,,,,,,,,,,"))
        #expect(try await scene.count("role_assignment WHERE role = 'guardian' AND ends IS NULL") == 0)
    }

    @Test("somebody who left and comes back gets the class places that are named again")
    func comesBack() async throws {
        let scene = try await ImportScene()
        try await scene.take(.good)
        try await scene.take(
            users("user-t,tobedeleted,\(Self.stamp),true,kirsten.l,,Kirsten,Lund,,t1,,,,,,,,,,,,skole-1,"))
        #expect(try await scene.count("role_assignment WHERE pupil_group IS NOT NULL AND ends > '2026-11-09'") == 0)
        try await scene.take(.good)
        #expect(try await scene.count("role_assignment WHERE pupil_group IS NOT NULL AND ends > '2026-11-09'") == 1)
        #expect(
            try await scene.value("SELECT disabled AS value FROM account WHERE login = 'kirsten.l'", as: Bool.self)
                == false)
    }

    @Test("a place in a class ends with the class")
    func endsWithClass() async throws {
        let scene = try await ImportScene()
        try await scene.take(.good)
        let ends = try await scene.value(
            "SELECT ends AS value FROM role_assignment WHERE pupil_group IS NOT NULL", as: LocalDate.self)
        #expect(ends == LocalDate("2027-08-01"))
    }

    @Test("an owner made for the first administrator is the roster's owner of the same name")
    func adoptsOwner() async throws {
        let scene = try await ImportScene()
        let first = FirstAdministrator(
            login: "admin", name: PersonName(given: "Ada", family: "Min"), owner: "Fjordby Kommune", country: .denmark)
        let code = try await first.create(scene.world.services)
        #expect(code != nil)
        try await scene.take(.good)
        #expect(try await scene.count("organisation WHERE name = 'Fjordby Kommune'") == 1)
        let admin: PersonID = try await scene.world.id("SELECT person AS value FROM account WHERE login = 'admin'")
        let pupil: PupilID = try await scene.world.id("SELECT id AS value FROM pupil")
        let owners = try await scene.count(
            "pupil p JOIN role_assignment r ON r.organisation = p.owner WHERE r.person = \(admin) AND p.id = \(pupil)")
        #expect(owners == 1)
    }

    @Test("a guardian's role that is deleted in a delta ends the access it gave")
    func guardianRoleDeleted() async throws {
        let scene = try await ImportScene()
        try await scene.take(.good)
        let roles = "\(BundleMaker.rolesHeader)\nrole-3,tobedeleted,\(Self.stamp),user-g,primary,guardian,,,skole-1,\n"
        try await scene.take(.delta(["roles.csv": roles]))
        #expect(try await scene.count("role_assignment WHERE role = 'guardian' AND ends IS NULL") == 0)
    }

    @Test("a roles file with a header and no rows ends nobody's roles")
    func rolesHeaderOnly() async throws {
        let scene = try await ImportScene()
        try await scene.take(.good)
        try await scene.take(BundleMaker.good.setting("roles.csv", BundleMaker.rolesHeader + "\n"))
        #expect(try await scene.count("enrolment WHERE ends IS NULL") == 1)
        #expect(try await scene.count("role_assignment WHERE role = 'teacher' AND ends = '2026-11-09'") == 0)
    }
}
