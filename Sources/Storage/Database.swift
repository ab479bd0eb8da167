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

    /// Moves what was written into the main file and closes; for an orderly end.
    package func close() async throws { try await driver.close() }
}

/// What a driver must do; everything above it is the same for all of them.
package protocol Driver: Sendable {
    var dialect: Dialect { get }
    func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T
    func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T
    func close() async throws
}

/// One connection, inside one transaction.
package protocol Connection {
    func query(_ sql: SQL, each: (Row) throws -> Void) throws
    /// Runs one statement and tells how many rows it changed.
    func execute(_ sql: SQL) throws -> Int
    /// Runs several statements that take no values.
    func run(script: String) throws
}

/// A transaction that only reads.
package struct Reading {
    fileprivate let connection: any Connection

    /// Every row of the answer.
    package func all<T>(_ sql: SQL, _ decode: (Row) throws -> T) throws -> [T] {
        var result: [T] = []
        try connection.query(sql) { result.append(try decode($0)) }
        return result
    }

    /// The first row of the answer, if there is one.
    package func first<T>(_ sql: SQL, _ decode: (Row) throws -> T) throws -> T? {
        try all(sql, decode).first
    }

    /// One value of the first row, which the statement calls `value`.
    package func value<T: SQLDecodable>(_ sql: SQL, as _: T.Type = T.self) throws -> T? {
        try first(sql) { try $0["value"] }
    }

    /// Rows one at a time, for answers too long to hold.
    package func each(_ sql: SQL, _ body: (Row) throws -> Void) throws { try connection.query(sql, each: body) }
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
    package func execute(_ sql: SQL) throws -> Int { try connection.execute(sql) }

    func run(script: String) throws { try connection.run(script: script) }
}
