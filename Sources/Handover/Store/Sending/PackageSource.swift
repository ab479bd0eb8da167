import Access
import Core
import Crypto
import Foundation
import Storage

/// A version that a unit has, opened, with all that a package of it is written from.
struct PackageSource: Sendable {
    let version: StoredVersion
    /// As it was sealed, and what it says.
    let bytes: [UInt8]
    let document: HandoverDocument
    let signer: PackageSigner
    /// Whose signature the version has.
    let versionKey: Curve25519.Signing.PublicKey

    /// - Parameter copy: of the unit that signs the package.
    /// - Throws: `HandoverArchive.Refusal.changed` when it is not what was sealed.
    init(_ copy: CopyLine, _ keys: UnitKeyStore, on reading: Reading) throws {
        guard let version = try VersionStore.version(copy.version, on: reading) else {
            throw HandoverArchive.Refusal.noCopy
        }
        let changed = HandoverArchive.Refusal.changed(handover: copy.handover, version: version.name.number)
        do { bytes = try CopyStore(keys).bytes(of: copy, on: reading) } catch is SealFault { throw changed }
        guard let document: HandoverDocument = JSONText.decode(bytes),
            let key = try keys.newest(of: copy.unit, on: reading),
            let name = try Self.name(of: copy.unit, on: reading),
            let versionKey = try Self.signingKey(of: version, on: reading)
        else { throw changed }
        signer = PackageSigner(
            unit: key.unit, name: name.unit, owner: name.owner, generation: key.generation, key: key.signing)
        (self.version, self.document, self.versionKey) = (version, document, versionKey)
    }

    /// Whose signature a version has.
    static func signingKey(of version: StoredVersion, on reading: Reading) throws -> Curve25519.Signing.PublicKey? {
        let sender = try UnitKeyStore.known(version.name.sender, generation: version.generation, on: reading)
        // Of a school that is not here, as it came along.
        return try sender?.signing
            ?? OriginStore.signature(of: version.id, on: reading).flatMap { PackageSignature.key($0.versionKey) }
    }

    static func name(of unit: OrganisationID, on reading: Reading) throws -> (unit: String, owner: String)? {
        try reading.first(
            """
            SELECT o.name, w.name AS owner_name FROM organisation o LEFT JOIN organisation w ON w.id = o.owner
            WHERE o.id = \(unit)
            """
        ) { (unit: try $0["name"], owner: try $0["owner_name"] ?? "") }
    }

    /// SHA-256 of the document.
    var hash: String { DocumentHash.of(bytes) }

    /// The document for people.
    var paper: String { HandoverPaper.html(document, hash: hash) }

    /// - Parameters:
    ///   - record: for an archive, what hangs on the copy.
    ///   - random: as many bytes that nobody can guess.
    /// - Throws: `PackageRefusal`.
    func package(
        record: HandoverRecord? = nil, at now: Instant, lock: PackageLock, random: (Int) -> [UInt8]
    ) throws -> [UInt8] {
        try HandoverPackage.write(
            document: bytes, html: paper, record: record,
            versionSignature: Data(version.sealed.signature).base64EncodedString(), versionKey: versionKey,
            signer: signer, at: now, lock: lock, random: random)
    }
}
