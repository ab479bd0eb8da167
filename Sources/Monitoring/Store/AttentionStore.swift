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
        package fileprivate(set) var points: [ProbePoint]
    }

    /// A decision whose review date has come.
    package struct Review: Sendable {
        package let pupil: PupilID
        package let name: PersonName
        package let instrument: InstrumentID
        package let measure: String
        package let due: LocalDate
    }

    /// Pupils within the scope with as many points since their goal began as the rule asks
    /// for. Of each only that many points are read, by the index of newest probes, however
    /// long the series have become; and of a scope with more goals than `mostGoals` the
    /// oldest, so that a front page costs the same in the largest school.
    package static func candidates(in scope: Scope, on reading: Reading) throws -> [Candidate] {
        let earlier = FourPointRule.current.minimumPoints - 1
        var found: [Candidate] = []
        var places: [GoalID: Int] = [:]
        // Put together here: sorting rows with all their columns cost half of the statement.
        try reading.each(
            """
            SELECT g.pupil, g.instrument, g.id AS goal, g.baseline, g.start, g.target, g.due, i.direction,
                p.given_name, p.family_name, q.id, q.day, q.score, q.phase, q.place
            FROM (SELECT c.* FROM goal c WHERE c.current = 1 AND c.pupil IN (\(scope.nearby))
                AND \(scope.covers("c.pupil")) ORDER BY c.start, c.id LIMIT \(mostGoals)) g
            JOIN instrument i ON i.id = g.instrument JOIN person p ON p.id = g.pupil
            JOIN probe q ON q.pupil = g.pupil AND q.instrument = g.instrument AND q.current = 1
                AND q.phase = \(ProbePoint.Phase.progress)
                AND q.day >= (SELECT l.day FROM probe l WHERE l.pupil = g.pupil AND l.instrument = g.instrument
                    AND l.current = 1 AND l.phase = \(ProbePoint.Phase.progress) AND l.day > g.start
                    ORDER BY l.day DESC LIMIT 1 OFFSET \(earlier))
            """
        ) { row in
            let (point, goal) = (try ProbePoint(row), try row["goal"] as GoalID)
            if let place = places[goal] {
                found[place].points.append(point)
                return
            }
            places[goal] = found.count
            found.append(
                Candidate(
                    pupil: try row["pupil"],
                    name: PersonName(given: try row["given_name"], family: try row["family_name"]),
                    instrument: try row["instrument"], direction: try row["direction"],
                    goal: ProgressGoal(
                        id: goal, baseline: try row["baseline"], start: try row["start"],
                        target: try row["target"], due: try row["due"]), points: [point]))
        }
        for index in found.indices { found[index].points = Series(found[index].points).points }
        return found
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
