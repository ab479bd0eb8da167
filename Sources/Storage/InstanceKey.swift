import Crypto
import Foundation
import Synchronization

/// The installation's one secret: 32 bytes in a file beside the database, mode 0600.
/// Every other key is derived from it or wrapped by it; without it a stolen database
/// opens no sealed text and signs nobody in.
package struct InstanceKey: Sendable {
    private let keys: DerivedKeys

    package init(bytes: [UInt8]) { keys = DerivedKeys(root: SymmetricKey(data: bytes)) }

    /// A key for one purpose, such as `vault` or `audit`.
    func derived(for purpose: String) -> SymmetricKey { keys.key(for: purpose) }

    /// Makes sure that this key is the one the database was made with; the first key to
    /// come is noted as that.
    ///
    /// - Throws: `KeyFileError.belongsElsewhere`.
    package func verify(_ database: Database) async throws {
        let check = authenticationCode(for: Array("instance".utf8), purpose: "check")
        let noted: [UInt8]? = try await database.read { try $0.value("SELECT key_check AS value FROM instance") }
        if let noted {
            guard noted == check else { throw KeyFileError.belongsElsewhere }
        } else {
            _ = try await database.write { try $0.execute("INSERT INTO instance (id, key_check) VALUES (1, \(check))") }
        }
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

/// Where the instance key is kept.
package struct KeyFile: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    /// - Throws: `KeyFileError` in one sentence when it is missing or is no key.
    package func load() throws -> InstanceKey {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { throw KeyFileError.missing(path) }
        let encoded = text.split(whereSeparator: \.isNewline).last.map(String.init) ?? ""
        guard let data = Data(base64Encoded: encoded), data.count == 32 else { throw KeyFileError.notAKey(path) }
        return InstanceKey(bytes: [UInt8](data))
    }

    /// Loads the key, or makes one when there is no file yet. Never overwrites.
    package func loadOrCreate(random: (Int) -> [UInt8]) throws -> InstanceKey {
        if FileManager.default.fileExists(atPath: path) { return try load() }
        let text =
            "vinge instance key: keep a copy apart from the database\n"
            + Data(random(32)).base64EncodedString() + "\n"
        let created = FileManager.default.createFile(
            atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        guard created else { throw KeyFileError.cannotWrite(path) }
        return try load()
    }
}

package enum KeyFileError: Error, Equatable, CustomStringConvertible {
    case missing(String)
    case notAKey(String)
    case cannotWrite(String)
    case belongsElsewhere

    package var description: String {
        switch self {
        case .missing(let path): "There is no key file at \(path). Set VINGE_KEY_FILE to where it is."
        case .notAKey(let path): "The file at \(path) does not hold a Vinge instance key."
        case .belongsElsewhere:
            "The key file is not the one this database was made with. Put the right one back, or set VINGE_KEY_FILE."
        case .cannotWrite(let path): "The key file at \(path) cannot be written."
        }
    }
}
