package import Access
import Core
package import Roster
package import Site
package import Storage

/// What the follow-up adds to a pupil's page: for the pupil and the home when they meet
/// next and what was agreed; for staff the way to the meetings, and the hand-back.
package struct FollowUpParts: Sendable {
    private let services: Services

    package init(_ services: Services) { self.services = services }

    package func sections(_ visit: Visit, _ pupil: PupilLine, _ reading: Reading) throws -> [HTML] {
        let scope = visit.scope
        let lines = try FollowUpStore.lines(of: pupil.id, in: scope, on: reading)
        guard let line = lines.first(where: { $0.progress.isOpen }) ?? lines.first else { return [] }
        if visit.subject?.ground?.role.isStaff ?? false {
            let handBacks = try HandBackStore(services.vault).handBacks(of: pupil.id, in: scope, on: reading)
            return [forStaff(line, handBacks.first { $0.words != nil }, visit)]
        }
        guard line.progress.isOpen else { return [] }
        let last = try MeetingStore(services.vault).lastHeld(of: pupil.id, on: line.course, in: scope, on: reading)
        return forHome(line, last, visit)
    }

    private func forHome(_ line: FollowUpLine, _ last: Meeting?, _ visit: Visit) -> [HTML] {
        let say = visit.voice
        let agreed = last?.agreed ?? ""
        guard line.progress.meetings.next != nil || !agreed.isEmpty else { return [] }
        let next: HTML =
            line.progress.meetings.next.map { day in
                let when = day == visit.day ? say(MeetingWords.today) : DateFormat.weekday(day, in: visit.language)
                let who: HTML =
                    line.mentorName.map { "\(say(MeetingWords.nextWith)) \($0.given)" }
                    ?? HTML(
                        say(MeetingWords.next))
                return "<p class=\"lead\">\(who): <strong><bdi>\(when)</bdi></strong></p>"
            } ?? ""
        let words: HTML =
            agreed.isEmpty
            ? "" : "<p class=\"soft\">\(say(MeetingWords.agreedLast))</p><p class=\"typed\">\(agreed)</p>"
        let title = say(MeetingWords.next)
        return ["<section class=\"card\" aria-label=\"\(title)\">\(next)\(words)</section>"]
    }

    private func forStaff(_ line: FollowUpLine, _ handBack: HandBackLine?, _ visit: Visit) -> HTML {
        let say = visit.voice
        let next: HTML =
            line.progress.isOpen
            ? line.progress.meetings.next.map {
                "<p>\(say(FollowUpWords.nextMeeting)): <bdi>\(DateFormat.weekday($0, in: visit.language))</bdi></p>"
            } ?? "" : ""
        let lapses = line.progress.lapses(on: visit.day).html { "<li>\(say($0.words(in: visit.language)))</li>" }
        let stopped: HTML =
            lapses.isEmpty
            ? "" : Notice(.warning, "<ul>\(lapses)</ul>", title: say(FollowUpWords.open)).html(in: say)
        let words: HTML =
            handBack?.words.map { words in
                "<details open><summary>\(say(HandBackWords.handBack))</summary>\(words.html(in: say))</details>"
            } ?? ""
        let course: HTML =
            visit.visitor?.holds(.seeCourses) ?? false
            ? "<a class=\"touch\" href=\"\(CourseRoutes.course.path(line.course))\">\(line.courseName)</a>"
            : "\(line.courseName)"
        return card(
            title: HTML(say(FollowUpWords.followUp)),
            "<p class=\"soft\">\(course)</p>\(stopped)\(next)\(words)",
            foot: linkButton(say(MeetingWords.meetings), FollowUpRoutes.meetings.path(line.pupil)))
    }
}
