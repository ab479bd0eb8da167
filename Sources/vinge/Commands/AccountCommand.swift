import Access
import App
import ArgumentParser
import Core
import Roster
import Storage

extension Country: ExpressibleByArgument {}
extension Role: ExpressibleByArgument {}

/// `vinge account`.
struct AccountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "account", abstract: "Make the first administrator; everything else has a page.",
        subcommands: [Create.self, Code.self, ResetSecondFactor.self])

    struct Code: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print a new activation code for an account; an earlier code stops working.")

        @OptionGroup var installation: Installation

        @Option(help: "The name to sign in with.")
        var login: String

        func run() async throws {
            try await orRefuse {
                let services = try await installation.open()
                guard let code = try await services.newCode(login: login) else {
                    throw Refusal("There is no account with that name.")
                }
                print("Activation code (works once, for 14 days): \(code)")
                try await services.database.close()
            }
        }
    }

    struct ResetSecondFactor: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "reset-second-factor",
            abstract: "Take an account's second factor away: for an administrator who has lost the phone and the codes."
        )

        @OptionGroup var installation: Installation

        @Option(help: "The name to sign in with.")
        var login: String

        func run() async throws {
            try await orRefuse {
                let services = try await installation.open()
                guard let isReset = try await services.resetSecondFactor(login: login) else {
                    throw Refusal("There is no account with that name.")
                }
                print(isReset ? "The second factor is reset." : "The account has no second factor.")
                try await services.database.close()
            }
        }
    }

    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make an administrator of a school owner and print an activation code.")

        @OptionGroup var installation: Installation

        @Option(help: "The name to sign in with.")
        var login: String

        @Option(help: "Given name.")
        var given: String

        @Option(help: "Family name.")
        var family: String

        @Option(help: "The school owner's name; it is made when there is none of the name.")
        var owner: String

        @Option(help: "The owner's country: DK, SE or NO.")
        var country = Country.denmark

        func validate() throws {
            let isPlain = { (text: String) in !text.isEmpty && text.allSatisfy { !$0.isNewline && $0 != "\0" } }
            guard [login, given, family, owner].allSatisfy(isPlain) else {
                throw ValidationError("The login, the names and the owner must be one line each, and not empty.")
            }
        }

        func run() async throws {
            try await orRefuse {
                let services = try await installation.open()
                let first = FirstAdministrator(
                    login: login, name: PersonName(given: given, family: family), owner: owner, country: country)
                guard let code = try await first.create(services) else {
                    throw Refusal("The name to sign in with is taken.")
                }
                print("Activation code (works once, for 14 days): \(code)")
                try await services.database.close()
            }
        }
    }
}
