package import Core
package import Storage

/// What does the jobs of a kind.
package struct JobHandler: Sendable {
    package let name: String
    package let title: Text
    let retry: Retry
    let interval: Int64?
    let run: @Sendable (_ payload: String, JobRun) async throws -> Void
    let giveUp: @Sendable (_ payload: String, GivenUp, Writing) throws -> Void

    /// - Parameters:
    ///   - whenGivenUp: writes down elsewhere that nothing will come of it, in the transaction
    ///     in which the job is marked as failed.
    ///   - body: does the work. It may be begun more than once, and it is whole when it has
    ///     completed the job together with its result; see `JobRun.finish`.
    package init<Payload>(
        _ kind: JobKind<Payload>,
        whenGivenUp: @escaping @Sendable (Payload, GivenUp, Writing) throws -> Void = { _, _, _ in },
        _ body: @escaping @Sendable (Payload, JobRun) async throws -> Void
    ) {
        (name, title, retry, interval) = (kind.name, kind.title, kind.retry, kind.interval)
        run = { payload, run in try await body(try Self.decode(payload), run) }
        giveUp = { payload, why, writing in try whenGivenUp(try Self.decode(payload), why, writing) }
    }

    private static func decode<Payload: Decodable>(_ text: String) throws -> Payload {
        guard let payload: Payload = JSONText.decode(text) else { throw UnreadablePayload() }
        return payload
    }
}

/// The payload was written by a program that meant something else by the kind.
struct UnreadablePayload: Error {}

/// Why nothing will come of a job.
package enum GivenUp: Sendable {
    /// It went wrong, once too often.
    case fault
    /// The servers that tried it stopped half-way.
    case serverLost
}

/// Whoever wants to be told of an event: it becomes a job with the event's payload.
package struct Subscription: Sendable {
    let event: String
    let job: String
    let key: String?

    /// - Parameter key: for work that need not be done once for each event: while one waits,
    ///   further events add none.
    package init<Payload>(to event: EventKind<Payload>, _ job: JobKind<Payload>, key: String? = nil) {
        (self.event, self.job, self.key) = (event.name, job.name, key)
    }
}
