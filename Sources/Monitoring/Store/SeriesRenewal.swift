package import Access
import Core
import Storage

/// Puts all kept series together anew from their scores: what `vinge database check` finds wrong
/// with them is right afterwards.
package struct SeriesRenewal: Sendable {
    private let services: Services

    package init(_ services: Services) { self.services = services }

    /// - Returns: how many series there are.
    package func run() async throws -> Int {
        let now = services.environment.now()
        return try await services.database.write { [services] writing in
            let count = try SeriesStore.renew(on: writing)
            let entry = AuditEntry(
                person: nil, role: nil, reason: "command line", action: "series.renew", objectKind: "series",
                object: "\(count)", owner: nil)
            try services.audit.append([entry], at: now, on: writing)
            return count
        }
    }
}
