#if PostgreSQL
    import CPQ
    import Foundation

    /// One connection in libpq's pipeline mode: statements are sent without waiting, and
    /// their answers are read together when the first of them is wanted.
    final class PostgresSession {
        private let connection: OpaquePointer
        /// Statements sent whose answers have not been read.
        private(set) var owed = 0
        /// What was asked for before its time, in the transaction that runs.
        var ahead = AnswersAhead()
        /// The transaction that was left is still to be read to its end.
        private var hasLeft = false
        private var prepared = PreparedStatements()
        private var names = 0
        /// What ended the transaction under way.
        var fault: PostgresFault?

        /// Connects as every connection of the house does; nil when memory has run out. The
        /// caller looks at the status.
        static func open(_ address: String) -> OpaquePointer? {
            // What the address says comes later and wins.
            let settings: [(String, String)] = [
                ("target_session_attrs", "read-write"), ("connect_timeout", "5"), ("application_name", "vinge"),
                ("tcp_user_timeout", "10000"), ("dbname", address), ("client_encoding", "UTF8"),
            ]
            var keys = settings.map { UnsafePointer<CChar>(strdup($0.0)) } + [nil]
            var values = settings.map { UnsafePointer<CChar>(strdup($0.1)) } + [nil]
            defer { for text in keys + values { free(UnsafeMutablePointer(mutating: text)) } }
            return PQconnectdbParams(&keys, &values, 1)
        }

        init(address: String) throws {
            guard let connection = Self.open(address) else { throw PostgresFault.unreachable("out of memory") }
            guard PQstatus(connection) == CONNECTION_OK else {
                let why = Self.message(connection)
                PQfinish(connection)
                throw PostgresFault.unreachable(why)
            }
            self.connection = connection
            // "Table exists, skipping" is of no use to anybody.
            _ = PQsetNoticeProcessor(connection, { _, _ in }, nil)
            do {
                guard PQparameterStatus(connection, "server_encoding").map({ String(cString: $0) }) == "UTF8" else {
                    throw PostgresFault.notUTF8
                }
                guard PQenterPipelineMode(connection) == 1 else { throw lost() }
                // Compiling a statement pays for long reports, not for pages. A scan of a whole table,
                // also of one with three rows, would make every writer a rival of all others: at
                // SERIALIZABLE it stands for having read whatever they write.
                try script(
                    """
                    SET jit = off; SET enable_seqscan = off; SET lock_timeout = '30s';
                    SET idle_in_transaction_session_timeout = '5min'
                    """)
            } catch {
                PQfinish(connection)
                throw error
            }
        }

        var isAlive: Bool { PQstatus(connection) == CONNECTION_OK }

        func close() { PQfinish(connection) }

        /// A name that nothing else on this connection has.
        func newName() -> String {
            names += 1
            return "vinge_cursor_\(names)"
        }

        // MARK: Sending

        /// Sends a statement that takes no values; its answer is read with the next.
        func send(_ text: String) throws { try send(text, [], binary: false) }

        /// Sends a statement to be run once.
        func send(_ text: String, _ values: [SQLValue], binary: Bool = true) throws {
            try readLeft()
            let parameters = PostgresParameters(values)
            let isSent = parameters.withPointers { count, types, values, lengths, formats in
                PQsendQueryParams(connection, text, count, types, values, lengths, formats, binary ? 1 : 0)
            }
            guard isSent == 1 else { throw lost() }
            owed += 1
        }

        /// Sends a statement that is kept prepared for the next time.
        func sendPrepared(_ sql: SQL) throws {
            try readLeft()
            let parameters = PostgresParameters(sql.values)
            let (name, isNew, dropped) = prepared.name(of: sql.text, parameters.kinds)
            if let dropped { try send("DEALLOCATE \(dropped)") }
            if isNew {
                let isSent = parameters.withTypes {
                    PQsendPrepare(connection, name, sql.numbered, Int32(sql.values.count), $0)
                }
                guard isSent == 1 else { throw lost() }
                owed += 1
            }
            let isSent = parameters.withPointers { count, _, values, lengths, formats in
                PQsendQueryPrepared(connection, name, count, values, lengths, formats, 1)
            }
            guard isSent == 1 else { throw lost() }
            owed += 1
        }

        // MARK: Reading

        /// Reads all answers and keeps the last.
        @discardableResult
        func settle() throws -> PostgresAnswer? { try settleAll().last }

        /// Reads all answers, in the order in which they were asked for.
        func settleAll() throws -> [PostgresAnswer] {
            guard owed > 0 else { return [] }
            guard PQpipelineSync(connection) == 1 else { throw lost() }
            let count = owed
            owed = 0
            var answers: [PostgresAnswer] = []
            answers.reserveCapacity(count)
            var found: PostgresFault?
            for _ in 0..<count {
                guard let result = PQgetResult(connection) else { throw lost() }
                let answer = PostgresAnswer(result)
                if found == nil, let fault = answer.fault { found = isAlive ? fault : lost() }
                answers.append(answer)
                while let more = PQgetResult(connection) { PQclear(more) }
            }
            try readSync()
            if let found {
                // Some of what was to be prepared may not have been.
                prepared.forgetNew()
                fault = fault ?? found
                throw found
            }
            prepared.keepNew()
            return answers
        }

        private func readSync() throws {
            guard let result = PQgetResult(connection) else { throw lost() }
            defer { PQclear(result) }
            guard PQresultStatus(result) == PGRES_PIPELINE_SYNC else { throw lost() }
        }

        // MARK: The end of a transaction

        /// Ends a transaction that only read, without waiting for the answer.
        func leave() throws {
            try settle()
            try send("COMMIT")
            guard PQpipelineSync(connection) == 1 else { throw lost() }
            owed = 0
            hasLeft = true
        }

        private func readLeft() throws {
            guard hasLeft else { return }
            hasLeft = false
            guard let result = PQgetResult(connection) else { throw lost() }
            PQclear(result)
            while let more = PQgetResult(connection) { PQclear(more) }
            try readSync()
        }

        func commit() throws {
            try send("COMMIT")
            // A transaction that had failed answers COMMIT with ROLLBACK, and no error.
            guard try settle()?.command == "COMMIT" else { throw fault ?? lost() }
        }

        func rollBack() {
            guard isAlive else { return }
            _ = try? settle()
            _ = try? send("ROLLBACK")
            _ = try? settle()
        }

        // MARK: Outside the pipeline

        /// Runs statements that take no values, one after the other.
        func script(_ text: String) throws {
            try aside {
                guard let result = PQexec(connection, text) else { throw lost() }
                let answer = PostgresAnswer(result)
                if let found = answer.fault { throw isAlive ? found : lost() }
            }
        }

        /// Writes rows as libpq's COPY takes them: each piece is text of whole rows.
        func copy(_ command: String, nextPiece: () throws -> [UInt8]?) throws {
            try aside {
                guard let result = PQexec(connection, command) else { throw lost() }
                let answer = PostgresAnswer(result)
                if let found = answer.fault { throw isAlive ? found : lost() }
                do {
                    while let piece = try nextPiece() {
                        let isSent = piece.withUnsafeBytes { bytes in
                            PQputCopyData(
                                connection, bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count))
                        }
                        guard isSent == 1 else { throw lost() }
                    }
                } catch {
                    _ = PQputCopyEnd(connection, "stopped")
                    while let more = PQgetResult(connection) { PQclear(more) }
                    throw error
                }
                guard PQputCopyEnd(connection, nil) == 1 else { throw lost() }
                var found: PostgresFault?
                while let more = PQgetResult(connection) { found = found ?? PostgresAnswer(more).fault }
                if let found { throw isAlive ? found : lost() }
            }
        }

        /// Leaves the pipeline for something that has no place in it.
        private func aside(_ body: () throws -> Void) throws {
            try readLeft()
            try settle()
            guard PQexitPipelineMode(connection) == 1 else { throw lost() }
            defer { _ = PQenterPipelineMode(connection) }
            do { try body() } catch let found as PostgresFault {
                fault = fault ?? found
                throw found
            }
        }

        private func lost() -> PostgresFault { .unreachable(Self.message(connection)) }

        private static func message(_ connection: OpaquePointer) -> String {
            let text = PQerrorMessage(connection).map { String(cString: $0) } ?? ""
            // One sentence for each host that was tried; what is indented guesses at reasons.
            let lines = text.split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("\t") }
            return lines.isEmpty ? "the connection is lost" : lines.joined(separator: "; ")
        }
    }
#endif
