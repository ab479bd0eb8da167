/// One frozen step of the schema. Its text never changes once it has been published;
/// a later step mends an earlier one.
package struct Migration: Sendable {
    /// Such as `2026-11-roster-person`: year, month, module, what.
    package let name: String
    /// Statements with `{text}`, `{integer}`, `{double}`, `{bytes}` for column types
    /// and `{strict}` at the end of a table.
    package let script: String
    /// What a script cannot say: fills what it has made.
    let fill: @Sendable (Writing) throws -> Void

    package init(
        _ name: String, _ script: String, fill: @escaping @Sendable (Writing) throws -> Void = { _ in }
    ) { (self.name, self.script, self.fill) = (name, script, fill) }
}

/// Brings a database to the schema the program expects.
package struct Migrator: Sendable {
    private let migrations: [Migration]

    /// - Parameter migrations: all of them, in the one global order.
    package init(_ migrations: [Migration]) { self.migrations = migrations }

    /// Names of the steps that the database lacks, in order.
    ///
    /// - Throws: `MigrationError.unknown` when the database has a step the program
    ///   does not know: it belongs to a newer program.
    package func pending(in database: Database) async throws -> [String] {
        let done = try await applied(in: database)
        if let unknown = done.first(where: { name in !migrations.contains { $0.name == name } }) {
            throw MigrationError.unknown(unknown)
        }
        return migrations.map(\.name).filter { !done.contains($0) }
    }

    /// Runs what is missing, all in one transaction; tells the names of what it ran.
    @discardableResult
    package func migrate(_ database: Database) async throws -> [String] {
        _ = try await pending(in: database)
        let dialect = database.dialect
        return try await database.writeAlone { [migrations] writing in
            try writing.run(script: dialect.render(Self.ledger))
            let done = try writing.reading.all("SELECT name FROM schema_step") { try $0["name"] as String }
            var ran: [String] = []
            for (position, migration) in migrations.enumerated() where !done.contains(migration.name) {
                try writing.run(script: dialect.render(migration.script))
                try migration.fill(writing)
                try writing.execute(
                    "INSERT INTO schema_step (name, position) VALUES (\(migration.name), \(position))")
                ran.append(migration.name)
            }
            return ran
        }
    }

    private func applied(in database: Database) async throws -> [String] {
        try await database.read { reading in
            guard try reading.tables().contains("schema_step") else { return [] }
            return try reading.all("SELECT name FROM schema_step ORDER BY position") { try $0["name"] }
        }
    }

    private static let ledger = """
        CREATE TABLE IF NOT EXISTS schema_step (
            name {text} PRIMARY KEY NOT NULL,
            position {integer} NOT NULL
        ) {strict};
        """
}

package enum MigrationError: Error, Equatable, CustomStringConvertible {
    case unknown(String)

    package var description: String {
        switch self {
        case .unknown(let name): "The database has the step \(name), which this program does not know: it is newer."
        }
    }
}
