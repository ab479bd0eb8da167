import Access
import App
import ArgumentParser
import Core
import Foundation
import Storage

/// Where the database and its key are: the same options for every command.
struct Installation: ParsableArguments {
    @Option(help: "The database file. Also VINGE_DATABASE.")
    var database: String?

    @Option(help: "The key file; beside the database unless told otherwise. Also VINGE_KEY_FILE.")
    var keyFile: String?

    private var path: String {
        database ?? ProcessInfo.processInfo.environment["VINGE_DATABASE"] ?? "vinge.db"
    }

    private var key: KeyFile {
        let named = keyFile ?? ProcessInfo.processInfo.environment["VINGE_KEY_FILE"]
        return KeyFile(path: named ?? Self.defaultKeyPath(beside: path))
    }

    /// `vinge.key` for `vinge.db`.
    static func defaultKeyPath(beside database: String) -> String {
        let base = database.hasSuffix(".db") ? String(database.dropLast(3)) : database
        return base + ".key"
    }

    /// Opens the database, which must have the schema this program expects.
    func open(_ settings: Settings = Settings(mode: .serve)) async throws -> Services {
        guard !path.hasPrefix("postgres") else {
            throw Refusal("This build speaks SQLite only: give --database the path of a file.")
        }
        guard FileManager.default.fileExists(atPath: path) else {
            throw Refusal("There is no database at \(path). `vinge database migrate` makes one.")
        }
        let database = Database(driver: try SQLiteDriver(path: path))
        guard try await Migrator(House.migrations).pending(in: database).isEmpty else {
            throw Refusal("The database at \(path) has an older schema. Run `vinge database migrate` first.")
        }
        let key = try key.load()
        try await key.verify(database)
        return Services(
            database: database, key: key, environment: .live, work: .production, settings: settings)
    }

    /// Whether there is nothing yet: no database, or one without a table.
    func isBlank() async throws -> Bool {
        guard FileManager.default.fileExists(atPath: path) else { return true }
        let database = Database(driver: try SQLiteDriver(path: path))
        let tables = try await database.read { try $0.tables() }
        try await database.close()
        return tables.isEmpty
    }

    /// Opens or makes the database and its key, and brings its schema up to date.
    func migrate() async throws -> [String] {
        guard !path.hasPrefix("postgres") else {
            throw Refusal("This build speaks SQLite only: give --database the path of a file.")
        }
        let isNew = !FileManager.default.fileExists(atPath: path)
        let key = isNew ? try key.loadOrCreate(random: Environment.live.randomBytes) : try key.load()
        let database = Database(driver: try SQLiteDriver(path: path))
        let ran = try await Migrator(House.migrations).migrate(database)
        try await key.verify(database)
        try await database.close()
        return ran
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
