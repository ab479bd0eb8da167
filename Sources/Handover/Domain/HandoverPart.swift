/// A part of a handover that somebody writes.
package enum HandoverPart: Hashable, Sendable {
    /// A subject, by its code.
    case subject(String)
    /// Support and adaptations, and whether they worked.
    case support
    /// The pupil's own words.
    case pupilVoice
    case guardianNote

    /// As it stands in the database and in an address.
    package var code: String {
        switch self {
        case .subject(let code): "subject-" + code
        case .support: "support"
        case .pupilVoice: "pupil"
        case .guardianNote: "guardian"
        }
    }

    package init?(code: String) {
        switch code {
        case "support": self = .support
        case "pupil": self = .pupilVoice
        case "guardian": self = .guardianNote
        default:
            guard code.hasPrefix("subject-") else { return nil }
            let subject = code.dropFirst(8)
            let isCode = subject.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
            guard isCode, (1...12).contains(subject.utf8.count) else { return nil }
            self = .subject(String(subject))
        }
    }

    package var subject: String? {
        if case .subject(let code) = self { code } else { nil }
    }
}
