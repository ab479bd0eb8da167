import Foundation

/// Folded words of a name, so that a search finds `Åse` for `åse`, `aase` and `ase`,
/// and `Søren` for `søren`, `sören`, `soeren` and `soren`.
package enum NameWords {
    /// Every folded form of every word of a name, for an index on prefixes.
    package static func indexed(_ name: String) -> Set<String> {
        var words: Set<String> = []
        for word in split(name) {
            words.insert(fold(word, long: true))
            words.insert(fold(word, long: false))
        }
        return words
    }

    /// The words of what a person typed into a search box, each a prefix to look for.
    /// Typing `aa`, `ae`, `oe` or the letter itself comes to the same.
    package static func searched(_ typed: String) -> [String] {
        split(String(typed.prefix(100))).prefix(5).map { fold($0, long: true) }
    }

    private static func split(_ text: String) -> [String] {
        text.lowercased().precomposedStringWithCanonicalMapping
            .split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }

    /// Letters without marks; the Nordic ones as two letters (`long`) or one.
    private static func fold(_ word: String, long: Bool) -> String {
        var result = ""
        for scalar in word.unicodeScalars {
            switch scalar {
            case "å": result += long ? "aa" : "a"
            case "æ", "ä": result += long ? "ae" : "a"
            case "ø", "ö": result += long ? "oe" : "o"
            case "ü": result += long ? "y" : "u"
            case "đ", "ð": result += "d"
            case "þ": result += "th"
            case "ł": result += "l"
            case "ı": result += "i"
            case "ß": result += "ss"
            default:
                for part in String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
                where part.properties.generalCategory != .nonspacingMark {
                    result.unicodeScalars.append(part)
                }
            }
        }
        return result
    }
}
