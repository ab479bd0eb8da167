import Core
import Crypto
import Foundation
import Testing

@testable import Handover

@Suite("A handover package with a record, for an archive")
struct PackageRecordTests {
    @Test("without a record the package is byte for byte what it was before there were any")
    func plain() throws {
        let bytes = try PackageScene().package()
        #expect(DocumentHash.of(bytes) == "6841f428a696f400fc26b141306aa9836fb9462505b84e2a3ec6d2c47be55bdd")
        #expect(try !PackageScene.checked(bytes).isArchived)
    }

    @Test(
        "either school's has four files, the document's bytes as they were, and is that school's",
        arguments: CopySide.allCases)
    func written(side: CopySide) throws {
        let scene = try PackageScene.archive(of: side)
        let bytes = try scene.package()
        #expect(
            try PackageScene.files(bytes).map(\.name)
                == ["handover.json", "handover.html", "record.json", "signature.json"])
        #expect(try PackageScene.file("handover.json", of: bytes) == scene.documentBytes())
        let record: HandoverRecord = try #require(JSONText.decode(PackageScene.file("record.json", of: bytes)))
        #expect(record == scene.record)
        #expect(try PackageScene.verdict(bytes) == PackageScene.valid(side))
        #expect(try PackageScene.checked(bytes).isArchived)
        #expect(try scene.package(seed: 2) == bytes)
    }

    @Test("the statement lists the record among the files, in the order of their names")
    func statement() throws {
        let zip = try PackageScene.archive(of: .receiver).package()
        let signature = try #require(try PackageFile(bytes: zip).open().signature)
        let lines = String(decoding: signature.statement, as: UTF8.self).split(separator: "\n")
        #expect(lines[13] == "files: 3")
        let hash = DocumentHash.of(try PackageScene.file("record.json", of: zip))
        #expect(
            lines[14...].map { $0.split(separator: " ").last } == ["handover.html", "handover.json", "record.json"])
        #expect(lines[16] == "file: \(hash) record.json")
    }

    @Test("under a passphrase it opens to the same")
    func locked() throws {
        let scene = try PackageScene.archive(of: .receiver)
        let bytes = try scene.package(.passphrase(PackageScene.passphrase, work: PackageScene.work))
        #expect(try PackageScene.files(bytes).map(\.name) == ["package.json", "content.bin"])
        let opened = try PackageFile(bytes: bytes).open(with: .passphrase(PackageScene.passphrase))
        #expect(PackageCheck.verify(opened, trusted: PackageScene.schools) == PackageScene.valid(.receiver))
        #expect(opened.files["record.json"] == (try JSONText.bytes(scene.record)))
    }

    @Test("a record of something else is not written", arguments: CopySide.allCases)
    func refused(side: CopySide) throws {
        for (what, change) in RecordChange.all(side) {
            #expect(throws: PackageRefusal.anotherRecord, "\(what)") {
                try PackageScene.archive(of: side, PackageScene.document, change).package()
            }
        }
        #expect(throws: PackageRefusal.anotherRecord) {
            try PackageScene.archive(of: side, PackageScene.document) { $0.schema = RecordChange.later }.package()
        }
    }

    @Test("a receiving school writes none without a record, and a record too large is not written")
    func limits() throws {
        var scene = PackageScene()
        scene.signsAsReceiver()
        #expect(throws: PackageRefusal.anotherSender) { try scene.package() }
        let large = try PackageScene.archive(of: .sender) {
            $0.questions[0].text = String(repeating: "x", count: 4 << 20)
        }
        #expect(throws: PackageRefusal.tooLarge) { try large.package() }
    }

    @Test("a school that the document names by its official number has another id where it is")
    func officialNumber() throws {
        var document = PackageScene.document
        let own = HandoverDocument.Unit(
            id: PackageScene.id(33), name: "Spyken", owner: "Lunds kommun", code: "87654321")
        func package(_ code: String?) throws -> [UInt8] {
            document.to.code = code
            var scene = try PackageScene.archive(of: .receiver, document) { $0.unit = own }
            scene.signerUnit = own.id
            return try scene.package()
        }
        let trusted = [
            TrustedKey(name: "Spyken i Lund", publicKey: PackageScene.receiverSigning.publicKey, unit: own.id)
        ]
        #expect(try PackageScene.verdict(package("87654321"), trusted: trusted) == PackageScene.valid(.receiver))
        // That a number is not known, or empty, says nothing.
        for code in ["12345678", "", nil] {
            #expect(throws: PackageRefusal.anotherRecord) { try package(code) }
        }
        let nameless = DocumentHead.Unit(id: own.id, code: "")
        #expect(!nameless.isSame(as: DocumentHead.Unit(id: document.to.id, code: "")))
        // The sending school has one id everywhere.
        #expect(throws: PackageRefusal.anotherRecord) {
            var scene = try PackageScene.archive(of: .sender) { $0.unit.id = PackageScene.id(33) }
            scene.signerUnit = PackageScene.id(33)
            return try scene.package()
        }
    }

    @Test("who kept it is said, and a receiving school is not said to have signed the handover")
    func report() throws {
        for side in CopySide.allCases {
            let checked = try PackageScene.checked(try PackageScene.archive(of: side).package())
            #expect(
                checked.report
                    == "The package is whole, kept for an archive by \(checked.signer) at 2027-06-14T08:30:00.000Z, "
                    + "key \(checked.fingerprint)")
        }
        let plain = try PackageScene.checked(try PackageScene().package())
        #expect(
            plain.report == "The package is whole. Signed by Ekskolan i Lund at 2027-06-14T08:30:00.000Z, "
                + "key \(plain.fingerprint)")
    }

    @Test("of a record or a document of a later program it is said, and nothing is called changed")
    func later() throws {
        let scene = try PackageScene.archive(of: .receiver)
        let zip = try scene.package()
        let newer = try scene.relisted("record.json", try RecordChange.record(in: zip, RecordChange.later), in: zip)
        #expect(try PackageScene.verdict(newer) == PackageScene.valid(.receiver))
        let lines = try PackageScene.checked(newer).report.split(separator: "\n")
        #expect(lines.dropFirst() == ["record.json was made by a later version of the program than this one."])

        for (schema, said) in [("urn:vinge:handover:2", 1), ("urn:vinge:handover:1", 0)] {
            var plain = PackageScene()
            plain.document.schema = schema
            let bytes = try plain.documentBytes()
            let package = try PackageScene().relisted("handover.json", bytes, in: PackageScene().package())
            let resigned = try plain.resigned(package) { $0.versionSignature = (try? plain.versionSignature()) ?? "" }
            let report = try PackageScene.checked(resigned).report
            #expect(report.contains("\nhandover.json was made by a later") == (said == 1), "\(schema)")
        }
        for schema in ["urn:vinge:handover-record:0", "urn:vinge:handover-record:x", "urn:vinge:handover:2", "", "2"] {
            let other = try scene.relisted("record.json", try RecordChange.record(in: zip, schema), in: zip)
            #expect(try PackageScene.verdict(other) == .changed(file: "record.json"), "\(schema)")
        }
    }
}

/// What makes a record one of something else.
enum RecordChange {
    static let later = "urn:vinge:handover-record:2"

    static func all(_ side: CopySide) -> [(String, @Sendable (inout HandoverRecord) -> Void)] {
        [
            ("handover", { $0.handover = PackageScene.id(7) }), ("version", { $0.version = 2 }),
            ("hash", { $0.hash = DocumentHash.of([1]) }), ("unit", { $0.unit.id = PackageScene.id(7) }),
            ("side", { $0.side = side == .sender ? .receiver : .sender }),
            ("schema", { $0.schema = "urn:vinge:handover:1" }),
        ]
    }

    /// The bytes of a package's record under the name of another schema.
    static func record(in zip: [UInt8], _ schema: String) throws -> [UInt8] {
        var record: HandoverRecord = try #require(JSONText.decode(PackageScene.file("record.json", of: zip)))
        record.schema = schema
        return try JSONText.bytes(record)
    }
}
