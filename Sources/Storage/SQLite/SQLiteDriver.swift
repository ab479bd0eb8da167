import Foundation
import GRDB

/// SQLite through GRDB: one writer, many readers, a write-ahead log.
package struct SQLiteDriver: Driver {
    private let writer: any DatabaseWriter
    private let path: String?

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
    }

    /// A database that lives in memory and is gone with this value: for tests.
    package init(inMemoryObserving observe: (@Sendable (String) -> Void)? = nil) throws {
        (writer, path) = (try DatabaseQueue(configuration: Self.configuration(observe)), nil)
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
        try await writer.read { try body(SQLiteConnection(database: $0)) }
    }

    package func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
        try await writer.write { try body(SQLiteConnection(database: $0)) }
    }

    package func close() async throws {
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

/// A class, because it knows which statements are being stepped through.
private final class SQLiteConnection: Connection {
    private let database: GRDB.Database
    private var inUse: Set<String> = []

    init(database: GRDB.Database) { self.database = database }

    func query(_ sql: SQL, each: (Row) throws -> Void) throws {
        let text = sql.text { _ in "?" }
        // A statement asked again within its own answer gets a copy: the cached one is
        // still being stepped through.
        let isFirst = inUse.insert(text).inserted
        defer { if isFirst { inUse.remove(text) } }
        let statement = try prepare(sql, text, isCached: isFirst)
        let columns = ColumnNames(statement.columnNames)
        let width = statement.columnCount
        let cursor = try GRDB.Row.fetchCursor(statement)
        while let row = try cursor.next() {
            try each(Row(columns: columns, values: (0..<width).map { SQLValue(row[$0] as DatabaseValue) }))
        }
    }

    func execute(_ sql: SQL) throws -> Int {
        let text = sql.text { _ in "?" }
        try prepare(sql, text, isCached: !inUse.contains(text)).execute()
        return database.changesCount
    }

    func run(script: String) throws { try database.execute(sql: script) }

    private func prepare(_ sql: SQL, _ text: String, isCached: Bool) throws -> Statement {
        // SQLite would end the text at the NUL and find or keep something else.
        for case .text(let value) in sql.values where value.utf8.contains(0) { throw StatementFault.nulInText }
        let statement = try isCached ? database.cachedStatement(sql: text) : database.makeStatement(sql: text)
        try statement.setArguments(StatementArguments(sql.values.map(\.databaseValue)))
        return statement
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

/// Why a statement was not run.
package enum StatementFault: Error, Equatable {
    case nulInText
}
