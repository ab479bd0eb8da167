import Access
import Core
import Roster
import Storage

/// A pupil of a home whom no school receives: the fact, and nothing of what was written.
struct UnplacedLine: Hashable, Sendable {
    let name: PersonName
    let born: LocalDate?
    /// Where the pupil comes from, and who co-ordinates there.
    let unit: String
    let coordinator: String
    let told: Instant
}

/// Handovers for which there is no receiver when the new schools should have confirmed theirs: the follow-up of
/// the pupil's home is told.
enum UnplacedStore {
    struct Untold: Sendable {
        let handover: HandoverID
        let pupil: PupilID
        let owner: OwnerID
        /// The pupil's home, or where that is not known, whoever is responsible for the school.
        let home: OwnerID
        let state: HandoverState
    }

    /// No decision says where the pupil goes; or it said a wrong school, and no other one since.
    private static let hasNoReceiver: SQL = """
        h.state IN ('draft', 'inProgress', 'review', 'waiting', 'recalled')
        AND NOT EXISTS (SELECT 1 FROM admission_decision d WHERE d.pupil = h.pupil AND d.unit <> h.unit
            AND NOT EXISTS (SELECT 1 FROM handover_version v WHERE v.handover = h.id AND v.receiver = d.unit))
        """

    /// Those nobody has been told of.
    ///
    /// - Parameter day: today in the country.
    static func untold(in country: Country, on day: LocalDate, limit: Int, reading: Reading) throws -> [Untold] {
        let year = SchoolYear(country: country, containing: day).startYear
        return try reading.all(
            """
            SELECT h.id, h.pupil, h.owner, h.state, coalesce((SELECT e.home FROM enrolment e
                WHERE e.pupil = h.pupil AND e.school = h.unit ORDER BY e.starts DESC LIMIT 1), h.owner) AS home
            FROM handover h JOIN organisation o ON o.id = h.unit JOIN pupil p ON p.id = h.pupil
            WHERE \(hasNoReceiver) AND h.school_year BETWEEN \(year - 1) AND \(year) AND o.country = \(country)
                AND p.protection = 0 AND (\(CalendarStore.due(.receive))) < \(day)
                AND NOT EXISTS (SELECT 1 FROM handover_followup f WHERE f.handover = h.id)
            ORDER BY h.id LIMIT \(limit)
            """
        ) { row in
            Untold(
                handover: try row["id"], pupil: try row["pupil"], owner: try row["owner"], home: try row["home"],
                state: try row["state"])
        }
    }

    /// Tells the home, once.
    static func tell(_ line: Untold, at now: Instant, _ writing: Writing) throws {
        try writing.execute(
            """
            INSERT INTO handover_followup (handover, pupil, owner, told)
            VALUES (\(line.handover), \(line.pupil), \(line.home), \(now))
            """)
        try HandoverFlow.move(
            line.handover, pupil: line.pupil, owner: line.owner, .tellHome, from: line.state, to: line.state, by: nil,
            at: now, writing)
    }

    /// Of whom a home has been told, as long as no school receives them; who has waited longest first.
    static func lines(in scope: Scope, on reading: Reading) throws -> [UnplacedLine] {
        try reading.all(
            """
            SELECT f.told, n.given_name, n.family_name, p.born, o.name AS unit_name, a.name FROM handover_followup f
            JOIN handover h ON h.id = f.handover JOIN pupil p ON p.id = h.pupil JOIN person n ON n.id = h.pupil
            JOIN organisation o ON o.id = h.unit LEFT JOIN account a ON a.person = h.coordinator
            WHERE f.owner IN \(scope.atOwners) AND \(scope.isOpen(pupil: "f.pupil")) AND \(hasNoReceiver)
            ORDER BY f.told, n.family_name, f.handover LIMIT 500
            """
        ) { row in
            UnplacedLine(
                name: PersonName(given: try row["given_name"], family: try row["family_name"]), born: try row["born"],
                unit: try row["unit_name"], coordinator: try row["name"] ?? "", told: try row["told"])
        }
    }
}
