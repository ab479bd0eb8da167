import ServiceLifecycle
import Work

/// Work in the background, while the server runs. When it is told to stop, jobs under way
/// are given back, and another server may begin with them at once.
struct WorkService: Service {
    let worker: Worker

    func run() async throws {
        await cancelWhenGracefulShutdown { await worker.run() }
    }
}
