import Foundation

/// Folded words of a name, so that a search finds `Åse` for `åse`, `aase` and `ase`,
/// and `Søren` for `søren`, `sören`, `soeren` and `soren`.
///
/// A name and what is typed are folded in the same way, down to bare letters: å, æ, ä,
/// aa and ae become a, and ø, ö and oe become o. A few names too many are found
/// (`joh` also finds Joe…), and none too few.
package enum NameWords {
    /// Every word of a name, folded, for an index on prefixes.
    package static func indexed(_ name: String) -> Set<String> {
        var words: Set<String> = []
        for word in split(name) {
            words.insert(fold(word))
            // ü is written u by some and y by others.
            if word.contains("ü") { words.insert(fold(word.replacing("ü", with: "y"))) }
        }
        return words
    }

    /// The words of what a person typed into a search box, each a prefix to look for.
    package static func searched(_ typed: String) -> [String] { split(String(typed.prefix(100))).prefix(5).map(fold) }

    private static func split(_ text: String) -> [String] {
        let lowered = text.lowercased()
        // Composing asks Foundation, and most names have nothing to compose.
        return (lowered.isASCII ? lowered : lowered.precomposedStringWithCanonicalMapping)
            .split { !($0.isLetter || $0.isNumber) }.map(String.init)
    }

    private static func fold(_ word: String) -> String {
        var letters: [Unicode.Scalar] = []
        for scalar in word.unicodeScalars { letters += bare(scalar) }
        var result = ""
        var index = 0
        while index < letters.count {
            let letter = letters[index]
            result.unicodeScalars.append(letter)
            index += 1
            // The rest of aa, ae and oe, however many.
            while index < letters.count, Self.continues(letter, letters[index]) { index += 1 }
        }
        return result
    }

    private static func continues(_ letter: Unicode.Scalar, _ next: Unicode.Scalar) -> Bool {
        letter == "a" ? next == "a" || next == "e" : letter == "o" && next == "e"
    }

    /// A letter without its marks.
    private static func bare(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
        // Most are, and asking for their marks takes longer than all the rest.
        if scalar.isASCII { return [scalar] }
        return switch scalar {
        case "å", "æ", "ä": ["a"]
        case "ø", "ö": ["o"]
        case "đ", "ð": ["d"]
        case "þ": ["t", "h"]
        case "ł": ["l"]
        case "ı": ["i"]
        case "ß": ["s", "s"]
        default:
            String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
                .filter { $0.properties.generalCategory != .nonspacingMark }
        }
    }
}
