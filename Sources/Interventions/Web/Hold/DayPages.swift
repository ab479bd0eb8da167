import Access
import Core
import Monitoring
import Roster
import Site
import Storage

/// A day of a course on a tablet: who is here, what was done, which goals.
struct DayPages: Sendable {
    static let saved = FlashMessage("session-saved") { _ in HoldWords.saved }

    let services: Services

    struct Page: Sendable {
        let course: Course
        let day: LocalDate
        let days: [LocalDate]
        let pupils: [Place]
        let sessions: [CourseSessionLine]
        let attendance: [CourseSessionID: [PupilID: Attended]]
        /// Pupils who have been told something today.
        let told: Set<PupilID>
        /// What came back from the form of one session, when it could not be saved.
        var typed: (session: CourseSessionID, record: SessionRecord, late: [PupilID: String])?
        var errors = FormErrors()
        var isChangedMeanwhile = false
    }

    private func load(_ visit: Visit, _ id: GroupID, _ day: LocalDate) async throws -> Page {
        let (scope, order, services) = (visit.scope, visit.nameOrder, services)
        let found = try await services.database.read { reading -> Page? in
            guard let course = try CourseStore.course(id, in: scope, on: reading) else { return nil }
            let store = SessionStore(services.vault)
            let places = try PlaceStore(services.vault).places(of: id, in: scope, order: order, on: reading)
            return Page(
                course: course, day: day, days: try SessionStore.days(of: id, in: scope, reading).map(\.day),
                pupils: places.filter { $0.state == .accepted || $0.state == .completed },
                sessions: try store.sessions(of: id, on: day, in: scope, reading),
                attendance: try store.attendance(of: id, on: day, in: scope, reading),
                told: try FeedbackStore.given(group: id, on: day, in: scope, on: reading))
        }
        guard let found else { throw PageError.notFound }
        return found
    }

    func day(_ visit: Visit, _ id: GroupID, _ day: LocalDate) async throws -> Reply {
        render(try await load(visit, id, day), visit)
    }

    // MARK: Writing down

    func record(_ visit: Visit, _ id: GroupID, _ session: CourseSessionID) async throws -> Reply {
        let form = visit.request.form
        let (scope, services) = (visit.scope, services)
        let line = try await services.database.read {
            try SessionStore(services.vault).session(session, of: id, in: scope, $0)
        }
        guard let line else { throw PageError.notFound }
        var page = try await load(visit, id, line.day)
        guard page.course.state == .running || page.course.state == .followUp else { throw PageError.forbidden }
        let state = form["state"].flatMap(SessionState.init(rawValue:)) ?? .planned
        guard let seen = form["revision"].flatMap({ Int($0) }), state != .planned else {
            page.errors.add("session-\(session)", CourseRefusal.locked.text)
            return render(page, visit)
        }
        var attended: [Attended] = []
        var late: [PupilID: String] = [:]
        for pupil in page.pupils where state == .held {
            let presence = form["presence-\(pupil.pupil)"].flatMap(Presence.init(rawValue:)) ?? .present
            let typed = form["late-\(pupil.pupil)"] ?? ""
            late[pupil.pupil] = typed
            let missed = presence == .late ? Int(typed) : 0
            if missed.map({ !(0...line.minutes).contains($0) }) ?? true {
                page.errors.add("late-\(line.id)-\(pupil.pupil)", HoldWords.minutesWrong, about: pupil.name.full)
            }
            attended.append(
                Attended(
                    pupil: pupil.pupil, presence: presence,
                    minutes: presence.minutes(of: line.minutes, missed: missed ?? 0),
                    note: String((form["note-\(pupil.pupil)"] ?? "").prefix(1000))))
        }
        let areas = Set(form.all("areas").compactMap(GoalArea.init))
        let record = SessionRecord(
            state: state, done: String((form["done"] ?? "").prefix(2000)), areas: areas, attended: attended, seen: seen)
        page.typed = (session, record, late)
        guard page.errors.isEmpty else { return render(page, visit) }
        let outcome = try await refusing {
            try await services.database.write { writing -> SessionStore.Outcome in
                let store = SessionStore(services.vault)
                guard let current = try store.session(session, of: id, in: scope, writing.reading) else {
                    throw PageError.notFound
                }
                let outcome = try store.record(
                    record, of: current, by: scope.person, at: visit.now, in: scope, writing)
                if case .recorded = outcome {
                    try services.audit.append(
                        [visit.entry("pupilGroup", id.text, owner: line.owner)], at: visit.now, on: writing)
                }
                return outcome
            }
        }
        if case .changedMeanwhile = outcome {
            page = try await load(visit, id, line.day)
            page.typed = (session, record, late)
            page.isChangedMeanwhile = true
            page.errors.add("session-\(session)", HoldWords.changedMeanwhile)
            return render(page, visit)
        }
        return visit.seeOther(CourseRoutes.day.path(id, line.day) + "#session-\(session)", telling: Self.saved)
    }

    // MARK: The page

    private func render(_ page: Page, _ visit: Visit) -> Reply {
        let (say, course) = (visit.voice, page.course)
        let title = CourseDay.short(page.day, in: visit.language)
        let canHold =
            (visit.subject?.allows(.holdCourses) ?? false) && (course.state == .running || course.state == .followUp)
        let forms = page.sessions.html { SessionForm(page: page, session: $0, canHold: canHold, visit: visit).html }
        let content: HTML =
            page.sessions.isEmpty
            ? emptyState(title: say(HoldWords.noSessions), text: say(HoldWords.noSessionsText)) : forms
        return visit.page(
            "\(title): \(course.name)", status: page.errors.isEmpty ? 200 : 422, hasErrors: !page.errors.isEmpty,
            trail: course.trail(title, in: say), scripts: ["draft.js"],
            """
            <div class="stack day-page">
            <div class="page-head"><div><h1>\(title)</h1><p class="lead">\(course.name)</p></div>\
            <div class="actions">\(steps(page, visit))\
            \(linkButton(say(HoldWords.board), CourseRoutes.board.path(course.id, page.day)))</div></div>
            \(errorSummary(page.errors, in: say))
            \(content)
            \(canHold ? feedback(page, visit) : "")
            </div>
            """)
    }

    /// Everybody on the course hears something every day; those who have not yet, first.
    private func feedback(_ page: Page, _ visit: Visit) -> HTML {
        guard !page.pupils.isEmpty, page.day <= visit.day else { return "" }
        let say = visit.voice
        let waiting = page.pupils.filter { !page.told.contains($0.pupil) }
        let rows = waiting.html { place in
            "<li>\(personRow(name: place.name.full, aside: linkButton("\(say(HoldWords.feedback))", VoiceRoutes.feedback.path(place.pupil), .quiet)))</li>"
        }
        let list: HTML = waiting.isEmpty ? "" : "<ul class=\"plain-list\">\(rows)</ul>"
        let told = page.pupils.count - waiting.count
        return """
            <section class="card" aria-labelledby="feedback"><h2 id="feedback" class="card-title">\
            \(say(HoldWords.feedbackToday(told, of: page.pupils.count)))</h2>\(list)</section>
            """
    }

    private func steps(_ page: Page, _ visit: Visit) -> HTML {
        let say = visit.voice
        let before = page.days.last { $0 < page.day }
        let after = page.days.first { $0 > page.day }
        func link(_ day: LocalDate?, _ word: Text) -> HTML {
            day.map { linkButton(say(word), CourseRoutes.day.path(page.course.id, $0), .quiet) } ?? ""
        }
        return link(before, HoldWords.previousDay) + link(after, HoldWords.nextDay)
    }

    /// The day's programme for the screen in the room: large, and without anybody's name.
    func board(_ visit: Visit, _ id: GroupID, _ day: LocalDate) async throws -> Reply {
        let page = try await load(visit, id, day)
        let say = visit.voice
        let items = page.sessions.filter { $0.state != .cancelled }.html { session in
            let time = session.starts.map { "<span class=\"board-time\">\($0.text)</span>" as HTML } ?? ""
            return "<li>\(time)<span>\(say((session.kind ?? .other).word))</span></li>"
        }
        return visit.page(
            page.course.name, trail: page.course.trail(say(HoldWords.board), in: say),
            """
            <div class="board"><h1>\(page.course.name)</h1>\
            <p class="lead">\(CourseDay.short(day, in: visit.language))</p><ol class="plain-list">\(items)</ol></div>
            """)
    }

    /// The days of a course for anybody's calendar: its name, times and room are not in it
    /// beyond what everybody may read.
    func calendar(_ visit: Visit, _ id: GroupID) async throws -> Reply {
        let scope = visit.scope
        let found = try await services.database.read { reading -> (Course, [CalendarFile.Event])? in
            guard let course = try CourseStore.course(id, in: scope, on: reading) else { return nil }
            return (course, try SessionStore.calendar(of: id, in: scope, reading))
        }
        guard let (course, events) = found else { throw PageError.notFound }
        let file = CalendarFile(name: course.name, events: events, stamp: visit.now)
        return Reply(
            status: 200,
            headers: [
                ("Content-Type", "text/calendar; charset=utf-8"),
                ("Content-Disposition", "attachment; filename=\"calendar.ics\""),
            ], body: Array(file.text.utf8))
    }
}
