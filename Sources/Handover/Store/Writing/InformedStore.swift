import Access
package import Core
package import Storage

/// Who was told what is passed on.
package enum InformedPerson: String, CaseIterable, Sendable, SQLEnumeration {
    case pupil, guardian
}

/// That the pupil and the guardians were told: the law asks for no consent here, and telling comes
/// first.
package struct InformedStore: Sendable {
    private let vault: Vault

    package init(_ vault: Vault) { self.vault = vault }

    package func informed(of line: HandoverLine, on reading: Reading) throws -> [HandoverDocument.Informed] {
        let opener = try vault.opener(of: line.owner, on: reading)
        return try reading.all(
            "SELECT i.who, i.how, i.day FROM handover_informed i WHERE i.handover = \(line.id) ORDER BY i.who DESC"
        ) { row in
            let who: InformedPerson = try row["who"]
            return HandoverDocument.Informed(
                who: who.rawValue, how: try opener.open(row["how"], at: Self.place(line, who)), day: try row["day"])
        }
    }

    package func record(
        _ who: InformedPerson, how: String, day: LocalDate, of line: HandoverLine, by person: PersonID,
        at now: Instant, _ writing: Writing
    ) throws {
        let sealed = try vault.seal(how, at: Self.place(line, who), on: writing)
        try writing.execute(
            """
            INSERT INTO handover_informed (handover, who, pupil, owner, how, day, person, recorded)
            VALUES (\(line.id), \(who), \(line.pupil), \(line.owner), \(sealed), \(day), \(person), \(now))
            ON CONFLICT (handover, who) DO UPDATE SET how = excluded.how, day = excluded.day,
                person = excluded.person, recorded = excluded.recorded
            """)
    }

    private static func place(_ line: HandoverLine, _ who: InformedPerson) -> Vault.Place {
        Vault.Place(owner: line.owner, column: "handover_informed.how", record: "\(line.id)/\(who.rawValue)")
    }
}
