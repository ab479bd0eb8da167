import Access
import Core
import Roster
import Storage

/// The other pupils whose names may slip into what is written about one of them.
enum Classmates {
    /// Full names of those who are in a group with the pupil, as far as they are within the scope.
    static func names(of pupil: PupilID, in scope: Scope, on reading: Reading) throws -> [String] {
        try reading.all(
            """
            SELECT DISTINCT p.given_name, p.family_name FROM membership m
            JOIN membership o ON o.pupil_group = m.pupil_group AND o.pupil <> m.pupil
            JOIN person p ON p.id = o.pupil
            WHERE m.pupil = \(pupil) AND \(Scope.inForce("m", scope.day)) AND \(Scope.inForce("o", scope.day))
                AND \(scope.covers("o.pupil"))
            LIMIT 400
            """
        ) { PersonName(given: try $0["given_name"], family: try $0["family_name"]).full }
    }
}
