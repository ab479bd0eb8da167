import Storage

/// Writes in bulk and counts the rows. A class, because the sequence that gives the rows
/// counts them; it never leaves the transaction.
final class BulkWriting {
    let writing: Writing
    private(set) var rows = 0

    init(_ writing: Writing) { self.writing = writing }

    func insert(into table: BulkTable, _ rows: some Sequence<[SQLValue]>) throws {
        try writing.insert(
            into: table,
            rows.lazy.map { row in
                self.rows += 1
                return row
            })
    }
}
