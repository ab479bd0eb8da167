package import Storage

extension House {
    /// Nobody has begun to use the database: there are no tables in it, or no school owner.
    package static func isUnused(_ reading: Reading) throws -> Bool {
        let tables = try reading.tables()
        guard tables.contains("organisation") else { return tables.isEmpty }
        let owners: Int? = try reading.value("SELECT count(*) AS value FROM organisation")
        return owners == 0
    }
}

/// Moves an installation to another database and looks whether its audit log has come
/// along whole.
package struct InstallationCopy: Sendable {
    private let source: Database
    private let target: Database
    private let keys: InstallationKeys

    package init(from source: Database, to target: Database, keys: InstallationKeys) {
        (self.source, self.target, self.keys) = (source, target, keys)
    }

    /// - Throws: `CopyFault`, `MigrationError`, `KeyFileError`, with nothing kept; `NotWhole` when all rows have been
    ///   copied and are kept, but the copy has a fault that the original may have too.
    package func run(
        progress: @escaping @Sendable (_ table: String, _ rows: Int) -> Void = { _, _ in }
    ) async throws -> [DatabaseCopy.Line] {
        guard try await Migrator(House.migrations).pending(in: source).isEmpty else { throw CopyFault.outdated }
        try await keys.verify(source)
        let lines = try await DatabaseCopy(from: source, to: target, ifFree: House.isUnused)
            .run(House.migrations, progress: progress)
        do {
            try await InstallationCheck.run(target, keys: keys)
        } catch let fault as InstallationCheck.Fault { throw NotWhole(fault: fault) }
        return lines
    }

    /// The copy says what the original says, and is not as it should be.
    package struct NotWhole: Error, Equatable, CustomStringConvertible {
        package let fault: InstallationCheck.Fault

        package var description: String {
            "All rows were copied and are kept, but the copy is not as it should be. \(fault.description)"
        }
    }
}
