import Core

/// A class: how many there are in it, what it measures most, and what it adds to its pupils' scores.
struct ClassModel {
    let size: Int
    let years: [Int: Year]

    struct Year {
        let effects: Effects
        /// The subject that is measured again and again, and its days.
        let main: Subject
        let mainDays: [LocalDate]
        /// The days of the other subject.
        let otherDays: [LocalDate]
        /// The first day of the calendar: growth is counted from it.
        let begins: LocalDate
    }

    /// Scores of the subject that is measured less often: at the beginning and at the end.
    static let otherProbes = 2
    /// Part of the days on which a class does not get round to it.
    static let skipped = 0.03

    /// - Parameter calendars: of the simulated years.
    init(_ line: ClassLine, frame: SchoolFrame, calendars: [Int: ProbeCalendar], _ options: RegionOptions) {
        var chance = Chance(options.seed, .line, frame.number, line.cohort, line.track)
        size = min(max(Int((frame.classSize + 1.8 * chance.normal()).rounded()), 18), 26)
        let main: Subject = chance.happens(0.6) ? .reading : .mathematics
        let weekday = chance.whole(0..<5)
        let level = Effects(&chance).level
        let others = min(Self.otherProbes, max(0, options.probesPerYear - 1))
        years = calendars.reduce(into: [:]) { years, calendar in
            let (year, weeks) = (calendar.key, calendar.value)
            var chance = Chance(options.seed, .lineYear, frame.number, line.cohort, line.track, year)
            let effects = Effects(level: level, gain: Effects(&chance).gain)
            let days = weeks.spread(options.probesPerYear - others).map { $0.adding(days: weekday) }
            years[year] = Year(
                effects: effects, main: main,
                // The first day is always held: it is where goals begin.
                mainDays: days.enumerated().filter { $0.offset == 0 || !chance.happens(Self.skipped) }.map(\.element),
                otherDays: weeks.spread(others).map { $0.adding(days: weekday) },
                begins: weeks.weeks.first ?? SchoolYear(country: frame.country, startYear: year).start)
        }
    }
}
