import Access
package import Core
package import Storage

/// What names the unit that receives a pupil. A handover goes nowhere without one, and only there.
package struct AdmissionLine: Hashable, Sendable {
    package let id: AdmissionDecisionID
    package let kind: DecisionKind
    package let unit: OrganisationID
    package let unitName: String
    package let unitOwner: String
    package let unitCode: String?
    package let programme: String?
    package let day: LocalDate
    package let by: String
    /// Whether a version was released by it.
    package let isUsed: Bool
}

/// Decisions on admission and placement, entered or imported.
package enum AdmissionStore {
    /// A pupil's decisions, the newest first.
    package static func decisions(of pupil: PupilID, on reading: Reading) throws -> [AdmissionLine] {
        try reading.all(
            """
            SELECT d.*, (SELECT count(*) FROM handover_version v WHERE v.decision = d.id) AS versions,
                o.name AS unit_name, o.code AS unit_code, w.name AS owner_name FROM admission_decision d
            JOIN organisation o ON o.id = d.unit LEFT JOIN organisation w ON w.id = o.owner
            WHERE d.pupil = \(pupil) ORDER BY d.day DESC, d.recorded DESC, d.id DESC
            """
        ) { row in
            AdmissionLine(
                id: try row["id"], kind: try row["kind"], unit: try row["unit"], unitName: try row["unit_name"],
                unitOwner: try row["owner_name"] ?? "", unitCode: try row["unit_code"],
                programme: try row["programme"], day: try row["day"], by: try row["decided_by"],
                isUsed: try row["versions"] as Int > 0)
        }
    }

    /// The one that counts now: what once brought the pupil to the sending unit names no receiver.
    package static func current(of line: HandoverLine, on reading: Reading) throws -> AdmissionLine? {
        try decisions(of: line.pupil, on: reading).first { $0.unit != line.unit }
    }

    /// The units a pupil of a country may be admitted to.
    package static func units(besides unit: OrganisationID, on reading: Reading) throws
        -> [(id: OrganisationID, name: String, owner: String)]
    {
        try reading.all(
            """
            SELECT o.id, o.name, w.name AS owner_name FROM organisation o JOIN organisation w ON w.id = o.owner
            WHERE o.kind = 'school' AND o.id <> \(unit) AND o.ended IS NULL
                AND o.country = (SELECT s.country FROM organisation s WHERE s.id = \(unit))
            ORDER BY o.name, o.id
            """
        ) { (id: try $0["id"], name: try $0["name"], owner: try $0["owner_name"]) }
    }

    /// The introductory programmes (introduktionsprogram).
    package static let programmes = ["IMV", "IMY", "IMA", "IMS"]

    /// Writes a decision down.
    ///
    /// - Parameter person: who entered it; `nil` for one from a file.
    static func write(
        _ id: AdmissionDecisionID, _ kind: DecisionKind, of pupil: PupilID, owner: OwnerID, to unit: OrganisationID,
        programme: String?, day: LocalDate, by deciding: String, person: PersonID?, at now: Instant,
        _ writing: Writing
    ) throws {
        try writing.execute(
            """
            INSERT INTO admission_decision
                (id, pupil, owner, kind, unit, programme, day, decided_by, source, person, recorded)
            VALUES (\(id), \(pupil), \(owner), \(kind), \(unit), \(programme), \(day), \(deciding),
                \(person == nil ? "imported" : "entered"), \(person), \(now))
            """)
    }

    /// Writes a decision down, and lets a handover that waited for one go on.
    package static func record(
        _ id: AdmissionDecisionID, _ kind: DecisionKind, of line: HandoverLine, to unit: OrganisationID,
        programme: String?, day: LocalDate, by deciding: String, person: PersonID, at now: Instant,
        _ writing: Writing
    ) throws {
        try write(
            id, kind, of: line.pupil, owner: line.owner, to: unit, programme: programme, day: day, by: deciding,
            person: person, at: now, writing)
        if line.state == .waiting { try HandoverFlow.move(line, .findReceiver, by: person, at: now, writing) }
    }

    /// Takes a decision away by which nothing was released. A handover that relied on it waits again.
    ///
    /// - Throws: `HandoverRefusal.notNow` when it is not there, or a version was released by it.
    package static func withdraw(
        _ id: AdmissionDecisionID, of line: HandoverLine, by person: PersonID, at now: Instant, _ writing: Writing
    ) throws {
        let gone = try writing.execute(
            """
            DELETE FROM admission_decision WHERE id = \(id) AND pupil = \(line.pupil)
                AND NOT EXISTS (SELECT 1 FROM handover_version v WHERE v.decision = \(id))
            """)
        guard gone == 1 else { throw HandoverRefusal.notNow }
        if line.state == .approved, try current(of: line, on: writing.reading) == nil {
            try HandoverFlow.move(line, .loseReceiver, by: person, at: now, writing)
        }
    }
}
