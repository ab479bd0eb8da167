import Foundation
import GRDB
import GRDBSQLite
import Synchronization

/// SQLite through GRDB: one writer, many readers, a write-ahead log.
package struct SQLiteDriver: Driver {
    private let writer: any DatabaseWriter
    private let shared: SharedTransactions
    private let path: String?
    private let board = SignalBoard()
    private let watch: FileWatch?
    private let state = OpenState()

    package var dialect: Dialect { .sqlite }

    /// Opens or creates the file at a path.
    ///
    /// - Parameter observe: is told every statement before it runs, without its values.
    package init(path: String, observe: (@Sendable (String) -> Void)? = nil) throws {
        let pool = try DatabasePool(path: path, configuration: Self.configuration(observe))
        // GRDB sets its writer to NORMAL when it turns the write-ahead log on; an
        // acknowledged write must survive the machine, not only the program.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        (writer, self.path) = (pool, path)
        shared = SharedTransactions(writer)
        watch = FileWatch(path: path, board: board)
    }

    /// A database that lives in memory and is gone with this value: for tests.
    package init(inMemoryObserving observe: (@Sendable (String) -> Void)? = nil) throws {
        (writer, path, watch) = (try DatabaseQueue(configuration: Self.configuration(observe)), nil, nil)
        shared = SharedTransactions(writer)
    }

    /// What another one has, in memory: for tests.
    package init(inMemoryCopyOf other: SQLiteDriver, observe: (@Sendable (String) -> Void)? = nil) throws {
        try self.init(inMemoryObserving: observe)
        try other.writer.backup(to: writer)
    }

    private static func configuration(_ observe: (@Sendable (String) -> Void)?) -> Configuration {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        configuration.busyMode = .timeout(30)
        configuration.maximumReaderCount = 4
        configuration.publicStatementArguments = false
        if let observe {
            configuration.prepareDatabase { database in
                database.trace(options: .statement) { event in
                    if case .statement(let statement) = event { observe(statement.sql) }
                }
            }
        }
        return configuration
    }

    package func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try state.check()
        return try await writer.read { try body(SQLiteConnection(database: $0)) }
    }

    package func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try state.check()
        return told(try await shared.write(Self.noting(body)))
    }

    /// A file has one writer at a time anyway; here nobody shares its transaction either.
    package func writeAlone<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T {
        try state.check()
        return told(try await writer.write(Self.noting(body)))
    }

    /// What a body found, and what it wants to be announced.
    private static func noting<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) -> @Sendable (GRDB.Database) throws -> (value: T, announced: Set<Signal>) {
        { database in
            let connection = SQLiteConnection(database: database)
            return (try body(connection), connection.announced)
        }
    }

    private func told<T>(_ kept: (value: T, announced: Set<Signal>)) -> T {
        if !kept.announced.isEmpty { board.tell(kept.announced) }
        return kept.value
    }

    package func hints(of signal: Signal) -> AsyncStream<Void> {
        watch?.start()
        return board.hints(of: signal)
    }

    package func refreshStatistics() async throws {
        try await writer.writeWithoutTransaction { database in
            // A sample of each index is enough, and keeps other writers waiting for a moment only.
            try database.execute(sql: "PRAGMA analysis_limit = 1000")
            try database.execute(sql: "ANALYZE")
        }
        // Connections read the statistics when they are opened.
        (writer as? DatabasePool)?.invalidateReadOnlyConnections()
    }

    package func close() async throws {
        state.close()
        watch?.stop()
        board.close()
        if path != nil {
            // What another program still reads stays in the log, and the next to close moves it.
            try? await writer.writeWithoutTransaction { database in
                try database.execute(sql: "PRAGMA busy_timeout = 500")
                try database.checkpoint(.truncate)
            }
        }
        try writer.close()
    }
}

/// Whether the driver is still open: GRDB reads through a pointer that closing frees.
private final class OpenState: Sendable {
    private let isClosed = Mutex(false)

    func close() { isClosed.withLock { $0 = true } }

    func check() throws {
        if isClosed.withLock({ $0 }) { throw StatementFault.closed }
    }
}

/// A class, because it knows which statements are being stepped through.
final class SQLiteConnection: Connection {
    private let database: GRDB.Database
    private var inUse: Set<ObjectIdentifier> = []
    private(set) var announced: Set<Signal> = []

    /// There is one writer.
    var lane: Int { 0 }

    init(database: GRDB.Database) { self.database = database }

    func query(_ sql: SQL, each: (Row) throws -> Void) throws {
        let statement = try prepare(sql)
        inUse.insert(ObjectIdentifier(statement))
        defer { inUse.remove(ObjectIdentifier(statement)) }
        let handle = statement.sqliteStatement
        let row = Row(columns: ColumnNames(statement.columnNames)) { column in Cell(handle, CInt(column)) }
        // The library's cursor copies what each row has. It is needed where a statement writes too.
        guard sqlite3_stmt_readonly(handle) != 0 else {
            let cursor = try GRDB.Row.fetchCursor(statement)
            while try cursor.next() != nil { try each(row) }
            return
        }
        defer { sqlite3_reset(handle) }
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

    func execute(_ sql: SQL) throws -> Int {
        try prepare(sql).execute()
        return database.changesCount
    }

    func stream(_ sql: SQL, each: (Row) throws -> Void) throws { try query(sql, each: each) }

    func execute(all statements: [SQL]) throws { for statement in statements { _ = try execute(statement) } }

    func insert(into table: BulkTable, next: () throws -> [SQLValue]?) throws {
        let places = table.columns.map { _ in "?" }.joined(separator: ", ")
        let statement = try database.cachedStatement(
            sql: "INSERT INTO \(table.name) (\(table.columns.joined(separator: ", "))) VALUES (\(places))")
        // GRDB runs the statement; its values go to SQLite directly, as making GRDB's own of
        // them takes longer than writing the row.
        statement.setUncheckedArguments(StatementArguments())
        var binding = RowBinding(statement.sqliteStatement)
        defer { binding.clear() }
        while let row = try next() {
            try binding.run(row) { try statement.execute() }
        }
    }

    func announce(_ signal: Signal) { announced.insert(signal) }

    func run(script: String) throws { try database.execute(sql: script) }

    private func prepare(_ sql: SQL) throws -> Statement {
        let text = sql.text { _ in "?" }
        var statement = try database.cachedStatement(sql: text)
        // A statement asked again within its own answer gets a copy: the cached one is
        // still being stepped through.
        if inUse.contains(ObjectIdentifier(statement)) { statement = try database.makeStatement(sql: text) }
        // There are as many places in the text as values, by how both are made.
        bind(sql.values, to: statement)
        return statement
    }

    private func bind(_ values: [SQLValue], to statement: Statement) {
        // Of optionals: the library makes a key path each time it is given an array of values,
        // and that costs more than binding them.
        let all: [(any DatabaseValueConvertible)?] = values.map { $0.databaseValue }
        statement.setUncheckedArguments(StatementArguments(all))
    }
}

extension SQLValue {
    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .double(let number): number.databaseValue
        case .text(let text): text.databaseValue
        case .bytes(let bytes): Data(bytes).databaseValue
        }
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
