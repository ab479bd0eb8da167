#if PostgreSQL
    /// One transaction on a session.
    struct PostgresConnection: Connection {
        let session: PostgresSession
        let lane: Int
        let observe: (@Sendable (String) -> Void)?

        func query(_ sql: SQL, each: (Row) throws -> Void) throws {
            if let answer = session.ahead.take(sql) { return try answer.rows(each) }
            try ask(sql)
            try session.settle()?.rows(each)
        }

        var hasWay: Bool { true }

        func ahead(_ statements: [SQL]) throws {
            guard statements.count > 1 else { return }
            var places: [Int] = []
            for sql in statements {
                try ask(sql)
                places.append(session.owed - 1)
            }
            let answers = try session.settleAll()
            session.ahead = AnswersAhead(zip(statements, places).map { ($0, answers[$1]) })
        }

        func execute(_ sql: SQL) throws -> Int {
            try ask(sql)
            return try session.settle()?.changed ?? 0
        }

        /// They go with whatever comes next, at the latest the end of the transaction, and what goes
        /// wrong is told there.
        func execute(all statements: [SQL]) throws {
            for statement in statements {
                try ask(statement)
                // So that answers nobody has read do not pile up at either end.
                if session.owed >= 256 { try session.settle() }
            }
        }

        private func ask(_ sql: SQL) throws {
            // What was sent before its time and not asked for may be out of date after this.
            session.ahead = AnswersAhead()
            observe?(sql.text)
            try session.sendPrepared(sql)
        }

        /// A cursor, read in portions.
        func stream(_ sql: SQL, each: (Row) throws -> Void) throws {
            observe?(sql.text)
            session.ahead = AnswersAhead()
            let (cursor, portion) = (session.newName(), 1000)
            try session.send("DECLARE \(cursor) NO SCROLL CURSOR FOR \(sql.numbered)", sql.values)
            while true {
                try session.send("FETCH \(portion) FROM \(cursor)", [])
                guard let answer = try session.settle() else { return }
                try answer.rows(each)
                if answer.count < portion { break }
            }
            try session.send("CLOSE \(cursor)")
        }

        func insert(into table: BulkTable, next: () throws -> [SQLValue]?) throws {
            let columns = table.columns.joined(separator: ", ")
            // COPY has no place in the pipeline and goes to the server and back three times.
            var first: [[SQLValue]] = []
            while first.count < 16, let row = try next() { first.append(row) }
            guard first.count == 16 else {
                guard !first.isEmpty else { return }
                // One statement, as COPY is one: rows of a table may refer to each other in any order.
                let insert = SQL(stringLiteral: "INSERT INTO \(table.name) (\(columns)) VALUES ")
                let rows = first.map { row -> SQL in "(\(SQL.joined(row.map { "\($0)" }, by: ", ")))" }
                return try execute(all: ["\(insert)\(SQL.joined(rows, by: ", "))"])
            }
            observe?("COPY \(table.name)")
            session.ahead = AnswersAhead()
            var waiting = first[...]
            try session.copy("COPY \(table.name) (\(columns)) FROM STDIN") {
                var piece: [UInt8] = []
                while piece.count < 1 << 16, let row = try waiting.popFirst() ?? next() {
                    CopyText.append(row, to: &piece)
                }
                return piece.isEmpty ? nil : piece
            }
        }

        func announce(_ signal: Signal) throws {
            // Whoever listens is told when the transaction is kept, and once for each signal.
            try session.send("NOTIFY \(PostgresListener.channel), '\(signal.name)'")
        }

        func run(script: String) throws { try session.script(script) }
    }

    /// Rows as COPY reads them: values with tabs between, `\N` for none.
    enum CopyText {
        static func append(_ row: [SQLValue], to piece: inout [UInt8]) {
            for (index, value) in row.enumerated() {
                if index > 0 { piece.append(UInt8(ascii: "\t")) }
                switch value {
                case .null: piece.append(contentsOf: "\\N".utf8)
                case .integer(let number): piece.append(contentsOf: "\(number)".utf8)
                case .double(let number): piece.append(contentsOf: "\(number)".utf8)
                case .text(let text): append(text, to: &piece)
                case .bytes(let bytes):
                    piece.append(contentsOf: "\\\\x".utf8)
                    for byte in bytes {
                        piece.append(hex[Int(byte >> 4)])
                        piece.append(hex[Int(byte & 15)])
                    }
                }
            }
            piece.append(UInt8(ascii: "\n"))
        }

        private static let hex = Array("0123456789abcdef".utf8)

        private static func append(_ text: String, to piece: inout [UInt8]) {
            for byte in text.utf8 {
                switch byte {
                case UInt8(ascii: "\\"): piece.append(contentsOf: "\\\\".utf8)
                case UInt8(ascii: "\n"): piece.append(contentsOf: "\\n".utf8)
                case UInt8(ascii: "\r"): piece.append(contentsOf: "\\r".utf8)
                case UInt8(ascii: "\t"): piece.append(contentsOf: "\\t".utf8)
                default: piece.append(byte)
                }
            }
        }
    }
#endif
