import Core
import Storage

/// Whose time it is to be looked at, and who has had a mail.
enum ReminderStore {
    struct Due: Sendable {
        let account: AccountID
        let owner: OwnerID
        let country: Country
    }

    /// Those who want reminders and whose time has come, those first who have waited longest.
    static func due(at now: Instant, limit: Int, on reading: Reading) throws -> [Due] {
        try reading.all(
            """
            SELECT m.account, m.owner, o.country FROM mail_address m JOIN organisation o ON o.id = m.owner
            WHERE m.wants = 1 AND m.confirmed IS NOT NULL AND m.due <= \(now) ORDER BY m.due LIMIT \(limit)
            """
        ) { Due(account: try $0["account"], owner: try $0["owner"], country: try $0["country"]) }
    }

    /// They have been looked at, whether or not it becomes a mail, and are due again.
    static func setDue(_ next: Instant, for accounts: [AccountID], _ writing: Writing) throws {
        try writing.execute("UPDATE mail_address SET due = \(next) WHERE account IN \(accounts.filledUp)")
    }

    static func note(sentTo account: AccountID, on day: LocalDate, _ writing: Writing) throws {
        try writing.execute("UPDATE mail_address SET sent = \(day) WHERE account = \(account)")
    }
}
