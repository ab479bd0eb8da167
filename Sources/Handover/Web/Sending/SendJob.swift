import Access
import Core
import Storage
import Work

/// Sends what can no longer be taken back. It may be begun more than once, and sends once: the state
/// of the handover decides, in the transaction that ends the job.
struct SendJob: Sendable {
    let services: Services

    init(_ services: Services) { self.services = services }

    var handler: JobHandler {
        let (environment, audit) = (services.environment, services.audit)
        return JobHandler(.sendHandover) { version, run in
            let now = environment.now()
            try await run.finish { writing in
                guard try VersionStore.send(version, at: now, writing) else { return }
                guard let sent = try VersionStore.version(version, on: writing.reading) else { return }
                let entries = AuditEntry.about(
                    sent.name.handover, of: sent.pupil, owner: sent.owner, action: "handover.send", reason: nil)
                try audit.append(entries, at: now, on: writing)
            }
        }
    }
}
