import Access
import Core
import Storage
import Work

/// Ends what the owners' plans no longer keep, once it has been exported to an archive as it is.
struct RetentionJob: Sendable {
    private static let most = 200

    let services: Services

    init(_ services: Services) { self.services = services }

    var handler: JobHandler {
        let services = services
        return JobHandler(.endHandovers) { _, run in
            var ended = Self.most
            while ended == Self.most {
                ended = try await services.database.write { writing in
                    try run.hold(on: writing)
                    return try Self.end(services, writing)
                }
            }
            try await run.finish { _ in }
        }
    }

    /// Ends some; fewer than `most` when there are no others.
    private static func end(_ services: Services, _ writing: Writing) throws -> Int {
        let now = services.environment.now()
        var count = 0
        for plan in try RetentionStore.inForce(at: now, on: writing.reading) {
            for side in CopySide.allCases where count < most {
                let copies = try DueStore.archived(plan, side, limit: most - count, on: writing.reading)
                guard !copies.isEmpty else { continue }
                count += copies.count
                try DueStore.end(copies, by: plan.id, at: now, writing)
                let entries = copies.flatMap {
                    AuditEntry.about(
                        $0.handover, of: $0.pupil, owner: $0.owner, action: "handover.end", reason: nil)
                }
                try services.audit.append(entries, at: now, on: writing)
            }
        }
        return count
    }
}
