import Access
import Core
import Roster
import Site
import Storage

/// One meeting: written down, corrected, or moved.
struct MeetingFormPages: Sendable {
    static let saved = FlashMessage("meeting-saved") { _ in MeetingWords.saved }
    static let unchanged = FlashMessage("meeting-unchanged", .info) { _ in MeetingWords.unchanged }
    static let moved = FlashMessage("meeting-moved") { _ in MeetingWords.moved }
    static let over = FlashMessage("meeting-over", .info) { _ in MeetingWords.over }

    let services: Services

    private struct Page: Sendable {
        let pupil: PupilLine
        let line: FollowUpLine
        let meeting: Meeting
        var form: MeetingForm
        /// What somebody else has written since the form was opened.
        var theirs: Meeting?
        var moveTo = ""
        var moveErrors = FormErrors()
    }

    private func load(_ visit: Visit, _ pupil: PupilID, _ id: CourseSessionID) async throws -> Page {
        let (scope, vault) = (visit.scope, services.vault)
        let page = try await services.database.read { reading -> Page? in
            guard let line = try PupilDirectory.pupil(pupil, in: scope, on: reading),
                let meeting = try MeetingStore(vault).meeting(id, of: pupil, in: scope, on: reading),
                let followUp = try FollowUpStore.lines(of: pupil, in: scope, on: reading)
                    .first(where: { $0.course == meeting.course })
            else { return nil }
            return Page(
                pupil: line, line: followUp, meeting: meeting, form: MeetingForm(meeting, today: scope.day))
        }
        guard let page else { throw PageError.notFound }
        return page
    }

    func form(_ visit: Visit, _ pupil: PupilID, _ id: CourseSessionID) async throws -> Reply {
        reply(try await load(visit, pupil, id), visit)
    }

    func record(_ visit: Visit, _ pupil: PupilID, _ id: CourseSessionID) async throws -> Reply {
        var page = try await load(visit, pupil, id)
        let back = FollowUpRoutes.meetings.path(pupil)
        guard page.line.progress.isOpen else { return visit.seeOther(back, telling: Self.over) }
        page.form = MeetingForm(visit.request.form)
        guard let record = page.form.record(of: page.line.progress, today: visit.day) else {
            return reply(page, visit)
        }
        let (services, store) = (services, MeetingStore(services.vault))
        let outcome = try await services.database.write { writing -> MeetingStore.Outcome in
            guard let meeting = try store.meeting(id, of: pupil, in: visit.scope, on: writing.reading) else {
                throw PageError.notFound
            }
            let outcome = try store.record(
                record, of: meeting, pupil: pupil, by: visit.visitor?.account.person, at: visit.now, writing)
            if case .recorded = outcome {
                try services.audit.append(
                    [visit.entry("pupil", pupil.text, owner: meeting.owner)], at: visit.now, on: writing)
            }
            return outcome
        }
        switch outcome {
        case .recorded: return visit.seeOther(back, telling: Self.saved)
        case .unchanged: return visit.seeOther(back, telling: Self.unchanged)
        case .changedMeanwhile(let theirs):
            page.form.errors.add("result", MeetingWords.meanwhile)
            page.form.seen = theirs.revision
            page.theirs = theirs
            return reply(page, visit)
        }
    }

    func move(_ visit: Visit, _ pupil: PupilID, _ id: CourseSessionID) async throws -> Reply {
        var page = try await load(visit, pupil, id)
        let back = FollowUpRoutes.meetings.path(pupil)
        guard page.line.progress.isOpen, page.meeting.result == nil else {
            return visit.seeOther(back, telling: Self.over)
        }
        page.moveTo = visit.request.form["to"] ?? ""
        let progress = page.line.progress
        guard let day = LocalDate(page.moveTo), day >= visit.day, day >= progress.starts, day < progress.ends else {
            page.moveErrors.add("to", MeetingWords.moveWrong)
            return reply(page, visit)
        }
        let (services, meeting) = (services, page.meeting)
        let isMoved = try await services.database.write { writing in
            guard try MeetingStore.move(meeting, to: day, at: visit.now, writing) else { return false }
            try services.audit.append(
                [visit.entry("pupil", pupil.text, owner: meeting.owner)], at: visit.now, on: writing)
            return true
        }
        return visit.seeOther(back, telling: isMoved ? Self.moved : Self.unchanged)
    }

    private func reply(_ page: Page, _ visit: Visit) -> Reply {
        let (say, pupil, meeting) = (visit.voice, page.pupil, page.meeting)
        let title = say(MeetingWords.on(DateFormat.weekday(meeting.day, in: visit.language)))
        let mayWrite = page.line.progress.isOpen && visit.subject?.allows(.holdMeetings) ?? false
        let errors = page.form.errors.isEmpty ? page.moveErrors : page.form.errors
        let theirs: HTML =
            page.theirs.map {
                Notice(.warning, $0.summary(visit), title: say(MeetingWords.standsThere)).html(in: say)
            } ?? ""
        let form: HTML =
            mayWrite
            ? "<section class=\"card\">\(page.form.html(pupil.id, meeting.id, visit))</section>"
                + (meeting.result == nil ? move(page, visit) : "")
            : card(meeting.summary(visit))
        return visit.page(
            title, status: errors.isEmpty ? 200 : 422, hasErrors: !errors.isEmpty,
            trail: [
                Breadcrumb(say(MeetingWords.meetingsWith(pupil.name.full)), FollowUpRoutes.meetings.path(pupil.id)),
                Breadcrumb(title),
            ],
            """
            <div class="stack narrow">
            <div><h1>\(title)</h1><p class="lead">\(pupil.name.full)</p></div>
            \(errorSummary(errors, in: say))
            \(theirs)\(form)
            </div>
            """)
    }

    private func move(_ page: Page, _ visit: Visit) -> HTML {
        let say = visit.voice
        let field = Field(
            "to", label: say(MeetingWords.moveTo), .date,
            value: page.moveTo.isEmpty ? page.meeting.day.text : page.moveTo, width: .short)
        return """
            <section class="card"><h2>\(say(MeetingWords.move))</h2>
            <form method="post" action="\(FollowUpRoutes.moveMeeting.path(page.pupil.id, page.meeting.id))" \
            class="form-inline" novalidate>\(visit.csrfField)\(field.html(in: say, errors: page.moveErrors))\
            \(button(say(MeetingWords.move), .secondary))</form></section>
            """
    }
}
