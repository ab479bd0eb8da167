import Access
import Core
import Site
import Storage

/// The days of an owner's own calendar, for those who co-ordinate for the whole owner.
struct CalendarDaysPages: Sendable {
    static let saved = FlashMessage("handover-calendar-saved") { _ in CalendarWords.saved }

    let services: Services

    private struct Page: Sendable {
        let calendar: HandoverCalendar
        let isOwn: Bool
        /// What was typed; `nil` before anything was.
        var typed: [String: String]?
        var errors = FormErrors()

        func value(_ step: CalendarStep) -> String {
            typed.map { $0[step.rawValue] ?? "" } ?? calendar.due[step]?.text ?? ""
        }
    }

    private func owner(_ visit: Visit) throws -> OwnerID {
        guard let owner = visit.scope.atOwners.first else { throw PageError.notFound }
        return owner
    }

    /// This school year, or the next.
    private func year(_ visit: Visit, _ asked: String?) -> SchoolYear {
        let current = SchoolYear(country: visit.country, containing: visit.day)
        let isNext = asked == "\(current.startYear + 1)"
        return isNext ? SchoolYear(country: visit.country, startYear: current.startYear + 1) : current
    }

    private func load(_ visit: Visit, _ year: SchoolYear) async throws -> Page {
        let owner = try owner(visit)
        return try await services.database.read { reading in
            Page(
                calendar: try CalendarStore.calendar(year, of: owner, on: reading),
                isOwn: try CalendarStore.hasOwn(year, of: owner, on: reading))
        }
    }

    func form(_ visit: Visit) async throws -> Reply {
        reply(try await load(visit, year(visit, visit.request.query["year"])), visit)
    }

    func save(_ visit: Visit) async throws -> Reply {
        let (form, owner) = (visit.request.form, try owner(visit))
        let year = year(visit, form["year"])
        var due: [CalendarStep: LocalDate] = [:]
        if form["country"] == nil {
            var page = try await load(visit, year)
            page.typed = [:]
            for step in CalendarStep.allCases {
                let text = form[step.rawValue] ?? ""
                page.typed?[step.rawValue] = text
                guard !text.isEmpty else { continue }
                // What begins in one school year is closed in the autumn of the next.
                guard let day = LocalDate(text), day >= year.start, day < year.end.adding(days: 184) else {
                    page.errors.add(step.rawValue, CalendarWords.badDay(year.label))
                    continue
                }
                due[step] = day
            }
            if page.errors.isEmpty, due.isEmpty { page.errors.add(CalendarStep.mark.rawValue, CalendarWords.noDay) }
            guard page.errors.isEmpty else { return reply(page, visit) }
        }
        let (services, calendar) = (services, HandoverCalendar(year: year, due: due))
        try await services.database.write { writing in
            try CalendarStore.set(calendar, of: owner, writing)
            try services.audit.append(
                [visit.entry("organisation", owner.text, owner: owner)], at: visit.now, on: writing)
        }
        return visit.seeOther(HandoverRoutes.days.path() + "?year=\(year.startYear)", telling: Self.saved)
    }

    private func reply(_ page: Page, _ visit: Visit) -> Reply {
        let say = visit.voice
        let (title, year) = (say(CalendarWords.ownDays), page.calendar.year)
        let current = SchoolYear(country: visit.country, containing: visit.day)
        let years = (0...1).map { ahead in
            let one = SchoolYear(country: visit.country, startYear: current.startYear + ahead)
            return PageChoice.Link(
                name: one.label, address: "\(HandoverRoutes.days.path())?year=\(one.startYear)", isHere: one == year)
        }
        let fields = CalendarStep.allCases.map {
            Field(
                $0.rawValue, label: say($0.name), .date, value: page.value($0), hint: say($0.text), isOptional: true,
                width: .short)
        }
        let hidden: HTML = "\(visit.csrfField)<input type=\"hidden\" name=\"year\" value=\"\(year.startYear)\">"
        let reset: HTML =
            page.isOwn
            ? """
            <form method="post" action="\(HandoverRoutes.setDays.path())">\(hidden)\
            \(button(say(CalendarWords.countrysDays), .quiet, name: "country", value: "yes"))</form>
            """ : ""
        return visit.page(
            title, status: page.errors.isEmpty ? 200 : 422, hasErrors: !page.errors.isEmpty,
            trail: [
                Breadcrumb(say(HandoverWords.handovers), HandoverRoutes.list.path()),
                Breadcrumb(say(CalendarWords.title), HandoverRoutes.calendar.path()), Breadcrumb(title),
            ],
            """
            <div class="stack narrow"><div><h1>\(title) \(year.label)</h1>\
            <p class="lead">\(say(page.isOwn ? CalendarWords.areOwn : CalendarWords.areCountrys))</p></div>\
            \(errorSummary(page.errors, in: say))\
            \(PageChoice(label: say(RegionWords.year), links: years).html)
            <form method="post" action="\(HandoverRoutes.setDays.path())" class="card stack" novalidate>\(hidden)\
            \(fields.html { $0.html(in: say, errors: page.errors) })\
            <div>\(button(say(PartWords.save), .primary))</div></form>\(reset)</div>
            """)
    }
}
