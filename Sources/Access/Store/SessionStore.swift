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
        package let holder: AccountHolder
        package let started: Instant
        package let seen: Instant
        /// True when the second factor has been shown in this session.
        package let isProven: Bool
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
        try reading.first(
            """
            SELECT \(AccountHolder.columns), s.started, s.seen, s.proven
            FROM session s JOIN account a ON a.id = s.account \(AccountHolder.joins)
            WHERE s.hash = \(token.hash) AND a.disabled = 0
            """
        ) { row in
            let holder = try AccountHolder(row)
            let proven: Instant? = try row["proven"]
            return Session(
                holder: holder, started: try row["started"], seen: try row["seen"],
                isProven: holder.secondFactor == .inForce && proven != nil)
        }
    }

    package static func touch(_ token: Secret, now: Instant, on writing: Writing) throws {
        try writing.execute("UPDATE session SET seen = \(now) WHERE hash = \(token.hash)")
    }

    // MARK: The second factor

    /// Notes that a session's person has shown the second factor; it counts until the session ends.
    package static func prove(_ token: Secret, now: Instant, on writing: Writing) throws {
        try writing.execute("UPDATE session SET proven = \(now) WHERE hash = \(token.hash)")
    }

    /// What was shown counts no longer, in any session of the account.
    static func forgetProofs(of account: AccountID, on writing: Writing) throws {
        try writing.execute("UPDATE session SET proven = NULL WHERE account = \(account)")
    }

    /// Removes what has run out long ago.
    package static func sweep(before instant: Instant, on writing: Writing) throws {
        try writing.execute("DELETE FROM session WHERE seen < \(instant)")
    }
}
