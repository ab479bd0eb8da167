import Access
import Core
import Roster
import Storage
import TestSupport
import Testing

@Suite("Importing a roster")
struct RosterImporterTests {
    @Test("a good bundle is counted by what it describes and what it changed")
    func counts() async throws {
        let scene = try await ImportScene()
        let outcome = try await scene.take(.good)
        var wanted = ImportCounts()
        (wanted.schools, wanted.schoolYears, wanted.groups, wanted.enrolments) = (1, 1, 2, 2)
        (wanted.pupils, wanted.staff, wanted.guardians) = (1, 1, 1)
        wanted.created = 2 + 2 + 2 + 3 + 2
        wanted.warnings = outcome.counts.warnings
        #expect(outcome.counts == wanted)
        #expect(outcome.isApplied)
    }

    @Test("the same bundle twice changes nothing")
    func twice() async throws {
        let scene = try await ImportScene()
        try await scene.take(.good)
        let before = try await scene.everything()
        let again = try await scene.take(.good)
        #expect(again.counts.unchanged == 11)
        #expect(again.counts.created + again.counts.updated + again.counts.ended == 0)
        let after = try await scene.everything()
        #expect(after.contains("Åsa") && before.contains("Åsa"))
        #expect(try await scene.count("role_assignment") == 4)
        #expect(try await scene.count("membership") == 1)
    }

    @Test("a dry run tells the same numbers and changes nothing")
    func dryRun() async throws {
        let scene = try await ImportScene()
        let outcome = try await scene.take(.good) { $0.isDryRun = true }
        #expect(outcome.counts.created == 11)
        #expect(!outcome.isApplied)
        for table in ["person", "organisation", "roster_record", "import_run", "audit_event"] as [SQL] {
            #expect(try await scene.count(table) == 0)
        }
    }

    @Test("strict changes nothing when one row is rejected; otherwise the good rows are taken")
    func strict() async throws {
        let scene = try await ImportScene()
        let bundle = BundleMaker.good.adding("enr-9,,,class-1,skole-1,nobody,student,,,", to: "enrollments.csv")
        let refused = try await scene.take(bundle) { $0.isStrict = true }
        #expect(refused.counts.rejected == 1 && !refused.isApplied)
        #expect(try await scene.count("person") == 0)
        let taken = try await scene.take(bundle)
        #expect(taken.counts.rejected == 1 && taken.isApplied)
        #expect(try await scene.count("person") == 3)
    }

    @Test("records missing from a new bulk bundle end, and come back when they reappear")
    func missing() async throws {
        let scene = try await ImportScene()
        try await scene.take(.good)
        let smaller = BundleMaker.good.replacing(
            "enr-2,,,class-1,skole-1,user-p,student,,2026-08-10,2027-06-26\n", "", in: "enrollments.csv")
        let outcome = try await scene.take(smaller)
        #expect(outcome.counts.ended == 1)
        #expect(try await scene.value("SELECT ends AS value FROM membership", as: LocalDate.self) == scene.today)
        let again = try await scene.take(.good)
        #expect(again.counts.updated == 1)
        #expect(
            try await scene.value("SELECT ends AS value FROM membership", as: LocalDate.self) == LocalDate("2027-06-26")
        )
    }

    @Test("a class and a school missing from a new bulk bundle end")
    func missingPlaces() async throws {
        let scene = try await ImportScene()
        let school = "skole-2,,,Nørremark Skole,school,102,kommune-1\n"
        let orgs = "kommune-1,,,Fjordby Kommune,district,100,\n"
        try await scene.take(.good.replacing(orgs, orgs + school, in: "orgs.csv"))
        let group = "class-2,,,Dansk 3,3,course-1,D3,scheduled,,skole-1,term-1,,,\n"
        let outcome = try await scene.take(.good.replacing(group, "", in: "classes.csv"))
        #expect(outcome.counts.ended == 2)
        #expect(
            try await scene.value(
                "SELECT ended AS value FROM organisation WHERE name = 'Nørremark Skole'", as: LocalDate.self)
                == scene.today)
        #expect(
            try await scene.value("SELECT ends AS value FROM pupil_group WHERE name = 'Dansk 3'", as: LocalDate.self)
                == scene.today)
        #expect(try await scene.count("organisation WHERE ended IS NULL") == 2)
    }

    @Test("a pupil who is gone from the roster is gone from every scope, and cannot sign in")
    func gone() async throws {
        let scene = try await ImportScene()
        try await scene.take(.good)
        let bundle = BundleMaker.good
            .replacing("user-p,,,true,aase.m,,Åse,Møller,Bo,p1,,,22,user-g,3,,,,Åsa,,,skole-1,\n", "", in: "users.csv")
            .replacing("role-2,,,user-p,primary,student,,,skole-1,\n", "", in: "roles.csv")
            .replacing(
                "enr-2,,,class-1,skole-1,user-p,student,,2026-08-10,2027-06-26\n", "", in: "enrollments.csv"
            )
            .setting("demographics.csv", nil)
            .setting(
                "manifest.csv", BundleMaker.manifest("1.2", bulk: BundleMaker.bulkFiles.filter { $0 != "demographics" })
            )
        let outcome = try await scene.take(bundle)
        #expect(outcome.counts.ended == 2)
        #expect(try await scene.count("enrolment WHERE ends IS NULL") == 0)
        #expect(try await scene.count("role_assignment WHERE pupil IS NOT NULL AND ends IS NULL") == 0)
        #expect(
            try await scene.value("SELECT disabled AS value FROM account WHERE login = 'aase.m'", as: Bool.self) == true
        )
    }

    @Test("a rejected row never ends or changes the record it names")
    func rejectedKeeps() async throws {
        let scene = try await ImportScene()
        try await scene.take(.good)
        let bundle = BundleMaker.good.replacing("Åse,Møller", ",Møller", in: "users.csv")
        let outcome = try await scene.take(bundle)
        #expect(outcome.counts.rejected >= 1)
        #expect(try await scene.count("person WHERE given_name = 'Åsa'") == 1)
        #expect(try await scene.count("enrolment WHERE ends IS NULL") == 1)
        #expect(
            try await scene.value("SELECT disabled AS value FROM account WHERE login = 'aase.m'", as: Bool.self)
                == false)
    }

    @Test("a delta changes what it names and nothing else")
    func delta() async throws {
        let scene = try await ImportScene()
        try await scene.take(.good)
        let users = """
            \(BundleMaker.usersHeader)
            user-t,active,2026-11-01T00:00:00.000Z,true,kirsten.l,,Kirsten,Lundby,,t1,,,,,,,,,,,,skole-1,

            """
        let outcome = try await scene.take(.delta(["users.csv": users]))
        #expect(outcome.counts.updated == 1 && outcome.counts.ended == 0)
        #expect(try await scene.count("person WHERE family_name = 'Lundby'") == 1)
        #expect(
            try await scene.count("role_assignment WHERE role = 'teacher' AND (ends IS NULL OR ends > '2026-11-09')")
                == 2)
        let ending = """
            \(BundleMaker.enrollmentsHeader)
            enr-1,tobedeleted,2026-11-01T00:00:00.000Z,class-1,skole-1,user-t,teacher,true,,

            """
        let ended = try await scene.take(.delta(["enrollments.csv": ending]))
        #expect(ended.counts.ended == 1)
        #expect(try await scene.count("role_assignment WHERE pupil_group IS NOT NULL AND ends IS NULL") == 0)
    }

    @Test("a file with a header and no rows does not end everybody")
    func headerOnly() async throws {
        let scene = try await ImportScene()
        try await scene.take(.good)
        try await scene.take(BundleMaker.good.setting("enrollments.csv", BundleMaker.enrollmentsHeader + "\n"))
        #expect(try await scene.count("membership WHERE ends = '2026-11-09'") == 0)
    }

    @Test("a bulk bundle of another owner under the same source is refused whole")
    func unrelated() async throws {
        let scene = try await ImportScene()
        try await scene.take(.good)
        let other = BundleMaker(
            files: BundleMaker.good.files.mapValues {
                $0.replacing("skole-1", with: "skole-9").replacing("kommune-1", with: "kommune-9")
            })
        await #expect(throws: ImportRefusal.unrelatedOrganisations(source: "oneroster")) { try await scene.take(other) }
        #expect(try await scene.count("organisation") == 2)
        let own = try await scene.take(other) { $0.source = "other" }
        #expect(own.counts.ended == 0)
        #expect(try await scene.count("organisation") == 4)
    }
}
