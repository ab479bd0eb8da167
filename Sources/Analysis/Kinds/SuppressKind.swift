import Statistics

/// `suppress`: a table of counts without those from which somebody could be known.
package struct SuppressKind: AnalysisKind {
    package var rows: String
    package var columns: String
    package var count: String
    package var threshold: Int

    package init(rows: String, columns: String, count: String, threshold: Int) {
        (self.rows, self.columns, self.count, self.threshold) = (rows, columns, count, threshold)
    }

    package func answer(_ reader: CSVReader, progress: (String) -> Void) throws -> SuppressAnswer {
        let used = [rows, columns, count]
        let table = try reader.read(used)
        // A count that is missing is not a zero: nothing can be left out here.
        for name in used {
            let column = try table.column(name)
            if let row = (0..<table.rows).first(where: { column.isMissing($0) }) {
                throw TableFault.missing(column: name, line: table.line(ofRow: row))
            }
        }
        let counts = try table.numbers(count)
        if let row = counts.firstIndex(where: { $0 < 0 || $0 != $0.rounded() || $0 > 2_147_483_648 }) {
            throw TableFault.notACount(column: count, line: table.line(ofRow: row))
        }
        progress("Looking for the fewest cells to suppress")
        let suppressed = try SuppressedTable(
            rows: try table.labels(rows), columns: try table.labels(columns), counts: counts.map { Int($0) },
            rule: try DisclosureRule(threshold: threshold))
        return SuppressAnswer(suppressed, kind: self)
    }
}

extension Table {
    /// The label of each row.
    fileprivate func labels(_ name: String) throws(TableFault) -> [String] {
        let categories = try column(name).categories
        return categories.codes.map { categories.levels[Int($0)] }
    }
}

/// The JSON object and the text of `suppress`.
package struct SuppressAnswer: AnalysisAnswer {
    /// A cell, or a total: a total of a row has no column, that of a column no row.
    package struct Cell: Encodable, Hashable, Sendable {
        package let row: Nullable<String>
        package let column: Nullable<String>
        package let value: Nullable<Int>
        package let status: String

        init(_ row: String?, _ column: String?, _ cell: SuppressedTable.Cell) {
            (self.row, self.column) = (Nullable(row), Nullable(column))
            (value, status) = (Nullable(cell.value), cell.status.rawValue)
        }
    }

    package let cells: [Cell]
    package let text: String

    private enum CodingKeys: String, CodingKey { case cells }

    init(_ table: SuppressedTable, kind: SuppressKind) {
        var cells: [Cell] = []
        for (row, line) in zip(table.rows, table.inner) {
            cells += zip(table.columns, line).map { Cell(row, $0, $1) }
        }
        cells += zip(table.rows, table.rowTotals).map { Cell($0, nil, $1) }
        cells += zip(table.columns, table.columnTotals).map { Cell(nil, $0, $1) }
        cells.append(Cell(nil, nil, table.grandTotal))
        self.cells = cells

        let shown = { (cell: SuppressedTable.Cell) in cell.value.map(String.init) ?? cell.status.symbol ?? "–" }
        var lines = TextTable([kind.rows] + table.columns + ["total"])
        for ((row, line), total) in zip(zip(table.rows, table.inner), table.rowTotals) {
            lines.add([row] + line.map(shown) + [shown(total)])
        }
        lines.add(["total"] + table.columnTotals.map(shown) + [shown(table.grandTotal)])
        let statuses = cells.map(\.status)
        let small = statuses.count { $0 == CellStatus.primary.rawValue }
        let others = statuses.count { $0 == CellStatus.complementary.rawValue }
        text = """
            \(kind.count) by \(kind.rows) and \(kind.columns)

            \(lines.text)

            c is confidential: \(Shown.count(small, "cell")) below \(kind.threshold), and \(others) more so that no \
            count of these can be had by
            subtraction.\(table.isSmallest ? " Fewer would not do." : "")
            """
    }
}
