import Core
import Crypto
import Foundation
import Testing

@testable import Handover

@Suite("A plain handover package that was changed")
struct PackageTamperTests {
    private let scene = PackageScene()

    @Test("one wrong byte in a file is seen, and the file is named", arguments: ["handover.json", "handover.html"])
    func flippedContent(name: String) throws {
        let zip = try scene.package()
        for position in try PackageScene.file(name, of: zip).indices {
            let bad = try PackageScene.replacing(name, in: zip) { PackageScene.flipped($0, position, 0x20) }
            #expect(try scene.verdict(bad) == .changed(file: name), "byte \(position)")
        }
    }

    /// The byte that says the format's version may make it a later one, which is said instead.
    @Test("one wrong byte in the signature's file is seen, and the file is named")
    func flippedSignature() throws {
        let zip = try scene.package()
        let good = try PackageScene.file("signature.json", of: zip)
        var later = 0
        for position in good.indices {
            // The smallest change, another case, and what is no UTF-8.
            for mask: UInt8 in [0x01, 0x20, 0x80] {
                let bad = try PackageScene.replacing("signature.json", in: zip) {
                    PackageScene.flipped($0, position, mask)
                }
                do {
                    let verdict = try scene.verdict(bad)
                    #expect(verdict == .changed(file: "signature.json"), "byte \(position), \(mask)")
                } catch PackageError.unknownVersion {
                    later += 1
                }
            }
        }
        #expect(later <= 3)
    }

    @Test("one wrong byte anywhere in the zip is seen, or the content is the same")
    func flippedZip() throws {
        let zip = try scene.package()
        for position in zip.indices {
            guard let verdict = try? scene.verdict(PackageScene.flipped(zip, position, 0x41)) else { continue }
            if case .changed = verdict { continue }
            #expect(verdict == scene.valid, "byte \(position)")
        }
    }

    @Test("a zip cut anywhere is not opened")
    func truncated() throws {
        let zip = try scene.package()
        for length in Array(0..<200) + stride(from: 200, to: zip.count, by: 11) {
            #expect(throws: length < 4 ? PackageError.notPackage : .damagedZip) {
                try PackageFile(bytes: Array(zip[..<length]))
            }
        }
    }

    @Test("two files in each other's place")
    func swapped() throws {
        let files = try PackageScene.files(scene.package())
        let swapped = [(files[1].name, files[0].bytes), (files[0].name, files[1].bytes), files[2]]
        #expect(try scene.verdict(PackageScene.zip(swapped)) == .changed(file: "handover.html"))
    }

    @Test("a file that is missing", arguments: ["handover.json", "handover.html", "signature.json"])
    func missing(name: String) throws {
        let rest = try PackageScene.files(scene.package()).filter { $0.name != name }
        #expect(try scene.verdict(PackageScene.zip(rest)) == .changed(file: name))
    }

    @Test("a file more is named, or not shown when its name could be anything")
    func extra() throws {
        let files = try PackageScene.files(scene.package())
        for name in ["betyg.pdf", "package.txt", "content.bin"] {
            let more = try PackageScene.zip(files + [(name, Array("x".utf8))])
            #expect(try scene.verdict(more) == .changed(file: name))
        }
        for name in ["om Alva.pdf", "a/b", "läs", String(repeating: "x", count: 65), "\u{202E}fdp.exe"] {
            let more = try PackageScene.zip(files + [(name, Array("x".utf8))])
            #expect(throws: PackageError.extraFile) { try scene.verdict(more) }
        }
    }

    @Test("a document and a signature of two versions")
    func otherVersion() throws {
        var later = scene
        later.document.version = 2
        let (old, new) = (try scene.package(), try later.package())
        let mixed = try PackageScene.replacing("handover.json", in: old) { _ in
            try PackageScene.file("handover.json", of: new)
        }
        #expect(try scene.verdict(mixed) == .changed(file: "handover.json"))
        let document = try PackageScene.file("handover.json", of: old)
        let signature = try scene.resigned(new) { $0.files["handover.json"] = DocumentHash.of(document) }
        let relabelled = try PackageScene.replacing("handover.json", in: signature) { _ in document }
        #expect(try scene.verdict(relabelled) == .changed(file: "handover.json"))
    }

    @Test("a signature of the version that is not over this document")
    func versionSignature() throws {
        var later = scene
        later.document.version = 2
        let other = try later.versionSignature()
        let bad = try scene.resigned(try scene.package()) { $0.versionSignature = other }
        #expect(try scene.verdict(bad) == .changed(file: "signature.json"))
    }

    @Test("a signature in the name of another unit than the document comes from")
    func otherUnit() throws {
        let bad = try scene.resigned(try scene.package()) { $0.signer.unit = PackageScene.id(7) }
        #expect(try scene.verdict(bad) == .changed(file: "handover.json"))
    }

    @Test("another fingerprint, time or algorithm under a good signature")
    func saysOtherwise() throws {
        let zip = try scene.package()
        let other = KeyFingerprint.of(PackageScene.signingKey(2).publicKey)
        for change: (inout PackageSignature) -> Void in [
            { $0.fingerprint = other }, { $0.signedAt = "2027-06-14T08:30:00Z" }, { $0.algorithm = "none" },
            { $0.files["om Alva.pdf"] = DocumentHash.of([]) },
        ] {
            #expect(try scene.verdict(try scene.resigned(zip, change)) == .changed(file: "signature.json"))
        }
    }

    @Test("a file that the signature lists and this format does not know")
    func listed() throws {
        for name in ["a.pdf", "content.bin"] {
            let more = try scene.resigned(try scene.package()) { $0.files[name] = DocumentHash.of([1]) }
            #expect(try scene.verdict(more) == .changed(file: name))
            let there = try PackageScene.zip(try PackageScene.files(more) + [(name, [1])])
            #expect(try scene.verdict(there) == .changed(file: name))
        }
    }

    @Test("a package of a later format is not called changed")
    func later() throws {
        let zip = try PackageScene.replacing("signature.json", in: scene.package(), "package:1", with: "package:12")
        #expect(throws: PackageError.unknownVersion) { try scene.verdict(zip) }
    }
}
