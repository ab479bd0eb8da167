package import Core
package import Storage

// Rows of schools and of those in them for bulk writes: the columns in one order, and the
// values of one row. They write the same as the statements that write one row at a time.

package enum BulkOrganisation {
    package static let table = BulkTable("organisation", ["id", "owner", "parent", "kind", "country", "name"])

    package static func row(
        _ id: OrganisationID, owner: OwnerID, parent: OrganisationID?, kind: String, country: Country, name: String
    ) -> [SQLValue] {
        [id.sqlValue, owner.sqlValue, parent.sqlValue, kind.sqlValue, country.sqlValue, name.sqlValue]
    }
}

package enum BulkGroup {
    package static let table = BulkTable(
        "pupil_group", ["id", "owner", "school", "kind", "name", "grade", "starts", "ends"])

    /// A class.
    package static func row(
        _ id: GroupID, owner: OwnerID, school: OrganisationID, name: String, grade: String?, starts: LocalDate,
        ends: LocalDate?
    ) -> [SQLValue] {
        [
            id.sqlValue, owner.sqlValue, school.sqlValue, .text("class"), name.sqlValue, grade.sqlValue,
            starts.sqlValue, ends.sqlValue,
        ]
    }
}

package enum BulkPupil {
    package static let table = BulkTable("pupil", ["id", "owner", "born", "protection"])

    package static func row(_ id: PupilID, owner: OwnerID, born: LocalDate?, isProtected: Bool) -> [SQLValue] {
        [id.sqlValue, owner.sqlValue, born.sqlValue, isProtected.sqlValue]
    }
}

/// Who may see a pupil with a protected identity.
package enum BulkProtectionReader {
    package static let table = BulkTable("protection_reader", ["pupil", "person", "owner"])

    package static func row(_ pupil: PupilID, person: PersonID, owner: OwnerID) -> [SQLValue] {
        [pupil.sqlValue, person.sqlValue, owner.sqlValue]
    }
}

package enum BulkEnrolment {
    package static let table = BulkTable("enrolment", ["pupil", "school", "owner", "home", "starts", "ends"])

    /// - Parameters:
    ///   - owner: whose the school is.
    ///   - home: whose the pupil is.
    package static func row(
        _ pupil: PupilID, school: OrganisationID, owner: OwnerID, home: OwnerID, starts: LocalDate, ends: LocalDate?
    ) -> [SQLValue] {
        [pupil.sqlValue, school.sqlValue, owner.sqlValue, home.sqlValue, starts.sqlValue, ends.sqlValue]
    }
}

package enum BulkMembership {
    package static let table = BulkTable("membership", ["id", "pupil", "pupil_group", "owner", "starts", "ends"])

    package static func row(
        _ id: MembershipID, pupil: PupilID, group: GroupID, owner: OwnerID, starts: LocalDate, ends: LocalDate?
    ) -> [SQLValue] {
        [id.sqlValue, pupil.sqlValue, group.sqlValue, owner.sqlValue, starts.sqlValue, ends.sqlValue]
    }
}
