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
        /// Whether the reader sees its pupils by name.
        let isKnown: Bool
        var counts: [Column: Int] = [:]

        func shown(_ column: Column) -> SmallCount {
            let count = counts[column] ?? 0
            return isKnown ? SmallCount(exactly: count) : SmallCount(hiding: count)
        }
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
        // For a municipality it is the only page of handovers.
        let above = [Breadcrumb(say(HandoverWords.handovers), HandoverRoutes.list.path()), Breadcrumb(title)]
        return visit.page(
            "\(title) \(year.label)", trail: visit.visitor?.holds(.seeHandovers) ?? false ? above : [],
            """
            <div class="stack"><div><h1>\(title) \(year.label)</h1><p class="lead">\(say(RegionWords.lead))</p></div>\
            \(years(year, current, say))\(table(page, visit))</div>
            """)
    }

    private func years(_ year: SchoolYear, _ current: SchoolYear, _ say: any Voice) -> HTML {
        let links = (0...2).map { ago in
            let one = SchoolYear(country: current.country, startYear: current.startYear - ago)
            return PageChoice.Link(
                name: one.label, address: "\(HandoverRoutes.region.path())?year=\(one.startYear)", isHere: one == year)
        }
        return PageChoice(label: say(RegionWords.year), links: links).html
    }

    /// The reader's own schools each, every other owner as one line, and the sum.
    private func table(_ page: Page, _ visit: Visit) -> HTML {
        let say = visit.voice
        let own = Set(visit.scope.grounds.map(\.owner))
        var (lines, order): ([String: Line], [String]) = ([:], [])
        for count in page.counts {
            guard let column = Column(count.state) else { continue }
            let isOwn = own.contains(count.owner)
            let key = isOwn ? count.unit.text : count.owner.text
            if lines[key] == nil {
                lines[key] = Line(
                    name: isOwn ? count.unitName : count.ownerName, isKnown: isOwn && page.known.contains(count.unit))
                order.append(key)
            }
            lines[key]?.counts[column, default: 0] += count.count
        }
        let shown = order.compactMap { lines[$0] }
        var rows = shown.map { line in [HTML(line.name)] + Column.allCases.map { HTML(line.shown($0).text) } }
        if shown.count > 1 {
            // The sum adds what stands above it, and says no more.
            let sums = Column.allCases.map { column in shown.map { $0.shown(column) }.reduce(.zero, +) }
            rows.append([HTML(say(RegionWords.whole))] + sums.map { HTML($0.text) })
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
