import Core

/// In JSON every key of the document itself is always there, and `null` where there is nothing
/// to say, so that a reader need not guess which keys may come. Inside them, what is not
/// known is left out.
extension HandoverDocument {
    private enum Key: String, CodingKey {
        case schema, id, version, kind, model, language, schoolYear, pupil, from, to, decision, subjects, support
        case pupilVoice, guardianNote, informed, approved, correction, known
    }

    package func encode(to encoder: any Encoder) throws {
        var keys = encoder.container(keyedBy: Key.self)
        try keys.encode(schema, forKey: .schema)
        try keys.encode(id, forKey: .id)
        try keys.encode(version, forKey: .version)
        try keys.encode(kind, forKey: .kind)
        try keys.encode(model, forKey: .model)
        try keys.encode(language, forKey: .language)
        try keys.encode(schoolYear, forKey: .schoolYear)
        try keys.encode(pupil, forKey: .pupil)
        try keys.encode(from, forKey: .from)
        try keys.encode(to, forKey: .to)
        try keys.encode(decision, forKey: .decision)
        try keys.encode(subjects, forKey: .subjects)
        try keys.encode(support, forKey: .support)
        try keys.encode(pupilVoice, forKey: .pupilVoice)
        try keys.encode(guardianNote, forKey: .guardianNote)
        try keys.encode(informed, forKey: .informed)
        try keys.encode(approved, forKey: .approved)
        try keys.encode(correction, forKey: .correction)
        try keys.encode(known, forKey: .known)
    }

    /// The bytes of `handover.json`, with sorted keys. They are made once, when the version is
    /// sealed, and never again.
    package func jsonBytes() throws -> [UInt8] { try JSONText.bytes(self) }
}
