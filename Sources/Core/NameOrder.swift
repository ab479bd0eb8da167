import Foundation

/// The order of names in the Nordic alphabets, as keys that sort by bytes.
///
/// Danish and Norwegian end in æ ø å with aa = å; Swedish ends in å ä ö. A key is
/// stored and indexed, so that a list is sorted by the database whatever its own
/// collation is. Follows CLDR's `da`/`nb` and `sv` tailorings for names: first the
/// letters, then accents (ö after ø), then case.
package enum NameOrder: String, CaseIterable, Sendable {
    case danishNorwegian
    case swedish

    package init(_ language: Language, in country: Country) {
        switch language {
        case .da, .nb: self = .danishNorwegian
        case .sv: self = .swedish
        case .en: self = country == .sweden ? .swedish : .danishNorwegian
        }
    }

    /// The key of a full name: given names first, as class lists in the North are read.
    package func key(given: String, family: String) -> String { key(given) + "\u{1}" + key(family) }

    /// The key of one text.
    package func key(_ text: String) -> String {
        let lowered = text.lowercased()
        if lowered.isASCII, self == .swedish || !Self.hasDoubleA(lowered) {
            // Most names: every letter is its own, without a mark.
            return lowered + "\u{2}" + String(repeating: "0", count: lowered.utf8.count)
        }
        var letters = ""
        var marks = ""
        for (letter, mark) in elements(of: lowered) {
            letters += letter
            marks += mark
        }
        return letters + "\u{2}" + marks
    }

    private static func hasDoubleA(_ text: String) -> Bool {
        let a = UInt8(ascii: "a")
        return zip(text.utf8, text.utf8.dropFirst()).contains { $0 == a && $1 == a }
    }

    /// Letters with their weight's second level: `0` for none, later for accented ones.
    private func elements(of text: String) -> [(letter: String, mark: String)] {
        var result: [(letter: String, mark: String)] = []
        let scalars = Array(text.precomposedStringWithCanonicalMapping.unicodeScalars)
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            index += 1
            if self == .danishNorwegian, scalar == "a", index < scalars.count, scalars[index] == "a" {
                index += 1
                result.append((letters.å, "1"))
            } else if let known = special(scalar) {
                result.append(known)
            } else {
                result.append(contentsOf: base(of: scalar))
            }
        }
        return result
    }

    /// The three letters after z, as the three characters after `z` in ASCII.
    private var letters: (æ: String, ø: String, å: String) {
        self == .danishNorwegian ? ("{", "|", "}") : ("|", "}", "{")
    }

    private func special(_ scalar: Unicode.Scalar) -> (letter: String, mark: String)? {
        switch scalar {
        case "å": (letters.å, "0")
        case "æ": (letters.æ, self == .danishNorwegian ? "0" : "1")
        case "ä": (letters.æ, self == .danishNorwegian ? "1" : "0")
        case "ø": (letters.ø, self == .danishNorwegian ? "0" : "1")
        case "ö": (letters.ø, self == .danishNorwegian ? "1" : "0")
        case "ü": ("y", "1")
        case "đ": ("d", "1")
        case "ð": ("d", "2")
        case "þ": ("th", "1")
        case "ł": ("l", "1")
        case "ı": ("i", "1")
        case "ß": ("ss", "1")
        default: nil
        }
    }

    private func base(of scalar: Unicode.Scalar) -> [(letter: String, mark: String)] {
        if scalar.isASCII { return [(String(scalar), "0")] }
        var result: [(letter: String, mark: String)] = []
        for part in String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars {
            if part.properties.generalCategory == .nonspacingMark, let last = result.indices.last {
                result[last].mark = String(part)
            } else {
                result.append((part.isASCII ? String(part) : "~" + String(part), "0"))
            }
        }
        return result
    }
}

extension String {
    var isASCII: Bool { utf8.allSatisfy { $0 < 0x80 } }
}
