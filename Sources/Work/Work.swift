package import Access
package import Core
package import Site
package import Storage

/// The addresses of background work.
package enum WorkRoutes {
    package static let jobs = PlainRoute(.get, "/jobs")
    package static let rerun = Route<JobID>(.post, "/jobs/:/rerun")
    package static let discard = Route<JobID>(.post, "/jobs/:/discard")
}

extension Permission {
    /// See what the installation does by itself, and help where it got stuck.
    package static let lookAfterWork = Permission("work.look_after", [.administrator])
}

/// A module that has work to do in the background.
package protocol WorkingFeature: Feature {
    var jobs: [JobHandler] { get }
    /// Which of its jobs react to events, of this module or of others.
    var subscriptions: [Subscription] { get }
}

extension WorkingFeature {
    package var subscriptions: [Subscription] { [] }
}

/// Work in the background: jobs, the outbox, and the page on which one sees them.
package struct WorkFeature: Feature {
    package static let migrations = WorkSchema.migrations
    package static let families = WorkSchema.families

    private let services: Services
    private let titles: [String: Text]

    /// - Parameter jobs: of all modules, for their names in words.
    package init(_ services: Services, jobs: [JobHandler]) {
        self.services = services
        titles = Dictionary(jobs.map { ($0.name, $0.title) }, uniquingKeysWith: { first, _ in first })
    }

    package var endpoints: [Endpoint] {
        let pages = JobPages(services: services, titles: titles)
        let may = Admission.holders(.lookAfterWork)
        return [
            Endpoint(WorkRoutes.jobs, may, action: "work.list", handler: pages.list),
            Endpoint(WorkRoutes.rerun, may, action: "work.rerun", handler: pages.again),
            Endpoint(WorkRoutes.discard, may, action: "work.discard", handler: pages.discard),
        ]
    }

    package var menu: [MenuItem] { [MenuItem(WorkWords.title, WorkRoutes.jobs.path(), .lookAfterWork)] }

    package var messages: [FlashMessage] { JobPages.messages }

    /// What an administrator should know of, on the front page.
    package static func waiting(for reader: Reader, on reading: Reading) throws -> [Waiting] {
        let owners = reader.scope.administered.map(\.owner)
        guard !owners.isEmpty, let alarm = try JobList.alarm(for: owners, on: reading) else { return [] }
        return [
            Waiting(
                WorkWords.alarm(alarm.count), about: "", path: WorkRoutes.jobs.path(), .now,
                day: alarm.since.day(in: reader.country))
        ]
    }
}
