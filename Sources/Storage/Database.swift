/// The database: reading, and writing in transactions, through one driver.
///
/// The body of a transaction is synchronous, has no side effects but its
/// statements, and may run again when the database asks for it.
package struct Database: Sendable {
    private let driver: any Driver

    package init(driver: any Driver) { self.driver = driver }

    package var dialect: Dialect { driver.dialect }

    /// Reads from one consistent state of the database.
    package func read<T: Sendable>(_ body: @escaping @Sendable (Reading) throws -> T) async throws -> T {
        try await driver.read { connection in try body(Reading(connection: connection)) }
    }

    /// Writes all or nothing: an error thrown by the body undoes what it did.
    package func write<T: Sendable>(_ body: @escaping @Sendable (Writing) throws -> T) async throws -> T {
        try await driver.write { connection in try body(Writing(connection: connection)) }
    }

    /// Does all that `write` would do and then undoes it; what the body found comes out.
    ///
    /// - Parameter isKept: looks at what was found and may decide to keep what was written
    ///   after all, in the same transaction.
    package func rehearse<T: Sendable>(
        keepingIf isKept: @escaping @Sendable (T) -> Bool = { _ in false },
        _ body: @escaping @Sendable (Writing) throws -> T
    ) async throws -> T {
        do {
            return try await write { writing in
                let found = try body(writing)
                // Throwing undoes what was written; what was found comes out with the error.
                guard isKept(found) else { throw Rehearsed(found: found) }
                return found
            }
        } catch let rehearsed as Rehearsed {
            // What was put in is of this type, and nothing else catches it on the way.
            guard let found = rehearsed.found as? T else { throw rehearsed }
            return found
        }
    }

    private struct Rehearsed: Error {
        let found: any Sendable
    }

    /// Writes as `write` does, and no other program changes the schema meanwhile.
    func writeAlone<T: Sendable>(_ body: @escaping @Sendable (Writing) throws -> T) async throws -> T {
        try await driver.writeAlone { connection in try body(Writing(connection: connection)) }
    }

    /// One element soon after each time that somebody announced the signal, in this program
    /// or another. Several at once may come as one, and one may come for nothing: it is a
    /// hint to look, and whoever waits looks now and then without it too.
    package func hints(of signal: Signal) -> AsyncStream<Void> { driver.hints(of: signal) }

    /// Looks at how many rows there are of what, so that statements go on finding the
    /// shortest way; for after many rows have come or gone.
    package func refreshStatistics() async throws { try await driver.refreshStatistics() }

    /// Moves what was written into the main file and closes; for an orderly end.
    package func close() async throws { try await driver.close() }
}

/// What a driver must do; everything above it is the same for all of them.
package protocol Driver: Sendable {
    var dialect: Dialect { get }
    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T
    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T
    func writeAlone<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T
    func hints(of signal: Signal) -> AsyncStream<Void>
    func refreshStatistics() async throws
    func close() async throws
}

/// One connection, inside one transaction. What comes to it has been checked.
package protocol Connection {
    /// Which of the driver's connections this is, from 0. No two transactions of one
    /// program run on the same one at the same time.
    var lane: Int { get }
    func query(_ sql: SQL, each: (Row) throws -> Void) throws
    /// Whether there is a way to the database that statements could go together.
    var hasWay: Bool { get }
    /// Sends statements that are asked next, in this order, without waiting after each.
    func ahead(_ statements: [SQL]) throws
    /// As `query`, for answers too long to hold.
    func stream(_ sql: SQL, each: (Row) throws -> Void) throws
    /// Runs one statement and tells how many rows it changed.
    func execute(_ sql: SQL) throws -> Int
    /// Runs statements whose answers nobody reads, without waiting for them.
    func execute(all statements: [SQL]) throws
    /// Writes many rows; `next` gives one at a time until there are no more.
    func insert(into table: BulkTable, next: () throws -> [SQLValue]?) throws
    /// Names of the tables, in alphabetical order.
    func tables() throws -> [String]
    /// The tables as the database has them, in alphabetical order.
    func shapes() throws -> [TableShape]
    /// What is broken in the database's own structure, in a few words.
    func damage() throws -> String?
    /// References may point to nothing until the transaction ends.
    func deferReferences() throws
    /// Tells those who wait for the signal, once the transaction is kept.
    func announce(_ signal: Signal) throws
    /// Runs several statements that take no values.
    func run(script: String) throws
}

extension Connection {
    /// Every row of the answer.
    func all<T>(_ sql: SQL, _ decode: (Row) throws -> T) throws -> [T] {
        var result: [T] = []
        try query(sql) { result.append(try decode($0)) }
        return result
    }
}

/// A transaction that only reads.
package struct Reading {
    fileprivate let connection: any Connection
    /// Data keys that this transaction has unwrapped, so that many texts cost one look.
    let keys = DataKeys()

    fileprivate init(connection: any Connection) { self.connection = connection }

    /// Every row of the answer.
    package func all<T>(_ sql: SQL, _ decode: (Row) throws -> T) throws -> [T] {
        try connection.all(sql.checked(), decode)
    }

    /// The first row of the answer, if there is one.
    package func first<T>(_ sql: SQL, _ decode: (Row) throws -> T) throws -> T? {
        try all(sql, decode).first
    }

    /// One value of the first row, which the statement calls `value`.
    package func value<T: SQLDecodable>(_ sql: SQL, as _: T.Type = T.self) throws -> T? {
        try first(sql) { try $0["value"] }
    }

    /// Sends statements that are asked next, in this order, where that saves anything.
    func ahead(_ statements: @autoclosure () -> [SQL]) throws {
        if connection.hasWay { try connection.ahead(statements().map { try $0.checked() }) }
    }

    /// Rows one at a time, for answers too long to hold.
    package func each(_ sql: SQL, _ body: (Row) throws -> Void) throws {
        try connection.stream(sql.checked(), each: body)
    }

    /// Names of the tables, in alphabetical order.
    package func tables() throws -> [String] { try connection.tables() }

    /// The tables as the database has them, in alphabetical order.
    package func shapes() throws -> [TableShape] { try connection.shapes() }

    /// What is broken in the database's own structure, in a few words; nil when it is whole.
    package func damage() throws -> String? { try connection.damage() }
}

/// A transaction that may write. What it can read, it reads through `reading`.
package struct Writing {
    private let connection: any Connection
    package let reading: Reading

    init(connection: any Connection) {
        self.connection = connection
        reading = Reading(connection: connection)
    }

    /// Runs one statement and tells how many rows it changed.
    @discardableResult
    package func execute(_ sql: SQL) throws -> Int { try connection.execute(sql.checked()) }

    /// Runs statements whose answers nobody reads, without waiting for them: they are on their
    /// way together with the next that is waited for. A fault of theirs is told there, or
    /// when the transaction ends.
    package func execute(all statements: [SQL]) throws {
        try connection.execute(all: statements.map { try $0.checked() })
    }

    /// Writes many rows in the fastest way the database has. They are checked as those of
    /// any `INSERT` are.
    ///
    /// - Parameter rows: a value for each of the table's columns, in their order.
    package func insert(into table: BulkTable, _ rows: some Sequence<[SQLValue]>) throws {
        var iterator = rows.makeIterator()
        try connection.insert(into: table) { try iterator.next().map(table.checked) }
    }

    /// Tells those who wait for the signal, once this transaction is kept.
    package func announce(_ signal: Signal) throws { try connection.announce(signal) }

    /// Which of this program's writers this is, from 0: no two transactions of one program
    /// have the same one at the same time.
    package var lane: Int { connection.lane }

    func run(script: String) throws { try connection.run(script: script) }

    /// References may point to nothing until the transaction ends.
    func deferReferences() throws { try connection.deferReferences() }
}
