package import Access
import Core
import Mail
import Roster
package import Storage
package import Work

/// What an installation looks after itself: it removes what has run out, and keeps the
/// database's statistics fresh.
package struct Housekeeping: WorkingFeature {
    package static let migrations: [Migration] = []
    package static let families: [RecordFamily] = []
    package let endpoints: [Endpoint] = []

    // A sweep that fails is made up for by the next one, so it is never given up.
    static let sweeping = JobKind<NoPayload>(
        "house.sweep", title: HousekeepingWords.sweeping, retry: Retry(most: nil, first: 30, longest: 900),
        interval: 900)
    static let statistics = JobKind<ImportedRoster>("house.statistics", title: HousekeepingWords.statistics)

    private let services: Services

    package init(services: Services) { self.services = services }

    package var jobs: [JobHandler] {
        let services = services
        return [
            JobHandler(Self.sweeping) { _, run in
                try await run.finish { writing in try Self.sweep(services, on: writing) }
            },
            JobHandler(Self.statistics) { _, _ in try await services.database.refreshStatistics() },
        ]
    }

    package var subscriptions: [Subscription] {
        // After an import there may be a thousand times as many rows. Once is enough for several.
        [Subscription(to: RosterEvents.imported, Self.statistics, key: "all")]
    }

    /// Sessions, throttles, codes, uploads, failed jobs and unconfirmed addresses that have run out.
    package func sweep() async throws {
        try await services.database.write { [services] writing in try Self.sweep(services, on: writing) }
    }

    private static func sweep(_ services: Services, on writing: Writing) throws {
        let now = services.environment.now()
        let limits = services.settings.sessions
        try SessionStore.sweep(before: now.adding(seconds: -limits.absolute), on: writing)
        try ThrottleStore.sweep(before: now.adding(seconds: -24 * 3600), on: writing)
        try AccountStore.sweepCodes(before: now, on: writing)
        try ImportUploadStore.sweep(at: now, on: writing)
        try Jobs.sweep(at: now, on: writing)
        try MailFeature.sweep(at: now, on: writing)
    }
}

enum HousekeepingWords {
    static let sweeping = Text(
        da: "Oprydning i det, der er udløbet", sv: "Städning av det som har gått ut",
        nb: "Opprydding i det som er utløpt", en: "Tidying away what has run out")
    static let statistics = Text(
        da: "Eftersyn af databasen efter en indlæsning", sv: "Översyn av databasen efter en inläsning",
        nb: "Ettersyn av databasen etter en innlesing", en: "Looking over the database after an import")
}
