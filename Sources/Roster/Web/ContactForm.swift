import Core
import Site

/// How a guardian wants to be spoken with, as it was typed.
struct ContactForm: Sendable {
    /// The choice for a language that is not in the list.
    private static let other = "other"

    var language = ""
    var otherLanguage = ""
    var needsInterpreter = false
    var channel = ""
    var note = ""
    /// The version that whoever types has seen; 0 for none.
    var version = 0
    var errors = FormErrors()

    init(_ preference: ContactPreference?) {
        guard let preference else { return }
        let isKnown = HomeLanguage.known(preference.language) != nil
        language = isKnown ? preference.language : Self.other
        otherLanguage = isKnown ? "" : preference.language
        needsInterpreter = preference.needsInterpreter
        channel = preference.channel.rawValue
        note = preference.note
        version = preference.version
    }

    init(typed form: FormValues) {
        language = form["language"] ?? ""
        otherLanguage = form["other-language"] ?? ""
        needsInterpreter = form["interpreter"] != nil
        channel = form["channel"] ?? ""
        note = form["note"] ?? ""
        version = form["version"].flatMap { Int($0) } ?? 0
    }

    /// What was typed as a value; `nil` leaves what is wrong in `errors`.
    mutating func checked() -> ContactPreference? {
        var spoken = language
        if language == Self.other {
            spoken = otherLanguage
            if otherLanguage.isEmpty || otherLanguage.count > 60 {
                errors.add("other-language", ContactWords.otherMissing)
            }
        } else if HomeLanguage.known(language) == nil {
            errors.add("language", ContactWords.languageMissing)
        }
        let channel = ContactPreference.Channel(rawValue: channel)
        if channel == nil { errors.add("channel", ContactWords.channelMissing) }
        if note.count > 500 { errors.add("note", ContactWords.noteLong) }
        guard errors.isEmpty, let channel else { return nil }
        return ContactPreference(
            language: spoken, needsInterpreter: needsInterpreter, channel: channel, note: note, version: version)
    }

    /// Takes in that somebody else has changed it: what was typed stays.
    mutating func meet(_ current: ContactPreference?, in language: Language) {
        version = current?.version ?? 0
        errors.add("language", ContactWords.conflict(current.map { $0.languageName(in: language) } ?? "–"))
    }

    /// - Parameter isOwn: whether the guardian types it.
    func fields(isOwn: Bool, in say: any Voice) -> HTML {
        let languages =
            [Field.Choice("", say(ContactWords.choose))]
            + HomeLanguage.all.map { language in
                let name = language.name[say.language]
                return Field.Choice(language.tag, name == language.ownName ? name : "\(name) – \(language.ownName)")
            } + [Field.Choice(Self.other, say(ContactWords.other))]
        let channels = ContactPreference.Channel.allCases.map {
            Field.Choice($0.rawValue, say(ContactWords.channel($0)))
        }
        let fields = [
            Field(
                "language", label: say(isOwn ? ContactWords.ownLanguage : ContactWords.language), .select(languages),
                value: language),
            Field(
                "other-language", label: say(ContactWords.otherName), value: otherLanguage, isOptional: true),
            Field(
                "interpreter", label: say(isOwn ? ContactWords.ownInterpreter : ContactWords.interpreter), .checkbox,
                value: needsInterpreter ? "yes" : ""),
            Field(
                "channel", label: say(isOwn ? ContactWords.ownChannel : ContactWords.channelTitle), .radios(channels),
                value: channel),
            Field(
                "note", label: say(isOwn ? ContactWords.ownNote : ContactWords.note), .textarea(rows: 3), value: note,
                hint: say(ContactWords.noteHint), isOptional: true, width: .full),
        ]
        return """
            <input type="hidden" name="version" value="\(version)">\
            \(fields.html { $0.html(in: say, errors: errors) })
            """
    }
}
