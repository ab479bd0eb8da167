import Access
import Core
import Handover
import Monitoring
package import Storage

/// Looks an installation over from its schema to its keys, and stops at the first fault.
package enum InstallationCheck {
    package enum Fault: Error, Equatable, CustomStringConvertible {
        case schema(String)
        case reference(table: String, column: String, rows: Int)
        case damage(String)
        /// So many.
        case series(Int)
        case audit(chain: String, position: Int)
        case key(String)
        /// A version that was sealed and is not what it was.
        case handover(String, version: Int)

        package var description: String {
            switch self {
            case .schema(let what): "The schema is not the one this program expects: \(what)."
            case .reference(let table, let column, let rows):
                "Foreign keys: \(rows) rows of \(table) refer by \(column) to something that is not there."
            case .damage(let what): "The database is damaged: \(what)."
            case .series(let count):
                "Series: \(count) kept series do not say what their scores say. vinge database renew mends that."
            case .audit(let chain, let position): "The audit log is broken at event \(position) of chain \(chain)."
            case .key(let what): "Keys: \(what)"
            case .handover(let id, let version):
                "Handovers: version \(version) of handover \(id) is not what was sealed."
            }
        }
    }

    /// - Throws: `Fault`, the first there is.
    package static func run(_ database: Database, keys: InstallationKeys) async throws {
        do {
            try await check(database, keys: keys)
        } catch {
            // A file may be so damaged that it cannot even be asked.
            if let damage = SQLiteDriver.damage(in: error) { throw Fault.damage(damage) }
            throw error
        }
    }

    private static func check(_ database: Database, keys: InstallationKeys) async throws {
        try await checkSchema(database)
        // With another key nothing sealed is right: that is said before the log is called broken.
        let key = keys.instance
        do { try await keys.verify(database) } catch let fault as KeyFileError { throw Fault.key(fault.description) }
        try await database.read { reading in
            for shape in try reading.shapes() { try checkReferences(of: shape, reading) }
            if let damage = try reading.damage() { throw Fault.damage(damage) }
            let faults = try SeriesStore.countFaults(on: reading)
            if faults > 0 { throw Fault.series(faults) }
            if let fault = try SealCheck(keys.units).firstFault(on: reading) {
                throw Fault.handover(fault.handover.text, version: fault.number)
            }
            switch try AuditLog.verify(key: key, on: reading) {
            case .whole: break
            case .broken(let chain, let position):
                throw Fault.audit(chain: chain?.text ?? "(unknown)", position: position)
            }
        }
        if let owner = try await database.read({ try Vault(key).firstLockedOwner(on: $0) }) {
            throw Fault.key("the data key of the school owner \(owner) does not open.")
        }
    }

    /// Against the schema that the steps make in a database of their own: tables, columns, keys, references
    /// and indexes. What a column's `CHECK` says, and triggers, are not compared.
    private static func checkSchema(_ database: Database) async throws {
        let migrator = Migrator(House.migrations)
        if let missing = try await migrator.pending(in: database).first { throw Fault.schema("\(missing) is missing") }
        let fresh = Database(driver: try SQLiteDriver(inMemoryObserving: nil))
        try await migrator.migrate(fresh)
        let expected = try await fresh.read { try $0.shapes() }
        let found = try await database.read { try $0.shapes() }
        for shape in expected {
            guard let same = found.first(where: { $0.name == shape.name }) else {
                throw Fault.schema("the table \(shape.name) is missing")
            }
            guard
                (same.columns, same.key, same.references) == (shape.columns, shape.key, shape.references)
            else { throw Fault.schema("the table \(shape.name) has been changed") }
            // One more, made to find something faster, does no harm.
            if let index = shape.indexes.first(where: { !same.indexes.contains($0) }) {
                throw Fault.schema("the index \(index.name) is missing or has been changed")
            }
        }
        if let extra = found.first(where: { table in !expected.contains { $0.name == table.name } }) {
            throw Fault.schema("there is a table \(extra.name) too many")
        }
    }

    private static func checkReferences(of shape: TableShape, _ reading: Reading) throws {
        for reference in shape.references {
            let column = SQL(stringLiteral: "c.\(reference.column)")
            let rows: Int? = try reading.value(
                """
                SELECT count(*) AS value FROM \(SQL(stringLiteral: shape.name)) c WHERE \(column) IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM \(SQL(stringLiteral: reference.table)) p
                    WHERE p.\(SQL(stringLiteral: reference.key)) = \(column))
                """)
            if let rows, rows > 0 {
                throw Fault.reference(table: shape.name, column: reference.column, rows: rows)
            }
        }
    }
}
