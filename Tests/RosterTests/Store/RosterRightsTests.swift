import Access
import Core
import Roster
import Storage
import TestSupport
import Testing

@Suite("What a roster gives people the right to see")
struct RosterRightsTests {
    private struct Assignment: Hashable {
        let role: String
        let place: String
    }

    private func assignments(_ scene: ImportScene, of login: String) async throws -> Set<Assignment> {
        let rows = try await scene.world.database.read { reading in
            try reading.all(
                """
                SELECT r.role, r.organisation, r.pupil_group FROM role_assignment r JOIN account a ON a.person = r.person
                WHERE a.login = \(login) AND r.starts <= '2026-11-09' AND (r.ends IS NULL OR r.ends > '2026-11-09')
                """
            ) { row -> Assignment in
                let organisation: String? = try row["organisation"]
                let group: String? = try row["pupil_group"]
                return Assignment(
                    role: try row["role"], place: organisation != nil ? "school" : group != nil ? "group" : "pupil")
            }
        }
        return Set(rows)
    }

    @Test("a teacher gets the school as a colleague and the class with its pupils; a pupil and a guardian the pupil")
    func roles() async throws {
        let scene = try await ImportScene()
        try await scene.take(.good)
        #expect(
            try await assignments(scene, of: "kirsten.l") == [
                Assignment(role: "teacher", place: "school"), Assignment(role: "teacher", place: "group"),
            ])
        #expect(try await assignments(scene, of: "aase.m") == [Assignment(role: "pupil", place: "pupil")])
        #expect(try await assignments(scene, of: "per.m") == [Assignment(role: "guardian", place: "pupil")])
    }

    @Test(
        "words of the roster never open a whole school but for its leader",
        arguments: [
            ("principal", "school_leader"), ("aide", "teacher"), ("counselor", "teacher"), ("proctor", "teacher"),
            ("siteAdministrator", "administrator"), ("districtAdministrator", "municipality"),
        ])
    func mapping(word: String, role: String) async throws {
        let scene = try await ImportScene()
        try await scene.take(
            .good.replacing("role-1,,,user-t,primary,teacher", "role-1,,,user-t,primary,\(word)", in: "roles.csv"))
        #expect(try await assignments(scene, of: "kirsten.l").contains(Assignment(role: role, place: "school")))
    }

    @Test("a relative is written down and sees nothing")
    func relative() async throws {
        let scene = try await ImportScene()
        try await scene.take(
            .good.replacing("user-g,primary,guardian", "user-g,primary,relative", in: "roles.csv"))
        #expect(try await scene.count("guardianship WHERE relation = 'relative' AND sees = 0") == 1)
        #expect(try await assignments(scene, of: "per.m").isEmpty)
    }

    @Test("a guardian taken off the pupil loses access")
    func guardianEnds() async throws {
        let scene = try await ImportScene()
        try await scene.take(.good)
        try await scene.take(.good.replacing(",22,user-g,3,", ",22,,3,", in: "users.csv"))
        #expect(try await assignments(scene, of: "per.m").isEmpty)
        #expect(try await scene.count("guardianship WHERE ends IS NULL") == 0)
    }

    @Test("the guardian's access ends on the pupil's eighteenth birthday")
    func eighteen() async throws {
        let scene = try await ImportScene()
        try await scene.take(.good.replacing("user-p,,,2017-03-14", "user-p,,,2008-11-10", in: "demographics.csv"))
        let guardian: PersonID = try await scene.world.id("SELECT person AS value FROM account WHERE login = 'per.m'")
        for (day, count) in [("2026-11-09", 1), ("2026-11-10", 0)] {
            let date = try #require(LocalDate(day))
            let grounds = try await scene.world.database.read {
                try AccountStore.grounds(of: guardian, on: date, reading: $0)
            }
            #expect(grounds.count == count, "\(day)")
        }
    }

    @Test("accounts come without passwords, and a login that is taken gets a number")
    func accounts() async throws {
        let scene = try await ImportScene()
        try await scene.take(.good)
        #expect(try await scene.count("account WHERE password IS NOT NULL") == 0)
        let other = BundleMaker(
            files: BundleMaker.good.files.mapValues {
                $0.replacing("skole-1", with: "skole-9").replacing("kommune-1", with: "kommune-9")
            })
        try await scene.take(other) { $0.source = "other" }
        #expect(try await scene.count("account WHERE login = 'per.m-2'") == 1)
    }

    @Test("passwords, sex, race and birthplace of the file are nowhere in the database")
    func dropped() async throws {
        let scene = try await ImportScene()
        try await scene.take(
            .good.replacing(",22,user-g,3,,,,Åsa", ",22,user-g,3,Hemmelig123,,,Åsa", in: "users.csv"))
        let everything = try await scene.everything()
        #expect(!everything.contains("Hemmelig123"))
        #expect(!everything.contains("female") && !everything.contains("Odense"))
    }

    // MARK: Protected identities

    @Test("a pupil listed before the roster comes in hidden, and only the named reader sees them")
    func protectedBefore() async throws {
        let scene = try await ImportScene()
        let now = scene.world.services.environment.now()
        try await scene.world.database.write { writing in
            try ProtectionStore.note(
                source: "oneroster", sourcedId: "user-p", reader: "user-t", at: now, on: writing)
        }
        try await scene.take(.good)
        #expect(try await scene.value("SELECT protection AS value FROM pupil", as: Int.self) == 1)
        let teacher: PersonID = try await scene.world.id(
            "SELECT person AS value FROM account WHERE login = 'kirsten.l'")
        #expect(
            try await scene.value("SELECT person AS value FROM protection_reader", as: PersonID.self) == teacher)
    }

    @Test("no import ever un-hides: not the same bundle, not a delta, not a return after an end")
    func neverUnhides() async throws {
        let scene = try await ImportScene()
        try await scene.take(.good)
        _ = try await scene.world.database.write { try $0.execute("UPDATE pupil SET protection = 1") }
        try await scene.take(.good)
        try await scene.take(.good.replacing("Åse,Møller,Bo", "Åse,Møllerby,Bo", in: "users.csv"))
        try await scene.take(.good)
        #expect(try await scene.value("SELECT protection AS value FROM pupil", as: Int.self) == 1)
    }
}
