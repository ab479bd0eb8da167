package import Crypto
import Foundation

/// SHA-256 as a text: 64 hexadecimal digits in lower case.
package enum DocumentHash {
    package static func of(_ bytes: [UInt8]) -> String { hex(SHA256.hash(data: bytes)) }

    static func hex(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef")
        return bytes.reduce(into: "") { text, byte in
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 0xF)])
        }
    }
}

/// What people compare to see that a key is the right one: the SHA-256 of the raw public key
/// (32 bytes), in lower case, sixteen groups of four digits with spaces between.
package enum KeyFingerprint {
    package static func of(_ key: Curve25519.Signing.PublicKey) -> String { of(raw: key.rawRepresentation) }

    package static func of(_ key: Curve25519.KeyAgreement.PublicKey) -> String { of(raw: key.rawRepresentation) }

    private static func of(raw: Data) -> String {
        let digits = Array(DocumentHash.hex(SHA256.hash(data: raw)))
        return stride(from: 0, to: digits.count, by: 4).map { String(digits[$0..<$0 + 4]) }.joined(separator: " ")
    }
}
