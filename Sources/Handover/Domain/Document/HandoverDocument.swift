package import Core

/// What is handed over: the content of one version, and of `handover.json` in a package.
///
/// It says everything in words, so that whoever receives it needs neither this program nor the
/// model it was written by. Once made, a version's bytes are kept as they are and never
/// written anew: its hash and its signature are over them.
package struct HandoverDocument: Codable, Hashable, Sendable {
    /// The name of the JSON Schema that describes it; the number grows when the shape changes.
    package static let schemaName = "urn:vinge:handover:1"

    package var schema = HandoverDocument.schemaName
    package var id: HandoverID
    /// 1 for the first; a correction is the next.
    package var version: Int
    package var kind: TransitionKind
    /// The version of the model it was written by, such as `se-2026-1`.
    package var model: String
    /// The language it is written in, such as `sv`.
    package var language: String
    /// The school year, such as `2026/27`.
    package var schoolYear: String
    package var pupil: Pupil
    package var from: Unit
    package var to: Unit
    /// What names the receiving unit.
    package var decision: Decision
    package var subjects: [Subject]
    package var support: [Support]
    package var pupilVoice: Words?
    package var guardianNote: Words?
    package var informed: [Informed]
    package var approved: Signed
    /// What a correction corrects; `nil` for the first version.
    package var correction: Correction?
    /// `nil` where nothing was known.
    package var known: Known?

    package struct Pupil: Codable, Hashable, Sendable {
        package var id: PupilID
        package var givenName: String
        package var familyName: String
        package var born: LocalDate?
        /// The class left, such as `9B`.
        package var group: String?

        package init(id: PupilID, givenName: String, familyName: String, born: LocalDate?, group: String?) {
            (self.id, self.givenName, self.familyName) = (id, givenName, familyName)
            (self.born, self.group) = (born, group)
        }
    }

    package struct Unit: Codable, Hashable, Sendable {
        package var id: OrganisationID
        package var name: String
        /// The organisation responsible by law.
        package var owner: String
        /// The unit's official number, where it has one.
        package var code: String?

        package init(id: OrganisationID, name: String, owner: String, code: String?) {
            (self.id, self.name, self.owner, self.code) = (id, name, owner, code)
        }
    }

    package struct Decision: Codable, Hashable, Sendable {
        package var kind: DecisionKind
        package var day: LocalDate
        /// Who decided, as written in the decision.
        package var by: String
        /// The programme, such as `IMV`; `nil` when the decision says none.
        package var programme: String?

        package init(kind: DecisionKind, day: LocalDate, by: String, programme: String?) {
            (self.kind, self.day, self.by, self.programme) = (kind, day, by, programme)
        }
    }

    package struct Subject: Codable, Hashable, Sendable {
        /// Such as `MA`.
        package var code: String
        package var name: String
        /// `A`–`F`, `-` (no basis), `notTaken`, `exempt`; `nil` when it was not said.
        package var result: String?
        /// The distance to a pass as a code of the model and in words.
        package var distance: Choice?
        package var entries: [Entry]
        package var content: [Area]
        package var teacher: String
        package var signed: LocalDate

        package init(
            code: String, name: String, result: String?, distance: Choice?, entries: [Entry], content: [Area],
            teacher: String, signed: LocalDate
        ) {
            (self.code, self.name, self.result, self.distance) = (code, name, result, distance)
            (self.entries, self.content, self.teacher, self.signed) = (entries, content, teacher, signed)
        }
    }

    package struct Choice: Codable, Hashable, Sendable {
        package var code: String
        package var name: String

        package init(code: String, name: String) { (self.code, self.name) = (code, name) }
    }

    /// The answer to one prompt of the model.
    package struct Entry: Codable, Hashable, Sendable {
        /// Such as `attained` or `nextStep`.
        package var key: String
        /// The prompt as it was read when it was written.
        package var title: String
        package var text: String

        package init(key: String, title: String, text: String) {
            (self.key, self.title, self.text) = (key, title, text)
        }
    }

    /// A part of the subject's content, and how far it was worked on.
    package struct Area: Codable, Hashable, Sendable {
        package var name: String
        package var progress: AreaProgress

        package init(name: String, progress: AreaProgress) { (self.name, self.progress) = (name, progress) }
    }

    /// A support measure or an adaptation, and whether it worked.
    package struct Support: Codable, Hashable, Sendable {
        package var kind: Choice
        package var text: String
        package var effect: Choice?
        package var effectText: String

        package init(kind: Choice, text: String, effect: Choice?, effectText: String) {
            (self.kind, self.text, self.effect, self.effectText) = (kind, text, effect, effectText)
        }
    }

    package struct Words: Codable, Hashable, Sendable {
        package var text: String
        package var written: LocalDate

        package init(text: String, written: LocalDate) { (self.text, self.written) = (text, written) }
    }

    /// That somebody was told what is passed on.
    package struct Informed: Codable, Hashable, Sendable {
        /// `pupil` or `guardian`.
        package var who: String
        /// In words, such as "samtal på skolan".
        package var how: String
        package var day: LocalDate

        package init(who: String, how: String, day: LocalDate) { (self.who, self.how, self.day) = (who, how, day) }
    }

    package struct Signed: Codable, Hashable, Sendable {
        package var by: String
        /// Such as "rektor".
        package var role: String
        package var day: LocalDate

        package init(by: String, role: String, day: LocalDate) { (self.by, self.role, self.day) = (by, role, day) }
    }

    package struct Correction: Codable, Hashable, Sendable {
        package var of: Int
        package var reason: String

        package init(of: Int, reason: String) { (self.of, self.reason) = (of, reason) }
    }
}

/// How far a part of a subject's content was worked on.
package enum AreaProgress: String, CaseIterable, Codable, Sendable {
    case done, partly, not
}
