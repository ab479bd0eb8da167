import Access
import App
import Core
import Roster
import Storage
import TestSupport
import Testing

@testable import Handover

/// From one installation to another, and all that is done with it there.
@Suite("A package taken in")
struct PackageIntakeTests {
    private func maud(_ world: World) async throws -> Browser {
        let maud = try await Browser(world, as: DemoPeople.receivingLeader)
        try await world.prove(maud)
        return maud
    }

    @Test("it stands in the inbox of the school with the official number, and goes the whole way there")
    func wholeWay() async throws {
        let (sending, scene) = (try await SendingScene(), try await IntakeScene())
        let passphrase = "häst batteri klammer rätt"
        let package = try await sending.package(.passphrase(passphrase), with: .passphrase(passphrase))
        let document = try package.opened.document()
        try await scene.call(document.pupil)
        let outcome = try await scene.take(package, for: scene.pupil)
        #expect(outcome.what == .taken && outcome.isSameName && outcome.handover == sending.handover)
        try await scene.check()

        let world = scene.world
        let maud = try await maud(world)
        let copy = try await scene.copy(of: sending.handover)
        let received = "/received/\(copy)"
        #expect(try await maud.get("/received").body.contains(received))
        let page = try await maud.get(received).body
        #expect(page.contains(try #require(document.subjects.first?.entries.first).text))
        #expect(page.contains("kom som en fil fra Granviksskolan, Granviks kommun og blev lagt ind 9. november 2026"))
        // Nobody here could answer.
        #expect(!page.contains("/questions\""))
        let asked = [("about", "subject-MA"), ("question", "Hur?")]
        #expect(try await maud.post(received + "/questions", asked, from: received).status == 404)

        #expect(try await maud.post(received + "/receipt", from: received).status == 303)
        let jamal: PersonID = try await world.id("SELECT person AS value FROM account WHERE login = 'jamal'")
        let reader = [("person", jamal.text), ("duty", "mentor")]
        #expect(try await maud.post(received + "/readers", reader, from: received).status == 303)
        let mentor = try await Browser(world, as: DemoPeople.receivingMentor)
        try await world.prove(mentor)
        #expect(try await mentor.post(received + "/reading", from: received).status == 303)
        #expect(try await mentor.post(received + "/use", from: received).status == 303)
        let answer = [("rating", "began"), ("words", "Ja.")]
        let replied = try await mentor.post(received + "/usefulness", answer, from: received)
        #expect(replied.status == 303)
        let inUse = try await mentor.get(received).body
        #expect(inUse.contains("Svaret er gemt.") && inUse.contains("Hjalp overleveringen?"))
        #expect(try await mentor.post(received + "/end", from: received).status == 303)
        let states = try await scene.count(
            "SELECT count(*) AS value FROM handover WHERE id = \(sending.handover) AND state = 'closed'")
        #expect(states == 1)
        try await scene.check()
    }

    @Test("no page of a sending school has it, nothing is offered to its school, and no package is made of it")
    func outside() async throws {
        let scene = try await IntakeScene()
        let package = try scene.package()
        let outside = try package.opened.document().from.id
        let before = try await scene.world.database.read { try AdmissionStore.units(besides: scene.school, on: $0) }
        _ = try await scene.take(package, for: scene.pupil)
        let id = try package.opened.document().id
        let siv = try await Browser(scene.world, as: DemoPeople.coordinator)
        for path in ["", "/document", "/release"] {
            #expect(try await siv.get("/handovers/\(id)\(path)").status == 404, "\(path)")
        }
        let after = try await scene.world.database.read { try AdmissionStore.units(besides: scene.school, on: $0) }
        #expect(before.map(\.id) == after.map(\.id) && !after.map(\.id).contains(outside))
        await #expect(throws: HandoverArchive.Refusal.fromPackage) {
            try await HandoverArchive(scene.world.services).package(id, lock: .receiver)
        }
        // The class of the pupil shows that there is one, and no way to it.
        let group: GroupID = try await scene.world.id(
            "SELECT pupil_group AS value FROM membership WHERE pupil = \(scene.pupil)")
        let candidates = try await siv.get("/groups/\(group)/handovers").body
        #expect(candidates.contains("Öberg") && !candidates.contains("/handovers/\(id)"))
        #expect(!candidates.contains("value=\"\(scene.pupil)\""))
        // Who administers an owner of the same name is not its administrator.
        let made = FirstAdministrator(
            login: "ny", name: PersonName(given: "Ny", family: "Ny"), owner: package.signer, country: .sweden)
        _ = try await made.create(scene.world.services)
        let owner: OwnerID = try await scene.world.id("SELECT owner AS value FROM account WHERE login = 'ny'")
        #expect(owner != outside)
    }

    @Test("of what was written nothing lies open, and the audit log says who took it in, of whom")
    func sealed() async throws {
        let scene = try await IntakeScene()
        let package = try scene.package()
        _ = try await scene.take(package, for: scene.pupil)
        let shapes = try await scene.world.database.read { try $0.shapes() }
        for shape in shapes {
            for column in shape.columns {
                let (table, name) = (SQL(stringLiteral: shape.name), SQL(stringLiteral: column.name))
                for word in ["Räknar med bråk", "när det är lugnt", "Skriver på dator"] {
                    let found = try await scene.count(
                        "SELECT count(*) AS value FROM \(table) WHERE CAST(\(name) AS TEXT) LIKE \("%\(word)%")")
                    #expect(found == 0, "\(shape.name).\(column.name)")
                }
            }
        }
        let id = try package.opened.document().id
        for object in [id.text, scene.pupil.text] {
            let logged = try await scene.count(
                """
                SELECT count(*) AS value FROM audit_event WHERE action = 'handover.import' AND object = \(object)
                    AND reason = 'command line'
                """)
            #expect(logged == 1)
        }
    }

    @Test("rehearsed it changes nothing, and twice it is taken in once")
    func twice() async throws {
        let scene = try await IntakeScene()
        let package = try scene.package()
        let before = try await scene.counts()
        #expect(try await scene.take(package, for: scene.pupil, isDryRun: true).what == .taken)
        #expect(try await scene.counts() == before)
        #expect(try await scene.take(package, for: scene.pupil).what == .taken)
        let after = try await scene.counts()
        #expect(try await scene.take(package, for: scene.pupil).what == .alreadyHere)
        // Whose it is need not be said again.
        #expect(try await scene.take(package, for: nil).what == .alreadyHere)
        #expect(try await scene.counts() == after)
    }

    @Test("a correction replaces what is here and shows what it changed; an earlier version is refused")
    func corrected() async throws {
        let (sending, scene) = (try await SendingScene(), try await IntakeScene())
        let first = try await sending.package()
        let document = try first.opened.document()
        try await scene.call(document.pupil)
        _ = try await scene.take(first, for: scene.pupil)
        let maud = try await maud(scene.world)
        let old = try await scene.copy(of: sending.handover)
        #expect(try await maud.post("/received/\(old)/receipt", from: "/received/\(old)").status == 303)

        try await sending.correct("Jag vill bli bagare.", because: "Fel ord")
        let second = try await sending.package()
        #expect(try await scene.take(second, for: nil).what == .corrected(2))
        // The school keeps its place, and what it had there is closed.
        let new = try await scene.copy(of: sending.handover)
        #expect(new == old)
        let page = try await maud.get("/received/\(new)").body
        #expect(page.contains("Fel ord") && page.contains("snickare.</del>") && page.contains("bagare.</ins>"))
        let why = try await scene.count(
            "SELECT count(*) AS value FROM handover_copy WHERE id <> \(old) AND closed_why = 'corrected'")
        #expect(why == 1)
        #expect(try await maud.post("/received/\(new)/receipt", from: "/received/\(new)").status == 303)
        // The decision is the same, and stands there once.
        let decisions = try await scene.count(
            "SELECT count(*) AS value FROM admission_decision WHERE pupil = \(scene.pupil)")
        #expect(decisions == 1)
        await #expect(throws: PackageIntake.Refusal.earlier(than: 3)) { try await scene.take(first, for: nil) }
        try await scene.check()
    }

    @Test(
        "a row that was changed afterwards is named, and its page says so",
        arguments: [
            ("handover_version", "content"), ("handover_version", "hash"), ("handover_version", "signature"),
            ("handover_origin", "signature"), ("handover_copy", "wrapped"),
        ])
    func changed(table: String, column: String) async throws {
        let scene = try await IntakeScene()
        let package = try scene.package()
        _ = try await scene.take(package, for: scene.pupil)
        try await scene.check()
        let id = try package.opened.document().id
        let (table, column) = (SQL(stringLiteral: table), SQL(stringLiteral: column))
        let found: [UInt8]? = try await scene.world.database.read {
            try $0.value("SELECT \(column) AS value FROM \(table) WHERE pupil = \(scene.pupil)")
        }
        var bytes = try #require(found)
        bytes[bytes.count / 2] ^= 1
        let value = bytes
        try await scene.change("UPDATE \(table) SET \(column) = \(value) WHERE pupil = \(scene.pupil)")
        await #expect(throws: InstallationCheck.Fault.handover(id.text, version: 1)) {
            try await InstallationCheck.run(scene.world.database, keys: World.keys)
        }
        let maud = try await maud(scene.world)
        let page = try await maud.get("/received/\(try await scene.copy(of: id))")
        #expect(page.status == 200 && !page.body.contains("Räknar med bråk"))
    }

    @Test("without what was signed in its package a version is nobody's")
    func withoutOrigin() async throws {
        let scene = try await IntakeScene()
        let package = try scene.package()
        _ = try await scene.take(package, for: scene.pupil)
        try await scene.change("DELETE FROM handover_origin WHERE pupil = \(scene.pupil)")
        try await scene.world.noteKey()
        let id = try package.opened.document().id
        await #expect(throws: InstallationCheck.Fault.handover(id.text, version: 1)) {
            try await InstallationCheck.run(scene.world.database, keys: World.keys)
        }
    }

    @Test("the pupil reads what came, as long as somebody has it")
    func own() async throws {
        let scene = try await IntakeScene()
        let tove: PupilID = try await scene.world.id("SELECT person AS value FROM account WHERE login = 'tove'")
        try await scene.enrol(tove, from: "2027-08-15")
        try await scene.change("UPDATE handover SET state = 'closed' WHERE pupil = \(tove)")
        _ = try await scene.take(try scene.package { $0.pupil.born = nil }, for: tove)
        let browser = try await Browser(scene.world, as: DemoPeople.swedishPupil)
        #expect(try await browser.get("/pupils/\(tove)/handover").body.contains("Räknar med bråk"))
        try await scene.change(
            "UPDATE handover_copy SET closed = opened, closed_why = 'plan' WHERE pupil = \(tove)")
        let page = try await browser.get("/pupils/\(tove)/handover")
        #expect(page.status == 200 && !page.body.contains("Räknar med bråk"))
    }
}
