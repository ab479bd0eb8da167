package import Access
import Crypto
import CryptoExtras
import Foundation

/// What a passphrase gives: made once where many packages are locked with the same one, since it takes a while.
package struct PassphraseKey: Sendable {
    let work: PasswordWork
    let salt: [UInt8]
    let key: SymmetricKey

    /// - Parameter random: as many bytes that nobody can guess.
    /// - Throws: `PackageRefusal.shortPassphrase`.
    package init(
        _ passphrase: String, work: PasswordWork = .handoverPackage, random: (Int) -> [UInt8]
    ) throws {
        guard passphrase.count >= PackageLock.leastPassphrase else { throw PackageRefusal.shortPassphrase }
        (self.work, salt) = (work, random(16))
        key = try Self.derive(passphrase, salt: salt, work: work)
    }

    /// Letters are taken in one form, since é can be typed in two. An empty text has no key:
    /// the callers keep it out.
    static func derive(_ passphrase: String, salt: [UInt8], work: PasswordWork) throws -> SymmetricKey {
        let normal = passphrase.precomposedStringWithCompatibilityMapping
        return try KDF.Scrypt.deriveKey(
            from: Array(normal.utf8), salt: salt, outputByteCount: KeyWrap.keySize, rounds: 1 << work.logN,
            blockSize: work.r, parallelism: work.p)
    }
}
