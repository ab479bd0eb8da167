#if PostgreSQL
    /// PostgreSQL through libpq: a pool of connections, each with a thread of its own that
    /// does the waiting, so that no task of the program ever waits inside a C function.
    ///
    /// A reading transaction sees one state (`REPEATABLE READ READ ONLY`). A writing one is
    /// `SERIALIZABLE` and runs again when PostgreSQL asks for it.
    package struct PostgresDriver: Driver {
        private let pool: PostgresPool
        private let listener: PostgresListener
        private let board = SignalBoard()

        package var dialect: Dialect { .postgresql }

        /// Nothing is connected before the first transaction.
        ///
        /// - Parameters:
        ///   - address: as libpq reads it: `postgres://user@host/name`, also with several
        ///     hosts and any of libpq's settings, such as `sslmode`.
        ///   - connections: the most that are open at the same time, one more to listen not
        ///     counted.
        ///   - observe: is told every statement before it runs, without its values.
        package init(address: String, connections: Int = 8, observe: (@Sendable (String) -> Void)? = nil) {
            pool = PostgresPool(address: address, most: connections, observe: observe)
            listener = PostgresListener(address: address, board: board)
        }

        package func read<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
            try await pool.perform { try $0.transaction(.reading, body) }
        }

        package func write<T: Sendable>(_ body: @escaping @Sendable (any Connection) throws -> T) async throws -> T {
            try await pool.perform { try $0.transaction(.writing, body) }
        }

        package func writeAlone<T: Sendable>(
            _ body: @escaping @Sendable (any Connection) throws -> T
        ) async throws -> T {
            try await pool.perform { try $0.transaction(.alone, body) }
        }

        /// Runs a command that has no place in a transaction.
        func run(_ command: String) async throws { try await pool.perform { try $0.run(command) } }

        package func hints(of signal: Signal) -> AsyncStream<Void> {
            listener.start()
            return board.hints(of: signal)
        }

        package func refreshStatistics() async throws { try await run("ANALYZE") }

        package func close() async throws {
            listener.stop()
            board.close()
            await pool.close()
        }
    }
#endif
