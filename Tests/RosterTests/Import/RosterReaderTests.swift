import Core
import Roster
import Testing

@Suite struct RosterReaderTests {
    @Test("a good bundle of 1.2 gives every record, in order, without a word")
    func good() throws {
        let outcome = try BundleMaker.good.replacing(
            ",female,,,,,true,,,DK,,Odense,", ",,,,,,,,,,,,", in: "demographics.csv"
        ).read()
        #expect(
            outcome.ids == [
                "kommune-1", "skole-1", "year-1", "term-1", "class-1", "class-2", "user-t", "user-p", "user-g", "enr-1",
                "enr-2",
            ])
        #expect(outcome.rejected == [])
        #expect(outcome.warnings == ["courses.csv 0 - fileNotUsed"])
        #expect(outcome.reading.version == .v1p2)
        #expect(outcome.reading.systemName == "Fjordby SIS")
        #expect(outcome.reading.systemCode == "fsis")
        #expect(outcome.reading.counts == [.organisation: 2, .session: 2, .group: 2, .person: 3, .enrolment: 2])
        #expect(outcome.reading.modes[.users] == .bulk)
        #expect(outcome.reading.modes[.results] == .absent)
    }

    @Test("the fields come as they stand")
    func fields() throws {
        let outcome = try BundleMaker.good.read()
        let pupil = try #require(outcome.persons.first { $0.sourcedId == "user-p" })
        #expect([pupil.givenName, pupil.familyName, pupil.username] == ["Åse", "Møller", "aase.m"])
        #expect(pupil.middleName == "Bo" && pupil.preferredGivenName == "Åsa" && pupil.preferredFamilyName == nil)
        #expect(pupil.identifier == "p1" && pupil.email == nil && pupil.phone == "22" && pupil.grades == ["3"])
        #expect(pupil.birthDate == LocalDate("2017-03-14") && pupil.agents == ["user-g"] && pupil.isEnabled)
        #expect(pupil.primaryOrganisation == "skole-1" && pupil.line == 3)
        let teacher = try #require(outcome.persons.first { $0.sourcedId == "user-t" })
        #expect(teacher.phone == "11" && teacher.roles.map(\.role) == [.teacher, .other])
        #expect(teacher.roles.map(\.isPrimary) == [true, false] && teacher.roles[0].begin == LocalDate("2020-08-01"))
        guard case .group(let group) = outcome.records[4] else { throw Missing() }
        #expect(group.sessions == ["term-1", "year-1"] && group.subjects == ["Dansk", "Matematik"])
        #expect(group.grades == ["3", "4"] && group.kind == .homeroom && group.code == "3B")
        let enrolment = outcome.enrolments[1]
        #expect(enrolment.group == "class-1" && enrolment.role == .student && enrolment.isPrimary == nil)
        #expect(enrolment.end == LocalDate("2027-06-26"))
    }

    @Test("reading twice gives the same")
    func twice() throws {
        try Temporary.file(BundleMaker.good.zip().bytes()) { path in
            let (first, second) = (try Outcome(path: path), try Outcome(path: path))
            #expect(first.records == second.records && first.reading == second.reading)
            #expect(!first.records.isEmpty)
        }
    }

    @Test("a zip and a folder give the same, with line ends, marks and a last line of any kind")
    func forms() throws {
        let expected = try BundleMaker.good.read().records
        var windows = BundleMaker.good
        for (name, text) in windows.files { windows.files[name] = text.replacing("\n", with: "\r\n") }
        #expect(try windows.read().records == expected)
        var bare = BundleMaker.good
        for (name, text) in bare.files { bare.files[name] = String(text.dropLast()) }
        #expect(try bare.read().records == expected)
        let zipped = try Temporary.file(BundleMaker.good.zip().bytes()) { try Outcome(path: $0).records }
        #expect(zipped == expected)
    }

    @Test("1.1: organisations and a role stand on the user")
    func old() throws {
        let users = """
            sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,\
            middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
            user-t,,,true,"skole-1, kommune-1",administrator,kl,,Kirsten,Lund,,,,,,,,
            user-p,,,true,"skole-1,skole-9",student,aa,,Åse,Møller,,,,,,,3,
            user-x,,,true,skole-9,student,x,,Ib,Sand,,,,,,,3,

            """
        let outcome = try BundleMaker.good.setting("users.csv", users).setting("roles.csv", nil)
            .setting("demographics.csv", nil)
            .setting("manifest.csv", BundleMaker.manifest("1.1", bulk: ["orgs", "academicSessions", "users"]))
            .setting("courses.csv", nil).setting("classes.csv", nil).setting("enrollments.csv", nil).read()
        #expect(outcome.persons.map { $0.roles.map(\.organisation) } == [["skole-1", "kommune-1"], ["skole-1"]])
        #expect(outcome.persons[0].roles.allSatisfy { $0.role == .administrator && $0.sourcedId == nil })
        #expect(outcome.warnings == ["users.csv 3 orgSourcedIds unknownOptionalReference"])
        #expect(outcome.rejected == ["users.csv 4 orgSourcedIds unknownReference(organisation)"])
        #expect(outcome.reading.rejectedIds == [.person: ["user-x"]])
    }

    private static let delta = BundleMaker(files: [
        "manifest.csv": BundleMaker.manifest("1.2", delta: ["roles", "demographics", "enrollments"]),
        "roles.csv": """
        sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
        role-1,tobedeleted,2026-08-10T12:00:00.000Z,user-t,primary,teacher,,,skole-1,profile-1
        role-2,active,2026-08-10T12:00:00.000Z,user-x,primary,teacher,,,skole-1,
        role-3,active,2026-08-10T12:00:00.000Z,user-t,primary,teacher,,,skole-9,

        """,
        "demographics.csv": BundleMaker.demographicsHeader
            + "\nuser-t,active,2026-08-10T12:00:00.000Z,1980-01-02,,,,,,,,,,,,\n",
        "enrollments.csv": """
        sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
        enr-1,tobedeleted,2026-08-10T12:00:00.000Z,class-1,skole-1,user-t,teacher,,,
        enr-2,,,class-1,skole-1,user-t,teacher,,,

        """,
    ])

    @Test("a delta may refer to what came before, and change roles of persons it does not name")
    func delta() throws {
        let outcome = try Self.delta.read { _, id in ["user-t", "skole-1", "class-1"].contains(id) }
        guard case .addition(let addition) = try #require(outcome.records.first) else { throw Missing() }
        #expect(addition.sourcedId == "user-t" && addition.birthDate == LocalDate("1980-01-02"))
        #expect(addition.roles.map(\.isEnding) == [true] && !addition.rolesAreComplete)
        #expect(outcome.enrolments.map(\.isEnding) == [true, false])
        #expect(outcome.warnings == ["enrollments.csv 3 status blankStatusInDelta"])
        #expect(
            outcome.rejected == [
                "roles.csv 3 userSourcedId unknownReference(person)",
                "roles.csv 4 orgSourcedId unknownReference(organisation)",
            ])
        #expect(outcome.reading.modes[.enrollments] == .delta && outcome.reading.additionCount == 1)
        #expect(outcome.reading.counts == [.enrolment: 2])
    }

    @Test("a delta that refers to nothing known is rejected row by row")
    func unknownDelta() throws {
        let outcome = try Self.delta.read()
        #expect(outcome.records == [])
        #expect(outcome.reading.report.rejectedCount == 6)
        #expect(outcome.reading.rejectedIds == [.enrolment: ["enr-1", "enr-2"]])
    }

    @Test("what sink throws comes out, and nothing more is delivered")
    func sinkThrows() throws {
        try Temporary.file(BundleMaker.good.zip().bytes()) { path in
            var count = 0
            #expect(throws: Missing.self) {
                try RosterReader(path: path).read(known: { _, _ in false }) { _ in
                    count += 1
                    if count == 3 { throw Missing() }
                }
            }
            #expect(count == 3)
        }
    }

    @Test("passwords, sex, race and places of birth are in no record and no finding")
    func dropped() throws {
        let secret = "Hemmelig-77"
        let outcome = try BundleMaker.good
            .replacing(",user-g,3,,", ",user-g,3,\(secret),", in: "users.csv").read()
        #expect(outcome.warnings.contains("users.csv 0 password passwordsDropped(1)"))
        #expect(outcome.warnings.contains("demographics.csv 0 - raceDropped(1)"))
        #expect(outcome.warnings.contains("demographics.csv 0 - demographicsDropped(1)"))
        let all = "\(outcome.records) \(outcome.reading)"
        for word in [secret, "female", "Odense"] { #expect(!all.contains(word)) }
    }

    struct Missing: Error {}
}
