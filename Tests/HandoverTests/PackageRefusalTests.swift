import Core
import Crypto
import Foundation
import Testing

@testable import Handover

@Suite("A handover package that is not written")
struct PackageRefusalTests {
    private let scene = PackageScene()

    private func write(
        _ document: [UInt8], signer: PackageSigner? = nil, versionSignature: String? = nil,
        lock: PackageLock = .plain, html: String = "x"
    ) throws -> [UInt8] {
        try HandoverPackage.write(
            document: document, html: html, versionSignature: try versionSignature ?? scene.versionSignature(),
            signer: signer ?? scene.signer, at: PackageScene.moment, lock: lock, random: PackageScene.random(1))
    }

    @Test("bytes that are no document, or one of another schema")
    func document() throws {
        #expect(throws: PackageRefusal.notDocument) { try write(Array("{}".utf8)) }
        var later = scene.document
        later.schema = "urn:vinge:handover:2"
        #expect(throws: PackageRefusal.notDocument) { try write(try later.jsonBytes()) }
    }

    @Test("a signer that is another unit than the document comes from")
    func sender() throws {
        var other = scene
        other.signerUnit = PackageScene.id(7)
        #expect(throws: PackageRefusal.anotherSender) { try other.package() }
    }

    @Test("a lock for another unit than the document goes to")
    func receiver() throws {
        let lock = PackageLock.unit(PackageScene.id(7), scene.receiverKey.publicKey)
        #expect(throws: PackageRefusal.anotherReceiver) { try scene.package(lock) }
    }

    @Test("a version's signature over another document, or by another key")
    func versionSignature() throws {
        var changed = scene
        changed.document.version = 2
        let bytes = try changed.documentBytes()
        #expect(throws: PackageRefusal.versionSignature) { try write(bytes) }
        changed = scene
        changed.key = PackageScene.signingKey(3)
        let signature = try changed.versionSignature()
        #expect(throws: PackageRefusal.versionSignature) {
            try write(try scene.documentBytes(), versionSignature: signature)
        }
    }

    @Test("a short passphrase")
    func passphrase() throws {
        for short in ["", "elva tecken"] {
            let lock = PackageLock.passphrase(short, work: PackageScene.work)
            #expect(throws: PackageRefusal.shortPassphrase) { try scene.package(lock) }
        }
    }

    @Test("more than could be read again")
    func size() throws {
        let paper = String(repeating: "x", count: 8 << 20 + 1)
        #expect(throws: PackageRefusal.tooLarge) { try write(try scene.documentBytes(), html: paper) }
    }
}
