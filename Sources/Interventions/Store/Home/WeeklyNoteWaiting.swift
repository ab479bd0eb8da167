package import Access
package import Core
package import Roster
package import Storage

/// What a team has to write or to tell.
package struct NoteDuty: Hashable, Sendable {
    package enum Matter: Hashable, Sendable {
        /// A week is over and has no note.
        case unwritten
        /// So many homes have not been told of the note in time.
        case untold(homes: Int)
    }

    package let course: GroupID
    package let name: String
    /// The week's Monday.
    package let week: LocalDate
    package let matter: Matter
}

extension WeeklyNoteStore {
    /// Notes of the last days that this guardian has not yet said to have read.
    package static func unread(
        since: Instant, in scope: Scope, on reading: Reading
    ) throws -> [(pupil: PupilID, name: PersonName, written: Instant)] {
        try reading.all(
            """
            SELECT k.pupil, f.recorded, p.given_name, p.family_name FROM course_place k
            JOIN weekly_note w ON w.pupil_group = k.pupil_group AND w.current = 1
            JOIN weekly_note f ON f.pupil_group = w.pupil_group AND f.week = w.week AND f.version = 1
            JOIN person p ON p.id = k.pupil
            WHERE k.state IN ('accepted', 'completed') AND f.recorded > \(since) AND \(scope.covers("k.pupil"))
                AND NOT EXISTS (SELECT 1 FROM note_delivery d JOIN weekly_note v ON v.id = d.note
                    WHERE v.pupil_group = w.pupil_group AND v.week = w.week AND d.pupil = k.pupil
                    AND d.guardian = \(scope.person))
            ORDER BY f.recorded, w.id LIMIT 20
            """
        ) {
            (
                pupil: try $0["pupil"], name: PersonName(given: try $0["given_name"], family: try $0["family_name"]),
                written: try $0["recorded"]
            )
        }
    }

    /// Weeks without a note and homes that were not told, of the courses on whose team the reader is.
    package static func duties(on day: LocalDate, in scope: Scope, on reading: Reading) throws -> [NoteDuty] {
        struct Line {
            let course: GroupID
            let name: String
            let isRunning: Bool
            let day: LocalDate
            /// When the note of the week was first written; `nil` for a day with sessions.
            let written: Instant?
        }
        let mine: SQL = """
            course_staff t JOIN course c ON c.pupil_group = t.pupil_group JOIN pupil_group g ON g.id = c.pupil_group
            """
        let condition: SQL = """
            t.person = \(scope.person) AND \(Scope.inForce("t", scope.day)) AND c.state IN ('running', 'follow_up')
            AND \(scope.coversGroup("c.pupil_group"))
            """
        let lines = try reading.all(
            """
            SELECT c.pupil_group, g.name, c.state, s.day, NULL AS written
            FROM \(mine) JOIN course_session s ON s.pupil_group = c.pupil_group
            WHERE \(condition) AND s.pupil IS NULL AND s.state <> 'cancelled' AND s.day < \(day)
            UNION
            SELECT c.pupil_group, g.name, c.state, w.week, w.recorded
            FROM \(mine) JOIN weekly_note w ON w.pupil_group = c.pupil_group
            WHERE \(condition) AND w.version = 1
            """
        ) {
            Line(
                course: try $0["pupil_group"], name: try $0["name"],
                isRunning: try $0["state"] as CourseState == .running, day: try $0["day"], written: try $0["written"])
        }
        let courses = Dictionary(grouping: lines, by: \.course)
        var duties: [NoteDuty] = []
        var late: [GroupID: [LocalDate]] = [:]
        for (course, lines) in courses {
            guard let first = lines.first else { continue }
            let noted = lines.filter { $0.written != nil }
            if first.isRunning {
                let days = lines.filter { $0.written == nil }.map(\.day)
                duties += CourseWeek.withoutNote(days: days, noted: Set(noted.map(\.day)), on: day)
                    .map { NoteDuty(course: course, name: first.name, week: $0, matter: .unwritten) }
            }
            let overdue = noted.filter { line in
                guard let written = line.written?.utcDay else { return false }
                return NoteRule.isOverdue(written: written, on: day) && day.days(since: written) < NoteRule.oldestDays
            }
            if !overdue.isEmpty { late[course] = overdue.map(\.day) }
        }
        guard !late.isEmpty else { return duties }
        let homes = try homes(of: Array(late.keys), in: scope, on: reading)
        let told = Set(try deliveries(of: Array(late.keys), in: scope, on: reading).map(Told.init))
        for (course, weeks) in late {
            for week in weeks {
                let missing = (homes[course] ?? []).filter { !told.contains(Told(week, $0.pupil, $0.guardian)) }
                guard !missing.isEmpty, let name = courses[course]?.first?.name else { continue }
                duties.append(NoteDuty(course: course, name: name, week: week, matter: .untold(homes: missing.count)))
            }
        }
        return duties
    }

    private struct Told: Hashable {
        let week: LocalDate
        let pupil: PupilID
        let guardian: PersonID

        init(_ week: LocalDate, _ pupil: PupilID, _ guardian: PersonID) {
            (self.week, self.pupil, self.guardian) = (week, pupil, guardian)
        }

        init(_ delivery: NoteDelivery) { self.init(delivery.week, delivery.pupil, delivery.guardian) }
    }

    /// Whom the team tells itself, by course: homes by phone or on paper, and pupils who
    /// take the paper home because nobody there is known.
    package static func homes(
        of courses: [GroupID], in scope: Scope, on reading: Reading
    ) throws -> [GroupID: [HomeToTell]] {
        let contacts = try HomeContacts.contacts(of: courses, in: scope, on: reading)
        let places = try reading.all(
            """
            SELECT k.pupil_group, k.pupil, p.given_name, p.family_name FROM course_place k
            JOIN person p ON p.id = k.pupil
            WHERE k.pupil_group IN \(courses) AND k.state IN ('accepted', 'completed') AND \(scope.covers("k.pupil"))
            ORDER BY p.order_danish_norwegian, p.id
            """
        ) {
            (
                course: try $0["pupil_group"] as GroupID, pupil: try $0["pupil"] as PupilID,
                name: PersonName(given: try $0["given_name"], family: try $0["family_name"])
            )
        }
        return Dictionary(grouping: places, by: \.course).mapValues { places in
            places.flatMap { place in
                let known = contacts[place.pupil] ?? []
                guard !known.isEmpty else { return [HomeToTell(pupil: place.pupil, name: place.name, contact: nil)] }
                return known.filter { $0.channel != .digital }
                    .map { HomeToTell(pupil: place.pupil, name: place.name, contact: $0) }
            }
        }
    }
}

/// Somebody who does not see the note by signing in.
package struct HomeToTell: Hashable, Sendable {
    package let pupil: PupilID
    /// The pupil's name.
    package let name: PersonName
    /// `nil` when no adult at home is known: the pupil takes the note home.
    package let contact: HomeContact?

    package var guardian: PersonID { contact?.guardian ?? pupil.person }
    package var channel: HomeChannel { contact?.channel ?? .paper }
}
