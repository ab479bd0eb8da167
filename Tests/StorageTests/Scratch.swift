import Foundation
import Storage
import TestSupport

/// A folder of its own, removed when the last who holds it lets go.
final class Folder: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "vinge-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { "\(path)/\(name)" }
}

/// Databases for the tests of this floor.
enum Scratch {
    static let things = Migration(
        "2026-11-test-thing",
        """
        CREATE TABLE thing (
            id {integer} PRIMARY KEY NOT NULL,
            name {text} NOT NULL UNIQUE,
            size {double},
            data {bytes},
            part_of {integer} REFERENCES thing (id) ON DELETE RESTRICT
        ) {strict};
        """)

    /// A database with a table of things, on the engine that the tests run on.
    static func memory(observe: (@Sendable (String) -> Void)? = nil) async throws -> Database {
        let database = try await TestDatabase.empty(observe: observe).kept
        try await Migrator([things]).migrate(database)
        return database
    }

    /// A database in a file with a table of things.
    static func file(_ path: String, observe: (@Sendable (String) -> Void)? = nil) async throws -> Database {
        let database = Database(driver: try SQLiteDriver(path: path, observe: observe))
        try await Migrator([things]).migrate(database)
        return database
    }
}

extension Database {
    func names() async throws -> [String] {
        try await read { try $0.all("SELECT name FROM thing ORDER BY id") { try $0["name"] } }
    }

    func add(_ id: Int, _ name: String) async throws {
        _ = try await write { try $0.execute("INSERT INTO thing (id, name) VALUES (\(id), \(name))") }
    }
}
