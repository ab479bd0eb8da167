package import Core
package import Storage

extension Signal {
    /// There may be work to do.
    package static let jobs = Signal("jobs")
}

/// Work to be done later, written down in the transaction of the change that asks for it.
package enum Jobs {
    /// Asks for a job.
    ///
    /// - Parameters:
    ///   - key: jobs of one kind with the same key are the same work: at most one of them
    ///     waits, and they are never done at the same time. A new one takes the place of one
    ///     that failed.
    ///   - owner: whose data it is about; `nil` for the installation's own upkeep.
    ///   - due: when it may be done; at once when nothing is said.
    package static func add<Payload>(
        _ kind: JobKind<Payload>, _ payload: Payload, key: String? = nil, owner: OwnerID?, due: Instant? = nil,
        _ environment: Environment, on writing: Writing
    ) throws {
        try insert(
            kind.name, payload: try JSONText.encode(payload), key: key, owner: owner, due: due, environment,
            on: writing)
    }

    /// Takes back what waits or has failed; what is being done is not stopped.
    package static func remove<Payload>(_ kind: JobKind<Payload>, key: String, on writing: Writing) throws {
        try writing.execute(
            "DELETE FROM job WHERE kind = \(kind.name) AND unique_key = \(key) AND state IN ('waiting', 'failed')")
    }

    /// Removes failures that nobody has looked at for a month.
    package static func sweep(at now: Instant, on writing: Writing) throws {
        try writing.execute(
            "DELETE FROM job WHERE state = 'failed' AND since < \(now.adding(seconds: -30 * 24 * 3600))")
    }

    static func insert(
        _ kind: String, payload: String, key: String?, owner: OwnerID?, due: Instant?, _ environment: Environment,
        on writing: Writing
    ) throws {
        let (id, now): (JobID, Instant) = (environment.id(), environment.now())
        if let key {
            try writing.execute(
                "DELETE FROM job WHERE kind = \(kind) AND unique_key = \(key) AND state = 'failed'")
        }
        // One that waits already is done as early as either of them asks for.
        try writing.execute(
            """
            INSERT INTO job (id, kind, unique_key, payload, owner, state, since, due, attempts, created)
            VALUES (\(id), \(kind), \(key), \(payload), \(owner), 'waiting', \(now), \(due ?? now), 0, \(now))
            ON CONFLICT (kind, unique_key) WHERE state = 'waiting' DO UPDATE SET
                due = CASE WHEN excluded.due < job.due THEN excluded.due ELSE job.due END
            """)
        try writing.announce(.jobs)
    }

    /// Sees to it that a recurring job has its one row; it is due at once when it is new.
    static func arm(_ kind: String, _ environment: Environment, on writing: Writing) throws {
        let isThere: Int? = try writing.reading.value(
            "SELECT 1 AS value FROM job WHERE kind = \(kind) AND unique_key = \(kind)")
        guard isThere == nil else { return }
        try insert(
            kind, payload: try JSONText.encode(NoPayload()), key: kind, owner: nil, due: nil, environment,
            on: writing)
    }
}
