package import Access
package import Core
package import Storage

/// A course as one pupil's page shows it.
package struct PupilCourse: Hashable, Sendable {
    package let id: GroupID
    package let name: String
    package let state: CourseState
    package let starts: LocalDate?
    package let ends: LocalDate?
}

/// The courses a pupil is on.
package enum PupilCourseStore {
    /// The newest first; those that came to nothing are left out.
    package static func courses(of pupil: PupilID, in scope: Scope, on reading: Reading) throws -> [PupilCourse] {
        try reading.all(
            """
            SELECT c.pupil_group, g.name, c.state, c.starts, c.ends FROM course_place k
            JOIN course c ON c.pupil_group = k.pupil_group JOIN pupil_group g ON g.id = c.pupil_group
            WHERE k.pupil = \(pupil) AND k.state IN ('accepted', 'completed')
                AND c.state IN ('approved', 'recruiting', 'running', 'follow_up', 'evaluated', 'shared')
                AND \(scope.covers("k.pupil"))
            ORDER BY c.starts DESC, c.pupil_group LIMIT 10
            """
        ) {
            PupilCourse(
                id: try $0["pupil_group"], name: try $0["name"], state: try $0["state"], starts: try $0["starts"],
                ends: try $0["ends"])
        }
    }

    /// The programme of a day, for whoever sees the pupil: what, when, and nothing about anybody.
    package static func programme(
        of pupil: PupilID, on course: GroupID, day: LocalDate, in scope: Scope, _ reading: Reading
    ) throws -> [(starts: ClockTime?, kind: SlotKind)] {
        try reading.all(
            """
            SELECT s.starts, s.kind FROM course_session s
            JOIN course_place k ON k.pupil_group = s.pupil_group AND k.pupil = \(pupil)
            WHERE s.pupil_group = \(course) AND s.pupil IS NULL AND s.day = \(day) AND s.state <> 'cancelled'
                AND \(scope.covers("k.pupil")) ORDER BY s.position
            """
        ) { row in
            let starts: String? = try row["starts"]
            return (starts.flatMap { ClockTime($0) }, try row["kind"])
        }
    }

    /// Of these courses, those the reader may open.
    package static func open(_ courses: [GroupID], in scope: Scope, on reading: Reading) throws -> Set<GroupID> {
        let ids: [GroupID] = try reading.all(
            "SELECT g.id FROM pupil_group g WHERE g.id IN \(courses) AND \(scope.coversGroup(row: "g"))"
        ) { try $0["id"] }
        return Set(ids)
    }
}
