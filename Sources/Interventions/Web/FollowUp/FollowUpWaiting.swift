package import Access
import Core
import Roster
import Site
package import Storage

/// What waits for the people around a follow-up. Everything is made from the days and the
/// records: it goes when something is done, never because somebody has looked.
package enum FollowUpWaiting {
    /// At most so many, the most urgent first.
    private static let most = 40

    package static func items(for reader: Reader, on reading: Reading) throws -> [Waiting] {
        let scope = reader.scope.holding(.seeMeetings)
        guard !scope.isEmpty else { return [] }
        let isLeader = scope.roles.contains(.schoolLeader)
        let items = try FollowUpStore.lines(concerning: scope, on: reading).flatMap { line in
            lapses(of: line, isLeader: isLeader, scope) + reminders(of: line, scope)
        }
        return Array(items.sorted { ($0.urgency, $0.day) < ($1.urgency, $1.day) }.prefix(most))
    }

    private static func lapses(of line: FollowUpLine, isLeader: Bool, _ scope: Scope) -> [Waiting] {
        let rule = LapseRule.current
        return line.progress.lapses(on: scope.day).compactMap { lapse in
            let isForLeader = isLeader && rule.isForLeader(lapse, on: scope.day)
            switch lapse {
            case .meetings(let since):
                guard line.mentor == scope.person || line.isLead || isForLeader else { return nil }
                return item(FollowUpWords.waitLapse, line, .now, since)
            case .step(let kind, let due):
                guard concerns(line, scope) || isForLeader else { return nil }
                return item(FollowUpWords.waitOverdue(kind), line, .now, due)
            }
        }
    }

    private static func reminders(of line: FollowUpLine, _ scope: Scope) -> [Waiting] {
        let isMentor = line.mentor == scope.person
        return line.progress.reminders(on: scope.day).compactMap { reminder in
            switch reminder {
            case .unwritten(let day):
                isMentor ? item(FollowUpWords.waitUnwritten, line, .soon, day) : nil
            case .meeting(let day):
                isMentor ? item(FollowUpWords.waitMeeting, line, day == scope.day ? .soon : .whenThereIsTime, day) : nil
            case .step(let kind, let due):
                concerns(line, scope) ? item(FollowUpWords.name(kind), line, .soon, due) : nil
            }
        }
    }

    private static func concerns(_ line: FollowUpLine, _ scope: Scope) -> Bool {
        line.mentor == scope.person || line.isLead || line.isClassTeacher
    }

    private static func item(_ title: Text, _ line: FollowUpLine, _ urgency: Waiting.Urgency, _ day: LocalDate)
        -> Waiting
    {
        Waiting(title, about: line.name.full, path: FollowUpRoutes.meetings.path(line.pupil), urgency, day: day)
    }
}
