package import Core
package import Storage

/// How long a sign-in lasts.
package struct SessionLimits: Sendable {
    /// Seconds without a request after which staff have to sign in again.
    package var staffIdle: Int64 = 30 * 60
    /// The same for pupils and guardians, whose device is often shared.
    package var homeIdle: Int64 = 15 * 60
    /// Seconds after which everybody has to.
    package var absolute: Int64 = 12 * 60 * 60

    package init() {}
}

/// Sign-ins, kept as rows under the hash of their token.
package enum SessionStore {
    package struct Session: Sendable {
        package let account: AccountRecord
        package let started: Instant
        package let seen: Instant
    }

    package static func start(_ token: Secret, account: AccountID, now: Instant, on writing: Writing) throws {
        try writing.execute(
            """
            INSERT INTO session (hash, account, started, seen) VALUES (\(token.hash), \(account), \(now), \(now))
            """)
    }

    package static func end(_ token: Secret, on writing: Writing) throws {
        try writing.execute("DELETE FROM session WHERE hash = \(token.hash)")
    }

    package static func endAll(of account: AccountID, on writing: Writing) throws {
        try writing.execute("DELETE FROM session WHERE account = \(account)")
    }

    /// The session of a token, whether or not it has run out; a disabled account has none.
    package static func find(_ token: Secret, on reading: Reading) throws -> Session? {
        let row = try reading.first("SELECT account, started, seen FROM session WHERE hash = \(token.hash)") {
            (
                account: try $0["account"] as AccountID, started: try $0["started"] as Instant,
                seen: try $0["seen"] as Instant
            )
        }
        guard let row, let account = try AccountStore.account(row.account, on: reading), !account.isDisabled else {
            return nil
        }
        return Session(account: account, started: row.started, seen: row.seen)
    }

    package static func touch(_ token: Secret, now: Instant, on writing: Writing) throws {
        try writing.execute("UPDATE session SET seen = \(now) WHERE hash = \(token.hash)")
    }

    /// Removes what has run out long ago.
    package static func sweep(before instant: Instant, on writing: Writing) throws {
        try writing.execute("DELETE FROM session WHERE seen < \(instant)")
    }
}
