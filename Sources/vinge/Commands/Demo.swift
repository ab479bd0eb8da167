import Access
import App
import ArgumentParser
import Core
import Foundation
import Storage

/// `vinge demo`: a world to look at, made once, served on this machine.
struct Demo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make a demo of three invented schools and serve it on this machine.")

    @Option(help: "The port to listen on.")
    var port = 8080

    @Option(help: "Where the demo's database and key are kept.")
    var directory = "demo"

    @Flag(help: "Make the demo and do not serve it.")
    var buildOnly = false

    @Option(help: "A folder of further languages for pupils and guardians (see docs/languages.md).")
    var translations: String?

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("A port is a number from 0 to 65535.") }
    }

    func run() async throws {
        try await orRefuse {
            let services = try await prepare()
            if buildOnly {
                try await services.database.close()
                print("The demo is ready in \(directory).")
                return
            }
            try await Server.run(House(services), host: "127.0.0.1", port: port) { Demo.greet($0) }
        }
    }

    /// Opens the demo, and makes it first when it is not there yet. A half-made one
    /// cannot be: the world is written in one transaction.
    private func prepare() async throws -> Services {
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        let path = directory + "/vinge.db"
        let key = try KeyFile(path: Installation.defaultKeyPath(beside: path))
            .loadOrCreate(random: Environment.live.randomBytes)
        let database = Database(driver: try SQLiteDriver(path: path))
        try await Migrator(House.migrations).migrate(database)
        try await key.verify(database)
        var settings = Settings(mode: .demo)
        if let translations { settings.translations = try TranslationFiles.load(folder: translations) }
        // The demo's password is public, so it need not be slow to check.
        let services = Services(
            database: database, key: key, environment: .live, work: PasswordWork(logN: 12, r: 8, p: 1),
            settings: settings)
        let people: Int? = try await database.read { try $0.value("SELECT count(*) AS value FROM person") }
        if people == 0 {
            let today = Instant.current().day(in: .denmark)
            try await DemoWorld(services, today: today).build()
        }
        return services
    }

    private static func greet(_ address: String) {
        print("Vinge's demo is running at \(address)\n")
        print("Sign in with one click, or with these names and the password \"\(DemoPeople.password)\":")
        for person in DemoPeople.all {
            let login = person.login.padding(toLength: 10, withPad: " ", startingAt: 0)
            print("  \(login)\(person.role.name[.en]), \(person.country.name[.en])")
        }
        print("\nStop with Ctrl-C.")
        fflush(nil)
    }
}
