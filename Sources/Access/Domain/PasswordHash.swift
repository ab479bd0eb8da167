import Crypto
import CryptoExtras
import Foundation

/// How much work a password costs to check (RFC 7914).
package struct PasswordWork: Hashable, Sendable {
    /// log2 of N, memory and time; memory is 128 · r · N bytes.
    package let logN: Int
    package let r: Int
    package let p: Int

    package init(logN: Int, r: Int, p: Int) { (self.logN, self.r, self.p) = (logN, r, p) }

    /// 32 MiB and about a third of a second.
    package static let production = PasswordWork(logN: 15, r: 8, p: 3)
}

/// A stored password: `scrypt$logN$r$p$salt$key`, salt and key in base64.
package struct PasswordHash: Hashable, Sendable {
    package let text: String

    package init(stored text: String) { self.text = text }

    init(_ password: String, salt: [UInt8], work: PasswordWork) throws {
        let key = try Self.derive(password, salt: salt, work: work)
        let parts = [Data(salt), Data(key)].map { $0.base64EncodedString() }
        text = "scrypt$\(work.logN)$\(work.r)$\(work.p)$\(parts[0])$\(parts[1])"
    }

    /// The work it was made with; `nil` when the text is no hash of ours.
    var work: PasswordWork? { parsed?.work }

    /// Compares in constant time.
    func matches(_ password: String) throws -> Bool {
        guard let parsed else { return false }
        let key = try Self.derive(password, salt: parsed.salt, work: parsed.work)
        guard key.count == parsed.key.count else { return false }
        return zip(key, parsed.key).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private var parsed: (work: PasswordWork, salt: [UInt8], key: [UInt8])? {
        let parts = text.split(separator: "$")
        guard parts.count == 6, parts[0] == "scrypt", let logN = Int(parts[1]), let r = Int(parts[2]),
            let p = Int(parts[3]), let salt = Data(base64Encoded: String(parts[4])),
            let key = Data(base64Encoded: String(parts[5])), (1...20).contains(logN)
        else { return nil }
        return (PasswordWork(logN: logN, r: r, p: p), [UInt8](salt), [UInt8](key))
    }

    private static func derive(_ password: String, salt: [UInt8], work: PasswordWork) throws -> [UInt8] {
        let normal = password.precomposedStringWithCompatibilityMapping
        let key = try KDF.Scrypt.deriveKey(
            from: Array(normal.utf8), salt: salt, outputByteCount: 32, rounds: 1 << work.logN, blockSize: work.r,
            parallelism: work.p)
        return key.withUnsafeBytes { [UInt8]($0) }
    }
}
