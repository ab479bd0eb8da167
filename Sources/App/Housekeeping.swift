package import Access
import Core
import Roster
import ServiceLifecycle
import Storage

/// Removes what has run out — sessions, throttles, codes, uploads — now and then while the
/// server runs.
package struct Housekeeping: Service {
    private let services: Services

    package init(services: Services) { self.services = services }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                // A sweep that fails is made up for by the next one.
                try? await sweep()
                try? await Task.sleep(for: .seconds(900))
            }
        }
    }

    package func sweep() async throws {
        let now = services.environment.now()
        let limits = services.settings.sessions
        try await services.database.write { writing in
            try SessionStore.sweep(before: now.adding(seconds: -limits.absolute), on: writing)
            try ThrottleStore.sweep(before: now.adding(seconds: -24 * 3600), on: writing)
            try AccountStore.sweepCodes(before: now, on: writing)
            try ImportUploadStore.sweep(at: now, on: writing)
        }
    }
}
