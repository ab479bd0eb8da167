import Dispatch
import Synchronization

/// Runs pieces of work side by side and answers their results in the order of the pieces.
///
/// How the work is cut into pieces is the caller's and never depends on the number of threads, so
/// that the results are the same for any number.
///
/// - Parameters:
///   - pieces: how many pieces there are.
///   - threads: how many may run at once; 1 runs them one after the other on this thread.
///   - body: makes the result of one piece.
func inParallel<Result: Sendable>(
    pieces: Int, threads: Int, _ body: @Sendable (_ piece: Int) -> Result
) -> [Result] {
    precondition(threads >= 1, "work takes at least one thread")
    if threads == 1 || pieces <= 1 { return (0..<pieces).map(body) }
    let results = Mutex([Result?](repeating: nil, count: pieces))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(threads, pieces)) { _ in
        while true {
            let piece = next.add(1, ordering: .relaxed).oldValue
            if piece >= pieces { return }
            let result = body(piece)
            results.withLock { $0[piece] = result }
        }
    }
    return results.withLock { $0.compactMap(\.self) }
}
