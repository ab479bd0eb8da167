package import Core
package import Storage

/// A person's way in.
package struct AccountRecord: Sendable, Hashable {
    package let id: AccountID
    package let person: PersonID
    package let owner: OwnerID
    package let login: String
    /// What the site calls the person.
    package let name: String
    package let password: PasswordHash?
    package let language: Language?
    package let isDisabled: Bool

    init(_ row: Row) throws {
        id = try row["id"]
        person = try row["person"]
        owner = try row["owner"]
        login = try row["login"]
        name = try row["name"]
        password = (try row["password"] as String?).map(PasswordHash.init(stored:))
        language = try row["language"]
        isDisabled = try row["disabled"]
    }
}

/// Accounts, their activation codes and their roles.
package enum AccountStore {
    /// Logins are compared without case.
    package static func fold(_ login: String) -> String { login.lowercased() }

    package static func account(login: String, on reading: Reading) throws -> AccountRecord? {
        try reading.first("SELECT * FROM account WHERE login = \(fold(login))", AccountRecord.init)
    }

    package static func account(_ id: AccountID, on reading: Reading) throws -> AccountRecord? {
        try reading.first("SELECT * FROM account WHERE id = \(id)", AccountRecord.init)
    }

    package static func account(of person: PersonID, on reading: Reading) throws -> AccountRecord? {
        try reading.first("SELECT * FROM account WHERE person = \(person)", AccountRecord.init)
    }

    package static func create(
        _ id: AccountID, person: PersonID, owner: OwnerID, login: String, name: String, on writing: Writing
    ) throws {
        try writing.execute(
            """
            INSERT INTO account (id, person, owner, login, name)
            VALUES (\(id), \(person), \(owner), \(fold(login)), \(name))
            """)
    }

    package static func setPassword(_ hash: PasswordHash, of account: AccountID, on writing: Writing) throws {
        try writing.execute("UPDATE account SET password = \(hash.text) WHERE id = \(account)")
    }

    package static func setLanguage(_ language: Language, of account: AccountID, on writing: Writing) throws {
        try writing.execute("UPDATE account SET language = \(language) WHERE id = \(account)")
    }

    /// Closes or opens an account; closing ends its sessions at once.
    package static func setDisabled(_ isDisabled: Bool, of account: AccountID, on writing: Writing) throws {
        try writing.execute("UPDATE account SET disabled = \(isDisabled) WHERE id = \(account)")
        if isDisabled { try writing.execute("DELETE FROM session WHERE account = \(account)") }
    }

    // MARK: Activation

    /// Keeps the hash of a new code; an earlier code stops working.
    package static func setCode(_ code: Secret, of account: AccountID, expires: Instant, on writing: Writing) throws {
        try writing.execute(
            """
            INSERT INTO activation_code (account, hash, expires) VALUES (\(account), \(code.hash), \(expires))
            ON CONFLICT (account) DO UPDATE SET hash = excluded.hash, expires = excluded.expires
            """)
    }

    /// Uses a code up: tells whether it was right and not too old.
    package static func redeem(_ code: Secret, of account: AccountID, now: Instant, on writing: Writing) throws -> Bool
    {
        try writing.execute(
            "DELETE FROM activation_code WHERE account = \(account) AND hash = \(code.hash) AND expires > \(now)") == 1
    }

    /// Removes codes that have run out.
    package static func sweepCodes(before now: Instant, on writing: Writing) throws {
        try writing.execute("DELETE FROM activation_code WHERE expires <= \(now)")
    }

    // MARK: Roles

    /// The grounds a person stands on at a day.
    package static func grounds(of person: PersonID, on day: LocalDate, reading: Reading) throws -> [Ground] {
        let rows = try reading.all(
            """
            SELECT a.id, a.role, a.organisation, a.pupil_group, a.pupil, a.owner, a.starts, a.ends, a.extended_to,
                p.born, coalesce(o.name, g.name, '') AS place_name
            FROM role_assignment a
            LEFT JOIN pupil p ON p.id = a.pupil
            LEFT JOIN organisation o ON o.id = a.organisation
            LEFT JOIN pupil_group g ON g.id = a.pupil_group
            WHERE a.person = \(person) ORDER BY a.id
            """
        ) { row in
            let place: Ground.Place? =
                if let id: OrganisationID = try row["organisation"] {
                    .organisation(id)
                } else if let id: GroupID = try row["pupil_group"] {
                    .group(id)
                } else if let id: PupilID = try row["pupil"] {
                    .pupil(id)
                } else { nil }
            let period = AssignmentPeriod(
                role: try row["role"], starts: try row["starts"], ends: try row["ends"],
                pupilBorn: try row["born"], extendedTo: try row["extended_to"])
            return (
                ground: try place.map {
                    Ground(
                        assignment: try row["id"], role: try row["role"], place: $0,
                        placeName: try row["place_name"], owner: try row["owner"])
                }, period: period
            )
        }
        return rows.filter { $0.period.isInForce(on: day) }.compactMap(\.ground)
    }

    package static func assign(
        _ id: AssignmentID, _ role: Role, to person: PersonID, at place: Ground.Place, owner: OwnerID,
        from starts: LocalDate, until ends: LocalDate?, on writing: Writing
    ) throws {
        var (organisation, group, pupil): (OrganisationID?, GroupID?, PupilID?) = (nil, nil, nil)
        switch place {
        case .organisation(let id): organisation = id
        case .group(let id): group = id
        case .pupil(let id): pupil = id
        }
        try writing.execute(
            """
            INSERT INTO role_assignment (id, person, owner, role, organisation, pupil_group, pupil, starts, ends)
            VALUES (\(id), \(person), \(owner), \(role), \(organisation), \(group), \(pupil), \(starts), \(ends))
            """)
    }

    /// The country whose calendar and language an owner's people use.
    package static func country(of owner: OwnerID, on reading: Reading) throws -> Country {
        try reading.value("SELECT country AS value FROM organisation WHERE id = \(owner)") ?? .denmark
    }
}
