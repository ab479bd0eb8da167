import ArgumentParser
import Foundation

/// `vinge`: one program that serves, imports and checks an installation.
@main
struct Vinge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vinge",
        abstract: "Follow pupils' learning, and help it along.",
        discussion: """
            Start with `vinge demo`. An installation of your own begins with
            `vinge database migrate` and `vinge account create`.
            """,
        subcommands: [
            Demo.self, Serve.self, DatabaseCommand.self, AccountCommand.self, Import.self, Export.self, Verify.self,
            Audit.self, MailCommand.self, Simulate.self, Stats.self,
        ])

    /// Files that are made here — the database, its log, the key — are the owner's alone.
    static func main() async {
        umask(0o077)
        await main(nil)
    }
}
