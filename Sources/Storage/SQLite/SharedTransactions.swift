import GRDB
import Synchronization

/// Lets writes that wait at the same time share one transaction, and so one wait for the disk.
///
/// Each keeps its own all or nothing by a savepoint. When the whole is not kept, each is done
/// again in a transaction of its own, so that only the one at fault is told of it.
final class SharedTransactions: Sendable {
    /// Enough for one wait to be worth little beside the work, and few enough that nobody
    /// waits long for the others.
    private static let most = 32

    private let writer: any DatabaseWriter
    private let queue = Mutex<(waiting: [any Turn], isAtWork: Bool)>(([], false))

    init(_ writer: any DatabaseWriter) { self.writer = writer }

    func write<T: Sendable>(_ body: @escaping @Sendable (GRDB.Database) throws -> T) async throws -> T {
        try await withCheckedThrowingContinuation { continuation in
            let mustBegin = queue.withLock { queue in
                queue.waiting.append(OneTurn(body, continuation))
                defer { queue.isAtWork = true }
                return !queue.isAtWork
            }
            if mustBegin { begin() }
        }
    }

    private func begin() {
        // Each portion is a task of the writer's own, so that others who want it come between.
        writer.asyncWriteWithoutTransaction { [self] database in
            let turns = queue.withLock { queue in
                let turns = Array(queue.waiting.prefix(Self.most))
                queue.waiting.removeFirst(turns.count)
                return turns
            }
            Self.take(turns, on: database)
            let isMore = queue.withLock { queue in
                queue.isAtWork = !queue.waiting.isEmpty
                return queue.isAtWork
            }
            if isMore { begin() }
        }
    }

    private static func take(_ turns: [any Turn], on database: GRDB.Database) {
        if turns.count == 1 || !takeTogether(turns, on: database) {
            for turn in turns { takeAlone(turn, on: database) }
        }
        for turn in turns { turn.tell() }
    }

    private static func takeAlone(_ turn: any Turn, on database: GRDB.Database) {
        do {
            try database.inTransaction(.immediate) {
                try turn.run(on: database).get()
                return .commit
            }
        } catch { turn.failed(error) }
    }

    /// - Returns: false when nothing of it is kept.
    private static func takeTogether(_ turns: [any Turn], on database: GRDB.Database) -> Bool {
        do {
            try database.inTransaction(.immediate) {
                for turn in turns {
                    try database.inSavepoint {
                        if case .failure = turn.run(on: database) { .rollback } else { .commit }
                    }
                    // Some errors, such as a full disk, end the whole transaction.
                    guard database.isInsideTransaction else { throw SharedTransactionLost() }
                }
                return .commit
            }
            return true
        } catch { return false }
    }
}

private struct SharedTransactionLost: Error {}

/// Somebody who waits to write.
private protocol Turn: Sendable {
    func run(on database: GRDB.Database) -> Result<Void, any Error>
    func failed(_ error: any Error)
    /// Tells whoever waits how the last run went.
    func tell()
}

private final class OneTurn<T: Sendable>: Turn {
    private let body: @Sendable (GRDB.Database) throws -> T
    private let continuation: CheckedContinuation<T, any Error>
    private let outcome = Mutex<Result<T, any Error>?>(nil)

    init(
        _ body: @escaping @Sendable (GRDB.Database) throws -> T, _ continuation: CheckedContinuation<T, any Error>
    ) { (self.body, self.continuation) = (body, continuation) }

    func run(on database: GRDB.Database) -> Result<Void, any Error> {
        let found = Result { try body(database) }
        outcome.withLock { $0 = found }
        return found.map { _ in }
    }

    func failed(_ error: any Error) { outcome.withLock { $0 = .failure(error) } }

    func tell() { if let outcome = outcome.withLock({ $0 }) { continuation.resume(with: outcome) } }
}
