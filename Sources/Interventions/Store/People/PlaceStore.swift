package import Access
package import Core
import Monitoring
package import Roster
package import Storage

/// A pupil's place on a course.
package struct Place: Hashable, Sendable {
    package let id: CoursePlaceID
    package let pupil: PupilID
    package let owner: OwnerID
    package let name: PersonName
    /// The pupil's class.
    package let group: String
    /// Why this course for this pupil.
    package fileprivate(set) var reason = ""
    package let state: PlaceState
    package let mentor: PersonID?
    package let mentorName: PersonName?
}

/// Who is on a course and why.
package struct PlaceStore: Sendable {
    private let vault: Vault

    package init(_ vault: Vault) { self.vault = vault }

    /// The places of a course whose pupils the reader may see, by name.
    package func places(of course: GroupID, in scope: Scope, order: NameOrder, on reading: Reading) throws -> [Place] {
        try places("k.pupil_group = \(course)", in: scope, order: order, on: reading)
    }

    package func place(of pupil: PupilID, on course: GroupID, in scope: Scope, on reading: Reading) throws -> Place? {
        try places(
            "k.pupil_group = \(course) AND k.pupil = \(pupil)", in: scope, order: .danishNorwegian, on: reading
        ).first
    }

    private func places(_ condition: SQL, in scope: Scope, order: NameOrder, on reading: Reading) throws -> [Place] {
        let rows = try reading.all(
            """
            SELECT k.id, k.pupil, k.owner, k.reason, k.state, k.mentor, p.given_name, p.family_name,
                m.given_name AS mentor_given, m.family_name AS mentor_family,
                coalesce((SELECT min(g.name) FROM membership x JOIN pupil_group g ON g.id = x.pupil_group
                    WHERE x.pupil = k.pupil AND g.kind = 'class' AND \(Scope.inForce("x", scope.day))), '') AS class
            FROM course_place k JOIN person p ON p.id = k.pupil LEFT JOIN person m ON m.id = k.mentor
            WHERE \(condition) AND \(scope.covers("k.pupil"))
            ORDER BY p.\(order.column), p.id
            """
        ) { row -> (place: Place, reason: Sealed) in
            let mentorGiven: String? = try row["mentor_given"]
            let mentorFamily: String? = try row["mentor_family"]
            let place = Place(
                id: try row["id"], pupil: try row["pupil"], owner: try row["owner"],
                name: PersonName(given: try row["given_name"], family: try row["family_name"]),
                group: try row["class"], state: try row["state"], mentor: try row["mentor"],
                mentorName: mentorGiven.map { PersonName(given: $0, family: mentorFamily ?? "") })
            return (place, try row["reason"])
        }
        let reasons = try vault.open(
            rows.map { (sealed: $0.reason, place: Self.bound($0.place.id, $0.place.owner)) }, on: reading)
        return zip(rows, reasons).map { row, reason in
            var place = row.place
            place.reason = reason
            return place
        }
    }

    /// Puts a pupil forward. A pupil who had left or declined comes back with the new reason.
    ///
    /// - Returns: false when the pupil is not within the scope or is on the course already.
    package func propose(
        _ pupil: PupilID, because reason: String, on course: Course, id: CoursePlaceID, membership: MembershipID,
        by person: PersonID?, day: LocalDate, now: Instant, in scope: Scope, _ writing: Writing
    ) throws -> Bool {
        guard let owner = try scope.owner(of: pupil, on: writing.reading) else { return false }
        let old = try writing.reading.first(
            "SELECT id, state FROM course_place WHERE pupil_group = \(course.id) AND pupil = \(pupil)"
        ) { (id: try $0["id"] as CoursePlaceID, state: try $0["state"] as PlaceState) }
        if let old {
            guard old.state == .left || old.state == .declined else { return false }
            let sealed = try vault.seal(reason, at: Self.bound(old.id, owner), on: writing)
            try writing.execute(
                """
                UPDATE course_place SET reason = \(sealed), state = \(PlaceState.proposed), person = \(person),
                    recorded = \(now) WHERE id = \(old.id)
                """)
        } else {
            let sealed = try vault.seal(reason, at: Self.bound(id, owner), on: writing)
            try writing.execute(
                """
                INSERT INTO course_place (id, pupil_group, pupil, owner, reason, state, person, recorded)
                VALUES (\(id), \(course.id), \(pupil), \(owner), \(sealed), \(PlaceState.proposed), \(person), \(now))
                """)
        }
        if course.state.givesTeamAccess { try Self.join(pupil, course, membership, from: day, writing) }
        return true
    }

    /// Moves a place on; a pupil who is no longer on the course leaves its group, and the
    /// team no longer sees the pupil.
    package static func move(
        _ place: Place, to state: PlaceState, on course: Course, day: LocalDate, _ writing: Writing
    ) throws {
        guard place.state.next.contains(state) else { throw CourseRefusal.locked }
        try writing.execute("UPDATE course_place SET state = \(state) WHERE id = \(place.id)")
        guard !state.isOpen, state != .completed else { return }
        try leave([place.pupil], course.id, on: day, writing)
        for kind in [Phase.Kind.intensive, .followUp] {
            try PhaseStore.end(kind, of: [place.pupil], origin: course.id.text, on: day, writing)
        }
        try endMentors(of: course.id, place: place.id, on: day, writing)
        // Before the follow-up nothing has been done by the mentor that the place would have to tell of.
        guard course.state != .followUp else { return }
        try writing.execute(
            "UPDATE course_place SET mentor = NULL, mentor_assignment = NULL WHERE id = \(place.id)")
    }

    /// Ends what mentors see because of a course, or because of one place on it.
    static func endMentors(of course: GroupID, place: CoursePlaceID? = nil, on day: LocalDate, _ writing: Writing)
        throws
    {
        let one: SQL = place.map { " AND k.id = \($0)" } ?? ""
        try writing.execute(
            """
            UPDATE role_assignment SET ends = \(day) WHERE (ends IS NULL OR ends > \(day))
            AND id IN (SELECT k.mentor_assignment FROM course_place k WHERE k.pupil_group = \(course)\(one))
            """)
    }

    /// Chooses who follows the pupil; from then on the mentor sees the pupil, until the day given.
    package static func setMentor(
        _ mentor: PersonID?, for place: Place, until ends: LocalDate?, assignment: AssignmentID, day: LocalDate,
        _ writing: Writing
    ) throws {
        let old: AssignmentID? =
            try writing.reading.value(
                "SELECT mentor_assignment AS value FROM course_place WHERE id = \(place.id)", as: AssignmentID?.self)
            ?? nil
        if place.mentor == mentor { return }
        if let old { try writing.execute("UPDATE role_assignment SET ends = \(day) WHERE id = \(old)") }
        if let mentor {
            try AccountStore.assign(
                assignment, .mentor, to: mentor, at: .pupil(place.pupil), owner: place.owner, from: day, until: ends,
                on: writing)
        }
        try writing.execute(
            """
            UPDATE course_place SET mentor = \(mentor), mentor_assignment = \(mentor == nil ? nil : assignment)
            WHERE id = \(place.id)
            """)
    }

    // MARK: The group

    /// Makes a pupil a member of the course's group: from then on the team sees the pupil.
    static func join(
        _ pupil: PupilID, _ course: Course, _ membership: MembershipID, from day: LocalDate, _ writing: Writing
    ) throws {
        let owner: OwnerID? = try writing.reading.value("SELECT owner AS value FROM pupil WHERE id = \(pupil)")
        let isMember: Int? = try writing.reading.value(
            """
            SELECT 1 AS value FROM membership m WHERE m.pupil = \(pupil) AND m.pupil_group = \(course.id)
            AND \(Scope.inForce("m", day))
            """)
        guard let owner, isMember == nil else { return }
        try writing.execute(
            """
            INSERT INTO membership (id, pupil, pupil_group, owner, starts)
            VALUES (\(membership), \(pupil), \(course.id), \(owner), \(day))
            """)
    }

    static func leave(_ pupils: [PupilID], _ course: GroupID, on day: LocalDate, _ writing: Writing) throws {
        try writing.execute(
            "UPDATE membership SET ends = \(day) WHERE pupil_group = \(course) AND pupil IN \(pupils) AND ends IS NULL")
    }

    static func bound(_ id: CoursePlaceID, _ owner: OwnerID) -> Vault.Place {
        Vault.Place(owner: owner, column: "course_place.reason", record: id.text)
    }
}
