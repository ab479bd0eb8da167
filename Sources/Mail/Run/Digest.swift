import Access
import Core

/// What waits for somebody, in counts: no name and no address of a page comes into it.
struct Digest: Sendable, Hashable {
    struct Line: Sendable, Hashable {
        let title: Text
        var count: Int
        /// The earliest: since when the first has waited, or by when it should be done.
        var day: LocalDate
    }

    /// The most urgent first.
    let lines: [Line]

    init(of waiting: [Waiting]) {
        var lines: [Line] = []
        for item in waiting.sorted(by: { ($0.urgency, $0.day) < ($1.urgency, $1.day) }) {
            if let place = lines.firstIndex(where: { $0.title == item.title }) {
                lines[place].count += item.count
                lines[place].day = min(lines[place].day, item.day)
            } else {
                lines.append(Line(title: item.title, count: item.count, day: item.day))
            }
        }
        self.lines = lines
    }

    var count: Int { lines.reduce(0) { $0 + $1.count } }
}
