import Core
import Testing

@testable import Interventions

@Suite("When a follow-up has stopped")
struct LapseTests {
    static let starts = LocalDate(daysSince1970: 20_766)  // 2026-11-09, a Monday
    static let ends = starts.adding(days: 56)
    static let rule = LapseRule.current

    private func progress(
        course: CourseState = .followUp, place: PlaceState = .accepted, planned: Int = 16, last: Int? = nil,
        firstOpen: Int? = nil, next: Int? = nil, steps: [(FollowUpKind, Int, Bool)] = []
    ) -> FollowUpProgress {
        let id = Identifier<FollowUpStep>(at: Instant(milliseconds: 1), random: (1, 1))
        func day(_ offset: Int?) -> LocalDate? { offset.map { Self.starts.adding(days: $0) } }
        return FollowUpProgress(
            course: course, place: place, starts: Self.starts, ends: Self.ends,
            meetings: MeetingTally(
                planned: planned, held: last == nil ? 0 : 1, lastHeld: day(last), firstOpen: day(firstOpen),
                next: day(next)),
            steps: steps.map {
                FollowUpStepState(
                    id: id, kind: $0.0, due: Self.starts.adding(days: $0.1), done: nil, isDone: $0.2)
            })
    }

    private func lapses(_ progress: FollowUpProgress, _ day: Int) -> [LapseRule.Lapse] {
        progress.lapses(on: Self.starts.adding(days: day))
    }

    @Test(
        "two weeks without a meeting held are a lapse, counted from the last one or from the start",
        arguments: [(nil, 13, nil), (nil, 14, 0), (3, 16, nil), (3, 17, 3), (52, 66, nil), (20, 400, 20)]
            as [(
                Int?, Int, Int?
            )])
    func meetings(last: Int?, day: Int, since: Int?) {
        let expected = since.map { LapseRule.Lapse.meetings(since: Self.starts.adding(days: $0)) }
        #expect(lapses(progress(last: last), day) == [expected].compactMap { $0 })
    }

    @Test("a lapse of meetings ends with the course's follow-up or the pupil's place, not with the calendar")
    func decided() {
        #expect(lapses(progress(), 100).count == 1)
        #expect(lapses(progress(course: .evaluated, place: .completed), 100).isEmpty)
        #expect(lapses(progress(place: .completed), 30).isEmpty)
        #expect(lapses(progress(planned: 0), 30).isEmpty, "no meetings were to be held")
    }

    @Test("a step two weeks overdue is a lapse until it is done, also when the course is long over")
    func steps() {
        let open = progress(course: .evaluated, place: .completed, steps: [(.retestYear, 364, false)])
        #expect(lapses(open, 377).isEmpty)
        #expect(lapses(open, 378) == [.step(.retestYear, due: Self.starts.adding(days: 364))])
        #expect(lapses(open, 900).count == 1)
        #expect(lapses(progress(course: .shared, place: .completed, steps: [(.retestYear, 364, true)]), 900).isEmpty)
        #expect(lapses(progress(place: .left, steps: [(.handback, 4, false)]), 900).isEmpty)
    }

    @Test("the leader is told when a lapse has stood for fourteen days more")
    func leader() {
        let lapse = LapseRule.Lapse.meetings(since: Self.starts)
        #expect(!Self.rule.isForLeader(lapse, on: Self.starts.adding(days: 27)))
        #expect(Self.rule.isForLeader(lapse, on: Self.starts.adding(days: 28)))
        let step = LapseRule.Lapse.step(.handback, due: Self.starts)
        #expect(Self.rule.isForLeader(step, on: Self.starts.adding(days: 28)))
    }

    @Test("reminders: a meeting within a week, one not written down, a hand-back in a week, a retest in two")
    func reminders() {
        func reminders(_ progress: FollowUpProgress, _ day: Int) -> [FollowUpProgress.Reminder] {
            progress.reminders(on: Self.starts.adding(days: day))
        }
        func at(_ day: Int) -> LocalDate { Self.starts.adding(days: day) }
        #expect(reminders(progress(firstOpen: 8, next: 8), 1).isEmpty)
        #expect(reminders(progress(firstOpen: 8, next: 8), 2) == [.meeting(at(8))])
        #expect(reminders(progress(firstOpen: 1, next: 8), 2) == [.unwritten(at(1)), .meeting(at(8))])
        #expect(reminders(progress(firstOpen: 1), 13) == [.unwritten(at(1))])
        #expect(reminders(progress(firstOpen: 1), 14).isEmpty, "it is a lapse now")
        #expect(reminders(progress(steps: [(.handback, 11, false)]), 3).isEmpty)
        #expect(reminders(progress(steps: [(.handback, 11, false)]), 4) == [.step(.handback, due: at(11))])
        #expect(reminders(progress(steps: [(.retestEightWeeks, 56, false)]), 41).isEmpty)
        #expect(
            reminders(progress(steps: [(.retestEightWeeks, 56, false)]), 42) == [.step(.retestEightWeeks, due: at(56))])
        #expect(reminders(progress(steps: [(.handback, 11, false)]), 25).isEmpty, "a lapse is not a reminder too")
        #expect(reminders(progress(steps: [(.handback, 11, true)]), 11).isEmpty)
    }

    @Test("meetings are spread over the week, and steps have their days")
    func calendar() {
        let plan = FollowUpCalendar(ends: Self.starts, weeks: 8, perWeek: 2, minutes: 45, handback: nil)
        #expect(plan.meetings.count == 16)
        #expect(Set(plan.meetings.map(\.day.weekday)) == [2, 4])
        #expect(plan.meetings.last?.day == Self.starts.adding(days: 52))
        #expect(plan.steps.map { $0.due.days(since: Self.starts) } == [4, 56, 364])
    }
}
