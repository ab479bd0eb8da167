package import Access
package import Core
package import Storage

extension DecisionStore {
    /// The newest decisions about several pupils that have not been taken back.
    package static func standing(
        of seen: SeenPupils, on reading: Reading
    ) throws -> [PupilID: [InstrumentID: Decision]] {
        try newest(
            """
            SELECT d.* FROM decision d
            WHERE d.pupil IN \(seen.list)
                AND NOT EXISTS (SELECT 1 FROM decision_withdrawal w WHERE w.decision = d.id)
            ORDER BY d.recorded, d.id
            """, on: reading)
    }

    private static func newest(_ sql: SQL, on reading: Reading) throws -> [PupilID: [InstrumentID: Decision]] {
        var newest: [PupilID: [InstrumentID: Decision]] = [:]
        for decision in try reading.all(sql, Decision.init) {
            newest[decision.pupil, default: [:]][decision.instrument] = decision
        }
        return newest
    }
}
