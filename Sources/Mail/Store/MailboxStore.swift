import Access
import Core
import Storage

/// Where one person's reminders go.
struct Mailbox: Sendable {
    let address: MailAddress
    /// Whether the person has shown that the address is theirs.
    let isConfirmed: Bool
    /// Whether reminders are on.
    let wants: Bool
    /// The day of the last reminder.
    let sent: LocalDate?
}

/// The addresses of reminders, sealed. An account has one or none, and nobody but its person sees it.
struct MailboxStore: Sendable {
    /// Seconds for which a code works.
    static let codeLifetime: Int64 = 30 * 60
    /// Seconds after which an address that nobody has confirmed is forgotten.
    static let patience: Int64 = 7 * 24 * 3600

    let vault: Vault

    func mailbox(of account: AccountID, on reading: Reading) throws -> Mailbox? {
        let found = try reading.first(
            "SELECT owner, address, confirmed, wants, sent FROM mail_address WHERE account = \(account)"
        ) { row in
            (
                owner: try row["owner"] as OwnerID, sealed: try row["address"] as Sealed,
                confirmed: try row["confirmed"] as Instant?, wants: try row["wants"] as Bool,
                sent: try row["sent"] as LocalDate?
            )
        }
        guard let found else { return nil }
        let text = try vault.open(found.sealed, at: place(of: account, found.owner), on: reading)
        // What was written is an address; something else is as good as damaged.
        guard let address = MailAddress(text) else { throw VaultError.cannotOpen }
        return Mailbox(
            address: address, isConfirmed: found.confirmed != nil, wants: found.wants, sent: found.sent)
    }

    /// Keeps an address that its person has yet to confirm, in place of any other.
    ///
    /// - Parameter due: when the person is first looked at; so for all of these.
    func set(
        _ address: MailAddress, of account: AccountRecord, due: Instant, at now: Instant, _ writing: Writing
    ) throws {
        let sealed = try vault.seal(address.text, at: place(of: account.id, account.owner), on: writing)
        try writing.execute(
            """
            INSERT INTO mail_address (account, owner, address, recorded, wants, due)
            VALUES (\(account.id), \(account.owner), \(sealed), \(now), 1, \(due))
            ON CONFLICT (account) DO UPDATE SET address = excluded.address, recorded = excluded.recorded,
                code = NULL, code_expires = NULL, confirmed = NULL, wants = 1, due = excluded.due
            """)
    }

    /// Keeps the hash of a new code; an earlier one stops working.
    func setCode(_ code: Secret, of account: AccountID, expires: Instant, _ writing: Writing) throws {
        try writing.execute(
            """
            UPDATE mail_address SET code = \(code.hash), code_expires = \(expires)
            WHERE account = \(account) AND confirmed IS NULL
            """)
    }

    /// Uses a code up: tells whether it was right and not too old.
    func confirm(
        _ code: Secret, of account: AccountID, due: Instant, at now: Instant, _ writing: Writing
    ) throws -> Bool {
        try writing.execute(
            """
            UPDATE mail_address SET confirmed = \(now), code = NULL, code_expires = NULL, due = \(due)
            WHERE account = \(account) AND code = \(code.hash) AND code_expires > \(now)
            """) == 1
    }

    /// Turns reminders off or on; false when they were so, or there is no address of the person's.
    func setWants(_ wants: Bool, of account: AccountID, due: Instant, _ writing: Writing) throws -> Bool {
        try writing.execute(
            """
            UPDATE mail_address SET wants = \(wants), due = \(due)
            WHERE account = \(account) AND confirmed IS NOT NULL AND wants <> \(wants)
            """) == 1
    }

    func remove(of account: AccountID, _ writing: Writing) throws -> Bool {
        try writing.execute("DELETE FROM mail_address WHERE account = \(account)") == 1
    }

    /// Forgets addresses that nobody has confirmed: they may be somebody else's.
    static func sweep(at now: Instant, _ writing: Writing) throws {
        let oldest = now.adding(seconds: -patience)
        try writing.execute("DELETE FROM mail_address WHERE confirmed IS NULL AND recorded < \(oldest)")
    }

    private func place(of account: AccountID, _ owner: OwnerID) -> Vault.Place {
        Vault.Place(owner: owner, column: "mail_address.address", record: account.text)
    }
}
