import ArgumentParser
import Foundation
import Mail

/// How mail is sent: the same options for every command that sends any.
struct MailOptions: ParsableArguments {
    static let usual = "/usr/sbin/sendmail"

    @Option(help: "The address that mails come from. Without it and --address none are sent (see docs/mail.md).")
    var mailFrom: String?

    @Option(help: "Where people open this installation, such as https://vinge.example.org.")
    var address: String?

    @Option(help: "The system's mail program; \(MailOptions.usual) unless told otherwise.")
    var sendmail: String?

    /// `nil` when nothing is said of mail.
    ///
    /// - Throws: `Refusal`, also when the program is not there: a reminder must not be where one finds out.
    func setUp() throws -> MailSetUp? {
        guard mailFrom != nil || address != nil || sendmail != nil else { return nil }
        guard let mailFrom, let address else { throw Refusal("Mail needs both --mail-from and --address.") }
        guard let sender = MailAddress(mailFrom) else {
            throw Refusal("\(mailFrom) is not an address that mails may come from.")
        }
        guard let site = SiteAddress(address) else {
            throw Refusal("\(address) is not an address such as https://vinge.example.org.")
        }
        let program = sendmail ?? Self.usual
        guard program.hasPrefix("/"), FileManager.default.isExecutableFile(atPath: program) else {
            throw Refusal("There is no program to send mail with at \(program).")
        }
        return MailSetUp(sender: sender, site: site, program: program)
    }
}
