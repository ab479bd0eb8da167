package import Core

/// A part of a handover: what is asked in it.
package struct ModelSection: Codable, Hashable, Sendable {
    /// `subject`, `support`, `pupilVoice`, `guardianNote`, `informed`, `notHere`.
    package let key: String
    package let title: ModelText
    /// What the part is for, to whoever writes it.
    package let intro: ModelText
    /// True when it can be answered several times, as for support measures.
    package let isRepeated: Bool
    package let fields: [ModelField]

    package init(key: String, title: ModelText, intro: ModelText, isRepeated: Bool, fields: [ModelField]) {
        (self.key, self.title, self.intro) = (key, title, intro)
        (self.isRepeated, self.fields) = (isRepeated, fields)
    }

    package func field(_ key: String) -> ModelField? { fields.first { $0.key == key } }
}

/// One thing that is asked.
package struct ModelField: Codable, Hashable, Sendable {
    package enum Kind: String, CaseIterable, Codable, Sendable {
        case text
        /// Parts of a subject's content, each done, partly done or not.
        case areas
        case choice
    }

    /// Such as `attained`; it is unique within its section.
    package let key: String
    package let kind: Kind
    package let label: ModelText
    /// The question that is answered.
    package let prompt: ModelText
    /// How a good answer looks.
    package let help: ModelText
    package let isRequired: Bool
    /// The answers of a choice, in the order they are offered; empty for the other kinds.
    package let options: [ModelChoice]
    /// Where it is asked.
    package let transitions: [TransitionKind]
    /// The key of its `BasisGround`.
    package let ground: String

    package init(
        key: String, kind: Kind, label: ModelText, prompt: ModelText, help: ModelText, isRequired: Bool,
        options: [ModelChoice], transitions: [TransitionKind], ground: String
    ) {
        (self.key, self.kind, self.label, self.prompt, self.help) = (key, kind, label, prompt, help)
        (self.isRequired, self.options) = (isRequired, options)
        (self.transitions, self.ground) = (transitions, ground)
    }

    /// The label as pupils and guardians read it.
    ///
    /// - Parameter section: the key of its section.
    package func labelText(in section: String) -> Text { label.text(key: "handover.field.\(section).\(key)") }

    package func option(_ code: String) -> ModelChoice? { options.first { $0.code == code } }
}
