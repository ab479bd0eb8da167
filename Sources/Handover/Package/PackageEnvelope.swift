import Access
import Core
import Foundation

/// The content of `package.json`: what is in the locked `content.bin`, and how it is opened.
/// It is read by whoever carries the package, so it says nothing about the pupil.
struct PackageEnvelope: Codable, Hashable, Sendable {
    /// The key under a passphrase (RFC 7914): scrypt, then AES-256-GCM.
    struct Passphrase: Codable, Hashable, Sendable {
        var function = "scrypt"
        /// Memory is 128 · r · 2^logN bytes.
        var logN: Int
        var r: Int
        var p: Int
        /// 16 bytes in base64.
        var salt: String
        /// Nonce (12 bytes), the locked key (32) and the tag (16), in base64.
        var key: String

        var work: PasswordWork { PasswordWork(logN: logN, r: r, p: p) }
    }

    /// The key under the receiving unit's public key (RFC 9180).
    struct Unit: Codable, Hashable, Sendable {
        static let suite = "DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, ChaCha20Poly1305"

        var suite = Unit.suite
        var unit: OrganisationID
        var fingerprint: String
        /// 32 bytes in base64.
        var encapsulated: String
        /// The locked key (32 bytes) and the tag (16), in base64.
        var key: String
    }

    static let cipher = "AES-256-GCM"

    var format = PackageFormat.name
    var cipher = PackageEnvelope.cipher
    var handover: HandoverID
    var version: Int
    /// One of the two is there.
    var passphrase: Passphrase?
    var unit: Unit?

    /// What the locked key is bound to, so that it opens no other package.
    static func binding(handover: HandoverID, version: Int, unit: OrganisationID?) -> [UInt8] {
        var lines = StatementLines(format: PackageFormat.name)
        lines.add("handover", handover.text)
        lines.add("version", String(version))
        if let unit { lines.add("unit", unit.text) } else { lines.add("opens", "passphrase") }
        return lines.bytes
    }
}

extension PackageEnvelope {
    private struct Format: Decodable { let format: String }

    /// Reads `package.json`, and refuses what this program should not follow.
    ///
    /// - Throws: `PackageError`.
    init(json: [UInt8]) throws(PackageError) {
        guard let format: Format = JSONText.decode(json) else { throw .damagedEnvelope }
        guard !PackageFormat.isLater(format.format) else { throw .unknownVersion }
        guard format.format == PackageFormat.name else { throw .notPackage }
        guard let envelope: PackageEnvelope = JSONText.decode(json), envelope.cipher == Self.cipher,
            (envelope.passphrase == nil) != (envelope.unit == nil)
        else { throw .damagedEnvelope }
        if let lock = envelope.passphrase {
            guard lock.function == "scrypt" else { throw .damagedEnvelope }
            guard lock.work.isBearable else { throw .tooMuchWork }
        }
        if let lock = envelope.unit {
            guard lock.suite == Unit.suite else { throw .damagedEnvelope }
        }
        self = envelope
    }
}
