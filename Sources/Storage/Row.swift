/// One row of an answer, read by column name. It stands for the row that the database is at:
/// whoever wants to keep something of it takes the values, not the row.
package struct Row {
    private let columns: ColumnNames
    /// What a column holds; only what is asked for is copied out of the database.
    private let cell: (Int) throws -> Cell

    init(columns: ColumnNames, cell: @escaping (Int) throws -> Cell) { (self.columns, self.cell) = (columns, cell) }

    /// The values in the order of the columns.
    var all: [SQLValue] { get throws { try (0..<columns.count).map { try cell($0).value } } }

    /// The value of a column as the type asked for.
    ///
    /// - Throws: `RowError` that names the column and what was found instead.
    package subscript<Value: SQLDecodable>(_ name: String) -> Value {
        get throws {
            guard let index = columns.index(of: name) else { throw RowError.noSuchColumn(name) }
            return try Value(cell(index), of: name)
        }
    }
}

/// The names of an answer's columns, shared by its rows.
final class ColumnNames: Sendable {
    private let names: [String]

    var count: Int { names.count }

    init(_ names: [String]) { self.names = names }

    /// There are seldom more than a dozen, and short names are compared faster than hashed.
    func index(of name: String) -> Int? { names.firstIndex(of: name) }
}

/// A row did not hold what the code expects. It never carries the value itself.
package enum RowError: Error, Equatable, CustomStringConvertible {
    case noSuchColumn(String)
    case unexpected(column: String, wanted: String, found: String)

    package var description: String {
        switch self {
        case .noSuchColumn(let name): "The answer has no column \(name)."
        case .unexpected(let column, let wanted, let found):
            "Column \(column) should hold \(wanted) but holds \(found)."
        }
    }
}

extension SQLValue {
    /// The kind of value, without the value.
    var kind: String {
        switch self {
        case .null: "null"
        case .integer: "an integer"
        case .double: "a double"
        case .text: "a text"
        case .bytes: "bytes"
        }
    }
}
