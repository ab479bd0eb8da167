import Access
import App
import Core
import HTTPTypes
import Roster
import Site
import Storage
import TestSupport
import Testing

@Suite("Importing in the browser: who may, and what is refused")
struct ImportRightsTests {
    @Test(
        "a wrong file gets one clear sentence at once",
        arguments: [
            ("users.csv", "", "Filen er tom"), ("liste.zip", "<html><body>Log ind</body></html>", "er en webside"),
            ("liste.zip", "hello", "hverken en zip-fil"), ("../../users.txt", "a,b", "hverken en zip-fil"),
        ])
    func wrongFile(name: String, text: String, sentence: String) async throws {
        let scene = try await UploadScene()
        let file = UploadedFile(field: "file", name: name, bytes: Array(text.utf8))
        let answer = try await scene.admin.upload("/imports", [("source", "mit-system")], files: [file])
        #expect(answer.status == 422 && answer.body.contains(sentence))
        #expect(answer.body.contains("value=\"mit-system\""))
        #expect(try await scene.count("import_upload") == 0)
    }

    @Test("without a file, without a system, or with a strange name for it, the form comes back")
    func form() async throws {
        let scene = try await UploadScene()
        for source in ["", "to ord", "a\"b", String(repeating: "x", count: 41)] {
            let answer = try await scene.admin.upload("/imports", [("source", source)], files: RosterFiles().uploads)
            #expect(answer.status == 422 && answer.body.contains("1 til 40"), "\(source)")
        }
        #expect(try await scene.admin.upload("/imports", [("source", "a")], files: []).body.contains("Vælg den fil"))
    }

    @Test("a hostile or damaged zip is refused with its sentence, and removed")
    func zip() async throws {
        let scene = try await UploadScene()
        let file = UploadedFile(
            field: "file", name: "a.zip", bytes: Array("PK\u{3}\u{4}".utf8) + [UInt8](repeating: 7, count: 300))
        let answer = try await scene.admin.upload("/imports", [("source", "sys")], files: [file])
        try await scene.work()
        let preview = try #require(answer.location)
        #expect(try await scene.state(preview) == "refused")
        let page = try await scene.admin.get(preview).body
        #expect(page.contains("Filen kan ikke bruges") && page.contains("Zip-filen er ikke hel"))
        #expect(try await scene.count("import_chunk") == 0)
    }

    @Test("an organisation that is not the administrator's refuses the whole file and is named")
    func otherOwner() async throws {
        let scene = try await UploadScene()
        let before = try await scene.everything()
        for owner in ["Fremmed Kommune", "Granviks kommun"] {
            let preview = try await scene.send(RosterFiles(owner: owner))
            #expect(try await scene.state(preview) == "refused")
            #expect(try await scene.admin.get(preview).body.contains("»\(owner)«"))
        }
        #expect(try await scene.everything() == before)
    }

    @Test("a school without anything above it comes under the owner, the first time a system is used")
    func looseSchool() async throws {
        let scene = try await UploadScene()
        let loose = RosterFiles().replacing("o1,,,Lyngby Fjord Kommune,district,,\n", "", in: "orgs.csv")
            .replacing("school,101,o1", "school,101,", in: "orgs.csv")
        try await scene.bring(loose)
        #expect(
            try await scene.count(
                "organisation s JOIN organisation o ON o.id = s.owner AND o.id = s.parent WHERE s.name = 'Bakkeskolen' AND o.name = 'Lyngby Fjord Kommune'"
            ) == 1)
        let more = loose.adding("s2,,,Ny Skole,school,102,", to: "orgs.csv")
        let preview = try await scene.send(more)
        #expect(try await scene.state(preview) == "refused")
        #expect(try await scene.admin.get(preview).body.contains("»Ny Skole«"))
    }

    @Test("what the same system has brought to another owner can be neither named nor ended")
    func sharedSource() async throws {
        let scene = try await UploadScene()
        try await scene.bring(RosterFiles())
        // The same system brings the Swedish owner's records too, from the command line.
        try await scene.world.database.write { writing in
            for (kind, table) in [("organisation", "organisation"), ("person", "person"), ("group", "pupil_group")] {
                try writing.execute(
                    """
                    INSERT INTO roster_record (source, kind, sourced_id, entity, fingerprint, detail, ended, run)
                    SELECT 'sys', \(kind), 'se-' || x.id, x.id, 1, 'student', 0, 'x' FROM \(SQL(stringLiteral: table)) x
                    JOIN organisation o ON o.id = x.owner WHERE o.country = 'SE'
                    """)
            }
        }
        let swedish: OrganisationID = try await scene.world.id(
            "SELECT id AS value FROM organisation WHERE country = 'SE' AND kind = 'school'")
        let before = try await scene.count("account WHERE disabled = 1")
        let quiet = try await scene.send(RosterFiles().replacing("Asta", "Astrid", in: "users.csv"))
        #expect(!(try await scene.list(quiet, "pupils", "ended").contains("<td")))
        _ = try await scene.apply(quiet)
        try await scene.work()
        #expect(try await scene.state(quiet) == "applied")
        #expect(try await scene.count("account WHERE disabled = 1") == before)
        let greedy = RosterFiles().adding("r-x,,,t1,secondary,administrator,,,se-\(swedish),", to: "roles.csv")
        let preview = try await scene.send(greedy)
        #expect(try await scene.state(preview) == "refused")
        #expect(try await scene.admin.get(preview).body.contains("»Granviks kommun«"))
        #expect(
            try await scene.count("role_assignment WHERE role = 'administrator' AND organisation = \(swedish)") == 0)
    }

    @Test("a system that serves another owner is not to be used under the same name")
    func sourceTaken() async throws {
        let scene = try await UploadScene()
        try await scene.world.database.write {
            _ = try $0.execute(
                """
                INSERT INTO roster_record (source, kind, sourced_id, entity, fingerprint, detail, ended, run)
                SELECT 'sys', 'organisation', 'se-1', id, 1, '', 0, 'x' FROM organisation WHERE name = 'Granviks kommun'
                """)
        }
        let preview = try await scene.send(RosterFiles())
        #expect(try await scene.state(preview) == "refused")
        let page = try await scene.admin.get(preview).body
        #expect(page.contains("bruges allerede om en anden") && !page.contains("Granvik"))
        #expect(try await scene.state(try await scene.send(RosterFiles(), source: "vores")) == "previewed")
    }

    @Test("another owner's administrator does not find the upload")
    func foreign() async throws {
        let scene = try await UploadScene()
        let preview = try await scene.send(RosterFiles())
        _ = try await scene.world.database.write {
            try $0.execute(
                """
                UPDATE role_assignment SET role = 'administrator', pupil_group = NULL, organisation = owner
                WHERE person = (SELECT person FROM account WHERE login = 'elin')
                """)
        }
        let elin = try await Browser(scene.world, as: DemoPeople.swedishTeacher)
        #expect(try await elin.get("/imports").status == 200)
        for path in ["", "/changes", "/report", "/report-file"] {
            #expect(try await elin.get(preview + path).status == 404, "\(path)")
        }
        for path in ["/application", "/discard", "/rerun"] {
            #expect(try await elin.post(preview + path, [("seen", "x")]).status == 404, "\(path)")
        }
        #expect(try await scene.state(preview) == "previewed")
    }

    @Test("a school's administrator is told who imports, and can send nothing")
    func schoolOnly() async throws {
        let scene = try await UploadScene()
        _ = try await scene.world.database.write {
            try $0.execute(
                """
                UPDATE role_assignment SET organisation = (SELECT id FROM organisation WHERE name = 'Fjordskolen')
                WHERE role = 'administrator'
                """)
        }
        #expect(try await scene.admin.get("/imports").body.contains("administrator for hele skoleejeren"))
        let answer = try await scene.admin.upload("/imports", [("source", "sys")], files: RosterFiles().uploads)
        #expect(answer.status == 422)
        #expect(try await scene.count("import_upload") == 0)
    }

    @Test("a form with files needs its token, too")
    func token() async throws {
        let scene = try await UploadScene()
        let answer = try await scene.admin.upload(
            "/imports", [("source", "sys")], files: RosterFiles().uploads, token: "0000")
        #expect(answer.status == 403)
        #expect(try await scene.count("import_upload") == 0)
    }

    @Test("only who may import can send more than a form's usual size, and a page says how much fits")
    func size() async throws {
        let scene = try await UploadScene()
        let big = UploadedFile(
            field: "file", name: "users.csv", bytes: [UInt8](repeating: UInt8(ascii: "a"), count: 2 << 20))
        #expect(try await scene.admin.upload("/imports", [("source", "sys")], files: [big]).status == 303)
        let teacher = try await Browser(scene.world, as: DemoPeople.teacher)
        let refused = try await teacher.upload("/imports", [("source", "sys")], files: [big])
        #expect(refused.status == 413 && refused.body.contains("højst 1 MB"))
        let stranger = Browser(scene.world)
        #expect(try await stranger.upload("/imports", [], files: [big], from: "/sign-in").status == 413)
        #expect(try await scene.admin.upload("/accounts", [], files: [big]).status == 413)
        let broken = try await scene.admin.send(
            .post, "/imports", bytes: Array("nonsense".utf8), type: "multipart/form-data; boundary=x")
        #expect(broken.status == 400)
    }
}
