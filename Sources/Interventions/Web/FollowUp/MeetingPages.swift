import Access
import Core
import Monitoring
import Roster
import Site
import Storage

/// The mentor's page: the next meeting, what was agreed, the goals, and the form.
struct MeetingPages: Sendable {
    static let added = FlashMessage("meeting-added") { _ in MeetingWords.added }

    let services: Services

    /// Everything on the page.
    struct Page: Sendable {
        let pupil: PupilLine
        /// The follow-up that is going on, or the last one.
        let line: FollowUpLine?
        let meetings: [Meeting]
        let goals: [FollowedGoal]
        let handBacks: [HandBackLine]
        /// The decision that ended it early.
        let end: FollowUpEnd?
        var extraDay = ""
        var errors = FormErrors()

        /// What the form is about: today's meeting or the last one before it of which
        /// nothing is written down, else the next.
        func current(on day: LocalDate) -> Meeting? {
            let open = meetings.filter { $0.result == nil && $0.course == line?.course }
            return open.last { $0.day <= day } ?? open.first
        }
    }

    private func load(_ visit: Visit, _ pupil: PupilID) async throws -> Page {
        let (scope, vault) = (visit.scope, services.vault)
        let page = try await services.database.read { reading -> Page? in
            guard let found = try PupilDirectory.pupil(pupil, in: scope, on: reading) else { return nil }
            let lines = try FollowUpStore.lines(of: pupil, in: scope, on: reading)
            guard let line = lines.first(where: { $0.progress.isOpen }) ?? lines.first else {
                return Page(pupil: found, line: nil, meetings: [], goals: [], handBacks: [], end: nil)
            }
            return Page(
                pupil: found, line: line,
                meetings: try MeetingStore(vault).meetings(of: pupil, in: scope, on: reading),
                goals: try RetestStore(vault).goals(of: line, in: scope, on: reading),
                handBacks: try HandBackStore(vault).handBacks(of: pupil, in: scope, on: reading),
                end: line.progress.isOpen
                    ? nil : try FollowUpEndStore(vault).ends(of: line.course, in: scope, on: reading)[pupil])
        }
        guard let page else { throw PageError.notFound }
        return page
    }

    func list(_ visit: Visit, _ pupil: PupilID) async throws -> Reply { reply(try await load(visit, pupil), visit) }

    func add(_ visit: Visit, _ pupil: PupilID) async throws -> Reply {
        var page = try await load(visit, pupil)
        guard let line = page.line, line.progress.isOpen else {
            return visit.seeOther(FollowUpRoutes.meetings.path(pupil), telling: MeetingFormPages.over)
        }
        page.extraDay = visit.request.form["extra"] ?? ""
        guard let day = LocalDate(page.extraDay), day >= line.progress.starts, day < line.progress.ends else {
            page.errors.add("extra", MeetingWords.dayWrong)
            return reply(page, visit)
        }
        let minutes = page.meetings.last { $0.course == line.course }?.planned ?? 45
        let (services, id) = (services, services.environment.id(CourseSession.self))
        let meeting = try await services.database.write { writing in
            let made = try MeetingStore.add(
                id, to: line, day: day, minutes: minutes, at: visit.now, in: visit.scope, writing)
            if made.isNew {
                try services.audit.append(
                    [visit.entry("pupil", pupil.text, owner: line.owner)], at: visit.now, on: writing)
            }
            return made.id
        }
        return visit.seeOther(FollowUpRoutes.meeting.path(pupil, meeting), telling: Self.added)
    }

    private func reply(_ page: Page, _ visit: Visit) -> Reply {
        let (say, pupil) = (visit.voice, page.pupil)
        let title = say(MeetingWords.meetingsWith(pupil.name.full))
        let trail = [
            Breadcrumb(pupil.name.full, MonitoringRoutes.pupil.path(pupil.id)), Breadcrumb(say(MeetingWords.meetings)),
        ]
        guard let line = page.line else {
            return visit.page(
                title, trail: trail,
                """
                <div class="stack"><h1>\(title)</h1>\
                \(emptyState(title: say(MeetingWords.none), text: say(MeetingWords.noneText)))</div>
                """)
        }
        let sections = MeetingSections(page: page, line: line, visit: visit)
        let until = DateFormat.long(line.progress.ends.adding(days: -1), in: visit.language)
        let mentor = line.mentorName.map { "\(say(FollowUpWords.mentor)): \($0.full) · " } ?? ""
        return visit.page(
            title, status: page.errors.isEmpty ? 200 : 422, hasErrors: !page.errors.isEmpty, trail: trail,
            """
            <div class="stack stack-loose">
            <div><h1>\(title)</h1><p class="lead">\(line.courseName)</p>\
            <p class="soft">\(mentor)\(say(FollowUpWords.followUp)) \(say(MeetingWords.until(until)))</p></div>
            \(errorSummary(page.errors, in: say))
            \(sections.end)\(sections.lapses)
            <div class="split"><div class="stack">\(sections.next)\(sections.writing)\(sections.extra)</div>\
            <div class="stack">\(sections.goals)</div></div>
            \(sections.retests)
            \(sections.handBacks)
            \(sections.earlier)
            </div>
            """)
    }
}
