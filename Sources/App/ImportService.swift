import Access
import Core
import Logging
import Roster
import ServiceLifecycle
import Storage

/// Does the previews and imports that wait, while the server runs.
struct ImportService: Service {
    let services: Services

    func run() async throws {
        let now = services.environment.now()
        // Runs of before this server's start have lost theirs. Should another server still
        // be at one of them, it finds that out before it keeps anything.
        try? await services.database.write { try ImportUploadStore.interrupt(before: now, at: now, on: $0) }
        let worker = ImportWorker(services) { error in
            // The type says what went wrong; the error itself might say to whom.
            House.logger.error("import failed", metadata: ["kind": "\(type(of: error))"])
        }
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                // What went wrong stands at the upload; a database that fails is asked again.
                let hasWorked = (try? await worker.work()) ?? false
                if !hasWorked { try? await Task.sleep(for: .milliseconds(500)) }
            }
        }
    }
}
