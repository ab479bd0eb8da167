/// Two people have changed one part: every answer that one of them changed is kept, and a text
/// that both changed has the words of both.
package struct PartMerge: Hashable, Sendable {
    package let merged: PartContent
    /// The keys that both have changed, each in their own way: shown to the one who saved last.
    package let both: [String]

    /// - Parameters:
    ///   - base: the part that was on the page when it was opened.
    ///   - theirs: the part as it stands now.
    ///   - mine: what came back from the page.
    ///   - keys: what was on the page; all else stays as it stands.
    ///   - choices: keys with a choice and not a text: there the last one counts.
    package init(
        base: PartContent, theirs: PartContent, mine: PartContent, keys: Set<String>, choices: (String) -> Bool
    ) {
        var (merged, both) = (theirs, [String]())
        for key in keys.sorted() where mine[key] != base[key] && mine[key] != theirs[key] {
            let isBoth = theirs[key] != base[key]
            if isBoth { both.append(key) }
            merged[key] =
                isBoth && !choices(key)
                ? TextMerge.merged(base: base[key], theirs: theirs[key], mine: mine[key]) : mine[key]
        }
        (self.merged, self.both) = (merged, both)
    }
}
