import Crypto

/// A short text that two things share only when they are the same.
package enum Digest {
    /// SHA-256 in hexadecimal.
    package static func of(_ text: String) -> String {
        SHA256.hash(data: Array(text.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
