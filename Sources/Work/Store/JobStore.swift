import Core
import Storage

/// A job that a server has leased. The lease is told apart from earlier and later ones by
/// the server and the number of the try.
struct HeldJob: Sendable {
    let id: JobID
    let kind: String
    let key: String?
    let payload: String
    let owner: OwnerID?
    let attempts: Int
    let server: WorkServerID

    init(_ row: Row) throws {
        id = try row["id"]
        kind = try row["kind"]
        key = try row["unique_key"]
        payload = try row["payload"]
        owner = try row["owner"]
        attempts = try row["attempts"]
        server = try row["server"]
    }
}

/// Leases. A job changes by comparing who holds it, so that two servers never both keep
/// what they did.
enum JobStore {
    // MARK: Looking

    /// What a look finds, by reading only.
    struct Outlook: Sendable {
        let hasEvents: Bool
        let hasLapsed: Bool
        let hasDue: Bool
        /// When the next one that waits is due.
        let next: Instant?
    }

    static func outlook(_ kinds: [String], at now: Instant, on reading: Reading) throws -> Outlook {
        let event: Int? = try reading.value("SELECT 1 AS value FROM outbox_event LIMIT 1")
        let lapsed: Int? = try reading.value(
            """
            SELECT 1 AS value FROM job WHERE state = 'running' AND leased_to < \(now) AND kind IN \(kinds) LIMIT 1
            """)
        let due: Int? = try reading.value(
            "SELECT 1 AS value FROM job WHERE state = 'waiting' AND due <= \(now) AND kind IN \(kinds) LIMIT 1")
        let next: Instant? = try reading.value(
            """
            SELECT due AS value FROM job WHERE state = 'waiting' AND due > \(now) AND kind IN \(kinds)
            ORDER BY due LIMIT 1
            """)
        return Outlook(hasEvents: event != nil, hasLapsed: lapsed != nil, hasDue: due != nil, next: next)
    }

    private static let columns: SQL = "SELECT id, kind, unique_key, payload, owner, attempts, server FROM job"

    /// Jobs whose server has not renewed its lease in time: it is gone, or stuck.
    static func lapsed(_ kinds: [String], at now: Instant, on reading: Reading) throws -> [HeldJob] {
        try reading.all(
            """
            \(columns) WHERE state = 'running' AND leased_to < \(now) AND kind IN \(kinds)
            ORDER BY leased_to, id LIMIT 20
            """, HeldJob.init)
    }

    // MARK: Leases

    /// Leases the job that has been due longest, for this server alone.
    static func claim(
        _ kinds: [String], by server: WorkServerID, at now: Instant, until end: Instant, on writing: Writing
    ) throws -> HeldJob? {
        let id: JobID? = try writing.reading.value(
            """
            SELECT j.id AS value FROM job j WHERE j.state = 'waiting' AND j.due <= \(now) AND j.kind IN \(kinds)
            AND NOT EXISTS (SELECT 1 FROM job r WHERE r.kind = j.kind AND r.unique_key = j.unique_key
                AND r.state = 'running')
            ORDER BY j.due, j.id LIMIT 1
            """)
        guard let id else { return nil }
        let taken = try writing.execute(
            """
            UPDATE job SET state = 'running', server = \(server), leased_to = \(end), attempts = attempts + 1,
                since = \(now)
            WHERE id = \(id) AND state = 'waiting'
            """)
        return taken == 1 ? try writing.reading.first("\(columns) WHERE id = \(id)", HeldJob.init) : nil
    }

    private static func isHeld(_ job: HeldJob) -> SQL {
        "id = \(job.id) AND state = 'running' AND server = \(job.server) AND attempts = \(job.attempts)"
    }

    static func holds(_ job: HeldJob, on reading: Reading) throws -> Bool {
        try reading.value("SELECT 1 AS value FROM job WHERE \(isHeld(job))", as: Int.self) != nil
    }

    static func renew(_ job: HeldJob, until end: Instant, on writing: Writing) throws -> Bool {
        try writing.execute("UPDATE job SET leased_to = \(end) WHERE \(isHeld(job))") == 1
    }

    // MARK: Endings; each is false when the lease was lost

    /// - Parameter next: when a recurring job has its next turn.
    static func complete(_ job: HeldJob, next: Instant?, at now: Instant, on writing: Writing) throws -> Bool {
        guard let next else { return try writing.execute("DELETE FROM job WHERE \(isHeld(job))") == 1 }
        return try putBack(job, due: next, attempts: 0, fault: nil, at: now, on: writing)
    }

    static func putBack(
        _ job: HeldJob, due: Instant, attempts: Int, fault: String?, at now: Instant, on writing: Writing
    ) throws -> Bool {
        guard try holds(job, on: writing.reading) else { return false }
        // The same work may have been asked for meanwhile. This one does it, and keeps its count.
        try removeTwin(ofKind: job.kind, key: job.key, on: writing)
        return try writing.execute(
            """
            UPDATE job SET state = 'waiting', server = NULL, leased_to = NULL, due = \(due), attempts = \(attempts),
                fault = \(fault), since = \(now)
            WHERE \(isHeld(job))
            """) == 1
    }

    static func fail(_ job: HeldJob, fault: String, at now: Instant, on writing: Writing) throws -> Bool {
        try writing.execute(
            """
            UPDATE job SET state = 'failed', server = NULL, leased_to = NULL, fault = \(fault), since = \(now)
            WHERE \(isHeld(job))
            """) == 1
    }

    static func removeTwin(ofKind kind: String, key: String?, on writing: Writing) throws {
        guard let key else { return }
        try writing.execute("DELETE FROM job WHERE kind = \(kind) AND unique_key = \(key) AND state = 'waiting'")
    }
}
