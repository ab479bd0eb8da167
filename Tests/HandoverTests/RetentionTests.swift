import Access
import App
import Core
import Foundation
import Storage
import TestSupport
import Testing

@testable import Handover

@Suite("Handovers kept by the owner's plan")
struct RetentionTests: HandoverWalking {
    private static let page = "/handovers/retention"
    private static let basis = "Dokumenthanteringsplan § 7, nämnden 2026-05-12"

    /// In the place of the demo's own: years of what was sent, and of what was received.
    private func plan(_ world: World, sent: String, received: String) async throws {
        let agneta = try await Browser(world, as: DemoPeople.registrar)
        let saved = try await agneta.post(
            Self.page, [("sender-years", sent), ("receiver-years", received), ("basis", Self.basis)], from: Self.page)
        #expect(saved.status == 303)
    }

    private func removePlan(_ world: World) async throws {
        let agneta = try await Browser(world, as: DemoPeople.registrar)
        #expect(try await agneta.post(Self.page, [("remove", "yes")], from: Self.page).status == 303)
    }

    /// To the day on which something that was sent today is over after some years.
    private func wait(_ world: World, years: Int, days: Int = 0) {
        let today = world.clock.now.day(in: .sweden)
        let then = today.adding(years: years).adding(days: days)
        world.clock.advance(seconds: Int64(then.days(since: today)) * 86_400)
    }

    private func folder() -> String { NSTemporaryDirectory() + "vinge-due-\(UUID().uuidString)" }

    private func export(_ world: World) async throws -> Int {
        let path = folder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try await DueArchive(world.services).write(
            .init(lock: .plain(reason: "test"), owner: nil, isProtected: false), to: path
        ).packages
    }

    /// What is said of a pupil's copies in the archive, by their side.
    private func records(_ world: World, of pupil: PupilID) async throws -> [String: String] {
        let path = folder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        _ = try await DueArchive(world.services).write(
            .init(lock: .plain(reason: "test"), owner: nil, isProtected: false), to: path)
        let id: HandoverID = try await world.id("SELECT id AS value FROM handover WHERE pupil = \(pupil)")
        var records: [String: String] = [:]
        for file in try FileManager.default.contentsOfDirectory(atPath: path) where file.hasPrefix(id.text) {
            let package = try CheckedPackage(
                PackageFile(path: path + "/" + file).open(), trusted: await HandoverArchive(world.services).trusted())
            records[file.contains("sender") ? "sender" : "receiver"] = String(
                decoding: try #require(package.files["record.json"]), as: UTF8.self)
        }
        return records
    }

    private func turn(_ world: World) async throws {
        try await world.arm()
        world.clock.advance(seconds: 3600)
        try await world.work()
    }

    private func ended(_ world: World, _ pupil: PupilID) async throws -> Int? {
        try await world.database.read {
            try $0.value(
                "SELECT count(*) AS value FROM handover_copy WHERE pupil = \(pupil) AND ended IS NOT NULL")
        }
    }

    @Test("without a plan, before the day and without an export nothing ends")
    func never() async throws {
        let world = try await World(hasHandovers: true)
        let (_, _, pupil) = try await sent(world)
        try await removePlan(world)
        wait(world, years: 99)
        #expect(try await export(world) == 0)
        try await turn(world)
        #expect(try await ended(world, pupil) == 0)
    }

    @Test("the day before nothing is over; on the day it can be exported, and ends only then")
    func inTime() async throws {
        let world = try await World(hasHandovers: true)
        try await plan(world, sent: "1", received: "100")
        let (_, handover, pupil) = try await sent(world)
        wait(world, years: 1, days: -1)
        // What the demo had sent in the weeks before is over; this is not.
        #expect(try await export(world) > 0)
        try await turn(world)
        #expect(try await ended(world, pupil) == 0)
        wait(world, years: 0, days: 1)
        try await turn(world)
        #expect(try await ended(world, pupil) == 0)
        let (path, passphrase) = (folder(), "långt från allt annat")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let outcome = try await DueArchive(world.services).write(
            .init(lock: .passphrase(passphrase), owner: nil, isProtected: false), to: path)
        #expect(outcome.packages > 0)
        let id = String(handover.dropFirst("/handovers/".count))
        let file = try #require(FileManager.default.contentsOfDirectory(atPath: path).first { $0.hasPrefix(id) })
        let package = try PackageFile(path: path + "/" + file)
        #expect(throws: PackageError.wrongPassphrase) { try package.open(with: .passphrase(passphrase + "!")) }
        #expect(try package.open(with: .passphrase(passphrase)).isArchived)
        #expect(try await export(world) == 0)
        try await turn(world)
        #expect(try await ended(world, pupil) == 1)
    }

    @Test("a plan that is longer or gone by the time ends nothing, though it has been exported")
    func changed() async throws {
        let world = try await World(hasHandovers: true)
        try await plan(world, sent: "1", received: "1")
        let (_, _, pupil) = try await sent(world)
        wait(world, years: 1)
        #expect(try await export(world) > 1)
        try await plan(world, sent: "2", received: "2")
        try await turn(world)
        #expect(try await ended(world, pupil) == 0)
        try await removePlan(world)
        wait(world, years: 3)
        try await turn(world)
        #expect(try await ended(world, pupil) == 0)
        try await plan(world, sent: "2", received: "2")
        try await turn(world)
        #expect(try await ended(world, pupil) == 2)
    }

    @Test("the whole way: the archive has it all, the pages say that it has ended, the receipt and the hash stay")
    func wholeWay() async throws {
        let world = try await World(hasHandovers: true)
        try await plan(world, sent: "1", received: "1")
        let (handover, received, mentor) = try await inUse(world)
        let id = try #require(HandoverID(String(handover.dropFirst("/handovers/".count))))
        let form = try await mentor.get(received)
        let question = ("id", try hidden("id", in: form))
        let asked = try await mentor.post(
            received + "/questions", [question, ("about", "subject-MA"), ("question", "Hur långt med ekvationer?")],
            from: received)
        #expect(asked.status == 303)
        let told = try await mentor.post(
            received + "/usefulness", [("rating", "began"), ("words", "Vi började direkt.")], from: received)
        #expect(told.status == 303)
        let pupil: PupilID = try await world.id("SELECT pupil AS value FROM handover WHERE id = \(id)")
        let hash: [UInt8]? = try await world.database.read {
            try $0.value("SELECT hash AS value FROM handover_version WHERE handover = \(id)")
        }
        let sum = try #require(hash).map { String($0, radix: 16) }.map { $0.count == 1 ? "0" + $0 : $0 }.joined()
        // Before: until when, and by which school.
        let siv = try await Browser(world, as: DemoPeople.coordinator)
        let year = world.clock.now.day(in: .sweden).components.year + 1
        #expect(try await siv.get(handover).body.components("\(year).") >= 2)
        #expect(try await siv.get(handover).body.contains(sum))
        #expect(form.body.contains(sum))

        wait(world, years: 1)
        let agneta = try await Browser(world, as: DemoPeople.registrar)
        #expect(try await agneta.get(Self.page).body.contains("vinge export handovers-due"))
        #expect(try await agneta.get("/").body.contains(Self.page))
        let path = folder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let outcome = try await DueArchive(world.services).write(
            .init(lock: .plain(reason: "test"), owner: nil, isProtected: false), to: path)
        let files = try FileManager.default.contentsOfDirectory(atPath: path)
        #expect(files.count == outcome.packages + 1)
        let list = try String(contentsOfFile: path + "/archive.json", encoding: .utf8)
        #expect(list.contains(sum) && list.contains(id.text) && !list.contains("Jamal"))

        let trusted = try await HandoverArchive(world.services).trusted()
        var records: [String: String] = [:]
        for file in files where file.hasPrefix(id.text) {
            let package = try PackageFile(path: path + "/" + file)
            let checked = try CheckedPackage(try package.open(), trusted: trusted)
            #expect(checked.isArchived)
            records[String(file.dropFirst(id.text.count + 3))] = String(
                decoding: try #require(checked.files["record.json"]), as: UTF8.self)
            await #expect(throws: PackageIntake.Refusal.isArchived) {
                try await PackageIntake(world.services).take(checked)
            }
        }
        #expect(Set(records.keys) == ["sender.zip", "receiver.zip"])
        for text in ["Hur långt med ekvationer?", "Vi började direkt.", "Maud", "\"step\":\"use\""] {
            #expect(records.values.allSatisfy { $0.contains(text) }, "\(text)")
        }
        // Who approved it is the sending school's.
        #expect(records["sender.zip"]?.contains("Roland") == true)
        #expect(records["receiver.zip"]?.contains("Roland") == false)
        #expect(records["receiver.zip"]?.contains(Self.next) == true)
        #expect(records["receiver.zip"]?.contains("mentor") == true)
        #expect(records["sender.zip"]?.contains("plan") == false)

        try await turn(world)
        #expect(try await ended(world, pupil) == 2)
        for table in ["handover_question", "study_plan", "handover_usefulness", "handover_reader"] {
            let left: Int? = try await world.database.read {
                try $0.value("SELECT count(*) AS value FROM \(SQL(stringLiteral: table)) WHERE pupil = \(pupil)")
            }
            #expect(left == 0, "\(table)")
        }
        let content: [UInt8]? = try await world.database.read {
            try $0.value("SELECT content AS value FROM handover_version WHERE handover = \(id)")
        }
        #expect(content?.isEmpty == true)
        #expect(try await world.database.read { try SealCheck(world.services.unitKey).firstFault(on: $0) } == nil)

        let later = try await Browser(world, as: DemoPeople.coordinator)
        let page = try await later.get(handover)
        #expect(page.body.contains(sum) && page.body.contains(Self.basis) && page.body.contains("Maud"))
        #expect(!page.body.contains(handover + "/correction") && !page.body.contains(handover + "/recall"))
        #expect(try await !later.get(handover + "/document").body.contains(Self.attained))
        for (what, form) in [("correction", [("reason", "fel")]), ("recall", [])] {
            #expect(try await later.post(handover + "/" + what, form, from: handover).status == 422, "\(what)")
        }
        let maud = try await maud(world)
        let inbox = try await maud.get("/received?ended=1")
        #expect(inbox.body.contains(received))
        #expect(try await !maud.get("/received").body.contains(received + "\""))
        let receipt = try await maud.get(received)
        #expect(receipt.body.contains(sum) && receipt.body.contains(Self.basis) && receipt.body.contains("Maud"))
        #expect(!receipt.body.contains(Self.next))
        #expect(try await maud.post(received + "/receipt", from: received).status == 404)
        let again = try await Browser(world, as: DemoPeople.receivingMentor)
        try await world.prove(again)
        #expect(try await again.get(received).status == 404)
        let audited: Int? = try await world.database.read {
            try $0.value(
                """
                SELECT count(*) AS value FROM audit_event WHERE action IN ('handover.archive', 'handover.end')
                    AND object = \(id)
                """)
        }
        #expect(audited == 4)
    }

    @Test("what is written at the receiving school after the export is exported anew before it ends")
    func written() async throws {
        let world = try await World(hasHandovers: true)
        try await plan(world, sent: "100", received: "1")
        let (handover, received, _) = try await inUse(world)
        let id = try #require(HandoverID(String(handover.dropFirst("/handovers/".count))))
        let pupil: PupilID = try await world.id("SELECT pupil AS value FROM handover WHERE id = \(id)")
        wait(world, years: 1)
        #expect(try await export(world) > 0)
        let agneta = try await Browser(world, as: DemoPeople.registrar)
        #expect(try await !agneta.get(Self.page).body.contains("vinge export handovers-due"))
        // In the same moment, by the clock.
        let mentor = try await Browser(world, as: DemoPeople.receivingMentor)
        try await world.prove(mentor)
        let told = try await mentor.post(
            received + "/usefulness", [("rating", "partly"), ("words", "")], from: received)
        #expect(told.status == 303)
        #expect(try await agneta.get(Self.page).body.contains("vinge export handovers-due"))
        try await turn(world)
        #expect(try await ended(world, pupil) == 0)
        #expect(try await export(world) == 1)
        try await turn(world)
        #expect(try await ended(world, pupil) == 1)
        // The school that sent it keeps its own for as long as its plan says.
        let siv = try await Browser(world, as: DemoPeople.coordinator)
        #expect(try await siv.get(handover + "/document").body.contains(Self.attained))
        #expect(try await siv.post(handover + "/recall", from: handover).status == 422)
    }

    @Test("when the sending school's has ended, the receiving school goes on with its own")
    func senderFirst() async throws {
        let world = try await World(hasHandovers: true)
        try await plan(world, sent: "1", received: "2")
        let (_, handover, pupil) = try await sent(world)
        let received = try await received(pupil, world)
        wait(world, years: 1)
        #expect(try await export(world) > 0)
        try await turn(world)
        #expect(try await ended(world, pupil) == 1)
        let maud = try await maud(world)
        #expect(try await maud.get(received).body.contains(Self.attained))
        let siv = try await Browser(world, as: DemoPeople.coordinator)
        #expect(try await siv.post(handover + "/correction", [("reason", "fel")], from: handover).status == 422)
        let assessment = try await siv.get(handover + "/assessment")
        #expect(assessment.status == 200 && !assessment.body.contains(Self.next))
        await #expect(throws: HandoverArchive.Refusal.noCopy) {
            try await HandoverArchive(world.services).package(
                #require(HandoverID(String(handover.dropFirst("/handovers/".count)))), lock: .receiver)
        }
        // It went to the wrong school after all.
        #expect(try await siv.post(handover + "/recall", from: handover).status == 303)
        #expect(try await maud.get(received).status == 404)
    }

    @Test("a protected identity is never written with the others, and ends when it has been written by itself")
    func protected() async throws {
        let world = try await World(hasHandovers: true)
        try await plan(world, sent: "1", received: "1")
        let (_, _, pupil) = try await sent(world)
        _ = try await world.database.write { try $0.execute("UPDATE pupil SET protection = 1 WHERE id = \(pupil)") }
        wait(world, years: 1)
        #expect(try await export(world) > 0)
        try await turn(world)
        #expect(try await ended(world, pupil) == 0)
        let path = folder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        await #expect(throws: DueArchive.Refusal.protectedInPlain) {
            _ = try await DueArchive(world.services).write(
                .init(lock: .plain(reason: "test"), owner: nil, isProtected: true), to: path)
        }
        let outcome = try await DueArchive(world.services).write(
            .init(lock: .passphrase("långt från allt annat"), owner: nil, isProtected: true), to: path)
        #expect(outcome.packages == 2)
        // No list says whose schools they are of.
        let files = try FileManager.default.contentsOfDirectory(atPath: path)
        #expect(files.count == 2 && files.allSatisfy { $0.hasSuffix(".zip") })
        try await turn(world)
        #expect(try await ended(world, pupil) == 2)
    }

    @Test("one that was changed in the database is named and left; the others are written")
    func tampered() async throws {
        let world = try await World(hasHandovers: true)
        try await plan(world, sent: "1", received: "100")
        let (_, handover, pupil) = try await sent(world)
        let id = String(handover.dropFirst("/handovers/".count))
        _ = try await world.database.write {
            try $0.execute(
                "UPDATE handover_version SET hash = \([UInt8](repeating: 1, count: 32)) WHERE pupil = \(pupil)")
        }
        wait(world, years: 1)
        let path = folder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let outcome = try await DueArchive(world.services).write(
            .init(lock: .plain(reason: "test"), owner: nil, isProtected: false), to: path)
        #expect(outcome.packages > 0 && outcome.left.count == 1 && outcome.left[0].contains(id))
        try await turn(world)
        #expect(try await ended(world, pupil) == 0)
    }

    @Test("a folder that is there is not written into, and a failed export leaves nothing and marks nothing")
    func refused() async throws {
        let world = try await World(hasHandovers: true)
        try await plan(world, sent: "1", received: "1")
        wait(world, years: 1)
        let path = folder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        await #expect(throws: NewFolder.Fault.self) {
            _ = try await DueArchive(world.services).write(
                .init(lock: .plain(reason: "test"), owner: nil, isProtected: false), to: path)
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: path).isEmpty)
        try FileManager.default.removeItem(atPath: path)
        await #expect(throws: PackageRefusal.shortPassphrase) {
            _ = try await DueArchive(world.services).write(
                .init(lock: .passphrase("kort"), owner: nil, isProtected: false), to: path)
        }
        #expect(!FileManager.default.fileExists(atPath: path))
        let marked: Int? = try await world.database.read {
            try $0.value("SELECT count(*) AS value FROM handover_copy WHERE archived IS NOT NULL")
        }
        #expect(marked == 0)
    }

    @Test("the page: years and a decision are asked for, nothing is lost, and other owners' are not there")
    func page() async throws {
        let world = try await World(hasHandovers: true)
        let agneta = try await Browser(world, as: DemoPeople.registrar)
        #expect(try await agneta.get(Self.page).body.contains("§ 4.2"))
        for (years, basis) in [("0", "x"), ("101", "x"), ("tre", "x"), ("", "x"), ("3", "")] {
            let wrong = try await agneta.post(
                Self.page, [("sender-years", years), ("receiver-years", "7"), ("basis", basis)], from: Self.page)
            #expect(wrong.status == 422 && wrong.body.contains("value=\"7\""), "\(years)")
        }
        try await plan(world, sent: "2", received: "4")
        let page = try await agneta.get(Self.page).body
        #expect(page.contains(Self.basis) && page.contains("§ 4.2"))
        let other: OwnerID = try await world.id("SELECT id AS value FROM organisation WHERE name = 'Ekåsa kommun'")
        #expect(try await agneta.get(Self.page + "?owner=\(other)").status == 404)
        let set = try await agneta.post(
            Self.page, [("owner", other.text), ("sender-years", "1"), ("receiver-years", "1"), ("basis", "x")],
            from: Self.page)
        #expect(set.status == 404)
        // Another owner's administrator has a plan of their own, and sees no other.
        let ole = try await Browser(world, as: DemoPeople.administrator)
        #expect(try await !ole.get(Self.page).body.contains(Self.basis))
    }

    @Test("whoever administers two owners has a plan for each")
    func twoOwners() async throws {
        let world = try await World(hasHandovers: true)
        let other: OrganisationID = try await world.id(
            "SELECT id AS value FROM organisation WHERE name = 'Ekåsa kommun'")
        let person: PersonID = try await world.id("SELECT person AS value FROM account WHERE login = 'agneta'")
        _ = try await world.database.write {
            try $0.execute(
                """
                INSERT INTO role_assignment (id, person, owner, role, organisation, starts)
                VALUES ('00000000-0000-7000-8000-000000000071', \(person), \(other), 'administrator', \(other),
                    '2026-01-01')
                """)
        }
        let agneta = try await Browser(world, as: DemoPeople.registrar)
        let theirs = "\(Self.page)?owner=\(other)"
        let first = try await agneta.get(Self.page)
        #expect(first.body.contains(theirs) && first.body.contains("Granviks kommun"))
        let form = [("sender-years", "6"), ("receiver-years", "8"), ("basis", Self.basis), ("owner", other.text)]
        #expect(try await agneta.post(Self.page, form, from: theirs).status == 303)
        #expect(try await agneta.get(theirs).body.contains(Self.basis))
        let owners: [OrganisationID] = try await world.database.read {
            try $0.all("SELECT owner FROM handover_plan WHERE removed IS NULL") { try $0["owner"] }
        }
        #expect(owners.count == 2 && owners.contains(other))
    }

    @Test("a copy that was written between the look at it and the note is not noted as exported")
    func overtaken() async throws {
        let world = try await World(hasHandovers: true)
        let (_, received, mentor) = try await inUse(world)
        let id = try #require(HandoverCopyID(String(received.dropFirst("/received/".count))))
        let seen = try #require(try await world.database.read { try DueStore.copy(id, on: $0) })
        let told = try await mentor.post(received + "/usefulness", [("rating", "anew"), ("words", "")], from: received)
        #expect(told.status == 303)
        func marked() async throws -> Int? {
            try await world.database.read {
                try $0.value("SELECT count(*) AS value FROM handover_copy WHERE archived IS NOT NULL")
            }
        }
        let now = world.clock.now
        try await world.database.write { try DueStore.archive(seen, at: now, $0) }
        #expect(try await marked() == 0)
        let now2 = try #require(try await world.database.read { try DueStore.copy(id, on: $0) })
        try await world.database.write { try DueStore.archive(now2, at: now, $0) }
        #expect(try await marked() == 1)
    }

    @Test("when the receiving school's ends first, what the schools wrote to each other stays for the other one")
    func receiverFirst() async throws {
        let world = try await World(hasHandovers: true)
        try await plan(world, sent: "2", received: "1")
        let (handover, received, mentor) = try await inUse(world)
        let id = try #require(HandoverID(String(handover.dropFirst("/handovers/".count))))
        let pupil: PupilID = try await world.id("SELECT pupil AS value FROM handover WHERE id = \(id)")
        let form = try await mentor.get(received)
        let asked = try await mentor.post(
            received + "/questions",
            [("id", try hidden("id", in: form)), ("about", "subject-MA"), ("question", "Hur långt?")], from: received)
        #expect(asked.status == 303)
        let elin = try await Browser(world, as: DemoPeople.swedishTeacher)
        let question: HandoverQuestionID = try await world.id(
            "SELECT id AS value FROM handover_question WHERE pupil = \(pupil)")
        let answered = try await elin.post(
            handover + "/questions/\(question)", [("answer-\(question)", "Till kapitel fem.")], from: handover)
        #expect(answered.status == 303)
        wait(world, years: 1)
        #expect(try await export(world) > 0)
        try await turn(world)
        #expect(try await ended(world, pupil) == 1)
        let siv = try await Browser(world, as: DemoPeople.coordinator)
        #expect(try await siv.get(handover).body.contains("Till kapitel fem."))
        wait(world, years: 1)
        let record = try await records(world, of: pupil)
        #expect(record["sender"]?.contains("Till kapitel fem.") == true && record["receiver"] == nil)
        try await turn(world)
        let left: Int? = try await world.database.read {
            try $0.value("SELECT count(*) AS value FROM handover_question WHERE pupil = \(pupil)")
        }
        #expect(left == 0)
    }

    @Test("what is being corrected is kept until the correction is there")
    func corrected() async throws {
        let world = try await World(hasHandovers: true)
        try await plan(world, sent: "1", received: "100")
        let (siv, handover, pupil) = try await sent(world)
        try await correct(siv, handover)
        wait(world, years: 1)
        _ = try await export(world)
        try await turn(world)
        #expect(try await ended(world, pupil) == 0)
        // As when the correction was withdrawn: what was sent is what counts.
        _ = try await world.database.write {
            try $0.execute("UPDATE handover SET state = 'sent' WHERE pupil = \(pupil)")
        }
        #expect(try await export(world) > 0)
        try await turn(world)
        #expect(try await ended(world, pupil) == 1)
    }

    @Test("what was recalled is not for the wrong school's archive, and ends by its plan")
    func recalled() async throws {
        let world = try await World(hasHandovers: true)
        try await plan(world, sent: "100", received: "1")
        let (siv, handover, pupil) = try await sent(world)
        #expect(try await siv.post(handover + "/recall", from: handover).status == 303)
        wait(world, years: 1)
        #expect(try await records(world, of: pupil).isEmpty)
        try await turn(world)
        #expect(try await ended(world, pupil) == 1)
    }

    @Test("a handover by hand was never sent, and is not said to be archived")
    func byHand() async throws {
        let world = try await World(hasHandovers: true)
        let id: HandoverID = try await world.id(
            """
            SELECT h.id AS value FROM handover h JOIN organisation o ON o.id = h.unit
            WHERE h.state = 'inProgress' AND o.name = 'Granviksskolan' ORDER BY h.id LIMIT 1
            """)
        _ = try await world.database.write {
            try $0.execute("UPDATE handover SET state = 'closed' WHERE id = \(id)")
        }
        let siv = try await Browser(world, as: DemoPeople.coordinator)
        let page = try await siv.get("/handovers/\(id)/document")
        #expect(page.status == 200 && !page.body.contains("i arkivet"))
    }

    @Test("several owners have archives of their own, and one without a plan has nothing due")
    func owners() async throws {
        let world = try await World(hasHandovers: true)
        try await plan(world, sent: "1", received: "1")
        let other: OwnerID = try await world.id("SELECT id AS value FROM organisation WHERE name = 'Ekåsa kommun'")
        let person: PersonID = try await world.id("SELECT person AS value FROM account WHERE login = 'agneta'")
        let archive = DueArchive(world.services)
        await #expect(throws: DueArchive.Refusal.noPlan) {
            _ = try await archive.write(
                .init(lock: .plain(reason: "test"), owner: other, isProtected: false), to: folder())
        }
        let (id, now): (HandoverPlanID, Instant) = (world.services.environment.id(), world.clock.now)
        try await world.database.write {
            try RetentionStore.set(
                RetentionPlan(senderYears: 1, receiverYears: 1, basis: "x"), of: other, id: id, by: person, at: now, $0)
        }
        wait(world, years: 1)
        let error = await #expect(throws: DueArchive.Refusal.self) { _ = try await export(world) }
        #expect(error?.description.contains(other.text) == true)
        let path = folder()
        defer { try? FileManager.default.removeItem(atPath: path) }
        let theirs = try await archive.write(
            .init(lock: .plain(reason: "test"), owner: other, isProtected: false), to: path)
        let list = try String(contentsOfFile: path + "/archive.json", encoding: .utf8)
        #expect(theirs.packages > 0 && list.contains("Ekåsa") && list.components("\"owner\":\"Granviks kommun\"") == 0)
    }
}
