package import Core

/// A step of a follow-up as it stands.
package struct FollowUpStepState: Hashable, Sendable {
    package let id: FollowUpStepID
    package let kind: FollowUpKind
    package let due: LocalDate
    /// The hand-back was held on this day; a retest is done by its scores and has no day.
    package let done: LocalDate?
    package let isDone: Bool
}

/// How a pupil's meetings stand.
package struct MeetingTally: Hashable, Sendable {
    /// Meetings that were planned and not cancelled.
    package var planned = 0
    /// Meetings to which the pupil came.
    package var held = 0
    package var lastHeld: LocalDate?
    /// The first meeting of which nothing is written down yet.
    package var firstOpen: LocalDate?
    /// The first one of today or later.
    package var next: LocalDate?
}

/// One pupil's follow-up after one course, as far as days and counts go.
package struct FollowUpProgress: Hashable, Sendable {
    package let course: CourseState
    package let place: PlaceState
    /// The first day after the intensive weeks.
    package let starts: LocalDate
    /// The first day after the follow-up.
    package let ends: LocalDate
    package let meetings: MeetingTally
    package let steps: [FollowUpStepState]

    /// True while meetings are held and written down.
    package var isOpen: Bool { course == .followUp && place == .accepted }

    package func lapses(on day: LocalDate, by rule: LapseRule = .current) -> [LapseRule.Lapse] {
        guard place != .left else { return [] }
        return rule.lapses(
            on: day, starts: starts, ends: ends, hasMeetings: isOpen && meetings.planned > 0,
            held: meetings.lastHeld.map { [$0] } ?? [],
            open: steps.filter { !$0.isDone }.map { FollowUpCalendar.Step($0.kind, due: $0.due) })
    }

    /// Something to be done soon that has not lapsed.
    package enum Reminder: Hashable, Sendable {
        /// A meeting's day has passed and nothing is written down.
        case unwritten(LocalDate)
        case meeting(LocalDate)
        case step(FollowUpKind, due: LocalDate)
    }

    /// What is to be done in the days ahead: a meeting within a week, a hand-back within a
    /// week, a retest from the day on which its scores count.
    package func reminders(on day: LocalDate, by rule: LapseRule = .current) -> [Reminder] {
        guard place != .left else { return [] }
        var reminders: [Reminder] = []
        if isOpen {
            // Where meetings have lapsed, that is said instead.
            let hasLapsed = lapses(on: day, by: rule).contains { if case .meetings = $0 { true } else { false } }
            if let first = meetings.firstOpen, first < day, !hasLapsed { reminders.append(.unwritten(first)) }
            if let next = meetings.next, next.days(since: day) < 7 { reminders.append(.meeting(next)) }
        }
        for step in steps where !step.isDone && day.days(since: step.due) < rule.daysOverdue {
            let ahead = step.kind == .handback ? 7 : Retest.daysBefore
            if step.due.days(since: day) <= ahead { reminders.append(.step(step.kind, due: step.due)) }
        }
        return reminders
    }
}
