import Foundation

/// Base64 (RFC 4648, with padding) that can be written in one way only.
///
/// The usual reader overlooks the last bits of a text, so that two texts may mean the same
/// bytes. In a package a changed character must be seen.
enum StrictBase64 {
    static func text(_ bytes: some Sequence<UInt8>) -> String { Data(bytes).base64EncodedString() }

    /// The bytes, if the text stands for exactly `count` of them.
    static func bytes(_ text: String, count: Int) -> [UInt8]? {
        guard text.utf8.count == (count + 2) / 3 * 4, let data = Data(base64Encoded: text), data.count == count,
            data.base64EncodedString() == text
        else { return nil }
        return [UInt8](data)
    }
}
