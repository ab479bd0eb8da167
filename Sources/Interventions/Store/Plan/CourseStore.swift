package import Access
package import Core
package import Storage

/// A course as it stands.
package struct Course: Hashable, Sendable {
    package let id: GroupID
    package let owner: OwnerID
    package let school: OrganisationID
    package let schoolName: String
    package let name: String
    package let model: CourseTemplateID
    package let state: CourseState
    package let revision: Int
    package let starts: LocalDate?
    /// The first day after the intensive weeks.
    package let ends: LocalDate?
    /// The first day after the follow-up.
    package let followUpEnds: LocalDate?
    /// The day on which the lead asked for approval.
    package let asked: LocalDate?
    package let approvedBy: PersonID?
    package let approvedOn: LocalDate?
    /// True when it was approved by a delegate and not by the leader in person.
    package let isByDelegation: Bool
    /// Open places, those too that the reader does not see.
    package let places: Int
}

/// Courses and the models they are made on.
package enum CourseStore {
    // MARK: Models

    /// The models in force on a day, in the order of their codes.
    package static func models(on day: LocalDate, _ reading: Reading) throws -> [CourseModel] {
        try models("t.valid_from <= \(day) AND (t.valid_to IS NULL OR t.valid_to > \(day))", reading)
    }

    package static func model(_ id: CourseTemplateID, _ reading: Reading) throws -> CourseModel? {
        try models("t.id = \(id)", reading).first
    }

    private static func models(_ condition: SQL, _ reading: Reading) throws -> [CourseModel] {
        let slots = try reading.all(
            """
            SELECT s.template, s.kind, s.minutes FROM course_template_slot s
            JOIN course_template t ON t.id = s.template WHERE \(condition) ORDER BY s.template, s.position
            """
        ) { row -> (CourseTemplateID, Slot) in
            (try row["template"], Slot(try row["kind"], minutes: try row["minutes"]))
        }
        let byModel = Dictionary(grouping: slots, by: \.0).mapValues { $0.map(\.1) }
        return try reading.all("SELECT * FROM course_template t WHERE \(condition) ORDER BY t.code, t.version") { row in
            let id: CourseTemplateID = try row["id"]
            let starts: String = try row["day_starts"]
            return CourseModel(
                id: id, version: try row["version"], name: try text("name", row), purpose: try text("purpose", row),
                weeks: try row["weeks"], lessonMinutes: try row["lesson_minutes"],
                smallestGroup: try row["smallest_group"],
                day: DayProgramme(starts: ClockTime(starts) ?? ClockTime(minutes: 480), slots: byModel[id] ?? []),
                followUpWeeks: try row["follow_up_weeks"], mentorPerWeek: try row["mentor_per_week"],
                mentorMinutes: try row["mentor_minutes"], source: try row["source"])
        }
    }

    private static func text(_ column: String, _ row: Row) throws -> Text {
        Text(
            da: try row[column + "_da"], sv: try row[column + "_sv"], nb: try row[column + "_nb"],
            en: try row[column + "_en"])
    }

    // MARK: Reading

    package static func course(_ id: GroupID, in scope: Scope, on reading: Reading) throws -> Course? {
        try courses("c.pupil_group = \(id)", in: scope, limit: 1, on: reading).first
    }

    /// The courses within the scope, those under way first, then by their start.
    package static func courses(in scope: Scope, on reading: Reading) throws -> [Course] {
        try courses("c.pupil_group IN (\(scope.nearbyGroups))", in: scope, limit: 200, on: reading)
    }

    private static func courses(
        _ condition: SQL, in scope: Scope, limit: Int, on reading: Reading
    ) throws -> [Course] {
        try reading.all(
            """
            SELECT c.*, g.name, o.name AS school_name,
                (SELECT count(*) FROM course_place k WHERE k.pupil_group = c.pupil_group
                 AND k.state IN ('proposed', 'offered', 'accepted', 'completed')) AS places
            FROM course c JOIN pupil_group g ON g.id = c.pupil_group JOIN organisation o ON o.id = c.school
            WHERE \(condition) AND \(scope.coversGroup("c.pupil_group"))
            ORDER BY CASE c.state WHEN 'running' THEN 0 WHEN 'follow_up' THEN 1 WHEN 'recruiting' THEN 2
                WHEN 'approved' THEN 3 WHEN 'draft' THEN 4 ELSE 5 END,
                coalesce(c.starts, c.recorded) DESC, c.pupil_group
            LIMIT \(limit)
            """, Course.init)
    }

    /// Schools where somebody may plan: those they belong to, and those of their classes.
    package static func schools(in scope: Scope, on reading: Reading) throws -> [(id: OrganisationID, name: String)] {
        var organisations: [OrganisationID] = []
        var groups: [GroupID] = []
        for ground in scope.grounds {
            switch ground.place {
            case .organisation(let id): organisations.append(id)
            case .group(let id): groups.append(id)
            case .pupil: break
            }
        }
        return try reading.all(
            """
            SELECT o.id, o.name FROM organisation o WHERE o.kind = 'school' AND o.ended IS NULL
                AND (o.id IN \(organisations) OR o.owner IN \(organisations)
                OR o.id IN (SELECT g.school FROM pupil_group g WHERE g.id IN \(groups)))
            ORDER BY o.name, o.id
            """
        ) { (id: try $0["id"], name: try $0["name"]) }
    }

    // MARK: Writing

    /// A new draft with its group and its lead.
    package static func create(
        _ id: GroupID, plan: CoursePlan, on model: CourseModel, school: OrganisationID, by lead: PersonID,
        day: LocalDate, now: Instant, environment: Environment, vault: Vault, _ writing: Writing
    ) throws {
        let owner: OwnerID? = try writing.reading.value("SELECT owner AS value FROM organisation WHERE id = \(school)")
        guard let owner else { throw CourseRefusal.noSuchPlace }
        try writing.execute(
            """
            INSERT INTO pupil_group (id, owner, school, kind, name, starts)
            VALUES (\(id), \(owner), \(school), 'turbo', \(plan[.name]), \(day))
            """)
        try writing.execute(
            """
            INSERT INTO course (pupil_group, owner, school, template, state, revision, starts, ends, follow_up_ends,
                recorded)
            VALUES (\(id), \(owner), \(school), \(model.id), \(CourseState.draft), 1, \(plan.frame?.starts),
                \(plan.frame?.ends), \(plan.frame?.followUpEnds), \(now))
            """)
        try PlanStore(vault).write(plan, of: id, owner: owner, revision: 1, by: lead, at: now, writing)
        try TeamStore.add(
            lead, duty: .lead, to: id, owner: owner, from: day, assignment: environment.id(), writing)
    }
}

/// Why a change to a course was refused. Nothing has been changed then.
package enum CourseRefusal: Error, Hashable, Sendable {
    /// The course, pupil or person is not there for this reader.
    case noSuchPlace
    case cannotLead(from: CourseState, to: CourseState)
    /// Only a leader of the school, or somebody to whom that has been given, may.
    case needsLeader
    case planUnfinished(fields: Int)
    case nobodyOnIt
    case unanswered(homes: Int)
    case withoutGoal(pupils: Int)
    case withoutMentor(pupils: Int)
    case tooEarly(day: LocalDate)
    case locked
}

extension Course {
    init(_ row: Row) throws {
        id = try row["pupil_group"]
        owner = try row["owner"]
        school = try row["school"]
        schoolName = try row["school_name"]
        name = try row["name"]
        model = try row["template"]
        state = try row["state"]
        revision = try row["revision"]
        starts = try row["starts"]
        ends = try row["ends"]
        followUpEnds = try row["follow_up_ends"]
        asked = try row["asked"]
        approvedBy = try row["approved_by"]
        approvedOn = try row["approved_on"]
        isByDelegation = (try row["delegation"] as String?) != nil
        places = try row["places"]
    }
}
