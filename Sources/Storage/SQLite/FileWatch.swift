import Foundation
import GRDB
import Synchronization

/// Notices that another program has written to the file: SQLite itself tells nobody, but a
/// connection can ask whether somebody else has changed the file since it last asked.
final class FileWatch: Sendable {
    private let path: String
    private let board: SignalBoard
    private let watching = Mutex<Task<Void, Never>?>(nil)

    init(path: String, board: SignalBoard) { (self.path, self.board) = (path, board) }

    deinit { stop() }

    /// Looks every second from now on; asking again changes nothing.
    func start() {
        watching.withLock { watching in
            guard watching == nil else { return }
            watching = Task { [path, board] in
                var configuration = Configuration()
                configuration.readonly = true
                // The answer belongs to a connection, so this one is kept for the question.
                guard let queue = try? DatabaseQueue(path: path, configuration: configuration) else { return }
                var last: Int?
                while !Task.isCancelled {
                    let version = try? await queue.read { try Int.fetchOne($0, sql: "PRAGMA data_version") }
                    if let version, version != last {
                        if last != nil { board.tell(nil) }
                        last = version
                    }
                    try? await Task.sleep(for: .seconds(1))
                }
                try? queue.close()
            }
        }
    }

    func stop() {
        watching.withLock { watching in
            watching?.cancel()
            watching = nil
        }
    }
}
