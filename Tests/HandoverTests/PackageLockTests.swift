import Access
import Core
import Crypto
import Foundation
import Roster
import Testing

@testable import Handover

@Suite("A locked handover package")
struct PackageLockTests {
    private let scene = PackageScene()

    private func closed() throws -> [UInt8] {
        try scene.package(.passphrase(PackageScene.passphrase, work: PackageScene.work))
    }

    private func sealed() throws -> [UInt8] {
        try scene.package(.unit(scene.document.to.id, scene.receiverKey.publicKey))
    }

    private let right = PackageKey.passphrase(PackageScene.passphrase)

    private func open(_ bytes: [UInt8], with key: PackageKey? = nil) throws -> OpenedPackage {
        try PackageFile(bytes: bytes).open(with: key)
    }

    @Test("a wrong passphrase, none, and the wrong kind of key are told apart")
    func wrongKeys() throws {
        let (closed, sealed) = (try closed(), try sealed())
        for wrong in ["", " ", "häst batteri klammer fel", PackageScene.passphrase + " "] {
            #expect(throws: PackageError.wrongPassphrase) { try open(closed, with: .passphrase(wrong)) }
        }
        for key in [nil, PackageKey.unitKey(scene.receiverKey)] {
            #expect(throws: PackageError.needsPassphrase) { try open(closed, with: key) }
        }
        for key in [nil, right] { #expect(throws: PackageError.needsUnitKey) { try open(sealed, with: key) } }
        let other = PackageKey.unitKey(PackageScene.receiverKey(8))
        #expect(throws: PackageError.anotherKey) { try open(sealed, with: other) }
    }

    @Test("one wrong byte in content.bin is seen")
    func content() throws {
        for (bytes, key) in [(try closed(), right), (try sealed(), .unitKey(scene.receiverKey))] {
            let count = try PackageScene.file("content.bin", of: bytes).count
            for position in stride(from: 0, to: count, by: 37) {
                let bad = try PackageScene.replacing("content.bin", in: bytes) {
                    var bytes = $0
                    bytes[position] ^= 1
                    return bytes
                }
                #expect(throws: PackageError.changedContent) { try open(bad, with: key) }
            }
            let short = try PackageScene.replacing("content.bin", in: bytes) { Array($0.prefix(20)) }
            #expect(throws: PackageError.changedContent) { try open(short, with: key) }
        }
    }

    @Test("one wrong byte in package.json opens nothing")
    func envelope() throws {
        for (bytes, key) in [(try closed(), right), (try sealed(), .unitKey(scene.receiverKey))] {
            for position in try PackageScene.file("package.json", of: bytes).indices {
                let bad = try PackageScene.replacing("package.json", in: bytes) {
                    var bytes = $0
                    bytes[position] ^= 1
                    return bytes
                }
                #expect(throws: PackageError.self, "byte \(position)") { try open(bad, with: key) }
            }
        }
    }

    @Test("the content of one package under the lock of another is not opened")
    func exchanged() throws {
        var later = scene
        later.document.version = 2
        let lock = PackageLock.passphrase(PackageScene.passphrase, work: PackageScene.work)
        let other = try PackageScene.file("content.bin", of: later.package(lock))
        let mixed = try PackageScene.replacing("content.bin", in: closed()) { _ in other }
        #expect(throws: PackageError.changedContent) { try open(mixed, with: right) }
        let relabelled = try PackageScene.replacing(
            "package.json", in: closed(), "\"version\":1", with: "\"version\":2")
        #expect(throws: PackageError.wrongPassphrase) { try open(relabelled, with: right) }
    }

    @Test("a file beside a lock is refused, and so is a lock without content")
    func beside() throws {
        let files = try PackageScene.files(closed())
        let more = try PackageScene.zip(files + [("handover.json", try scene.documentBytes())])
        #expect(throws: PackageError.extraFile) { try PackageFile(bytes: more) }
        #expect(throws: PackageError.damagedZip) { try PackageFile(bytes: PackageScene.zip([files[0]])) }
    }

    @Test("a package that speaks of another handover outside than inside is not valid")
    func contradiction() throws {
        let key = SymmetricKey(data: PackageScene.random(1)(32))
        var envelope = PackageEnvelope(handover: scene.document.id, version: 7)
        envelope.passphrase = try KeyWrap.lock(
            PackageScene.random(1)(32),
            with: PassphraseKey(PackageScene.passphrase, work: PackageScene.work, random: PackageScene.random(1)),
            binding: PackageEnvelope.binding(handover: scene.document.id, version: 7, unit: nil),
            random: PackageScene.random(1))
        let outside = try JSONText.bytes(envelope)
        let content = try ContentCipher.seal(
            try scene.package(), key: key, bound: outside, random: PackageScene.random(1))
        let bytes = try PackageScene.zip([("package.json", outside), ("content.bin", content)])
        #expect(try scene.verdict(bytes, with: right) == .changed(file: "package.json"))
    }
}
