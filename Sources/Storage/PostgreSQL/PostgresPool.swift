#if PostgreSQL
    import Synchronization

    /// Hands out connections, one to a transaction; who finds none free waits in a row.
    final class PostgresPool: Sendable {
        private struct State {
            var free: [PostgresThread] = []
            var made = 0
            var waiting: [CheckedContinuation<PostgresThread, any Error>] = []
            var isClosed = false
            var whenEmpty: CheckedContinuation<Void, Never>?
        }

        private let state = Mutex(State())
        private let make: @Sendable (_ lane: Int) -> PostgresThread
        private let most: Int

        init(address: String, most: Int, observe: (@Sendable (String) -> Void)?) {
            self.most = most
            let secondTry = SecondTry()
            make = { lane in
                PostgresThread(PostgresLink(address: address, lane: lane, secondTry: secondTry, observe: observe))
            }
        }

        deinit { for thread in state.withLock({ $0.free }) { thread.end() } }

        /// Runs work on a connection's own thread.
        func perform<T: Sendable>(_ work: @escaping @Sendable (PostgresLink) throws -> T) async throws -> T {
            let thread = try await take()
            return try await withCheckedThrowingContinuation { continuation in
                thread.run { [self] link in
                    let result = Result { try work(link) }
                    // First, so that who goes on finds it free.
                    giveBack(thread)
                    continuation.resume(with: result)
                }
            }
        }

        private func take() async throws -> PostgresThread {
            try await withCheckedThrowingContinuation { continuation in
                let found: Result<PostgresThread, any Error>? = state.withLock { state in
                    if state.isClosed { return .failure(StatementFault.closed) }
                    // The one used last has the warmest caches, and few are opened when few are needed.
                    if let thread = state.free.popLast() { return .success(thread) }
                    if state.made < most {
                        state.made += 1
                        return .success(make(state.made - 1))
                    }
                    state.waiting.append(continuation)
                    return nil
                }
                if let found { continuation.resume(with: found) }
            }
        }

        private func giveBack(_ thread: PostgresThread) {
            typealias Waiting = CheckedContinuation<PostgresThread, any Error>
            let next = state.withLock { state -> Waiting? in
                if !state.waiting.isEmpty { return state.waiting.removeFirst() }
                state.free.append(thread)
                return nil
            }
            if let next { return next.resume(returning: thread) }
            let whenEmpty = state.withLock { state -> CheckedContinuation<Void, Never>? in
                state.isClosed && state.free.count == state.made ? state.whenEmpty.take() : nil
            }
            whenEmpty?.resume()
        }

        /// Lets those who wait finish, takes nobody else, and ends the threads.
        func close() async {
            await withCheckedContinuation { continuation in
                let isEmpty = state.withLock { state in
                    state.isClosed = true
                    if state.free.count == state.made { return true }
                    state.whenEmpty = continuation
                    return false
                }
                if isEmpty { continuation.resume() }
            }
            for thread in state.withLock({ $0.free }) { thread.end() }
        }
    }
#endif
