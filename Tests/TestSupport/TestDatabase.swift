import Foundation
import Synchronization

@testable package import Storage

/// A database for one test, gone with the last who holds this: SQLite in memory, or one of
/// its own on the PostgreSQL server that `VINGE_TEST_DATABASE` names.
package final class TestDatabase: Sendable {
    package let database: Database
    private let name: String?

    private init(_ database: Database, name: String?) { (self.database, self.name) = (database, name) }

    deinit {
        #if PostgreSQL
            if let name { TestServer.drop(name) }
        #endif
    }

    /// One empty database as several programs have it open.
    package static func shared(by count: Int) async throws -> [Database] {
        let place = try await SharedDatabase()
        return try (0..<count).map { _ in try place.open() }
    }

    /// The database alone, for who does not mind that it stays until the tests end.
    package var kept: Database {
        Self.all.withLock { $0.append(self) }
        return database
    }

    private static let all = Mutex<[TestDatabase]>([])

    /// True when the tests run on PostgreSQL.
    package static var isPostgreSQL: Bool { address != nil }

    /// How a statement's text says some bytes, for tests that change what no program would.
    package static func bytes(_ hex: String) -> String { isPostgreSQL ? "'\\x\(hex)'" : "X'\(hex)'" }

    /// Makes a database do something by itself, for tests of what goes wrong.
    ///
    /// - Parameters:
    ///   - moment: such as `BEFORE INSERT ON job`.
    ///   - condition: such as `NEW.kind = 'x'`.
    ///   - act: a statement; nil to refuse what was about to be done.
    package static func trigger(
        _ name: String, _ moment: String, when condition: String = "1 = 1", do act: String? = nil
    ) -> [SQL] {
        let texts: [String]
        if isPostgreSQL {
            let body = act ?? "RAISE EXCEPTION 'no'"
            let function = "BEGIN \(body); IF TG_OP = 'DELETE' THEN RETURN OLD; END IF; RETURN NEW; END"
            texts = [
                "CREATE FUNCTION \(name)_does() RETURNS trigger LANGUAGE plpgsql AS $$ \(function) $$",
                "CREATE TRIGGER \(name) \(moment) FOR EACH ROW WHEN (\(condition)) EXECUTE FUNCTION \(name)_does()",
            ]
        } else {
            let body = act ?? "SELECT RAISE(ABORT, 'no')"
            texts = ["CREATE TRIGGER \(name) \(moment) WHEN \(condition) BEGIN \(body); END"]
        }
        return texts.map { SQL(stringLiteral: $0) }
    }

    package static func noTrigger(_ name: String, on table: String) -> SQL {
        SQL(stringLiteral: "DROP TRIGGER \(name)\(isPostgreSQL ? " ON \(table)" : "")")
    }

    /// Of a server, with a `/` at its end.
    static let address = ProcessInfo.processInfo.environment["VINGE_TEST_DATABASE"]

    /// Nothing in it, not even tables.
    package static func empty(observe: (@Sendable (String) -> Void)? = nil) async throws -> TestDatabase {
        #if PostgreSQL
            if let address {
                let name = try await TestServer.create()
                return TestDatabase(
                    Database(driver: PostgresDriver(address: address + name, connections: 4, observe: observe)),
                    name: name)
            }
        #endif
        return TestDatabase(Database(driver: try SQLiteDriver(inMemoryObserving: observe)), name: nil)
    }
}

/// An empty database that several programs may open.
package struct SharedDatabase: Sendable {
    /// A file's path, or an address.
    private let place: String

    package init() async throws {
        #if PostgreSQL
            if let address = TestDatabase.address {
                place = address + (try await TestServer.create())
                return
            }
        #endif
        place = NSTemporaryDirectory() + "vinge-shared-\(UUID().uuidString).db"
    }

    /// - Parameter observe: is told every statement before it runs.
    package func open(observe: (@Sendable (String) -> Void)? = nil) throws -> Database {
        #if PostgreSQL
            if TestDatabase.isPostgreSQL {
                return Database(driver: PostgresDriver(address: place, connections: 4, observe: observe))
            }
        #endif
        return Database(driver: try SQLiteDriver(path: place, observe: observe))
    }
}

/// A database that is made once and copied for every test that starts from it.
package actor DatabaseTemplate {
    private enum Kept {
        case sqlite(SQLiteDriver)
        case postgres(String)
    }

    private let build: @Sendable (Database) async throws -> Void
    private var making: Task<Kept, any Error>?

    package init(_ build: @escaping @Sendable (Database) async throws -> Void) { self.build = build }

    package func copy(observe: (@Sendable (String) -> Void)? = nil) async throws -> TestDatabase {
        let making = making ?? Task { [build] in try await Self.make(build) }
        self.making = making
        switch try await making.value {
        case .sqlite(let driver): return try TestDatabase(copying: driver, observe: observe)
        case .postgres(let name): return try await TestDatabase(copying: name, observe: observe)
        }
    }

    private static func make(_ build: @Sendable (Database) async throws -> Void) async throws -> Kept {
        #if PostgreSQL
            if let address = TestDatabase.address {
                let name = try await TestServer.create()
                let database = Database(driver: PostgresDriver(address: address + name, connections: 2))
                try await build(database)
                // A database is copied only when nobody is connected to it.
                try await database.close()
                try await TestServer.settle(name)
                return .postgres(name)
            }
        #endif
        let driver = try SQLiteDriver(inMemoryObserving: nil)
        try await build(Database(driver: driver))
        return .sqlite(driver)
    }
}

extension TestDatabase {
    fileprivate convenience init(copying driver: SQLiteDriver, observe: (@Sendable (String) -> Void)?) throws {
        self.init(Database(driver: try SQLiteDriver(inMemoryCopyOf: driver, observe: observe)), name: nil)
    }

    fileprivate convenience init(copying template: String, observe: (@Sendable (String) -> Void)?) async throws {
        #if PostgreSQL
            let name = try await TestServer.create(from: template)
            let driver = PostgresDriver(address: (Self.address ?? "") + name, connections: 4, observe: observe)
            self.init(Database(driver: driver), name: name)
        #else
            throw WorldError.nothingFound
        #endif
    }
}

#if PostgreSQL
    /// The server the tests run on.
    private enum TestServer {
        private static let number = Mutex(0)
        private static let driver = PostgresDriver(
            address: (TestDatabase.address ?? "") + "postgres", connections: 2)

        static func create(from template: String = "template0") async throws -> String {
            let name = number.withLock { number in
                number += 1
                return "t\(ProcessInfo.processInfo.processIdentifier)_\(number)"
            }
            try await driver.run("CREATE DATABASE \(name) TEMPLATE \(template) STRATEGY wal_log")
            return name
        }

        /// Waits until nobody is connected any more.
        static func settle(_ name: String) async throws {
            try await driver.run("ALTER DATABASE \(name) ALLOW_CONNECTIONS false")
            try await driver.run(
                "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '\(name)'")
        }

        static func drop(_ name: String) {
            Task { try? await driver.run("DROP DATABASE IF EXISTS \(name) WITH (FORCE)") }
        }
    }
#endif
