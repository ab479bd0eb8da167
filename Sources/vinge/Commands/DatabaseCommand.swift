import ArgumentParser

/// `vinge database`.
struct DatabaseCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "database", abstract: "Make the database and keep its schema up to date.",
        subcommands: [Migrate.self])

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
}
