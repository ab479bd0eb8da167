package import Core

/// What a pupil has in a subject when the school leaves them.
///
/// F and the three that are no grade are four different things: a pupil with F has shown what
/// they know, and it was not yet enough for E; one with a dash (streck) has not been there to show
/// enough for a grade; one who has not taken the subject was not taught it; and one who is exempt
/// need not have it. (Skolverket, Betyg; for English skollagen 2010:800, 16 kap. 32 §.)
package enum SubjectResult: Hashable, Sendable {
    case grade(Grade)
    /// Streck: there was no basis for a grade, because of absence. Written `-`.
    case noBasis
    case notTaken
    /// Exempt from having the subject, as in English for one who has had no chance to learn it.
    case exempt

    package enum Grade: String, CaseIterable, Sendable {
        case a = "A"
        case b = "B"
        case c = "C"
        case d = "D"
        case e = "E"
        case f = "F"
    }

    /// All of them, in the order they are offered.
    package static let all = Grade.allCases.map(SubjectResult.grade) + [.noBasis, .notTaken, .exempt]

    /// As it stands in a document: `A`–`F`, `-`, `notTaken`, `exempt`.
    package var code: String {
        switch self {
        case .grade(let grade): grade.rawValue
        case .noBasis: "-"
        case .notTaken: "notTaken"
        case .exempt: "exempt"
        }
    }

    /// Reads a code; a dash may be any of the three that people type.
    package init?(code: String) {
        switch code {
        case "-", "\u{2013}", "\u{2014}": self = .noBasis
        case "notTaken": self = .notTaken
        case "exempt": self = .exempt
        default:
            guard let grade = Grade(rawValue: code) else { return nil }
            self = .grade(grade)
        }
    }

    /// True for A to E. An exemption is no pass: where it counts as one, the rule says so.
    package var isPass: Bool {
        if case .grade(let grade) = self { grade != .f } else { false }
    }

    /// True when the subject was taught and a pass is still to come: F and the dash.
    package var isUnderWay: Bool { self == .grade(.f) || self == .noBasis }
}

extension SubjectResult: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let result = Self(code: try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a result")
        }
        self = result
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(code)
    }
}

extension SubjectResult {
    package var name: Text {
        switch self {
        case .grade(let grade):
            Text(
                key: "handover.result." + grade.rawValue.lowercased(), da: grade.rawValue, sv: grade.rawValue,
                nb: grade.rawValue, en: grade.rawValue)
        case .noBasis:
            Text(
                key: "handover.result.noBasis", da: "Streg (–): der var for lidt at give karakter efter",
                sv: "Streck (–): det fanns för lite underlag för ett betyg",
                nb: "Strek (–): det var for lite grunnlag til å sette karakter",
                en: "Dash (–): there was too little to base a grade on")
        case .notTaken:
            Text(
                key: "handover.result.notTaken", da: "Har ikke haft faget", sv: "Har inte läst ämnet",
                nb: "Har ikke hatt faget", en: "Has not taken the subject")
        case .exempt:
            Text(
                key: "handover.result.exempt", da: "Fritaget for faget", sv: "Har undantag i ämnet",
                nb: "Har fritak i faget", en: "Exempt from the subject")
        }
    }
}
