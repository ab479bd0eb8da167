package import Core
package import Storage

/// The secret that an account shares with its person's phone. It is sealed; an account has one.
package enum SecondFactorStore {
    /// Seconds within which a set-up has to be finished: what is left lying is begun anew, with the
    /// password.
    package static let patience: Int64 = 15 * 60

    /// A factor that has been set up to the end.
    package struct InForce: Sendable {
        package let secret: TimeSecret
        /// The step of the last code that was taken.
        package let step: Int
        package let since: Instant
    }

    // MARK: Setting up

    /// Begins a set-up; one that was begun before and not finished is forgotten.
    ///
    /// - Returns: false when a factor is in force, which is then kept.
    package static func begin(
        _ secret: TimeSecret, of account: AccountRecord, at now: Instant, _ vault: Vault, on writing: Writing
    ) throws -> Bool {
        let sealed = try vault.seal(secret.bytes, at: place(of: account.id, account.owner), on: writing)
        return try writing.execute(
            """
            INSERT INTO second_factor (account, owner, secret, recorded)
            VALUES (\(account.id), \(account.owner), \(sealed), \(now))
            ON CONFLICT (account) DO UPDATE SET secret = excluded.secret, recorded = excluded.recorded
            WHERE second_factor.confirmed IS NULL
            """) == 1
    }

    /// The secret of a set-up that is under way.
    package static func begun(
        by account: AccountID, at now: Instant, _ vault: Vault, on reading: Reading
    ) throws -> TimeSecret? {
        let oldest = now.adding(seconds: -patience)
        let found = try reading.first(
            """
            SELECT owner, secret FROM second_factor
            WHERE account = \(account) AND confirmed IS NULL AND secret IS NOT NULL AND recorded > \(oldest)
            """
        ) { (owner: try $0["owner"] as OwnerID, sealed: try $0["secret"] as Sealed) }
        return try found.map { try open($0.sealed, of: account, $0.owner, vault, reading) }
    }

    /// Puts what was begun in force, after its first code.
    package static func confirm(step: Int, of account: AccountID, at now: Instant, on writing: Writing) throws -> Bool {
        try writing.execute(
            """
            UPDATE second_factor SET confirmed = \(now), step = \(step), reset = NULL
            WHERE account = \(account) AND confirmed IS NULL AND secret IS NOT NULL
            """) == 1
    }

    // MARK: Using

    package static func inForce(of account: AccountID, _ vault: Vault, on reading: Reading) throws -> InForce? {
        let found = try reading.first(
            """
            SELECT owner, secret, step, confirmed FROM second_factor
            WHERE account = \(account) AND confirmed IS NOT NULL
            """
        ) { row in
            (
                owner: try row["owner"] as OwnerID, sealed: try row["secret"] as Sealed, step: try row["step"] as Int,
                since: try row["confirmed"] as Instant
            )
        }
        return try found.map { found in
            let secret = try open(found.sealed, of: account, found.owner, vault, reading)
            return InForce(secret: secret, step: found.step, since: found.since)
        }
    }

    /// Uses a step's code up: tells whether it had not been used, nor any later one.
    package static func use(step: Int, of account: AccountID, on writing: Writing) throws -> Bool {
        try writing.execute(
            """
            UPDATE second_factor SET step = \(step)
            WHERE account = \(account) AND confirmed IS NOT NULL AND step < \(step)
            """) == 1
    }

    // MARK: Ending

    /// The person has turned it off.
    package static func remove(of account: AccountID, on writing: Writing) throws {
        try writing.execute("DELETE FROM second_factor WHERE account = \(account)")
        try forgetRest(of: account, on: writing)
    }

    /// Somebody else has taken it away, which the person will be told.
    ///
    /// - Returns: false when there was none in force, and then nothing is changed.
    package static func reset(of account: AccountID, at now: Instant, on writing: Writing) throws -> Bool {
        let isReset =
            try writing.execute(
                """
                UPDATE second_factor SET secret = NULL, confirmed = NULL, step = NULL, reset = \(now)
                WHERE account = \(account) AND confirmed IS NOT NULL
                """) == 1
        if isReset { try forgetRest(of: account, on: writing) }
        return isReset
    }

    /// The person knows of a reset.
    package static func acknowledgeReset(of account: AccountID, on writing: Writing) throws {
        try writing.execute(
            "UPDATE second_factor SET reset = NULL WHERE account = \(account) AND reset IS NOT NULL")
    }

    private static func forgetRest(of account: AccountID, on writing: Writing) throws {
        try RecoveryCodeStore.remove(of: account, on: writing)
        try SessionStore.forgetProofs(of: account, on: writing)
    }

    // MARK: The secret

    private static func place(of account: AccountID, _ owner: OwnerID) -> Vault.Place {
        Vault.Place(owner: owner, column: "second_factor.secret", record: account.text)
    }

    private static func open(
        _ sealed: Sealed, of account: AccountID, _ owner: OwnerID, _ vault: Vault, _ reading: Reading
    ) throws -> TimeSecret {
        TimeSecret(bytes: try vault.bytes(of: sealed, at: place(of: account, owner), on: reading))
    }
}
