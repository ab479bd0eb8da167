package import Core
package import Crypto
import Foundation
import Roster

/// A handover as one file that can be carried, kept and checked without this program.
package enum HandoverPackage {
    /// Writes a package. Without a lock, the same arguments give the same bytes.
    ///
    /// - Parameters:
    ///   - document: the bytes that were sealed; they go in as they are.
    ///   - html: the same content for people, from `HandoverPaper`.
    ///   - record: for an archive, what hangs on the copy of the signer's unit, which may be the receiving one then.
    ///   - versionSignature: over `VersionStatement`, in base64.
    ///   - versionKey: whose it is, when the unit has changed its key since the version was sealed.
    ///   - random: as many bytes that nobody can guess.
    /// - Throws: `PackageRefusal`.
    package static func write(
        document: [UInt8], html: String, record: HandoverRecord? = nil, versionSignature: String,
        versionKey: Curve25519.Signing.PublicKey? = nil, signer: PackageSigner, at time: Instant, lock: PackageLock,
        random: (Int) -> [UInt8]
    ) throws -> [UInt8] {
        guard let head = DocumentHead(json: document), head.schema == HandoverDocument.schemaName else {
            throw PackageRefusal.notDocument
        }
        let record = try record.map { try JSONText.bytes($0) }
        if let record {
            guard let about = RecordHead(json: record), about.schema == HandoverRecord.schemaName,
                about.fits(head, hash: DocumentHash.of(document), signedBy: signer.unit)
            else { throw PackageRefusal.anotherRecord }
        } else if head.from.id != signer.unit {
            throw PackageRefusal.anotherSender
        }
        let versionKey = versionKey ?? signer.key.publicKey
        guard VersionStatement.isSigned(versionSignature, by: versionKey, document: document) else {
            throw PackageRefusal.versionSignature
        }
        var files = [(PackageFormat.document, document), (PackageFormat.paper, Array(html.utf8))]
        if let record { files.append((PackageFormat.record, record)) }
        var signature = PackageSignature(
            handover: head.id, version: head.version,
            signer: .init(
                unit: signer.unit, name: signer.name, owner: signer.owner, generation: signer.generation),
            publicKey: StrictBase64.text(signer.key.publicKey.rawRepresentation),
            fingerprint: KeyFingerprint.of(signer.key.publicKey), signedAt: time.text,
            files: Dictionary(uniqueKeysWithValues: files.map { ($0.0, DocumentHash.of($0.1)) }),
            versionKey: StrictBase64.text(versionKey.rawRepresentation),
            versionSignature: versionSignature, signature: "")
        signature.signature = try signer.sign(signature.statement)

        let plain = try zip(files + [(PackageFormat.signature, try JSONText.bytes(signature))])
        return try locked(plain, head, lock, random)
    }

    private static func locked(
        _ plain: [UInt8], _ head: DocumentHead, _ lock: PackageLock, _ random: (Int) -> [UInt8]
    ) throws -> [UInt8] {
        var envelope = PackageEnvelope(handover: head.id, version: head.version)
        let key = random(KeyWrap.keySize)
        switch lock {
        case .plain: return plain
        case .passphrase(let passphrase, let work):
            let outer = try PassphraseKey(passphrase, work: work, random: random)
            return try locked(plain, head, .passphraseKey(outer), random)
        case .passphraseKey(let outer):
            let binding = PackageEnvelope.binding(handover: head.id, version: head.version, unit: nil)
            envelope.passphrase = try KeyWrap.lock(key, with: outer, binding: binding, random: random)
        case .unit(let unit, let publicKey):
            guard unit == head.to.id else { throw PackageRefusal.anotherReceiver }
            let binding = PackageEnvelope.binding(handover: head.id, version: head.version, unit: unit)
            envelope.unit = try KeyWrap.lock(key, unit: unit, publicKey: publicKey, binding: binding)
        }
        let outside = try JSONText.bytes(envelope)
        let content = try ContentCipher.seal(plain, key: SymmetricKey(data: key), bound: outside, random: random)
        return try zip([(PackageFormat.envelope, outside), (PackageFormat.content, content)])
    }

    /// Refuses what could not be read again.
    private static func zip(_ files: [(name: String, bytes: [UInt8])]) throws -> [UInt8] {
        var zip = ZipWriter()
        for (name, bytes) in files {
            guard bytes.count <= PackageFormat.limits[name, default: 0] else { throw PackageRefusal.tooLarge }
            try zip.add(name, bytes)
        }
        return zip.bytes()
    }
}
