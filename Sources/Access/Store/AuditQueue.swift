import Core
import Storage

/// Writes the events of reads together: whoever asks waits until the event is on disk,
/// and all who wait at the same time share one transaction.
actor AuditQueue {
    /// On a busy server the next batch is let grow: each ends in a wait for the disk, and empties
    /// what the readers of a file remember. Small beside what a busy server takes for a page.
    private static let pause = Duration.milliseconds(16)

    private let database: Database
    private let log: AuditLog
    private let now: @Sendable () -> Instant
    private var waiting: [(entry: AuditEntry, continuation: CheckedContinuation<Void, any Error>)] = []
    private var isWriting = false

    init(database: Database, log: AuditLog, now: @escaping @Sendable () -> Instant) {
        (self.database, self.log, self.now) = (database, log, now)
    }

    func record(_ entry: AuditEntry) async throws {
        try await withCheckedThrowingContinuation { continuation in
            waiting.append((entry, continuation))
            if !isWriting {
                isWriting = true
                Task { await writeAll() }
            }
        }
    }

    private func writeAll() async {
        var wereMany = false
        while !waiting.isEmpty {
            if wereMany { try? await Task.sleep(for: Self.pause) }
            let batch = waiting
            waiting = []
            wereMany = batch.count > 1
            let entries = batch.map(\.entry)
            let result: Result<Void, any Error>
            do {
                try await database.write { [log, now] in try log.append(entries, at: now(), on: $0) }
                result = .success(())
            } catch {
                result = .failure(error)
            }
            for one in batch { one.continuation.resume(with: result) }
        }
        isWriting = false
    }
}
