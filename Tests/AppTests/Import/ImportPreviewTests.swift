import App
import Core
import Roster
import Site
import Storage
import TestSupport
import Testing

@Suite("Importing a roster in the browser")
struct ImportPreviewTests {
    @Test("an upload is looked at and nothing changes until somebody says yes; then all of it does")
    func whole() async throws {
        let scene = try await UploadScene()
        let before = try await scene.everything()
        let place = try await scene.admin.upload("/imports", [("source", "sys")], files: RosterFiles().uploads)
        #expect(place.status == 303)
        let preview = try #require(place.location)
        let waiting = try await scene.admin.get(preview)
        #expect(waiting.headers["refresh"] == "3" && waiting.body.contains("kommet godt frem"))
        try await scene.work()
        let shown = try await scene.admin.get(preview)
        #expect(shown.headers["refresh"] == nil && shown.body.contains("Skal det ske?"))
        #expect(try await scene.everything() == before)
        #expect(try await scene.list(preview, "pupils", "new").contains("Clara Møller"))
        #expect(try await scene.list(preview, "guardians", "new").contains("Per Møller"))
        #expect(try await scene.list(preview, "staff", "new").contains("Kirsten Lund"))
        #expect(try await scene.list(preview, "classes", "new").contains("7.A"))
        #expect(try await scene.list(preview, "places", "new").contains("7.A · Bakkeskolen"))

        #expect(try await scene.apply(preview).status == 303)
        #expect(try await scene.everything() == before)
        try await scene.work()
        #expect(try await scene.state(preview) == "applied")
        let after = try await scene.everything()
        // Six people, four of them pupils; the owner was there, the school was not.
        #expect(after[0] == before[0] + 6 && after[1] == before[1] + 4 && after[2] == before[2] + 1)
        #expect(try await scene.count("import_chunk") == 0)
        #expect(try await scene.count("import_page") == 0)
        #expect(try await scene.admin.get(preview).body.contains("Ændringerne er gennemført"))
        let runs = try await scene.admin.get("/imports").body
        #expect(runs.contains("Tidligere indlæsninger") && runs.contains("Ole Vestergren"))
    }

    @Test("a change is shown field by field, and who ends by name")
    func difference() async throws {
        let scene = try await UploadScene()
        try await scene.bring(RosterFiles(pupils: ["Asta", "Bo", "Clara", "Dan", "Eva", "Finn"]))
        var next = RosterFiles(pupils: ["Astrid", "Bo", "Clara", "Dan", "Eva"])
        next = next.replacing(",7.A,7,", ",8.A,8,", in: "classes.csv")
            .replacing("Per,Møller,,,,,,p0", "Per,Møller,,,,,,p1", in: "users.csv")
        let preview = try await scene.send(next)
        let pupils = try await scene.list(preview, "pupils", "changed")
        #expect(pupils.contains("<del>Asta Møller</del> → <ins>Astrid Møller</ins>"))
        #expect(pupils.contains("<del>Per Møller</del> → <ins>ingen</ins>"))
        #expect(pupils.contains("<del>ingen</del> → <ins>Per Møller</ins>"))
        #expect(!pupils.contains("Clara"))
        let ended = try await scene.list(preview, "pupils", "ended")
        #expect(ended.contains("Finn Møller") && !ended.contains("Eva"))
        let classes = try await scene.list(preview, "classes", "changed")
        #expect(classes.contains("<del>7.A</del> → <ins>8.A</ins>") && classes.contains("<del>7</del> → <ins>8</ins>"))
        #expect(!(try await scene.admin.get(preview).body.contains("Usædvanligt mange")))
        _ = try await scene.apply(preview)
        try await scene.work()
        #expect(try await scene.count("person WHERE given_name = 'Astrid'") == 1)
        #expect(try await scene.count("pupil_group WHERE name = '8.A' AND school <> owner AND grade = '8'") == 1)
        #expect(
            try await scene.count(
                "account a JOIN person p ON p.id = a.person WHERE p.given_name = 'Finn' AND a.disabled = 1") == 1)
    }

    @Test("when more than a fifth of the pupils would end, it says so loudly and asks twice")
    func many() async throws {
        let scene = try await UploadScene()
        try await scene.bring(RosterFiles())
        let preview = try await scene.send(RosterFiles(pupils: ["Asta", "Bo", "Clara"]))
        #expect(try await scene.admin.get(preview).body.contains("1 af 4 elever"))
        let unsure = try await scene.apply(preview)
        #expect(unsure.status == 422 && unsure.body.contains("Sæt kryds"))
        #expect(try await scene.state(preview) == "previewed")
        #expect(try await scene.apply(preview, confirm: true).status == 303)
        try await scene.work()
        #expect(try await scene.state(preview) == "applied")
    }

    @Test("the same file again has nothing to change, and can only be put away")
    func nothing() async throws {
        let scene = try await UploadScene()
        try await scene.bring(RosterFiles())
        let preview = try await scene.send(RosterFiles())
        let page = try await scene.admin.get(preview).body
        #expect(page.contains("Der er intet at ændre") && !page.contains("/application"))
    }

    @Test("discarding removes what was sent at once, and changes nothing")
    func discard() async throws {
        let scene = try await UploadScene()
        let before = try await scene.everything()
        let preview = try await scene.send(RosterFiles().adding("e9,,,c1,s1,nobody,student,,,", to: "enrollments.csv"))
        #expect(try await scene.count("import_chunk") > 0)
        #expect(try await scene.admin.post(preview + "/discard").location == "/imports")
        for table in ["import_chunk", "import_page", "import_finding"] as [SQL] {
            #expect(try await scene.count(table) == 0)
        }
        #expect(try await scene.everything() == before)
        #expect(try await scene.admin.get(preview).body.contains("Filen er kasseret"))
    }

    @Test("broken rows stand with file, line, column and what is wrong, and can be sifted and fetched")
    func report() async throws {
        let scene = try await UploadScene()
        let files = RosterFiles().adding("e9,,,c1,s1,nobody,student,,,", to: "enrollments.csv")
            .adding("u9,,,true,u9,,,Møller,,,,,,,,,,,,,,,", to: "users.csv")
        let preview = try await scene.send(files)
        let all = try await scene.admin.get(preview + "/report").body
        #expect(
            all.contains("enrollments.csv") && all.contains("userSourcedId")
                && all.contains("Feltet skal være udfyldt."))
        let one = try await scene.admin.get(preview + "/report?file=users.csv&kind=missingField").body
        #expect(
            one.contains("givenName") && !one.contains("<td data-label=\"Kolonne\" role=\"cell\">userSourcedId</td>"))
        let file = try await scene.admin.get(preview + "/report-file")
        #expect(file.headers["content-type"] == "text/csv; charset=utf-8")
        #expect(file.body.hasPrefix("\u{FEFF}\"Fil\";\"Linje\""))
        #expect(file.body.contains("\"users.csv\";\"8\";\"givenName\";\"Afvist\";\"Feltet skal være udfyldt.\""))
        #expect(!file.body.contains("Møller"))
    }

    @Test("cells that a spreadsheet would take for a formula are made harmless")
    func csv() {
        #expect(CSVCell.text("=1+1") == "\"'=1+1\"" && CSVCell.text("-x") == "\"'-x\"")
        #expect(CSVCell.text("@a") == "\"'@a\"" && CSVCell.text("+4\"5") == "\"'+4\"\"5\"")
        #expect(CSVCell.text("a;b") == "\"a;b\"" && CSVCell.text("") == "\"\"")
    }

    @Test("a pupil with a protected identity, and their guardian, are counted and never named")
    func protected() async throws {
        let scene = try await UploadScene()
        let now = scene.world.clock.now
        try await scene.world.database.write {
            try ProtectionStore.note(source: "sys", sourcedId: "p0", reader: "", at: now, on: $0)
        }
        let preview = try await scene.send(RosterFiles())
        let page = try await scene.admin.get(preview).body
        #expect(page.contains("heraf 1 med beskyttet identitet"))
        for part in ["pupils", "guardians", "places"] {
            let list = try await scene.list(preview, part, "new")
            #expect(!list.contains("Asta") && !list.contains("Per Møller"), "\(part)")
        }
        #expect(try await scene.list(preview, "pupils", "new").contains("Bo Møller"))
    }

    @Test("names lie in the database only sealed until somebody has decided")
    func sealed() async throws {
        let scene = try await UploadScene()
        try await scene.send(RosterFiles(pupils: ["Zebulonia"]))
        let found = try await scene.world.database.read { reading in
            try ["import_chunk", "import_page"].flatMap { table in
                try reading.all("SELECT content FROM \(SQL(stringLiteral: table))") { try $0["content"] as [UInt8] }
            }
        }
        #expect(found.count > 5)
        let wanted = Array("Zebulonia".utf8)
        for bytes in found {
            let isThere = bytes.indices.contains { bytes[$0...].starts(with: wanted) }
            #expect(!isThere)
        }
    }
}
