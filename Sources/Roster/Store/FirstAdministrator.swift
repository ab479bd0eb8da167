package import Access
package import Core
import Storage

/// The first person of an installation, made from the command line.
package struct FirstAdministrator: Sendable {
    private let login: String
    private let name: PersonName
    private let owner: String
    private let country: Country

    package init(login: String, name: PersonName, owner: String, country: Country) {
        (self.login, self.name, self.owner, self.country) = (login, name, owner, country)
    }

    /// - Returns: the activation code, or `nil` when the login is taken.
    package func create(_ services: Services) async throws -> String? {
        let (environment, audit) = (services.environment, services.audit)
        let now = environment.now()
        let code = Secret.code(environment.randomBytes)
        return try await services.database.write { writing in
            guard try AccountStore.account(login: login, on: writing.reading) == nil else { return nil }
            let owner = try findOrMakeOwner(environment, writing)
            let person: PersonID = environment.id()
            let account: AccountID = environment.id()
            try PersonStore.save(person, owner: owner, name: name, on: writing)
            try AccountStore.create(account, person: person, owner: owner, login: login, name: name.full, on: writing)
            try AccountStore.assign(
                environment.id(), .administrator, to: person, at: .organisation(owner), owner: owner,
                from: now.day(in: country), until: nil, on: writing)
            try AccountStore.setCode(
                code, of: account, expires: now.adding(seconds: Services.codeLifetime), on: writing)
            let entry = AuditEntry(
                person: nil, role: nil, reason: "command line", action: "account.create", objectKind: "account",
                object: account.text, owner: owner)
            try audit.append([entry], at: now, on: writing)
            return code.text
        }
    }

    /// The organisation of the name that answers for itself; a new one when there is none.
    private func findOrMakeOwner(_ environment: Environment, _ writing: Writing) throws -> OwnerID {
        let found: OwnerID? = try writing.reading.value(
            """
            SELECT id AS value FROM organisation
            WHERE name = \(owner) AND id = owner AND country = \(country) AND ended IS NULL
            """)
        if let found { return found }
        let id: OwnerID = environment.id()
        try writing.execute(
            """
            INSERT INTO organisation (id, owner, kind, country, name)
            VALUES (\(id), \(id), 'school_owner', \(country), \(owner))
            """)
        return id
    }
}
