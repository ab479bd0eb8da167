package import Access
package import Core
package import Roster
package import Storage

/// Somebody in the team around a course.
package struct TeamMember: Hashable, Sendable {
    package let person: PersonID
    package let name: PersonName
    package let duty: Duty
}

extension Duty {
    /// What the duty makes somebody at the course's group.
    var role: Role { self == .observer ? .observer : .teacher }
}

/// A member of staff who may be chosen.
package struct StaffLine: Hashable, Sendable {
    package let person: PersonID
    package let name: PersonName
}

/// The team around a course. Being on it is a role at the course's group, so the team
/// reaches the course's pages at once and its pupils from the day they are members.
package enum TeamStore {
    package static func team(of course: GroupID, in scope: Scope, on reading: Reading) throws -> [TeamMember] {
        try reading.all(
            """
            SELECT s.person, s.duty, p.given_name, p.family_name FROM course_staff s JOIN person p ON p.id = s.person
            WHERE s.pupil_group = \(course) AND \(Scope.inForce("s", scope.day)) AND \(scope.coversGroup("s.pupil_group"))
            ORDER BY CASE s.duty WHEN 'lead' THEN 0 ELSE 1 END, p.order_danish_norwegian, p.id
            """
        ) {
            TeamMember(
                person: try $0["person"],
                name: PersonName(given: try $0["given_name"], family: try $0["family_name"]), duty: try $0["duty"])
        }
    }

    package static func isOnTeam(_ person: PersonID, of course: GroupID, day: LocalDate, on reading: Reading) throws
        -> Bool
    {
        let found: Int? = try reading.value(
            """
            SELECT 1 AS value FROM course_staff s WHERE s.pupil_group = \(course) AND s.person = \(person)
            AND \(Scope.inForce("s", day))
            """)
        return found != nil
    }

    /// Staff of a school: who holds a role there, in one of its groups or for one of its
    /// pupils today.
    package static func staff(of school: OrganisationID, on day: LocalDate, order: NameOrder, _ reading: Reading)
        throws -> [StaffLine]
    {
        // Asked place by place, each by its index: most roles of an installation are guardians'.
        let isStaff: SQL = """
            a.role IN ('teacher', 'resource_person', 'school_leader', 'mentor') AND \(Scope.inForce("a", day))
            """
        return try reading.all(
            """
            SELECT p.id, p.given_name, p.family_name FROM person p WHERE p.id IN (
                SELECT a.person FROM role_assignment a WHERE a.organisation = \(school) AND \(isStaff)
                UNION
                SELECT a.person FROM pupil_group g JOIN role_assignment a ON a.pupil_group = g.id
                WHERE g.school = \(school) AND \(isStaff)
                UNION
                SELECT a.person FROM enrolment e JOIN role_assignment a ON a.pupil = e.pupil
                WHERE e.school = \(school) AND \(Scope.inForce("e", day)) AND \(isStaff))
            ORDER BY p.\(order.column), p.id LIMIT 500
            """
        ) {
            StaffLine(
                person: try $0["id"], name: PersonName(given: try $0["given_name"], family: try $0["family_name"]))
        }
    }

    /// Puts somebody on the team, or gives them another duty. The lead keeps theirs.
    package static func add(
        _ person: PersonID, duty: Duty, to course: GroupID, owner: OwnerID, from day: LocalDate,
        assignment: AssignmentID, _ writing: Writing
    ) throws {
        let now = try writing.reading.first(
            """
            SELECT duty, assignment FROM course_staff WHERE pupil_group = \(course) AND person = \(person)
            AND ends IS NULL
            """
        ) { (duty: try $0["duty"] as Duty, assignment: try $0["assignment"] as AssignmentID) }
        if now?.duty == .lead { return }
        if let now, now.duty.role == duty.role {
            try writing.execute(
                "UPDATE course_staff SET duty = \(duty) WHERE pupil_group = \(course) AND person = \(person)")
            return
        }
        // Another role is another assignment, so that it stays to be seen who could see what, and when.
        if let now { try writing.execute("UPDATE role_assignment SET ends = \(day) WHERE id = \(now.assignment)") }
        try AccountStore.assign(
            assignment, duty.role, to: person, at: .group(course), owner: owner, from: day, until: nil, on: writing)
        try writing.execute(
            """
            INSERT INTO course_staff (pupil_group, person, owner, duty, assignment, starts)
            VALUES (\(course), \(person), \(owner), \(duty), \(assignment), \(day))
            ON CONFLICT (pupil_group, person) DO UPDATE SET duty = excluded.duty, assignment = excluded.assignment,
                starts = excluded.starts, ends = NULL
            """)
    }

    /// Takes somebody off the team; their role at the course ends with it. The lead stays.
    package static func end(_ person: PersonID, of course: GroupID, on day: LocalDate, _ writing: Writing) throws
        -> Bool
    {
        let assignment: AssignmentID? = try writing.reading.value(
            """
            SELECT assignment AS value FROM course_staff WHERE pupil_group = \(course) AND person = \(person)
            AND ends IS NULL AND duty <> 'lead'
            """)
        guard let assignment else { return false }
        try writing.execute(
            "UPDATE course_staff SET ends = \(day) WHERE pupil_group = \(course) AND person = \(person)")
        try writing.execute("UPDATE role_assignment SET ends = \(day) WHERE id = \(assignment)")
        return true
    }
}
