import Access
import Core
import Roster
import Site
import Storage

/// For the follow-up of a municipality: its pupils whom no school receives.
struct UnplacedPages: Sendable {
    let services: Services

    func list(_ visit: Visit) async throws -> Reply {
        let scope = visit.scope
        let lines = try await services.database.read { try UnplacedStore.lines(in: scope, on: $0) }
        let say = visit.voice
        let rows = lines.map { line -> [HTML] in
            [
                HTML(line.name.full), HTML(line.born.map { DateFormat.short($0, in: visit.language) } ?? ""),
                HTML(line.unit), HTML(line.coordinator),
                HTML(visit.longDay(line.told)),
            ]
        }
        let title = say(FollowingWords.unplaced)
        var table = DataTable(
            "unplaced", caption: title,
            columns: [
                .init(say(HandoverWords.pupil)), .init(say(FollowingWords.born)), .init(say(HandoverWords.from)),
                .init(say(FollowingWords.askThere)), .init(say(FollowingWords.told)),
            ], rows: rows)
        table.isCaptionHidden = true
        table.narrow = .stack
        table.empty = emptyState(title: say(FollowingWords.noneUnplaced), text: say(FollowingWords.noneUnplacedText))
        return visit.page(
            title, trail: [Breadcrumb(say(HandoverWords.handovers), HandoverRoutes.list.path()), Breadcrumb(title)],
            """
            <div class="stack"><div><h1>\(title)</h1><p class="lead">\(say(FollowingWords.unplacedLead))</p></div>\
            \(table.html(in: say))</div>
            """)
    }
}
