/// Reads CSV (RFC 4180) from bytes that arrive in pieces, one row at a time.
///
/// It holds one row, never the file. Rows may end in LF or CRLF, and the last one in
/// nothing. A byte order mark is skipped, and so are lines with nothing in them.
/// What is only untidy is kept and marked on the row; see `CSVRow`.
package struct CSVReader {
    private enum State { case fieldStart, plain, quoted, afterQuote, carriageReturn }

    // One by one: together in a tuple they would be made at run time and looked up for every byte.
    private static let quote: UInt8 = 0x22
    private static let newLine: UInt8 = 0x0A
    private static let carriageReturn: UInt8 = 0x0D
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The file begins with a byte order mark.
    package private(set) var hasByteOrderMark = false

    private let separator: UInt8
    private let rowBytes: Int
    private let columns: Int
    private var row = CSVRow()
    private var state = State.fieldStart
    private var line = 1
    private var check = UTF8Check()
    /// The first three bytes, until they are known to be a mark or not.
    private var opening: [UInt8]? = []

    /// - Parameters:
    ///   - separator: one ASCII character, other than a quote or a line end.
    ///   - rowBytes: the longest row, counted in bytes of its fields.
    ///   - columns: the most fields in a row.
    package init(separator: UInt8 = 0x2C, rowBytes: Int = 1 << 20, columns: Int = 256) {
        (self.separator, self.rowBytes, self.columns) = (separator, rowBytes, columns)
    }

    /// Reads the next bytes and hands over the rows that are complete. The row is only
    /// lent: its storage is used again for the next one.
    ///
    /// - Throws: `CSVError`, and what `body` throws.
    package mutating func feed(_ chunk: UnsafeRawBufferPointer, _ body: (CSVRow) throws -> Void) throws {
        guard var first = opening else { return try take(chunk, body) }
        let missing = min(Self.mark.count - first.count, chunk.count)
        first.append(contentsOf: chunk[..<missing])
        opening = first
        guard first.count == Self.mark.count else { return }
        try open(first, body)
        try take(UnsafeRawBufferPointer(rebasing: chunk[missing...]), body)
    }

    /// Says that no more bytes will come, and hands over a last row without a line end.
    package mutating func finish(_ body: (CSVRow) throws -> Void) throws {
        if let first = opening { try open(first, body) }
        guard check.isComplete else { throw CSVError.invalidUTF8(line: line) }
        if state == .quoted { throw CSVError.unterminatedQuote(line: row.line) }
        if state != .fieldStart || row.count > 0 { try endRow(body) }
    }

    private mutating func open(_ first: [UInt8], _ body: (CSVRow) throws -> Void) throws {
        opening = nil
        hasByteOrderMark = first == Self.mark
        if !hasByteOrderMark { try first.withUnsafeBytes { try take($0, body) } }
    }

    private mutating func take(_ chunk: UnsafeRawBufferPointer, _ body: (CSVRow) throws -> Void) throws {
        let good = check.goodPrefix(of: chunk)
        try parse(UnsafeRawBufferPointer(rebasing: chunk[..<good]), body)
        if good < chunk.count { throw CSVError.invalidUTF8(line: line) }
    }

    private mutating func parse(_ bytes: UnsafeRawBufferPointer, _ body: (CSVRow) throws -> Void) throws {
        var index = 0
        while index < bytes.count {
            switch state {
            case .fieldStart where bytes[index] == Self.quote:
                state = .quoted
                index += 1
            case .fieldStart, .plain, .afterQuote:
                try unquoted(bytes, &index, body)
            case .quoted:
                try quoted(bytes, &index)
            case .carriageReturn:
                if bytes[index] == Self.newLine {
                    index += 1
                    try endRow(body)
                } else {
                    row.bytes.append(Self.carriageReturn)
                    row.hasLineBreak = true
                    state = .plain
                }
            }
        }
    }

    private mutating func unquoted(
        _ bytes: UnsafeRawBufferPointer, _ index: inout Int, _ body: (CSVRow) throws -> Void
    ) throws {
        let start = index
        let separator = separator
        while index < bytes.count {
            let byte = bytes[index]
            if byte == separator || byte == Self.newLine || byte == Self.carriageReturn || byte == Self.quote { break }
            index += 1
        }
        if index > start {
            if state == .afterQuote { row.hasStrayQuote = true }
            state = .plain
            try append(bytes[start..<index])
        }
        guard index < bytes.count else { return }
        let byte = bytes[index]
        index += 1
        switch byte {
        case separator: try endField()
        case Self.newLine: try endRow(body)
        case Self.carriageReturn: state = .carriageReturn
        default:
            // A quote: the second of two inside a quoted field, or one out of place.
            row.bytes.append(Self.quote)
            if state == .afterQuote { state = .quoted } else { row.hasStrayQuote = true }
        }
    }

    private mutating func quoted(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) throws {
        let start = index
        while index < bytes.count, bytes[index] != Self.quote {
            let byte = bytes[index]
            if byte == Self.newLine { line += 1 }
            if byte == Self.newLine || byte == Self.carriageReturn { row.hasLineBreak = true }
            index += 1
        }
        try append(bytes[start..<index])
        guard index < bytes.count else { return }
        index += 1
        state = .afterQuote
    }

    private mutating func append(_ slice: Slice<UnsafeRawBufferPointer>) throws {
        row.bytes.append(contentsOf: slice)
        if row.bytes.count > rowBytes { throw CSVError.rowTooLong(line: row.line, limit: rowBytes) }
    }

    private mutating func endField() throws {
        row.ends.append(row.bytes.count)
        state = .fieldStart
        if row.count > columns { throw CSVError.tooManyColumns(line: row.line, limit: columns) }
    }

    private mutating func endRow(_ body: (CSVRow) throws -> Void) throws {
        let isEmptyLine = row.count == 0 && row.bytes.isEmpty && state != .afterQuote
        try endField()
        if !isEmptyLine { try body(row) }
        line += 1
        row.clear(line: line)
    }
}
