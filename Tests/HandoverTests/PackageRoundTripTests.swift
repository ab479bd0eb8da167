import Core
import Crypto
import Foundation
import Roster
import Testing

@testable import Handover

@Suite("A handover package, written and opened again")
struct PackageRoundTripTests {
    private let scene = PackageScene()

    @Test("a plain package has three files, and the document's bytes as they were")
    func plain() throws {
        let bytes = try scene.package()
        let file = try PackageFile(bytes: bytes)
        #expect(!file.isLocked && file.opener == nil)
        #expect(try PackageScene.files(bytes).map(\.name) == ["handover.json", "handover.html", "signature.json"])
        let opened = try file.open()
        #expect(opened.documentBytes == (try scene.documentBytes()))
        #expect(opened.paperBytes == Array(scene.html.utf8))
        #expect(try opened.document() == scene.document)
        #expect(PackageCheck.verify(opened, trusted: scene.trusted) == scene.valid)
    }

    @Test("a package under a passphrase opens with it, however its letters were typed")
    func passphrase() throws {
        let bytes = try scene.package(.passphrase(PackageScene.passphrase, work: PackageScene.work))
        let file = try PackageFile(bytes: bytes)
        #expect(file.isLocked && file.opener == .passphrase)
        for typed in [PackageScene.passphrase, PackageScene.passphrase.decomposedStringWithCanonicalMapping] {
            #expect(try scene.verdict(bytes, with: .passphrase(typed)) == scene.valid)
        }
        #expect(try file.open(with: .passphrase(PackageScene.passphrase)).document() == scene.document)
    }

    @Test("a package for a unit opens with its private key")
    func unit() throws {
        let bytes = try scene.package(.unit(scene.document.to.id, scene.receiverKey.publicKey))
        let file = try PackageFile(bytes: bytes)
        let fingerprint = KeyFingerprint.of(scene.receiverKey.publicKey)
        #expect(file.isLocked && file.opener == .unit(scene.document.to.id, fingerprint: fingerprint))
        #expect(try scene.verdict(bytes, with: .unitKey(scene.receiverKey)) == scene.valid)
    }

    @Test("a locked package tells nothing about the pupil from outside")
    func silence() throws {
        let locks: [PackageLock] = [
            .passphrase(PackageScene.passphrase, work: PackageScene.work),
            .unit(scene.document.to.id, scene.receiverKey.publicKey),
        ]
        for lock in locks {
            let bytes = try scene.package(lock)
            #expect(try PackageScene.files(bytes).map(\.name) == ["package.json", "content.bin"])
            let outside = String(decoding: bytes, as: UTF8.self)
            // Nothing shorter: two signs stand in locked bytes by chance.
            for secret in ["Alva", "Öberg", scene.document.pupil.id.text, "Ekskolan"] {
                #expect(!outside.contains(secret))
            }
        }
    }

    @Test("the same input gives the same zip")
    func repeatable() throws {
        #expect(try scene.package() == scene.package(seed: 2))
        let lock = PackageLock.passphrase(PackageScene.passphrase, work: PackageScene.work)
        #expect(try scene.package(lock) == scene.package(lock))
        #expect(try scene.package(lock) != scene.package(lock, seed: 2))
    }

    @Test("a package is read from a file, and a file that is not there is said to be unreadable")
    func path() throws {
        let place = NSTemporaryDirectory() + "handover-\(UUID().uuidString).zip"
        defer { try? FileManager.default.removeItem(atPath: place) }
        try Data(scene.package()).write(to: URL(filePath: place))
        let opened = try PackageFile(path: place).open()
        #expect(PackageCheck.verify(opened, trusted: scene.trusted) == scene.valid)
        #expect(throws: PackageError.unreadable) { try PackageFile(path: place + ".none") }
    }

    @Test("the key of the version may be an earlier one of the unit")
    func earlierKey() throws {
        var later = scene
        let earlier = try scene.versionSignature()
        later.key = PackageScene.signingKey(5)
        let bytes = try HandoverPackage.write(
            document: try later.documentBytes(), html: later.html, versionSignature: earlier,
            versionKey: scene.key.publicKey, signer: later.signer, at: PackageScene.moment, lock: .plain,
            random: PackageScene.random(1))
        let trusted = [TrustedKey(name: "Ekskolan", publicKey: later.key.publicKey)]
        let verdict = PackageCheck.verify(try PackageFile(bytes: bytes).open(), trusted: trusted)
        let fingerprint = KeyFingerprint.of(later.key.publicKey)
        #expect(verdict == .valid(signer: "Ekskolan", fingerprint: fingerprint, signedAt: PackageScene.moment))
    }
}
