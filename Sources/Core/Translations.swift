/// Languages beside the four that an installation adds for pupils and guardians.
///
/// A missing text falls back to one of the four, and says so: the reader sees
/// which words are not in their language.
package struct Translations: Sendable {
    /// A language added at run time.
    package struct Tongue: Hashable, Sendable {
        /// BCP 47, such as `ar` or `uk`.
        package let tag: String
        /// Its own name for itself.
        package let name: String
        package let isRightToLeft: Bool

        package init(tag: String, name: String, isRightToLeft: Bool) {
            (self.tag, self.name, self.isRightToLeft) = (tag, name, isRightToLeft)
        }
    }

    /// A text as it will be read.
    package struct Spoken: Hashable, Sendable {
        package let text: String
        /// The tag of the language it really is in.
        package let tag: String
        /// True when the reader's own language has no such text.
        package let isFallback: Bool
    }

    private var words: [Tongue: [String: String]] = [:]

    package init() {}

    package var tongues: [Tongue] { words.keys.sorted { $0.tag < $1.tag } }

    package func tongue(tag: some StringProtocol) -> Tongue? { words.keys.first { $0.tag == tag } }

    package mutating func add(_ tongue: Tongue, texts: [String: String]) { words[tongue] = texts }

    /// The text for a reader: in `tongue` where it is known, otherwise in `language`.
    package func speak(_ text: Text, tongue: Tongue?, language: Language) -> Spoken {
        guard let tongue else { return Spoken(text: text[language], tag: language.rawValue, isFallback: false) }
        if let key = text.key, let found = words[tongue]?[key] {
            return Spoken(text: found, tag: tongue.tag, isFallback: false)
        }
        return Spoken(text: text[language], tag: language.rawValue, isFallback: true)
    }
}
