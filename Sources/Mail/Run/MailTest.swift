package import Core

/// One mail to try the set-up with, from the command line.
package enum MailTest {
    /// - Throws: `MailNotTaken`.
    package static func send(
        _ setUp: MailSetUp, to recipient: MailAddress, in language: Language, _ environment: Environment
    ) async throws {
        try await Sendmail(setUp).send(
            MailLetters(site: setUp.site, language: language).test(), to: recipient,
            mark: environment.randomBytes(16), at: environment.now())
    }
}
