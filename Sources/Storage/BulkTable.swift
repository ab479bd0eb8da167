/// A table and those of its columns that a bulk write fills, in this order.
package struct BulkTable: Sendable, Hashable {
    let name: String
    let columns: [String]

    /// - Parameters: names from the program's text, never from outside.
    package init(_ name: StaticString, _ columns: [StaticString]) {
        (self.name, self.columns) = ("\(name)", columns.map { "\($0)" })
    }

    init(name: String, columns: [String]) { (self.name, self.columns) = (name, columns) }

    /// The row, if it can be written.
    func checked(_ row: [SQLValue]) throws -> [SQLValue] {
        guard row.count == columns.count else { throw StatementFault.wrongWidth }
        try row.refuseNUL()
        return row
    }
}
