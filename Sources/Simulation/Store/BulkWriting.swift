import Storage

/// Writes in bulk and counts the rows.
struct BulkWriting {
    let writing: Writing
    private(set) var rows = 0

    init(_ writing: Writing) { self.writing = writing }

    mutating func insert(into table: BulkTable, _ rows: [[SQLValue]]) throws {
        try writing.insert(into: table, rows)
        self.rows += rows.count
    }
}
