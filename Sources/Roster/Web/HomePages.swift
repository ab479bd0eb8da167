import Access
import Core
import Site
import Storage
import Work

/// The front page of each role, and the search for a pupil.
struct HomePages: Sendable {
    private static let pageSize = 25

    let services: Services
    let links: RosterLinks

    func front(_ visit: Visit) async throws -> Reply {
        guard let visitor = visit.visitor else { throw PageError.forbidden }
        if visitor.roles == [.pupil] { return .seeOther(links.pupil(visitor.account.person.pupil)) }
        let order = visit.nameOrder
        let scope = visit.scope.holding(.listPupils)
        let (groups, children, waiting) = try await services.database.read { [links] reading in
            (
                try PupilDirectory.groups(in: scope, on: reading),
                try PupilDirectory.nearest(in: scope, order: order, on: reading),
                try links.waiting(visit.reader, reading)
            )
        }
        let say = visit.voice
        var parts: [HTML] = []
        if !waiting.isEmpty { parts.append(waitingList(waiting, visit)) }
        if !children.isEmpty { parts.append(childList(children, visit)) }
        if visitor.holds(.searchPupils) { parts.append(groupList(groups, visit)) }
        if visitor.holds(.manageAccounts) { parts.append(administratorCards(visit)) }
        if parts.isEmpty {
            parts.append(
                emptyState(title: say(RosterWords.nothingYet), text: say(RosterWords.nothingYetText)))
        }
        return visit.page(
            say(RosterWords.home),
            """
            <div class="stack stack-loose">
            <h1>\(say(RosterWords.greeting)) \(visitor.account.name)</h1>
            \(parts)
            </div>
            """)
    }

    /// What is to be done, the most urgent first, then the longest waiting.
    private func waitingList(_ waiting: [Waiting], _ visit: Visit) -> HTML {
        let say = visit.voice
        let rows = waiting.sorted { ($0.urgency, $0.day) < ($1.urgency, $1.day) }.html { item in
            let kind: Chip.Kind =
                switch item.urgency {
                case .now: .act
                case .soon: .watch
                case .whenThereIsTime: .neutral
                }
            let day = DateFormat.short(item.day, in: visit.language)
            return "<li>"
                + personRow(
                    name: item.about.isEmpty ? say(item.title) : item.about, address: item.path,
                    detail: item.about.isEmpty ? nil : HTML(say(item.title)),
                    aside: Chip(kind, day).html) + "</li>"
        }
        return """
            <section class="stack" aria-labelledby="waiting"><h2 id="waiting">\(say(RosterWords.waiting))</h2>\
            <ul class="plain-list card">\(rows)</ul></section>
            """
    }

    private func childList(_ children: [PupilLine], _ visit: Visit) -> HTML {
        let say = visit.voice
        let cards = children.html { child in
            card(
                title: "<a href=\"\(links.pupil(child.id))\">\(child.name.full)</a>",
                "<p class=\"soft\"><bdi>\(child.groups)</bdi></p>",
                foot: linkButton(say(RosterWords.openPage), links.pupil(child.id), .primary))
        }
        let isGuardian = visit.visitor?.roles.contains(.guardian) ?? false
        let title = say(isGuardian ? RosterWords.myChildren : RosterWords.myPupils)
        return
            "<section class=\"stack\"><h2>\(title)</h2><div class=\"grid-of-cards\">\(cards)</div></section>"
    }

    private func groupList(_ groups: [GroupLine], _ visit: Visit) -> HTML {
        let say = visit.voice
        guard !groups.isEmpty else {
            return emptyState(title: say(RosterWords.noGroups), text: say(RosterWords.noGroupsText))
        }
        let isLeader = visit.visitor?.roles.contains(.schoolLeader) ?? false
        let title = say(isLeader ? RosterWords.schoolGroups : RosterWords.myGroups)
        let cards = groups.html { group in
            card(
                title:
                    "<a href=\"\(group.isCourse ? links.course(group.id) : links.group(group.id))\">\(group.name)</a>",
                "<p class=\"soft\">\(group.school) · \(say(RosterWords.pupils(group.pupils)))</p>")
        }
        return "<section class=\"stack\"><h2>\(title)</h2><div class=\"grid-of-cards\">\(cards)</div></section>"
    }

    private func administratorCards(_ visit: Visit) -> HTML {
        let say = visit.voice
        let cards = [
            (RosterWords.accounts, RosterRoutes.accounts.path(), RosterWords.accountsText),
            (ImportWords.title, RosterRoutes.imports.path(), ImportWords.lead),
            (WorkWords.title, WorkRoutes.jobs.path(), WorkWords.lead),
        ].html { title, address, text in
            card(title: "<a href=\"\(address)\">\(say(title))</a>", "<p class=\"soft\">\(say(text))</p>")
        }
        return "<div class=\"grid-of-cards\">\(cards)</div>"
    }

    // MARK: Search

    func search(_ visit: Visit) async throws -> Reply { searchPage(visit, typed: "", "") }

    /// The words go in the body, not in the address: a name identifies a pupil.
    func results(_ visit: Visit) async throws -> Reply {
        let (typed, page) = (visit.request.form["q"] ?? "", Paging.asked(visit.request.form["page"], of: 40))
        let (scope, order, size) = (visit.scope, visit.nameOrder, Self.pageSize)
        let found = try await services.database.read { reading in
            try PupilDirectory.search(typed, in: scope, order: order, limit: page * size + 1, on: reading)
        }
        let shown = Array(found.dropFirst((page - 1) * size).prefix(size))
        let paging = visit.paging(page, hasNext: found.count > page * size, of: typed, RosterRoutes.results)
        return searchPage(visit, typed: typed, list(shown, paging, visit))
    }

    private func searchPage(_ visit: Visit, typed: String, _ list: HTML) -> Reply {
        let say = visit.voice
        let field = Field(
            "q", label: say(RosterWords.search), .search, value: typed, hint: say(RosterWords.searchHint),
            autocomplete: "off")
        return visit.page(
            say(RosterWords.search),
            """
            <div class="stack">
            <h1>\(say(RosterWords.search))</h1>
            <form method="post" action="\(RosterRoutes.results.path())" class="form-inline" role="search">
            \(visit.csrfField)\(field.html(in: say))\(button(say(RosterWords.searchButton), .primary))
            </form>
            \(list)
            </div>
            """)
    }

    private func list(_ pupils: [PupilLine], _ paging: Paging, _ visit: Visit) -> HTML {
        let say = visit.voice
        var table = DataTable(
            "found", caption: say(RosterWords.search),
            columns: [.init(say(RosterWords.name)), .init(say(RosterWords.group))],
            rows: pupils.map { pupil in
                ["<a href=\"\(links.pupil(pupil.id))\">\(pupil.name.full)</a>", HTML(pupil.groups)]
            })
        table.isCaptionHidden = true
        table.paging = paging
        table.empty = emptyState(title: say(RosterWords.noneFound), text: say(RosterWords.noneFoundText))
        return table.html(in: say)
    }
}
