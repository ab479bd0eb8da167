/// What became of a text, word by word.
package struct WordDifference: Hashable, Sendable {
    package enum Kind: Hashable, Sendable { case same, removed, added }

    package struct Piece: Hashable, Sendable {
        package let kind: Kind
        package fileprivate(set) var text: String
    }

    /// In the order of reading; what was removed stands before what took its place.
    package let pieces: [Piece]

    package init(from before: String, to after: String) {
        let (old, new) = (Self.words(before), Self.words(after))
        var (removed, added): (Set<Int>, Set<Int>) = ([], [])
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        var (pieces, place, next): ([Piece], Int, Int) = ([], 0, 0)
        func put(_ kind: Kind, _ word: Substring) {
            if pieces.last?.kind == kind {
                pieces[pieces.count - 1].text += " " + word
            } else {
                pieces.append(Piece(kind: kind, text: String(word)))
            }
        }
        while place < old.count || next < new.count {
            if place < old.count, removed.contains(place) {
                put(.removed, old[place])
                place += 1
            } else if next < new.count, added.contains(next) {
                put(.added, new[next])
                next += 1
            } else {
                put(.same, new[next])
                (place, next) = (place + 1, next + 1)
            }
        }
        self.pieces = pieces
    }

    private static func words(_ text: String) -> [Substring] { text.split(whereSeparator: \.isWhitespace) }
}
