package import Core
import Crypto
import Foundation

/// A version sealed: a document's bytes under a key of their own, hashed and signed.
package struct SealedVersion: Hashable, Sendable {
    /// SHA-256 of the document's bytes.
    package let hash: [UInt8]
    /// Ed25519, by the sending unit, over `VersionStatement`.
    package let signature: [UInt8]
    /// AES-256-GCM: nonce, ciphertext and tag.
    package let content: [UInt8]

    package init(hash: [UInt8], signature: [UInt8], content: [UInt8]) {
        (self.hash, self.signature, self.content) = (hash, signature, content)
    }
}

/// The key of a version, wrapped to one unit: HPKE (RFC 9180) with X25519, HKDF-SHA-256 and
/// ChaCha20-Poly1305.
package struct WrappedKey: Hashable, Sendable {
    package let encapsulated: [UInt8]
    package let wrapped: [UInt8]

    package init(encapsulated: [UInt8], wrapped: [UInt8]) {
        (self.encapsulated, self.wrapped) = (encapsulated, wrapped)
    }
}

/// What a version is of: bound into everything that is sealed and wrapped, so that nothing can be
/// put in the place of something else.
package struct VersionName: Hashable, Sendable {
    package let handover: HandoverID
    package let number: Int
    package let sender: OrganisationID
    package let receiver: OrganisationID

    package init(handover: HandoverID, number: Int, sender: OrganisationID, receiver: OrganisationID) {
        (self.handover, self.number, self.sender, self.receiver) = (handover, number, sender, receiver)
    }

    var bound: [UInt8] { Array("vinge handover 1/\(handover)/\(number)".utf8) }
}

package enum SealFault: Error, Equatable {
    /// The content, its hash, its signature or its key was changed after it was sealed.
    case changed
}

/// Seals versions and opens them.
package enum VersionSeal {
    private static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly

    /// - Parameter key: 32 random bytes, used for this version only.
    package static func seal(_ document: [UInt8], of name: VersionName, key: [UInt8], signedBy signer: UnitKey) throws
        -> SealedVersion
    {
        let hash = [UInt8](SHA256.hash(data: document))
        return try seal(
            document, of: name, key: key, signature: [UInt8](signer.signing.signature(for: statement(name, hash))))
    }

    /// Seals what somebody else has signed: the signature stays what it was.
    package static func seal(_ document: [UInt8], of name: VersionName, key: [UInt8], signature: [UInt8]) throws
        -> SealedVersion
    {
        let box = try AES.GCM.seal(document, using: SymmetricKey(data: key), authenticating: name.bound)
        guard let content = box.combined else { throw SealFault.changed }
        return SealedVersion(
            hash: [UInt8](SHA256.hash(data: document)), signature: signature, content: [UInt8](content))
    }

    /// The document's bytes. Who signed them is for `isSigned` to say.
    ///
    /// - Throws: `SealFault.changed` when the content or its hash is not as it was sealed.
    package static func open(_ version: SealedVersion, of name: VersionName, key: [UInt8]) throws -> [UInt8] {
        guard let box = try? AES.GCM.SealedBox(combined: version.content),
            let document = try? AES.GCM.open(box, using: SymmetricKey(data: key), authenticating: name.bound),
            [UInt8](SHA256.hash(data: document)) == version.hash
        else { throw SealFault.changed }
        return [UInt8](document)
    }

    /// Whether the sending unit signed the version: asked without a right to open it.
    package static func isSigned(_ version: SealedVersion, of name: VersionName, by signer: KnownUnitKey) -> Bool {
        isSigned(version, of: name, by: signer.signing)
    }

    static func isSigned(_ version: SealedVersion, of name: VersionName, by key: Curve25519.Signing.PublicKey) -> Bool {
        key.isValidSignature(version.signature, for: statement(name, version.hash))
    }

    package static func wrap(_ key: [UInt8], of name: VersionName, to unit: KnownUnitKey) throws -> WrappedKey {
        var sender = try HPKE.Sender(recipientKey: unit.sealing, ciphersuite: suite, info: info(name, unit.unit))
        let wrapped = try sender.seal(key, authenticating: name.bound)
        return WrappedKey(encapsulated: [UInt8](sender.encapsulatedKey), wrapped: [UInt8](wrapped))
    }

    /// - Throws: `SealFault.changed` when the key was changed, moved or wrapped to somebody else.
    package static func unwrap(_ key: WrappedKey, of name: VersionName, by unit: UnitKey) throws -> [UInt8] {
        do {
            var recipient = try HPKE.Recipient(
                privateKey: unit.sealing, ciphersuite: suite, info: info(name, unit.unit),
                encapsulatedKey: Data(key.encapsulated))
            return [UInt8](try recipient.open(key.wrapped, authenticating: name.bound))
        } catch { throw SealFault.changed }
    }

    private static func info(_ name: VersionName, _ unit: OrganisationID) -> Data {
        Data(name.bound + Array("/\(unit)".utf8))
    }

    private static func statement(_ name: VersionName, _ hash: [UInt8]) -> [UInt8] {
        VersionStatement.bytes(
            id: name.handover, version: name.number, unit: name.sender, to: name.receiver, documentHash: hash)
    }
}
