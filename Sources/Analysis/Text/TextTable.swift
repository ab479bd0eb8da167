/// Lines of cells under a heading, aligned: labels to the left, numbers by their decimal points.
struct TextTable {
    private let heading: [String]
    private let labels: Int
    private var lines: [[String]] = []

    /// - Parameter labels: so many columns on the left hold words.
    init(_ heading: [String], labels: Int = 1) { (self.heading, self.labels) = (heading, labels) }

    mutating func add(_ cells: [String]) { lines.append(cells) }

    var text: String {
        var columns: [[String]] = []
        for index in heading.indices {
            let cells = lines.map { index < $0.count ? $0[index] : "" }
            columns.append(index < labels ? padded(cells, heading[index]) : pointed(cells, heading[index]))
        }
        let rows = columns.first?.count ?? 0
        return (0..<rows).map { row in
            let line = columns.map { $0[row] }.joined(separator: "  ")
            return String(line.reversed().drop { $0 == " " }.reversed())
        }.joined(separator: "\n")
    }

    private func padded(_ cells: [String], _ heading: String) -> [String] {
        let width = ([heading] + cells).map(\.count).max() ?? 0
        return ([heading] + cells).map { $0 + Self.blank(width - $0.count) }
    }

    /// Cells of a column with their points below one another; words are set to the right.
    private func pointed(_ cells: [String], _ heading: String) -> [String] {
        let behind = cells.map { Self.isNumber($0) ? $0.drop { $0 != "." }.count : 0 }
        let most = behind.max() ?? 0
        let set = zip(cells, behind).map { Self.isNumber($0) ? $0 + Self.blank(most - $1) : $0 }
        let width = ([heading] + set).map(\.count).max() ?? 0
        return ([heading] + set).map { Self.blank(width - $0.count) + $0 }
    }

    private static func isNumber(_ cell: String) -> Bool {
        !cell.contains(" ") && cell.contains { $0.isNumber } && !cell.contains("e")
    }

    private static func blank(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}
