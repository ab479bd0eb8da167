package import Core
import Crypto
import Foundation

/// The content of `signature.json`: who signed, with what, and the hash of every other file.
///
/// Keys, hashes and the time are kept as the texts that were read: the signature is over
/// those, so that no other way to write the same value passes.
package struct PackageSignature: Codable, Hashable, Sendable {
    package struct Signer: Codable, Hashable, Sendable {
        package var unit: OrganisationID
        package var name: String
        package var owner: String
        package var generation: Int
    }

    package var format = PackageFormat.name
    package var algorithm = "Ed25519"
    package var handover: HandoverID
    package var version: Int
    package var signer: Signer
    /// The raw key, 32 bytes in base64.
    package var publicKey: String
    package var fingerprint: String
    /// UTC, as `Instant` writes it.
    package var signedAt: String
    /// File name to SHA-256; all files of the package but this one.
    package var files: [String: String]
    /// The key that signed the version when it was sealed: the unit's key of that day.
    package var versionKey: String
    /// Over `VersionStatement`.
    package var versionSignature: String
    /// Over `statement`, in base64.
    package var signature: String

    /// What `signature` is over.
    package var statement: [UInt8] {
        var lines = StatementLines(format: format)
        lines.add("algorithm", algorithm)
        lines.add("handover", handover.text)
        lines.add("version", String(version))
        lines.add("unit", signer.unit.text)
        lines.add("name", signer.name)
        lines.add("owner", signer.owner)
        lines.add("generation", String(signer.generation))
        lines.add("key", publicKey)
        lines.add("fingerprint", fingerprint)
        lines.add("signed", signedAt)
        lines.add("version-key", versionKey)
        lines.add("version-signature", versionSignature)
        lines.add("files", String(files.count))
        for (name, hash) in files.sorted(by: { $0.key < $1.key }) { lines.add("file", "\(hash) \(name)") }
        return lines.bytes
    }
}

extension PackageSignature {
    /// The key, if all that the file says of itself fits together and the signature is that key's.
    var verifiedKey: Curve25519.Signing.PublicKey? {
        guard format == PackageFormat.name, algorithm == "Ed25519", let key = Self.key(publicKey),
            fingerprint == KeyFingerprint.of(key), Instant(signedAt)?.text == signedAt,
            files.keys.allSatisfy(PackageFormat.isPlain),
            let raw = StrictBase64.bytes(signature, count: 64), key.isValidSignature(raw, for: statement)
        else { return nil }
        return key
    }

    /// Whether the document is of the handover and the version that the file speaks of.
    func names(_ head: DocumentHead) -> Bool { head.id == handover && head.version == version }

    /// Whether the version was signed when it was sealed. The signer answers for that key, which may be an
    /// earlier one of the unit.
    func isVersionSigned(_ document: [UInt8]) -> Bool {
        guard let key = Self.key(versionKey) else { return false }
        return VersionStatement.isSigned(versionSignature, by: key, document: document)
    }

    /// A key of signatures from its 32 bytes in base64.
    static func key(_ text: String) -> Curve25519.Signing.PublicKey? {
        StrictBase64.bytes(text, count: 32).flatMap { try? Curve25519.Signing.PublicKey(rawRepresentation: $0) }
    }
}
