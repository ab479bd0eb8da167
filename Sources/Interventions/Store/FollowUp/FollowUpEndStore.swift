package import Access
package import Core
package import Storage

/// How a follow-up ended before its time.
package enum FollowUpOutcome: String, CaseIterable, Sendable, SQLEnumeration {
    /// The pupil needs no more meetings; the hand-back and the retests remain.
    case completed
    /// The pupil has left; nothing more is done.
    case left
}

/// The recorded decision to end one pupil's follow-up early.
package struct FollowUpEnd: Hashable, Sendable {
    package let pupil: PupilID
    package let outcome: FollowUpOutcome
    package let day: LocalDate
    package let reason: String
}

package struct FollowUpEndStore: Sendable {
    private let vault: Vault

    package init(_ vault: Vault) { self.vault = vault }

    /// The decisions of a course, by pupil.
    package func ends(of course: GroupID, in scope: Scope, on reading: Reading) throws -> [PupilID: FollowUpEnd] {
        var openers: [OwnerID: Vault.Opener] = [:]
        let rows = try reading.all(
            """
            SELECT e.pupil, e.owner, e.outcome, e.day, e.words FROM follow_up_end e
            WHERE e.pupil_group = \(course) AND \(scope.covers("e.pupil"))
            """
        ) { row in
            let (pupil, owner): (PupilID, OwnerID) = (try row["pupil"], try row["owner"])
            let opener = try openers[owner] ?? vault.opener(of: owner, on: reading)
            openers[owner] = opener
            return FollowUpEnd(
                pupil: pupil, outcome: try row["outcome"], day: try row["day"],
                reason: try opener.open(try row["words"], at: Self.place(course, pupil, owner)))
        }
        return Dictionary(rows.map { ($0.pupil, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Ends a pupil's follow-up: meetings to come are cancelled and the mentor's role is
    /// over. A pupil who has left is no longer on the course either.
    package func end(
        _ place: Place, _ outcome: FollowUpOutcome, because reason: String, on course: Course, by person: PersonID?,
        day: LocalDate, now: Instant, _ writing: Writing
    ) throws {
        let state: PlaceState = outcome == .completed ? .completed : .left
        guard course.state == .followUp else { throw CourseRefusal.locked }
        try PlaceStore.move(place, to: state, on: course, day: day, writing)
        let sealed = try vault.seal(reason, at: Self.place(course.id, place.pupil, place.owner), on: writing)
        try writing.execute(
            """
            INSERT INTO follow_up_end (pupil_group, pupil, owner, outcome, day, words, person, recorded)
            VALUES (\(course.id), \(place.pupil), \(place.owner), \(outcome), \(day), \(sealed), \(person), \(now))
            """)
        try writing.execute(
            """
            UPDATE course_session SET state = 'cancelled', revision = revision + 1
            WHERE pupil_group = \(course.id) AND pupil = \(place.pupil) AND kind = 'mentor' AND state = 'planned'
            AND day >= \(day)
            """)
        try writing.execute(
            """
            UPDATE role_assignment SET ends = \(day) WHERE (ends IS NULL OR ends > \(day))
            AND id IN (SELECT k.mentor_assignment FROM course_place k WHERE k.id = \(place.id))
            """)
    }

    private static func place(_ course: GroupID, _ pupil: PupilID, _ owner: OwnerID) -> Vault.Place {
        Vault.Place(owner: owner, column: "follow_up_end.words", record: "\(course)/\(pupil)")
    }
}
