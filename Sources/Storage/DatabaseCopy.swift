import Crypto

/// Moves everything from one database to another, row by row as it is: sealed bytes stay
/// sealed, and the audit log's chains keep their hashes. All of it is written in one
/// transaction, and kept only when reading it back gives what was read.
package struct DatabaseCopy: Sendable {
    /// What was moved of one table.
    package struct Line: Sendable, Equatable {
        package let table: String
        package let rows: Int
        /// SHA-256 over all values of all rows in the order of the key.
        package let digest: [UInt8]
    }

    private let source: Database
    private let target: Database
    private let ledger = "schema_step"

    private let isFree: @Sendable (Reading) throws -> Bool

    /// - Parameter isFree: whether the target holds nothing that anybody wants to keep; all
    ///   its rows go.
    package init(
        from source: Database, to target: Database, ifFree isFree: @escaping @Sendable (Reading) throws -> Bool
    ) { (self.source, self.target, self.isFree) = (source, target, isFree) }

    /// - Parameters:
    ///   - migrations: all of the house; the source has taken every one of them.
    ///   - progress: is told each table and its rows when they have been written.
    /// - Throws: `CopyFault`, `MigrationError`.
    package func run(
        _ migrations: [Migration], progress: @escaping @Sendable (_ table: String, _ rows: Int) -> Void = { _, _ in }
    ) async throws -> [Line] {
        let migrator = Migrator(migrations)
        guard try await migrator.pending(in: source).isEmpty else { throw CopyFault.outdated }
        guard try await target.read(isFree) else { throw CopyFault.notEmpty }
        try await migrator.migrate(target)
        let shapes = try await source.read { try $0.shapes() }.filter { $0.name != ledger }.inOrderOfReferences()
        guard
            try await target.read({ try $0.shapes() }).filter({ $0.name != ledger }).map(\.name).sorted()
                == shapes.map(\.name).sorted()
        else { throw CopyFault.otherTables }

        let pipes = shapes.map { _ in RowPipe() }
        async let read = source.read { reading in
            // Whatever happens here, whoever waits for rows is told that none come.
            defer { for pipe in pipes { pipe.finish() } }
            return try zip(shapes, pipes).map { shape, pipe in
                let line = try Self.send(shape, into: pipe, reading)
                pipe.finish(line)
                return line
            }
        }
        let written: [Line]
        do {
            written = try await target.write { [isFree] writing in
                guard try isFree(writing.reading) else { throw CopyFault.notEmpty }
                return try Self.receive(shapes, pipes, writing, progress)
            }
        } catch {
            for pipe in pipes { pipe.stop() }
            // What went wrong while reading is the cause of what went wrong while writing, unless it
            // only was told to stop.
            do { _ = try await read } catch CopyFault.stopped {}
            throw error
        }
        _ = try await read
        return written
    }

    private static func send(_ shape: TableShape, into pipe: RowPipe, _ reading: Reading) throws -> Line {
        var (portion, summer): ([[SQLValue]], RowSummer) = ([], RowSummer())
        try reading.each(shape.inOrderOfKey) { row in
            let values = try row.all
            summer.add(values)
            portion.append(values)
            if portion.count == 500 {
                guard pipe.put(portion) else { throw CopyFault.stopped }
                portion = []
            }
        }
        if !portion.isEmpty, !pipe.put(portion) { throw CopyFault.stopped }
        return Line(table: shape.name, rows: summer.rows, digest: summer.digest())
    }

    private static func receive(
        _ shapes: [TableShape], _ pipes: [RowPipe], _ writing: Writing,
        _ progress: (_ table: String, _ rows: Int) -> Void
    ) throws -> [Line] {
        try writing.deferReferences()
        // What the steps of the schema have put there comes with the copy.
        for shape in shapes.reversed() { try writing.execute(SQL(stringLiteral: "DELETE FROM \(shape.name)")) }
        return try zip(shapes, pipes).map { shape, pipe in
            var portion: ArraySlice<[SQLValue]> = []
            let rows = AnyIterator<[SQLValue]> {
                if portion.isEmpty { portion = pipe.take()?[...] ?? [] }
                return portion.popFirst()
            }
            try writing.insert(
                into: BulkTable(name: shape.name, columns: shape.columns.map(\.name)), IteratorSequence(rows))
            var summer = RowSummer()
            try writing.reading.each(shape.inOrderOfKey) { summer.add(try $0.all) }
            let line = Line(table: shape.name, rows: summer.rows, digest: summer.digest())
            // Still within the transaction, so that nothing is kept of what is not the same.
            guard let sent = pipe.sent else { throw CopyFault.stopped }
            guard line == sent else { throw CopyFault.different }
            progress(shape.name, summer.rows)
            return line
        }
    }
}

extension TableShape {
    /// Everything in the table, in the same order in every database.
    fileprivate var inOrderOfKey: SQL {
        let order = (key.isEmpty ? columns.map(\.name) : key).joined(separator: ", ")
        return SQL(
            stringLiteral: "SELECT \(columns.map(\.name).joined(separator: ", ")) FROM \(name) ORDER BY \(order)")
    }
}

/// A running sum over rows that no other rows have.
private struct RowSummer {
    private var hash = SHA256()
    private(set) var rows = 0

    mutating func add(_ row: [SQLValue]) {
        rows += 1
        var bytes: [UInt8] = []
        for value in row {
            // The kind and the length before each value keep two rows from having one text.
            switch value {
            case .null: bytes.append(0)
            case .integer(let number):
                bytes.append(1)
                withUnsafeBytes(of: number.bigEndian) { bytes += $0 }
            case .double(let number):
                bytes.append(2)
                withUnsafeBytes(of: number.bitPattern.bigEndian) { bytes += $0 }
            case .text(let text): Self.append(Array(text.utf8), kind: 3, to: &bytes)
            case .bytes(let content): Self.append(content, kind: 4, to: &bytes)
            }
        }
        hash.update(data: bytes)
    }

    private static func append(_ content: [UInt8], kind: UInt8, to bytes: inout [UInt8]) {
        bytes.append(kind)
        withUnsafeBytes(of: content.count.bigEndian) { bytes += $0 }
        bytes += content
    }

    func digest() -> [UInt8] { Array(hash.finalize()) }
}

package enum CopyFault: Error, Equatable, CustomStringConvertible {
    case outdated, notEmpty, otherTables, different, stopped
    case circle([String])

    package var description: String {
        switch self {
        case .outdated: "The database to copy from has an older schema. Run `vinge database migrate` on it first."
        case .notEmpty: "The database to copy to is not empty."
        case .otherTables: "The two databases do not have the same tables."
        case .different: "What was written is not what was read. Nothing was kept."
        case .stopped: "The copy was stopped."
        case .circle(let tables): "Tables refer to each other in a ring: \(tables.joined(separator: ", "))."
        }
    }
}
