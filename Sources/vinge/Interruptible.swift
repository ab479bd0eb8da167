import Dispatch
import Foundation

/// Does something that must be tidied up after: whoever stops the program meanwhile (Ctrl-C, SIGTERM, SIGHUP) cancels
/// it, and it ends by itself.
func interruptible<T: Sendable>(_ body: @escaping @Sendable () async throws -> T) async throws -> T {
    let task = Task { try await body() }
    let sources = [SIGINT, SIGTERM, SIGHUP].map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
        source.setEventHandler { task.cancel() }
        source.resume()
        return source
    }
    defer { for source in sources { source.cancel() } }
    do { return try await task.value } catch is CancellationError { throw Refusal("Stopped: nothing was written.") }
}
