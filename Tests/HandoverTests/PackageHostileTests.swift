import Access
import Core
import Foundation
import Roster
import Testing

@testable import Handover

@Suite("A file that only says it is a handover package")
struct PackageHostileTests {
    private let scene = PackageScene()

    private func closed(_ old: String, _ new: String) throws -> [UInt8] {
        let bytes = try scene.package(.passphrase(PackageScene.passphrase, work: PackageScene.work))
        return try PackageScene.replacing("package.json", in: bytes, old, with: new)
    }

    @Test(
        "no passphrase is tried when the file asks for more memory or time than is allowed",
        arguments: [
            (30, 8, 1), (21, 1, 1), (20, 8, 1), (19, 8, 1), (18, 16, 1), (17, 8, 5), (10, 1 << 20, 1), (10, 8, 1 << 20),
            (0, 8, 1), (-1, 8, 1), (6, 0, 1), (6, 8, 0), (6, -8, 1), (6, 8, Int.max), (Int.max, 8, 1), (63, 16, 16),
        ])
    func work(logN: Int, r: Int, p: Int) throws {
        let bytes = try closed("\"logN\":6,\"p\":1,\"r\":8", "\"logN\":\(logN),\"p\":\(p),\"r\":\(r)")
        #expect(throws: PackageError.tooMuchWork) { try PackageFile(bytes: bytes) }
    }

    @Test("our own work is within what is allowed")
    func ownWork() { #expect(PasswordWork.handoverPackage.isBearable && PackageScene.work.isBearable) }

    @Test("a lock without salt, of another kind, of two kinds or of none is refused")
    func locks() throws {
        let right = PackageKey.passphrase(PackageScene.passphrase)
        let salt = Data(PackageScene.random(1)(16)).base64EncodedString()
            .replacingOccurrences(of: "/", with: "\\/")
        for bytes in [
            try closed("\"salt\":\"\(salt)\"", "\"salt\":\"\""), try closed("\"scrypt\"", "\"md5\""),
            try closed("AES-256-GCM", "none"), try closed("\"passphrase\":", "\"other\":"),
            try closed("\"version\":1", "\"version\":\"1\""),
        ] {
            #expect(throws: PackageError.damagedEnvelope) { try PackageFile(bytes: bytes).open(with: right) }
        }
    }

    @Test("another format and a later one are told apart")
    func formats() throws {
        #expect(throws: PackageError.unknownVersion) {
            try PackageFile(bytes: closed("handover-package:1", "handover-package:2"))
        }
        for other in ["handover-package:0", "handover-package:x", "handover-package", "letter:1"] {
            #expect(throws: PackageError.notPackage) { try PackageFile(bytes: closed("handover-package:1", other)) }
        }
    }

    @Test("what is no zip, and a zip of something else, are no packages")
    func others() throws {
        for text in ["", "PK", "hello", "%PDF-1.7"] {
            #expect(throws: PackageError.notPackage) { try PackageFile(bytes: Array(text.utf8)) }
        }
        let zips: [[(name: String, bytes: [UInt8])]] = [[], [("a.csv", [1])], [("handover.html", [1])]]
        for files in zips {
            #expect(throws: PackageError.notPackage) { try PackageFile(bytes: PackageScene.zip(files)) }
        }
    }

    @Test("too many files, and a file too large, are refused")
    func sizes() throws {
        let files = try PackageScene.files(scene.package())
        let many = try PackageScene.zip(files + (0..<14).map { ("f\($0)", []) })
        #expect(throws: PackageError.tooLarge) { try PackageFile(bytes: many) }
        for (name, limit) in [("handover.json", 4 << 20), ("signature.json", 64 << 10)] {
            for (more, isRefused) in [(0, false), (1, true)] {
                let large = try PackageScene.replacing(name, in: PackageScene.zip(files)) { _ in
                    [UInt8](repeating: 0x20, count: limit + more)
                }
                if isRefused {
                    #expect(throws: PackageError.tooLarge) { try PackageFile(bytes: large) }
                } else {
                    #expect(try scene.verdict(large) == .changed(file: name))
                }
            }
        }
    }

    @Test("every refusal is one sentence without anything of the file")
    func sentences() {
        let faults: [PackageError] = [
            .unreadable, .notPackage, .damagedZip, .tooLarge, .extraFile, .unknownVersion, .damagedEnvelope,
            .tooMuchWork, .needsPassphrase, .needsUnitKey, .anotherKey, .wrongPassphrase, .changedContent,
        ]
        for fault in faults {
            for text in Language.allCases.map({ fault.text[$0] }) { #expect(text.hasSuffix(".")) }
        }
        #expect(Set(faults.map(\.description)).count == faults.count)
    }
}
