import ArgumentParser
import Core
import Mail

extension Language: ExpressibleByArgument {}

/// `vinge mail`.
struct MailCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail", abstract: "Try how an installation sends mail.", subcommands: [Test.self])

    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Send one mail with the options that vinge serve would get.")

        @OptionGroup var mail: MailOptions

        @Option(help: "Whom to send it to.")
        var to: String

        @Option(help: "Its language: da, sv, nb or en.")
        var language = Language.en

        func run() async throws {
            try await orRefuse {
                guard let setUp = try mail.setUp() else { throw Refusal("Mail needs --mail-from and --address.") }
                guard let recipient = MailAddress(to) else {
                    throw Refusal("\(to) is not an address that mail can be sent to.")
                }
                try await MailTest.send(setUp, to: recipient, in: language, .live)
                print("\(setUp.program) has taken the mail. Whether it arrives is seen at the other end.")
            }
        }
    }
}
