import Core
import Storage

/// Whatever a column holds.
struct AnyValue: SQLDecodable {
    let value: SQLValue

    init?(sqlValue: SQLValue) { value = sqlValue }
}

extension Reading {
    /// Every row of a table that a condition holds for, with all columns by name, in a fixed order.
    func rows(of table: String, where condition: SQL = "1 = 1") throws -> [[String: SQLValue]] {
        let columns = try all("SELECT name FROM pragma_table_info(\(table))") { try $0["name"] as String }
        let from = SQL(stringLiteral: "SELECT * FROM \(table) WHERE ")
        let order = SQL(stringLiteral: " ORDER BY " + columns.joined(separator: ", "))
        return try all(from + condition + order) { row in
            try columns.reduce(into: [:]) { values, column in
                let value: AnyValue = try row[column]
                values[column] = value.value
            }
        }
    }
}
