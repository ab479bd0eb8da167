package import Access
package import Core
package import Monitoring
package import Storage

/// A pupil's goal on a course: which of the three it is, and the goal on a measure that
/// gives it start, target and date.
package struct CourseGoal: Hashable, Sendable {
    package let id: CourseGoalID
    package let pupil: PupilID
    package let area: GoalArea
    package let instrument: InstrumentID
    package let instrumentName: String
    package let unit: String
    package let goal: ProgressGoal
    package let isActive: Bool
}

/// What a goal of a course is to say.
package struct NewCourseGoal: Hashable, Sendable {
    package let area: GoalArea
    package let instrument: InstrumentID
    package let goal: ProgressGoal
    package let words: String

    package init(area: GoalArea, instrument: InstrumentID, goal: ProgressGoal, words: String) {
        (self.area, self.instrument, self.goal, self.words) = (area, instrument, goal, words)
    }
}

/// The goals of a course, at most one of each kind for a pupil. The numbers are kept once,
/// as the goal of the measure.
package enum CourseGoalStore {
    /// The current goals of a course's pupils, by pupil, in the order of their areas.
    package static func goals(
        of course: GroupID, pupil: PupilID? = nil, in scope: Scope, on reading: Reading
    ) throws -> [PupilID: [CourseGoal]] {
        let one: SQL = pupil.map { " AND c.pupil = \($0)" } ?? ""
        let rows = try reading.all(
            """
            SELECT c.id, c.pupil, c.area, c.instrument, c.state, i.name, i.unit, g.id AS goal, g.baseline, g.start,
                g.target, g.due
            FROM course_goal c JOIN instrument i ON i.id = c.instrument JOIN goal g ON g.id = c.goal
            WHERE c.pupil_group = \(course) AND c.current = 1\(one) AND \(scope.covers("c.pupil"))
            """
        ) { row in
            CourseGoal(
                id: try row["id"], pupil: try row["pupil"], area: try row["area"], instrument: try row["instrument"],
                instrumentName: try row["name"], unit: try row["unit"],
                goal: ProgressGoal(
                    id: try row["goal"], baseline: try row["baseline"], start: try row["start"],
                    target: try row["target"], due: try row["due"]),
                isActive: try row["state"] == "active")
        }
        return Dictionary(grouping: rows, by: \.pupil).mapValues { $0.sorted { $0.area < $1.area } }
    }

    /// Sets a goal; an earlier one of the same area is kept and no longer current.
    ///
    /// - Returns: false when the pupil is not within the scope.
    package static func set(
        _ new: NewCourseGoal, id: CourseGoalID, of pupil: PupilID, on course: GroupID, by person: PersonID?,
        at now: Instant, in scope: Scope, vault: Vault, _ writing: Writing
    ) throws -> Bool {
        let isSet = try GoalStore(vault).set(
            new.goal, words: new.words, of: pupil, on: new.instrument, by: person, at: now, in: scope, writing)
        guard isSet else { return false }
        let owner: OwnerID? = try writing.reading.value("SELECT owner AS value FROM pupil WHERE id = \(pupil)")
        guard let owner else { return false }
        let last: Int? =
            try writing.reading.value(
                """
                SELECT max(version) AS value FROM course_goal
                WHERE pupil_group = \(course) AND pupil = \(pupil) AND area = \(new.area)
                """, as: Int?.self) ?? nil
        try retire(new.area, of: pupil, on: course, as: "adjusted", writing)
        try writing.execute(
            """
            INSERT INTO course_goal (id, pupil_group, pupil, owner, area, version, current, instrument, goal, state,
                person, recorded)
            VALUES (\(id), \(course), \(pupil), \(owner), \(new.area), \((last ?? 0) + 1), 1, \(new.instrument),
                \(new.goal.id), 'active', \(person), \(now))
            """)
        return true
    }

    /// Takes a goal away; it is kept as dropped.
    package static func drop(_ area: GoalArea, of pupil: PupilID, on course: GroupID, _ writing: Writing) throws {
        try retire(area, of: pupil, on: course, as: "dropped", writing)
    }

    private static func retire(
        _ area: GoalArea, of pupil: PupilID, on course: GroupID, as state: String, _ writing: Writing
    ) throws {
        try writing.execute(
            """
            UPDATE course_goal SET current = 0, state = \(state)
            WHERE pupil_group = \(course) AND pupil = \(pupil) AND area = \(area) AND current = 1
            """)
    }

    static func markReached(_ id: CourseGoalID, _ writing: Writing) throws {
        try writing.execute("UPDATE course_goal SET state = 'reached' WHERE id = \(id)")
    }
}
