import Core

/// The weeks of a school year in which probes are given.
struct ProbeCalendar: Sendable {
    /// Mondays, outside the long holidays.
    let weeks: [LocalDate]

    /// - Parameter until: nothing is given after this day.
    init(_ year: SchoolYear, until: LocalDate) {
        let begins = LocalDate(year: year.startYear, month: 8, day: 24) ?? year.start
        let ends = min(until, LocalDate(year: year.startYear + 1, month: 5, day: 29) ?? year.end)
        let away = Self.holidays(year.country)
        var weeks: [LocalDate] = []
        var monday = begins.adding(days: (8 - begins.weekday) % 7)
        while monday.adding(days: 4) <= ends {
            if !away.contains(monday.week) { weeks.append(monday) }
            monday = monday.adding(days: 7)
        }
        self.weeks = weeks
    }

    /// Weeks of the autumn holiday, of Christmas and of the winter holiday.
    private static func holidays(_ country: Country) -> Set<Int> {
        switch country {
        case .denmark: [42, 52, 53, 1, 7]
        case .sweden: [44, 52, 53, 1, 9]
        case .norway: [41, 52, 53, 1, 8]
        }
    }

    /// So many of the weeks, evenly spread from the first to the last; all when there are fewer.
    func spread(_ count: Int) -> [LocalDate] {
        guard count > 0, let first = weeks.first else { return [] }
        guard count < weeks.count else { return weeks }
        guard count > 1 else { return [first] }
        return (0..<count).map { weeks[$0 * (weeks.count - 1) / (count - 1)] }
    }
}
