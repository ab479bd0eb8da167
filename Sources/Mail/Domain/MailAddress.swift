/// An e-mail address that may stand in a header and among a program's arguments as it is.
///
/// A narrower form than RFC 5321 allows: a dot-atom, one `@`, a domain with a dot, all of it ASCII. Nothing
/// of it needs quoting, and nothing can end a line or look like an option. A domain with other letters is
/// written in its ASCII form (`xn--…`).
package struct MailAddress: Sendable, Hashable {
    package let text: String

    /// - Returns: `nil` for anything that is not such an address of at most 254 characters.
    package init?(_ text: String) {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard text.utf8.count <= 254, parts.count == 2 else { return nil }
        guard Self.isAtom(parts[0]), Self.isDomain(parts[1]) else { return nil }
        self.text = text
    }

    /// What stands after the `@`.
    var domain: Substring { text.drop { $0 != "@" }.dropFirst() }

    private static func isAtom(_ text: Substring) -> Bool {
        // The first may not be a hyphen: an argument that begins with one is an option to some programs.
        guard text.utf8.count <= 64, text.first != "-" else { return false }
        return text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { $0.isLetterOrDigit || marks.contains($0) }
        }
    }

    private static func isDomain(_ text: Substring) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                    && label.utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
            }
    }

    /// The marks of an `atext` in RFC 5322.
    private static let marks = Array("!#$%&'*+-/=?^_`{|}~".utf8)
}

extension UInt8 {
    /// An ASCII letter or digit.
    var isLetterOrDigit: Bool {
        switch self {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }
}
