import Access
import Core
import Storage

/// Places in classes, guardians of pupils, and what is over.
extension RosterIntake {
    func take(_ row: EnrolmentRow) throws {
        guard let group: GroupID = entity(.group, row.group), let person: PersonID = entity(.person, row.person),
            let school: OrganisationID = entity(.organisation, row.school),
            let owner = organisations[school.text]?.owner
        else { return }
        let groupPeriod = try writing.reading.first("SELECT starts, ends FROM pupil_group WHERE id = \(group)") {
            (starts: try $0["starts"] as LocalDate, ends: try $0["ends"] as LocalDate?)
        }
        let starts = row.begin ?? groupPeriod?.starts ?? today
        // A place without an end of its own ends with the class.
        let ends = row.isEnding ? today : row.end ?? groupPeriod?.ends
        if !row.isEnding, row.role == .student || row.role == .teacher { counts.enrolments += 1 }
        let (id, change): (MembershipID, Change) = try note(
            .enrolment, row.sourcedId,
            content: [
                group.text, person.text, school.text, row.role.rawValue, starts.text,
                row.isEnding ? nil : ends?.text,
            ], isEnding: row.isEnding)
        guard change != .unchanged else { return }
        if row.role == .student {
            try join(id, person.pupil, group, owner: owner, from: starts, until: ends)
        } else if row.role != .other, let assignment = AssignmentID(id.text) {
            try teach(assignment, person, group, owner: owner, from: starts, until: ends)
        }
    }

    private func join(
        _ id: MembershipID, _ pupil: PupilID, _ group: GroupID, owner: OwnerID,
        from starts: LocalDate, until ends: LocalDate?
    ) throws {
        let isPupil: Int? = try writing.reading.value("SELECT 1 AS value FROM pupil WHERE id = \(pupil)")
        guard isPupil == 1 else { return }
        try writing.execute(
            """
            INSERT INTO membership (id, pupil, pupil_group, owner, starts, ends)
            VALUES (\(id), \(pupil), \(group), \(owner), \(starts), \(ends))
            ON CONFLICT (id) DO UPDATE SET pupil = excluded.pupil, pupil_group = excluded.pupil_group,
                starts = excluded.starts, ends = excluded.ends
            """)
    }

    private func teach(
        _ id: AssignmentID, _ person: PersonID, _ group: GroupID, owner: OwnerID, from starts: LocalDate,
        until ends: LocalDate?
    ) throws {
        try writing.execute("DELETE FROM role_assignment WHERE id = \(id)")
        try AccountStore.assign(
            id, .teacher, to: person, at: .group(group), owner: owner, from: starts, until: ends, on: writing)
    }

    // MARK: After the last record

    func finish(_ reading: RosterReading) throws {
        if counts.schoolYears == 0 { counts.schoolYears = schoolYearsOfOtherSessions.count }
        try refuseTrespass()
        try refuseUnrelated(reading)
        for (kind, file) in Self.files where reading.modes[file] == .bulk && !(kind == .session && isShared) {
            let rejected = reading.rejectedIds[kind] ?? []
            let present = seen[kind] ?? []
            // A file with a header and no rows says nothing; it does not say that all left.
            if present.isEmpty && rejected.isEmpty { continue }
            for (sourcedId, record) in known[kind] ?? [:]
            where !record.hasEnded && !present.contains(sourcedId) && !rejected.contains(sourcedId) {
                try end(kind, sourcedId)
                try endRows(kind, record.entity)
            }
        }
        try linkGuardians()
        try ProtectionStore.apply(source: options.source, on: writing)
    }

    private static let files: [(RecordKind, RosterFile)] = [
        (.enrolment, .enrollments), (.person, .users), (.group, .classes), (.session, .academicSessions),
        (.organisation, .orgs),
    ]

    /// A bulk bundle of another owner would end everything this source brought before.
    private func refuseUnrelated(_ reading: RosterReading) throws {
        guard reading.modes[.orgs] == .bulk else { return }
        let present = (seen[.organisation] ?? []).union(reading.rejectedIds[.organisation] ?? [])
        if !organisationsBefore.isEmpty, organisationsBefore.isDisjoint(with: present) {
            throw ImportRefusal.unrelatedOrganisations(source: options.source)
        }
    }

    private func endRows(_ kind: RecordKind, _ entity: String) throws {
        switch kind {
        case .organisation:
            try writing.execute("UPDATE organisation SET ended = \(today) WHERE id = \(entity)")
        case .session: break
        case .group:
            try writing.execute(
                "UPDATE pupil_group SET ends = \(today) WHERE id = \(entity) AND (ends IS NULL OR ends > \(today))")
        case .person:
            if let person = PersonID(entity) { try endEverything(of: person) }
        case .enrolment:
            for table in ["membership", "role_assignment"] as [SQL] {
                try writing.execute(
                    "UPDATE \(table) SET ends = \(today) WHERE id = \(entity) AND (ends IS NULL OR ends > \(today))")
            }
        }
    }

    // MARK: Guardians

    /// Pairs pupils and guardians by everything the source has said of them so far, and
    /// writes what differs. A pair may be named on either side.
    private func linkGuardians() throws {
        let wanted = guardiansWanted()
        let present = try writing.reading.all(
            "SELECT pupil, guardian, relation FROM guardianship WHERE ends IS NULL"
        ) {
            (pupil: try $0["pupil"] as PupilID, guardian: try $0["guardian"] as PersonID, try $0["relation"] as String)
        }
        let presentByPupil = Dictionary(grouping: present, by: \.pupil)
        for sourcedId in (known[.person] ?? [:]).keys.sorted() {
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
        let owner: OwnerID? = try writing.reading.value("SELECT owner AS value FROM pupil WHERE id = \(pupil)")
        guard let owner else { return }
        let sees = relation != "relative"
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
