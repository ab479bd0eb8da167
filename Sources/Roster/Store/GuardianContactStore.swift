package import Access
package import Core
package import Storage

extension ContactPreference.Channel: SQLEnumeration {}
extension GuardianRelation: SQLEnumeration {}

/// How guardians want to be spoken with: read by those who work with the pupil, kept by
/// them and by the guardian.
package struct GuardianContactStore: Sendable {
    private let vault: Vault

    package init(_ vault: Vault) { self.vault = vault }

    /// A pupil's guardians, by name. A pupil who is of age has none, unless they said so.
    package func contacts(of pupil: PupilID, in scope: Scope, on reading: Reading) throws -> [GuardianContact] {
        try contacts("g.pupil = \(pupil)", in: scope, on: reading)
    }

    /// The guardians of all pupils of a group.
    package func contacts(
        group: GroupID, in scope: Scope, on reading: Reading
    ) throws -> [PupilID: [GuardianContact]] {
        let all = try contacts(
            """
            g.pupil IN (SELECT m.pupil FROM membership m WHERE m.pupil_group = \(group)
            AND \(Scope.inForce("m", scope.day)))
            """, in: scope, on: reading)
        return Dictionary(grouping: all, by: \.pupil)
    }

    /// The reader's own preference.
    package func own(_ scope: Scope, on reading: Reading) throws -> ContactPreference? {
        var opener: Vault.Opener?
        return try reading.first(
            """
            SELECT c.guardian AS contact, c.owner AS contact_owner, c.language, c.needs_interpreter, c.channel,
                c.note, c.version
            FROM guardian_contact c WHERE c.guardian = \(scope.person)
            """
        ) { try preference($0, &opener, reading) } ?? nil
    }

    /// A guardian's own change.
    package func setOwn(
        _ preference: ContactPreference, owner: OwnerID, at now: Instant, in scope: Scope, _ writing: Writing
    ) throws -> ContactOutcome {
        try set(preference, of: scope.person, owner: owner, by: scope.person, at: now, writing)
    }

    /// A change by somebody who works with the pupil.
    package func set(
        _ preference: ContactPreference, of guardian: PersonID, pupil: PupilID, at now: Instant, in scope: Scope,
        _ writing: Writing
    ) throws -> ContactOutcome {
        guard
            let contact = try contacts(of: pupil, in: scope, on: writing.reading).first(where: {
                $0.guardian == guardian
            })
        else { return .outside }
        return try set(preference, of: guardian, owner: contact.owner, by: scope.person, at: now, writing)
    }

    private func set(
        _ preference: ContactPreference, of guardian: PersonID, owner: OwnerID, by person: PersonID, at now: Instant,
        _ writing: Writing
    ) throws -> ContactOutcome {
        let stored: Int? = try writing.reading.value(
            "SELECT version AS value FROM guardian_contact WHERE guardian = \(guardian)")
        guard (stored ?? 0) == preference.version else { return .conflict }
        try write(preference, of: guardian, owner: owner, by: person, at: now, writing)
        return .saved
    }

    /// Writes without asking: for `set`, and for a world that is made from nothing.
    package func write(
        _ preference: ContactPreference, of guardian: PersonID, owner: OwnerID, by person: PersonID, at now: Instant,
        _ writing: Writing
    ) throws {
        let note: Sealed? =
            preference.note.isEmpty
            ? nil : try vault.seal(preference.note, at: Self.place(guardian, owner), on: writing)
        try writing.execute(
            """
            INSERT INTO guardian_contact
                (guardian, owner, language, needs_interpreter, channel, note, changed, changed_by, version)
            VALUES (\(guardian), \(owner), \(preference.language), \(preference.needsInterpreter),
                \(preference.channel), \(note), \(now), \(person), \(preference.version + 1))
            ON CONFLICT (guardian) DO UPDATE SET language = excluded.language,
                needs_interpreter = excluded.needs_interpreter, channel = excluded.channel, note = excluded.note,
                owner = excluded.owner, changed = excluded.changed, changed_by = excluded.changed_by,
                version = excluded.version
            """)
    }

    // MARK: Means

    private func contacts(_ condition: SQL, in scope: Scope, on reading: Reading) throws -> [GuardianContact] {
        let ofAge = scope.day.adding(years: -18)
        var openers: [OwnerID: Vault.Opener] = [:]
        return try reading.all(
            """
            SELECT g.pupil, g.guardian, g.relation, p.owner, p.given_name, p.family_name, c.guardian AS contact,
                c.owner AS contact_owner, c.language, c.needs_interpreter, c.channel, c.note, c.version
            FROM guardianship g JOIN person p ON p.id = g.guardian JOIN pupil u ON u.id = g.pupil
            LEFT JOIN guardian_contact c ON c.guardian = g.guardian
            WHERE \(condition) AND \(Scope.inForce("g", scope.day)) AND \(scope.covers("g.pupil"))
                AND (u.born IS NULL OR u.born > \(ofAge) OR EXISTS (SELECT 1 FROM role_assignment a
                    WHERE a.pupil = g.pupil AND a.person = g.guardian AND a.extended_to > \(scope.day)))
            ORDER BY p.given_name, p.family_name, p.id LIMIT 400
            """
        ) { row in
            let contactOwner: OwnerID? = try row["contact_owner"]
            var opener = contactOwner.flatMap { openers[$0] }
            let preference = try preference(row, &opener, reading)
            if let contactOwner { openers[contactOwner] = opener }
            return GuardianContact(
                pupil: try row["pupil"], guardian: try row["guardian"], owner: try row["owner"],
                name: PersonName(given: try row["given_name"], family: try row["family_name"]),
                relation: try row["relation"], preference: preference)
        }
    }

    private func preference(
        _ row: Row, _ opener: inout Vault.Opener?, _ reading: Reading
    ) throws -> ContactPreference? {
        guard let guardian: PersonID = try row["contact"], let owner: OwnerID = try row["contact_owner"] else {
            return nil
        }
        var note = ""
        if let sealed: Sealed = try row["note"] {
            let open = try opener ?? vault.opener(of: owner, on: reading)
            opener = open
            note = try open.open(sealed, at: Self.place(guardian, owner))
        }
        return ContactPreference(
            language: try row["language"], needsInterpreter: try row["needs_interpreter"],
            channel: try row["channel"], note: note, version: try row["version"])
    }

    private static func place(_ guardian: PersonID, _ owner: OwnerID) -> Vault.Place {
        Vault.Place(owner: owner, column: "guardian_contact.note", record: guardian.text)
    }
}
