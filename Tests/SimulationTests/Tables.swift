import Core
import Storage

extension Reading {
    /// Every row of a table that a condition holds for, with all columns by name, in a fixed order.
    func rows(of table: String, where condition: SQL = "1 = 1") throws -> [[String: SQLValue]] {
        let columns = try shapes().first { $0.name == table }?.columns.map(\.name) ?? []
        let from = SQL(stringLiteral: "SELECT * FROM \(table) WHERE ")
        let order = SQL(stringLiteral: " ORDER BY " + columns.joined(separator: ", "))
        return try all(from + condition + order) { row in
            try columns.reduce(into: [:]) { values, column in
                values[column] = try row[column]
            }
        }
    }
}
