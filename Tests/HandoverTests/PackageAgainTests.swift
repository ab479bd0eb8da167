import Access
import App
import Core
import Storage
import TestSupport
import Testing

@testable import Handover

/// What is here already, and what has ended here.
@Suite("A package of what is here")
struct PackageAgainTests {
    /// One of the installation's own, written for the school that received it.
    private struct Own {
        let scene: IntakeScene
        let handover: HandoverID
        let package: CheckedPackage

        init(_ state: String) async throws {
            scene = try await IntakeScene()
            handover = try await scene.world.id(
                "SELECT id AS value FROM handover WHERE state = \(state) ORDER BY id LIMIT 1")
            let archive = HandoverArchive(scene.world.services)
            let file = try PackageFile(bytes: try await archive.package(handover, lock: .receiver))
            guard case .unit(let unit, let fingerprint) = file.opener else { throw WorldError.nothingFound }
            let key = try await archive.unitKey(unit, fingerprint: fingerprint)
            package = try CheckedPackage(try file.open(with: key), trusted: try await archive.trusted())
        }

        func state() async throws -> String? {
            let handover = handover
            return try await scene.world.database.read {
                try $0.value("SELECT state AS value FROM handover WHERE id = \(handover)")
            }
        }

        func document() async throws -> HandoverDocument {
            let id = try await scene.copy(of: handover)
            let keys = UnitKeyStore(lock: World.keys.units, environment: scene.world.services.environment)
            return try await scene.world.database.read { reading in
                let line = try reading.first("SELECT c.* FROM handover_copy c WHERE c.id = \(id)", CopyLine.init)
                return try CopyStore(keys).document(of: try #require(line), on: reading)
            }
        }
    }

    @Test("nothing is changed while the school has it", arguments: ["sent", "inUse", "closed"])
    func alreadyHere(state: String) async throws {
        let own = try await Own(state)
        let before = try await own.scene.counts()
        #expect(try await own.scene.take(own.package, for: nil).what == .alreadyHere)
        #expect(try await own.scene.counts() == before)
        #expect(try await own.state() == state)
    }

    @Test("what was recalled is not had back by a file")
    func recalled() async throws {
        let own = try await Own("sent")
        try await own.scene.change(
            """
            UPDATE handover_copy SET closed = opened, closed_why = 'recalled'
            WHERE handover = \(own.handover) AND side = 'receiver'
            """)
        try await own.scene.change("UPDATE handover SET state = 'recalled' WHERE id = \(own.handover)")
        #expect(try await own.scene.take(own.package, for: nil).what == .alreadyHere)
        #expect(try await own.state() == "recalled")
    }

    @Test("where the owner's plan has ended the school's copy it begins anew", arguments: ["inUse", "closed"])
    func ended(state: String) async throws {
        let own = try await Own(state)
        try await own.scene.change(
            """
            UPDATE handover_copy SET closed = opened, closed_why = 'plan'
            WHERE handover = \(own.handover) AND side = 'receiver'
            """)
        #expect(try await own.scene.take(own.package, for: nil, isDryRun: true).what == .again)
        #expect(try await own.state() == state)
        #expect(try await own.scene.take(own.package, for: nil).what == .again)
        #expect(try await own.state() == "sent")
        #expect(try await own.document() == own.package.opened.document())
        let received = try await own.scene.count(
            """
            SELECT count(*) AS value FROM handover_copy
            WHERE handover = \(own.handover) AND side = 'receiver' AND received_at IS NULL
            """)
        #expect(received == 1)
        try await own.scene.check()
    }

    @Test("where nobody can open what lies there, it is sealed anew, and the signature stays what it was")
    func resealed() async throws {
        let own = try await Own("sent")
        try await own.scene.change("DELETE FROM handover_copy WHERE handover = \(own.handover)")
        try await own.scene.change("UPDATE handover_version SET content = hash WHERE handover = \(own.handover)")
        #expect(try await own.scene.take(own.package, for: nil).what == .again)
        #expect(try await own.document() == own.package.opened.document())
        try await own.scene.check()
    }

    @Test("what the sending school's copy does not open any more is told, and nothing is put over it")
    func changed() async throws {
        let own = try await Own("sent")
        try await own.scene.change(
            "DELETE FROM handover_copy WHERE handover = \(own.handover) AND side = 'receiver'")
        try await own.scene.change(
            "UPDATE handover_copy SET wrapped = encapsulated WHERE handover = \(own.handover)")
        await #expect(throws: PackageIntake.Refusal.changed(version: 1)) {
            try await own.scene.take(own.package, for: nil)
        }
    }

    @Test("while its correction is being written, that is what is to be sent")
    func beingWritten() async throws {
        let own = try await Own("sent")
        try await own.scene.change(
            "DELETE FROM handover_copy WHERE handover = \(own.handover) AND side = 'receiver'")
        try await own.scene.change("UPDATE handover SET state = 'inProgress' WHERE id = \(own.handover)")
        await #expect(throws: PackageIntake.Refusal.beingWritten) { try await own.scene.take(own.package, for: nil) }
    }

    @Test("of another installation too, whether the copy or the whole version has ended")
    func fromOutside() async throws {
        let scene = try await IntakeScene()
        let package = try scene.package()
        let id = try package.opened.document().id
        _ = try await scene.take(package, for: scene.pupil)
        try await scene.change("DELETE FROM handover_copy WHERE handover = \(id)")
        #expect(try await scene.take(package, for: nil).what == .again)
        _ = try await scene.copy(of: id)
        try await scene.check()
        try await scene.change("DELETE FROM handover_version WHERE handover = \(id)")
        #expect(try await scene.take(package, for: scene.pupil).what == .taken)
        _ = try await scene.copy(of: id)
        try await scene.check()
    }

    @Test("encrypted to a school of another installation it is not opened here")
    func locked() async throws {
        let (sending, scene) = (try await SendingScene(), try await IntakeScene())
        let bytes = try await HandoverArchive(sending.world.services).package(sending.handover, lock: .receiver)
        let file = try PackageFile(bytes: bytes)
        guard case .unit(let unit, let fingerprint) = file.opener else {
            Issue.record("not locked to a unit")
            return
        }
        let archive = HandoverArchive(scene.world.services)
        #expect(try await archive.unitKey(unit, fingerprint: fingerprint) == nil)
        #expect(throws: PackageError.needsUnitKey) { try file.open() }
    }
}
