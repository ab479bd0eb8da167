import Access
import App
import Core
import Crypto
import Handover
import Storage
import TestSupport
import Testing

@Suite("Handovers as files")
struct ArchiveTests {
    private func handover(_ world: World, in state: String) async throws -> HandoverID {
        try await world.id("SELECT id AS value FROM handover WHERE state = \(state) ORDER BY id LIMIT 1")
    }

    @Test("the list has every handover in its state, unsent ones too, and no name")
    func list() async throws {
        let world = try await World(hasHandovers: true)
        let lines = try await HandoverArchive(world.services).list()
        #expect(lines.count == 40)
        let states = Set(lines.map(\.state))
        #expect(states == Set(HandoverState.allCases.map(\.rawValue)))
        #expect(
            lines.allSatisfy {
                ($0.version > 0) == !["notNeeded", "draft", "inProgress", "review", "approved", "waiting", "manual"]
                    .contains($0.state)
            })
    }

    @Test("written for the receiver it opens with the receiver's key, and is what a trusted school signed")
    func receiver() async throws {
        let world = try await World(hasHandovers: true)
        let archive = HandoverArchive(world.services)
        let id = try await handover(world, in: "inUse")
        let file = try PackageFile(bytes: try await archive.package(id, lock: .receiver))
        guard case .unit(let unit, let fingerprint) = file.opener else {
            Issue.record("not locked to a unit")
            return
        }
        let key = try #require(try await archive.unitKey(unit, fingerprint: fingerprint))
        let opened = try file.open(with: key)
        let document = try opened.document()
        #expect(document.id == id)
        #expect(document.pupilVoice?.text.isEmpty == false)
        guard case .valid = PackageCheck.verify(opened, trusted: try await archive.trusted()) else {
            Issue.record("not valid")
            return
        }
        #expect(PackageCheck.verify(opened, trusted: []) != .changed(file: "handover.json"))
        let logged: Int? = try await world.database.read {
            try $0.value("SELECT count(*) AS value FROM audit_event WHERE action = 'handover.export'")
        }
        #expect(logged == 2)
    }

    @Test("open it needs a reason, which is logged; what was not sent is not written")
    func plain() async throws {
        let world = try await World(hasHandovers: true)
        let archive = HandoverArchive(world.services)
        let sent = try await handover(world, in: "received")
        let file = try PackageFile(bytes: try await archive.package(sent, lock: .plain(reason: "arkiv")))
        #expect(!file.isLocked)
        let reason: String? = try await world.database.read {
            try $0.value(
                "SELECT reason AS value FROM audit_event WHERE action = 'handover.export' AND object = \(sent.text)")
        }
        #expect(reason == "command line, not encrypted: arkiv")
        for state in ["draft", "review", "waiting", "releasing", "manual"] {
            let id = try await handover(world, in: state)
            await #expect(throws: HandoverArchive.Refusal.notSent) { try await archive.package(id, lock: .receiver) }
        }
        let nobody: HandoverID = world.services.environment.id()
        await #expect(throws: HandoverArchive.Refusal.unknown) { try await archive.package(nobody, lock: .receiver) }
    }

    @Test("a pupil whose identity is protected is not written to a file")
    func protected() async throws {
        let world = try await World(hasHandovers: true)
        let id = try await handover(world, in: "sent")
        _ = try await world.database.write {
            try $0.execute(
                "UPDATE pupil SET protection = 1 WHERE id = (SELECT h.pupil FROM handover h WHERE h.id = \(id))")
        }
        await #expect(throws: HandoverArchive.Refusal.byHand) {
            try await HandoverArchive(world.services).package(id, lock: .receiver)
        }
    }

    @Test("a version that was changed in the database is named", arguments: ["content", "hash", "signature"])
    func changed(column: String) async throws {
        let world = try await World(hasHandovers: true)
        try await world.noteKey()
        try await InstallationCheck.run(world.database, keys: World.keys)
        let id = try await handover(world, in: "received")
        let bytes: [UInt8]? = try await world.database.read {
            try $0.value("SELECT \(SQL(stringLiteral: column)) AS value FROM handover_version WHERE handover = \(id)")
        }
        var changed = try #require(bytes)
        changed[changed.count / 2] ^= 1
        let value = changed
        _ = try await world.database.write {
            try $0.execute(
                "UPDATE handover_version SET \(SQL(stringLiteral: column)) = \(value) WHERE handover = \(id)")
        }
        await #expect(throws: InstallationCheck.Fault.handover(id.text, version: 1)) {
            try await InstallationCheck.run(world.database, keys: World.keys)
        }
        await #expect(throws: HandoverArchive.Refusal.changed(handover: id, version: 1)) {
            try await HandoverArchive(world.services).package(id, lock: .receiver)
        }
    }

    @Test("nothing that was written lies open in the database, and the instance key alone opens nothing that was sent")
    func sealed() async throws {
        let world = try await World(hasHandovers: true)
        let words = ["Räknar säkert", "snickare", "Procent i vardagen", "exempeluppgift", "behörig till"]
        let shapes = try await world.database.read { try $0.shapes() }
        // Every column of every table, but for the model's own words.
        for shape in shapes where shape.name != "handover_model" {
            for column in shape.columns {
                let (table, name) = (SQL(stringLiteral: shape.name), SQL(stringLiteral: column.name))
                for word in words {
                    let found: Int? = try await world.database.read {
                        try $0.value(
                            "SELECT count(*) AS value FROM \(table) WHERE CAST(\(name) AS TEXT) LIKE \("%\(word)%")")
                    }
                    #expect(found == 0, "\(shape.name).\(column.name)")
                }
            }
        }
        let copy: HandoverCopyID = try await world.id(
            "SELECT id AS value FROM handover_copy WHERE side = 'receiver' LIMIT 1")
        let stolen = CopyStore(UnitKeyStore(lock: World.keys.instance, environment: world.services.environment))
        let found = try await world.database.read { reading -> Bool in
            let line = try reading.first("SELECT c.* FROM handover_copy c WHERE c.id = \(copy)", CopyLine.init)
            guard let line else { return true }
            do { _ = try stolen.bytes(of: line, on: reading) } catch is VaultError { return false }
            return true
        }
        #expect(!found)
    }
}
