package import Core

/// A subject that can be handed over.
package struct ModelSubject: Codable, Hashable, Sendable {
    package enum School: String, CaseIterable, Codable, Sendable {
        case compulsory, upperSecondary
    }

    /// Such as `MA`; Skolverket's.
    package let code: String
    /// Subjects of one slot are one subject to whoever counts: `SV` and `SVA` are both `SV`.
    package let slot: String
    package let school: School
    package let name: ModelText
    /// Parts of its content, in the language of the model's country: suggestions in our own
    /// words, which become words of the document when a teacher picks them.
    package let areas: [String]
    /// Not every pupil has it, as with modern languages and mother tongue.
    package let isOptional: Bool
    /// Its code may be followed by a language's three letters, as in `M2SPA`.
    package let takesLanguage: Bool

    package init(
        code: String, slot: String, school: School, name: ModelText, areas: [String], isOptional: Bool,
        takesLanguage: Bool
    ) {
        (self.code, self.slot, self.school, self.name) = (code, slot, school, name)
        (self.areas, self.isOptional, self.takesLanguage) = (areas, isOptional, takesLanguage)
    }

    /// The name as pupils and guardians read it.
    package var nameText: Text { name.text(key: "handover.subject." + code.lowercased()) }

    /// Whether `other` is this subject's code, perhaps with a language.
    package func has(code other: String) -> Bool {
        if other == code { return true }
        guard takesLanguage, other.hasPrefix(code) else { return false }
        let language = other.utf8.dropFirst(code.utf8.count)
        return language.count == 3 && language.allSatisfy { (0x41...0x5A).contains($0) }
    }
}
