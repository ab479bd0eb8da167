import Crypto
import Foundation
import Synchronization

/// A secret of the installation: 32 bytes in a file beside the database, mode 0600.
///
/// There are two, in two files. Of the first every other key is derived, or wrapped by it: without it
/// a stolen database opens no sealed text and signs nobody in. The second locks the keys of the
/// units (`KeyFile.Kind.units`) and nothing else, so that the first alone opens no handover that
/// has been sent.
package struct InstanceKey: Sendable {
    private let keys: DerivedKeys

    package init(bytes: [UInt8]) { keys = DerivedKeys(root: SymmetricKey(data: bytes)) }

    /// A key for one purpose, such as `vault` or `audit`.
    func derived(for purpose: String) -> SymmetricKey { keys.key(for: purpose) }

    /// Makes sure that this key is the one the database was made with; the first key to
    /// come is noted as that.
    ///
    /// - Throws: `KeyFileError.belongsElsewhere`.
    package func verify(_ database: Database, as kind: KeyFile.Kind = .instance) async throws {
        let check = authenticationCode(for: Array("instance".utf8), purpose: "check")
        guard let noted = try await database.read(kind.noted) else {
            return try await database.write { writing in
                switch kind {
                case .instance:
                    try writing.execute("INSERT INTO instance (id, key_check) VALUES (1, \(check))")
                case .units:
                    try writing.execute("INSERT INTO unit_lock (id, key_check) VALUES (1, \(check))")
                }
            }
        }
        guard noted == check else { throw KeyFileError.belongsElsewhere(kind) }
    }

    /// Encrypts a few bytes, such as another key, for one purpose. AES-256-GCM.
    ///
    /// - Parameter place: what they belong to, so that they open nowhere else.
    package func lock(_ bytes: [UInt8], for purpose: String, place: String) throws -> [UInt8] {
        let box = try AES.GCM.seal(bytes, using: derived(for: purpose), authenticating: Array(place.utf8))
        guard let combined = box.combined else { throw VaultError.cannotOpen }
        return [UInt8](combined)
    }

    /// - Throws: `VaultError.cannotOpen` when the bytes were changed, moved or locked by another key.
    package func unlock(_ bytes: [UInt8], for purpose: String, place: String) throws -> [UInt8] {
        guard let box = try? AES.GCM.SealedBox(combined: bytes),
            let plain = try? AES.GCM.open(box, using: derived(for: purpose), authenticating: Array(place.utf8))
        else { throw VaultError.cannotOpen }
        return [UInt8](plain)
    }

    /// An HMAC-SHA-256 under the key of one purpose.
    package func authenticationCode(for message: [UInt8], purpose: String) -> [UInt8] {
        Array(HMAC<SHA256>.authenticationCode(for: message, using: derived(for: purpose)))
    }
}

/// Keys made of one. Every page needs two or three of the same handful, so each is made once.
private final class DerivedKeys: Sendable {
    private let root: SymmetricKey
    private let made = Mutex<[String: SymmetricKey]>([:])

    init(root: SymmetricKey) { self.root = root }

    /// - Parameter purpose: from the program's text.
    func key(for purpose: String) -> SymmetricKey {
        made.withLock { made in
            if let known = made[purpose] { return known }
            let key = HKDF<SHA256>.deriveKey(
                inputKeyMaterial: root, info: Data("vinge/\(purpose)/1".utf8), outputByteCount: 32)
            made[purpose] = key
            return key
        }
    }
}

/// Both secrets of an installation.
package struct InstallationKeys: Sendable {
    package let instance: InstanceKey
    package let units: InstanceKey

    package init(instance: InstanceKey, units: InstanceKey) { (self.instance, self.units) = (instance, units) }

    /// Makes sure that both are the ones the database was made with.
    ///
    /// - Throws: `KeyFileError.belongsElsewhere`.
    package func verify(_ database: Database) async throws {
        try await instance.verify(database)
        try await units.verify(database, as: .units)
    }
}
