/// What the first line of a CSV file tells: the separator, and the names of the columns.
struct CSVLayout {
    let separator: UInt8
    let names: [String]
    /// The byte and the line where the rows begin.
    let firstRow: Int
    let firstLine: Int

    init(_ bytes: UnsafePointer<UInt8>, count: Int) throws(TableFault) {
        let hasMark = count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
        var scanner = FieldScanner(
            bytes: bytes, end: count, separator: Self.separator(bytes, count: count), position: hasMark ? 3 : 0)
        guard !scanner.isAtEnd else { throw .empty }
        var names: [String] = []
        repeat {
            let field = try scanner.field(column: names.count + 1)
            guard let name = String(validating: scanner.text(field), as: UTF8.self) else {
                throw .notUTF8(line: 1)
            }
            names.append(name)
        } while scanner.advanceToNextField()
        try Self.check(names)
        (self.names, separator, firstRow, firstLine) = (names, scanner.separator, scanner.position, scanner.line)
    }

    /// The one of comma, semicolon and tab that the first line has most of, outside quotes.
    private static func separator(_ bytes: UnsafePointer<UInt8>, count: Int) -> UInt8 {
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        var counts = [0, 0, 0]
        var isQuoted = false
        for at in 0..<count {
            let byte = bytes[at]
            if byte == FieldScanner.quote { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
            if let which = candidates.firstIndex(of: byte) { counts[which] += 1 }
        }
        let most = counts.max() ?? 0
        return candidates[counts.firstIndex(of: most) ?? 0]
    }

    /// R writes the names of rows into a first column without a name; no other may lack one.
    private static func check(_ names: [String]) throws(TableFault) {
        if names == [""] { throw .empty }
        if let column = names.dropFirst().firstIndex(of: "") { throw .unnamedColumn(column + 1) }
        var seen: Set<String> = []
        for name in names where !seen.insert(name).inserted { throw .duplicateColumn(name) }
    }
}
