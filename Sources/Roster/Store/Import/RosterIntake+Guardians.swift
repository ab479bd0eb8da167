import Access
import Core
import Storage

/// Guardians of pupils.
extension RosterIntake {
    /// Pairs pupils and guardians by everything the source has said of them so far, and
    /// writes what differs. A pair may be named on either side.
    func linkGuardians() throws {
        let wanted = guardiansWanted()
        let present = try writing.reading.all(
            "SELECT pupil, guardian, relation FROM guardianship WHERE ends IS NULL"
        ) {
            (pupil: try $0["pupil"] as PupilID, guardian: try $0["guardian"] as PersonID, try $0["relation"] as String)
        }
        let presentByPupil = Dictionary(grouping: present, by: \.pupil)
        let concerned = (known[.person] ?? [:]).keys.filter { sourcedId in
            wanted[sourcedId] != nil || (entity(.person, sourcedId).map { presentByPupil[$0] != nil } ?? false)
        }
        for sourcedId in concerned.sorted() {
            guard let pupil: PupilID = entity(.person, sourcedId), isPupil(sourcedId) else { continue }
            let now = Dictionary(
                (presentByPupil[pupil] ?? []).map { ($0.guardian, $0.2) }, uniquingKeysWith: { first, _ in first })
            let then = wanted[sourcedId] ?? [:]
            if now != then {
                try ledger?.touch(.person, sourcedId, pupil.text, on: writing.reading)
            }
            for (guardian, relation) in then.sorted(by: { $0.key < $1.key }) where now[guardian] != relation {
                try link(pupil, guardian, relation)
            }
            for guardian in now.keys.sorted() where then[guardian] == nil { try unlink(pupil, guardian) }
        }
    }

    /// For each pupil of the source, the guardians and how they are related.
    private func guardiansWanted() -> [String: [PersonID: String]] {
        let people = (known[.person] ?? [:]).filter { !$0.value.hasEnded }.mapValues { PersonDetail($0.detail) }
        var wanted: [String: [PersonID: String]] = [:]
        for (sourcedId, detail) in people {
            for agent in detail.agents {
                guard let other = people[agent] else { continue }
                if detail.isPupil, let relation = other.relation, let guardian: PersonID = entity(.person, agent) {
                    wanted[sourcedId, default: [:]][guardian] = relation
                } else if other.isPupil, let relation = detail.relation,
                    let guardian: PersonID = entity(.person, sourcedId)
                {
                    wanted[agent, default: [:]][guardian] = relation
                }
            }
        }
        return wanted
    }

    private func isPupil(_ sourcedId: String) -> Bool {
        known[.person]?[sourcedId].map { PersonDetail($0.detail).isPupil } ?? false
    }

    /// A parent or guardian may see the pupil; a relative is written down and sees
    /// nothing: a relation is not a right.
    private func link(_ pupil: PupilID, _ guardian: PersonID, _ relation: String) throws {
        let sees = relation != "relative"
        if let owner = newPupils[pupil] {
            try rows.add(
                .guardianship,
                BulkGuardianship.row(
                    pupil: pupil, guardian: guardian, owner: owner, relation: relation, sees: sees, from: today))
            let row = BulkAssignment.row(
                environment.id(), .guardian, to: guardian, at: .pupil(pupil), owner: owner, from: today,
                until: sees ? nil : today)
            return try rows.add(.assignment, row)
        }
        let owner: OwnerID? = try writing.reading.value("SELECT owner AS value FROM pupil WHERE id = \(pupil)")
        guard let owner else { return }
        try GuardianStore.link(
            pupil: pupil, guardian: guardian, owner: owner, relation: relation, sees: sees, from: today, on: writing)
        _ = try assign(
            .guardian, to: guardian, at: .pupil(pupil), owner: owner, from: nil, until: sees ? nil : today)
    }

    private func unlink(_ pupil: PupilID, _ guardian: PersonID) throws {
        try writing.execute(
            "UPDATE guardianship SET ends = \(today) WHERE pupil = \(pupil) AND guardian = \(guardian)")
        try writing.execute(
            """
            UPDATE role_assignment SET ends = \(today)
            WHERE pupil = \(pupil) AND person = \(guardian) AND role = 'guardian'
            """)
    }
}
