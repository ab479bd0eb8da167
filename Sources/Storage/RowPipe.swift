import Dispatch
import Synchronization

/// Rows on their way from one database's thread to another's: whoever is ahead waits. The
/// threads that wait here belong to drivers, never to the program's tasks.
final class RowPipe: Sendable {
    private struct State {
        var portions: [[[SQLValue]]] = []
        var sent: DatabaseCopy.Line?
        var isStopped = false
    }

    private let state = Mutex(State())
    private let filled = DispatchSemaphore(value: 0)
    /// A few portions are on their way at most. It begins at nothing and is raised: a semaphore that ends lower
    /// than it began, as where rows are left that nobody took, stops the whole program.
    private let free = DispatchSemaphore(value: 0)

    init() { for _ in 0..<4 { free.signal() } }

    /// Waits for room and puts rows in; false when nobody takes them any more.
    func put(_ portion: [[SQLValue]]) -> Bool {
        free.wait()
        let isWanted = state.withLock { state in
            if !state.isStopped { state.portions.append(portion) }
            return !state.isStopped
        }
        filled.signal()
        return isWanted
    }

    /// There will be no more.
    ///
    /// - Parameter sent: what all rows come to; nil when reading has failed on the way.
    func finish(_ sent: DatabaseCopy.Line? = nil) {
        state.withLock { state in
            if state.sent == nil { state.sent = sent }
        }
        filled.signal()
    }

    /// What all rows come to, for whoever has taken the last; nil when they are not all.
    var sent: DatabaseCopy.Line? { state.withLock { $0.sent } }

    /// The next rows, when there are some; nil at the end.
    func take() -> [[SQLValue]]? {
        filled.wait()
        let portion = state.withLock { $0.portions.isEmpty ? nil : $0.portions.removeFirst() }
        // The end stays the end, however often it is asked for.
        if portion == nil { filled.signal() } else { free.signal() }
        return portion
    }

    /// Nobody takes any more: who puts finds out at the next portion.
    func stop() {
        state.withLock { $0.isStopped = true }
        for _ in 0..<4 { free.signal() }
        filled.signal()
    }
}
