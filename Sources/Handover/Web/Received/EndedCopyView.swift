import Access
import Core
import Roster
import Site

/// What remains of a received handover when the owner's plan has ended it: the receipt, and the hash by which an
/// archived package is known to be the one.
struct EndedCopyView {
    let line: ReceivedLine
    let kept: KeptCopy
    let visit: Visit

    var reply: Reply {
        let say = visit.voice
        let sent = visit.longDay(line.sent)
        return visit.page(
            "\(say(ReceivedWords.received)): \(line.name.full)",
            trail: [
                Breadcrumb(say(ReceivedWords.received), ReceivedRoutes.inbox.path() + "?ended=1"),
                Breadcrumb(line.name.full),
            ],
            """
            <div class="stack narrow"><div><h1>\(line.name.full)</h1>\
            <p class="lead">\(say(ReceivedWords.from)) \(line.senderName), \(sent)</p></div>\
            \(Notice(.info, HTML(say(RetentionWords.endedThere))).html(in: say))\
            \(KeepingView(copies: [kept], visit: visit).html)</div>
            """)
    }
}
