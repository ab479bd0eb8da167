/// A point in time, to the millisecond, always UTC.
package struct Instant: Hashable, Comparable, Sendable, Codable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    package let milliseconds: Int64

    package init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// Reads `YYYY-MM-DDTHH:MM:SS[.f…]Z`; any other form is `nil`. Digits beyond the
    /// third of the fraction are cut off.
    package init?(_ text: String) {
        var text = text
        guard let instant = text.withUTF8({ Self(utf8: UnsafeRawBufferPointer($0)) }) else { return nil }
        self = instant
    }

    /// The same of the text's bytes.
    package init?(utf8 bytes: UnsafeRawBufferPointer) {
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T"), bytes.last == UInt8(ascii: "Z"),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let day = LocalDate(utf8: UnsafeRawBufferPointer(rebasing: bytes[0..<10])),
            let hour = Self.digits(bytes[11..<13]), let minute = Self.digits(bytes[14..<16]),
            let second = Self.digits(bytes[17..<19]), hour < 24, minute < 60, second < 61
        else { return nil }
        var fraction: Int64 = 0
        if bytes.count > 20 {
            let digits = bytes[20..<(bytes.count - 1)]
            guard bytes[19] == UInt8(ascii: "."), Self.digits(digits) != nil, let three = Self.digits(digits.prefix(3))
            else { return nil }
            fraction = digits.count == 1 ? three * 100 : digits.count == 2 ? three * 10 : three
        }
        milliseconds = Int64(day.daysSince1970) * 86_400_000 + ((hour * 60 + minute) * 60 + second) * 1000 + fraction
    }

    /// Decimal digits and nothing else; at most 18 of them.
    private static func digits(_ bytes: Slice<UnsafeRawBufferPointer>) -> Int64? {
        guard !bytes.isEmpty, bytes.count <= 18 else { return nil }
        var value: Int64 = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int64(byte - UInt8(ascii: "0"))
        }
        return value
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
