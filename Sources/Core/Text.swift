/// A text in all four languages; it does not compile with one missing.
///
/// A text that pupils or guardians read carries a `key` too, so that an
/// installation can add further languages at run time (see `Translations`).
package struct Text: Hashable, Sendable {
    package let da: String
    package let sv: String
    package let nb: String
    package let en: String
    /// The name under which translations at run time know this text; `nil` for staff texts.
    package let key: String?

    package init(da: String, sv: String, nb: String, en: String) {
        (self.da, self.sv, self.nb, self.en, key) = (da, sv, nb, en, nil)
    }

    /// A text that pupils or guardians read.
    package init(key: String, da: String, sv: String, nb: String, en: String) {
        (self.da, self.sv, self.nb, self.en, self.key) = (da, sv, nb, en, key)
    }

    /// A text that is the same in every language, such as a name.
    package init(same text: String) { self.init(da: text, sv: text, nb: text, en: text) }

    package subscript(language: Language) -> String {
        switch language {
        case .da: da
        case .sv: sv
        case .nb: nb
        case .en: en
        }
    }
}
