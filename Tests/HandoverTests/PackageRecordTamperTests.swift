import Core
import Foundation
import Testing

@testable import Handover

@Suite("A handover package with a record that was changed")
struct PackageRecordTamperTests {
    private let scenes: [PackageScene]

    init() throws { scenes = try CopySide.allCases.map { try PackageScene.archive(of: $0) } }

    @Test("one wrong byte in any file is seen, and the file is named")
    func flippedFile() throws {
        for scene in scenes {
            let zip = try scene.package()
            for (name, bytes) in try PackageScene.files(zip) where name != "signature.json" {
                for position in bytes.indices {
                    let bad = try PackageScene.replacing(name, in: zip) { PackageScene.flipped($0, position, 0x03) }
                    #expect(try PackageScene.verdict(bad) == .changed(file: name), "\(name), byte \(position)")
                }
            }
        }
    }

    /// The byte that says the format's version may make it a later one, which is said instead.
    @Test("one wrong byte in the signature's file is seen, and the file is named")
    func flippedSignature() throws {
        for scene in scenes {
            let zip = try scene.package()
            var later = 0
            for position in try PackageScene.file("signature.json", of: zip).indices {
                let bad = try PackageScene.replacing("signature.json", in: zip) {
                    PackageScene.flipped($0, position, 0x03)
                }
                do {
                    #expect(try PackageScene.verdict(bad) == .changed(file: "signature.json"), "byte \(position)")
                } catch PackageError.unknownVersion {
                    later += 1
                }
            }
            #expect(later <= 1)
        }
    }

    @Test("one wrong byte anywhere in the zip is seen, or the content is the same")
    func flippedZip() throws {
        for (scene, side) in zip(scenes, CopySide.allCases) {
            let bytes = try scene.package()
            for position in bytes.indices {
                let verdict = try? PackageScene.verdict(PackageScene.flipped(bytes, position, 0x41))
                guard let verdict else { continue }
                if case .changed = verdict { continue }
                #expect(verdict == PackageScene.valid(side), "byte \(position)")
            }
        }
    }

    @Test("a file that is missing", arguments: ["handover.json", "handover.html", "record.json", "signature.json"])
    func missing(name: String) throws {
        for scene in scenes {
            let rest = try PackageScene.files(try scene.package()).filter { $0.name != name }
            #expect(try PackageScene.verdict(PackageScene.zip(rest)) == .changed(file: name))
        }
    }

    @Test("a record that was put beside what was signed, or signed and not put there")
    func unlisted() throws {
        let plain = PackageScene()
        let record = try JSONText.bytes(try PackageScene.fullRecord(.sender))
        let more = try PackageScene.zip(try PackageScene.files(plain.package()) + [("record.json", record)])
        #expect(try PackageScene.verdict(more) == .changed(file: "record.json"))
        let listed = try plain.resigned(try plain.package()) { $0.files["record.json"] = DocumentHash.of(record) }
        #expect(try PackageScene.verdict(listed) == .changed(file: "record.json"))
    }

    @Test("a record of something else, put there and signed anew by the school itself")
    func contradicting() throws {
        for (scene, side) in zip(scenes, CopySide.allCases) {
            let package = try scene.package()
            for (what, change) in RecordChange.all(side) {
                var record = try PackageScene.fullRecord(side)
                change(&record)
                let bytes = try JSONText.bytes(record)
                let exchanged = try PackageScene.replacing("record.json", in: package) { _ in bytes }
                #expect(try PackageScene.verdict(exchanged) == .changed(file: "record.json"), "\(what)")
                let signed = try scene.relisted("record.json", bytes, in: package)
                #expect(try PackageScene.verdict(signed) == .changed(file: "record.json"), "\(what)")
            }
            for bytes in [[], Array("null".utf8), Array("{}".utf8), [0xff]] {
                let signed = try scene.relisted("record.json", bytes, in: package)
                #expect(try PackageScene.verdict(signed) == .changed(file: "record.json"))
            }
        }
    }

    @Test("a record that fits the document, signed by a school that it is not of")
    func otherSigner() throws {
        let package = try scenes[0].package()
        let receivers = try JSONText.bytes(try PackageScene.fullRecord(.receiver))
        let signed = try scenes[0].relisted("record.json", receivers, in: package)
        #expect(try PackageScene.verdict(signed) == .changed(file: "record.json"))
    }

    @Test("a document in another's place, signed anew with the record of the first")
    func otherDocument() throws {
        for scene in scenes {
            var other = scene
            other.document.subjects[0].result = "A"
            let bytes = try other.documentBytes()
            let version = try other.versionSignature()
            let zip = try scene.relisted("handover.json", bytes, in: scene.package())
            let signed = try scene.resigned(zip) { $0.versionSignature = version }
            #expect(try PackageScene.verdict(signed) == .changed(file: "record.json"))
        }
    }

    @Test("a record over its limit is refused, whatever was signed")
    func tooLarge() throws {
        let zip = try scenes[0].package()
        for (more, isRefused) in [(0, false), (1, true)] {
            let large = try PackageScene.replacing("record.json", in: zip) { _ in
                [UInt8](repeating: 0x20, count: (4 << 20) + more)
            }
            if isRefused {
                #expect(throws: PackageError.tooLarge) { try PackageFile(bytes: large) }
            } else {
                #expect(try PackageScene.verdict(large) == .changed(file: "record.json"))
            }
        }
    }
}
