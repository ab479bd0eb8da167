package import Core

/// An iCalendar file (RFC 5545) of the days of a course. Its titles are the course's
/// name and nothing else: a calendar is read over shoulders.
package struct CalendarFile: Sendable {
    package struct Event: Hashable, Sendable {
        package let day: LocalDate
        package let starts: ClockTime
        package let ends: ClockTime

        package init(day: LocalDate, starts: ClockTime, ends: ClockTime) {
            (self.day, self.starts, self.ends) = (day, starts, ends)
        }
    }

    private let name: String
    private let events: [Event]
    private let stamp: Instant

    package init(name: String, events: [Event], stamp: Instant) {
        (self.name, self.events, self.stamp) = (name, events, stamp)
    }

    /// Lines end with CRLF and are folded at 75 bytes. Times are the school's own clock.
    package var text: String {
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Vinge//Course//EN", "CALSCALE:GREGORIAN"]
        let now = Self.digits(stamp.text.prefix(10)) + "T" + Self.digits(stamp.text.dropFirst(11).prefix(8)) + "Z"
        for event in events {
            let day = Self.digits(event.day.text)
            lines += [
                "BEGIN:VEVENT", "UID:\(day)-\(Self.digits(event.starts.text))-\(uid)@vinge", "DTSTAMP:\(now)",
                "DTSTART:\(day)T\(Self.digits(event.starts.text))00", "DTEND:\(day)T\(Self.digits(event.ends.text))00",
                "SUMMARY:\(Self.escaped(name))", "END:VEVENT",
            ]
        }
        lines.append("END:VCALENDAR")
        return lines.map(Self.folded).joined()
    }

    /// A short name of the course for its events' ids, made of its letters' bytes.
    private var uid: String {
        let sum = name.utf8.reduce(UInt32(2_166_136_261)) { ($0 ^ UInt32($1)) &* 16_777_619 }
        return String(sum, radix: 16)
    }

    private static func digits(_ text: some StringProtocol) -> String { String(text.filter(\.isNumber)) }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\", ";", ",": result += "\\\(character)"
            case _ where character.isNewline: result += "\\n"
            default: result.append(character)
            }
        }
        return result
    }

    private static func folded(_ line: String) -> String {
        var (result, length) = ("", 0)
        for character in line {
            let size = character.utf8.count
            if length + size > 74 {
                result += "\r\n "
                length = 1
            }
            result.append(character)
            length += size
        }
        return result + "\r\n"
    }
}
