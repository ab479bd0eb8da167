package import Access
package import Core
package import Roster
package import Storage

/// One pupil's follow-up after one course.
package struct FollowUpLine: Hashable, Sendable {
    package let course: GroupID
    package let courseName: String
    package let pupil: PupilID
    package let owner: OwnerID
    package let name: PersonName
    package let mentor: PersonID?
    package let mentorName: PersonName?
    /// The reader leads the course.
    package let isLead: Bool
    /// The reader teaches the pupil's class.
    package let isClassTeacher: Bool
    package let progress: FollowUpProgress
}

/// Follow-ups, read in the same few statements however many there are. It asks for pupils
/// and not for groups, so it finds a retest long after the course's group has ended.
package enum FollowUpStore {
    package static func lines(of course: GroupID, in scope: Scope, order: NameOrder, on reading: Reading) throws
        -> [FollowUpLine]
    {
        try lines(
            "k.pupil_group = \(course) AND k.state IN ('accepted', 'completed', 'left')", in: scope, order: order,
            on: reading)
    }

    /// A pupil's follow-ups, the newest first.
    package static func lines(of pupil: PupilID, in scope: Scope, on reading: Reading) throws -> [FollowUpLine] {
        try lines(
            "k.pupil = \(pupil) AND c.state IN ('follow_up', 'evaluated', 'shared')", in: scope,
            order: .danishNorwegian, on: reading
        ).filter { !$0.progress.steps.isEmpty }.sorted { $0.progress.starts > $1.progress.starts }
    }

    /// The follow-ups that are the reader's to keep going: as mentor, as lead, as teacher of
    /// the pupil's class, or as leader of the school.
    package static func lines(concerning scope: Scope, on reading: Reading) throws -> [FollowUpLine] {
        let leads: SQL = scope.roles.contains(.schoolLeader) ? "1 = 1" : "1 = 0"
        return try lines(
            """
            k.pupil IN (\(scope.nearby))
            AND c.state IN ('follow_up', 'evaluated', 'shared') AND k.state IN ('accepted', 'completed')
            AND (k.mentor = \(scope.person) OR \(isLead(scope)) OR \(isClassTeacher(scope)) OR \(leads))
            """, in: scope, order: .danishNorwegian, on: reading)
    }

    private static func isLead(_ scope: Scope) -> SQL {
        """
        EXISTS (SELECT 1 FROM course_staff d WHERE d.pupil_group = k.pupil_group AND d.person = \(scope.person)
        AND d.duty = 'lead' AND \(Scope.inForce("d", scope.day)))
        """
    }

    private static func isClassTeacher(_ scope: Scope) -> SQL {
        let groups = scope.grounds.compactMap { ground -> GroupID? in
            if ground.role == .teacher, case .group(let id) = ground.place { id } else { nil }
        }
        return """
            EXISTS (SELECT 1 FROM membership x JOIN pupil_group y ON y.id = x.pupil_group AND y.kind = 'class'
            WHERE x.pupil = k.pupil AND x.pupil_group IN \(groups) AND \(Scope.inForce("x", scope.day)))
            """
    }

    private static func lines(_ condition: SQL, in scope: Scope, order: NameOrder, on reading: Reading) throws
        -> [FollowUpLine]
    {
        let found = try reading.all(
            """
            SELECT k.pupil_group, k.pupil, k.owner, k.state AS place, k.mentor, p.given_name, p.family_name,
                m.given_name AS mentor_given, m.family_name AS mentor_family, g.name AS course_name, c.state,
                c.ends, c.follow_up_ends,
                CASE WHEN \(isLead(scope)) THEN 1 ELSE 0 END AS is_lead,
                CASE WHEN \(isClassTeacher(scope)) THEN 1 ELSE 0 END AS is_class_teacher
            FROM course_place k JOIN course c ON c.pupil_group = k.pupil_group
            JOIN pupil_group g ON g.id = k.pupil_group JOIN person p ON p.id = k.pupil
            LEFT JOIN person m ON m.id = k.mentor
            WHERE (\(condition)) AND c.ends IS NOT NULL AND c.follow_up_ends IS NOT NULL AND \(scope.covers("k.pupil"))
            ORDER BY p.\(order.column), p.id, k.pupil_group LIMIT 500
            """, Found.init)
        guard !found.isEmpty else { return [] }
        let pupils = Array(Set(found.map(\.key.pupil)))
        let tallies = try tallies(of: pupils, in: scope, on: reading)
        let steps = try steps(of: pupils, in: scope, on: reading)
        return found.map { $0.line(tallies[$0.key] ?? MeetingTally(), steps[$0.key] ?? []) }
    }

    private static func tallies(of pupils: [PupilID], in scope: Scope, on reading: Reading) throws -> [Key:
        MeetingTally]
    {
        let rows = try reading.all(
            """
            SELECT s.pupil_group, s.pupil, sum(CASE WHEN s.state <> 'cancelled' THEN 1 ELSE 0 END) AS planned,
                sum(CASE WHEN s.state = 'held' AND a.presence <> 'absent' THEN 1 ELSE 0 END) AS held,
                max(CASE WHEN s.state = 'held' AND a.presence <> 'absent' THEN s.day END) AS last_held,
                min(CASE WHEN s.state = 'planned' THEN s.day END) AS first_open,
                min(CASE WHEN s.state = 'planned' AND s.day >= \(scope.day) THEN s.day END) AS next
            FROM course_session s LEFT JOIN attendance a ON a.course_session = s.id AND a.pupil = s.pupil
            WHERE s.pupil IN \(pupils) AND s.kind = 'mentor' AND \(scope.covers("s.pupil"))
            GROUP BY s.pupil_group, s.pupil
            """
        ) {
            (
                try Key($0),
                MeetingTally(
                    planned: try $0["planned"], held: try $0["held"], lastHeld: try $0["last_held"],
                    firstOpen: try $0["first_open"], next: try $0["next"])
            )
        }
        return Dictionary(rows, uniquingKeysWith: { first, _ in first })
    }

    private static func steps(of pupils: [PupilID], in scope: Scope, on reading: Reading) throws
        -> [Key: [FollowUpStepState]]
    {
        let scores = try reading.all(
            """
            SELECT c.pupil_group, c.pupil, c.instrument, max(q.day) AS last
            FROM course_goal c LEFT JOIN probe q ON q.pupil = c.pupil AND q.instrument = c.instrument AND q.current = 1
            WHERE c.pupil IN \(pupils) AND c.current = 1 AND \(scope.covers("c.pupil"))
            GROUP BY c.pupil_group, c.pupil, c.instrument
            """
        ) { (key: try Key($0), last: try $0["last"] as LocalDate?) }
        let last = Dictionary(grouping: scores, by: \.key).mapValues { $0.map(\.last) }
        let steps = try reading.all(
            """
            SELECT f.id, f.pupil_group, f.pupil, f.kind, f.due, f.done FROM follow_up_step f
            WHERE f.pupil IN \(pupils) AND \(scope.covers("f.pupil")) ORDER BY f.due, f.id
            """
        ) { row -> (Key, FollowUpStepState) in
            let (key, kind, due) = (try Key(row), try row["kind"] as FollowUpKind, try row["due"] as LocalDate)
            let done: LocalDate? = try row["done"]
            let isDone = kind == .handback ? done != nil : Retest.isDone(due: due, last: last[key] ?? [])
            return (key, FollowUpStepState(id: try row["id"], kind: kind, due: due, done: done, isDone: isDone))
        }
        return Dictionary(grouping: steps, by: \.0).mapValues { $0.map(\.1) }
    }

    /// One pupil on one course.
    private struct Key: Hashable {
        let course: GroupID
        let pupil: PupilID

        init(_ row: Row) throws { (course, pupil) = (try row["pupil_group"], try row["pupil"]) }
    }

    private struct Found {
        let key: Key
        let line: (MeetingTally, [FollowUpStepState]) -> FollowUpLine

        init(_ row: Row) throws {
            let key = try Key(row)
            let owner: OwnerID = try row["owner"]
            let name = PersonName(given: try row["given_name"], family: try row["family_name"])
            let given: String? = try row["mentor_given"]
            let family: String? = try row["mentor_family"]
            let mentor: PersonID? = try row["mentor"]
            let courseName: String = try row["course_name"]
            let (isLead, isClassTeacher): (Bool, Bool) = (try row["is_lead"], try row["is_class_teacher"])
            let (course, place): (CourseState, PlaceState) = (try row["state"], try row["place"])
            let (starts, ends): (LocalDate, LocalDate) = (try row["ends"], try row["follow_up_ends"])
            self.key = key
            line = { meetings, steps in
                FollowUpLine(
                    course: key.course, courseName: courseName, pupil: key.pupil, owner: owner, name: name,
                    mentor: mentor, mentorName: given.map { PersonName(given: $0, family: family ?? "") },
                    isLead: isLead, isClassTeacher: isClassTeacher,
                    progress: FollowUpProgress(
                        course: course, place: place, starts: starts, ends: ends, meetings: meetings, steps: steps))
            }
        }
    }
}
