package import Access
package import Core
package import Roster
package import Storage

/// What may wait for a decision in the whole of a scope, found without reading everything.
package enum AttentionStore {
    /// A pupil with a goal and enough points for the rule, with the newest of them.
    package struct Candidate: Sendable {
        package let pupil: PupilID
        package let name: PersonName
        package let instrument: InstrumentID
        package let direction: MeasuringInstrument.Direction
        package let goal: ProgressGoal
        package let series: Series
    }

    /// A decision whose review date has come.
    package struct Review: Sendable {
        package let pupil: PupilID
        package let name: PersonName
        package let instrument: InstrumentID
        package let measure: String
        package let due: LocalDate
    }

    /// Pupils within the scope with a goal and scores on it. Of a scope with more goals than
    /// `mostGoals` the oldest, so that a front page costs the same in the largest school.
    package static func candidates(in scope: Scope, on reading: Reading) throws -> [Candidate] {
        try reading.all(
            """
            SELECT g.pupil, g.instrument, g.id AS goal, g.baseline, g.start, g.target, g.due, i.direction,
                p.given_name, p.family_name, s.points
            FROM (SELECT c.* FROM goal c WHERE c.current = 1 AND c.pupil IN (\(scope.nearby))
                AND \(scope.covers("c.pupil")) ORDER BY c.start, c.id LIMIT \(mostGoals)) g
            JOIN instrument i ON i.id = g.instrument JOIN person p ON p.id = g.pupil
            JOIN series s ON s.pupil = g.pupil AND s.instrument = g.instrument
            """
        ) {
            Candidate(
                pupil: try $0["pupil"],
                name: PersonName(given: try $0["given_name"], family: try $0["family_name"]),
                instrument: try $0["instrument"], direction: try $0["direction"],
                goal: ProgressGoal(
                    id: try $0["goal"], baseline: try $0["baseline"], start: try $0["start"],
                    target: try $0["target"], due: try $0["due"]), series: try $0["points"])
        }
    }

    /// How many goals a front page looks at, at most.
    static let mostGoals = 1000

    /// Decisions in force within the scope whose review date is `day` or earlier, the
    /// longest overdue first. One that a later decision or goal has overtaken is not among them.
    package static func reviews(
        dueBy day: LocalDate, in scope: Scope, limit: Int, on reading: Reading
    ) throws -> [Review] {
        let owners = Array(Set(scope.grounds.map(\.owner)))
        return try reading.all(
            """
            SELECT d.pupil, d.instrument, d.review_on, p.given_name, p.family_name, i.name
            FROM decision d JOIN person p ON p.id = d.pupil JOIN instrument i ON i.id = d.instrument
            WHERE d.owner IN \(owners) AND d.review_on <= \(day) AND \(scope.covers("d.pupil"))
                AND NOT EXISTS (SELECT 1 FROM decision_withdrawal w WHERE w.decision = d.id)
                AND NOT EXISTS (SELECT 1 FROM decision n WHERE n.pupil = d.pupil AND n.instrument = d.instrument
                    AND (n.recorded > d.recorded OR (n.recorded = d.recorded AND n.id > d.id))
                    AND NOT EXISTS (SELECT 1 FROM decision_withdrawal nw WHERE nw.decision = n.id))
                AND (EXISTS (SELECT 1 FROM goal g WHERE g.id = d.goal AND g.current = 1)
                    OR (d.goal IS NULL AND NOT EXISTS (SELECT 1 FROM goal c WHERE c.pupil = d.pupil
                        AND c.instrument = d.instrument AND c.current = 1)))
            ORDER BY d.review_on, d.id LIMIT \(limit)
            """
        ) {
            Review(
                pupil: try $0["pupil"],
                name: PersonName(given: try $0["given_name"], family: try $0["family_name"]),
                instrument: try $0["instrument"], measure: try $0["name"], due: try $0["review_on"])
        }
    }
}
