import Access
import Core
import Foundation
import Roster
import Storage
import TestSupport
import Testing

/// New rows are written many at a time. These hold what could go wrong with that.
@Suite("A roster written in bulk")
struct RosterBulkTests {
    private static let stamp = "2026-11-01T00:00:00.000Z"
    private static let tables = [
        "organisation", "academic_session", "pupil_group", "person", "person_word", "pupil", "enrolment",
        "role_assignment", "membership", "guardianship", "account", "roster_record", "import_run",
    ]

    /// Every row of the tables that an import fills.
    private func content(_ scene: ImportScene, without ignored: Set<String> = []) async throws -> [String] {
        try await scene.world.database.read { reading in
            var all: [String] = []
            for shape in try reading.shapes() where Self.tables.contains(shape.name) {
                let columns = shape.columns.map(\.name).filter { !ignored.contains("\(shape.name).\($0)") }
                let parts = columns.map { SQL(stringLiteral: "coalesce(CAST(\($0) AS TEXT), '~')") }
                let row = SQL.joined(parts, by: " || '|' || ")
                all += try reading.all("SELECT \(row) AS value FROM \(SQL(stringLiteral: shape.name))") {
                    "\(shape.name) \(try $0["value"] as String)"
                }
            }
            return all.sorted()
        }
    }

    private static func user(
        _ id: String, login: String? = nil, family: String = "Lund", status: String = ",", enabled: Bool = true,
        agents: String = "", home: String = ""
    ) -> String {
        "\(id),\(status),\(enabled),\(login ?? id),,Ida,\(family),,,,,,\"\(agents)\",,,,,,,,\(home),"
    }

    /// People of every kind, more of them than one write takes.
    private static func town(families: ClosedRange<Int> = 1...40) -> BundleMaker {
        var (users, roles, births, places): ([String], [String], [String], [String]) = ([], [], [], [])
        for number in families {
            // Every third login is wanted by two, and every fifth name is in capitals.
            let login = number % 3 == 0 ? "same" : number % 5 == 0 ? "ELEV-\(number)" : "elev-\(number)"
            let agents = number % 2 == 0 ? "mor-\(number),far-\(number)" : ""
            users.append(
                user("elev-\(number)", login: login, enabled: number % 7 != 0, agents: agents, home: "skole-1"))
            users.append(
                user("mor-\(number)", status: number == 4 ? "tobedeleted,\(stamp)" : ",", agents: "elev-\(number)"))
            users.append(user("far-\(number)", login: "FAR-\(number)"))
            roles.append("rolle-\(number),,,elev-\(number),primary,student,2026-08-\(10 + number % 9),,skole-1,")
            if number % 6 == 0 {
                roles.append("igen-\(number),,,elev-\(number),secondary,student,,2027-01-01,skole-1,")
            }
            roles.append("mor-\(number),,,mor-\(number),primary,\(number % 8 == 0 ? "relative" : "parent"),,,skole-1,")
            roles.append("far-\(number),,,far-\(number),primary,guardian,,,skole-1,")
            if number % 9 == 0 {
                for role in ["teacher", "aide", "principal"] {
                    roles.append("\(role)-\(number),,,far-\(number),secondary,\(role),,,skole-1,")
                }
                places.append("hold-\(number),,,class-2,skole-1,far-\(number),teacher,true,,")
            }
            births.append("elev-\(number),,,2017-03-\(10 + number % 20),,,,,,,,,,,,")
            places.append("plads-\(number),,,class-1,skole-1,elev-\(number),student,,,")
            places.append("gæst-\(number),,,class-2,skole-1,mor-\(number),student,,,")
        }
        return BundleMaker.good
            .adding(users.joined(separator: "\n"), to: "users.csv")
            .adding(roles.joined(separator: "\n"), to: "roles.csv")
            .adding(births.joined(separator: "\n"), to: "demographics.csv")
            .adding(places.joined(separator: "\n"), to: "enrollments.csv")
    }

    /// Changed people among new ones, and new places of people who were there.
    private static var delta: BundleMaker {
        let changed = [
            user("elev-1", family: "Berg", status: "active,\(stamp)", agents: "ny-mor,mor-1", home: "skole-1"),
            user("ny-1", login: "SAME", status: "active,\(stamp)", home: "skole-1"),
            user("elev-2", family: "Dal", status: "tobedeleted,\(stamp)", home: "skole-1"),
            user("ny-mor", status: "active,\(stamp)"),
            user("elev-3", login: "same", family: "Holm", status: "active,\(stamp)", enabled: false, home: "skole-1"),
        ]
        let roles = [
            "ny-1,active,\(stamp),ny-1,primary,student,,,skole-1,",
            "ny-2,active,\(stamp),ny-mor,primary,parent,,,skole-1,",
            "ny-3,active,\(stamp),mor-5,primary,student,,,skole-1,",
        ]
        let places = [
            "ny-1,active,\(stamp),class-1,skole-1,ny-1,student,,,",
            "plads-1,active,\(stamp),class-1,skole-1,elev-1,student,,2026-09-01,2027-05-01",
            "ny-2,active,\(stamp),class-2,skole-1,elev-5,student,,,",
            "ny-3,active,\(stamp),class-2,skole-1,mor-5,student,,,",
            "ny-4,active,\(stamp),class-2,skole-1,mor-6,student,,,",
            "hold-9,tobedeleted,\(stamp),class-2,skole-1,far-9,teacher,true,,",
            "ny-5,active,\(stamp),class-1,skole-1,far-9,teacher,true,,",
        ]
        func file(_ header: String, _ rows: [String]) -> String { ([header] + rows).joined(separator: "\n") + "\n" }
        return .delta([
            "users.csv": file(BundleMaker.usersHeader, changed), "roles.csv": file(BundleMaker.rolesHeader, roles),
            "enrollments.csv": file(BundleMaker.enrollmentsHeader, places),
        ])
    }

    @Test("the database is the same, to the last id, however many rows are written together", arguments: [2, 7, 4096])
    func anyNumber(rows: Int) async throws {
        let scenes = (one: try await ImportScene(), many: try await ImportScene())
        for (step, bundle) in [Self.town(), Self.delta, Self.town(families: 3...45), .good].enumerated() {
            let outcomes = [
                try await scenes.one.take(bundle) { $0.rowsAtOnce = 1 },
                try await scenes.many.take(bundle) { $0.rowsAtOnce = rows },
            ]
            #expect(outcomes[0].counts == outcomes[1].counts)
            if step == 0 { #expect(outcomes[0].counts.created > 200 && outcomes[0].counts.rejected == 0) }
            let contents = (one: try await content(scenes.one), many: try await content(scenes.many))
            #expect(contents.one.count > 600)
            #expect(contents.one == contents.many, "step \(step)")
        }
    }

    @Test("what a list of differences tells does not depend on it either")
    func difference() async throws {
        let scenes = (one: try await ImportScene(), many: try await ImportScene())
        for bundle in [Self.town(), Self.delta] {
            let one = try await scenes.one.take(bundle) { ($0.rowsAtOnce, $0.listsDifference) = (1, true) }
            let many = try await scenes.many.take(bundle) { $0.listsDifference = true }
            #expect(one.difference?.lines.isEmpty == false)
            #expect(one.difference == many.difference)
        }
    }

    @Test("somebody new gets what somebody known would get, whose roles come one by one")
    func sameAsOneByOne() async throws {
        let roles = [
            "a,,,ny,secondary,student,2026-08-01,,skole-1,", "b,,,ny,primary,student,2026-09-01,2027-01-01,skole-1,",
            "c,,,ny,primary,student,,2027-02-01,skole-1,", "d,,,ny,primary,student,2026-08-01,2026-08-20,skole-1,",
            "e,,,ny,primary,teacher,,,skole-1,", "f,,,ny,primary,aide,2026-10-01,2027-03-01,skole-1,",
            "g,,,ny,primary,counselor,,2027-04-01,skole-1,", "h,,,ny,primary,principal,,,skole-1,",
            "i,tobedeleted,,ny,primary,principal,,,kommune-1,", "j,,,ny,primary,student,,,kommune-1,",
        ].joined(separator: "\n")
        let born = "ny,,,2016-05-06,,,,,,,,,,,,"
        let bare = BundleMaker.good.adding(Self.user("ny"), to: "users.csv")
        let full = bare.adding(roles, to: "roles.csv").adding(born, to: "demographics.csv")
        let scenes = (new: try await ImportScene(), known: try await ImportScene())
        try await scenes.new.take(full)
        try await scenes.known.take(bare)
        try await scenes.known.take(full)
        func held(_ scene: ImportScene) async throws -> [String] {
            let ids: Set = [
                "role_assignment.id", "role_assignment.person", "role_assignment.pupil", "role_assignment.organisation",
                "role_assignment.owner", "enrolment.pupil", "enrolment.school", "enrolment.owner", "pupil.id",
                "pupil.owner",
            ]
            return try await content(scene, without: ids).filter {
                $0.hasPrefix("role_assignment") || $0.hasPrefix("enrolment") || $0.hasPrefix("pupil ")
            }
        }
        let new = try await held(scenes.new)
        #expect(new.count > 10)
        #expect(new == (try await held(scenes.known)))
    }

    @Test("two in one bundle who want the same login, and one that somebody else's source has, get numbers")
    func logins() async throws {
        let scene = try await ImportScene()
        let other = BundleMaker(
            files: BundleMaker.good.files.mapValues {
                $0.replacing("skole-1", with: "skole-9").replacing("kommune-1", with: "kommune-9")
            })
        try await scene.take(other.adding(Self.user("x", login: "anna"), to: "users.csv")) { $0.source = "other" }
        let wanted = [
            ("a", "anna"), ("b", "bo"), ("c", "bo-2"), ("d", "BO"), ("e", "ANNA"), ("f", "e\u{301}l"), ("g", "él"),
        ]
        try await scene.take(
            wanted.reduce(BundleMaker.good) { $0.adding(Self.user($1.0, login: $1.1), to: "users.csv") })
        let rows: [(String, String)] = try await scene.world.database.read { reading in
            try reading.all(
                """
                SELECT r.sourced_id, a.login FROM roster_record r JOIN account a ON a.person = r.entity
                WHERE r.source = 'oneroster' AND r.kind = 'person'
                """
            ) { (try $0["sourced_id"], try $0["login"]) }
        }
        let found = Dictionary(uniqueKeysWithValues: rows).mapValues { Array($0.utf8) }
        // The good bundle's own people meet the other source's, who have the same logins.
        let expected = [
            "user-t": "kirsten.l-2", "user-p": "aase.m-2", "user-g": "per.m-2", "a": "anna-2", "b": "bo", "c": "bo-2",
            "d": "bo-3", "e": "anna-3", "f": "e\u{301}l", "g": "él",
        ]
        #expect(found == expected.mapValues { Array($0.utf8) })
    }

    @Test("somebody who comes in a bundle has the place in a class that the same bundle gives")
    func enrolledAtOnce() async throws {
        let scene = try await ImportScene()
        let outcome = try await scene.take(Self.town())
        #expect(outcome.isApplied)
        #expect(
            try await scene.count("membership m JOIN pupil_group g ON g.id = m.pupil_group WHERE g.name = '3.B'") == 41)
        // A guardian who is named as a pupil of a class is none, and gets no place.
        #expect(
            try await scene.count("membership m JOIN pupil_group g ON g.id = m.pupil_group WHERE g.name = 'Dansk 3'")
                == 0)
        // A place ends with its class, unless it says otherwise.
        #expect(try await scene.count("membership WHERE ends = '2027-08-01'") == 40)
        #expect(try await scene.count("role_assignment WHERE role = 'teacher' AND pupil_group IS NOT NULL") == 5)
    }

    @Test(
        "somebody who is new and over at once has a name and no way in, and nobody new has a closed way in but those said"
    )
    func overAtOnce() async throws {
        let scene = try await ImportScene()
        try await scene.take(Self.town())
        let gone: PersonID = try await scene.world.id(
            "SELECT entity AS value FROM roster_record WHERE sourced_id = 'mor-4' AND kind = 'person'")
        #expect(try await scene.count("person WHERE id = \(gone)") == 1)
        #expect(try await scene.count("account WHERE person = \(gone)") == 0)
        #expect(try await scene.count("guardianship WHERE guardian = \(gone)") == 0)
        #expect(try await scene.count("account WHERE disabled = 1") == 5)
    }

    @Test("a dry run and a strict one that rejects a row leave nothing, with many rows written or none")
    func undone() async throws {
        let scene = try await ImportScene()
        let bundle = Self.town().adding("x,,,class-1,skole-1,nobody,student,,,", to: "enrollments.csv")
        for rows in [1, 4096] {
            let dry = try await scene.take(bundle) { ($0.isDryRun, $0.rowsAtOnce) = (true, rows) }
            let strict = try await scene.take(bundle) { ($0.isStrict, $0.rowsAtOnce) = (true, rows) }
            #expect(!dry.isApplied && !strict.isApplied && dry.counts == strict.counts)
            for table in Self.tables { #expect(try await scene.count(SQL(stringLiteral: table)) == 0) }
        }
    }
}
