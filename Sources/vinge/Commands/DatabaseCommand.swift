import Access
import App
import ArgumentParser
import Core
import Foundation
import Monitoring
import Storage

/// `vinge database`.
struct DatabaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "database", abstract: "Make the database, keep its schema up to date, look it over, move it.",
        subcommands: [Migrate.self, Check.self, Renew.self, Copy.self])

    struct Migrate: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make the database and its key, or bring an older schema up to date.")

        @OptionGroup var installation: Installation

        func run() async throws {
            try await orRefuse {
                let ran = try await installation.migrate()
                print(
                    ran.isEmpty
                        ? "The schema is up to date." : "Ran \(ran.count) steps:\n  " + ran.joined(separator: "\n  "))
            }
        }
    }

    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Look the database over: schema, foreign keys, integrity, series, audit log, keys.",
            discussion: "Exit 0 when all is well; else 1, and the first fault is named.")

        @OptionGroup var installation: Installation

        func run() async throws {
            try await orRefuse {
                let database = try installation.openDatabase()
                try await InstallationCheck.run(database, keys: try installation.keys.load())
                try await database.close()
                print("Schema, foreign keys, integrity, series, audit log and keys are as they should be.")
            }
        }
    }

    struct Renew: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put the kept series together anew from their scores.",
            discussion: "For when the check finds series that do not say what their scores say.")

        @OptionGroup var installation: Installation

        func run() async throws {
            try await orRefuse {
                let services = try await installation.open()
                let count = try await SeriesRenewal(services).run()
                try await services.database.close()
                print("\(count) series were put together anew.")
            }
        }
    }

    struct Copy: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Move an installation to another database, on SQLite or PostgreSQL.",
            discussion: """
                Every row is copied as it is, sealed bytes too, and read back: row counts and
                checksums must agree, or nothing is kept. Nobody should be using the
                installation meanwhile: stop its servers first. Both databases use the same
                key files.
                """)

        @Option(help: "The database to copy: a file's path, or a postgres:// address.")
        var from: String

        @Option(help: "The database to copy to; it must be empty.")
        var to: String

        @Option(help: "The key file; beside the database to copy unless told otherwise. Also VINGE_KEY_FILE.")
        var keyFile: String?

        @Option(
            help:
                "The file that locks the schools' own keys; beside the key file unless told otherwise. Also VINGE_UNIT_KEY_FILE."
        )
        var unitKeyFile: String?

        @Flag(help: "Print one JSON object with the rows and the checksum of each table.")
        var json = false

        private struct Answer: Encodable {
            struct Table: Encodable {
                let table: String
                let rows: Int
                let sha256: String
            }
            let tables: [Table]
            let rows: Int
        }

        func validate() throws {
            guard from != to else { throw ValidationError("--from and --to are the same database.") }
        }

        func run() async throws {
            try await orRefuse {
                let (source, target) = (DatabaseAddress(from), DatabaseAddress(to))
                if case .file(let path) = source, !FileManager.default.fileExists(atPath: path) {
                    throw Refusal("There is no database at \(path).")
                }
                let files = KeyFiles(keyFile, unitKeyFile, for: source)
                let keys = try files.load()
                let databases = (try source.open(), try target.open())
                let progress = Progress()
                let lines = try await InstallationCopy(from: databases.0, to: databases.1, keys: keys)
                    .run { progress.show("\($0): \($1) rows") }
                progress.end()
                try await databases.0.close()
                try await databases.1.close()
                // Whoever says where the keys are knows where they are.
                let isSaid = keyFile != nil || ProcessInfo.processInfo.environment["VINGE_KEY_FILE"] != nil
                if !isSaid { try files.keep(for: target) }
                let rows = lines.reduce(0) { $0 + $1.rows }
                let tables = lines.map {
                    Answer.Table(table: $0.table, rows: $0.rows, sha256: $0.digest.map(Self.hex).joined())
                }
                print(
                    json
                        ? try JSONOutput.text(Answer(tables: tables, rows: rows))
                        : "Copied \(rows) rows of \(lines.count) tables; row counts and checksums agree, "
                            + "and the audit log is whole.")
            }
        }

        private static func hex(_ byte: UInt8) -> String { (byte < 16 ? "0" : "") + String(byte, radix: 16) }
    }
}
