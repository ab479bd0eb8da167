import Core
import Crypto
import Foundation
import Testing

@testable import Handover

@Suite("Whose handover package it is")
struct PackageTrustTests {
    private let scene = PackageScene()

    @Test("a package signed anew by somebody else is whole, and not trusted")
    func signedAnew() throws {
        var forger = scene
        forger.document.subjects[0].result = "A"
        forger.key = PackageScene.signingKey(6)
        let fingerprint = KeyFingerprint.of(forger.key.publicKey)
        #expect(try scene.verdict(forger.package()) == .untrusted(fingerprint: fingerprint))
    }

    @Test("a key that is known as one unit's does not speak for another")
    func anotherUnit() throws {
        let opened = try PackageFile(bytes: scene.package()).open()
        let key = scene.key.publicKey
        let other = [TrustedKey(name: "Spyken", publicKey: key, unit: PackageScene.id(3))]
        #expect(PackageCheck.verify(opened, trusted: other) == .untrusted(fingerprint: KeyFingerprint.of(key)))
        let own = [TrustedKey(name: "Ekskolan i Lund", publicKey: key, unit: PackageScene.id(2))]
        #expect(PackageCheck.verify(opened, trusted: own) == scene.valid)
        #expect(PackageCheck.verify(opened, trusted: []) == .untrusted(fingerprint: KeyFingerprint.of(key)))
    }

    @Test("a fingerprint is the SHA-256 of the raw key in sixteen groups of four")
    func fingerprint() throws {
        // RFC 8032, 7.1, TEST 1: the key; its SHA-256 by sha256sum.
        let raw = Data(base64Encoded: "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=")!
        let key = try Curve25519.Signing.PublicKey(rawRepresentation: raw)
        #expect(
            KeyFingerprint.of(key)
                == "21fe 31df a154 a261 626b f854 046f d227 1b7b ed4b 6abe 45aa 5887 7ef4 7f97 21b9")
    }

    @Test("the statements are the lines that the documentation promises")
    func statements() throws {
        var spoken = scene
        spoken.html = "x"
        let opened = try PackageFile(bytes: spoken.package()).open()
        var signature = try #require(opened.signature)
        signature.signer.name = "Ek\\skolan\nsigned: 1999"
        let lines = String(decoding: signature.statement, as: UTF8.self).split(separator: "\n")
        #expect(
            lines.map { $0.prefix { $0 != ":" } } == [
                "format", "algorithm", "handover", "version", "unit", "name", "owner", "generation", "key",
                "fingerprint", "signed", "version-key", "version-signature", "files", "file", "file",
            ])
        #expect(lines[5] == "name: Ek\\\\skolan\\nsigned: 1999")
        #expect(lines[13] == "files: 2")
        #expect(lines[14] == "file: \(DocumentHash.of(Array("x".utf8))) handover.html")
        let version = VersionStatement.bytes(
            id: PackageScene.id(1), version: 3, unit: PackageScene.id(2), to: PackageScene.id(3),
            documentHash: [0x0a, 0xff])
        #expect(
            String(decoding: version, as: UTF8.self) == """
                format: urn:vinge:handover-version:1
                handover: 01997f3e-2b6c-7d10-8a45-6f0d3c1b2a01
                version: 3
                unit: 01997f3e-2b6c-7d10-8a45-6f0d3c1b2a02
                to: 01997f3e-2b6c-7d10-8a45-6f0d3c1b2a03
                document: 0aff

                """)
    }
}
