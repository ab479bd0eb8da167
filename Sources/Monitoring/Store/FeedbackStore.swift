package import Access
package import Core
package import Storage

extension GivenFeedback.Answer: SQLEnumeration {}

/// Feedback: given once, corrected by a new one that keeps the earlier.
package struct FeedbackStore: Sendable {
    private let vault: Vault

    package init(_ vault: Vault) { self.vault = vault }

    /// Writes feedback down.
    package func give(
        _ feedback: NewFeedback, by giver: PersonID, at now: Instant, in scope: Scope, _ writing: Writing
    ) throws -> FeedbackOutcome {
        guard let owner = try scope.owner(of: feedback.pupil, on: writing.reading) else { return .outside }
        var day = feedback.day
        if let replaced = feedback.replaces {
            let given: LocalDate? = try writing.reading.value(
                """
                SELECT f.day AS value FROM feedback f
                WHERE f.id = \(replaced) AND f.pupil = \(feedback.pupil) AND f.giver = \(giver) AND \(Self.isCurrent)
                """)
            guard let given else { return .cannotReplace }
            // A correction is of what was said that day.
            day = given
        }
        try write(feedback, on: day, owner: owner, by: giver, at: now, writing)
        return .given
    }

    /// Writes feedback without asking whether: for `give`, and for a world that is made
    /// from nothing.
    package func write(
        _ feedback: NewFeedback, on day: LocalDate, owner: OwnerID, by giver: PersonID, at now: Instant,
        _ writing: Writing
    ) throws {
        let strengths = try vault.seal(
            feedback.strengths, at: Self.place("strengths", feedback.id, owner), on: writing)
        let nextStep = try vault.seal(feedback.nextStep, at: Self.place("next_step", feedback.id, owner), on: writing)
        try writing.execute(
            """
            INSERT INTO feedback (id, owner, pupil, day, strengths, next_step, giver, recorded, replaces, origin)
            VALUES (\(feedback.id), \(owner), \(feedback.pupil), \(day), \(strengths), \(nextStep), \(giver), \(now),
                \(feedback.replaces), \(feedback.origin))
            """)
    }

    /// The newest feedback of a pupil.
    package func latest(of pupil: PupilID, in scope: Scope, on reading: Reading) throws -> GivenFeedback? {
        try all(of: pupil, limit: 1, in: scope, on: reading).first
    }

    /// A pupil's feedback as it stands now, the newest first.
    package func all(
        of pupil: PupilID, limit: Int = 20, in scope: Scope, on reading: Reading
    ) throws -> [GivenFeedback] {
        var opener: Vault.Opener?
        return try reading.all(
            """
            SELECT f.id, f.owner, f.pupil, f.day, f.strengths, f.next_step, f.giver, p.given_name, p.family_name,
                a.answer
            FROM feedback f LEFT JOIN person p ON p.id = f.giver
            LEFT JOIN feedback_answer a ON a.feedback = f.id AND a.current = 1
            WHERE f.pupil = \(pupil) AND \(Self.isCurrent) AND \(scope.covers("f.pupil"))
            ORDER BY f.day DESC, f.recorded DESC, f.id DESC LIMIT \(limit)
            """
        ) { row in
            let (id, owner): (FeedbackID, OwnerID) = (try row["id"], try row["owner"])
            let open = try opener ?? vault.opener(of: owner, on: reading)
            opener = open
            let (given, family): (String?, String?) = (try row["given_name"], try row["family_name"])
            return GivenFeedback(
                id: id, pupil: try row["pupil"], day: try row["day"],
                strengths: try open.open(try row["strengths"], at: Self.place("strengths", id, owner)),
                nextStep: try open.open(try row["next_step"], at: Self.place("next_step", id, owner)),
                giver: try row["giver"], giverName: fullName(given, family), answer: try row["answer"])
        }
    }

    /// The pupils of a group who were given feedback on a day.
    package static func given(
        group: GroupID, on day: LocalDate, in scope: Scope, on reading: Reading
    ) throws -> Set<PupilID> {
        let pupils: [PupilID] = try reading.all(
            """
            SELECT DISTINCT f.pupil FROM feedback f
            JOIN membership m ON m.pupil = f.pupil AND m.pupil_group = \(group) AND \(Scope.inForce("m", scope.day))
            WHERE f.day = \(day) AND \(scope.covers("f.pupil"))
            """
        ) { try $0["pupil"] }
        return Set(pupils)
    }

    /// Keeps what the pupil says back; what they said before stays as an earlier version.
    ///
    /// - Returns: false when there is no such feedback within the scope.
    package static func answer(
        _ answer: GivenFeedback.Answer, to feedback: FeedbackID, of pupil: PupilID, at now: Instant, in scope: Scope,
        on writing: Writing
    ) throws -> Bool {
        let owner: OwnerID? = try writing.reading.value(
            """
            SELECT f.owner AS value FROM feedback f
            WHERE f.id = \(feedback) AND f.pupil = \(pupil) AND \(isCurrent) AND \(scope.covers("f.pupil"))
            """)
        guard let owner else { return false }
        let last: Int? =
            try writing.reading.value(
                "SELECT max(version) AS value FROM feedback_answer WHERE feedback = \(feedback)", as: Int?.self) ?? nil
        try writing.execute("UPDATE feedback_answer SET current = 0 WHERE feedback = \(feedback)")
        try writing.execute(
            """
            INSERT INTO feedback_answer (feedback, owner, pupil, answer, at, version, current)
            VALUES (\(feedback), \(owner), \(pupil), \(answer), \(now), \((last ?? 0) + 1), 1)
            """)
        return true
    }

    /// Feedback of the reader's own that a pupil did not understand or wants shown again.
    /// New feedback to the pupil takes it away.
    package static func unclear(in scope: Scope, on reading: Reading) throws -> [UnclearFeedback] {
        try reading.all(
            """
            SELECT f.pupil, a.answer, a.at, p.given_name, p.family_name
            FROM feedback f JOIN feedback_answer a ON a.feedback = f.id AND a.current = 1
            JOIN person p ON p.id = f.pupil
            WHERE f.giver = \(scope.person) AND a.answer IN ('unclear', 'more_help') AND \(scope.covers("f.pupil"))
                AND NOT EXISTS (SELECT 1 FROM feedback n WHERE n.pupil = f.pupil AND n.id <> f.id AND n.recorded >= a.at)
            ORDER BY a.at, f.id LIMIT 20
            """
        ) {
            UnclearFeedback(
                pupil: try $0["pupil"], name: fullName(try $0["given_name"], try $0["family_name"]),
                answer: try $0["answer"], at: try $0["at"])
        }
    }

    /// Nothing has taken its place.
    private static let isCurrent: SQL = "NOT EXISTS (SELECT 1 FROM feedback later WHERE later.replaces = f.id)"

    private static func place(_ column: String, _ id: FeedbackID, _ owner: OwnerID) -> Vault.Place {
        Vault.Place(owner: owner, column: "feedback.\(column)", record: id.text)
    }
}

/// A name that may be missing, since people leave.
func fullName(_ given: String?, _ family: String?) -> String {
    [given, family].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
}
