import GRDB

/// A database file changed behind the program's back.
package enum DamagedFile {
    /// Runs a statement without looking at references.
    package static func run(_ statement: String, on path: String, mayWriteSchema: Bool = false) throws {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = false
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        if mayWriteSchema { try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA writable_schema = ON") } }
        try queue.write { try $0.execute(sql: statement) }
        try queue.close()
    }
}
