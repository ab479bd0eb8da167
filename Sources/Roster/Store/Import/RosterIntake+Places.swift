import Access
import Core
import Storage

/// Organisations, sessions and classes.
extension RosterIntake {
    func take(_ row: OrganisationRow) throws {
        let kind =
            switch row.kind {
            case .school, .department: "school"
            case .district, .local: "school_owner"
            case .state: "agency"
            case .national: "ministry"
            case .other: "partner"
            }
        let parent = row.parent.flatMap { entity(.organisation, $0) } ?? parentOfLoose(row, kind: kind)
        let (id, change): (OrganisationID, Change) = try note(
            .organisation, row.sourcedId, content: [row.name, kind, row.identifier, parent?.text],
            isEnding: row.isEnding, adopting: try madeByHand(row, kind: kind))
        let owner = try bounded(
            organisations[id.text]?.owner ?? owner(of: id, kind: kind, parent: parent), of: row)
        organisations[id.text] = Organisation(owner: owner, kind: kind)
        let isInsideSchool = parent.map { organisations[$0.text]?.kind == "school" } ?? false
        if !row.isEnding, kind == "school", !isInsideSchool { counts.schools += 1 }
        guard change != .unchanged else { return }
        // The owner is kept when the parent changes: moving a school's data to another
        // owner is a decision of its own, not an import's.
        try writing.execute(
            """
            INSERT INTO organisation (id, owner, parent, kind, country, name, code, ended)
            VALUES (\(id), \(owner), \(parent), \(kind), \(options.country), \(row.name), \(row.identifier),
                \(row.isEnding ? today : nil))
            ON CONFLICT (id) DO UPDATE SET parent = excluded.parent, name = excluded.name, code = excluded.code,
                ended = excluded.ended
            """)
    }

    /// An owner that was made for the first administrator, before there was a roster.
    private func madeByHand(_ row: OrganisationRow, kind: String) throws -> OrganisationID? {
        try writing.reading.value(
            """
            SELECT o.id AS value FROM organisation o
            WHERE o.name = \(row.name) AND o.kind = \(kind) AND o.id = o.owner AND o.country = \(options.country)
            AND o.ended IS NULL AND NOT EXISTS (SELECT 1 FROM roster_record r WHERE r.entity = o.id)
            """)
    }

    /// The nearest school owner above, or the organisation itself.
    private func owner(of id: OrganisationID, kind: String, parent: OrganisationID?) -> OwnerID {
        guard kind == "school", let parent, let above = organisations[parent.text] else { return id }
        let ownerKind = organisations[above.owner.text]?.kind
        return ownerKind == "school_owner" || ownerKind == "school" ? above.owner : id
    }

    func take(_ row: SessionRow) throws {
        let kind =
            switch row.kind {
            case .schoolYear: "school_year"
            case .semester: "semester"
            case .term: "term"
            case .gradingPeriod: "grading_period"
            case .other: "other"
            }
        if isShared, knows(.session, row.sourcedId) {
            counts.unchanged += 1
            return
        }
        let year = row.schoolYear ?? row.end.components.year
        let (id, change): (SessionID, Change) = try note(
            .session, row.sourcedId,
            content: [row.title, kind, row.begin.text, row.end.text, String(year)], isEnding: row.isEnding)
        sessions[id.text] = (row.begin, row.end)
        if !row.isEnding {
            if row.kind == .schoolYear { counts.schoolYears += 1 } else { schoolYearsOfOtherSessions.insert(year) }
        }
        guard change != .unchanged else { return }
        try writing.execute(
            """
            INSERT INTO academic_session (id, kind, title, starts, ends, school_year)
            VALUES (\(id), \(kind), \(row.title), \(row.begin), \(row.end), \(year))
            ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, title = excluded.title, starts = excluded.starts,
                ends = excluded.ends, school_year = excluded.school_year
            """)
    }

    func take(_ row: GroupRow) throws {
        guard let school: OrganisationID = entity(.organisation, row.school),
            let owner = organisations[school.text]?.owner
        else { return }
        let periods = row.sessions.compactMap { sourcedId -> (starts: LocalDate, ends: LocalDate)? in
            (entity(.session, sourcedId) as SessionID?).flatMap { sessions[$0.text] }
        }
        let starts = periods.map(\.starts).min() ?? today
        let ends = row.isEnding ? today : periods.map(\.ends).max()
        let grade = row.grades.first
        let (id, change): (GroupID, Change) = try note(
            .group, row.sourcedId,
            content: [row.title, school.text, grade, starts.text, row.isEnding ? nil : ends?.text],
            isEnding: row.isEnding)
        if !row.isEnding { counts.groups += 1 }
        guard change != .unchanged else { return }
        self.periods[id] = ClassPeriod(starts: starts, ends: ends)
        try writing.execute(
            """
            INSERT INTO pupil_group (id, owner, school, kind, name, grade, starts, ends)
            VALUES (\(id), \(owner), \(school), 'class', \(row.title), \(grade), \(starts), \(ends))
            ON CONFLICT (id) DO UPDATE SET school = excluded.school, name = excluded.name, grade = excluded.grade,
                starts = excluded.starts, ends = excluded.ends
            """)
    }
}
