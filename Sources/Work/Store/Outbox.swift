package import Core
package import Storage

/// What has happened, written in the transaction in which it happens: there is an event
/// exactly when the change was kept.
package enum Outbox {
    package static func write<Payload>(
        _ event: EventKind<Payload>, _ payload: Payload, owner: OwnerID?, _ environment: Environment,
        on writing: Writing
    ) throws {
        let (id, now): (OutboxEventID, Instant) = (environment.id(), environment.now())
        try writing.execute(
            """
            INSERT INTO outbox_event (id, kind, payload, owner, written)
            VALUES (\(id), \(event.name), \(try JSONText.encode(payload)), \(owner), \(now))
            """)
        try writing.announce(.jobs)
    }

    private struct Written {
        let id: OutboxEventID
        let kind: String
        let payload: String
        let owner: OwnerID?
    }

    /// Turns events into a job for each who has asked to be told. The event goes in the
    /// transaction in which its jobs come, so that nobody is told twice and nobody never.
    static func relay(_ subscriptions: [Subscription], _ environment: Environment, on writing: Writing) throws {
        let events = try writing.reading.all(
            "SELECT id, kind, payload, owner FROM outbox_event ORDER BY id LIMIT 100"
        ) { try Written(id: $0["id"], kind: $0["kind"], payload: $0["payload"], owner: $0["owner"]) }
        for event in events {
            for subscription in subscriptions where subscription.event == event.kind {
                try Jobs.insert(
                    subscription.job, payload: event.payload, key: subscription.key, owner: event.owner, due: nil,
                    environment, on: writing)
            }
        }
        try writing.execute("DELETE FROM outbox_event WHERE id IN \(events.map(\.id))")
    }
}
