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

    @Option(help: "Another place for the database: a file's path, or a postgres:// address of an empty database.")
    var database: String?

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
                print("The demo is ready in \(database ?? directory).")
                return
            }
            try await Server.run(House(services), host: "127.0.0.1", port: port) { Demo.greet($0) }
        }
    }

    /// Opens the demo, and makes it first when it is not there yet. A half-made one
    /// cannot be: the world is written in one transaction.
    private func prepare() async throws -> Services {
        if database == nil {
            try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        }
        let address = DatabaseAddress(database ?? directory + "/vinge.db")
        let database = try address.open()
        let isNew = try await database.read(House.isUnused)
        let isDemo = try await DemoWorld.isThere(database)
        guard isNew || isDemo else {
            throw Refusal("The database at \(address.shown) is not empty, and no demo.")
        }
        let (files, random) = (KeyFiles(nil, nil, for: address), Environment.live.randomBytes)
        let keys = InstallationKeys(
            instance: try files.instance.loadOrCreate(random: random),
            units: try files.units.loadOrCreate(random: random))
        try await Migrator(House.migrations).migrate(database)
        try await keys.verify(database)
        var settings = Settings(mode: .demo)
        if let translations { settings.translations = try TranslationFiles.load(folder: translations) }
        // The demo's password is public, so it need not be slow to check.
        let services = Services(
            database: database, keys: keys, environment: .live, work: PasswordWork(logN: 12, r: 8, p: 1),
            settings: settings)
        if isNew { try await DemoWorld(services, today: Instant.current().day(in: .denmark)).build() }
        return services
    }

    private static func greet(_ address: String) {
        print("Vinge's demo is running at \(address)\n")
        print("Sign in with one click, or with these names and the password \"\(DemoPeople.password)\":")
        for person in DemoPeople.all + DemoPeople.handover {
            let login = person.login.padding(toLength: 10, withPad: " ", startingAt: 0)
            print("  \(login)\(person.role.name[.en]), \(person.country.name[.en])")
        }
        print("\nStop with Ctrl-C.")
        fflush(nil)
    }
}
