package import Access
package import Core
package import Roster
package import Storage

/// What a leader lets somebody else approve.
package enum DelegatedTask: String, CaseIterable, Sendable, SQLEnumeration {
    case course
    /// What is handed over to another school when a pupil moves.
    case handover
}

/// A leader's word that somebody else may approve for a time.
package struct DelegationLine: Hashable, Sendable {
    package let id: DelegationID
    package let owner: OwnerID
    package let person: PersonID
    package let name: PersonName
    package let task: DelegatedTask
    package let school: OrganisationID
    package let schoolName: String
    package let starts: LocalDate
    /// The last day.
    package let ends: LocalDate
    /// The day it was taken back.
    package let ended: LocalDate?

    package func isInForce(on day: LocalDate) -> Bool {
        starts <= day && day <= ends && (ended.map { day < $0 } ?? true)
    }
}

/// On what somebody approves a plan.
package enum ApprovalRight: Hashable, Sendable {
    case leader
    case delegate(DelegationID)

    /// `nil` for a leader.
    var delegation: DelegationID? {
        if case .delegate(let id) = self { id } else { nil }
    }
}

/// Who may approve a plan: a leader of the school, or a recorded delegate.
package enum DelegationStore {
    /// The schools that a scope leads.
    package static func ledSchools(in scope: Scope, on reading: Reading) throws -> [(id: OrganisationID, name: String)]
    {
        let led = scope.grounds.filter { $0.role == .schoolLeader }.compactMap(\.organisation)
        return try reading.all(
            """
            SELECT o.id, o.name FROM organisation o WHERE o.kind = 'school' AND (o.id IN \(led) OR o.owner IN \(led))
            ORDER BY o.name, o.id
            """
        ) { (id: try $0["id"], name: try $0["name"]) }
    }

    /// The schools at which somebody may approve: those they lead, and those where it was given to them.
    package static func schools(in scope: Scope, toApprove task: DelegatedTask, on reading: Reading) throws
        -> [OrganisationID]
    {
        let given: [OrganisationID] = try reading.all(
            """
            SELECT DISTINCT d.school FROM delegation d WHERE d.person = \(scope.person) AND d.task = \(task)
            AND \(isInForce(on: scope.day)) ORDER BY d.school
            """
        ) { try $0["school"] }
        let led = try ledSchools(in: scope, on: reading).map(\.id)
        return led + given.filter { !led.contains($0) }
    }

    private static func isInForce(on day: LocalDate) -> SQL {
        "d.starts <= \(day) AND d.ends >= \(day) AND (d.ended IS NULL OR d.ended > \(day))"
    }

    /// All that was given at the schools a scope leads, the newest first.
    package static func delegations(in scope: Scope, on reading: Reading) throws -> [DelegationLine] {
        let schools = try ledSchools(in: scope, on: reading).map(\.id)
        return try reading.all(
            """
            SELECT d.*, p.given_name, p.family_name, o.name AS school_name FROM delegation d
            JOIN person p ON p.id = d.person JOIN organisation o ON o.id = d.school
            WHERE d.school IN \(schools) ORDER BY d.recorded DESC, d.id LIMIT 200
            """, DelegationLine.init)
    }

    /// On what somebody may approve a course's plan; `nil` when they may not. A delegate
    /// approves other people's plans, not a course of their own.
    package static func right(of scope: Scope, over course: Course, on reading: Reading) throws -> ApprovalRight? {
        let right = try right(of: scope, to: .course, at: course.school, on: reading)
        guard case .delegate = right else { return right }
        let isOwn: Int? = try reading.value(
            """
            SELECT 1 AS value FROM course_staff s WHERE s.pupil_group = \(course.id)
                AND s.person = \(scope.person) AND s.duty = 'lead' AND \(Scope.inForce("s", scope.day))
            """)
        return isOwn == nil ? right : nil
    }

    /// On what somebody may approve at a school; `nil` when they may not.
    package static func right(
        of scope: Scope, to task: DelegatedTask, at school: OrganisationID, on reading: Reading
    ) throws -> ApprovalRight? {
        if try ledSchools(in: scope, on: reading).contains(where: { $0.id == school }) { return .leader }
        let found: DelegationID? = try reading.value(
            """
            SELECT d.id AS value FROM delegation d WHERE d.school = \(school) AND d.person = \(scope.person)
            AND d.task = \(task) AND \(isInForce(on: scope.day)) ORDER BY d.id LIMIT 1
            """)
        return found.map(ApprovalRight.delegate)
    }

    /// To whom the right may be given: those who see the whole school, for whoever approves
    /// a plan must be able to read it.
    package static func candidates(at school: OrganisationID, in scope: Scope, order: NameOrder, on reading: Reading)
        throws -> [StaffLine]
    {
        try reading.all(
            """
            SELECT p.id, p.given_name, p.family_name FROM person p WHERE p.id <> \(scope.person) AND p.id IN (
                SELECT a.person FROM role_assignment a
                WHERE a.organisation IN (SELECT id FROM organisation WHERE id = \(school)
                    UNION SELECT owner FROM organisation WHERE id = \(school))
                AND a.role IN ('resource_person', 'school_leader') AND \(Scope.inForce("a", scope.day)))
            ORDER BY p.\(order.column), p.id LIMIT 200
            """
        ) {
            StaffLine(
                person: try $0["id"], name: PersonName(given: try $0["given_name"], family: try $0["family_name"]))
        }
    }

    package static func give(
        _ id: DelegationID, _ task: DelegatedTask, to person: PersonID, at school: OrganisationID,
        from starts: LocalDate, through ends: LocalDate, by leader: PersonID, now: Instant, _ writing: Writing
    ) throws {
        try writing.execute(
            """
            INSERT INTO delegation (id, owner, school, task, person, starts, ends, given_by, recorded)
            SELECT \(id), o.owner, o.id, \(task), \(person), \(starts), \(ends), \(leader), \(now)
            FROM organisation o WHERE o.id = \(school)
            """)
    }

    package static func end(_ id: DelegationID, on day: LocalDate, _ writing: Writing) throws {
        try writing.execute("UPDATE delegation SET ended = \(day) WHERE id = \(id) AND ended IS NULL")
    }
}

extension DelegationLine {
    init(_ row: Row) throws {
        id = try row["id"]
        owner = try row["owner"]
        person = try row["person"]
        name = PersonName(given: try row["given_name"], family: try row["family_name"])
        task = try row["task"]
        school = try row["school"]
        schoolName = try row["school_name"]
        starts = try row["starts"]
        ends = try row["ends"]
        ended = try row["ended"]
    }
}
