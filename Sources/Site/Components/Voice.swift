package import Core

/// Who the reader is, as far as words and numbers go.
///
/// A `Language` is a voice. A page for a guardian in a language that an
/// installation added gives its own, which looks words up by their keys.
package protocol Voice: Sendable {
    /// The language of numbers and days, and of words that are missing.
    var language: Language { get }

    func callAsFunction(_ text: Text) -> String
}

extension Language: Voice {
    package var language: Language { self }

    package func callAsFunction(_ text: Text) -> String { text[self] }
}

/// A reader of one of the languages beside the four.
///
/// A word the language lacks comes back between two marks that no text holds; the
/// shell makes them an element that says which language the word is in.
package struct AddedVoice: Voice {
    package let language: Language
    package let tongue: Translations.Tongue
    private let translations: Translations

    package init(_ tongue: Translations.Tongue, of translations: Translations, otherwise language: Language) {
        (self.tongue, self.translations, self.language) = (tongue, translations, language)
    }

    package func callAsFunction(_ text: Text) -> String {
        let spoken = translations.speak(text, tongue: tongue, language: language)
        let isSameEverywhere = Language.allCases.allSatisfy { text[$0] == spoken.text }
        return spoken.isFallback && !isSameEverywhere ? Fallback.marked(spoken.text) : spoken.text
    }
}
