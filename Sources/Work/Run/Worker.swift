package import Access
import Core
import Storage

/// How a server works.
package struct WorkLimits: Sendable {
    /// Seconds a lease lasts. It is renewed four times as often; when a server has died, its
    /// jobs are taken up by another after this time.
    package var lease: Int64 = 120
    /// Jobs that are done at the same time.
    package var lanes = 2
    /// Seconds after which a server looks without being told to.
    package var look: Int64 = 5

    package init() {}
}

/// Does the jobs that are due. All it needs to know is in the database, so any number of
/// servers may have one.
package struct Worker: Sendable {
    let database: Database
    let environment: Environment
    let handlers: [String: JobHandler]
    let subscriptions: [Subscription]
    let server: WorkServerID
    let limits: WorkLimits
    private let report: @Sendable (_ kind: String, any Error) -> Void

    /// - Parameter report: is told of errors with the kind of job; never about whom.
    package init(
        _ services: Services, handlers: [JobHandler], subscriptions: [Subscription] = [],
        limits: WorkLimits = WorkLimits(),
        report: @escaping @Sendable (_ kind: String, any Error) -> Void = { _, _ in }
    ) {
        (database, environment) = (services.database, services.environment)
        self.handlers = Dictionary(handlers.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        (self.subscriptions, self.limits, self.report) = (subscriptions, limits, report)
        server = services.environment.id()
    }

    /// Does everything that is due, one job after the other.
    ///
    /// - Returns: how many jobs were tried.
    @discardableResult
    package func work() async throws -> Int {
        var count = 0
        while let job = try await next().job {
            await perform(job)
            count += 1
        }
        return count
    }

    /// Sees to it that each recurring job has its row.
    package func arm() async throws {
        let (kinds, environment) = (handlers.values.filter { $0.interval != nil }.map(\.name).sorted(), environment)
        try await database.write { writing in
            for kind in kinds { try Jobs.arm(kind, environment, on: writing) }
        }
    }

    // MARK: Looking

    /// Leases the next job for this server. Reads first, and writes only when there is
    /// something to write.
    ///
    /// - Returns: the job, or when the next one will be due.
    func next() async throws -> (job: HeldJob?, due: Instant?) {
        let (kinds, now) = (handlers.keys.sorted(), environment.now())
        var outlook = try await database.read { try JobStore.outlook(kinds, at: now, on: $0) }
        if outlook.hasEvents || outlook.hasLapsed {
            // What goes wrong here keeps nobody from the jobs, and is tried at the next look.
            if outlook.hasEvents { await told { try await relay() } }
            if outlook.hasLapsed { await told { try await takeOver(kinds, at: now) } }
            outlook = try await database.read { try JobStore.outlook(kinds, at: now, on: $0) }
        }
        guard outlook.hasDue else { return (nil, outlook.next) }
        let (server, end) = (server, now.adding(seconds: limits.lease))
        let job = try await database.write {
            try JobStore.claim(kinds, by: server, at: now, until: end, on: $0)
        }
        return (job, outlook.next)
    }

    private func relay() async throws {
        let (subscriptions, environment) = (subscriptions, environment)
        try await database.write { try Outbox.relay(subscriptions, environment, on: $0) }
    }

    /// Jobs of servers that are gone wait again, and those that have been tried too often
    /// are given up: perhaps it is they that end the servers.
    private func takeOver(_ kinds: [String], at now: Instant) async throws {
        for job in try await database.read({ try JobStore.lapsed(kinds, at: now, on: $0) }) {
            guard let handler = handlers[job.kind], handler.retry.isSpent(after: job.attempts) else {
                _ = try await database.write {
                    try JobStore.putBack(
                        job, due: now, attempts: job.attempts, fault: Self.serverLost, at: now, on: $0)
                }
                continue
            }
            try await giveUp(job, handler, fault: Self.serverLost, .serverLost)
        }
    }

    /// What stands in place of an error's type when there was none.
    static let serverLost = "ServerLost"

    // MARK: Doing

    /// Tries a job, and writes down how it went.
    func perform(_ job: HeldJob) async {
        guard let handler = handlers[job.kind] else { return }
        let run = JobRun(job: job, interval: handler.interval, database: database, now: environment.now)
        do {
            try await withThrowingTaskGroup(of: Void.self) { group in
                group.addTask { try await handler.run(job.payload, run) }
                group.addTask { try await keep(job) }
                defer { group.cancelAll() }
                _ = try await group.next()
            }
            try await unhurried { try await run.completeIfHeld() }
        } catch is LeaseLost {
            // Whoever has the job now says how it ends.
        } catch {
            let isStopping = Task.isCancelled
            do {
                try await unhurried { try await end(job, handler, error, isStopping: isStopping) }
            } catch {
                // The lease runs out, and somebody takes the job up.
                report(job.kind, error)
            }
        }
    }

    /// Renews the lease until it is stopped.
    private func keep(_ job: HeldJob) async throws {
        while true {
            try await Task.sleep(for: .seconds(max(1, limits.lease / 4)))
            let end = environment.now().adding(seconds: limits.lease)
            // What cannot be renewed now may be the next time; the lease has room for that.
            let isHeld = (try? await database.write { try JobStore.renew(job, until: end, on: $0) }) ?? true
            try Task.checkCancellation()
            guard isHeld else { throw LeaseLost() }
        }
    }

    private func end(_ job: HeldJob, _ handler: JobHandler, _ error: any Error, isStopping: Bool) async throws {
        let now = environment.now()
        if isStopping {
            // Nothing went wrong: another server, or this one when it is back, begins at once.
            _ = try await database.write {
                try JobStore.putBack(job, due: now, attempts: job.attempts - 1, fault: nil, at: now, on: $0)
            }
            return
        }
        report(job.kind, error)
        let fault = "\(type(of: error))"
        guard !handler.retry.isSpent(after: job.attempts) else {
            return try await giveUp(job, handler, fault: fault, .fault)
        }
        let due = now.adding(seconds: handler.retry.wait(after: job.attempts, chance: environment.chance))
        _ = try await database.write {
            try JobStore.putBack(job, due: due, attempts: job.attempts, fault: fault, at: now, on: $0)
        }
    }

    private func giveUp(_ job: HeldJob, _ handler: JobHandler, fault: String, _ why: GivenUp) async throws {
        let now = environment.now()
        do {
            try await database.write { writing in
                guard try JobStore.fail(job, fault: fault, at: now, on: writing) else { return }
                try handler.giveUp(job.payload, why, writing)
            }
        } catch {
            // That it failed is on the list in any case.
            report(job.kind, error)
            _ = try await database.write { try JobStore.fail(job, fault: fault, at: now, on: $0) }
        }
    }

    /// Reports what goes wrong on the way, unless it is that this server is to stop.
    func told(_ body: () async throws -> Void) async {
        do { try await body() } catch { if !Task.isCancelled { report("work", error) } }
    }

    /// Goes on to its end also when this server has been told to stop.
    private func unhurried(_ body: @escaping @Sendable () async throws -> Void) async throws {
        try await Task { try await body() }.value
    }
}

extension Environment {
    /// From 0 to less than 1.
    fileprivate var chance: Double { randomBytes(4).reduce(0) { ($0 + Double($1)) / 256 } }
}
