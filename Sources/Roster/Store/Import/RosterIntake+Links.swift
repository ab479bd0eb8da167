import Access
import Core
import Storage

/// Places in classes, and what is over.
extension RosterIntake {
    func take(_ row: EnrolmentRow) throws {
        guard let group: GroupID = entity(.group, row.group), let person: PersonID = entity(.person, row.person),
            let school: OrganisationID = entity(.organisation, row.school),
            let owner = organisations[school.text]?.owner
        else { return }
        let groupPeriod = try period(of: group)
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
            if change == .updated {
                try join(id, person.pupil, group, owner: owner, from: starts, until: ends)
            } else if try isPupil(person.pupil) {
                let row = BulkMembership.row(
                    id, pupil: person.pupil, group: group, owner: owner, starts: starts, ends: ends)
                try rows.add(.membership, row)
            }
        } else if row.role != .other, let assignment = AssignmentID(id.text) {
            if change == .updated { try writing.execute("DELETE FROM role_assignment WHERE id = \(assignment)") }
            let row = BulkAssignment.row(
                assignment, .teacher, to: person, at: .group(group), owner: owner, from: starts, until: ends)
            try rows.add(.assignment, row)
        }
    }

    private func period(of group: GroupID) throws -> ClassPeriod? {
        if let known = periods[group] { return known }
        let found = try writing.reading.first("SELECT starts, ends FROM pupil_group WHERE id = \(group)") {
            ClassPeriod(starts: try $0["starts"], ends: try $0["ends"])
        }
        periods[group] = found
        return found
    }

    /// Asked for places that are new, of which there may be one for each pupil.
    private func isPupil(_ pupil: PupilID) throws -> Bool {
        if newPupils[pupil] != nil { return true }
        if let there = pupilsThere { return there.contains(pupil) }
        let there = Set(
            try writing.reading.all(
                """
                SELECT p.id FROM roster_record r JOIN pupil p ON p.id = r.entity
                WHERE r.source = \(options.source) AND r.kind = 'person'
                """
            ) { try $0["id"] as PupilID })
        pupilsThere = there
        return there.contains(pupil)
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
}
