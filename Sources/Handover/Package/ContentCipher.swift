import Crypto
import Foundation

/// AES-256-GCM: nonce (12 bytes), the locked bytes and the tag (16), one after the other.
enum ContentCipher {
    /// - Parameter bound: what must be the same when it is opened; it is not in the result.
    static func seal(
        _ plain: [UInt8], key: SymmetricKey, bound: [UInt8], random: (Int) -> [UInt8]
    ) throws -> [UInt8] {
        let nonce = try AES.GCM.Nonce(data: random(12))
        let box = try AES.GCM.seal(plain, using: key, nonce: nonce, authenticating: bound)
        return Array(nonce) + box.ciphertext + box.tag
    }

    static func open(_ locked: [UInt8], key: SymmetricKey, bound: [UInt8]) throws -> [UInt8] {
        [UInt8](try AES.GCM.open(AES.GCM.SealedBox(combined: locked), using: key, authenticating: bound))
    }
}
