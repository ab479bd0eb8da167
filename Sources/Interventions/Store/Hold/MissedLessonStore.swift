package import Access
package import Core
package import Roster
package import Storage

/// A subject of a class and its lessons a week.
package struct ClassSubject: Hashable, Sendable {
    package let subject: String
    package let perWeek: Int

    package init(subject: String, perWeek: Int) { (self.subject, self.perWeek) = (subject, perWeek) }
}

/// What a class teacher has decided about the lessons a pupil misses.
package enum MissedChoice: String, CaseIterable, Sendable, SQLEnumeration {
    case catchUp = "catch_up"
    case letGo = "let_go"
}

/// Lessons of one subject that one pupil misses because of a course.
package struct MissedLesson: Hashable, Sendable {
    package let course: GroupID
    package let courseName: String
    package let pupil: PupilID
    package let name: PersonName
    package let owner: OwnerID
    package let subject: String
    package let lessons: Int
    package let choice: MissedChoice?
    package let how: String
}

/// Lessons lost to a course, for the class teacher to decide about: so that nothing is
/// missed without anybody having said that it may be.
package struct MissedLessonStore: Sendable {
    private let vault: Vault

    package init(_ vault: Vault) { self.vault = vault }

    package static func subjects(of group: GroupID, in scope: Scope, on reading: Reading) throws -> [ClassSubject] {
        try reading.all(
            """
            SELECT l.subject, l.per_week FROM class_lesson l
            WHERE l.pupil_group = \(group) AND \(scope.coversGroup("l.pupil_group")) ORDER BY l.subject
            """
        ) { ClassSubject(subject: try $0["subject"], perWeek: try $0["per_week"]) }
    }

    package static func setSubjects(_ subjects: [ClassSubject], of group: GroupID, owner: OwnerID, _ writing: Writing)
        throws
    {
        try writing.execute("DELETE FROM class_lesson WHERE pupil_group = \(group)")
        for subject in subjects {
            try writing.execute(
                """
                INSERT INTO class_lesson (pupil_group, subject, owner, per_week)
                VALUES (\(group), \(subject.subject), \(owner), \(subject.perWeek))
                ON CONFLICT (pupil_group, subject) DO UPDATE SET per_week = excluded.per_week
                """)
        }
    }

    /// What the pupils of a class miss through courses that are approved or under way:
    /// the class's own lessons a week for as many weeks as the course has.
    package func missed(in group: GroupID, scope: Scope, order: NameOrder, on reading: Reading) throws -> [MissedLesson]
    {
        try reading.all(
            """
            SELECT k.pupil_group, g.name AS course_name, k.pupil, k.owner, p.given_name, p.family_name, l.subject,
                l.per_week, c.starts, c.ends, d.choice, d.how
            FROM membership m
            JOIN course_place k ON k.pupil = m.pupil AND k.state IN ('proposed', 'offered', 'accepted')
            JOIN course c ON c.pupil_group = k.pupil_group AND c.state IN ('approved', 'recruiting', 'running')
            JOIN pupil_group g ON g.id = k.pupil_group
            JOIN class_lesson l ON l.pupil_group = m.pupil_group
            JOIN person p ON p.id = k.pupil
            LEFT JOIN missed_lesson d ON d.pupil_group = k.pupil_group AND d.pupil = k.pupil AND d.subject = l.subject
            WHERE m.pupil_group = \(group) AND \(Scope.inForce("m", scope.day)) AND c.starts IS NOT NULL
                AND \(scope.covers("k.pupil"))
            ORDER BY c.starts, p.\(order.column), p.id, l.subject
            """
        ) { row in
            let course: GroupID = try row["pupil_group"]
            let pupil: PupilID = try row["pupil"]
            let subject: String = try row["subject"]
            let starts: LocalDate = try row["starts"]
            let ends: LocalDate = try row["ends"]
            let perWeek: Int = try row["per_week"]
            let sealed: Sealed? = try row["how"]
            let owner: OwnerID = try row["owner"]
            return MissedLesson(
                course: course, courseName: try row["course_name"], pupil: pupil,
                name: PersonName(given: try row["given_name"], family: try row["family_name"]), owner: owner,
                subject: subject, lessons: perWeek * max(1, ends.days(since: starts) / 7), choice: try row["choice"],
                how: try sealed.map { try vault.open($0, at: place(course, pupil, subject, owner), on: reading) } ?? "")
        }
    }

    package func decide(
        _ choice: MissedChoice, how: String, about lesson: MissedLesson, by person: PersonID?, at now: Instant,
        _ writing: Writing
    ) throws {
        let bound = place(lesson.course, lesson.pupil, lesson.subject, lesson.owner)
        let sealed = how.isEmpty ? nil : try vault.seal(how, at: bound, on: writing)
        try writing.execute(
            """
            INSERT INTO missed_lesson (pupil_group, pupil, subject, owner, choice, how, person, recorded)
            VALUES (\(lesson.course), \(lesson.pupil), \(lesson.subject), \(lesson.owner), \(choice), \(sealed),
                \(person), \(now))
            ON CONFLICT (pupil_group, pupil, subject) DO UPDATE SET choice = excluded.choice, how = excluded.how,
                person = excluded.person, recorded = excluded.recorded
            """)
    }

    private func place(_ course: GroupID, _ pupil: PupilID, _ subject: String, _ owner: OwnerID) -> Vault.Place {
        Vault.Place(owner: owner, column: "missed_lesson.how", record: "\(course)/\(pupil)/\(subject)")
    }
}
