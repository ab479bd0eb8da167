package import Access
import Core
package import Storage
import Work

/// What waits for a reader in all modules.
package typealias WaitingFor = @Sendable (Reader, Reading) throws -> [Waiting]

/// Reads what waits for one person, and sends it in counts. When the server dies between the mail and its
/// being written down, the mail is sent again, with the same mark.
struct ReminderJob: Sendable {
    let services: Services
    let setUp: MailSetUp
    let waiting: WaitingFor

    private struct Reminder: Sendable {
        let address: MailAddress
        let letter: Letter
        let day: LocalDate
    }

    var handler: JobHandler {
        JobHandler(.mailReminder) { account, run in
            let (services, now) = (services, services.environment.now())
            guard let reminder = try await services.database.read({ try self.reminder(for: account, at: now, $0) })
            else { return }
            try await Sendmail(setUp).send(
                reminder.letter, to: reminder.address,
                mark: services.mark(of: "\(account)/\(reminder.day)", for: "mail"), at: now)
            try await run.finish { try ReminderStore.note(sentTo: account, on: reminder.day, $0) }
        }
    }

    /// `nil` when there is nothing to say, or nobody to say it to: the job may have waited, and meanwhile
    /// reminders were turned off, the account was closed, its roles have ended, or it is night.
    private func reminder(for account: AccountID, at now: Instant, _ reading: Reading) throws -> Reminder? {
        guard let reader = try Reader.absent(account, holding: .receiveReminders, at: now, on: reading),
            let day = ReminderHours.day(at: now, in: reader.country),
            let mailbox = try MailboxStore(vault: services.vault).mailbox(of: account, on: reading),
            mailbox.isConfirmed, mailbox.wants, mailbox.sent != day
        else { return nil }
        let digest = Digest(of: try waiting(reader, reading))
        guard !digest.lines.isEmpty else { return nil }
        let letters = MailLetters(site: setUp.site, language: reader.language)
        return Reminder(address: mailbox.address, letter: letters.reminder(digest, on: day), day: day)
    }
}
