package import Core

/// The things that must happen after the intensive weeks, for each pupil.
package enum FollowUpKind: String, CaseIterable, Sendable {
    /// The class teacher takes over: what was learnt, what goes on.
    case handback
    case retestEightWeeks = "retest_8"
    case retestYear = "retest_52"
}

/// The days of a follow-up, made from the plan when the intensive weeks are over.
package struct FollowUpCalendar: Hashable, Sendable {
    /// One meeting between a pupil and the mentor.
    package struct Meeting: Hashable, Sendable {
        package let day: LocalDate
        /// Which of the day, from 1.
        package let position: Int
        package let minutes: Int
    }

    /// Something to be done once, and by when.
    package struct Step: Hashable, Sendable {
        package let kind: FollowUpKind
        package let due: LocalDate

        package init(_ kind: FollowUpKind, due: LocalDate) { (self.kind, self.due) = (kind, due) }
    }

    package let meetings: [Meeting]
    package let steps: [Step]

    /// - Parameter ends: the first day after the intensive weeks.
    package init(ends: LocalDate, weeks: Int, perWeek: Int, minutes: Int, handback: LocalDate?) {
        // Spread over the week: 1 → Tuesday; 2 → Tuesday, Thursday; 3 → Monday, Wednesday, Friday.
        let weekdays = [[], [2], [2, 4], [1, 3, 5], [1, 2, 4, 5], [1, 2, 3, 4, 5]][min(max(perWeek, 0), 5)]
        let monday = ends.weekday == 1 ? ends : ends.adding(days: 8 - ends.weekday)
        meetings = (0..<max(0, weeks)).flatMap { week in
            weekdays.map { Meeting(day: monday.adding(days: week * 7 + $0 - 1), position: 1, minutes: minutes) }
        }
        steps = [
            Step(.handback, due: handback ?? monday.adding(days: 4)),
            Step(.retestEightWeeks, due: ends.adding(days: 56)), Step(.retestYear, due: ends.adding(days: 364)),
        ]
    }
}

/// When a follow-up has stopped without anybody deciding that it should. Fading out is
/// how intensive courses usually lose what they have won, so it is raised, not found.
package struct LapseRule: Hashable, Sendable {
    package let version: String
    package let source: String
    /// Days without a meeting held, counted from the last one or from the start.
    package let daysWithoutMeeting: Int
    /// Days after the day a step was due.
    package let daysOverdue: Int
    /// Days that a lapse may stand before the school's leader is told too.
    package let daysToLeader: Int

    package static let current = LapseRule(
        version: "2026-11",
        source: "Vinge's own rule: the known models have two meetings a week; two weeks without one is a lapse",
        daysWithoutMeeting: 14, daysOverdue: 14, daysToLeader: 14)

    package enum Lapse: Hashable, Sendable {
        /// No meeting has been held since this day.
        case meetings(since: LocalDate)
        case step(FollowUpKind, due: LocalDate)
    }

    /// A lapse does not heal by the calendar: what had lapsed on the last day of the
    /// follow-up stands until somebody decides.
    ///
    /// - Parameters:
    ///   - hasMeetings: true while meetings are to be held.
    ///   - held: days on which a meeting was held.
    ///   - open: steps that are not done.
    ///   - starts: the first day of the follow-up.
    ///   - ends: the first day after it.
    package func lapses(
        on day: LocalDate, starts: LocalDate, ends: LocalDate, hasMeetings: Bool, held: [LocalDate],
        open: [FollowUpCalendar.Step]
    ) -> [Lapse] {
        var lapses: [Lapse] = []
        let last = max(held.max() ?? starts, starts)
        if hasMeetings, min(day, ends.adding(days: -1)).days(since: last) >= daysWithoutMeeting {
            lapses.append(.meetings(since: last))
        }
        for step in open where day.days(since: step.due) >= daysOverdue {
            lapses.append(.step(step.kind, due: step.due))
        }
        return lapses
    }

    /// The day from which a lapse has been one.
    package func began(_ lapse: Lapse) -> LocalDate {
        switch lapse {
        case .meetings(let since): since.adding(days: daysWithoutMeeting)
        case .step(_, let due): due.adding(days: daysOverdue)
        }
    }

    /// True when it has stood so long that the leader is told.
    package func isForLeader(_ lapse: Lapse, on day: LocalDate) -> Bool {
        day.days(since: began(lapse)) >= daysToLeader
    }
}
