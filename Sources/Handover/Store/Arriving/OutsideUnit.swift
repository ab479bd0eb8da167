import Core
import Storage

/// Schools of other installations. They stand among the organisations as partners that have ended, each its own
/// owner: nobody has a role there, no list has them, and nothing is sent to them.
enum OutsideUnit {
    /// Notes the unit under the name that its key is trusted by.
    ///
    /// - Throws: `PackageIntake.Refusal.isHere` for an organisation of the installation's own, and `.otherName` for
    ///   one that is known by another name: of two that are trusted, one does not speak for the other.
    static func note(
        _ id: OrganisationID, named name: String, country: Country, on day: LocalDate, _ writing: Writing
    ) throws {
        let found: String? = try writing.reading.value("SELECT name AS value FROM organisation WHERE id = \(id)")
        guard let found else {
            try writing.execute(
                """
                INSERT INTO organisation (id, owner, kind, country, name, ended)
                VALUES (\(id), \(id), 'partner', \(country), \(name), \(day))
                """)
            return
        }
        guard try isOne(id, on: writing.reading) else { throw PackageIntake.Refusal.isHere }
        guard found == name else { throw PackageIntake.Refusal.otherName(found) }
    }

    static func isOne(_ id: OrganisationID, on reading: Reading) throws -> Bool {
        let found: Int? = try reading.value(
            "SELECT 1 AS value FROM organisation WHERE id = \(id) AND kind = 'partner' AND ended IS NOT NULL")
        return found != nil
    }
}
