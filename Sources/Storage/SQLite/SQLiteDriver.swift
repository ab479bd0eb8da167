import Foundation
import GRDB
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
        // What is deleted is written over, as Debian's SQLite does anyway and others need not.
        try pool.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA synchronous = FULL")
            try database.execute(sql: "PRAGMA secure_delete = ON")
        }
        (writer, self.path) = (pool, path)
        shared = SharedTransactions(writer)
        watch = FileWatch(path: path, board: board)
    }

    /// What an error says of a file that is damaged or no database; nil for any other error.
    package static func damage(in error: any Error) -> String? {
        guard let fault = error as? DatabaseError else { return nil }
        switch fault.resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: return fault.message ?? "it cannot be read"
        default: return nil
        }
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
