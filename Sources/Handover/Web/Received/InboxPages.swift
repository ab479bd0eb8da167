import Access
import Core
import Roster
import Site
import Storage

/// What a unit has received, or what of it the reader is given.
struct InboxPages: Sendable {
    private static let size = 50

    let services: Services

    func list(_ visit: Visit) async throws -> Reply {
        let (scope, order) = (visit.scope, visit.nameOrder)
        let number = max(1, min(10_000, Int(visit.request.query["page"] ?? "") ?? 1))
        let ended = visit.request.query["ended"] != nil
        // One more than the page holds says whether there is another.
        let found = try await services.database.read {
            try InboxStore.lines(
                in: scope, ended: ended, order: order, after: (number - 1) * Self.size, limit: Self.size + 1, on: $0)
        }
        let say = visit.voice
        let rows = found.prefix(Self.size).map { line -> [HTML] in
            let name: HTML = "<a href=\"\(ReceivedRoutes.copy.path(line.copy.id))\">\(line.name.full)</a>"
            let state =
                ended
                ? Chip(.neutral, say(RetentionWords.isEnded)).html
                : line.receivedAt == nil
                    ? Chip(.act, say(ReceivedWords.notConfirmed)).html : line.standing.chip(in: say)
            return [
                name, HTML(line.senderName), state,
                HTML(visit.longDay(line.sent)),
            ]
        }
        var table = DataTable(
            "received", caption: say(ReceivedWords.received),
            columns: [
                .init(say(HandoverWords.pupil)), .init(say(ReceivedWords.from)), .init(say(HandoverWords.whereItIs)),
                .init(say(ReceivedWords.sent)),
            ], rows: rows)
        table.isCaptionHidden = true
        table.narrow = .stack
        table.empty =
            ended
            ? emptyState(title: say(RetentionWords.noneEnded), text: say(RetentionWords.noneEndedText))
            : emptyState(title: say(ReceivedWords.none), text: say(ReceivedWords.noneText))
        if number > 1 || found.count > Self.size {
            table.paging = Paging(page: number, hasNext: found.count > Self.size) {
                "\(ReceivedRoutes.inbox.path())?\(ended ? "ended=1&" : "")page=\($0)"
            }
        }
        return visit.page(
            say(ReceivedWords.received),
            """
            <div class="stack">
            <div><h1>\(say(ReceivedWords.received))</h1><p class="lead">\(say(ReceivedWords.lead))</p></div>
            \(scope.keepsUnits ? choice(ended, say) : "")\(table.html(in: say))
            </div>
            """)
    }

    /// What there is to use, or the receipts of what has ended.
    private func choice(_ ended: Bool, _ say: any Voice) -> HTML {
        let inbox = ReceivedRoutes.inbox.path()
        return PageChoice(
            label: say(ReceivedWords.received),
            links: [
                .init(name: say(RetentionWords.current), address: inbox, isHere: !ended),
                .init(name: say(RetentionWords.ended), address: inbox + "?ended=1", isHere: ended),
            ]
        ).html
    }
}
