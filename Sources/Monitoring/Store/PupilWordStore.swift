package import Access
package import Core
package import Storage

extension SpokenWord.Kind: SQLEnumeration {}

/// What a pupil is about to say.
package struct NewWord: Hashable, Sendable {
    package let id: PupilWordID
    package let pupil: PupilID
    package let kind: SpokenWord.Kind
    package let to: PersonID?
    /// True when nobody nearer could read it, so that the school's people do at once.
    package let toSchool: Bool
    package let guardianMaySee: Bool
    package let words: String
    package let day: LocalDate
}

/// Something that waits for a reader's answer.
package struct WaitingWord: Hashable, Sendable {
    package let id: PupilWordID
    package let pupil: PupilID
    package let kind: SpokenWord.Kind
    package let name: String
    package let day: LocalDate
}

/// What pupils say to adults, and what adults answer.
package struct PupilWordStore: Sendable {
    private let vault: Vault

    package init(_ vault: Vault) { self.vault = vault }

    /// - Returns: false when the pupil is not within the scope, or has already said
    ///   something of the kind that nobody has answered.
    package func say(_ word: NewWord, at now: Instant, in scope: Scope, _ writing: Writing) throws -> Bool {
        let owner: OwnerID? = try writing.reading.value(
            """
            SELECT p.owner AS value FROM pupil p WHERE p.id = \(word.pupil) AND \(scope.covers("p.id"))
            AND NOT EXISTS (SELECT 1 FROM pupil_word w WHERE w.pupil = p.id AND w.kind = \(word.kind)
                AND \(Self.isOpen))
            """)
        guard let owner else { return false }
        let words: Sealed? =
            word.words.isEmpty ? nil : try vault.seal(word.words, at: Self.place("words", word.id, owner), on: writing)
        try writing.execute(
            """
            INSERT INTO pupil_word (id, owner, pupil, kind, to_person, to_school, guardian_may_see, words, day, at)
            VALUES (\(word.id), \(owner), \(word.pupil), \(word.kind), \(word.to), \(word.toSchool),
                \(word.guardianMaySee), \(words), \(word.day), \(now))
            """)
        return true
    }

    /// Takes something back that nobody has answered; what was written is gone for good,
    /// as the pupil is told.
    package static func takeBack(
        _ id: PupilWordID, of pupil: PupilID, at now: Instant, in scope: Scope, on writing: Writing
    ) throws -> Bool {
        try writing.execute(
            """
            UPDATE pupil_word SET taken_back_at = \(now), words = NULL
            WHERE id = \(id) AND pupil = \(pupil) AND answered_at IS NULL AND taken_back_at IS NULL
                AND \(scope.covers("pupil_word.pupil"))
            """) == 1
    }

    /// What the pupil has said and not taken back, the newest first; what has been
    /// answered stays for a while.
    ///
    /// - Parameter forGuardian: only what the pupil wants a guardian to see.
    package func said(
        by pupil: PupilID, since day: LocalDate, forGuardian: Bool, in scope: Scope, on reading: Reading
    ) throws -> [SpokenWord] {
        let shared: SQL = forGuardian ? "w.guardian_may_see = 1" : "1 = 1"
        return try words(
            """
            w.pupil = \(pupil) AND w.taken_back_at IS NULL AND (w.answered_at IS NULL OR w.answered_at >= \(day))
            AND \(shared) AND \(scope.covers("w.pupil")) ORDER BY w.day DESC, w.id DESC LIMIT 6
            """, on: reading)
    }

    // MARK: For adults

    /// What waits for the reader: what was said to them or to whoever is near; for the
    /// school's people what has waited too long.
    package static func waiting(in scope: Scope, on reading: Reading) throws -> [WaitingWord] {
        try reading.all(
            """
            SELECT w.id, w.pupil, w.kind, w.day, p.given_name, p.family_name
            FROM pupil_word w JOIN person p ON p.id = w.pupil
            WHERE w.pupil IN (\(scope.nearby)) AND \(isOpen) AND \(isFor(scope)) ORDER BY w.day, w.id LIMIT 30
            """
        ) {
            WaitingWord(
                id: try $0["id"], pupil: try $0["pupil"], kind: try $0["kind"],
                name: fullName(try $0["given_name"], try $0["family_name"]), day: try $0["day"])
        }
    }

    /// One of them, for whoever it is for and for who answered it.
    package func word(
        _ id: PupilWordID, of pupil: PupilID, in scope: Scope, on reading: Reading
    ) throws -> SpokenWord? {
        try words(
            """
            w.id = \(id) AND w.pupil = \(pupil) AND \(scope.covers("w.pupil"))
            AND (w.answered_by = \(scope.person) OR \(Self.isFor(scope)))
            """, on: reading
        ).first
    }

    /// - Returns: false when somebody has answered or the pupil has taken it back.
    package func answer(
        _ words: String, to id: PupilWordID, of pupil: PupilID, at now: Instant, in scope: Scope, _ writing: Writing
    ) throws -> Bool {
        let owner: OwnerID? = try writing.reading.value(
            """
            SELECT w.owner AS value FROM pupil_word w
            WHERE w.id = \(id) AND w.pupil = \(pupil) AND \(Self.isOpen) AND \(Self.isFor(scope))
            """)
        guard let owner else { return false }
        let sealed = try vault.seal(words, at: Self.place("answer", id, owner), on: writing)
        return try writing.execute(
            """
            UPDATE pupil_word SET answered_by = \(scope.person), answered_at = \(now), answer = \(sealed)
            WHERE id = \(id) AND answered_at IS NULL AND taken_back_at IS NULL
            """) == 1
    }

    // MARK: Means

    private static let isOpen: SQL = "w.answered_at IS NULL AND w.taken_back_at IS NULL"

    /// Who may read: the adult it was said to, or all who are near; the school's people
    /// when nobody nearer was there, or nobody has answered in time.
    private static func isFor(_ scope: Scope) -> SQL {
        let overdue = AnswerTime.lastOverdue(on: scope.day)
        return """
            ((w.to_person IS NULL AND \(scope.near.covers("w.pupil")))
            OR (w.to_person = \(scope.person) AND \(scope.covers("w.pupil")))
            OR ((w.to_school = 1 OR w.day <= \(overdue)) AND \(scope.wide.covers("w.pupil"))))
            """
    }

    private func words(_ condition: SQL, on reading: Reading) throws -> [SpokenWord] {
        var opener: Vault.Opener?
        return try reading.all(
            """
            SELECT w.*, t.given_name AS to_given, t.family_name AS to_family, b.given_name AS by_given,
                b.family_name AS by_family
            FROM pupil_word w LEFT JOIN person t ON t.id = w.to_person LEFT JOIN person b ON b.id = w.answered_by
            WHERE \(condition)
            """
        ) { row in
            let (id, owner): (PupilWordID, OwnerID) = (try row["id"], try row["owner"])
            let open = try opener ?? vault.opener(of: owner, on: reading)
            opener = open
            func opened(_ column: String) throws -> String {
                let sealed: Sealed? = try row[column]
                return try sealed.map { try open.open($0, at: Self.place(column, id, owner)) } ?? ""
            }
            let (to, by, at): (PersonID?, PersonID?, Instant?) =
                (try row["to_person"], try row["answered_by"], try row["answered_at"])
            var answer: WordAnswer?
            if let by, let at {
                answer = WordAnswer(
                    words: try opened("answer"), by: by, name: fullName(try row["by_given"], try row["by_family"]),
                    at: at)
            }
            let takenBack: Instant? = try row["taken_back_at"]
            return SpokenWord(
                id: id, pupil: try row["pupil"], kind: try row["kind"], day: try row["day"],
                words: try opened("words"), to: to,
                toName: to == nil ? nil : fullName(try row["to_given"], try row["to_family"]),
                guardianMaySee: try row["guardian_may_see"], isTakenBack: takenBack != nil, answer: answer)
        }
    }

    private static func place(_ column: String, _ id: PupilWordID, _ owner: OwnerID) -> Vault.Place {
        Vault.Place(owner: owner, column: "pupil_word.\(column)", record: id.text)
    }
}
