import Access
import App
import ArgumentParser
import Core
import Foundation
import Storage

/// Where the database and its key are: the same options for every command.
struct Installation: ParsableArguments {
    @Option(help: "The database: a file's path, or a postgres:// address. Also VINGE_DATABASE.")
    var database: String?

    @Option(help: "The key file; beside the database unless told otherwise. Also VINGE_KEY_FILE.")
    var keyFile: String?

    @Option(
        help:
            "The file that locks the schools' own keys; beside the key file unless told otherwise. Also VINGE_UNIT_KEY_FILE."
    )
    var unitKeyFile: String?

    var address: DatabaseAddress {
        DatabaseAddress(database ?? ProcessInfo.processInfo.environment["VINGE_DATABASE"] ?? "vinge.db")
    }

    var keys: KeyFiles { KeyFiles(keyFile, unitKeyFile, for: address) }

    /// Opens the database, which must have the schema this program expects.
    func open(_ settings: Settings = Settings(mode: .serve), connections: Int = 8) async throws -> Services {
        let database = try openDatabase(connections: connections)
        guard try await Migrator(House.migrations).pending(in: database).isEmpty else {
            throw Refusal("The database at \(address.shown) has an older schema. Run `vinge database migrate` first.")
        }
        let keys = try keys.load()
        try await keys.verify(database)
        return Services(database: database, keys: keys, environment: .live, work: .production, settings: settings)
    }

    /// Opens the database, which must be there.
    func openDatabase(connections: Int = 8) throws -> Database {
        if case .file(let path) = address, !FileManager.default.fileExists(atPath: path) {
            throw Refusal("There is no database at \(path). `vinge database migrate` makes one.")
        }
        return try address.open(connections: connections)
    }

    /// Opens or makes the database and its key, and brings its schema up to date.
    func migrate() async throws -> [String] {
        let (ran, services) = try await migrated()
        try await services.database.close()
        return ran
    }

    /// Opens an installation that nobody uses yet, and makes its schema and its key.
    func openUnused() async throws -> Services {
        let database = try address.open()
        guard try await database.read(House.isUnused) else {
            throw Refusal("The database at \(address.shown) is not empty. Give an empty one.")
        }
        try await database.close()
        return try await migrated().services
    }

    private func migrated() async throws -> (ran: [String], services: Services) {
        let database = try address.open()
        // A database with people in it has its key somewhere; another would open nothing.
        let isUnused = try await database.read(House.isUnused)
        let instance =
            isUnused ? try keys.instance.loadOrCreate(random: Environment.live.randomBytes) : try keys.instance.load()
        let ran = try await Migrator(House.migrations).migrate(database)
        let isLocked = try await database.read(KeyFile.Kind.units.noted) != nil
        let units =
            isLocked ? try keys.units.load() : try keys.units.loadOrCreate(random: Environment.live.randomBytes)
        let keys = InstallationKeys(instance: instance, units: units)
        try await keys.verify(database)
        return (
            ran,
            Services(
                database: database, keys: keys, environment: .live, work: .production, settings: Settings(mode: .serve))
        )
    }
}

/// Something that was refused, in one sentence for standard error.
struct Refusal: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }
}

extension AsyncParsableCommand {
    /// Runs a command's work; whatever goes wrong becomes one sentence and exit 1.
    func orRefuse(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let exit as ExitCode {
            throw exit
        } catch {
            let text = Sentence.of(error)
            FileHandle.standardError.write(Data("vinge: \(text)\n".utf8))
            throw ExitCode(1)
        }
    }
}
