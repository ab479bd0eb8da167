/// Two people have changed one text: the text with both their changes.
///
/// Words, and the space before them, are what is compared. Where both have changed the same
/// place differently, both stand there, one after the other: a doubled word is seen and struck
/// out, a lost one is not.
package enum TextMerge {
    /// - Parameters:
    ///   - base: the text both began with.
    ///   - theirs: what the one who saved first made of it.
    ///   - mine: what the other made of it.
    /// - Returns: a text that holds every word that either of them added.
    package static func merged(base: String, theirs: String, mine: String) -> String {
        if mine == base || mine == theirs { return theirs }
        if theirs == base { return mine }
        // With a space before it the first word is a word like the others, wherever it comes to stand.
        let words = pieces(" " + base)
        let (a, b) = (edits(from: words, to: pieces(" " + theirs)), edits(from: words, to: pieces(" " + mine)))
        var result: [String] = []
        for position in 0...words.count {
            let (added, also) = (a.added[position] ?? [], b.added[position] ?? [])
            result += added
            if also != added { result += also }
            // A word stays unless somebody struck it out.
            if position < words.count, !a.removed.contains(position), !b.removed.contains(position) {
                result.append(words[position])
            }
        }
        return String(result.joined().dropFirst())
    }

    private struct Edits {
        /// Positions of the base's words that are gone.
        var removed: Set<Int> = []
        /// What stands before each word of the base, and at its end.
        var added: [Int: [String]] = [:]
    }

    private static func edits(from base: [String], to changed: [String]) -> Edits {
        var edits = Edits()
        var inserted: [Int: String] = [:]
        for change in changed.difference(from: base) {
            switch change {
            case .remove(let offset, _, _): edits.removed.insert(offset)
            case .insert(let offset, let word, _): inserted[offset] = word
            }
        }
        // Walk through the changed text to find before which word of the base each new one stands.
        var position = 0
        for offset in changed.indices {
            if let word = inserted[offset] {
                edits.added[position, default: []].append(word)
            } else {
                while edits.removed.contains(position) { position += 1 }
                position += 1
            }
        }
        return edits
    }

    /// Words, each with the space before it.
    private static func pieces(_ text: String) -> [String] {
        var pieces: [String] = []
        var (piece, hasWord) = ("", false)
        for character in text {
            if character.isWhitespace, hasWord {
                pieces.append(piece)
                (piece, hasWord) = ("", false)
            }
            piece.append(character)
            if !character.isWhitespace { hasWord = true }
        }
        if !piece.isEmpty { pieces.append(piece) }
        return pieces
    }
}
