import GRDB
import GRDBSQLite

/// The values of one row after the other, bound to a statement without copies of their own.
struct RowBinding {
    private let statement: SQLiteStatement
    /// Texts and bytes of the row, one after the other.
    private var storage: [UInt8] = []

    init(_ statement: Statement) {
        // GRDB runs the statement; its values go to SQLite directly, as making GRDB's own of
        // them takes longer than writing a row. It is told that there is nothing to wait for.
        statement.setUncheckedArguments(StatementArguments())
        self.statement = statement.sqliteStatement
    }

    /// Binds a row and runs the body, during which the values are there.
    mutating func run(_ row: [SQLValue], _ body: () throws -> Void) throws {
        storage.removeAll(keepingCapacity: true)
        for value in row {
            switch value {
            case .text(let text): storage.append(contentsOf: text.utf8)
            case .bytes(let bytes): storage.append(contentsOf: bytes)
            case .null, .integer, .double: break
            }
        }
        // A place to point at, also for a row of empty texts: a null pointer would be NULL.
        storage.append(0)
        // What an earlier run of the statement left would refuse the binding.
        sqlite3_reset(statement)
        try storage.withUnsafeBufferPointer { storage in
            guard let base = storage.baseAddress else { return }
            var offset = 0
            for (index, value) in row.enumerated() {
                let place = CInt(index + 1)
                let code: CInt
                switch value {
                case .null: code = sqlite3_bind_null(statement, place)
                case .integer(let number): code = sqlite3_bind_int64(statement, place, number)
                case .double(let number): code = sqlite3_bind_double(statement, place, number)
                case .text(let text):
                    let count = text.utf8.count
                    code = (base + offset).withMemoryRebound(to: CChar.self, capacity: count) {
                        sqlite3_bind_text(statement, place, $0, CInt(count), nil)
                    }
                    offset += count
                case .bytes(let bytes):
                    code = sqlite3_bind_blob(statement, place, base + offset, CInt(bytes.count), nil)
                    offset += bytes.count
                }
                guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
            }
            try body()
        }
    }

    /// Leaves no pointer behind in a statement that is kept.
    func clear() {
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
    }
}
