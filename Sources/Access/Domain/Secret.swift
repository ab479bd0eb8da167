import Crypto
import Foundation

/// Random secrets that are handed out once and kept only as a hash.
package struct Secret: Sendable {
    /// What the holder gets.
    package let text: String

    /// A session's token: 256 bits.
    package static func token(_ randomBytes: (Int) -> [UInt8]) -> Secret {
        let text = Data(randomBytes(32)).base64EncodedString()
            .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
        return Secret(text: text)
    }

    /// A code that can be read aloud and typed: 4 × 4 of 31 letters and digits that do
    /// not look alike, about 79 bits.
    package static func code(_ randomBytes: (Int) -> [UInt8]) -> Secret {
        let alphabet = Array("ABCDEFGHJKMNPQRSTUVWXYZ23456789")
        var text = ""
        var count = 0
        while count < 16 {
            for byte in randomBytes(32) where count < 16 && Int(byte) < 256 / alphabet.count * alphabet.count {
                if count > 0, count % 4 == 0 { text += "-" }
                text.append(alphabet[Int(byte) % alphabet.count])
                count += 1
            }
        }
        return Secret(text: text)
    }

    /// Decimal digits, for a code that lives shortly and of which few tries are taken.
    package static func digits(_ count: Int, _ randomBytes: (Int) -> [UInt8]) -> Secret {
        var text = ""
        while text.count < count {
            // Of 256 values the last six would make some digits likelier than others.
            for byte in randomBytes(count) where text.count < count && byte < 250 { text += String(byte % 10) }
        }
        return Secret(text: text)
    }

    package init(text: String) { self.text = text }

    /// A code as typed, in any case and with any spacing.
    package init(typedCode: String) {
        let letters = typedCode.uppercased().filter { $0.isLetter || $0.isNumber }
        text = stride(from: 0, to: letters.count, by: 4)
            .map { String(letters.dropFirst($0).prefix(4)) }.joined(separator: "-")
    }

    package var hash: [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }
}
