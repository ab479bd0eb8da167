/// A whole small CSV text, its rows read by the names in the header.
///
/// Instead of this, use `CSVReader` for a file that may be large.
package struct CSVTable: Sendable {
    /// A row that knows its columns by name.
    package struct Row: Sendable {
        /// The line on which the row begins.
        package var line: Int { fields.line }
        let fields: CSVRow
        let index: [String: Int]

        /// The field without spaces around it; empty when the column or the field is missing.
        package subscript(_ column: String) -> String { index[column].map(fields.trimmed) ?? "" }
    }

    /// The names in the header, trimmed, in their order.
    package let columns: [String]
    /// The rows below the header; those with nothing in any field are left out.
    package let rows: [Row]

    /// Reads UTF-8 text.
    ///
    /// - Parameter separator: `nil` takes `;` when the first line has more of them than commas,
    ///   as the spreadsheets of the North write, and otherwise the comma.
    package init(_ bytes: [UInt8], separator: UInt8? = nil, columns most: Int = 256) throws {
        var reader = CSVReader(separator: separator ?? Self.guess(bytes), columns: most)
        var names: [String]?
        var index: [String: Int] = [:]
        var rows: [Row] = []
        let take = { (row: CSVRow) in
            if names == nil {
                let found = (0..<row.count).map(row.trimmed)
                for (position, name) in found.enumerated() where index[name] == nil { index[name] = position }
                names = found
            } else if !row.isBlank {
                rows.append(Row(fields: row, index: index))
            }
        }
        try bytes.withUnsafeBytes { try reader.feed($0, take) }
        try reader.finish(take)
        (columns, self.rows) = (names ?? [], rows)
    }

    /// Reads a file of at most `limit` bytes.
    package init(path: String, limit: Int, separator: UInt8? = nil) throws {
        let file = try OpenFile(path: path)
        guard file.size <= limit else { throw FileFault.tooLarge }
        try self.init(file.bytes(at: 0, count: file.size), separator: separator)
    }

    private static func guess(_ bytes: [UInt8]) -> UInt8 {
        let (comma, semicolon) = (UInt8(ascii: ","), UInt8(ascii: ";"))
        let line = bytes.prefix { $0 != UInt8(ascii: "\n") }
        return line.count { $0 == semicolon } > line.count { $0 == comma } ? semicolon : comma
    }
}
