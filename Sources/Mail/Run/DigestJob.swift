import Access
import Core
import Storage
import Work

/// Finds those whose time it is to be reminded, and asks for one job for each. Nobody is found twice in a day.
struct DigestJob: Sendable {
    /// So many in one transaction.
    private static let batch = 200

    let services: Services

    var handler: JobHandler {
        let services = services
        return JobHandler(.mailDigest) { _, run in
            let now = services.environment.now()
            while try await Self.ask(services, at: now, run) == Self.batch {}
        }
    }

    /// - Returns: how many have been looked at.
    private static func ask(_ services: Services, at now: Instant, _ run: JobRun) async throws -> Int {
        try await services.database.write { writing in
            try run.hold(on: writing)
            let due = try ReminderStore.due(at: now, limit: batch, on: writing.reading)
            for (country, those) in Dictionary(grouping: due, by: \.country) {
                let next = ReminderHours.next(after: now, in: country)
                try ReminderStore.setDue(next, for: those.map(\.account), writing)
                // After hours, when no server ran by day, there is no mail until the next morning.
                guard ReminderHours.day(at: now, in: country) != nil else { continue }
                for one in those {
                    try Jobs.add(
                        .mailReminder, one.account, key: one.account.text, owner: one.owner, services.environment,
                        on: writing)
                }
            }
            return due.count
        }
    }
}
