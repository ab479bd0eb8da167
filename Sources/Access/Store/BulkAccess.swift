package import Core
package import Storage

// Rows of roles and accounts for bulk writes, the same as `AccountStore` writes one at a time.

package enum BulkAssignment {
    package static let table = BulkTable(
        "role_assignment",
        ["id", "person", "owner", "role", "organisation", "pupil_group", "pupil", "starts", "ends"])

    package static func row(
        _ id: AssignmentID, _ role: Role, to person: PersonID, at place: Ground.Place, owner: OwnerID,
        from starts: LocalDate, until ends: LocalDate?
    ) -> [SQLValue] {
        var places: [SQLValue] = [.null, .null, .null]
        switch place {
        case .organisation(let id): places[0] = id.sqlValue
        case .group(let id): places[1] = id.sqlValue
        case .pupil(let id): places[2] = id.sqlValue
        }
        return [id.sqlValue, person.sqlValue, owner.sqlValue, role.sqlValue] + places + [
            starts.sqlValue, ends.sqlValue,
        ]
    }
}

/// Accounts that a code has yet to open.
package enum BulkAccount {
    package static let table = BulkTable("account", ["id", "person", "owner", "login", "name", "disabled"])

    package static func row(
        _ id: AccountID, person: PersonID, owner: OwnerID, login: String, name: String, isDisabled: Bool = false
    ) -> [SQLValue] {
        [
            id.sqlValue, person.sqlValue, owner.sqlValue, AccountStore.fold(login).sqlValue, name.sqlValue,
            isDisabled.sqlValue,
        ]
    }
}
