import Access
import App
import Core
import Crypto
import Foundation
import Storage
import TestSupport
import Testing

@testable import Handover

/// A copy whose document names the school by its official number alone: its id there is another's.
@Suite("An archive of what came as a package")
struct DueArchiveIntakeTests {
    private let path = NSTemporaryDirectory() + "vinge-due-\(UUID().uuidString)"

    /// - Returns: the handover that was taken in.
    private func takeIn(_ scene: IntakeScene) async throws -> HandoverID {
        let package = try scene.package { ($0.to.id, $0.to.code) = (PackageScene.id(77), "87654321") }
        let outcome = try await scene.take(package, for: scene.pupil)
        #expect(outcome.what == .taken)
        return outcome.handover
    }

    /// Received copies of the school's owner are kept for one year, and that has gone by.
    private func outlast(_ scene: IntakeScene) async throws -> OwnerID {
        let (world, school) = (scene.world, scene.school)
        let owner: OwnerID = try await world.id("SELECT owner AS value FROM organisation WHERE id = \(school)")
        let person: PersonID = try await world.id("SELECT person AS value FROM account ORDER BY person LIMIT 1")
        let (id, now): (HandoverPlanID, Instant) = (world.services.environment.id(), world.clock.now)
        let plan = RetentionPlan(senderYears: 1, receiverYears: 1, basis: "Dokumenthanteringsplan § 7")
        try await world.database.write { writing in
            try RetentionStore.set(plan, of: owner, id: id, by: person, at: now, writing)
        }
        world.clock.advance(seconds: 366 * 86_400)
        return owner
    }

    @Test("it is exported when it is due, signed by the school that received it, with the sender's own signature in it")
    func due() async throws {
        let scene = try await IntakeScene()
        let handover = try await takeIn(scene)
        let owner = try await outlast(scene)
        let path = path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let outcome = try await DueArchive(scene.world.services).write(
            .init(lock: .plain(reason: "prov"), owner: owner, isProtected: false), to: path)
        #expect(outcome.left == [] && outcome.packages > 0)

        let trusted = try await HandoverArchive(scene.world.services).trusted()
        let file = try PackageFile(path: path + "/\(handover)-1-receiver.zip")
        let checked = try CheckedPackage(try file.open(), trusted: trusted)
        #expect(checked.isArchived && checked.signer.hasPrefix("Granviks gymnasium"))
        let record: HandoverRecord = try #require(JSONText.decode(checked.files["record.json"] ?? []))
        #expect(record.side == .receiver && record.handover == handover && record.version == 1)
        #expect(record.unit.id == scene.school && record.unit.code == "87654321")
        #expect(record.hash == DocumentHash.of(checked.opened.documentBytes))
        #expect(checked.signature.signer.unit == scene.school)
        let document = try checked.opened.document()
        #expect(document.to.id == PackageScene.id(77) && document.pupil.givenName == "Alva")
        let sender = PackageScene.signingKey(1).publicKey
        #expect(checked.signature.versionKey == StrictBase64.text(sender.rawRepresentation))
        #expect(checked.signature.isVersionSigned(checked.opened.documentBytes))

        // Exported once; nothing is taken in from it.
        let again = try await DueArchive(scene.world.services).write(
            .init(lock: .plain(reason: "prov"), owner: owner, isProtected: false), to: path + "-2")
        #expect(again == DueArchive.Outcome())
        await #expect(throws: PackageIntake.Refusal.isArchived) { try await scene.take(checked, for: scene.pupil) }
        try await end(scene)
        let ended = try await scene.count(
            "SELECT count(*) AS value FROM handover_copy WHERE handover = \(handover) AND ended IS NOT NULL")
        #expect(ended == 1)
    }

    private func end(_ scene: IntakeScene) async throws {
        try await scene.world.arm()
        scene.world.clock.advance(seconds: 3600)
        try await scene.world.work()
    }

    @Test("every record and the list of a whole archive are as the schemas say")
    func schemas() async throws {
        let scene = try await IntakeScene()
        _ = try await takeIn(scene)
        _ = try await outlast(scene)
        let path = path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let outcome = try await DueArchive(scene.world.services).write(
            .init(lock: .plain(reason: "prov"), owner: nil, isProtected: false), to: path)
        let list = try #require(FileManager.default.contents(atPath: path + "/archive.json"))
        let value = try JSONSerialization.jsonObject(with: list)
        #expect(try JSONSchema.read("docs/schemas/handover-archive-1.json").faults(value) == [])

        let entries = try #require((value as? [String: Any])?["packages"] as? [[String: Any]])
        #expect(entries.count == outcome.packages && outcome.packages > 2)
        let trusted = try await HandoverArchive(scene.world.services).trusted()
        let schema = try JSONSchema.read("docs/schemas/handover-record-1.json")
        for entry in entries {
            let file = try #require(entry["file"] as? String)
            let bytes = [UInt8](try #require(FileManager.default.contents(atPath: path + "/" + file)))
            #expect(entry["sha256"] as? String == DocumentHash.of(bytes) && entry["bytes"] as? Int == bytes.count)
            let checked = try CheckedPackage(try PackageFile(bytes: bytes).open(), trusted: trusted)
            let record = try JSONSerialization.jsonObject(with: Data(try #require(checked.files["record.json"])))
            #expect(try schema.faults(record) == [], "\(file)")
            #expect(entry["hash"] as? String == DocumentHash.of(checked.opened.documentBytes))
        }
        #expect(Set(entries.compactMap { $0["side"] as? String }) == ["sender", "receiver"])
    }
}
