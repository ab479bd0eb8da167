import Access
import Core
import Site
import Storage

/// The year's handovers in a region, in counts: whoever sees a school's pupils sees its numbers as they are.
struct RegionPages: Sendable {
    let services: Services

    private struct Page: Sendable {
        let year: SchoolYear
        let counts: [RegionCount]
        /// The schools whose pupils the reader sees by name.
        let known: Set<OrganisationID>
        let owners: [OwnerID]
    }

    private struct Line {
        let name: String
        var counts: [Column: SmallCount] = [:]

        mutating func add(_ count: SmallCount, to column: Column) { counts[column] = (counts[column] ?? .zero) + count }
    }

    func counts(_ visit: Visit) async throws -> Reply {
        let scope = visit.scope
        let current = SchoolYear(country: visit.country, containing: visit.day)
        let asked = visit.request.query["year"].flatMap { Int($0) }
        let start = asked.flatMap { (current.startYear - 5...current.startYear).contains($0) ? $0 : nil }
        let year = SchoolYear(country: visit.country, startYear: start ?? current.startYear)
        let page = try await services.database.read { reading -> Page in
            let owners = try RegionStore.owners(of: scope, on: reading)
            return Page(
                year: year, counts: try RegionStore.counts(of: owners, in: year.startYear, on: reading),
                known: Set(try scope.units(on: reading).map(\.id)), owners: owners)
        }
        let say = visit.voice
        let title = say(RegionWords.title)
        return visit.page(
            "\(title) \(year.label)",
            trail: [Breadcrumb(say(HandoverWords.handovers), HandoverRoutes.list.path()), Breadcrumb(title)],
            """
            <div class="stack"><div><h1>\(title) \(year.label)</h1><p class="lead">\(say(RegionWords.lead))</p></div>\
            \(years(year, current, say))\(table(page, visit))</div>
            """)
    }

    private func years(_ year: SchoolYear, _ current: SchoolYear, _ say: any Voice) -> HTML {
        let links = (0...2).map { SchoolYear(country: current.country, startYear: current.startYear - $0) }.html {
            one in
            """
            <li><a href="\(HandoverRoutes.region.path())?year=\(one.startYear)"\
            \(HTML.attribute("aria-current", one == year ? "true" : nil))>\(one.label)</a></li>
            """
        }
        return "<nav aria-label=\"\(say(RegionWords.year))\"><ul class=\"chips\">\(links)</ul></nav>"
    }

    /// The reader's own schools each, every other owner as one line, and the sum.
    private func table(_ page: Page, _ visit: Visit) -> HTML {
        let say = visit.voice
        let own = Set(visit.scope.grounds.map(\.owner))
        var (lines, order): ([String: Line], [String]) = ([:], [])
        var total = Line(name: say(RegionWords.whole))
        for count in page.counts {
            guard let column = Column(count.state) else { continue }
            let isOwn = own.contains(count.owner)
            let key = isOwn ? count.unit.text : count.owner.text
            if lines[key] == nil {
                lines[key] = Line(name: isOwn ? count.unitName : count.ownerName)
                order.append(key)
            }
            // Each state of each school is hidden by itself, and sums add up what is shown.
            let shown =
                page.known.contains(count.unit) ? SmallCount(exactly: count.count) : SmallCount(hiding: count.count)
            lines[key]?.add(shown, to: column)
            total.add(shown, to: column)
        }
        let shown = order.compactMap { lines[$0] } + (order.count > 1 ? [total] : [])
        let rows = shown.map { line -> [HTML] in
            [HTML(line.name)] + Column.allCases.map { HTML((line.counts[$0] ?? .zero).text) }
        }
        var table = DataTable(
            "region", caption: say(RegionWords.title),
            columns: [.init(say(RegionWords.school))]
                + Column.allCases.map { .init(say($0.name), isNumeric: true) }, rows: rows)
        table.isCaptionHidden = true
        table.narrow = .stack
        table.empty = emptyState(title: say(RegionWords.none), text: say(RegionWords.noneText))
        return table.html(in: say)
    }
}

/// What is left to be done, or that nothing is.
private enum Column: Hashable, CaseIterable {
    case step(CalendarStep), done

    static let allCases: [Column] = CalendarStep.allCases.filter { !$0.states.isEmpty }.map(Column.step) + [.done]

    init?(_ state: HandoverState) {
        guard let column = Self.allCases.first(where: { $0.states.contains(state) }) else { return nil }
        self = column
    }

    private var states: [HandoverState] {
        switch self {
        case .step(let step): step.states
        case .done: [.closed]
        }
    }

    var name: Text {
        switch self {
        case .step(let step): step.name
        case .done: RegionWords.done
        }
    }
}
