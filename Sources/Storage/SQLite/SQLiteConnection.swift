import GRDB
import GRDBSQLite

/// A class, because it knows which statements are being stepped through.
final class SQLiteConnection: Connection {
    private let database: GRDB.Database
    private var inUse: Set<ObjectIdentifier> = []
    private(set) var announced: Set<Signal> = []

    /// There is one writer.
    var lane: Int { 0 }

    init(database: GRDB.Database) { self.database = database }

    func query(_ sql: SQL, each: (Row) throws -> Void) throws {
        try run(sql) { statement in
            let handle = statement.sqliteStatement
            let row = Row(columns: ColumnNames(statement.columnNames)) { column in Cell(handle, CInt(column)) }
            // The library's cursor copies what each row has. It is needed where a statement writes too.
            guard sqlite3_stmt_readonly(handle) != 0 else {
                let cursor = try GRDB.Row.fetchCursor(statement)
                while try cursor.next() != nil { try each(row) }
                return
            }
            while true {
                switch sqlite3_step(handle) {
                case SQLITE_ROW: try each(row)
                case SQLITE_DONE: return
                case let code:
                    let message = database.sqliteConnection.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) }
                    throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: statement.sql)
                }
            }
        }
    }

    var hasWay: Bool { false }

    func ahead(_ statements: [SQL]) {}

    func execute(_ sql: SQL) throws -> Int {
        try run(sql) { try $0.execute() }
        return database.changesCount
    }

    func stream(_ sql: SQL, each: (Row) throws -> Void) throws { try query(sql, each: each) }

    func execute(all statements: [SQL]) throws { for statement in statements { _ = try execute(statement) } }

    func insert(into table: BulkTable, next: () throws -> [SQLValue]?) throws {
        let places = table.columns.map { _ in "?" }.joined(separator: ", ")
        let statement = try database.cachedStatement(
            sql: "INSERT INTO \(table.name) (\(table.columns.joined(separator: ", "))) VALUES (\(places))")
        var binding = RowBinding(statement)
        defer { binding.clear() }
        while let row = try next() {
            try binding.run(row) { try statement.execute() }
        }
    }

    func announce(_ signal: Signal) { announced.insert(signal) }

    func run(script: String) throws { try database.execute(sql: script) }

    /// Runs a statement with its values bound.
    private func run(_ sql: SQL, _ body: (Statement) throws -> Void) throws {
        var statement = try database.cachedStatement(sql: sql.text)
        // A statement asked again within its own answer gets a copy: the cached one is
        // still being stepped through.
        if inUse.contains(ObjectIdentifier(statement)) { statement = try database.makeStatement(sql: sql.text) }
        inUse.insert(ObjectIdentifier(statement))
        defer { inUse.remove(ObjectIdentifier(statement)) }
        // There are as many places in the text as values, by how both are made.
        var binding = RowBinding(statement)
        defer { binding.clear() }
        try binding.run(sql.values) { try body(statement) }
    }
}

extension Cell {
    fileprivate init(_ statement: OpaquePointer, _ column: CInt) {
        switch sqlite3_column_type(statement, column) {
        case SQLITE_INTEGER: self = .integer(sqlite3_column_int64(statement, column))
        case SQLITE_FLOAT: self = .double(sqlite3_column_double(statement, column))
        case SQLITE_TEXT:
            // The text first: asking for it may change how many bytes there are.
            let start = sqlite3_column_text(statement, column)
            self = .text(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(statement, column)
            self = .bytes(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
        default: self = .null
        }
    }
}
