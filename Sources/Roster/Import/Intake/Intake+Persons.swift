import Core

extension Intake {
    /// users.csv, roles.csv and demographics.csv.
    ///
    /// users.csv is read twice: persons refer to each other, and roles.csv has to know
    /// which users are good before a person can be delivered with its roles.
    func takePersons() throws {
        var seen = IdSet()
        try rows(of: .users) { check in
            let user = userFields(&check, seen: &seen)
            if check.isGood { accept(.person, user.id, isEnding: check.isEnding) }
        }
        var about = try roles()
        // A roles.csv with a header and no rows does not say that nobody does anything.
        let hasAllRoles = plan.hasRolesInUsers || (plan.modes[.roles] == .bulk && !about.isEmpty)
        try addBirthDates(to: &about)
        seen = IdSet()
        try rows(of: .users) { check in
            let user = userFields(&check, seen: &seen)
            let agents = check.list("agentSourcedIds")
            let found = agents.filter { exists(.person, $0) && $0 != user.id }
            if found.count < agents.count { check.warn("agentSourcedIds", .unknownOptionalReference) }
            let home = optionalReference(&check, "primaryOrgSourcedId", .organisation)
            var said = check.isGood ? about.removeValue(forKey: user.id) ?? AboutPerson() : AboutPerson()
            said.isComplete = said.isComplete && hasAllRoles
            if isMissingRoles(said), !check.isEnding { check.warn(nil, .personWithoutRole) }
            guard settle(check, kind: .person, id: user.id) else { return }
            try deliver(.person(user.row(check, said, agents: found, primaryOrganisation: home)))
        }
        for (id, said) in about.sorted(by: { $0.key < $1.key }) {
            try deliver(
                .addition(
                    PersonAddition(
                        sourcedId: id, roles: said.roles, rolesAreComplete: said.isComplete && hasAllRoles,
                        birthDate: said.birthDate)))
        }
    }

    /// In a bulk set every person should do something somewhere.
    private func isMissingRoles(_ said: AboutPerson) -> Bool {
        !plan.hasRolesInUsers && plan.modes[.roles] == .bulk && said.roles.isEmpty && said.isComplete
    }

    /// Everything in a row of users.csv but what refers to other persons.
    private func userFields(_ check: inout RowCheck, seen: inout IdSet) -> UserFields {
        let id = check.id()
        if !id.isEmpty, !seen.insert(id) { check.fault("sourcedId", .duplicateId) }
        var user = UserFields(id: id, username: check.required("username"))
        user.isEnabled = check.flag("enabledUser") ?? false
        (user.given, user.family) = (check.required("givenName"), check.required("familyName"))
        if plan.hasRolesInUsers { user.roles = rolesInUser(&check) }
        return user
    }

    /// OneRoster 1.1: one role at each of the user's organisations.
    private func rolesInUser(_ check: inout RowCheck) -> [RoleRow] {
        let organisations = references(&check, "orgSourcedIds", .organisation)
        guard let role = check.term("role", among: RoleRow.Role.old, other: .other) else { return [] }
        let (line, isEnding) = (check.row.line, check.isEnding)
        return organisations.map {
            RoleRow(
                line: line, sourcedId: nil, isEnding: isEnding, role: role, isPrimary: true, organisation: $0,
                begin: nil, end: nil)
        }
    }

    private func roles() throws -> [String: AboutPerson] {
        let profiles = try ids(of: .userProfiles)
        var about: [String: AboutPerson] = [:]
        var seen = IdSet()
        try rows(of: .roles) { check in
            let id = check.id()
            if !id.isEmpty, !seen.insert(id) { check.fault("sourcedId", .duplicateId) }
            let person = reference(&check, "userSourcedId", .person)
            let rank = check.term("roleType", among: RoleRank.allCases)
            let role = check.term("role", among: RoleRow.Role.new, other: .other)
            let organisation = reference(&check, "orgSourcedId", .organisation)
            let time = check.period("beginDate", "endDate")
            checkInBundle(&check, "userProfileSourcedId", among: profiles)
            guard settle(check), let role else {
                if exists(.person, person) { about[person, default: AboutPerson()].isComplete = false }
                return
            }
            about[person, default: AboutPerson()].roles.append(
                RoleRow(
                    line: check.row.line, sourcedId: id, isEnding: check.isEnding, role: role,
                    isPrimary: rank == .primary, organisation: organisation, begin: time.begin, end: time.end))
        }
        return about
    }

    /// demographics.csv, of which only the birth date is read.
    private func addBirthDates(to about: inout [String: AboutPerson]) throws {
        var seen = IdSet()
        try rows(of: .demographics) { check in
            let id = check.id()
            if !id.isEmpty, !seen.insert(id) { check.fault("sourcedId", .duplicateId) }
            if !id.isEmpty, !exists(.person, id) { check.fault("sourcedId", .unknownReference(.person)) }
            let day = check.date("birthDate")
            if settle(check), let day, !check.isEnding { about[id, default: AboutPerson()].birthDate = day }
        }
    }
}

/// What the files beside users.csv say about a person.
struct AboutPerson {
    var roles: [RoleRow] = []
    var isComplete = true
    var birthDate: LocalDate?
}

private enum RoleRank: String, CaseIterable { case primary, secondary }

extension RoleRow.Role {
    /// The terms of OneRoster 1.1 and those of 1.2.
    fileprivate static let old: [Self] = [
        .administrator, .aide, .guardian, .parent, .proctor, .relative, .student, .teacher,
    ]
    fileprivate static let new: [Self] = [
        .aide, .counselor, .districtAdministrator, .guardian, .parent, .principal, .proctor, .relative,
        .siteAdministrator, .student, .systemAdministrator, .teacher,
    ]
}
