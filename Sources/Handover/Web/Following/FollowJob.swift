import Access
import Core
import Site
import Storage
import Work

/// Tells the homes of pupils whom no school receives when the calendar's day has gone by.
struct FollowJob: Sendable {
    private static let most = 200

    let services: Services

    init(_ services: Services) { self.services = services }

    var handler: JobHandler {
        let (environment, audit) = (services.environment, services.audit)
        return JobHandler(.followHandovers) { _, run in
            let now = environment.now()
            try await run.finish { writing in
                for country in Country.allCases {
                    let lines = try UnplacedStore.untold(
                        in: country, on: now.day(in: country), limit: Self.most, reading: writing.reading)
                    for line in lines {
                        try UnplacedStore.tell(line, at: now, writing)
                        let entries = AuditEntry.about(
                            line.handover, of: line.pupil, owner: line.owner, action: "handover.tell_home",
                            reason: nil)
                        try audit.append(entries, at: now, on: writing)
                    }
                }
            }
        }
    }
}
