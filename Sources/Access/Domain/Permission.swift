/// One thing that can be allowed, and the roles that hold it. Modules declare theirs.
package struct Permission: Hashable, Sendable {
    package let name: String
    package let roles: Set<Role>

    package init(_ name: String, _ roles: Set<Role>) { (self.name, self.roles) = (name, roles) }

    /// What every signed-in person may do: see the front page, sign out.
    package static let useTheSite = Permission("site.use", Set(Role.allCases))

    /// Find pupils by name and open the lists of one's own pupils.
    package static let listPupils = Permission(
        "pupil.list", [.guardian, .teacher, .resourcePerson, .schoolLeader, .mentor])

    /// Open a pupil's page.
    package static let seePupil = Permission(
        "pupil.see", [.pupil, .guardian, .teacher, .resourcePerson, .schoolLeader, .mentor])

    /// Hand out activation codes and close accounts; gives no pupil content.
    package static let manageAccounts = Permission("account.manage", [.administrator])
}

/// Who may come to a route.
package enum Admission: Hashable, Sendable {
    case anyone
    case holders(Permission)

    package func admits(_ role: Role) -> Bool {
        switch self {
        case .anyone: true
        case .holders(let permission): permission.roles.contains(role)
        }
    }
}
