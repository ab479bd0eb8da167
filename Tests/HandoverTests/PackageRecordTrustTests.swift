import Core
import Crypto
import Foundation
import TestSupport
import Testing

@testable import Handover

/// The receiving school's key is trusted too, and it signs packages of documents that come from another.
@Suite("A receiving school that would speak for the sending one")
struct PackageRecordTrustTests {
    /// From Ekskolan, says Spyken: written there, and both signatures are Spyken's own.
    private static func forged(_ adjust: (inout HandoverDocument) -> Void = { _ in }) throws -> PackageScene {
        var document = PackageScene.document
        document.subjects[0].result = "A"
        adjust(&document)
        var scene = try PackageScene.archive(of: .receiver, document)
        scene.versionKey = nil
        return scene
    }

    @Test("what it forges with a record is whole as its own, and nobody else's")
    func ownName() throws {
        let zip = try Self.forged().package()
        #expect(try PackageScene.verdict(zip) == PackageScene.valid(.receiver))
        let report = try PackageScene.checked(zip).report
        #expect(report.contains("kept for an archive by Spyken i Lund"))
        #expect(!report.contains("Ekskolan") && !report.contains("Signed"))
        let fingerprint = KeyFingerprint.of(PackageScene.receiverSigning.publicKey)
        let senderOnly = [PackageScene.schools[0]]
        #expect(try PackageScene.verdict(zip, trusted: senderOnly) == .untrusted(fingerprint: fingerprint))
    }

    @Test("without the record the package has been changed, also when it is signed anew")
    func withoutRecord() throws {
        let scene = try Self.forged()
        let zip = try scene.package()
        let bare = try PackageScene.zip(try PackageScene.files(zip).filter { $0.name != "record.json" })
        #expect(try PackageScene.verdict(bare) == .changed(file: "record.json"))
        let resigned = try scene.relisted("record.json", nil, in: zip)
        #expect(try PackageScene.verdict(resigned) == .changed(file: "handover.json"))
    }

    @Test("with a record as the sending school's it has been changed, and under that school's id it is not trusted")
    func sendersName() throws {
        let scene = try Self.forged()
        let record = try PackageScene.fullRecord(.sender, of: scene.document)
        let zip = try scene.relisted("record.json", try JSONText.bytes(record), in: scene.package())
        #expect(try PackageScene.verdict(zip) == .changed(file: "record.json"))

        let fingerprint = KeyFingerprint.of(PackageScene.receiverSigning.publicKey)
        let from = scene.document.from.id
        let posing = try scene.resigned(zip) { $0.signer.unit = from }
        #expect(try PackageScene.verdict(posing) == .untrusted(fingerprint: fingerprint))
        let plain = try scene.relisted("record.json", nil, in: posing)
        #expect(try PackageScene.verdict(plain) == .untrusted(fingerprint: fingerprint))
        // A list of keys without ids tells whose key it is all the same.
        let byName = [TrustedKey(name: "Spyken i Lund", publicKey: PackageScene.receiverSigning.publicKey)]
        #expect(try PackageScene.verdict(posing, trusted: byName) == PackageScene.valid(.receiver))
    }

    @Test("the record of its real copy goes with no other document of the sending school")
    func moved() throws {
        let scene = try PackageScene.archive(of: .receiver)
        let record = try PackageScene.file("record.json", of: scene.package())
        let forged = try Self.forged()
        let zip = try forged.relisted("record.json", record, in: forged.package())
        #expect(try PackageScene.verdict(zip) == .changed(file: "record.json"))
    }

    @Test("no package with a record is taken in, whoever signed it")
    func intake() async throws {
        let scene = try await IntakeScene()
        let school = scene.school
        var document = PackageScene.document
        document.to.id = school
        let trusted = [
            PackageScene.schools[0],
            TrustedKey(name: "Spyken i Lund", publicKey: PackageScene.receiverSigning.publicKey, unit: school),
        ]
        let packages = [
            try PackageScene.archive(of: .sender, document), try PackageScene.archive(of: .receiver, document),
            try Self.forged { $0.to.id = school },
        ]
        let before = try await scene.counts()
        for package in packages {
            let checked = try PackageScene.checked(try package.package(), trusted: trusted)
            for pupil in [scene.pupil, nil] {
                await #expect(throws: PackageIntake.Refusal.isArchived) {
                    try await scene.take(checked, for: pupil)
                }
            }
        }
        #expect(try await scene.counts() == before)
        // It is the record that is refused, not the document.
        let plain = try scene.package { $0 = document }
        #expect(try await scene.take(plain, for: scene.pupil, isDryRun: true).what == .taken)
    }

    @Test("its signature for an archive does not vouch for what the sending school sent")
    func vouching() throws {
        let scene = PackageScene()
        let document = try scene.documentBytes()
        let sent = try #require(try PackageFile(bytes: scene.package()).open().signature)
        let version = StoredVersion(
            id: PackageScene.id(20),
            name: VersionName(
                handover: scene.document.id, number: 1, sender: scene.document.from.id, receiver: scene.document.to.id),
            owner: PackageScene.id(21), pupil: PackageScene.id(4),
            sealed: SealedVersion(
                hash: [UInt8](SHA256.hash(data: document)),
                signature: try #require(StrictBase64.bytes(sent.versionSignature, count: 64)), content: []),
            generation: 1, sealedAt: PackageScene.moment, due: PackageScene.moment, sentAt: PackageScene.moment)
        #expect(sent.vouches(for: document, as: version))
        let archived = try #require(
            try PackageFile(bytes: PackageScene.archive(of: .receiver).package()).open().signature)
        // The version's own signature is the sending school's there too.
        #expect(archived.isVersionSigned(document) && archived.versionKey == sent.versionKey)
        #expect(!archived.vouches(for: document, as: version))
    }
}
