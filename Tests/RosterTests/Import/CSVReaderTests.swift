import Roster
import Testing

@Suite struct CSVReaderTests {
    struct Row: Equatable, CustomStringConvertible {
        var line: Int
        var fields: [String]
        init(_ line: Int, _ fields: String...) { (self.line, self.fields) = (line, fields) }
        init(_ row: CSVRow) { (line, fields) = (row.line, (0..<row.count).map { row[$0] }) }
        var description: String { "\(line): \(fields)" }
    }

    /// Reads text in pieces of a size; every size must give the same.
    private func read(
        _ bytes: [UInt8], chunk: Int, reader: CSVReader = CSVReader(), seen: (CSVRow) -> Void = { _ in }
    ) throws -> [Row] {
        var (reader, rows) = (reader, [Row]())
        try bytes.withUnsafeBytes { all in
            for start in stride(from: 0, to: all.count, by: chunk) {
                let piece = all[start..<min(start + chunk, all.count)]
                try reader.feed(UnsafeRawBufferPointer(rebasing: piece)) {
                    seen($0)
                    rows.append(Row($0))
                }
            }
        }
        try reader.finish {
            seen($0)
            rows.append(Row($0))
        }
        return rows
    }

    static let texts: [(String, [Row])] = [
        ("", []),
        ("a", [Row(1, "a")]),
        ("a,b\nc,d\n", [Row(1, "a", "b"), Row(2, "c", "d")]),
        ("a,b\r\nc,d\r\n", [Row(1, "a", "b"), Row(2, "c", "d")]),
        ("a,b\r\nc,d", [Row(1, "a", "b"), Row(2, "c", "d")]),
        ("a,\r\n,b\r\n,\n", [Row(1, "a", ""), Row(2, "", "b"), Row(3, "", "")]),
        ("\n\r\na\n\n\nb\n\n", [Row(3, "a"), Row(6, "b")]),
        ("\"\"\n", [Row(1, "")]),
        ("\"a,b\",c", [Row(1, "a,b", "c")]),
        ("\"a\"\"b\",\"\"\"\"", [Row(1, "a\"b", "\"")]),
        ("\"a\nb\r\nc\",d\ne\n", [Row(1, "a\nb\r\nc", "d"), Row(4, "e")]),
        ("a\"b,c\n", [Row(1, "a\"b", "c")]),
        ("\"a\"b,c\n", [Row(1, "ab", "c")]),
        ("a\rb,c\n", [Row(1, "a\rb", "c")]),
        ("\u{FEFF}a,æøå\n", [Row(1, "a", "æøå")]),
        ("\u{FEFF}", []),
        ("\u{FEFF}\"a\"", [Row(1, "a")]),
        ("é,😀\n", [Row(1, "é", "😀")]),
        ("a\r", [Row(1, "a")]),
    ]

    @Test("rows, fields and lines, whatever pieces the bytes come in", arguments: texts)
    func rows(text: String, expected: [Row]) throws {
        for chunk in [1, 2, 3, 4, 7, 1000] {
            #expect(try read(Array(text.utf8), chunk: chunk) == expected, "pieces of \(chunk)")
        }
    }

    static let faults: [([UInt8], CSVError)] = [
        (Array("a\n\"b\nc\n".utf8), .unterminatedQuote(line: 2)),
        (Array("a\nb".utf8) + [0xE6], .invalidUTF8(line: 2)),
        (Array("a\n".utf8) + [0xF8, 0x0A], .invalidUTF8(line: 2)),
        ([0xC0, 0x80], .invalidUTF8(line: 1)),
        ([0xED, 0xA0, 0x80], .invalidUTF8(line: 1)),
        ([0xF4, 0x90, 0x80, 0x80], .invalidUTF8(line: 1)),
        ([0xE0, 0x9F, 0x80], .invalidUTF8(line: 1)),
        ([0xFF, 0xFE, 0x61, 0x00], .invalidUTF8(line: 1)),
        ([0x80], .invalidUTF8(line: 1)),
        (Array("a\nbbbbbbbbbbbbbbbbb".utf8), .rowTooLong(line: 2, limit: 16)),
        (Array("a\n\"bbbbbbbbb\nbbbbbbbb".utf8), .rowTooLong(line: 2, limit: 16)),
        (Array("a\n,,,,\n".utf8), .tooManyColumns(line: 2, limit: 4)),
    ]

    @Test("texts that are refused, with their line", arguments: faults)
    func refused(bytes: [UInt8], error: CSVError) {
        for chunk in [1, 3, 1000] {
            #expect(throws: error) {
                try read(bytes, chunk: chunk, reader: CSVReader(rowBytes: 16, columns: 4))
            }
        }
    }

    @Test("what is untidy is marked")
    func marks() throws {
        var marks: [[Bool]] = []
        _ = try read(Array("a,b\n\"a\nb\"\na\"b\n".utf8), chunk: 2) {
            marks.append([$0.hasLineBreak, $0.hasStrayQuote])
        }
        #expect(marks == [[false, false], [true, false], [false, true]])
    }

    @Test("trimming takes spaces and control characters")
    func trimming() throws {
        var trimmed: [String] = []
        _ = try read(Array("  a b ,\"c\nd\", ,\t\u{1}e\n".utf8), chunk: 5) { row in
            trimmed = (0..<5).map(row.trimmed)
        }
        #expect(trimmed == ["a b", "c d", "", "e", ""])
    }

    @Test("a table finds its columns, its lines and its separator", arguments: [",", ";"])
    func table(separator: String) throws {
        let text = "\u{FEFF}navn,fødselsdag\r\n Åse ,2017-03-14\r\n,\r\n\r\nBo\r\n".replacing(",", with: separator)
        let table = try CSVTable(Array(text.utf8))
        #expect(table.columns == ["navn", "fødselsdag"])
        #expect(
            table.rows.map { [$0["navn"], $0["fødselsdag"], $0["x"]] } == [["Åse", "2017-03-14", ""], ["Bo", "", ""]])
        #expect(table.rows.map(\.line) == [2, 5])
    }

    @Test("a table is read from a file, but not from a large one")
    func tableFile() throws {
        try Temporary.file(Array("a,b\n1,2\n".utf8)) { path in
            let table = try CSVTable(path: path, limit: 8)
            #expect(table.rows.map { $0["b"] } == ["2"])
            #expect(throws: (any Error).self) { try CSVTable(path: path, limit: 7) }
            #expect(throws: (any Error).self) { try CSVTable(path: path + "x", limit: 7) }
        }
    }
}
