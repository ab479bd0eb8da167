package import Access
package import Core
import Foundation
package import Storage

/// What the meeting with the class teacher came to.
package struct HandBack: Hashable, Sendable {
    /// What works for the pupil.
    package let works: String
    /// What the class goes on with.
    package let goesOn: String
    /// Which goals are carried on, and by whom.
    package let goals: String

    package init(works: String, goesOn: String, goals: String) {
        (self.works, self.goesOn, self.goals) = (works, goesOn, goals)
    }
}

/// A hand-back as it is kept.
package struct HandBackLine: Hashable, Sendable {
    package let id: FollowUpStepID
    package let course: GroupID
    package let owner: OwnerID
    package let due: LocalDate
    /// The day it was held.
    package let done: LocalDate?
    package let words: HandBack?
    /// How many times it has been written; 0 before the first.
    package let version: Int
}

/// Hand-backs: a corrected one keeps its earlier wording.
package struct HandBackStore: Sendable {
    private let vault: Vault

    package init(_ vault: Vault) { self.vault = vault }

    /// A pupil's hand-backs, the newest course first.
    package func handBacks(of pupil: PupilID, in scope: Scope, on reading: Reading) throws -> [HandBackLine] {
        try lines("f.pupil = \(pupil)", in: scope, on: reading)
    }

    package func handBack(_ id: FollowUpStepID, of pupil: PupilID, in scope: Scope, on reading: Reading) throws
        -> HandBackLine?
    {
        try lines("f.id = \(id) AND f.pupil = \(pupil)", in: scope, on: reading).first
    }

    private func lines(_ condition: SQL, in scope: Scope, on reading: Reading) throws -> [HandBackLine] {
        var openers: [OwnerID: Vault.Opener] = [:]
        return try reading.all(
            """
            SELECT f.id, f.pupil_group, f.owner, f.due, f.done, f.words,
                (SELECT count(*) FROM handback_earlier e WHERE e.follow_up_step = f.id) AS earlier
            FROM follow_up_step f
            WHERE \(condition) AND f.kind = 'handback' AND \(scope.covers("f.pupil")) ORDER BY f.due DESC, f.id
            """
        ) { row in
            let (id, owner): (FollowUpStepID, OwnerID) = (try row["id"], try row["owner"])
            let done: LocalDate? = try row["done"]
            let earlier: Int = try row["earlier"]
            var words: HandBack?
            if let sealed: Sealed = try row["words"] as Sealed? {
                let opener = try openers[owner] ?? vault.opener(of: owner, on: reading)
                openers[owner] = opener
                words = try Self.decode(try opener.open(sealed, at: Self.place(id, owner)))
            }
            return HandBackLine(
                id: id, course: try row["pupil_group"], owner: owner, due: try row["due"], done: done, words: words,
                version: done == nil ? 0 : earlier + 1)
        }
    }

    package enum Outcome: Hashable, Sendable {
        case recorded
        case unchanged
        case changedMeanwhile(HandBackLine)
    }

    /// - Parameter seen: the version that was on the page.
    package func record(
        _ words: HandBack, held day: LocalDate, of line: HandBackLine, seen: Int, by person: PersonID?,
        at now: Instant, _ writing: Writing
    ) throws -> Outcome {
        if line.words == words, line.done == day { return .unchanged }
        guard seen == line.version else { return .changedMeanwhile(line) }
        if line.done != nil {
            try writing.execute(
                """
                INSERT INTO handback_earlier (follow_up_step, version, pupil, owner, done, words, person, recorded)
                SELECT f.id, \(line.version), f.pupil, f.owner, f.done, f.words, f.person, f.recorded
                FROM follow_up_step f WHERE f.id = \(line.id)
                """)
        }
        let sealed = try vault.seal(try Self.encode(words), at: Self.place(line.id, line.owner), on: writing)
        try writing.execute(
            """
            UPDATE follow_up_step SET done = \(day), words = \(sealed), person = \(person), recorded = \(now)
            WHERE id = \(line.id)
            """)
        return .recorded
    }

    // MARK: Codings

    private static func place(_ id: FollowUpStepID, _ owner: OwnerID) -> Vault.Place {
        Vault.Place(owner: owner, column: "follow_up_step.words", record: id.text)
    }

    private static func encode(_ words: HandBack) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let values = ["works": words.works, "goes-on": words.goesOn, "goals": words.goals]
        return String(decoding: try encoder.encode(values), as: UTF8.self)
    }

    private static func decode(_ text: String) throws -> HandBack {
        let values = try JSONDecoder().decode([String: String].self, from: Data(text.utf8))
        return HandBack(
            works: values["works"] ?? "", goesOn: values["goes-on"] ?? "", goals: values["goals"] ?? "")
    }
}
