import Synchronization

/// Something that others may wait for, such as work that has been written down. A signal
/// carries nothing: what it is about stands in the database.
package struct Signal: Sendable, Hashable {
    let name: String

    /// - Parameter name: from the program's text; small letters.
    package init(_ name: StaticString) { self.name = "\(name)" }

    /// A signal as another program announced it.
    init(heard name: String) { self.name = name }
}

/// Those in this program who wait for signals.
final class SignalBoard: Sendable {
    private struct Waiting {
        let signal: Signal
        let continuation: AsyncStream<Void>.Continuation
    }

    private let waiting = Mutex<(next: Int, all: [Int: Waiting])>((0, [:]))

    func hints(of signal: Signal) -> AsyncStream<Void> {
        // Who is busy when two come finds one: it only says that there is something to see.
        let (stream, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
        let id = waiting.withLock { waiting in
            defer { waiting.next += 1 }
            waiting.all[waiting.next] = Waiting(signal: signal, continuation: continuation)
            return waiting.next
        }
        continuation.onTermination = { [weak self] _ in
            _ = self?.waiting.withLock { $0.all.removeValue(forKey: id) }
        }
        return stream
    }

    /// - Parameter signals: `nil` for all of them.
    func tell(_ signals: Set<Signal>?) {
        for one in waiting.withLock({ Array($0.all.values) }) where signals?.contains(one.signal) ?? true {
            one.continuation.yield()
        }
    }

    func close() { for one in waiting.withLock({ Array($0.all.values) }) { one.continuation.finish() } }
}
