import Access
import Core
import Crypto
import Foundation

/// Locks a package's key, and opens it again.
enum KeyWrap {
    static let keySize = 32
    private static let suite = HPKE.Ciphersuite.Curve25519_SHA256_ChachaPoly

    static func lock(
        _ key: [UInt8], with outer: PassphraseKey, binding: [UInt8], random: (Int) -> [UInt8]
    ) throws -> PackageEnvelope.Passphrase {
        let (work, salt) = (outer.work, StrictBase64.text(outer.salt))
        let locked = try ContentCipher.seal(key, key: outer.key, bound: binding, random: random)
        return PackageEnvelope.Passphrase(
            logN: work.logN, r: work.r, p: work.p, salt: salt, key: StrictBase64.text(locked))
    }

    static func lock(
        _ key: [UInt8], unit: OrganisationID, publicKey: Curve25519.KeyAgreement.PublicKey, binding: [UInt8]
    ) throws -> PackageEnvelope.Unit {
        var sender = try HPKE.Sender(recipientKey: publicKey, ciphersuite: suite, info: Data(binding))
        let locked = try sender.seal(key)
        return PackageEnvelope.Unit(
            unit: unit, fingerprint: KeyFingerprint.of(publicKey),
            encapsulated: StrictBase64.text(sender.encapsulatedKey), key: StrictBase64.text(locked))
    }

    /// - Throws: `PackageError.wrongPassphrase`, also when the lock itself was changed.
    static func open(
        _ lock: PackageEnvelope.Passphrase, passphrase: String, binding: [UInt8]
    ) throws(PackageError) -> SymmetricKey {
        guard let salt = StrictBase64.bytes(lock.salt, count: 16),
            let locked = StrictBase64.bytes(lock.key, count: 12 + keySize + 16)
        else { throw .damagedEnvelope }
        guard !passphrase.isEmpty, let outer = try? PassphraseKey.derive(passphrase, salt: salt, work: lock.work),
            let key = try? ContentCipher.open(locked, key: outer, bound: binding)
        else { throw .wrongPassphrase }
        return SymmetricKey(data: key)
    }

    /// - Throws: `PackageError`.
    static func open(
        _ lock: PackageEnvelope.Unit, privateKey: Curve25519.KeyAgreement.PrivateKey, binding: [UInt8]
    ) throws(PackageError) -> SymmetricKey {
        guard lock.fingerprint == KeyFingerprint.of(privateKey.publicKey) else { throw .anotherKey }
        guard let encapsulated = StrictBase64.bytes(lock.encapsulated, count: 32),
            let locked = StrictBase64.bytes(lock.key, count: keySize + 16)
        else { throw .damagedEnvelope }
        do {
            var recipient = try HPKE.Recipient(
                privateKey: privateKey, ciphersuite: suite, info: Data(binding), encapsulatedKey: Data(encapsulated))
            return SymmetricKey(data: try recipient.open(locked))
        } catch {
            throw .damagedEnvelope
        }
    }
}
