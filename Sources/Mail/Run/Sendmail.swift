package import Core

/// Why the system's `sendmail` did not take a mail. It says nothing of whom the mail was for.
package enum MailNotTaken: Error, Equatable, CustomStringConvertible {
    /// There is no such program, or it may not be run.
    case cannotRun
    /// It ended with this status.
    case refused(Int32)
    case tooSlow

    package var description: String {
        switch self {
        case .cannotRun: "The mail program could not be run."
        case .refused(let status): "The mail program did not take the mail (status \(status >> 8))."
        case .tooSlow: "The mail program took too long and was ended."
        }
    }
}

/// Hands mails to the system, which delivers them. A mail that was taken has not yet arrived.
package struct Sendmail: Sendable {
    private let program: SystemProgram
    private let sender: MailAddress

    /// - Parameter limit: milliseconds that the program has for one mail.
    package init(_ setUp: MailSetUp, limit: Int = 60_000) {
        (program, sender) = (SystemProgram(path: setUp.program, limit: limit), setUp.sender)
    }

    /// - Parameter mark: tells this mail from all others; see `MailMessage`.
    /// - Throws: `MailNotTaken`.
    package func send(_ letter: Letter, to recipient: MailAddress, mark: [UInt8], at now: Instant) async throws {
        let message = MailMessage(letter, from: sender, to: recipient, mark: mark, at: now)
        // `-i`: a line of one point does not end the mail. `-f`: who is told when it cannot be delivered.
        let status = try await program.run(
            ["-i", "-f", sender.text, "--", recipient.text], reading: message.bytes)
        guard status == 0 else { throw MailNotTaken.refused(status) }
    }
}
