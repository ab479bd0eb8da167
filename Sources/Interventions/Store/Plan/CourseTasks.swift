package import Access
package import Core
package import Storage

/// Courses in which something is to be done, in one statement each.
package enum CourseTasks {
    package struct Line: Hashable, Sendable {
        package let id: GroupID
        package let name: String
        package let day: LocalDate
    }

    /// Plans that wait for a leader's word, for leaders and for those to whom it was given.
    package static func plansToApprove(in scope: Scope, on reading: Reading) throws -> [Line] {
        let led = scope.grounds.filter { $0.role == .schoolLeader }.compactMap(\.organisation)
        return try reading.all(
            """
            SELECT c.pupil_group, g.name, c.asked AS day FROM course c JOIN pupil_group g ON g.id = c.pupil_group
            WHERE c.state = 'draft' AND c.asked IS NOT NULL AND \(scope.coversGroup("c.pupil_group"))
                AND (c.school IN \(led) OR c.owner IN \(led) OR c.school IN (
                    SELECT d.school FROM delegation d WHERE d.person = \(scope.person) AND d.starts <= \(scope.day)
                    AND d.ends >= \(scope.day) AND (d.ended IS NULL OR d.ended > \(scope.day))))
            ORDER BY c.asked, c.pupil_group LIMIT 20
            """, line)
    }

    /// For the team: the first day of each course under way that has sessions nobody has
    /// written down.
    package static func daysNotWrittenDown(in scope: Scope, on reading: Reading) throws -> [Line] {
        try reading.all(
            """
            SELECT s.pupil_group, g.name, min(s.day) AS day FROM course_session s
            JOIN course c ON c.pupil_group = s.pupil_group AND c.state = 'running'
            JOIN pupil_group g ON g.id = s.pupil_group
            JOIN course_staff t ON t.pupil_group = s.pupil_group AND t.person = \(scope.person)
                AND t.duty <> 'observer' AND \(Scope.inForce("t", scope.day))
            WHERE s.state = 'planned' AND s.pupil IS NULL AND s.day < \(scope.day)
            GROUP BY s.pupil_group, g.name ORDER BY day LIMIT 20
            """, line)
    }

    /// For the teachers of a class: classes in which lessons are missed that nobody has
    /// decided about; the day is the first course's first.
    package static func lessonsUndecided(in scope: Scope, on reading: Reading) throws -> [Line] {
        let groups = scope.grounds.compactMap(\.group)
        return try reading.all(
            """
            SELECT m.pupil_group, g.name, min(c.starts) AS day FROM membership m
            JOIN pupil_group g ON g.id = m.pupil_group AND g.kind = 'class'
            JOIN class_lesson l ON l.pupil_group = m.pupil_group
            JOIN course_place k ON k.pupil = m.pupil AND k.state IN ('proposed', 'offered', 'accepted')
            JOIN course c ON c.pupil_group = k.pupil_group AND c.starts IS NOT NULL
                AND c.state IN ('approved', 'recruiting', 'running')
            WHERE m.pupil_group IN \(groups) AND \(Scope.inForce("m", scope.day)) AND \(scope.covers("m.pupil"))
                AND NOT EXISTS (SELECT 1 FROM missed_lesson d WHERE d.pupil_group = k.pupil_group
                    AND d.pupil = k.pupil AND d.subject = l.subject)
            GROUP BY m.pupil_group, g.name ORDER BY g.name LIMIT 20
            """, line)
    }

    private static func line(_ row: Row) throws -> Line {
        Line(id: try row["pupil_group"], name: try row["name"], day: try row["day"])
    }
}
