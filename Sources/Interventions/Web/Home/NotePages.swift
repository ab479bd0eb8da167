import Access
import Core
import Roster
import Site
import Storage

/// The team's page about the weekly notes: one for all homes, and who has been told.
struct NotePages: Sendable {
    static let saved = FlashMessage("note-saved") { _ in NotePageWords.saved }
    static let told = FlashMessage("note-told") { NotePageWords.told(homes: $0) }

    let services: Services

    struct Page: Sendable {
        let course: Course
        /// All versions, the newest week and version first.
        let notes: [KeptNote]
        /// Whom the team tells itself.
        let homes: [HomeToTell]
        let deliveries: [NoteDelivery]
        /// Weeks that have begun, the newest first.
        let weeks: [LocalDate]
        var week: LocalDate?
        var seen = 0
        var done = ""
        var atHome = ""
        var errors = FormErrors()

        var current: [KeptNote] { notes.filter(\.isCurrent) }
        var canWrite: Bool { [.running, .followUp].contains(course.state) && !weeks.isEmpty }

        func delivery(_ home: HomeToTell, of week: LocalDate) -> NoteDelivery? {
            deliveries.last { $0.week == week && $0.pupil == home.pupil && $0.guardian == home.guardian }
        }

        /// How many adults have said on the page that the note is read.
        func read(_ week: LocalDate) -> Int {
            deliveries.filter { $0.week == week && $0.channel == .digital }.count
        }
    }

    private func load(_ visit: Visit, _ id: GroupID) async throws -> Page {
        let services = services
        return try await services.database.read { reading in
            let course = try visit.course(id, on: reading)
            var weeks: [LocalDate] = []
            let ends = course.state == .followUp ? course.followUpEnds : course.ends
            if let starts = course.starts, let ends {
                weeks = CourseWeek.begun(from: starts, until: ends, on: visit.day)
            }
            return Page(
                course: course,
                notes: try WeeklyNoteStore(services).notes(of: id, in: visit.scope, on: reading),
                homes: try WeeklyNoteStore.homes(of: [id], in: visit.scope, on: reading)[id] ?? [],
                deliveries: try WeeklyNoteStore.deliveries(of: [id], in: visit.scope, on: reading), weeks: weeks)
        }
    }

    func list(_ visit: Visit, _ id: GroupID) async throws -> Reply {
        var page = try await load(visit, id)
        let asked = visit.request.query["week"].flatMap { LocalDate($0) }
        let noted = Set(page.current.map(\.week))
        page.week = asked.flatMap { page.weeks.contains($0) ? $0 : nil } ?? page.weeks.first { !noted.contains($0) }
        if let note = page.current.first(where: { $0.week == page.week }) {
            (page.seen, page.done, page.atHome) = (note.version, note.done, note.atHome)
        }
        return NoteView(page: page, visit: visit).reply
    }

    func write(_ visit: Visit, _ id: GroupID) async throws -> Reply {
        var page = try await load(visit, id)
        let form = visit.request.form
        page.week = form["week"].flatMap { LocalDate($0) }.flatMap { page.weeks.contains($0) ? $0 : nil }
        page.seen = Int(form["seen"] ?? "") ?? 0
        page.done = String((form["done"] ?? "").prefix(3000))
        page.atHome = String((form["home"] ?? "").prefix(1000))
        if !page.canWrite { page.errors.add("done", NotePageWords.notRunning) }
        if page.week == nil { page.errors.add("week", NotePageWords.weekMissing) }
        if page.done.isEmpty { page.errors.add("done", NotePageWords.doneMissing) }
        if page.atHome.isEmpty { page.errors.add("home", NotePageWords.homeMissing) }
        guard page.errors.isEmpty, let week = page.week else { return NoteView(page: page, visit: visit).reply }
        let (services, course, done, atHome, seen) = (services, page.course, page.done, page.atHome, page.seen)
        let outcome = try await services.database.write { writing in
            let outcome = try WeeklyNoteStore(services).write(
                week: week, done: done, atHome: atHome, seen: seen, of: course, by: visit.visitor?.account.person,
                at: visit.now, in: visit.scope, writing)
            if case .saved = outcome {
                try services.audit.append(
                    [visit.entry(GroupID.kind, id.text, owner: course.owner)], at: visit.now, on: writing)
            }
            return outcome
        }
        if outcome == .changedMeanwhile {
            page = try await load(visit, id)
            (page.week, page.done, page.atHome) = (week, done, atHome)
            page.seen = page.current.first { $0.week == week }?.version ?? 0
            page.errors.add("done", NotePageWords.changedMeanwhile)
            return NoteView(page: page, visit: visit).reply
        }
        return visit.seeOther(HomeRoutes.notes.path(id) + "?week=\(week)", telling: Self.saved)
    }

    /// Ticks the homes that have been told.
    func tell(_ visit: Visit, _ id: GroupID, _ note: WeeklyNoteID) async throws -> Reply {
        var page = try await load(visit, id)
        guard let note = page.current.first(where: { $0.id == note }) else { throw PageError.notFound }
        let ticked = Set(visit.request.form.all("told-\(note.week)"))
        let homes = page.homes.filter { ticked.contains($0.key) }
        guard !homes.isEmpty else {
            page.errors.add("told-\(note.week)", NotePageWords.nobodyTicked)
            return NoteView(page: page, visit: visit).reply
        }
        let services = services
        let count = try await services.database.write { writing in
            var told: [PupilID] = []
            for home in homes {
                let isNew = try WeeklyNoteStore.tell(
                    note.id, of: home.pupil, to: home.guardian, by: home.channel,
                    person: visit.visitor?.account.person, at: visit.now, in: visit.scope, writing)
                if isNew { told.append(home.pupil) }
            }
            let entries = told.map { visit.entry("pupil", $0.text, owner: note.owner) }
            try services.audit.append(entries, at: visit.now, on: writing)
            return told.count
        }
        return visit.seeOther(HomeRoutes.notes.path(id) + "#week-\(note.week)", telling: Self.told, count: count)
    }

    /// A week's note on paper.
    func paper(_ visit: Visit, _ id: GroupID, _ note: WeeklyNoteID) async throws -> Reply {
        let page = try await load(visit, id)
        guard let note = page.notes.first(where: { $0.id == note }) else { throw PageError.notFound }
        return NoteView(page: page, visit: visit).paper(note)
    }
}

extension HomeToTell {
    /// The value of the home's box in the form.
    var key: String { "\(pupil)/\(guardian)" }
}
