import Core
import Roster
import Storage

/// Whose a package is among the pupils here.
struct ArrivingPupil: Sendable {
    let id: PupilID
    /// False when the name is written in another way here.
    let isSameName: Bool

    /// The pupil who was named for it, the one that earlier versions are of, or the one with the package's own id.
    ///
    /// Whoever is new to the receiving school must be enrolled there, now or from a later day: a school learns
    /// nothing of a pupil whom the roster does not give it, and a wrong id does not reach another family.
    ///
    /// - Parameters:
    ///   - known: whose the handover is, when it is here already.
    ///   - isAwaited: true when the unit has had an earlier version.
    /// - Throws: `PackageIntake.Refusal`.
    static func find(
        _ pupil: HandoverDocument.Pupil, named: PupilID?, known: PupilID?, at unit: ReceivingUnit, isAwaited: Bool,
        on day: LocalDate, _ reading: Reading
    ) throws -> ArrivingPupil {
        if let named, let known, named != known { throw PackageIntake.Refusal.anotherPupil }
        let id = named ?? known ?? pupil.id
        let found = try reading.first(
            """
            SELECT p.born, p.protection, n.given_name, n.family_name FROM pupil p JOIN person n ON n.id = p.id
            WHERE p.id = \(id)
            """
        ) { row in
            (
                born: try row["born"] as LocalDate?, isProtected: try row["protection"] as Bool,
                name: PersonName(given: try row["given_name"], family: try row["family_name"])
            )
        }
        guard let found else {
            guard named == nil else { throw PackageIntake.Refusal.noSuchPupil }
            throw PackageIntake.Refusal.unknownPupil(alike: try alike(pupil, at: unit, on: day, reading))
        }
        guard !found.isProtected else { throw PackageIntake.Refusal.byHand }
        if let born = pupil.born, let here = found.born, born != here { throw PackageIntake.Refusal.otherBirth }
        guard try isAwaited || isEnrolled(id, at: unit, on: day, reading) else {
            throw PackageIntake.Refusal.notAtSchool
        }
        return ArrivingPupil(
            id: id, isSameName: found.name == PersonName(given: pupil.givenName, family: pupil.familyName))
    }

    private static func isEnrolled(_ pupil: PupilID, at unit: ReceivingUnit, on day: LocalDate, _ reading: Reading)
        throws -> Bool
    {
        let found: Int? = try reading.value(
            """
            SELECT 1 AS value FROM enrolment e WHERE e.pupil = \(pupil) AND e.school = \(unit.id)
                AND (e.ends IS NULL OR e.ends > \(day)) LIMIT 1
            """)
        return found != nil
    }

    /// Pupils of the school with the same name and date of birth, but for those with a protected identity.
    private static func alike(
        _ pupil: HandoverDocument.Pupil, at unit: ReceivingUnit, on day: LocalDate, _ reading: Reading
    ) throws -> [PupilID] {
        try reading.all(
            """
            SELECT DISTINCT p.id FROM enrolment e JOIN pupil p ON p.id = e.pupil JOIN person n ON n.id = p.id
            WHERE e.school = \(unit.id) AND (e.ends IS NULL OR e.ends > \(day)) AND p.born = \(pupil.born)
                AND n.given_name = \(pupil.givenName) AND n.family_name = \(pupil.familyName) AND p.protection = 0
            ORDER BY p.id LIMIT 20
            """
        ) { try $0["id"] }
    }
}
