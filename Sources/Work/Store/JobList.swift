import Core
import Storage

/// How far a job is. What has been done is gone.
enum JobState: String, SQLEnumeration, Sendable, CaseIterable { case waiting, running, failed }

/// A job as administrators see it.
struct JobLine: Sendable {
    let id: JobID
    let kind: String
    let owner: OwnerID?
    let state: JobState
    /// When the state began.
    let since: Instant
    let due: Instant
    let attempts: Int
    /// The type of the last error, never its text.
    let fault: String?

    init(_ row: Row) throws {
        id = try row["id"]
        kind = try row["kind"]
        owner = try row["owner"]
        state = try row["state"]
        since = try row["since"]
        due = try row["due"]
        attempts = try row["attempts"]
        fault = try row["fault"]
    }
}

/// Jobs for the eyes of administrators: those of their owners, and the installation's.
enum JobList {
    /// After so many tries somebody should know, also of work that is never given up.
    static let manyAttempts = 5
    static let pageSize = 50

    private static let columns: SQL = "SELECT id, kind, owner, state, since, due, attempts, fault FROM job"

    private static func isVisible(to owners: [OwnerID]) -> SQL { "(owner IS NULL OR owner IN \(owners))" }

    /// What somebody should look at.
    private static let isStuck: SQL = "(state = 'failed' OR (state = 'waiting' AND attempts >= \(manyAttempts)))"

    static func stuck(for owners: [OwnerID], on reading: Reading) throws -> [JobLine] {
        try reading.all(
            "\(columns) WHERE \(isStuck) AND \(isVisible(to: owners)) ORDER BY since DESC, id LIMIT \(pageSize)",
            JobLine.init)
    }

    static func running(for owners: [OwnerID], on reading: Reading) throws -> [JobLine] {
        try reading.all(
            "\(columns) WHERE state = 'running' AND \(isVisible(to: owners)) ORDER BY since, id LIMIT \(pageSize)",
            JobLine.init)
    }

    static func waiting(for owners: [OwnerID], on reading: Reading) throws -> [JobLine] {
        try reading.all(
            """
            \(columns) WHERE state = 'waiting' AND attempts < \(manyAttempts) AND \(isVisible(to: owners))
            ORDER BY due, id LIMIT \(pageSize)
            """, JobLine.init)
    }

    /// How many somebody should look at, and since when the first of them; `nil` when none.
    static func alarm(for owners: [OwnerID], on reading: Reading) throws -> (count: Int, since: Instant)? {
        let found = try reading.first(
            """
            SELECT count(*) AS found, min(since) AS since FROM job WHERE \(isStuck) AND \(isVisible(to: owners))
            """
        ) { (count: try $0["found"] as Int, since: try $0["since"] as Instant?) }
        guard let found, let since = found.since else { return nil }
        return (found.count, since)
    }

    static func job(_ id: JobID, for owners: [OwnerID], on reading: Reading) throws -> JobLine? {
        try reading.first("\(columns) WHERE id = \(id) AND \(isVisible(to: owners))", JobLine.init)
    }

    /// Lets a job begin anew, at once; false when it is being done.
    static func again(_ job: JobLine, at now: Instant, on writing: Writing) throws -> Bool {
        let key: String? = try writing.reading.value(
            "SELECT unique_key AS value FROM job WHERE id = \(job.id) AND state = 'failed'")
        try JobStore.removeTwin(ofKind: job.kind, key: key, on: writing)
        let changed = try writing.execute(
            """
            UPDATE job SET state = 'waiting', attempts = 0, due = \(now), since = \(now)
            WHERE id = \(job.id) AND state <> 'running'
            """)
        guard changed == 1 else { return false }
        try writing.announce(.jobs)
        return true
    }

    /// Removes a job that has failed; false when it has not, or no longer.
    static func discard(_ job: JobLine, on writing: Writing) throws -> Bool {
        try writing.execute("DELETE FROM job WHERE id = \(job.id) AND state = 'failed'") == 1
    }
}
