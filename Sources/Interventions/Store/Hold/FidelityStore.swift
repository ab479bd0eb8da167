package import Access
package import Core
package import Storage

/// Who looks: the team at itself, or somebody from outside.
package enum FidelitySource: String, CaseIterable, Sendable, SQLEnumeration {
    case own = "self"
    case observer
}

/// A filled-in check, without the name of who filled it in.
package struct FidelityLine: Hashable, Sendable {
    package let id: FidelityCheckID
    package let source: FidelitySource
    package let day: LocalDate
    package let scores: FidelityScores
    package let notes: [CourseElement: String]
}

/// Checks of the eleven elements. For the team alone: every method asks whether the
/// reader is on it, whatever else they may see of the course.
package struct FidelityStore: Sendable {
    private let vault: Vault

    package init(_ vault: Vault) { self.vault = vault }

    package func checks(of course: GroupID, in scope: Scope, on reading: Reading) throws -> [FidelityLine] {
        guard try TeamStore.isOnTeam(scope.person, of: course, day: scope.day, on: reading) else { return [] }
        let rows = try reading.all(
            """
            SELECT f.id, f.source, f.day, f.owner, s.element, s.score, s.note FROM fidelity_check f
            JOIN fidelity_score s ON s.fidelity_check = f.id WHERE f.pupil_group = \(course)
            ORDER BY f.day DESC, f.recorded DESC, f.id, s.element
            """
        ) { row in
            let id: FidelityCheckID = try row["id"]
            let element: Int = try row["element"]
            let score: Int = try row["score"]
            let sealed: Sealed? = try row["note"]
            let place = Self.place(id, element, try row["owner"])
            return (
                id: id, source: try row["source"] as FidelitySource, day: try row["day"] as LocalDate,
                element: CourseElement(rawValue: element), score: Extent(rawValue: score),
                note: try sealed.map { try vault.open($0, at: place, on: reading) } ?? ""
            )
        }
        var order: [FidelityCheckID] = []
        for row in rows where order.last != row.id { order.append(row.id) }
        let byCheck = Dictionary(grouping: rows, by: \.id)
        return order.compactMap { id in
            guard let answers = byCheck[id], let first = answers.first else { return nil }
            var scores: [CourseElement: Extent] = [:]
            var notes: [CourseElement: String] = [:]
            for answer in answers {
                guard let element = answer.element else { continue }
                scores[element] = answer.score
                if !answer.note.isEmpty { notes[element] = answer.note }
            }
            return FidelityLine(
                id: id, source: first.source, day: first.day, scores: FidelityScores(scores), notes: notes)
        }
    }

    package func write(
        _ scores: FidelityScores, notes: [CourseElement: String], source: FidelitySource, of course: Course,
        id: FidelityCheckID, by person: PersonID, day: LocalDate, now: Instant, _ writing: Writing
    ) throws {
        guard try TeamStore.isOnTeam(person, of: course.id, day: day, on: writing.reading) else {
            throw CourseRefusal.noSuchPlace
        }
        try writing.execute(
            """
            INSERT INTO fidelity_check (id, pupil_group, owner, source, person, day, recorded)
            VALUES (\(id), \(course.id), \(course.owner), \(source), \(person), \(day), \(now))
            """)
        for (element, score) in scores.scores.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            let place = Self.place(id, element.rawValue, course.owner)
            let note = try notes[element].map { try vault.seal($0, at: place, on: writing) }
            try writing.execute(
                """
                INSERT INTO fidelity_score (fidelity_check, element, owner, score, note)
                VALUES (\(id), \(element.rawValue), \(course.owner), \(score.rawValue), \(note))
                """)
        }
    }

    private static func place(_ check: FidelityCheckID, _ element: Int, _ owner: OwnerID) -> Vault.Place {
        Vault.Place(owner: owner, column: "fidelity_score.note", record: "\(check)/\(element)")
    }
}
