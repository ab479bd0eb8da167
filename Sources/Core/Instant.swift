/// A point in time, to the millisecond, always UTC.
package struct Instant: Hashable, Comparable, Sendable, Codable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// Reads `YYYY-MM-DDTHH:MM:SS[.fff]Z`; any other form is `nil`.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count >= 20, text.last == "Z" else { return nil }
        let parts = text.dropLast().split(separator: "T", omittingEmptySubsequences: false)
        guard parts.count == 2, let day = LocalDate(parts[0]) else { return nil }
        let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
        guard clock.count == 3, let hour = Int64(clock[0]), let minute = Int64(clock[1]) else { return nil }
        let seconds = clock[2].split(separator: ".", omittingEmptySubsequences: false)
        guard let second = seconds.first.flatMap({ Int64($0) }), seconds.count <= 2 else { return nil }
        var fraction: Int64 = 0
        if seconds.count == 2 {
            guard let value = Int64((seconds[1] + "000").prefix(3)), !seconds[1].isEmpty else { return nil }
            fraction = value
        }
        guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<61).contains(second) else { return nil }
        milliseconds = Int64(day.daysSince1970) * 86_400_000 + ((hour * 60 + minute) * 60 + second) * 1000 + fraction
    }

    /// `YYYY-MM-DDTHH:MM:SS.fffZ`, which sorts as text.
    package var text: String {
        let (days, rest) = milliseconds.floorDivided(by: 86_400_000)
        let day = LocalDate(daysSince1970: Int(days))
        let second = rest / 1000
        return "\(day.text)T\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
            + ".\(padded(rest % 1000, 3))Z"
    }

    /// The calendar day of this instant in UTC.
    package var utcDay: LocalDate {
        LocalDate(daysSince1970: Int(milliseconds.floorDivided(by: 86_400_000).quotient))
    }

    package static func < (left: Self, right: Self) -> Bool { left.milliseconds < right.milliseconds }

    package func adding(seconds: Int64) -> Instant { Instant(milliseconds: milliseconds + seconds * 1000) }

    /// Whole seconds from `earlier` to this instant.
    package func seconds(since earlier: Instant) -> Int64 { (milliseconds - earlier.milliseconds) / 1000 }
}

extension Int64 {
    fileprivate func floorDivided(by divisor: Int64) -> (quotient: Int64, remainder: Int64) {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
    }
}

/// Decimal digits with leading zeros.
func padded(_ value: some BinaryInteger, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
