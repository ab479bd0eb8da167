package import Core

/// A text of a model: in all four languages, read from JSON.
///
/// `Text` cannot be read from a file without its compiler's promise; this can, and a test holds
/// that no language is empty.
package struct ModelText: Codable, Hashable, Sendable {
    package let da: String
    package let sv: String
    package let nb: String
    package let en: String

    package init(da: String, sv: String, nb: String, en: String) {
        (self.da, self.sv, self.nb, self.en) = (da, sv, nb, en)
    }

    package subscript(language: Language) -> String { text[language] }

    /// For staff.
    package var text: Text { Text(da: da, sv: sv, nb: nb, en: en) }

    /// For pupils and guardians, whose own languages know it by `key`.
    package func text(key: String) -> Text { Text(key: key, da: da, sv: sv, nb: nb, en: en) }
}

/// One of several answers, such as a step of the distance to a pass.
package struct ModelChoice: Codable, Hashable, Sendable {
    /// As it stands in a document.
    package let code: String
    package let name: ModelText
    /// What it means, where the name does not say it all.
    package let help: ModelText?

    package init(code: String, name: ModelText, help: ModelText? = nil) {
        (self.code, self.name, self.help) = (code, name, help)
    }
}
