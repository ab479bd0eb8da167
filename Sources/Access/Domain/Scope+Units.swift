package import Core
package import Storage

// What belongs to a unit and not to a pupil's place there: it stays when the pupil has left, or is
// there before the pupil has come.

extension Scope {
    /// The condition "this is at a unit all of whose pupils are reached, and its pupil is not
    /// hidden from this person".
    ///
    /// - Parameters:
    ///   - unit: the column that holds the unit's id, such as `h.unit`.
    ///   - pupil: the column that holds the pupil's id.
    package func keeps(unit: StaticString, pupil: StaticString) -> SQL {
        guard !organisations.isEmpty else { return "1 = 0" }
        let (unit, pupil) = (SQL(stringLiteral: "\(unit)"), SQL(stringLiteral: "\(pupil)"))
        return "(\(isAt(unit, organisations)) AND \(isOpen(pupil)))"
    }

    /// The owners at which a role stands on the owner itself, and not on one of its schools.
    package var atOwners: [OwnerID] { grounds.compactMap { $0.organisation == $0.owner ? $0.owner : nil } }

    /// Whether there is a unit all of whose pupils are reached.
    package var keepsUnits: Bool { !organisations.isEmpty }

    /// The condition "this person works at the unit": in any role, at the unit, at its owner or
    /// with one of its groups.
    ///
    /// It reaches no pupil by itself; what the person is there for stands beside it.
    package func worksAt(unit: StaticString) -> SQL {
        let unit = SQL(stringLiteral: "\(unit)")
        let (places, groups) = (grounds.compactMap(\.organisation), grounds.compactMap(\.group))
        return """
            (\(isAt(unit, places)) OR EXISTS (SELECT 1 FROM pupil_group ug WHERE ug.id IN \(groups)
                AND ug.school = \(unit)))
            """
    }

    /// The condition "the pupil is not hidden from this person".
    package func isOpen(pupil: StaticString) -> SQL { isOpen(SQL(stringLiteral: "\(pupil)")) }

    /// The units whose all pupils are reached, with those of an owner that is.
    package func units(on reading: Reading) throws -> [(id: OrganisationID, name: String)] {
        try reading.all(
            """
            SELECT o.id, o.name FROM organisation o WHERE o.kind = 'school'
            AND (o.id IN \(organisations) OR o.owner IN \(organisations)) AND o.ended IS NULL ORDER BY o.name, o.id
            """
        ) { (id: try $0["id"], name: try $0["name"]) }
    }

    private func isAt(_ unit: SQL, _ places: [OrganisationID]) -> SQL {
        """
        \(unit) IN (SELECT uo.id FROM organisation uo WHERE uo.id IN \(places)
            UNION SELECT uo.id FROM organisation uo WHERE uo.owner IN \(places))
        """
    }
}
