import Access
package import Core
package import Storage

/// The checklist of a handover that is given by hand.
package enum ManualStore {
    package struct Done: Hashable, Sendable {
        package let step: ManualStep
        package let who: String
        package let at: Instant
    }

    /// What has been ticked, in the order of the list.
    package static func done(in line: HandoverLine, on reading: Reading) throws -> [Done] {
        let rows = try reading.all(
            """
            SELECT m.step, m.recorded, a.name FROM handover_manual m LEFT JOIN account a ON a.person = m.person
            WHERE m.handover = \(line.id)
            """
        ) { Done(step: try $0["step"], who: try $0["name"] ?? "", at: try $0["recorded"]) }
        return ManualStep.allCases.compactMap { step in rows.first { $0.step == step } }
    }

    /// Ticks these and no others; what was ticked already stays as it was.
    package static func set(
        _ steps: Set<ManualStep>, of line: HandoverLine, by person: PersonID, at now: Instant, _ writing: Writing
    ) throws {
        guard line.state == .manual else { throw HandoverRefusal.notNow }
        let gone = ManualStep.allCases.filter { !steps.contains($0) }
        try writing.execute("DELETE FROM handover_manual WHERE handover = \(line.id) AND step IN \(gone)")
        for step in ManualStep.allCases where steps.contains(step) {
            try writing.execute(
                """
                INSERT INTO handover_manual (handover, step, pupil, owner, person, recorded)
                VALUES (\(line.id), \(step), \(line.pupil), \(line.owner), \(person), \(now))
                ON CONFLICT (handover, step) DO NOTHING
                """)
        }
    }

    package static func isComplete(_ line: HandoverLine, on reading: Reading) throws -> Bool {
        try done(in: line, on: reading).count == ManualStep.allCases.count
    }
}
