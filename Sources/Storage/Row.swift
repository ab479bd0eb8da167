/// One row of an answer, read by column name.
package struct Row {
    private let columns: ColumnNames
    private let values: [SQLValue]

    init(columns: ColumnNames, values: [SQLValue]) { (self.columns, self.values) = (columns, values) }

    /// The values in the order of the columns.
    var all: [SQLValue] { values }

    /// The value of a column as the type asked for.
    ///
    /// - Throws: `RowError` that names the column and what was found instead.
    package subscript<Value: SQLDecodable>(_ name: String) -> Value {
        get throws {
            guard let index = columns.index[name] else { throw RowError.noSuchColumn(name) }
            guard let value = Value(sqlValue: values[index]) else {
                throw RowError.unexpected(column: name, wanted: "\(Value.self)", found: values[index].kind)
            }
            return value
        }
    }
}

/// The names of an answer's columns, shared by its rows.
final class ColumnNames: Sendable {
    let index: [String: Int]

    init(_ names: [String]) {
        index = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
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
