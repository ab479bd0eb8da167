import Core

/// An instant as a mail's `Date` has it (RFC 5322, 3.3): `Mon, 9 Nov 2026 06:30:00 +0000`.
enum MailDate {
    private static let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    static func text(of instant: Instant) -> String {
        let day = instant.utcDay
        let (year, month, number) = day.components
        // The clock is that of `2026-11-09T06:30:00.000Z`.
        let clock = instant.text.dropFirst(11).prefix(8)
        return "\(weekdays[day.weekday - 1]), \(number) \(months[month - 1]) \(year) \(clock) +0000"
    }
}
