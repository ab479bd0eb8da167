package import Access
package import Core
package import Storage

extension DecisionStore {
    /// The newest decisions about several pupils that have not been taken back.
    package static func standing(of seen: SeenPupils) -> Question<[PupilID: [InstrumentID: Decision]]> {
        Question(
            """
            SELECT d.* FROM decision d
            WHERE d.pupil IN \(seen.list)
                AND NOT EXISTS (SELECT 1 FROM decision_withdrawal w WHERE w.decision = d.id)
            ORDER BY d.recorded, d.id
            """, Decision.init
        ) { decisions in
            // The last one of each stays.
            decisions.reduce(into: [:]) { $0[$1.pupil, default: [:]][$1.instrument] = $1 }
        }
    }
}
