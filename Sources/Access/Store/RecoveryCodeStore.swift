package import Core
package import Storage

/// Codes on paper in place of the phone. Only their hashes are kept: 79 random bits are not found
/// by trying.
package enum RecoveryCodeStore {
    /// New codes; the earlier ones stop working.
    package static func replace(_ codes: [Secret], of account: AccountID, on writing: Writing) throws {
        try remove(of: account, on: writing)
        try writing.execute(
            all: codes.map { "INSERT INTO recovery_code (account, hash) VALUES (\(account), \($0.hash))" })
    }

    /// Uses a code up: tells whether it was right and had not been used.
    package static func redeem(_ code: Secret, of account: AccountID, now: Instant, on writing: Writing) throws -> Bool
    {
        try writing.execute(
            """
            UPDATE recovery_code SET used = \(now)
            WHERE account = \(account) AND hash = \(code.hash) AND used IS NULL
            """) == 1
    }

    package static func left(of account: AccountID, on reading: Reading) throws -> Int {
        try reading.value("SELECT count(*) AS value FROM recovery_code WHERE account = \(account) AND used IS NULL")
            ?? 0
    }

    static func remove(of account: AccountID, on writing: Writing) throws {
        try writing.execute("DELETE FROM recovery_code WHERE account = \(account)")
    }
}
