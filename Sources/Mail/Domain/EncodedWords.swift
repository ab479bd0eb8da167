import Foundation

/// A text as it stands in a header (RFC 2047). What comes out has no line end but those of folding, so that
/// no text can begin a header of its own.
enum EncodedWords {
    /// Bytes of one word, which makes a line of at most 76 characters, also the first one.
    private static let room = 39
    private static let longestPlain = 60

    static func text(of text: String) -> String {
        isPlain(text) ? text : words(text).map { "=?UTF-8?B?\($0)?=" }.joined(separator: "\n ")
    }

    private static func isPlain(_ text: String) -> Bool {
        text.utf8.count <= longestPlain && text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
    }

    /// No letter is divided between two words.
    private static func words(_ text: String) -> [String] {
        var words: [[UInt8]] = [[]]
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            if words[words.count - 1].count + bytes.count > room { words.append([]) }
            words[words.count - 1] += bytes
        }
        return words.map { Data($0).base64EncodedString() }
    }
}
