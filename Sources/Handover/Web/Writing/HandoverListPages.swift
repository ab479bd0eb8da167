import Access
import Core
import Roster
import Site
import Storage

/// The sending school's handovers, and what the reader is to write.
struct HandoverListPages: Sendable {
    private static let size = 50

    let services: Services
    let models: ModelStore

    private struct Page: Sendable {
        let own: [OwnPartLine]
        /// The models that the reader's parts are written by.
        let models: [String: HandoverModel]
        let units: [OrganisationID]
        let counts: [HandoverState: Int]
        let lines: [HandoverLine]
        let classes: [GroupLine]
        let state: HandoverState?
        let number: Int
    }

    func list(_ visit: Visit) async throws -> Reply {
        let (scope, order, models) = (visit.scope, visit.nameOrder, models)
        let state = visit.request.query["state"].flatMap(HandoverState.init)
        let number = max(1, min(10_000, Int(visit.request.query["page"] ?? "") ?? 1))
        let wide = scope.holding(.coordinateHandovers)
        let page = try await services.database.read { reading -> Page in
            let units = try wide.units(on: reading).map(\.id)
            let states = state.map { [$0] } ?? HandoverState.allCases.filter(\.isOpen)
            let own = try HandoverStore.ownParts(in: scope, order: order, on: reading)
            let versions = Set(own.map(\.model))
            return Page(
                own: own,
                models: Dictionary(
                    uniqueKeysWithValues: try versions.map { ($0, try models.model($0, on: reading)) }),
                units: units,
                counts: units.isEmpty ? [:] : try HandoverStore.counts(at: units, scope: wide, on: reading),
                lines: units.isEmpty
                    ? []
                    : try HandoverStore.lines(
                        at: units, in: states, scope: wide, order: order, after: (number - 1) * Self.size,
                        limit: Self.size, on: reading),
                classes: units.isEmpty ? [] : try PupilDirectory.groups(in: wide, on: reading).filter { !$0.isCourse },
                state: state, number: number)
        }
        let say = visit.voice
        return visit.page(
            say(HandoverWords.handovers),
            """
            <div class="stack stack-loose">
            <div class="page-head"><div><h1>\(say(HandoverWords.handovers))</h1>\
            <p class="lead">\(say(HandoverWords.lead))</p></div>\(actions(page, visit))</div>
            \(own(page, visit))
            \(page.units.isEmpty ? "" : all(page, visit))
            </div>
            """)
    }

    private func actions(_ page: Page, _ visit: Visit) -> HTML {
        guard !page.units.isEmpty else { return "" }
        let review = page.counts[.review] ?? 0
        let mayApprove = review > 0 && visit.visitor?.holds(.approveHandovers) ?? false
        let text = "\(visit.voice(HandoverWords.approvals)) (\(review))"
        let approve: HTML = mayApprove ? linkButton(text, HandoverRoutes.approvals.path(), .primary) : ""
        let year = linkButton(visit.voice(CalendarWords.title), HandoverRoutes.calendar.path())
        let unplaced: HTML =
            visit.scope.holding(.followUnplaced).atOwners.isEmpty
            ? "" : linkButton(visit.voice(FollowingWords.unplaced), HandoverRoutes.unplaced.path())
        return "<div class=\"actions\">\(unplaced)\(year)\(approve)</div>"
    }

    /// What the reader is to write, subject by subject.
    private func own(_ page: Page, _ visit: Visit) -> HTML {
        let say = visit.voice
        guard !page.own.isEmpty || page.units.isEmpty else { return "" }
        let rows = page.own.map { line -> [HTML] in
            let address = HandoverRoutes.part.path(line.handover, line.part)
            let left = say(line.missing == 0 ? HandoverWords.nothingMissing : HandoverWords.missing(line.missing))
            let subject = line.part.subject.flatMap { page.models[line.model]?.subject($0)?.name[say.language] }
            return [
                "<a href=\"\(address)\">\(line.name.full)</a>", HTML(line.group ?? ""),
                HTML(subject ?? line.part.title(in: say)), HTML(left),
            ]
        }
        var table = DataTable(
            "own-parts", caption: say(HandoverWords.myParts),
            columns: [
                .init(say(HandoverWords.pupil)), .init(say(HandoverWords.group)), .init(say(HandoverWords.subject)),
                .init(say(HandoverWords.written)),
            ], rows: rows)
        table.isCaptionHidden = true
        table.narrow = .stack
        table.empty = "<p>\(say(HandoverWords.nothingToWrite))</p>"
        return """
            <section class="stack stack-tight"><h2>\(say(HandoverWords.myParts))</h2>\
            <p class="soft">\(say(HandoverWords.myPartsText))</p>\(table.html(in: say))</section>
            """
    }

    private func all(_ page: Page, _ visit: Visit) -> HTML {
        let say = visit.voice
        let rows = page.lines.map { line -> [HTML] in
            [
                "<a href=\"\(HandoverRoutes.handover.path(line.id))\">\(line.name.full)</a>", HTML(line.group ?? ""),
                line.state.chip(in: say), HTML(say(HandoverWords.signed(line.signed, of: line.asked))),
                HTML(line.receiver ?? say(HandoverWords.noReceiver)),
            ]
        }
        var table = DataTable(
            "handovers", caption: say(HandoverWords.handovers),
            columns: [
                .init(say(HandoverWords.pupil)), .init(say(HandoverWords.group)), .init(say(HandoverWords.whereItIs)),
                .init(say(HandoverWords.written)), .init(say(HandoverWords.receiver)),
            ], rows: rows)
        table.isCaptionHidden = true
        table.narrow = .stack
        let total = page.state.map { page.counts[$0] ?? 0 } ?? page.counts.filter(\.key.isOpen).values.reduce(0, +)
        let filter = page.state.map { "state=\($0.rawValue)&" } ?? ""
        table.paging = Paging(page: page.number, of: max(1, (total + Self.size - 1) / Self.size)) {
            "\(HandoverRoutes.list.path())?\(filter)page=\($0)"
        }
        table.empty = emptyState(title: say(HandoverWords.none), text: say(HandoverWords.noneText))
        return """
            <section class="stack stack-tight"><h2>\(say(HandoverWords.all))</h2>\(filters(page, say))\
            \(table.html(in: say))</section>\(classes(page, say))
            """
    }

    private func filters(_ page: Page, _ say: any Voice) -> HTML {
        let states = HandoverState.allCases.filter { (page.counts[$0] ?? 0) > 0 }
        guard states.count > 1 else { return "" }
        func link(_ state: HandoverState?, _ text: String) -> PageChoice.Link {
            let address = HandoverRoutes.list.path() + (state.map { "?state=\($0.rawValue)" } ?? "")
            return PageChoice.Link(name: text, address: address, isHere: state == page.state)
        }
        let links = states.map { link($0, "\(say($0.name)) (\(page.counts[$0] ?? 0))") }
        return PageChoice(label: say(HandoverWords.filter), links: [link(nil, say(HandoverWords.all))] + links).html
    }

    private func classes(_ page: Page, _ say: any Voice) -> HTML {
        guard !page.classes.isEmpty else { return "" }
        let links = page.classes.html {
            "<li><a class=\"touch\" href=\"\(HandoverRoutes.candidates.path($0.id))\">\($0.name)</a></li>"
        }
        return """
            <section class="stack stack-tight"><h2>\(say(HandoverWords.choose))</h2><ul class="chips">\(links)</ul></section>
            """
    }
}

extension HandoverPart {
    /// Its name in a list; a subject by its code, where the model is not at hand.
    func title(in say: any Voice) -> String {
        switch self {
        case .subject(let code): code
        case .support: say(OwnHandoverWords.support)
        case .pupilVoice: say(OwnHandoverWords.yourWords)
        case .guardianNote: say(OwnHandoverWords.fromHome)
        }
    }
}

extension HandoverPart: PathParameter {
    package static var kind: String { "handoverPart" }
    package init?(path: String) { self.init(code: path) }
    package var path: String { code }
}
