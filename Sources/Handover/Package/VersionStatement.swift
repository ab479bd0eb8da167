package import Core
package import Crypto
import Foundation

/// What the sending unit signs when a version is sealed: this document, of this version, goes
/// from this unit to that one.
///
/// It is made once, when the version is, and stays with it whatever package it later lies in.
package enum VersionStatement {
    package static let format = "urn:vinge:handover-version:1"

    /// - Parameters:
    ///   - unit: the unit that hands over.
    ///   - to: the unit that receives.
    ///   - documentHash: SHA-256 of the bytes of `handover.json`, 32 bytes.
    package static func bytes(
        id: HandoverID, version: Int, unit: OrganisationID, to: OrganisationID, documentHash: [UInt8]
    ) -> [UInt8] {
        var lines = StatementLines(format: format)
        lines.add("handover", id.text)
        lines.add("version", String(version))
        lines.add("unit", unit.text)
        lines.add("to", to.text)
        lines.add("document", DocumentHash.hex(documentHash))
        return lines.bytes
    }

    /// Whether the signature (Ed25519, base64) is the key's over these very bytes.
    package static func isSigned(
        _ signature: String, by key: Curve25519.Signing.PublicKey, document: [UInt8]
    ) -> Bool {
        guard let raw = StrictBase64.bytes(signature, count: 64), let head = DocumentHead(json: document) else {
            return false
        }
        let statement = bytes(
            id: head.id, version: head.version, unit: head.from.id, to: head.to.id,
            documentHash: [UInt8](SHA256.hash(data: document)))
        return key.isValidSignature(raw, for: statement)
    }
}
