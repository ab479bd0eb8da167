package import Core
package import Storage

/// One try at a job, while this server holds the lease.
package struct JobRun: Sendable {
    let job: HeldJob
    let interval: Int64?
    let database: Database
    let now: @Sendable () -> Instant

    package var owner: OwnerID? { job.owner }
    /// Which try this is, from 1.
    package var attempt: Int { job.attempts }

    /// Makes sure that the job is still this server's, before something is written that is
    /// not yet its result.
    ///
    /// - Throws: `LeaseLost`, which undoes the transaction.
    package func hold(on writing: Writing) throws {
        guard try JobStore.holds(job, on: writing.reading) else { throw LeaseLost() }
    }

    /// Ends the job in the transaction of its result: both are kept or neither. A handler
    /// does nothing after it.
    ///
    /// - Throws: `LeaseLost` when another server has the job by now, which undoes the
    ///   transaction.
    package func complete(on writing: Writing) throws {
        let now = now()
        let next = interval.map { now.adding(seconds: $0) }
        guard try JobStore.complete(job, next: next, at: now, on: writing) else { throw LeaseLost() }
    }

    /// Writes the result and ends the job.
    package func finish<T: Sendable>(_ body: @escaping @Sendable (Writing) throws -> T) async throws -> T {
        try await database.write { writing in
            try complete(on: writing)
            return try body(writing)
        }
    }

    /// For work whose result is not in the database: it may be done twice when a server dies.
    func completeIfHeld() async throws {
        guard try await database.read({ try JobStore.holds(job, on: $0) }) else { return }
        try await database.write { try complete(on: $0) }
    }
}

/// Another server has the job by now.
package struct LeaseLost: Error {
    package init() {}
}
