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
        let (environment, audit) = (services.environment, services.audit)
        return JobHandler(.endHandovers) { _, run in
            let now = environment.now()
            try await run.finish { writing in
                var left = Self.most
                for plan in try RetentionStore.inForce(at: now, on: writing.reading) {
                    for side in CopySide.allCases where left > 0 {
                        let copies = try DueStore.archived(plan, side, limit: left, on: writing.reading)
                        guard !copies.isEmpty else { continue }
                        left -= copies.count
                        try DueStore.end(copies, by: plan.id, at: now, writing)
                        let entries = copies.flatMap {
                            AuditEntry.about(
                                $0.handover, of: $0.pupil, owner: $0.owner, action: "handover.end", reason: nil)
                        }
                        try audit.append(entries, at: now, on: writing)
                    }
                }
            }
        }
    }
}
