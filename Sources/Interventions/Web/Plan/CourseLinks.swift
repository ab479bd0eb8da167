import Access
import Core
import Monitoring
import Roster
import Site

/// Everything of a course one click away, in the order in which it is needed: before,
/// meanwhile and after. What leads nowhere yet is left out.
struct CourseLinks {
    let found: CoursePages.Overview
    let visit: Visit

    private typealias Link = (word: String, address: String)

    var html: HTML {
        let say = visit.voice
        let groups: [(title: Text, links: [Link])] = [
            (CourseWords.beforeIt, before), (CourseWords.meanwhile, meanwhile), (CourseWords.afterwards, after),
        ]
        let shown = groups.filter { !$0.links.isEmpty }.enumerated().html { index, group in
            let links = group.links.html { "<li><a href=\"\($0.address)\">\($0.word)</a></li>" }
            return """
                <div><p class="hub-title" id="hub-\(index)">\(say(group.title))</p>\
                <ul class="plain-list" aria-labelledby="hub-\(index)">\(links)</ul></div>
                """
        }
        return "<nav class=\"hub\" aria-label=\"\(found.course.name)\">\(shown)</nav>"
    }

    private var state: CourseState { found.course.state }

    private var before: [Link] {
        let (say, id) = (visit.voice, found.course.id)
        var links: [Link] = [(say(CourseWords.plan), CourseRoutes.plan.path(id))]
        if visit.subject?.allows(.planCourses) ?? false {
            links.append((say(CourseWords.pupils), CourseRoutes.pupils.path(id)))
        }
        links.append((say(CourseWords.team), CourseRoutes.team.path(id)))
        if state != .draft, state != .cancelled {
            links.append((say(InvitationPageWords.title), HomeRoutes.invitations.path(id)))
        }
        return links
    }

    private var meanwhile: [Link] {
        let (say, id) = (visit.voice, found.course.id)
        var links: [Link] = []
        if let day = found.dayAtHand(visit.day) {
            links.append((found.dayWord(day, visit), CourseRoutes.day.path(id, day)))
        }
        if state.givesTeamAccess {
            links.append((say(CourseWords.scores), MonitoringRoutes.group.path(id)))
            links.append((say(CourseWords.wall), MonitoringRoutes.wall.path(id)))
        }
        if [.running, .followUp, .evaluated, .shared].contains(state) {
            links.append((say(NotePageWords.title), HomeRoutes.notes.path(id)))
        }
        if found.isOnTeam { links.append((say(CourseWords.fidelity), CourseRoutes.fidelity.path(id))) }
        for group in found.classes where [.approved, .recruiting, .running].contains(state) {
            links.append(("\(say(PeopleWords.missed)): \(group.name)", CourseRoutes.missed.path(group.id)))
        }
        return links
    }

    private var after: [Link] {
        guard [.approved, .recruiting, .running, .followUp, .evaluated, .shared].contains(state) else { return [] }
        return [(visit.voice(FollowUpWords.mentorsAndMeetings), FollowUpRoutes.course.path(found.course.id))]
    }
}

extension CoursePages.Overview {
    /// The day whoever looks wants now: today, else the next one, else the last with
    /// something that nobody has written down.
    func dayAtHand(_ today: LocalDate) -> LocalDate? {
        guard course.state == .running else { return nil }
        return days.first { $0.day == today }?.day ?? days.first { $0.day > today }?.day
            ?? days.last { $0.open > 0 }?.day
    }

    func dayWord(_ day: LocalDate, _ visit: Visit) -> String {
        let say = visit.voice
        if day == visit.day { return say(CourseWords.dayPage) }
        let word = day > visit.day ? HoldWords.nextDay : HoldWords.statePlanned
        return "\(say(word)): \(CourseDay.short(day, in: visit.language))"
    }
}
