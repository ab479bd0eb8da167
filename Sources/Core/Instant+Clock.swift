import Foundation

extension Instant {
    /// The system's clock.
    package static let current: @Sendable () -> Instant = {
        Instant(milliseconds: Int64((Date.now.timeIntervalSince1970 * 1000).rounded(.down)))
    }

    /// The calendar day and the clock (hour, minute) where a school is.
    package func local(in country: Country) -> (day: LocalDate, hour: Int, minute: Int) {
        let local = adding(seconds: offset(in: country))
        let day = local.utcDay
        let seconds = Int(local.milliseconds / 1000) - day.daysSince1970 * 86_400
        return (day, seconds / 3600, seconds / 60 % 60)
    }

    /// When a clock shows this where a school is; for the hours of day, in which no clock is put forward or back.
    package init(_ day: LocalDate, hour: Int, minute: Int, in country: Country) {
        let seconds = Int64(day.daysSince1970) * 86_400 + Int64(hour * 3600 + minute * 60)
        let sameInUTC = Instant(milliseconds: seconds * 1000)
        self = sameInUTC.adding(seconds: -sameInUTC.offset(in: country))
    }

    /// Seconds that a school's clock is ahead of UTC.
    private func offset(in country: Country) -> Int64 {
        let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
        return Int64(TimeZone(identifier: country.timeZone)?.secondsFromGMT(for: date) ?? 0)
    }

    /// The calendar day where a school is.
    package func day(in country: Country) -> LocalDate { local(in: country).day }
}
