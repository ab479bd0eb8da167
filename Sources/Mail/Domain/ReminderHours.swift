package import Core

/// When reminders are sent: on weekdays, from half past six until six, by the clock of the person's country.
package enum ReminderHours {
    /// The day, when a reminder may be sent now; `nil` when not.
    package static func day(at now: Instant, in country: Country) -> LocalDate? {
        let (day, hour, _) = now.local(in: country)
        return isWeekday(day) && now >= morning(of: day, in: country) && hour < 18 ? day : nil
    }

    /// The next morning on which somebody is due.
    package static func next(after now: Instant, in country: Country) -> Instant {
        var day = now.day(in: country)
        while !isWeekday(day) || morning(of: day, in: country) <= now { day = day.adding(days: 1) }
        return morning(of: day, in: country)
    }

    private static func isWeekday(_ day: LocalDate) -> Bool { day.weekday <= 5 }

    private static func morning(of day: LocalDate, in country: Country) -> Instant {
        Instant(day, hour: 6, minute: 30, in: country)
    }
}
