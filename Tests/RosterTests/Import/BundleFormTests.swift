import Core
import Foundation
import Roster
import Testing

/// Manifests, headers and modes.
@Suite struct BundleFormTests {
    private func added(_ bundle: BundleMaker) throws -> [String] {
        let usual = try BundleMaker.good.read().warnings
        return try bundle.read().warnings.filter { !usual.contains($0) }
    }

    static let headers: [(String, String, String, [String])] = [
        ("orgs", "sourcedId,", "\u{FEFF}sourcedId,", ["1 - byteOrderMark"]),
        ("orgs", "name,type", "name,type,metadata.x", ["1 - columnOrder"]),
        ("orgs", "parentSourcedId", "parentSourcedId,metadata.x,metadata.Åse", []),
        ("orgs", "parentSourcedId", "parentSourcedId,note", ["1 note unknownColumn"]),
        ("orgs", "parentSourcedId", "parentSourcedId,Åse Møller", ["1 #8 unknownColumn"]),
        ("orgs", "parentSourcedId", "parentSourcedId,,", ["1 #8 emptyColumnName"]),
        ("orgs", "parentSourcedId", "ParentSourcedID", ["1 parentSourcedId wrongCase"]),
        ("orgs", "dateLastModified", "dataLastModified", ["1 dateLastModified misspeltColumn"]),
        ("orgs", "parentSourcedId", "parentSourcedId,name", ["1 name duplicateColumn"]),
        (
            "users", "preferredGivenName", "prefferedGivenName",
            ["1 prefferedGivenName unknownColumn", "1 preferredGivenName missingColumn"]
        ),
    ]

    @Test("untidy headers are said", arguments: headers)
    func header(file: String, old: String, new: String, warnings: [String]) throws {
        let name = file + ".csv"
        let found = try added(BundleMaker.good.replacing(old, new, in: name))
        // Rows then have fewer fields than the header, or shifted ones; only the header matters here.
        #expect(found.filter { $0.hasPrefix("\(name) 1 ") } == warnings.map { "\(name) \($0)" })
    }

    @Test("columns in another order are read by their names")
    func order() throws {
        let outcome = try BundleMaker.good.setting(
            "orgs.csv", "type,name,sourcedId,parentSourcedId\nschool,Skole,skole-1,kommune-1\ndistrict,K,kommune-1,\n"
        ).read()
        #expect(outcome.rejected == [] && outcome.ids.prefix(2) == ["kommune-1", "skole-1"])
        #expect(
            outcome.warnings.filter { $0.hasPrefix("orgs") } == [
                "orgs.csv 1 - columnOrder", "orgs.csv 1 status missingColumn",
                "orgs.csv 1 dateLastModified missingColumn", "orgs.csv 1 identifier missingColumn",
            ])
    }

    @Test("without a required column every row is rejected, and the header says why")
    func missingRequired() throws {
        let outcome = try BundleMaker.good.setting("orgs.csv", "sourcedId,name\nskole-1,Skole\n").read()
        #expect(
            outcome.reading.report.warnings.contains {
                $0.reason == .missingColumn(isRequired: true) && $0.column == "type"
            })
        #expect(outcome.rejected.first == "orgs.csv 2 type missingField")
    }

    @Test("a file without rows is said")
    func noRows() throws {
        let found = try added(BundleMaker.good.setting("courses.csv", "sourcedId,title\n"))
        #expect(found.contains("courses.csv 0 - noRows"))
    }

    static let modes: [(String, String, RosterMode, [String])] = [
        ("bulk", ",,", .bulk, []),
        ("bulk", "active,2026-08-10T12:00:00.000Z,", .delta, ["orgs.csv 0 - modeConflict"]),
        ("bulk", ",2026-08-10T12:00:00.000Z,", .delta, ["orgs.csv 0 - modeConflict"]),
        ("bulk", "Active,,", .delta, ["orgs.csv 0 - modeConflict", "orgs.csv 2 status wrongCase"]),
        ("delta", "active,2026-08-10T12:00:00.000Z,", .delta, []),
        ("delta", ",,", .delta, ["orgs.csv 0 - statusMissing"]),
        ("delta", "active,01/08/2026,", .delta, ["orgs.csv 2 dateLastModified badTimestamp"]),
        ("delta", "active,2026-08-10,", .delta, ["orgs.csv 2 dateLastModified badTimestamp"]),
        ("Bulk", ",,", .bulk, ["manifest.csv 4 value wrongCase"]),
        ("", "active,,", .absent, ["manifest.csv 4 value manifestValueEmpty", "orgs.csv 0 - notInManifest"]),
        ("absent", "active,,", .absent, ["orgs.csv 0 - notInManifest"]),
    ]

    @Test("manifest and rows together decide what a file is", arguments: modes)
    func mode(said: String, status: String, mode: RosterMode, warnings: [String]) throws {
        let outcome = try BundleMaker(files: [
            "manifest.csv": "propertyName,value\nmanifest.version,1.0\noneroster.version,1.2\nfile.orgs,\(said)\n",
            "orgs.csv":
                "sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId\no,\(status)Navn,school,,\n",
        ]).read()
        #expect(outcome.reading.modes[.orgs] == mode && outcome.warnings == warnings)
        #expect(outcome.ids == (mode == .absent ? [] : ["o"]))
    }

    static let manifests: [(String, BundleError)] = [
        ("propertyName,value\noneroster.version,1.2\nfile.orgs,full\n", .badManifestValue(line: 3)),
        ("propertyName,value\noneroster.version,1.0\n", .unsupportedVersion),
        ("propertyName,value\noneroster.version,2\n", .unsupportedVersion),
        ("property,value\n", .badManifest),
        ("", .badManifest),
        ("propertyName,value\n\"x", .unreadableText(.manifest, .unterminatedQuote(line: 2))),
        ("propertyName,value\nfile.results,bulk\n", .missingFile(.results)),
        ("propertyName,value\nfile.classes,delta\n", .missingFile(.classes)),
    ]

    @Test("a manifest far longer than any manifest is refused")
    func longManifest() {
        let text = "propertyName,value\nx," + String(repeating: "x", count: 70_000)
        #expect(throws: BundleError.badManifest) { try BundleMaker(files: ["manifest.csv": text]).read() }
    }

    @Test("bad manifests are refused", arguments: manifests)
    func manifest(text: String, error: BundleError) {
        #expect(throws: error) { try BundleMaker(files: ["manifest.csv": text]).read() }
    }

    @Test("a manifest alone is a bundle without news")
    func manifestAlone() throws {
        let outcome = try BundleMaker(files: ["manifest.csv": BundleMaker.manifest("1.2")]).read()
        #expect(outcome.records == [] && outcome.warnings == [])
    }

    @Test("a manifest's `absent` is no name, and strange lines are said")
    func names() throws {
        let text = "propertyName,value\noneroster.version,1.2.1\nsource.systemName,absent\nfarve,blå\nfile.bil,bulk\n"
        let outcome = try BundleMaker(files: ["manifest.csv": text]).read()
        #expect(outcome.reading.systemName == nil && outcome.reading.systemCode == nil)
        #expect(
            outcome.warnings == [4, 5].map { "manifest.csv \($0) propertyName unknownManifestProperty" })
    }

    @Test("without a manifest the files tell the version")
    func noManifest() throws {
        let outcome = try BundleMaker.good.setting("manifest.csv", nil).read()
        #expect(outcome.reading.version == .v1p2 && outcome.rejected == [] && outcome.records.count == 11)
        #expect(outcome.warnings.prefix(2) == ["manifest.csv 0 - manifestAbsent", "manifest.csv 0 - versionGuessed"])
        let old = try BundleMaker(files: [
            "users.csv":
                "sourcedId,enabledUser,orgSourcedIds,role,username,givenName,familyName\nu,true,o,student,x,Ib,Sand\n"
        ]).read { _, id in id == "o" }
        #expect(old.reading.version == .v1p1 && old.persons.first?.roles.first?.organisation == "o")
    }

    @Test("other names and files are said and left")
    func strangers() throws {
        let bundle = BundleMaker.good.setting("README.txt", "hej").setting(".DS_Store", "x")
            .setting("Users.csv", BundleMaker.good.files["users.csv"]).setting("users.csv", nil)
            .setting("lineItems.csv", "sourcedId\nx\n")
        #expect(
            try added(bundle) == [
                " 0 - unknownFiles(2)", "users.csv 0 - fileNameCase", "lineItems.csv 0 - notInManifest",
            ])
        #expect(try bundle.read().records == BundleMaker.good.read().records)
    }

    @Test("one folder around the files of a zip is accepted")
    func enclosed() throws {
        var zip = BundleMaker.good.zip(prefix: "eksport 2026/")
        zip.items.append(ZipMaker.Item("eksport 2026/"))
        zip.items.append(ZipMaker.Item("__MACOSX/eksport 2026/._users.csv", "x"))
        try Temporary.file(zip.bytes()) { path in
            let outcome = try Outcome(path: path)
            #expect(outcome.records == (try BundleMaker.good.read().records))
            #expect(outcome.warnings.prefix(2) == [" 0 - enclosingFolder", " 0 - unknownFiles(1)"])
        }
    }
}
