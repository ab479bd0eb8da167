import Core
import Foundation
import Roster

/// Builds OneRoster bundles for tests. It starts from a good one of version 1.2.
struct BundleMaker {
    var files: [String: String]

    /// One owner with one school, a year with a term, two classes, a teacher, a pupil and a guardian.
    static let good = Self(files: [
        "manifest.csv": manifest("1.2", bulk: bulkFiles),
        "orgs.csv": """
        sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
        skole-1,,,Søndermark Skole,school,101,kommune-1
        kommune-1,,,Fjordby Kommune,district,100,

        """,
        "academicSessions.csv": """
        sourcedId,status,dateLastModified,title,type,startDate,endDate,parentSourcedId,schoolYear
        term-1,,,Efterår,term,2026-08-01,2027-01-01,year-1,2027
        year-1,,,2026/27,schoolYear,2026-08-01,2027-08-01,,2027

        """,
        "courses.csv": """
        sourcedId,status,dateLastModified,schoolYearSourcedId,title,courseCode,grades,orgSourcedId,subjects,subjectCodes
        course-1,,,,Klasse,,,skole-1,,

        """,
        "classes.csv": """
        \(classesHeader)
        class-1,,,3.B,"3,4",course-1,3B,homeroom,Lokale 2,skole-1,"term-1,year-1","Dansk, Matematik",,
        class-2,,,Dansk 3,3,course-1,D3,scheduled,,skole-1,term-1,,,

        """,
        "users.csv": """
        \(usersHeader)
        user-t,,,true,kirsten.l,,Kirsten,Lund,,t1,kl@skole.example,11,,,,,,,,,,skole-1,
        user-p,,,true,aase.m,,Åse,Møller,Bo,p1,,,22,user-g,3,,,,Åsa,,,skole-1,
        user-g,,,true,per.m,,Per,Møller,,,,,,,,,,,,,,,

        """,
        "roles.csv": """
        sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
        role-1,,,user-t,primary,teacher,2020-08-01,,skole-1,
        role-2,,,user-p,primary,student,,,skole-1,
        role-3,,,user-g,primary,guardian,,,skole-1,
        role-4,,,user-t,secondary,ext:reading,,,skole-1,

        """,
        "demographics.csv": """
        \(demographicsHeader)
        user-p,,,2017-03-14,female,,,,,true,,,DK,,Odense,

        """,
        "enrollments.csv": """
        sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
        enr-1,,,class-1,skole-1,user-t,teacher,true,,
        enr-2,,,class-1,skole-1,user-p,student,,2026-08-10,2027-06-26

        """,
    ])

    static let bulkFiles = [
        "orgs", "academicSessions", "courses", "classes", "users", "roles", "demographics", "enrollments",
    ]
    static let classesHeader =
        "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,"
        + "schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods"
    static let usersHeader =
        "sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,"
        + "identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,"
        + "preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns"
    static let demographicsHeader =
        "sourcedId,status,dateLastModified,birthDate,sex,americanIndianOrAlaskaNative,asian,"
        + "blackOrAfricanAmerican,nativeHawaiianOrOtherPacificIslander,white,demographicRaceTwoOrMoreRaces,"
        + "hispanicOrLatinoEthnicity,countryOfBirthCode,stateOfBirthAbbreviation,cityOfBirth,"
        + "publicSchoolResidenceStatus"

    static func manifest(_ version: String, bulk: [String] = [], delta: [String] = [], extra: String = "") -> String {
        var text = "propertyName,value\nmanifest.version,1.0\noneroster.version,\(version)\n"
        for file in bulk { text += "file.\(file),bulk\n" }
        for file in delta { text += "file.\(file),delta\n" }
        return text + "source.systemName,Fjordby SIS\nsource.systemCode,fsis\n" + extra
    }

    /// The same bundle with rows added to a file.
    func adding(_ rows: String, to file: String) -> Self {
        var copy = self
        copy.files[file, default: ""] += rows + "\n"
        return copy
    }

    /// The same bundle with a text in a file exchanged, which must be there.
    func replacing(_ old: String, _ new: String, in file: String) -> Self {
        var copy = self
        precondition(files[file]?.contains(old) == true, "\(old) is not in \(file)")
        copy.files[file] = files[file]?.replacingOccurrences(of: old, with: new)
        return copy
    }

    func setting(_ file: String, _ text: String?) -> Self {
        var copy = self
        copy.files[file] = text
        return copy
    }

    func zip(prefix: String = "") -> ZipMaker {
        ZipMaker(items: files.sorted { $0.key < $1.key }.map { ZipMaker.Item(prefix + $0.key, $0.value) })
    }

    /// Writes the bundle as a folder and reads it.
    func read(
        limits: RosterLimits = RosterLimits(), known: (RecordKind, String) -> Bool = { _, _ in false }
    ) throws -> Outcome {
        try Temporary.folder { folder in
            for (name, text) in files { try Array(text.utf8).write(to: folder + "/" + name) }
            return try Outcome(path: folder, limits: limits, known: known)
        }
    }
}

/// What came out of one reading.
struct Outcome {
    var records: [RosterRecord] = []
    let reading: RosterReading

    init(path: String, limits: RosterLimits = RosterLimits(), known: (RecordKind, String) -> Bool = { _, _ in false })
        throws
    {
        var records: [RosterRecord] = []
        reading = try RosterReader(path: path, limits: limits).read(known: known) { records.append($0) }
        self.records = records
    }

    var rejected: [String] { reading.report.rejected.map(Self.line) }
    var warnings: [String] { reading.report.warnings.map(Self.line) }
    var ids: [String] { records.map(\.sourcedId) }

    var persons: [PersonRow] {
        records.compactMap { if case .person(let row) = $0 { row } else { nil } }
    }

    var enrolments: [EnrolmentRow] {
        records.compactMap { if case .enrolment(let row) = $0 { row } else { nil } }
    }

    /// `users.csv 3 email missingField`
    private static func line(_ finding: Finding) -> String {
        "\(finding.file) \(finding.line) \(finding.column ?? "-") \(name(finding.reason))"
    }

    private static func name(_ reason: Finding.Reason) -> String {
        switch reason {
        case .unknownReference(let kind): "unknownReference(\(kind.rawValue))"
        case .passwordsDropped(let count): "passwordsDropped(\(count))"
        case .raceDropped(let count): "raceDropped(\(count))"
        case .demographicsDropped(let count): "demographicsDropped(\(count))"
        case .unknownFiles(let count): "unknownFiles(\(count))"
        default: String(String(describing: reason).prefix { $0 != "(" })
        }
    }
}

/// Folders that are gone after the test.
enum Temporary {
    static func folder<Result>(_ body: (String) throws -> Result) throws -> Result {
        let url = FileManager.default.temporaryDirectory.appending(path: "roster-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: url) }
        return try body(url.path)
    }

    /// A file with these bytes.
    static func file<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
        try folder { folder in
            try bytes.write(to: folder + "/bundle.zip")
            return try body(folder + "/bundle.zip")
        }
    }
}

extension [UInt8] {
    func write(to path: String) throws { try Data(self).write(to: URL(filePath: path)) }
}
