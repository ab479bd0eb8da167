package import Core

/// A week of a course, known by its Monday.
package enum CourseWeek {
    package static func monday(of day: LocalDate) -> LocalDate { day.adding(days: 1 - day.weekday) }

    /// The last day from Monday to Friday before a day.
    package static func lastSchoolDay(before end: LocalDate) -> LocalDate {
        let last = end.adding(days: -1)
        return last.adding(days: -max(0, last.weekday - 5))
    }

    /// The Mondays of the weeks that have begun, the newest first.
    ///
    /// - Parameter ends: the first day after the last week.
    package static func begun(from starts: LocalDate, until ends: LocalDate, on day: LocalDate) -> [LocalDate] {
        let last = min(day, ends.adding(days: -1))
        guard last >= starts else { return [] }
        return Array(
            sequence(first: monday(of: last)) { week in
                let before = week.adding(days: -7)
                return before >= monday(of: starts) ? before : nil
            })
    }

    /// Weeks that are over, had sessions, and no note, the oldest first.
    ///
    /// - Parameters:
    ///   - days: days with sessions.
    ///   - noted: Mondays of weeks with a note.
    package static func withoutNote(days: [LocalDate], noted: Set<LocalDate>, on day: LocalDate) -> [LocalDate] {
        Set(days.map(monday)).filter { $0.adding(days: 7) <= day && !noted.contains($0) }.sorted()
    }
}

/// How long a note may wait.
package enum NoteRule {
    /// Days in which every home is to be told, and for which a note stands on a guardian's front page.
    package static let days = 7
    /// A note that nobody told a home of for so long is no longer news.
    package static let oldestDays = 42

    package static func isOverdue(written: LocalDate, on day: LocalDate) -> Bool { day.days(since: written) >= days }
}
