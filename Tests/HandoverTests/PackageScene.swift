import Access
import Core
import Crypto
import Foundation
import Roster
import Testing

@testable import Handover

/// A school that hands over, a school that receives, and a package from one to the other.
struct PackageScene {
    static let day = LocalDate(year: 2027, month: 6, day: 10)!
    static let moment = Instant("2027-06-14T08:30:00.000Z")!
    /// Little work, so that tests are quick.
    static let work = PasswordWork(logN: 6, r: 8, p: 1)
    static let passphrase = "häst batteri klammer rätt"

    var document = Self.document
    var html = "<!doctype html><title>x</title>"
    var key = Self.signingKey(1)
    var signerUnit: OrganisationID = Self.id(2)
    var signerName = "Ekskolan"
    /// Whose signature the version has, where it is not the signer's.
    var versionKey: Curve25519.Signing.PrivateKey?
    var record: HandoverRecord?
    let receiverKey = Self.receiverKey(9)

    var signer: PackageSigner {
        PackageSigner(unit: signerUnit, name: signerName, owner: "Lunds kommun", generation: 1, key: key)
    }

    var trusted: [TrustedKey] { [TrustedKey(name: "Ekskolan i Lund", publicKey: Self.signingKey(1).publicKey)] }

    func documentBytes() throws -> [UInt8] { try document.jsonBytes() }

    func versionSignature() throws -> String {
        let statement = VersionStatement.bytes(
            id: document.id, version: document.version, unit: document.from.id, to: document.to.id,
            documentHash: [UInt8](SHA256.hash(data: try documentBytes())))
        return StrictBase64.text(try (versionKey ?? key).signature(for: statement))
    }

    func package(_ lock: PackageLock = .plain, seed: UInt8 = 1) throws -> [UInt8] {
        try HandoverPackage.write(
            document: try documentBytes(), html: html, record: record, versionSignature: try versionSignature(),
            versionKey: versionKey?.publicKey, signer: signer, at: Self.moment, lock: lock, random: Self.random(seed))
    }

    func verdict(_ bytes: [UInt8], with key: PackageKey? = nil) throws -> PackageCheck.Verdict {
        PackageCheck.verify(try PackageFile(bytes: bytes).open(with: key), trusted: trusted)
    }

    var valid: PackageCheck.Verdict {
        .valid(
            signer: "Ekskolan i Lund", fingerprint: KeyFingerprint.of(Self.signingKey(1).publicKey),
            signedAt: Self.moment)
    }

    static func id<Entity>(_ number: UInt64) -> Identifier<Entity> {
        Identifier(high: 0x0199_7f3e_2b6c_7d10, low: 0x8a45_6f0d_3c1b_2a00 | number)
    }

    static func signingKey(_ seed: UInt8) -> Curve25519.Signing.PrivateKey {
        try! Curve25519.Signing.PrivateKey(rawRepresentation: Data(repeating: seed, count: 32))
    }

    static func receiverKey(_ seed: UInt8) -> Curve25519.KeyAgreement.PrivateKey {
        try! Curve25519.KeyAgreement.PrivateKey(rawRepresentation: Data(repeating: seed, count: 32))
    }

    /// Bytes that are the same for the same seed.
    static func random(_ seed: UInt8) -> (Int) -> [UInt8] {
        { count in (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 7 &+ Int(seed)) } }
    }
}

extension PackageScene {
    /// The files of a zip, in their order.
    static func files(_ zip: [UInt8]) throws -> [(name: String, bytes: [UInt8])] {
        let archive = try ZipArchive(bytes: zip)
        return try archive.entries.map { entry in
            var bytes: [UInt8] = []
            try archive.stream(entry) { bytes += $0 }
            return (entry.name, bytes)
        }
    }

    static func file(_ name: String, of zip: [UInt8]) throws -> [UInt8] {
        try files(zip).first { $0.name == name }!.bytes
    }

    static func zip(_ files: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
        var zip = ZipWriter()
        for file in files { try zip.add(file.name, file.bytes) }
        return zip.bytes()
    }

    /// The same zip with one file written anew; a right checksum hides nothing from a signature.
    static func replacing(_ name: String, in zip: [UInt8], _ change: ([UInt8]) throws -> [UInt8]) throws -> [UInt8] {
        try self.zip(try files(zip).map { $0.name == name ? ($0.name, try change($0.bytes)) : $0 })
    }

    static func flipped(_ bytes: [UInt8], _ position: Int, _ mask: UInt8) -> [UInt8] {
        var bytes = bytes
        bytes[position] ^= mask
        return bytes
    }

    /// The same package with another list, signed by the school's own key.
    func resigned(_ zip: [UInt8], _ change: (inout PackageSignature) -> Void) throws -> [UInt8] {
        try Self.replacing("signature.json", in: zip) { bytes in
            var signature: PackageSignature = try #require(JSONText.decode(bytes))
            change(&signature)
            signature.signature = try signer.sign(signature.statement)
            return try JSONText.bytes(signature)
        }
    }

    /// The same with a text exchanged in it.
    static func replacing(_ name: String, in zip: [UInt8], _ old: String, with new: String) throws -> [UInt8] {
        try replacing(name, in: zip) {
            Array(String(decoding: $0, as: UTF8.self).replacingOccurrences(of: old, with: new).utf8)
        }
    }
}

extension PackageScene {
    static let document = HandoverDocument(
        id: id(1), version: 1, kind: .compulsoryToIntroductory, model: "se-2026-1", language: "sv",
        schoolYear: "2026/27",
        pupil: .init(
            id: id(4), givenName: "Alva", familyName: "Öberg", born: LocalDate(year: 2011, month: 3, day: 2),
            group: "9B"),
        from: .init(id: id(2), name: "Ekskolan", owner: "Lunds kommun", code: "12345678"),
        to: .init(id: id(3), name: "Spyken", owner: "Lunds kommun", code: nil),
        decision: .init(kind: .admission, day: day, by: "Antagningskansliet", programme: "IMV"),
        subjects: [
            .init(
                code: "MA", name: "Matematik", result: "F", distance: .init(code: "near", name: "Nära"),
                entries: [
                    .init(key: "attained", title: "Det här kan eleven", text: "Räknar med bråk.\n\nLöser ekvationer."),
                    .init(key: "nextStep", title: "Nästa steg", text: "Procent i flera steg."),
                ],
                content: [
                    .init(name: "Taluppfattning", progress: .done), .init(name: "Geometri", progress: .partly),
                    .init(name: "Sannolikhet", progress: .not),
                ], teacher: "Karin Lind", signed: day),
            .init(
                code: "ML", name: "Modersmål", result: nil, distance: nil, entries: [], content: [],
                teacher: "Sami Haddad", signed: day),
        ],
        support: [
            .init(
                kind: .init(code: "adaptation", name: "Extra anpassning"), text: "Skriver på dator.",
                effect: .init(code: "helped", name: "Ja"), effectText: "Skriver längre texter.")
        ],
        pupilVoice: .init(text: "Jag lär mig bäst när det är lugnt.", written: day), guardianNote: nil,
        informed: [.init(who: "pupil", how: "samtal på skolan", day: day)],
        approved: .init(by: "Eva Ek", role: "rektor", day: day), correction: nil)
}
