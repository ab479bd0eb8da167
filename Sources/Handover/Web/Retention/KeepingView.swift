import Access
import Core
import Site

/// What was sent, and how long each school keeps it; when it has ended, what remains of it.
struct KeepingView {
    /// The newest version first.
    let copies: [KeptCopy]
    let visit: Visit

    private var say: any Voice { visit.voice }

    var html: HTML {
        guard !copies.isEmpty else { return "" }
        let numbers = copies.map(\.number).reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }
        return """
            <section class="card stack stack-tight"><h2 class="card-title">\(say(RetentionWords.kept))</h2>\
            \(numbers.html(version))</section>
            """
    }

    private func version(_ number: Int) -> HTML {
        let copies = copies.filter { $0.number == number }
        guard let first = copies.first else { return "" }
        let hash: (term: String, value: HTML) = (
            say(RetentionWords.hash), "<span class=\"typed\">\(DocumentHash.hex(first.hash))</span>"
        )
        let facts = copies.map { (term: $0.unit, value: value($0)) } + [hash]
        return """
            <h3>\(say(ReceivedWords.version)) \(number), \(visit.longDay(first.sent))</h3>\(definitionList(facts))
            """
    }

    private func value(_ copy: KeptCopy) -> HTML {
        let lines = [receipt(copy), keeping(copy)].compactMap(\.self)
        return lines.html { "<p>\($0)</p>" }
    }

    private func receipt(_ copy: KeptCopy) -> String? {
        guard copy.side == .receiver else { return nil }
        if let why = RetentionWords.closed[copy.closedWhy ?? ""] { return say(why) }
        guard let received = copy.received else { return say(ReceivedWords.notConfirmed) }
        return say(RetentionWords.confirmed(visit.longDay(received), by: copy.receivedBy))
    }

    private func keeping(_ copy: KeptCopy) -> String {
        if let ended = copy.ended { return say(RetentionWords.ended(visit.longDay(ended), by: copy.plan?.basis)) }
        guard let ends = copy.ends else { return say(RetentionWords.noEnd) }
        guard ends > visit.day else { return say(RetentionWords.waits) }
        return say(RetentionWords.until(DateFormat.long(ends, in: visit.language)))
    }
}
