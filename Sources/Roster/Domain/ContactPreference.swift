package import Core

/// How a guardian wants to be spoken with.
package struct ContactPreference: Hashable, Sendable {
    package enum Channel: String, CaseIterable, Sendable { case digital, phone, paper }

    /// A tag of the list, or what the language is called.
    package let language: String
    package let needsInterpreter: Bool
    package let channel: Channel
    /// Empty when there is none.
    package let note: String
    /// Goes up with every change: what a form must have seen to change it.
    package let version: Int

    package init(language: String, needsInterpreter: Bool, channel: Channel, note: String, version: Int) {
        (self.language, self.needsInterpreter, self.channel) = (language, needsInterpreter, channel)
        (self.note, self.version) = (note, version)
    }

    /// The language as it is read: its name in the reader's language, or as it was written.
    package func languageName(in language: Language) -> String {
        HomeLanguage.known(self.language)?.name[language] ?? self.language
    }
}

/// A pupil's guardian, as the school's people need to know them before a talk.
package struct GuardianContact: Hashable, Sendable {
    package let pupil: PupilID
    package let guardian: PersonID
    package let owner: OwnerID
    package let name: PersonName
    package let relation: GuardianRelation
    /// `nil` while nobody has said anything.
    package let preference: ContactPreference?
}

/// What a guardian is to the pupil, as the roster says.
package enum GuardianRelation: String, CaseIterable, Sendable { case guardian, parent, relative }

/// What became of a change to a contact preference.
package enum ContactOutcome: Hashable, Sendable {
    case saved
    /// Somebody else has changed it since the form was opened.
    case conflict
    /// The guardian is not of this pupil, or the pupil not within the scope.
    case outside
}
