/// What a person's phone and the house both know, and make their codes of.
package struct TimeSecret: Hashable, Sendable {
    package let bytes: [UInt8]

    package init(bytes: [UInt8]) { self.bytes = bytes }

    /// 160 bits, as RFC 4226 advises (section 4, R6).
    package static func new(_ randomBytes: (Int) -> [UInt8]) -> TimeSecret { TimeSecret(bytes: randomBytes(20)) }

    /// To be typed: letters and digits in groups of four.
    package var groups: String {
        let text = Base32.text(bytes)
        return stride(from: 0, to: text.count, by: 4).map { String(text.dropFirst($0).prefix(4)) }
            .joined(separator: " ")
    }

    /// What authenticator apps read off a picture or open as a link. Kind, digits and period are the
    /// usual ones, which all of them take for granted.
    package func address(login: String) -> String {
        "otpauth://totp/\(Self.issuer):\(Self.encoded(login))?secret=\(Base32.text(bytes))&issuer=\(Self.issuer)"
    }

    private static let issuer = "Vinge"

    private static let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)

    private static func encoded(_ text: String) -> String {
        text.utf8.reduce(into: "") { result, byte in
            if plain.contains(byte) {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }
}
