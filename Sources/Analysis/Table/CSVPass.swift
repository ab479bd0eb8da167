/// One way through the rows of a CSV file, that fills the columns asked for and skips the others.
struct CSVPass {
    private let bytes: UnsafePointer<UInt8>
    private let layout: CSVLayout
    /// For each column of the file the builder that takes it, or −1.
    private let targets: [Int]
    private let origin: FieldScanner
    private var scanner: FieldScanner
    private var builders: [ColumnBuilder]
    private var rows = 0
    private var lines = RowLines()

    init(_ bytes: UnsafePointer<UInt8>, count: Int, layout: CSVLayout, columns: [Int]) {
        (self.bytes, self.layout) = (bytes, layout)
        var targets = [Int](repeating: -1, count: layout.names.count)
        for (builder, column) in columns.enumerated() { targets[column] = builder }
        self.targets = targets
        origin = FieldScanner(
            bytes: bytes, end: count, separator: layout.separator, position: layout.firstRow, line: layout.firstLine)
        scanner = origin
        let rows = origin.estimatedRows
        builders = columns.map { _ in ColumnBuilder(rows: rows) }
    }

    /// Reads all rows.
    mutating func run() throws(TableFault) -> (columns: [Column], rows: Int, lines: RowLines) {
        try fill(.max)
        var columns: [Column] = []
        for builder in builders {
            guard let column = builder.finish() else { throw notUTF8() }
            columns.append(column)
        }
        return (columns, rows, lines)
    }

    private mutating func fill(_ limit: Int) throws(TableFault) {
        // The scanner is a local value while rows are read: the compiler then keeps its position in a
        // register.
        var scanner = scanner
        let width = targets.count
        while rows < limit, scanner.position < scanner.end {
            // An empty line is no row, but for the one column whose value may be missing.
            if width > 1, scanner.isBehindField, bytes[scanner.position] != scanner.separator {
                _ = scanner.advanceToNextField()
                continue
            }
            let line = scanner.line
            if line != rows &+ lines.shift { lines.begin(row: rows, line: line) }
            for column in 0..<width {
                let target = targets[column]
                if target < 0 {
                    _ = try scanner.field(column: column &+ 1)
                } else if !builders[target].isText, let number = scanner.plainNumber() {
                    builders[target].append(number)
                } else {
                    try take(&scanner, column: column, target: target)
                }
                let isLast = !scanner.advanceToNextField()
                if isLast != (column &+ 1 == width) {
                    throw try Self.ragged(&scanner, line, got: column + 1, of: width, isLast)
                }
            }
            rows &+= 1
        }
    }

    private mutating func take(_ scanner: inout FieldScanner, column: Int, target: Int) throws(TableFault) {
        let line = scanner.line
        let field = try scanner.field(column: column + 1)
        if scanner.isMissing(field) { return builders[target].appendMissing() }
        if !builders[target].isText {
            if let number = scanner.number(field) { return builders[target].append(number) }
            let text = String(decoding: scanner.text(field), as: UTF8.self)
            builders[target].become(try labels(of: column), firstText: .init(line: line, value: text))
        }
        if field.hasDoubledQuotes {
            scanner.text(field).withUnsafeBufferPointer { builders[target].append($0) }
        } else {
            builders[target].append(UnsafeBufferPointer(start: bytes + field.start, count: field.end - field.start))
        }
    }

    /// The rows read so far of a column, as labels: how its numbers are written is in the file alone.
    private func labels(of column: Int) throws(TableFault) -> ColumnBuilder {
        var again = CSVPass(self, labelling: column)
        try again.fill(rows)
        return again.builders[0]
    }

    private init(_ pass: CSVPass, labelling column: Int) {
        (bytes, layout, origin, scanner) = (pass.bytes, pass.layout, pass.origin, pass.origin)
        var targets = [Int](repeating: -1, count: pass.targets.count)
        targets[column] = 0
        self.targets = targets
        builders = [ColumnBuilder(isText: true, rows: pass.rows)]
    }

    /// Counts the values of a line that has too few or too many.
    private static func ragged(
        _ scanner: inout FieldScanner, _ line: Int, got: Int, of width: Int, _ isLast: Bool
    ) throws(TableFault) -> TableFault {
        var got = got
        if !isLast {
            repeat {
                got += 1
                _ = try scanner.field(column: got)
            } while scanner.advanceToNextField()
        }
        return .ragged(line: line, got: got, expected: width)
    }

    /// Looks for the line that is not UTF-8.
    private func notUTF8() -> TableFault {
        var scanner = origin
        while !scanner.isAtEnd {
            let (start, line) = (scanner.position, scanner.line)
            while !scanner.isAtEnd, !scanner.isBreak(bytes[scanner.position]) { scanner.position += 1 }
            let text = UnsafeBufferPointer(start: bytes + start, count: scanner.position - start)
            if String(validating: text, as: UTF8.self) == nil { return .notUTF8(line: line) }
            _ = scanner.advanceToNextField()
        }
        return .notUTF8(line: layout.firstLine)
    }
}

extension FieldScanner {
    /// About how many rows there are, from the length of the first ones; no more than four million, lest
    /// a file that begins with short lines asks for all memory.
    fileprivate var estimatedRows: Int {
        let sample = min(end - position, 4096)
        var breaks = 0
        for at in position..<position + sample where bytes[at] == UInt8(ascii: "\n") { breaks += 1 }
        return sample == 0 ? 0 : min(1 << 22, (end - position) / sample * (breaks + 1) + 64)
    }
}
