import Foundation
import GRDB
import Synchronization

/// SQLite through GRDB: one writer, many readers, a write-ahead log.
package struct SQLiteDriver: Driver {
    private let writer: any DatabaseWriter
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
        watch = FileWatch(path: path, board: board)
    }

    /// A database that lives in memory and is gone with this value: for tests.
    package init(inMemoryObserving observe: (@Sendable (String) -> Void)? = nil) throws {
        (writer, path, watch) = (try DatabaseQueue(configuration: Self.configuration(observe)), nil, nil)
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
        let (value, announced) = try await writer.write { database in
            let connection = SQLiteConnection(database: database)
            return (try body(connection), connection.announced)
        }
        if !announced.isEmpty { board.tell(announced) }
        return value
    }

    /// A file has one writer at a time anyway.
    package func writeAlone<T: Sendable>(
        _ body: @escaping @Sendable (any Connection) throws -> T
    ) async throws -> T { try await write(body) }

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
        let row = Row(columns: ColumnNames(statement.columnNames)) { column in
            SQLValue(DatabaseValue(sqliteStatement: handle, index: CInt(column)))
        }
        let cursor = try GRDB.Row.fetchCursor(statement)
        while try cursor.next() != nil { try each(row) }
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
            guard row.count == table.columns.count else { throw StatementFault.wrongWidth }
            try binding.run(row) { try statement.execute() }
        }
    }

    func announce(_ signal: Signal) { announced.insert(signal) }

    func run(script: String) throws { try database.execute(sql: script) }

    private func prepare(_ sql: SQL) throws -> Statement {
        try refuseNUL(in: sql.values)
        let text = sql.text { _ in "?" }
        var statement = try database.cachedStatement(sql: text)
        // A statement asked again within its own answer gets a copy: the cached one is
        // still being stepped through.
        if inUse.contains(ObjectIdentifier(statement)) { statement = try database.makeStatement(sql: text) }
        // There are as many places in the text as values, by how both are made.
        statement.setUncheckedArguments(StatementArguments(sql.values.map(\.databaseValue)))
        return statement
    }

    /// SQLite would end the text at the NUL and find or keep something else; PostgreSQL
    /// has no such texts.
    private func refuseNUL(in values: [SQLValue]) throws {
        for case .text(let value) in values where value.utf8.contains(0) { throw StatementFault.nulInText }
    }
}

extension SQLValue {
    fileprivate init(_ value: DatabaseValue) {
        self =
            switch value.storage {
            case .null: .null
            case .int64(let number): .integer(number)
            case .double(let number): .double(number)
            case .string(let text): .text(text)
            case .blob(let data): .bytes([UInt8](data))
            }
    }

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
