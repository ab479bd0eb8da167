import Core
import Testing

@testable import Interventions

@Suite("What a home has decided")
struct HomeReplyTests {
    static let mother = PersonID(at: Instant(milliseconds: 1), random: (1, 1))
    static let father = PersonID(at: Instant(milliseconds: 2), random: (2, 2))

    struct Line: Sendable, CustomTestStringConvertible {
        let name: String
        let replies: [HomeReply]
        let outcome: HomeStand.Outcome
        let place: PlaceState
        var wantsTalk = false
        var testDescription: String { name }
    }

    static let table = [
        Line(name: "nobody has answered", replies: [], outcome: .unanswered, place: .offered),
        Line(name: "one yes is enough", replies: [yes(mother)], outcome: .agreed, place: .accepted),
        Line(name: "two say yes", replies: [yes(mother), yes(father)], outcome: .agreed, place: .accepted),
        Line(name: "one no", replies: [no(mother)], outcome: .declined, place: .declined),
        Line(name: "two say no", replies: [no(father), no(mother)], outcome: .declined, place: .declined),
        Line(name: "a yes and a no", replies: [yes(mother), no(father)], outcome: .disagrees, place: .offered),
        Line(name: "a no and a yes", replies: [no(mother), yes(father)], outcome: .disagrees, place: .offered),
        Line(name: "talk first", replies: [talk(mother)], outcome: .talk, place: .offered, wantsTalk: true),
        Line(
            name: "a yes, and the other wants to talk", replies: [yes(mother), talk(father)], outcome: .agreed,
            place: .accepted, wantsTalk: true),
        Line(
            name: "a no, and the other wants to talk", replies: [no(mother), talk(father)], outcome: .talk,
            place: .offered, wantsTalk: true),
        Line(name: "yes after a no", replies: [no(mother), yes(mother)], outcome: .agreed, place: .accepted),
        Line(name: "no after a yes", replies: [yes(mother), no(mother)], outcome: .declined, place: .declined),
        Line(
            name: "both change their minds", replies: [yes(mother), no(father), talk(mother), yes(father)],
            outcome: .agreed, place: .accepted, wantsTalk: true),
        Line(
            name: "somebody without custody does not decide", replies: [HomeReply(.yes, by: mother, hasCustody: false)],
            outcome: .unanswered, place: .offered),
        Line(
            name: "and does not stand in the way",
            replies: [yes(father), HomeReply(.no, by: mother, hasCustody: false)], outcome: .agreed, place: .accepted),
        Line(
            name: "an adult the roster does not know counts", replies: [HomeReply(.yes, by: nil)], outcome: .agreed,
            place: .accepted),
        Line(
            name: "and is not one of the others", replies: [yes(mother), HomeReply(.no, by: nil)],
            outcome: .disagrees, place: .offered),
    ]

    private static func yes(_ who: PersonID) -> HomeReply { HomeReply(.yes, by: who) }
    private static func no(_ who: PersonID) -> HomeReply { HomeReply(.no, by: who) }
    private static func talk(_ who: PersonID) -> HomeReply { HomeReply(.talk, by: who) }

    @Test("the newest of each adult counts", arguments: table)
    func stand(line: Line) {
        let stand = HomeStand(line.replies)
        #expect(stand.outcome == line.outcome)
        #expect(stand.place == line.place)
        #expect(stand.wantsTalk == line.wantsTalk)
    }

    @Test("from every place that can be answered, every decision can be reached")
    func reachable() {
        for from in [PlaceState.offered, .accepted, .declined] {
            for to in [PlaceState.offered, .accepted, .declined] where from != to {
                #expect(from.next.contains(to), "\(from) to \(to)")
            }
        }
    }

    @Test("a home may change its mind until the course runs; a newcomer may answer then")
    func window() {
        for course in CourseState.allCases {
            for place in PlaceState.allCases {
                let isAsked = [.offered, .accepted, .declined].contains(place)
                let wanted =
                    switch course {
                    case .approved, .recruiting: isAsked
                    case .running: place == .offered
                    default: false
                    }
                #expect(ReplyWindow.isOpen(course: course, place: place) == wanted, "\(course) \(place)")
            }
        }
    }

    @Test("a letter comes back as it was kept, whatever is typed into it")
    func letters() {
        for (own, shared) in [("Om Aksel", "Til alle"), ("", "Til alle"), ("To\nlinjer", ""), ("a|b", "c\u{1F}d")] {
            let letter = InvitationLetter(own: own, shared: shared)
            #expect(InvitationLetter(kept: letter.kept) == letter)
        }
        let sly = InvitationLetter(kept: InvitationLetter(own: "a\u{1E}b", shared: "c").kept)
        #expect(sly == InvitationLetter(own: "ab", shared: "c"))
    }
}

@Suite("The weeks of a course")
struct CourseWeekTests {
    /// 2026-11-09, a Monday.
    private let monday = LocalDate(daysSince1970: 20_766)

    @Test("a week is known by its Monday")
    func mondays() {
        for offset in 0..<7 { #expect(CourseWeek.monday(of: monday.adding(days: offset)) == monday) }
        #expect(CourseWeek.monday(of: monday.adding(days: -1)) == monday.adding(days: -7))
    }

    @Test("a course ends on its last school day, not on the Sunday after it")
    func last() {
        #expect(CourseWeek.lastSchoolDay(before: monday) == monday.adding(days: -3))
        #expect(CourseWeek.lastSchoolDay(before: monday.adding(days: 3)) == monday.adding(days: 2))
    }

    @Test("weeks that have begun, from the first to today or the last")
    func begun() {
        let ends = monday.adding(days: 14)
        #expect(CourseWeek.begun(from: monday, until: ends, on: monday.adding(days: -1)).isEmpty)
        #expect(CourseWeek.begun(from: monday, until: ends, on: monday) == [monday])
        #expect(CourseWeek.begun(from: monday, until: ends, on: monday.adding(days: 7)).count == 2)
        #expect(CourseWeek.begun(from: monday, until: ends, on: monday.adding(days: 90)).count == 2)
        let wednesday = monday.adding(days: 2)
        #expect(CourseWeek.begun(from: wednesday, until: ends, on: wednesday) == [monday])
    }

    @Test("a note is missed when the week is over, not before, and not for a week without sessions")
    func missing() {
        let days = [monday, monday.adding(days: 4), monday.adding(days: 14)]
        #expect(CourseWeek.withoutNote(days: days, noted: [], on: monday.adding(days: 6)).isEmpty)
        #expect(CourseWeek.withoutNote(days: days, noted: [], on: monday.adding(days: 7)) == [monday])
        #expect(
            CourseWeek.withoutNote(days: days, noted: [monday], on: monday.adding(days: 21))
                == [monday.adding(days: 14)])
    }

    @Test("a home is to be told within seven days")
    func overdue() {
        #expect(!NoteRule.isOverdue(written: monday, on: monday.adding(days: 6)))
        #expect(NoteRule.isOverdue(written: monday, on: monday.adding(days: 7)))
    }
}
