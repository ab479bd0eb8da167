/// A table of counts by rows and columns, with its totals, as it may be published.
///
/// ```swift
/// let table = try SuppressedTable(
///     rows: ["Year 7", "Year 7", "Year 8", "Year 8"], columns: ["A", "B", "A", "B"],
///     counts: [3, 40, 22, 35], rule: DisclosureRule(threshold: 5))
/// table.inner[0][0]        // nil, primary: 3 is below 5
/// table.inner[1][1]        // nil, complementary
/// table.grandTotal.value   // 100
/// ```
public struct SuppressedTable: Hashable, Sendable {
    /// A figure of the table.
    public struct Cell: Hashable, Sendable {
        /// The count; nil where it is suppressed.
        public let value: Int?
        /// Whether the count is shown, and if not, why.
        public let status: CellStatus
        /// What an attacker can say of the count; nil where it is shown.
        public let interval: AttackerInterval?
    }

    /// The labels of the rows, in the order in which they are first seen.
    public let rows: [String]
    /// The labels of the columns, in the order in which they are first seen.
    public let columns: [String]
    /// The inner cells, row by row.
    public let inner: [[Cell]]
    /// The total of each row.
    public let rowTotals: [Cell]
    /// The total of each column.
    public let columnTotals: [Cell]
    /// The total of all.
    public let grandTotal: Cell
    /// Whether it is proved that no set of fewer cells would do; see ``Suppression/isSmallest``.
    public let isSmallest: Bool

    /// Puts a table together from one line for each cell, and suppresses what must not be shown.
    ///
    /// The totals of rows and columns and the grand total are published with the table. They are suppressed
    /// when they are small themselves, and otherwise only when there is no other way. In a table of one
    /// row the column totals are the cells themselves, and are treated as one with them; likewise in a
    /// table of one column.
    ///
    /// - Parameters:
    ///   - rows: the row of each line.
    ///   - columns: the column of each line.
    ///   - counts: the count of each line. Lines of the same cell are added up, and a cell
    ///     without a line holds a true zero.
    ///   - rule: what is small and how wide an attacker's intervals have to be.
    /// - Throws: `lengthsDiffer`; `tooFewObservations` when there is no line; `outOfRange` for a negative
    ///   count or a total above 2³¹.
    public init(
        rows: [String], columns: [String], counts: [Int], rule: DisclosureRule
    ) throws(StatisticsError) {
        guard rows.count == columns.count else { throw .lengthsDiffer(rows.count, columns.count) }
        guard rows.count == counts.count else { throw .lengthsDiffer(rows.count, counts.count) }
        guard !rows.isEmpty else { throw .tooFewObservations(needed: 1, got: 0) }
        let (rowNames, columnNames) = (Self.distinct(rows), Self.distinct(columns))
        let (rowOf, columnOf) = (Factor(rows), Factor(columns))
        var table = Array(repeating: 0, count: rowNames.count * columnNames.count)
        for (line, count) in counts.enumerated() {
            guard count >= 0, count <= 1 << 31 else { throw .outOfRange("a count", Double(count)) }
            table[Int(rowOf.codes[line]) * columnNames.count + Int(columnOf.codes[line])] += count
        }
        let many = try ManyWayTable(dimensions: [rowNames.count, columnNames.count], counts: table)
        let result = try many.cells.suppressed(by: rule)
        let cell = { (row: Int?, column: Int?) in
            let place = many.cell([row, column])
            return Cell(
                value: result.value(of: place), status: result.statuses[place], interval: result.intervals[place])
        }
        (self.rows, self.columns) = (rowNames, columnNames)
        inner = rowNames.indices.map { row in columnNames.indices.map { cell(row, $0) } }
        rowTotals = rowNames.indices.map { cell($0, nil) }
        columnTotals = columnNames.indices.map { cell(nil, $0) }
        grandTotal = cell(nil, nil)
        isSmallest = result.isSmallest
    }

    private static func distinct(_ labels: [String]) -> [String] {
        var seen: Set<String> = []
        return labels.filter { seen.insert($0).inserted }
    }
}
