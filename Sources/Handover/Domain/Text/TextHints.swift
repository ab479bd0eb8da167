package import Core

/// Looks through what somebody is writing, and points at what does not belong in a handover.
package enum TextHints {
    /// - Parameters:
    ///   - names: full or given names of other pupils; of a full name the given name is looked
    ///     for too.
    ///   - language: the language the text is written in.
    /// - Returns: hints in the order of the text; none overlaps another of its kind.
    package static func find(in text: String, names: [String], language: Language) -> [Hint] {
        let words = TextWord.all(in: text)
        let numbers = IdentityNumbers.find(in: text, language: language).map { Hint(.identityNumber, $0) }
        let pupils = OtherPupils(names).find(in: words).map { Hint(.otherPupil, $0) }
        let judging = words.filter { JudgingWords.contains($0.folded, language: language) }
            .map { Hint(.judgesPerson, $0.range) }
        return (numbers + pupils + judging).sorted {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        }
    }
}

/// A whole word of a text: letters, and what marks them, between anything else.
struct TextWord: Hashable {
    /// In small letters. Marks stay: `låt` is no `lat`.
    let folded: String
    let isCapitalised: Bool
    /// In UTF-8 units.
    let range: Range<Int>

    static func all(in text: String) -> [Self] {
        var words: [Self] = []
        var (word, start, offset) = ("", 0, 0)
        for character in text {
            if character.isLetter {
                if word.isEmpty { start = offset }
                word.append(character)
            } else if !word.isEmpty {
                words.append(Self(word, start: start))
                word = ""
            }
            offset += character.utf8.count
        }
        if !word.isEmpty { words.append(Self(word, start: start)) }
        return words
    }

    private init(_ word: String, start: Int) {
        folded = word.lowercased()
        isCapitalised = word.first.map(\.isUppercase) ?? false
        range = start..<(start + word.utf8.count)
    }
}
