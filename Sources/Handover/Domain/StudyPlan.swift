package import Core

/// The beginning of an individual study plan (individuell studieplan): what the pupil is on the way to, and
/// how they go on, subject by subject. Support measures do not belong in it.
package struct StudyPlan: Codable, Hashable, Sendable {
    package struct Line: Codable, Hashable, Sendable {
        /// The subject's code, or one that was made for a line the school has added.
        package var code: String
        package var name: String
        /// Where the pupil is: the distance to a pass, in words.
        package var standing: String
        /// What comes next.
        package var nextStep: String

        package init(code: String, name: String, standing: String, nextStep: String) {
            (self.code, self.name, self.standing, self.nextStep) = (code, name, standing, nextStep)
        }
    }

    /// What the pupil wants to reach.
    package var aim: String
    /// When it is looked at together next.
    package var followUp: LocalDate?
    package var lines: [Line]

    package init(aim: String = "", followUp: LocalDate? = nil, lines: [Line]) {
        (self.aim, self.followUp, self.lines) = (aim, followUp, lines)
    }

    /// A plan that was begun before it had an aim and a day has neither.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        aim = try values.decodeIfPresent(String.self, forKey: .aim) ?? ""
        followUp = try values.decodeIfPresent(LocalDate.self, forKey: .followUp)
        lines = try values.decode([Line].self, forKey: .lines)
    }

    package init(from document: HandoverDocument) {
        self.init(
            lines: document.subjects.map { subject in
                Line(
                    code: subject.code, name: subject.name, standing: subject.distance?.name ?? subject.result ?? "",
                    nextStep: subject.entries.first { $0.key == "nextStep" }?.text ?? "")
            })
    }
}

// As answers by keys, so that two who write at once are merged as in the parts of a handover.
extension StudyPlan {
    package static let aimKey = "aim"
    package static let followUpKey = "followUp"

    package enum LineKey: String, CaseIterable, Sendable {
        case name, standing, nextStep

        package func of(_ code: String) -> String { "line:\(code):\(rawValue)" }
    }

    package var answers: PartContent {
        var answers = PartContent([Self.aimKey: aim, Self.followUpKey: followUp?.text ?? ""])
        for line in lines {
            answers[LineKey.name.of(line.code)] = line.name
            answers[LineKey.standing.of(line.code)] = line.standing
            answers[LineKey.nextStep.of(line.code)] = line.nextStep
        }
        return answers
    }

    /// The plan with these answers: lines stay in their order, new ones come last, and one without a name
    /// is gone.
    package func with(_ answers: PartContent) -> StudyPlan {
        let known = lines.map(\.code)
        let codes = known + answers.ids(of: "line").filter { !known.contains($0) }
        return StudyPlan(
            aim: answers[Self.aimKey], followUp: LocalDate(answers[Self.followUpKey]),
            lines: codes.map { code in
                Line(
                    code: code, name: answers[LineKey.name.of(code)], standing: answers[LineKey.standing.of(code)],
                    nextStep: answers[LineKey.nextStep.of(code)])
            }.filter { !$0.name.isEmpty })
    }

    /// Of two choices of a day the last one counts; texts keep the words of both.
    package static func isChoice(_ key: String) -> Bool { key == followUpKey }
}
