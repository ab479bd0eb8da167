/// Finds the names of other pupils in a text: whole words, in capitals or not.
struct OtherPupils {
    /// Each name as its words, longest first, so that a full name is one finding.
    private let names: [[String]]

    init(_ names: [String]) {
        var found: Set<[String]> = []
        for name in names {
            let full = TextWord.all(in: name).map(\.folded)
            // A name of two letters is a word too often: Bo, My, Li.
            if full.count > 1 || Self.isLongEnough(full) { found.insert(full) }
            let given = name.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
            let words = TextWord.all(in: given).map(\.folded)
            if Self.isLongEnough(words) { found.insert(words) }
        }
        self.names = found.sorted { ($1.count, $0.joined(separator: " ")) < ($0.count, $1.joined(separator: " ")) }
    }

    func find(in words: [TextWord]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = 0
        while index < words.count {
            if let name = names.first(where: { Self.stands($0, in: words, at: index) }) {
                ranges.append(words[index].range.lowerBound..<words[index + name.count - 1].range.upperBound)
                index += name.count
            } else {
                index += 1
            }
        }
        return ranges
    }

    private static func isLongEnough(_ words: [String]) -> Bool {
        words.reduce(0) { $0 + $1.count } > 2
    }

    private static func stands(_ name: [String], in words: [TextWord], at index: Int) -> Bool {
        guard !name.isEmpty, index + name.count <= words.count else { return false }
        let last = name.count - 1
        return name.indices.allSatisfy { place in
            let word = words[index + place]
            if name.count == 1, everyday.contains(name[0]), !word.isCapitalised { return false }
            return word.folded == name[place] || place == last && isGenitive(word.folded, of: name[place])
        }
    }

    /// `Emmas` is Emma's in Danish, Norwegian and Swedish. Short names are left out, since too
    /// many other words end in s.
    private static func isGenitive(_ word: String, of name: String) -> Bool {
        name.count >= 4 && word.count == name.count + 1 && word.hasPrefix(name) && word.hasSuffix("s")
    }

    /// Names that are everyday words as well; they count only with a capital.
    private static let everyday: Set<String> = [
        "bill", "bjørn", "björn", "dag", "even", "faith", "grace", "hans", "hope", "liv", "love",
        "mark", "may", "per", "rose", "sol", "sten", "stein", "stig", "storm", "tor", "vilde", "will",
    ]
}
