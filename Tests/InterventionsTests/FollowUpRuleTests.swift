import Core
import Testing

@testable import Interventions

@Suite("Dose, follow-up and lapses")
struct FollowUpRuleTests {
    static let monday = LocalDate(daysSince1970: 20_766)

    @Test(
        "a pupil receives what was held while they were there",
        arguments: [
            (Presence.present, 0, 45), (.late, 15, 30), (.late, 60, 0), (.absent, 0, 0), (.present, 15, 45),
        ])
    func minutes(presence: Presence, missed: Int, received: Int) {
        #expect(presence.minutes(of: 45, missed: missed) == received)
    }

    @Test("a share is never rounded up to all of it")
    func share() {
        #expect(Dose(planned: 3150, held: 3150, received: 3149).receivedShare == 99)
        #expect(Dose().receivedShare == nil)
        #expect(
            (Dose(planned: 45, held: 45, received: 30) + Dose(planned: 45, held: 0, received: 0)).receivedShare == 33)
    }

    @Test("two meetings a week for eight weeks are sixteen, none at a weekend, and the retests have their days")
    func calendar() {
        let calendar = FollowUpCalendar(ends: Self.monday, weeks: 8, perWeek: 2, minutes: 45, handback: nil)
        #expect(calendar.meetings.count == 16)
        #expect(calendar.meetings.allSatisfy { $0.day.weekday <= 5 && $0.minutes == 45 })
        #expect(calendar.meetings.first?.day == Self.monday.adding(days: 1))
        #expect(calendar.steps.map(\.kind) == [.handback, .retestEightWeeks, .retestYear])
        #expect(calendar.steps[1].due == Self.monday.adding(days: 56))
        #expect(calendar.steps[2].due == Self.monday.adding(days: 364))
    }

    @Test("a course that ends in the middle of a week has its first meeting in the week after")
    func midweek() {
        let calendar = FollowUpCalendar(
            ends: Self.monday.adding(days: 2), weeks: 1, perWeek: 1, minutes: 45, handback: nil)
        #expect(calendar.meetings.map(\.day) == [Self.monday.adding(days: 8)])
    }

    static let lapses: [(day: Int, held: [Int], isLapse: Bool)] = [
        (13, [], false), (14, [], true), (20, [7], false), (21, [7], true), (55, [1, 40], true), (56, [1], true),
    ]

    @Test("two weeks without a meeting are a lapse, and stay one until somebody acts", arguments: lapses)
    func lapse(day: Int, held: [Int], isLapse: Bool) {
        let found = LapseRule.current.lapses(
            on: Self.monday.adding(days: day), starts: Self.monday, ends: Self.monday.adding(days: 56),
            hasMeetings: true, held: held.map { Self.monday.adding(days: $0) }, open: [])
        #expect(found.isEmpty != isLapse)
    }

    @Test("a step two weeks overdue is a lapse, also when the course is long over")
    func steps() {
        let due = Self.monday.adding(days: 364)
        let step = FollowUpCalendar.Step(.retestYear, due: due)
        func lapses(_ day: LocalDate) -> [LapseRule.Lapse] {
            LapseRule.current.lapses(
                on: day, starts: Self.monday, ends: Self.monday.adding(days: 56), hasMeetings: false, held: [],
                open: [step])
        }
        #expect(lapses(due.adding(days: 13)).isEmpty)
        #expect(lapses(due.adding(days: 14)) == [.step(.retestYear, due: due)])
    }

    @Test("fidelity has a total when all eleven are answered, and talks first about the lowest")
    func fidelity() {
        var scores = Dictionary(uniqueKeysWithValues: CourseElement.allCases.map { ($0, Extent.yes) })
        #expect(FidelityScores(scores).total.map { [$0.points, $0.of] } == [22, 22])
        #expect(FidelityScores(scores).first.isEmpty)
        scores[.parents] = .no
        scores[.feedback] = .partly
        #expect(FidelityScores(scores).first == [.parents])
        scores[.holistic] = nil
        #expect(FidelityScores(scores).total == nil)
    }

    @Test("a calendar file has one event a day, no name but the course's, and folded lines")
    func calendarFile() {
        let name = "Værkstedet, uge 46; " + String(repeating: "å", count: 60)
        let file = CalendarFile(
            name: name,
            events: [.init(day: Self.monday, starts: ClockTime(minutes: 480), ends: ClockTime(minutes: 795))],
            stamp: Instant(milliseconds: 0))
        #expect(file.text.contains("DTSTART:20261109T080000\r\n"))
        #expect(file.text.contains("DTEND:20261109T131500\r\n"))
        #expect(file.text.contains("SUMMARY:Værkstedet\\, uge 46\\; "))
        for line in file.text.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
    }
}
