#if PostgreSQL
    import CPQ

    /// The answer to one statement, in libpq's memory until the last who holds it lets go.
    final class PostgresAnswer {
        private let result: OpaquePointer

        init(_ result: OpaquePointer) { self.result = result }

        deinit { PQclear(result) }

        /// What was refused and why. Never the values: a message that quotes them is left out.
        var fault: PostgresFault? {
            switch PQresultStatus(result) {
            case PGRES_FATAL_ERROR, PGRES_BAD_RESPONSE:
                let state = field(UInt8(ascii: "C")) ?? "00000"
                return .refused(state: state, about: about(state))
            case PGRES_PIPELINE_ABORTED: return .refused(state: "25P02", about: "an earlier statement failed")
            default: return nil
            }
        }

        private func about(_ state: String) -> String {
            // Data exceptions quote what was sent; of broken constraints the name says it all.
            if state.hasPrefix("22") { return "a value does not fit" }
            if state.hasPrefix("23") { return "it breaks \(field(UInt8(ascii: "n")) ?? "a rule of the table")" }
            return field(UInt8(ascii: "M")) ?? "it says no more"
        }

        private func field(_ code: UInt8) -> String? {
            PQresultErrorField(result, Int32(code)).map { String(cString: $0) }
        }

        /// The first word of what was done, such as `COMMIT`.
        var command: String { PQcmdStatus(result).map { String(cString: $0) } ?? "" }

        /// How many rows were changed.
        var changed: Int { PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0 }

        var count: Int { Int(PQntuples(result)) }

        func rows(_ body: (Row) throws -> Void) throws {
            let width = PQnfields(result)
            let columns = ColumnNames((0..<width).map { PQfname(result, $0).map { String(cString: $0) } ?? "" })
            let types = (0..<width).map { PQftype(result, $0) }
            for number in 0..<PQntuples(result) {
                try body(Row(columns: columns) { try self.cell(number, Int32($0), types[$0]) })
            }
        }

        private func cell(_ row: Int32, _ column: Int32, _ type: Oid) throws -> Cell {
            guard PQgetisnull(result, row, column) == 0, let start = PQgetvalue(result, row, column) else {
                return .null
            }
            let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
            guard let cell = Cell(postgres: bytes, type: type) else {
                throw PostgresFault.refused(state: "0A000", about: "a column has the type \(type), which is not ours")
            }
            return cell
        }
    }
#endif
