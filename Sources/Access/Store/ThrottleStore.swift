package import Core
package import Storage

/// Counts failed attempts per account and per address, in rows, so that all servers
/// of an installation count together.
package enum ThrottleStore {
    /// So many failures within so many seconds, then wait until the window is over.
    package struct Rule: Sendable {
        package let limit: Int
        package let window: Int64

        package static let account = Rule(limit: 5, window: 15 * 60)
        package static let address = Rule(limit: 20, window: 15 * 60)
    }

    /// Seconds to wait before the next try; 0 when one is free.
    package static func wait(_ key: [UInt8], _ rule: Rule, now: Instant, on reading: Reading) throws -> Int {
        let row = try reading.first("SELECT count, started FROM throttle WHERE hash = \(key)") {
            (count: try $0["count"] as Int, started: try $0["started"] as Instant)
        }
        guard let row, row.count >= rule.limit else { return 0 }
        return max(0, Int(rule.window - now.seconds(since: row.started)))
    }

    package static func fail(_ key: [UInt8], _ rule: Rule, now: Instant, on writing: Writing) throws {
        let oldest = now.adding(seconds: -rule.window)
        try writing.execute(
            """
            INSERT INTO throttle (hash, count, started) VALUES (\(key), 1, \(now))
            ON CONFLICT (hash) DO UPDATE SET
                count = CASE WHEN throttle.started <= \(oldest) THEN 1 ELSE throttle.count + 1 END,
                started = CASE WHEN throttle.started <= \(oldest) THEN excluded.started ELSE throttle.started END
            """)
    }

    package static func clear(_ key: [UInt8], on writing: Writing) throws {
        try writing.execute("DELETE FROM throttle WHERE hash = \(key)")
    }

    package static func sweep(before instant: Instant, on writing: Writing) throws {
        try writing.execute("DELETE FROM throttle WHERE started < \(instant)")
    }
}
