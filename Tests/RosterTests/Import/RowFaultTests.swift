import Core
import Roster
import Testing

@Suite struct RowFaultTests {
    struct Fault: CustomStringConvertible, Sendable {
        let file: String
        let row: String
        let faults: [String]
        init(_ file: String, _ row: String, _ faults: String...) {
            (self.file, self.row, self.faults) = (file, row, faults)
        }
        var description: String { "\(file) \(row.prefix(60))" }
    }

    private static let long = String(repeating: "x", count: 256)

    static let faults: [Fault] = [
        Fault("orgs", "o,,,,school,,", "name missingField"),
        Fault("orgs", "o,,,  ,school,,", "name missingField"),
        Fault("orgs", ",,,Navn,school,,", "sourcedId missingField"),
        Fault("orgs", "\(long),,,Navn,school,,", "sourcedId badId"),
        Fault("orgs", "a\u{1}b,,,Navn,school,,", "sourcedId badId"),
        Fault("orgs", "\"a\nb\",,,Navn,school,,", "sourcedId badId"),
        Fault("orgs", "skole-1,,,Navn,school,,", "sourcedId duplicateId"),
        Fault("orgs", "o,,,Navn,skole,,", "type outsideEnumeration"),
        Fault("orgs", "o,,,Navn,ext:,,", "type outsideEnumeration"),
        Fault("orgs", "o,inactive,,Navn,school,,", "status outsideEnumeration"),
        Fault("orgs", "o,,,Navn,school,,,x", "- tooManyFields"),
        Fault("orgs", "o", "name missingField", "type missingField"),
        Fault("academicSessions", "s,,,T,term,2026-02-30,2027-01-01,,2027", "startDate impossibleDate"),
        Fault("academicSessions", "s,,,T,term,30/02/2026,2027-01-01,,2027", "startDate impossibleDate"),
        Fault("academicSessions", "s,,,T,term,2026-08-01T00:00:00Z,2027-01-01,,2027", "startDate impossibleDate"),
        Fault("academicSessions", "s,,,T,term,2026-08-01,2026-07-31,,2027", "endDate endBeforeBegin"),
        Fault("academicSessions", "s,,,T,term,,,,2027", "startDate missingField", "endDate missingField"),
        Fault("academicSessions", "s,,,T,term,2026-08-01,2027-01-01,,", "schoolYear missingField"),
        Fault(
            "academicSessions", "s,,,,uge,2026-08-01,2027-01-01,,2027", "title missingField", "type outsideEnumeration"),
        Fault("academicSessions", "year-1,,,T,term,2026-08-01,2027-01-01,,2027", "sourcedId duplicateId"),
        Fault(
            "classes", "c,,,T,,course-1,,homeroom,,skole-9,term-1,,,", "schoolSourcedId unknownReference(organisation)"),
        Fault("classes", "c,,,T,,course-1,,homeroom,,skole-1,\"t8,t9\",,,", "termSourcedIds unknownReference(session)"),
        Fault("classes", "c,,,T,,,,homeroom,,skole-1,term-1,,,", "courseSourcedId missingField"),
        Fault(
            "classes", "c,,,T,,course-1,,hold,,,,,,", "classType outsideEnumeration", "schoolSourcedId missingField",
            "termSourcedIds missingField"),
        Fault("classes", "class-1,,,T,,course-1,,homeroom,,skole-1,term-1,,,", "sourcedId duplicateId"),
        Fault("users", "u,,,true,x,,,Sand,,,,,,,,,,,,,,,", "givenName missingField"),
        Fault("users", "u,,,true,x,,Ib,,,,,,,,,,,,,,,,", "familyName missingField"),
        Fault("users", "u,,,,,,Ib,Sand,,,,,,,,,,,,,,,", "username missingField", "enabledUser missingField"),
        Fault("users", "u,,,ja,x,,Ib,Sand,,,,,,,,,,,,,,,", "enabledUser outsideEnumeration"),
        Fault("users", "user-p,,,true,x,,Ib,Sand,,,,,,,,,,,,,,,", "sourcedId duplicateId"),
        Fault("roles", "r,,,user-9,primary,student,,,skole-1,", "userSourcedId unknownReference(person)"),
        Fault("roles", "r,,,user-p,primary,student,,,skole-9,", "orgSourcedId unknownReference(organisation)"),
        Fault("roles", "r,,,user-p,first,student,,,skole-1,", "roleType outsideEnumeration"),
        Fault("roles", "r,,,user-p,primary,administrator,,,skole-1,", "role outsideEnumeration"),
        Fault("roles", "r,,,user-p,primary,student,2026-01-02,2026-01-01,skole-1,", "endDate endBeforeBegin"),
        Fault("roles", "role-1,,,user-p,primary,student,,,skole-1,", "sourcedId duplicateId"),
        Fault(
            "roles", "r,,,,,,,,,", "userSourcedId missingField", "roleType missingField", "role missingField",
            "orgSourcedId missingField"),
        Fault("demographics", "user-9,,,2017-01-01,,,,,,,,,,,,", "sourcedId unknownReference(person)"),
        Fault("demographics", "user-t,,,17-01-01,,,,,,,,,,,,", "birthDate impossibleDate"),
        Fault("demographics", "user-p,,,2017-01-01,,,,,,,,,,,,", "sourcedId duplicateId"),
        Fault("enrollments", "e,,,class-9,skole-1,user-p,student,,,", "classSourcedId unknownReference(group)"),
        Fault("enrollments", "e,,,class-1,skole-9,user-p,student,,,", "schoolSourcedId unknownReference(organisation)"),
        Fault("enrollments", "e,,,class-1,skole-1,user-9,student,,,", "userSourcedId unknownReference(person)"),
        Fault("enrollments", "e,,,class-1,skole-1,user-p,guardian,,,", "role outsideEnumeration"),
        Fault("enrollments", "e,,,class-1,skole-1,user-p,student,1,,", "primary outsideEnumeration"),
        Fault("enrollments", "e,,,class-1,skole-1,user-p,student,,2026-13-01,", "beginDate impossibleDate"),
        Fault("enrollments", "e,,,class-1,skole-1,user-p,student,,2026-08-02,2026-08-01", "endDate endBeforeBegin"),
        Fault("enrollments", "enr-1,,,class-1,skole-1,user-p,student,,,", "sourcedId duplicateId"),
    ]

    @Test("a bad row is rejected with all its faults, and every other row stays", arguments: faults)
    func rejected(fault: Fault) throws {
        let name = fault.file + ".csv"
        let line = BundleMaker.good.files[name, default: ""].count { $0 == "\n" } + 1
        // A file with a status in any row is a delta.
        let outcome = try BundleMaker.good.adding(fault.row, to: name).read()
        #expect(outcome.rejected == fault.faults.map { "\(name) \(line) \($0)" })
        #expect(outcome.reading.report.rejectedCount == 1)
        #expect(outcome.ids == (try BundleMaker.good.read().ids))
        let id = fault.row.prefix { $0 != "," }
        let isDuplicate = fault.faults.contains("sourcedId duplicateId")
        let kinds: [String: RecordKind] = [
            "orgs": .organisation, "academicSessions": .session, "classes": .group, "users": .person,
            "enrollments": .enrolment,
        ]
        if let kind = kinds[fault.file], !id.hasPrefix("\""), !id.contains("\u{1}"), !isDuplicate, !id.isEmpty {
            #expect(outcome.reading.rejectedIds == [kind: [String(id)]])
        } else if isDuplicate {
            #expect(outcome.reading.rejectedIds == [:])
        }
    }

    static let warnings: [Fault] = [
        Fault("orgs", "o,,,Navn,School,,", "type wrongCase"),
        Fault("orgs", "o,,,Navn,ext:hytte,,"),
        Fault("orgs", "ø 1,,,Navn,school,,", "sourcedId unusualId"),
        Fault("orgs", "o,,,Navn,school,,o-9", "parentSourcedId unknownOptionalReference"),
        Fault("orgs", "o,,,Navn,school", "- tooFewFields"),
        Fault("orgs", "o,,,Navn,school,,,", ),
        Fault("orgs", "o,,,\"Na\nvn\",school,,", "- lineBreakInField"),
        Fault("orgs", "o,,,Na\"vn,school,,", "- strayQuote"),
        Fault("orgs", "o,,,Navn,school,,o", "parentSourcedId cyclicParent"),
        Fault(
            "academicSessions", "s,,,T,term,2026-08-01,2027-01-01,s-9,2027", "parentSourcedId unknownOptionalReference"),
        Fault("academicSessions", "s,,,T,term,2026-08-01,2027-01-01,,2026/27", "schoolYear badSchoolYear"),
        Fault("academicSessions", "s,,,T,term,2026-08-01,2026-08-01,,2027", "endDate emptyPeriod"),
        Fault("classes", "c,,,T,,course-9,,homeroom,,skole-1,term-1,,,", "courseSourcedId unknownOptionalReference"),
        Fault(
            "classes", "c,,,T,,course-1,,homeroom,,skole-1,\"term-1,t9\",,,", "termSourcedIds unknownOptionalReference"),
        Fault("classes", "c,,,T,,course-1,,Scheduled,,skole-1,term-1,,,", "classType wrongCase"),
        Fault("users", "u,,,TRUE,x,,Ib,Sand,,,,,,,,,,,,,,,", "enabledUser wrongCase", "- personWithoutRole"),
        Fault(
            "users", "u,,,true,x,,Ib,Sand,,,,,,\"user-p,u-9\",,,,,,,,,", "agentSourcedIds unknownOptionalReference",
            "- personWithoutRole"),
        Fault(
            "users", "u,,,true,x,,Ib,Sand,,,,,,,,,,,,,,o-9,", "primaryOrgSourcedId unknownOptionalReference",
            "- personWithoutRole"),
        Fault(
            "roles", "r,,,user-p,primary,student,,,skole-1,profile-1", "userProfileSourcedId unknownOptionalReference"),
        Fault("roles", "r,,,user-p,primary,Student,,,skole-1,", "role wrongCase"),
        Fault("enrollments", "e,,,class-1,skole-1,user-p,ext:aide,False,,", "primary wrongCase"),
        Fault("enrollments", "e,,,class-1,skole-1,user-p,student,,,\n\n\n,,,\n"),
    ]

    @Test("an untidy row is kept, with a warning", arguments: warnings)
    func warned(fault: Fault) throws {
        let name = fault.file + ".csv"
        let line = BundleMaker.good.files[name, default: ""].count { $0 == "\n" } + 1
        let outcome = try BundleMaker.good.adding(fault.row, to: name).read()
        let usual = try BundleMaker.good.read()
        #expect(outcome.rejected == [])
        #expect(
            outcome.warnings.filter { !usual.warnings.contains($0) } == fault.faults.map { "\(name) \(line) \($0)" })
        let isOwnRecord = fault.file != "roles"
        #expect(outcome.records.count == usual.records.count + (isOwnRecord ? 1 : 0))
    }

    @Test("a rejected row is missing for those that need it, but not when the caller knows it")
    func cascade() throws {
        let bundle = BundleMaker.good.replacing("Søndermark Skole,school", "Søndermark Skole,hytte", in: "orgs.csv")
        let outcome = try bundle.read()
        // The school, two classes, four roles and two enrolments.
        #expect(outcome.reading.report.rejectedCount == 9)
        #expect(outcome.ids == ["kommune-1", "year-1", "term-1", "user-t", "user-p", "user-g"])
        #expect(outcome.persons.allSatisfy { !$0.rolesAreComplete && $0.primaryOrganisation == nil })
        #expect(
            outcome.reading.rejectedIds == [
                .organisation: ["skole-1"], .group: ["class-1", "class-2"], .enrolment: ["enr-1", "enr-2"],
            ])
        let known = try bundle.read { kind, id in kind == .organisation && id == "skole-1" }
        #expect(known.rejected == ["orgs.csv 2 type outsideEnumeration"])
        #expect(known.enrolments.count == 2)
    }

    @Test("parents in a circle are delivered once each")
    func circle() throws {
        let outcome = try BundleMaker.good.adding("a,,,A,school,,b\nb,,,B,school,,c\nc,,,C,school,,a", to: "orgs.csv")
            .read()
        #expect(outcome.ids.prefix(5) == ["kommune-1", "skole-1", "c", "b", "a"])
        #expect(outcome.warnings.contains("orgs.csv 6 parentSourcedId cyclicParent"))
    }

    @Test("a reference to a record that ends in the same bundle is said")
    func ending() throws {
        let outcome = try BundleMaker.good
            .replacing("class-1,,,", "class-1,tobedeleted,2026-08-10T12:00:00.000Z,", in: "classes.csv").read()
        #expect(outcome.records[4].isEnding && !outcome.records[5].isEnding)
        #expect(outcome.warnings.contains("enrollments.csv 2 classSourcedId endingReference"))
        #expect(outcome.warnings.contains("classes.csv 3 status blankStatusInDelta"))
    }

    @Test("a hundred bad rows among good ones are all found at their lines")
    func hundred() throws {
        var bundle = BundleMaker.good
        var expected: [String] = []
        let bad = [
            ("class-9,skole-1,user-p,student,,,", "classSourcedId unknownReference(group)"),
            ("class-1,skole-1,,student,,,", "userSourcedId missingField"),
            ("class-1,skole-1,user-p,elev,,,", "role outsideEnumeration"),
            ("class-1,skole-1,user-p,student,,2026-02-30,", "beginDate impossibleDate"),
            ("class-1,skole-1,user-p,student,,2026-09-02,2026-09-01", "endDate endBeforeBegin"),
        ]
        var line = 4
        for index in 0..<1000 {
            // Every seventh row spans two lines, so that rows and lines differ.
            if index % 7 == 0 { line += 1 }
            let start = index % 7 == 0 ? "\ng-\(index),,," : "g-\(index),,,"
            if index % 10 == 3 {
                let (rest, fault) = bad[index / 10 % bad.count]
                bundle = bundle.adding(start + rest, to: "enrollments.csv")
                expected.append("enrollments.csv \(line) \(fault)")
            } else {
                bundle = bundle.adding(start + "class-1,skole-1,user-p,student,,,", to: "enrollments.csv")
            }
            line += 1
        }
        let outcome = try bundle.read()
        #expect(outcome.rejected == expected && expected.count == 100)
        #expect(outcome.reading.report.rejectedCount == 100)
        #expect(outcome.enrolments.count == 902)
        #expect(outcome.reading.rejectedIds[.enrolment]?.count == 100)
    }

    @Test("findings beyond the limit are counted but not kept")
    func limited() throws {
        var limits = RosterLimits()
        limits.findingsKept = 2
        let bad = (0..<5).map { "x\($0),,,,School,," }.joined(separator: "\n")
        let outcome = try BundleMaker.good.adding(bad + "\ny1,,,Y,School,,\ny2,,,Y,School,,", to: "orgs.csv")
            .read(limits: limits)
        #expect(outcome.rejected.count == 2 && outcome.reading.report.rejectedCount == 5)
        #expect(outcome.warnings.count == 2 && outcome.reading.report.warningCount > 4)
        #expect(outcome.reading.rejectedIds[.organisation]?.count == 5)
    }
}
