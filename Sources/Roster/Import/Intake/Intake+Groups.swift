extension Intake {
    /// academicSessions.csv. All rows are held, as those of orgs.csv are.
    func takeSessions() throws {
        var rows: [SessionRow] = []
        var seen = IdSet()
        let kinds = SessionRow.Kind.allCases.filter { $0 != .other }
        try self.rows(of: .academicSessions) { check in
            let id = check.id()
            if !id.isEmpty, !seen.insert(id) { check.fault("sourcedId", .duplicateId) }
            let title = check.required("title")
            let kind = check.term("type", among: kinds, other: .other)
            let time = check.period("startDate", "endDate")
            let parent = check.text("parentSourcedId")
            let year = schoolYear(&check)
            guard settle(check, kind: .session, id: id), let kind, let begin = time.begin, let end = time.end else {
                return
            }
            accept(.session, id, isEnding: check.isEnding)
            rows.append(
                SessionRow(
                    line: check.row.line, sourcedId: id, isEnding: check.isEnding, title: title, kind: kind,
                    begin: begin, end: end, schoolYear: year, parent: parent))
        }
        for row in placed(rows, in: .academicSessions, .session, id: \.sourcedId, line: \.line, parent: \.parent) {
            try deliver(.session(row))
        }
    }

    /// classes.csv
    func takeGroups() throws {
        let courses = try ids(of: .courses)
        var seen = IdSet()
        let kinds = GroupRow.Kind.allCases.filter { $0 != .other }
        try rows(of: .classes) { check in
            let id = check.id()
            if !id.isEmpty, !seen.insert(id) { check.fault("sourcedId", .duplicateId) }
            let title = check.required("title")
            let kind = check.term("classType", among: kinds, other: .other)
            let school = reference(&check, "schoolSourcedId", .organisation)
            let sessions = references(&check, "termSourcedIds", .session)
            checkInBundle(&check, "courseSourcedId", among: courses)
            let row = GroupRow(
                line: check.row.line, sourcedId: id, isEnding: check.isEnding, title: title,
                code: check.text("classCode"), kind: kind ?? .other, school: school, sessions: sessions,
                grades: check.list("grades"), subjects: check.list("subjects"))
            guard settle(check, kind: .group, id: id) else { return }
            accept(.group, id, isEnding: row.isEnding)
            try deliver(.group(row))
        }
    }

    /// enrollments.csv
    func takeEnrolments() throws {
        var seen = IdSet()
        let roles = EnrolmentRow.Role.allCases.filter { $0 != .other }
        try rows(of: .enrollments) { check in
            let id = check.id()
            if !id.isEmpty, !seen.insert(id) { check.fault("sourcedId", .duplicateId) }
            let group = reference(&check, "classSourcedId", .group)
            let school = reference(&check, "schoolSourcedId", .organisation)
            let person = reference(&check, "userSourcedId", .person)
            let role = check.term("role", among: roles, other: .other)
            let isPrimary = check.flag("primary")
            let time = check.period("beginDate", "endDate")
            guard settle(check, kind: .enrolment, id: id), let role else { return }
            accept(.enrolment, id, isEnding: check.isEnding)
            try deliver(
                .enrolment(
                    EnrolmentRow(
                        line: check.row.line, sourcedId: id, isEnding: check.isEnding, group: group, school: school,
                        person: person, role: role, isPrimary: isPrimary, begin: time.begin, end: time.end)))
        }
    }

    private func schoolYear(_ check: inout RowCheck) -> Int? {
        guard let value = check.text("schoolYear") else { return nil }
        if value.utf8.count == 4, let year = Int(value), (1900...2999).contains(year) { return year }
        check.warn("schoolYear", .badSchoolYear)
        return nil
    }
}
