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
        let ends = row.isEnding ? today : row.end
        if !row.isEnding, row.role == .student || row.role == .teacher { counts.enrolments += 1 }
        let (id, change): (MembershipID, Change) = try note(
            .enrolment, row.sourcedId,
            content: [
                group.text, person.text, school.text, row.role.rawValue, row.begin?.text,
                row.isEnding ? nil : row.end?.text,
            ], isEnding: row.isEnding)
        guard change != .unchanged else { return }
        let groupStart: LocalDate? = try writing.reading.value(
            "SELECT starts AS value FROM pupil_group WHERE id = \(group)")
        let starts = row.begin ?? groupStart ?? today
        if row.role == .student {
            try join(id, person.pupil, group, school, owner: owner, from: starts, until: ends)
        } else if row.role != .other, let assignment = AssignmentID(id.text) {
            try teach(assignment, person, group, owner: owner, from: starts, until: ends)
        }
    }

    private func join(
        _ id: MembershipID, _ pupil: PupilID, _ group: GroupID, _ school: OrganisationID, owner: OwnerID,
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
        // A pupil may have classes at a school that is not their own.
        let isEnrolled: Int? = try writing.reading.value(
            "SELECT 1 AS value FROM enrolment WHERE pupil = \(pupil) AND school = \(school)")
        if isEnrolled == nil { try enrol(pupil, at: school, owner: owner, from: starts, until: ends) }
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
        try refuseUnrelated(reading)
        for (kind, file) in Self.files where reading.modes[file] == .bulk {
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
        try linkGuardians(isBulk: reading.modes[.users] == .bulk)
        try ProtectionStore.apply(on: writing)
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

    private func linkGuardians(isBulk: Bool) throws {
        var wanted: [PupilID: Set<PersonID>] = [:]
        for pair in agents {
            guard
                let (pupil, guardian, relation) = guardianship(pair.record, pair.agent)
                    ?? guardianship(pair.agent, pair.record)
            else { continue }
            wanted[pupil, default: []].insert(guardian)
            try link(pupil, guardian, relation)
        }
        let listed = isBulk ? seen[.person] ?? [] : Set(agents.map(\.record))
        for sourcedId in listed {
            guard isPupil(sourcedId), let pupil: PupilID = entity(.person, sourcedId) else { continue }
            try unlink(pupil, allBut: wanted[pupil] ?? [])
        }
    }

    private func isPupil(_ sourcedId: String) -> Bool {
        known[.person]?[sourcedId]?.detail.split(separator: ",").contains("student") ?? false
    }

    /// The pair as pupil and guardian, when that is what they are.
    private func guardianship(_ first: String, _ second: String) -> (PupilID, PersonID, relation: String)? {
        guard isPupil(first), let roles = known[.person]?[second]?.detail.split(separator: ","),
            let pupil: PupilID = entity(.person, first), let guardian: PersonID = entity(.person, second),
            let relation = ["guardian", "parent", "relative"].first(where: { roles.contains(Substring($0)) })
        else { return nil }
        return (pupil, guardian, relation)
    }

    /// A parent or guardian may see the pupil; a relative is written down and sees
    /// nothing: a relation is not a right.
    private func link(_ pupil: PupilID, _ guardian: PersonID, _ relation: String) throws {
        let owner: OwnerID? = try writing.reading.value("SELECT owner AS value FROM pupil WHERE id = \(pupil)")
        guard let owner else { return }
        let old: Int? = try writing.reading.value(
            """
            SELECT 1 AS value FROM guardianship WHERE pupil = \(pupil) AND guardian = \(guardian)
            AND relation = \(relation) AND ends IS NULL
            """)
        guard old == nil else { return }
        let sees = relation != "relative"
        try GuardianStore.link(
            pupil: pupil, guardian: guardian, owner: owner, relation: relation, sees: sees, from: today, on: writing)
        _ = try assign(
            .guardian, to: guardian, at: .pupil(pupil), owner: owner, from: nil, until: sees ? nil : today)
    }

    private func unlink(_ pupil: PupilID, allBut wanted: Set<PersonID>) throws {
        let now = try writing.reading.all(
            "SELECT guardian FROM guardianship WHERE pupil = \(pupil) AND ends IS NULL"
        ) { try $0["guardian"] as PersonID }
        for guardian in now where !wanted.contains(guardian) {
            try writing.execute(
                "UPDATE guardianship SET ends = \(today) WHERE pupil = \(pupil) AND guardian = \(guardian)")
            try writing.execute(
                """
                UPDATE role_assignment SET ends = \(today)
                WHERE pupil = \(pupil) AND person = \(guardian) AND role = 'guardian'
                """)
        }
    }
}
