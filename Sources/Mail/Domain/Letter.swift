package import Core

/// What a mail says, in its reader's language.
package struct Letter: Sendable, Hashable {
    package let subject: String
    /// Lines end in a line feed.
    package let text: String
    package let language: Language

    package init(subject: String, text: String, language: Language) {
        (self.subject, self.text, self.language) = (subject, text, language)
    }
}
