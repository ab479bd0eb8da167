import Access
import Core
import Site
import Storage

/// The year of handovers: what is to be done by when, and who still has something to do.
struct CalendarPages: Sendable {
    let services: Services

    private struct Page: Sendable {
        let calendar: HandoverCalendar
        let counts: [HandoverState: Int]
        let writers: [(name: String, count: Int)]
        let unconfirmed: [(name: String, count: Int)]
    }

    func year(_ visit: Visit) async throws -> Reply {
        let scope = visit.scope
        let page = try await services.database.read { reading -> Page in
            let units = try scope.units(on: reading).map(\.id)
            let year = SchoolYear(country: visit.country, containing: visit.day)
            return Page(
                calendar: try CalendarStore.calendar(year, of: scope.grounds.first?.owner, on: reading),
                counts: units.isEmpty ? [:] : try HandoverStore.counts(at: units, scope: scope, on: reading),
                writers: units.isEmpty ? [] : try CalendarStore.writers(at: units, in: scope, on: reading),
                unconfirmed: units.isEmpty ? [] : try CalendarStore.unconfirmed(from: units, in: scope, on: reading))
        }
        let say = visit.voice
        let title = say(CalendarWords.title)
        let steps = page.calendar.steps
        let content: HTML =
            steps.isEmpty
            ? emptyState(title: say(CalendarWords.none), text: say(CalendarWords.noneText))
            : "<ol class=\"year plain-list stack\">\(steps.html { step($0.step, due: $0.due, page, visit) })</ol>"
        let days: HTML =
            visit.scope.holding(.setCalendar).atOwners.isEmpty
            ? "" : linkButton(say(CalendarWords.ownDays), HandoverRoutes.days.path())
        let region = linkButton(say(RegionWords.title), HandoverRoutes.region.path())
        return visit.page(
            title,
            trail: [Breadcrumb(say(HandoverWords.handovers), HandoverRoutes.list.path()), Breadcrumb(title)],
            """
            <div class="stack narrow"><div><h1>\(title) \(page.calendar.year.label)</h1>\
            <p class="lead">\(say(CalendarWords.lead))</p></div><div class="actions">\(region)\(days)</div>\
            \(content)</div>
            """)
    }

    private func step(_ step: CalendarStep, due: LocalDate, _ page: Page, _ visit: Visit) -> HTML {
        let say = visit.voice
        let left = step.states.reduce(0) { $0 + (page.counts[$1] ?? 0) }
        let isNext = page.calendar.next(on: visit.day) == step
        let chip: HTML =
            left > 0
            ? Chip(due < visit.day ? .watch : .neutral, say(CalendarWords.left(left))).html
            : due < visit.day ? Chip(.onCourse, say(CalendarWords.done)).html : ""
        let people = step == .write ? page.writers : step == .receive ? page.unconfirmed : []
        let names = people.html {
            "<li>\($0.name) <span class=\"soft\">\(say(CalendarWords.left($0.count)))</span></li>"
        }
        let states = step.states.filter { (page.counts[$0] ?? 0) > 0 }.html { state in
            "<li><a class=\"touch\" href=\"\(HandoverRoutes.list.path())?state=\(state.rawValue)\">\(say(state.name)) (\(page.counts[state] ?? 0))</a></li>"
        }
        let who: HTML = people.isEmpty ? "" : "<ul class=\"plain-list\">\(names)</ul>"
        let detail: HTML = left > 0 ? "<ul class=\"chips\">\(states)</ul>\(who)" : ""
        return """
            <li class="card stack stack-tight"\(HTML.attribute("aria-current", isNext ? "step" : nil))>\
            <div class="page-head"><h2 class="card-title">\(say(step.name))</h2><div class="actions">\(chip)</div></div>\
            <p class="soft">\(say(CalendarWords.by)) \(DateFormat.long(due, in: visit.language)) · \(say(step.who))</p>\
            <p>\(say(step.text))</p>\(detail)</li>
            """
    }
}
