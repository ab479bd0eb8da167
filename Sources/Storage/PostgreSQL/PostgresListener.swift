#if PostgreSQL
    import CPQ
    import Foundation
    import Synchronization

    /// One connection that only listens: what any server announces reaches this program's
    /// board. Without a connection nobody is told, so a new one tells everybody to look.
    final class PostgresListener: Sendable {
        static let channel = "vinge"

        private enum State { case idle, listening, ended }

        private let address: String
        private let board: SignalBoard
        private let state = Mutex(State.idle)

        init(address: String, board: SignalBoard) { (self.address, self.board) = (address, board) }

        deinit { stop() }

        /// Listens from now on; asking again changes nothing.
        func start() {
            let isFirst = state.withLock { state in
                defer { if state == .idle { state = .listening } }
                return state == .idle
            }
            guard isFirst else { return }
            let thread = Thread { [address, board, weak self] in
                while let self, self.isListening {
                    if let connection = Self.connect(address) {
                        board.tell(nil)
                        while self.isListening, Self.wait(connection, board) {}
                        PQfinish(connection)
                    } else {
                        Thread.sleep(forTimeInterval: 1)
                    }
                }
            }
            thread.name = "vinge-listen"
            thread.start()
        }

        func stop() { state.withLock { $0 = .ended } }

        private var isListening: Bool { state.withLock { $0 == .listening } }

        private static func connect(_ address: String) -> OpaquePointer? {
            guard let connection = PostgresSession.open(address) else { return nil }
            let answer = PQexec(connection, "LISTEN \(channel)")
            defer { PQclear(answer) }
            guard PQresultStatus(answer) == PGRES_COMMAND_OK else {
                PQfinish(connection)
                return nil
            }
            return connection
        }

        /// Waits a moment; false when the connection is lost.
        private static func wait(_ connection: OpaquePointer, _ board: SignalBoard) -> Bool {
            var descriptor = pollfd(fd: PQsocket(connection), events: Int16(POLLIN), revents: 0)
            // A moment is how long the end of the program waits for this thread.
            _ = poll(&descriptor, 1, 250)
            guard PQconsumeInput(connection) == 1 else { return false }
            while let notice = PQnotifies(connection) {
                board.tell([Signal(heard: String(cString: notice.pointee.extra))])
                PQfreemem(notice)
            }
            return PQstatus(connection) == CONNECTION_OK
        }
    }
#endif
