import Access
import Core
import Storage

/// People: their names, their accounts, what they are and where.
extension RosterIntake {
    func take(_ row: PersonRow) throws {
        let name = PersonName(
            given: row.preferredGivenName ?? row.givenName, family: row.preferredFamilyName ?? row.familyName)
        let roles = row.roles.filter { !$0.isEnding }
        let detail = self.detail(row.sourcedId, row.roles, agents: row.agents, isComplete: row.rolesAreComplete)
        if !row.isEnding { count(roles) }
        let (person, change): (PersonID, Change) = try note(
            .person, row.sourcedId,
            content: [
                name.given, name.family, row.username, row.isEnabled ? "enabled" : nil, row.birthDate?.text,
                row.primaryOrganisation,
            ] + row.roles.map { describe($0) }, detail: detail, isEnding: row.isEnding)
        if change == .created { return try bring(person, row, name) }
        guard change != .unchanged, let owner = try owner(of: row, person) else { return }
        try PersonStore.save(person, owner: owner, name: name, on: writing)
        if row.isEnding {
            try endEverything(of: person)
            return
        }
        try place(person, owner: owner, roles: row.roles, isComplete: row.rolesAreComplete, born: row.birthDate)
        try openAccount(for: person, owner: owner, name: name, login: row.username, isEnabled: row.isEnabled)
    }

    /// Roles or a birthday of somebody whose own row is not in the bundle.
    func take(_ row: PersonAddition) throws {
        guard let person: PersonID = entity(.person, row.sourcedId) else { return }
        let content = [row.birthDate?.text] + row.roles.map { describe($0) }
        let owner: OwnerID? = try writing.reading.value("SELECT owner AS value FROM person WHERE id = \(person)")
        guard let owner, !content.isEmpty else { return }
        try ledger?.touch(.person, row.sourcedId, person.text, on: writing.reading)
        try describe(row.sourcedId, detail(row.sourcedId, row.roles, agents: nil, isComplete: false))
        try place(person, owner: owner, roles: row.roles, isComplete: row.rolesAreComplete, born: row.birthDate)
    }

    /// A person's roles and guardians in the source's words, with the roles known before
    /// when the bundle does not name them all.
    private func detail(_ sourcedId: String, _ roles: [RoleRow], agents: [String]?, isComplete: Bool) -> String {
        let before = known[.person]?[sourcedId].map { PersonDetail($0.detail) }
        var detail = PersonDetail(
            roles: Set(roles.filter { !$0.isEnding }.map(\.role.rawValue)), agents: agents ?? before?.agents ?? [])
        if !isComplete {
            let ended = Set(roles.filter(\.isEnding).map(\.role.rawValue))
            detail.roles.formUnion((before?.roles ?? []).subtracting(ended))
        }
        return detail.text
    }

    private func count(_ roles: [RoleRow]) {
        let kinds = Set(roles.map(\.role))
        if kinds.contains(.student) { counts.pupils += 1 }
        if !kinds.isDisjoint(with: [.guardian, .parent, .relative]) { counts.guardians += 1 }
        if !kinds.isDisjoint(with: Self.staffRoles) { counts.staff += 1 }
    }

    private static let staffRoles: Set<RoleRow.Role> = [
        .administrator, .aide, .counselor, .districtAdministrator, .principal, .proctor, .siteAdministrator,
        .systemAdministrator, .teacher, .other,
    ]

    private func describe(_ role: RoleRow) -> String {
        let school: OrganisationID? = entity(.organisation, role.organisation)
        return [
            role.role.rawValue, school?.text ?? "", role.begin?.text ?? "", role.end?.text ?? "",
            role.isEnding ? "ended" : "",
        ].joined(separator: "@")
    }

    /// The owner a person belongs to: the one they have, else that of their main role's
    /// organisation, else the first organisation of this source. An import never moves a
    /// person, and all that is written about them, to another owner.
    private func owner(of row: PersonRow, _ person: PersonID) throws -> OwnerID? {
        let known: OwnerID? = try writing.reading.value("SELECT owner AS value FROM person WHERE id = \(person)")
        return known ?? ownerOfNew(row)
    }

    func ownerOfNew(_ row: PersonRow) -> OwnerID? {
        func owner(at place: String) -> OwnerID? {
            let id: OrganisationID? = entity(.organisation, place)
            return id.flatMap { organisations[$0.text]?.owner }
        }
        let named =
            row.roles.sorted { $0.isPrimary && !$1.isPrimary }.map(\.organisation)
            + [row.primaryOrganisation].compactMap { $0 }
        return named.lazy.compactMap(owner).first
            ?? known[.organisation, default: [:]].keys.sorted().lazy.compactMap(owner).first
    }

    // MARK: Where

    private func place(
        _ person: PersonID, owner: OwnerID, roles: [RoleRow], isComplete: Bool, born: LocalDate?
    ) throws {
        if roles.contains(where: { $0.role == .student }) { try savePupil(person.pupil, owner: owner, born: born) }
        if let born { try writing.execute("UPDATE pupil SET born = \(born) WHERE id = \(person)") }
        var kept: [AssignmentID] = []
        var schools: [OrganisationID] = []
        for role in roles {
            guard let school: OrganisationID = entity(.organisation, role.organisation) else { continue }
            let ends = role.isEnding ? today : role.end
            if role.role == .student {
                schools.append(school)
                try enrol(person.pupil, at: school, owner: owner, from: role.begin, until: ends)
            } else if let staff = Self.staffRole(role.role) {
                kept.append(
                    try assign(
                        staff, to: person, at: .organisation(school), owner: owner, from: role.begin, until: ends))
            }
        }
        guard isComplete else { return }
        try writing.execute(
            """
            UPDATE enrolment SET ends = \(today) WHERE pupil = \(person) AND school NOT IN \(schools + [Self.nothing()])
            AND (ends IS NULL OR ends > \(today))
            """)
        try writing.execute(
            """
            UPDATE role_assignment SET ends = \(today) WHERE person = \(person) AND organisation IS NOT NULL
            AND id NOT IN \(kept + [Self.nothing()]) AND (ends IS NULL OR ends > \(today))
            """)
    }

    /// An id that nothing has: `NOT IN` needs a list with something in it.
    private static func nothing<Entity>() -> Identifier<Entity> {
        Identifier(at: Instant(milliseconds: 0), random: (0, 0))
    }

    /// What a role of OneRoster is here. An aide or a counsellor reaches pupils through
    /// groups as a teacher does, never a whole school by a word in a file.
    static func staffRole(_ role: RoleRow.Role) -> Role? {
        switch role {
        case .teacher, .aide, .counselor, .proctor: .teacher
        case .principal: .schoolLeader
        case .administrator, .siteAdministrator, .systemAdministrator: .administrator
        case .districtAdministrator: .municipality
        case .student, .guardian, .parent, .relative, .other: nil
        }
    }

    private func savePupil(_ pupil: PupilID, owner: OwnerID, born: LocalDate?) throws {
        try writing.execute(
            """
            INSERT INTO pupil (id, owner, born) VALUES (\(pupil), \(owner), \(born))
            ON CONFLICT (id) DO NOTHING
            """)
        _ = try assign(.pupil, to: pupil.person, at: .pupil(pupil), owner: owner, from: nil, until: nil)
    }

    /// A place at a school: the open one is changed, or a new one begins.
    func enrol(
        _ pupil: PupilID, at school: OrganisationID, owner: OwnerID, from begin: LocalDate?, until end: LocalDate?
    ) throws {
        let schoolOwner = organisations[school.text]?.owner ?? owner
        let open: LocalDate? = try writing.reading.value(
            """
            SELECT starts AS value FROM enrolment WHERE pupil = \(pupil) AND school = \(school)
            ORDER BY starts DESC LIMIT 1
            """)
        if let open, begin == nil || begin == open {
            try writing.execute(
                """
                UPDATE enrolment SET ends = \(end) WHERE pupil = \(pupil) AND school = \(school) AND starts = \(open)
                """)
        } else {
            try writing.execute(
                """
                INSERT INTO enrolment (pupil, school, owner, home, starts, ends)
                VALUES (\(pupil), \(school), \(schoolOwner), \(owner), \(begin ?? today), \(end))
                ON CONFLICT (pupil, school, starts) DO UPDATE SET ends = excluded.ends
                """)
        }
    }

    /// A role: the one of the same kind at the same place is changed, or a new one begins.
    func assign(
        _ role: Role, to person: PersonID, at place: Ground.Place, owner: OwnerID, from begin: LocalDate?,
        until end: LocalDate?
    ) throws -> AssignmentID {
        let same: SQL =
            switch place {
            case .organisation(let id): "organisation = \(id)"
            case .group(let id): "pupil_group = \(id)"
            case .pupil(let id): "pupil = \(id)"
            }
        let old: AssignmentID? = try writing.reading.value(
            "SELECT id AS value FROM role_assignment WHERE person = \(person) AND role = \(role) AND \(same)")
        if let old {
            try writing.execute("UPDATE role_assignment SET ends = \(end) WHERE id = \(old)")
            if let begin {
                try writing.execute("UPDATE role_assignment SET starts = \(begin) WHERE id = \(old)")
            }
            return old
        }
        let id: AssignmentID = environment.id()
        try AccountStore.assign(
            id, role, to: person, at: place, owner: owner, from: begin ?? today, until: end, on: writing)
        return id
    }

    // MARK: Accounts

    /// An account without a password; a code from an administrator opens it. A login
    /// that somebody else has gets a number after it.
    private func openAccount(
        for person: PersonID, owner: OwnerID, name: PersonName, login: String, isEnabled: Bool
    ) throws {
        guard !login.isEmpty else { return }
        if let account = try AccountStore.account(of: person, on: writing.reading) {
            try writing.execute("UPDATE account SET name = \(name.full) WHERE id = \(account.id)")
            if account.isDisabled == isEnabled {
                try AccountStore.setDisabled(!isEnabled, of: account.id, on: writing)
            }
            return
        }
        var free = login
        var number = 1
        while try AccountStore.account(login: free, on: writing.reading) != nil {
            number += 1
            free = "\(login)-\(number)"
        }
        let id: AccountID = environment.id()
        try AccountStore.create(id, person: person, owner: owner, login: free, name: name.full, on: writing)
        if !isEnabled { try AccountStore.setDisabled(true, of: id, on: writing) }
    }

    /// Ends all that a person is, and the way in. Class places that the bundle names
    /// again, should the person come back, are then written anew.
    func endEverything(of person: PersonID) throws {
        try forget(placesOf: person)
        for table in ["enrolment", "membership"] as [SQL] {
            try writing.execute(
                "UPDATE \(table) SET ends = \(today) WHERE pupil = \(person) AND (ends IS NULL OR ends > \(today))")
        }
        try writing.execute(
            """
            UPDATE role_assignment SET ends = \(today)
            WHERE (person = \(person) OR pupil = \(person)) AND (ends IS NULL OR ends > \(today))
            """)
        try writing.execute(
            """
            UPDATE guardianship SET ends = \(today)
            WHERE (pupil = \(person) OR guardian = \(person)) AND (ends IS NULL OR ends > \(today))
            """)
        if let account = try AccountStore.account(of: person, on: writing.reading) {
            try AccountStore.setDisabled(true, of: account.id, on: writing)
        }
    }
}
