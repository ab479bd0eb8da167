/// Columns of equal length, with names.
package struct Table: Sendable {
    package let names: [String]
    package let columns: [Column]
    package let rows: Int
    private let lines: RowLines

    init(names: [String], columns: [Column], rows: Int, lines: RowLines) {
        (self.names, self.columns, self.rows, self.lines) = (names, columns, rows, lines)
    }

    package subscript(name: String) -> Column? { names.firstIndex(of: name).map { columns[$0] } }

    /// The column, which must have been read.
    func column(_ name: String) throws(TableFault) -> Column {
        guard let column = self[name] else { throw .noColumn(name, nearest: NearestName.to(name, among: names)) }
        return column
    }

    /// The numbers of a column; NaN is missing.
    ///
    /// - Throws: `notANumber` with the first line that has text.
    package func numbers(_ name: String) throws(TableFault) -> [Double] {
        switch try column(name) {
        case .numbers(let values): return values
        case .texts(let categories):
            throw .notANumber(
                column: name, line: categories.firstText?.line ?? 0, value: categories.firstText?.value ?? "")
        }
    }

    /// The line, from 1, in which a row, from 0, stands in the file.
    package func line(ofRow row: Int) -> Int { lines.line(ofRow: row) }

    /// The rows that have a value in each of these columns; `nil` when all have.
    func completeRows(_ names: [String]) throws(TableFault) -> [Int]? {
        var columns: [Column] = []
        for name in names { columns.append(try column(name)) }
        let incomplete = columns.filter(\.hasMissing)
        guard !incomplete.isEmpty else { return nil }
        return (0..<rows).filter { row in !incomplete.contains { $0.isMissing(row) } }
    }

    /// The rows that have a value in each of these columns, and how many do not.
    ///
    /// - Throws: `nothingLeft`.
    package func complete(_ names: [String]) throws(TableFault) -> (table: Table, dropped: Int) {
        guard let kept = try completeRows(names) else { return (self, 0) }
        guard !kept.isEmpty else { throw .nothingLeft(rows: rows) }
        var lines = RowLines()
        for (row, old) in kept.enumerated() {
            let line = line(ofRow: old)
            if line != row + lines.shift { lines.begin(row: row, line: line) }
        }
        let table = Table(
            names: self.names, columns: columns.map { $0.keeping(kept) }, rows: kept.count, lines: lines)
        return (table, rows - kept.count)
    }
}
