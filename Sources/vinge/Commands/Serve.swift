import Access
import App
import ArgumentParser
import Core
import Foundation
import Roster
import Storage

/// `vinge serve`.
struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Serve an installation.")

    @OptionGroup var installation: Installation

    @Option(help: "The address to listen on.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on.")
    var port = 8080

    @Option(help: "The most connections to a PostgreSQL server; one more listens.")
    var connections = 8

    @Flag(help: "A proxy in front speaks https and sets X-Forwarded-For.")
    var behindProxy = false

    @Flag(help: "Also serve the style page at /style.")
    var development = false

    @Option(help: "A folder of further languages for pupils and guardians (see docs/languages.md).")
    var translations: String?

    @OptionGroup(title: "Reminders by e-mail") var mail: MailOptions

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("A port is a number from 0 to 65535.") }
        guard (1...500).contains(connections) else { throw ValidationError("Connections are 1 to 500.") }
    }

    func run() async throws {
        try await orRefuse {
            var settings = Settings(mode: development ? .development : .serve)
            settings.trustsForwardedFor = behindProxy
            if let translations { settings.translations = try TranslationFiles.load(folder: translations) }
            let setUp = try mail.setUp()
            let services = try await installation.open(settings, connections: connections)
            try await Server.run(House(services, mail: setUp), host: host, port: port) { address in
                print("Vinge is running at \(address)")
                fflush(nil)
            }
        }
    }
}
