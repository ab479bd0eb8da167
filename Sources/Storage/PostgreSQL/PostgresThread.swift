#if PostgreSQL
    import Foundation
    import Synchronization

    /// The thread of one connection. libpq waits by blocking, and here nobody is hurt by it.
    final class PostgresThread: Sendable {
        typealias Work = @Sendable (PostgresLink) -> Void

        /// What the thread is given. It holds no thread and no pool, so those can end.
        private final class Inbox: Sendable {
            private let work = Mutex<(waiting: [Work], isEnded: Bool)>(([], false))
            private let arrived = DispatchSemaphore(value: 0)

            func put(_ one: Work?) {
                work.withLock { work in
                    if let one { work.waiting.append(one) } else { work.isEnded = true }
                }
                arrived.signal()
            }

            /// The next piece of work; nil when there will be none.
            func take() -> Work? {
                arrived.wait()
                return work.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
            }
        }

        private let inbox = Inbox()

        init(_ link: sending PostgresLink) {
            let inbox = inbox
            // The link lives and ends on its thread.
            let held = Mutex<PostgresLink?>(link)
            let thread = Thread {
                guard let link = held.withLock({ held in held.take() }) else { return }
                while let work = inbox.take() { work(link) }
                link.close()
            }
            thread.name = "vinge-postgresql"
            thread.start()
        }

        func run(_ work: @escaping Work) { inbox.put(work) }

        func end() { inbox.put(nil) }
    }
#endif
