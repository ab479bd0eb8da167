package import Core
package import Storage

/// Counts tries per name, per account and per address, in rows, so that all servers
/// of an installation count together.
package enum ThrottleStore {
    /// So many tries within so many seconds, then wait until the window is over.
    package struct Rule: Sendable {
        package let limit: Int
        package let window: Int64

        /// What a right password does to the count: an account starts afresh, an address
        /// only takes its own try back.
        let clearsOnSuccess: Bool

        package static let account = Rule(limit: 5, window: 15 * 60, clearsOnSuccess: true)
        package static let address = Rule(limit: 20, window: 15 * 60, clearsOnSuccess: false)
        /// For six digits, which are found sooner or later when nothing slows the trying down.
        package static let codes = Rule(limit: 20, window: 24 * 3600, clearsOnSuccess: true)
        /// For mails to an address of which nobody knows yet whose it is.
        package static let unasked = Rule(limit: 5, window: 24 * 3600, clearsOnSuccess: false)
    }

    /// Seconds to wait before the next try; 0 when one is free.
    package static func wait(_ key: [UInt8], _ rule: Rule, now: Instant, on reading: Reading) throws -> Int {
        let row = try reading.first("SELECT count, started FROM throttle WHERE hash = \(key)") {
            (count: try $0["count"] as Int, started: try $0["started"] as Instant)
        }
        guard let row, row.count >= rule.limit else { return 0 }
        return max(0, Int(rule.window - now.seconds(since: row.started)))
    }

    package static func count(_ key: [UInt8], _ rule: Rule, now: Instant, on writing: Writing) throws {
        let oldest = now.adding(seconds: -rule.window)
        try writing.execute(
            """
            INSERT INTO throttle (hash, count, started) VALUES (\(key), 1, \(now))
            ON CONFLICT (hash) DO UPDATE SET
                count = CASE WHEN throttle.started <= \(oldest) THEN 1 ELSE throttle.count + 1 END,
                started = CASE WHEN throttle.started <= \(oldest) THEN excluded.started ELSE throttle.started END
            """)
    }

    /// Takes a try back that turned out to be right.
    package static func forgive(_ key: [UInt8], _ rule: Rule, on writing: Writing) throws {
        if rule.clearsOnSuccess {
            try writing.execute("DELETE FROM throttle WHERE hash = \(key)")
        } else {
            try writing.execute("UPDATE throttle SET count = count - 1 WHERE hash = \(key) AND count > 0")
        }
    }

    package static func sweep(before instant: Instant, on writing: Writing) throws {
        try writing.execute("DELETE FROM throttle WHERE started < \(instant)")
    }
}
