package import Access
package import Core
package import Roster
package import Storage

/// A pupil who may need a handover, and the one there is.
package struct CandidateLine: Hashable, Sendable {
    package let pupil: PupilID
    package let name: PersonName
    package let handover: HandoverID?
    package let state: HandoverState?
    /// True when the handover is the class's own school's, and not one that came to it.
    package let isOwn: Bool
    /// What is known of the pupil's results, by subject.
    package let results: [String: SubjectResult]
}

/// Who of a class needs a handover.
package struct MarkStore: Sendable {
    private let vault: Vault

    package init(_ vault: Vault) { self.vault = vault }

    /// Where a class is.
    package static func place(of group: GroupID, in scope: Scope, on reading: Reading) throws
        -> (unit: OrganisationID, country: Country)?
    {
        try reading.first(
            """
            SELECT g.school, o.country FROM pupil_group g JOIN organisation o ON o.id = g.school
            WHERE g.id = \(group) AND \(scope.coversGroup(row: "g"))
            """
        ) { (unit: try $0["school"], country: try $0["country"]) }
    }

    /// A class's pupils with what is known of them. Whoever is hidden from this person is not there.
    package static func candidates(
        in group: GroupID, year: SchoolYear, scope: Scope, order: NameOrder, on reading: Reading
    ) throws -> [CandidateLine] {
        let grades = try reading.all(
            """
            SELECT g.pupil, g.subject, g.result FROM subject_grade g
            JOIN membership m ON m.pupil = g.pupil AND m.pupil_group = \(group)
            WHERE \(scope.covers("g.pupil")) ORDER BY g.pupil, g.subject, g.day, g.term
            """
        ) { row in
            (
                pupil: try row["pupil"] as PupilID, subject: try row["subject"] as String,
                result: try row["result"] as String
            )
        }
        var results: [PupilID: [String: SubjectResult]] = [:]
        // The last one of a subject is the one that counts.
        for grade in grades { results[grade.pupil, default: [:]][grade.subject] = SubjectResult(code: grade.result) }
        return try reading.all(
            """
            SELECT p.id, p.given_name, p.family_name, h.id AS handover, h.state,
                CASE WHEN h.unit = c.school THEN 1 ELSE 0 END AS own FROM membership m
            JOIN person p ON p.id = m.pupil JOIN pupil_group c ON c.id = m.pupil_group
            LEFT JOIN handover h ON h.id = (SELECT x.id FROM handover x
                WHERE x.pupil = m.pupil AND x.school_year = \(year.startYear)
                    AND (x.unit = c.school OR x.state <> 'closed') ORDER BY x.id DESC LIMIT 1)
            WHERE m.pupil_group = \(group) AND \(Scope.inForce("m", scope.day)) AND \(scope.covers("m.pupil"))
            ORDER BY p.\(order.column), p.id
            """
        ) { row in
            let pupil: PupilID = try row["id"]
            return CandidateLine(
                pupil: pupil, name: PersonName(given: try row["given_name"], family: try row["family_name"]),
                handover: try row["handover"], state: try row["state"], isOwn: try row["own"],
                results: results[pupil] ?? [:])
        }
    }

    /// What is known of one pupil's results, by subject.
    package static func results(of pupil: PupilID, in scope: Scope, on reading: Reading) throws
        -> [String: SubjectResult]
    {
        let rows = try reading.all(
            """
            SELECT g.subject, g.result FROM subject_grade g WHERE g.pupil = \(pupil)
                AND (\(scope.covers("g.pupil"))) ORDER BY g.subject, g.day, g.term
            """
        ) { (subject: try $0["subject"] as String, result: try $0["result"] as String) }
        return rows.reduce(into: [:]) { $0[$1.subject] = SubjectResult(code: $1.result) }
    }

    /// Begins a handover for a pupil of a class.
    ///
    /// - Parameter reason: why none is needed; `nil` to begin one. One that was not needed begins when
    ///   it is marked again.
    /// That of a pupil with a protected identity is given by hand.
    ///
    /// - Throws: `HandoverRefusal.alreadyOpen`, and `.notNow` for a pupil who is not within the scope.
    package func mark(
        _ pupil: PupilID, at unit: OrganisationID, year: SchoolYear, kind: TransitionKind, model: HandoverModel,
        notNeeded reason: String?, in scope: Scope, at now: Instant, _ environment: Environment, _ writing: Writing
    ) throws -> HandoverID {
        guard let owner = try scope.owner(of: pupil, on: writing.reading) else { throw HandoverRefusal.notNow }
        let id: HandoverID = environment.id()
        let isProtected: Bool =
            try writing.reading.value("SELECT protection AS value FROM pupil WHERE id = \(pupil)") ?? true
        let sealed = try reason.map {
            try vault.seal($0, at: place(id, owner), on: writing)
        }
        let state: HandoverState = reason != nil ? .notNeeded : isProtected ? .manual : .draft
        try HandoverFlow.mark(
            id, pupil: pupil, owner: owner, unit: unit, kind: kind, year: year, model: model.version, state: state,
            reason: sealed, by: scope.person, at: now, writing)
        return id
    }

    /// Ends a handover that nobody needs after all. What was written stays, should it be marked again.
    package func dismiss(
        _ line: HandoverLine, because reason: String, by person: PersonID, at now: Instant, _ writing: Writing
    ) throws {
        guard line.version == 0 else { throw HandoverRefusal.notNow }
        try HandoverFlow.move(line, .markNotNeeded, by: person, at: now, writing)
        let sealed = try vault.seal(reason, at: place(line.id, line.owner), on: writing)
        try writing.execute("UPDATE handover SET reason = \(sealed) WHERE id = \(line.id)")
    }

    private func place(_ id: HandoverID, _ owner: OwnerID) -> Vault.Place {
        Vault.Place(owner: owner, column: "handover.reason", record: id.text)
    }

    package func reason(of line: HandoverLine, on reading: Reading) throws -> String? {
        let sealed = try reading.first("SELECT reason FROM handover WHERE id = \(line.id)") {
            try $0["reason"] as Sealed?
        }
        return try (sealed ?? nil).map {
            try vault.open($0, at: place(line.id, line.owner), on: reading)
        }
    }
}
