import Foundation

extension Instant {
    /// The system's clock.
    package static let current: @Sendable () -> Instant = {
        Instant(milliseconds: Int64((Date.now.timeIntervalSince1970 * 1000).rounded(.down)))
    }

    /// The calendar day and the clock (hour, minute) where a school is.
    package func local(in country: Country) -> (day: LocalDate, hour: Int, minute: Int) {
        let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
        let offset = TimeZone(identifier: country.timeZone)?.secondsFromGMT(for: date) ?? 0
        let local = adding(seconds: Int64(offset))
        let day = local.utcDay
        let seconds = Int(local.milliseconds / 1000) - day.daysSince1970 * 86_400
        return (day, seconds / 3600, seconds / 60 % 60)
    }

    /// The calendar day where a school is.
    package func day(in country: Country) -> LocalDate { local(in: country).day }
}
