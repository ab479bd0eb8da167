package import Core

/// What a part of the day is for.
package enum SlotKind: String, CaseIterable, Sendable {
    /// The same beginning every day.
    case opening
    /// Danish, Swedish or Norwegian.
    case language
    case mathematics
    case strategies
    case movement
    case personal
    case reflection
    case other
}

/// One part of a day's programme.
package struct Slot: Hashable, Sendable {
    package let kind: SlotKind
    package let minutes: Int

    package init(_ kind: SlotKind, minutes: Int) { (self.kind, self.minutes) = (kind, minutes) }
}

/// A time of day to the minute.
package struct ClockTime: Hashable, Comparable, Sendable {
    package let minutes: Int

    package init(minutes: Int) { self.minutes = minutes }

    /// Reads `8:05` or `08:05`, with a colon or a point.
    package init?(_ text: some StringProtocol) {
        let parts = text.split(whereSeparator: { $0 == ":" || $0 == "." })
        guard parts.count == 2, parts[1].count == 2, (1...2).contains(parts[0].count),
            let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<24).contains(hour), (0..<60).contains(minute)
        else { return nil }
        minutes = hour * 60 + minute
    }

    package func adding(minutes more: Int) -> ClockTime { ClockTime(minutes: minutes + more) }

    /// `08:05`, which sorts as text.
    package var text: String {
        let (hour, minute) = (minutes / 60 % 24, minutes % 60)
        return (hour < 10 ? "0" : "") + "\(hour):" + (minute < 10 ? "0" : "") + "\(minute)"
    }

    package static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }
}

/// One part of one day, before it is held.
package struct PlannedSession: Hashable, Sendable {
    package let day: LocalDate
    /// Which part of the day, from 1.
    package let position: Int
    package let starts: ClockTime
    package let slot: Slot
}

/// A day's programme, the same on every day of the course.
package struct DayProgramme: Hashable, Sendable {
    package let starts: ClockTime
    package let slots: [Slot]

    package init(starts: ClockTime, slots: [Slot]) { (self.starts, self.slots) = (starts, slots) }

    package var minutes: Int { slots.reduce(0) { $0 + $1.minutes } }

    /// Lessons a week of five days, rounded down to whole lessons.
    package func lessonsPerWeek(of lessonMinutes: Int) -> Int { lessonMinutes > 0 ? minutes * 5 / lessonMinutes : 0 }

    /// The school days of a course: Monday to Friday of so many weeks, without days off.
    /// A course that begins in the middle of a week has its weeks from that day on.
    package static func days(from starts: LocalDate, weeks: Int, without off: Set<LocalDate>) -> [LocalDate] {
        (0..<max(0, weeks) * 7).map { starts.adding(days: $0) }.filter { $0.weekday <= 5 && !off.contains($0) }
    }

    /// Every session of a course, in order.
    package func sessions(on days: [LocalDate]) -> [PlannedSession] {
        days.flatMap { day -> [PlannedSession] in
            var time = starts
            return slots.enumerated().map { index, slot in
                defer { time = time.adding(minutes: slot.minutes) }
                return PlannedSession(day: day, position: index + 1, starts: time, slot: slot)
            }
        }
    }
}
