/// Goes through the bytes of a CSV file field by field (RFC 4180, and what is often met beside it).
///
/// Lines end in LF, CR LF or CR. A field in quotes may hold separators, line ends and doubled quotes.
/// Spaces around a field without quotes, and around the quotes of one with, do not count.
struct FieldScanner {
    let bytes: UnsafePointer<UInt8>
    let end: Int
    let separator: UInt8
    var position: Int
    /// The line of the position, from 1.
    var line = 1

    /// A comma is a decimal sign where a semicolon separates, as spreadsheets of the north write it.
    var hasDecimalComma: Bool { separator == UInt8(ascii: ";") }

    /// Where a field's text stands in the file, without quotes and outer spaces.
    struct Field {
        let start: Int
        let end: Int
        /// Whether it has doubled quotes that stand for one.
        var hasDoubledQuotes = false
        var isEmpty: Bool { start == end }
    }

    static let quote = UInt8(ascii: "\"")

    @inline(__always)
    func isBreak(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") }

    var isAtEnd: Bool { position >= end }

    /// Whether the position is behind a field: at a separator, a line's end or the file's.
    @inline(__always)
    var isBehindField: Bool {
        position >= end || bytes[position] == separator || isBreak(bytes[position])
    }

    /// Goes past a separator and answers true, or past a line's end and answers false.
    @inline(__always)
    mutating func advanceToNextField() -> Bool {
        guard position < end else { return false }
        let byte = bytes[position]
        position &+= 1
        if byte == separator { return true }
        if byte == UInt8(ascii: "\r"), position < end, bytes[position] == UInt8(ascii: "\n") { position &+= 1 }
        line &+= 1
        return false
    }

    /// Reads the field that begins at the position, and stops behind it.
    @inline(__always)
    mutating func field(column: Int) throws(TableFault) -> Field {
        skipSpaces()
        if position < end, bytes[position] == Self.quote { return try quotedField(column: column) }
        let start = position
        while !isBehindField { position &+= 1 }
        var last = position
        while last > start, isSpace(bytes[last &- 1]) { last &-= 1 }
        return Field(start: start, end: last)
    }

    private mutating func quotedField(column: Int) throws(TableFault) -> Field {
        let opened = line
        position += 1
        let start = position
        var hasDoubledQuotes = false
        while true {
            guard position < end else { throw .unclosedQuote(line: opened) }
            let byte = bytes[position]
            position &+= 1
            if byte == Self.quote {
                guard position < end, bytes[position] == Self.quote else { break }
                hasDoubledQuotes = true
                position &+= 1
            } else if isBreak(byte) {
                let isPair = byte == UInt8(ascii: "\r") && position < end && bytes[position] == UInt8(ascii: "\n")
                if !isPair { line &+= 1 }
            }
        }
        let last = position - 1
        skipSpaces()
        guard isBehindField else { throw .textAfterQuote(line: line, column: column) }
        return Field(start: start, end: last, hasDoubledQuotes: hasDoubledQuotes)
    }

    @inline(__always)
    private mutating func skipSpaces() {
        while position < end, isSpace(bytes[position]) { position &+= 1 }
    }

    @inline(__always)
    private func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || (byte == UInt8(ascii: "\t") && separator != byte)
    }

    /// The field at the position as a number, when it is one without quotes and spaces: by far the most
    /// are. Otherwise nothing is read.
    @inline(__always)
    mutating func plainNumber() -> Double? {
        guard
            let reading = DecimalNumber.read(bytes, from: position, to: end, decimalComma: hasDecimalComma),
            reading.next >= end || bytes[reading.next] == separator || isBreak(bytes[reading.next])
        else { return nil }
        position = reading.next
        return reading.value
    }

    /// The field as a number, if it is one.
    func number(_ field: Field) -> Double? {
        let reading = DecimalNumber.read(bytes, from: field.start, to: field.end, decimalComma: hasDecimalComma)
        return reading.flatMap { $0.next == field.end ? $0.value : nil }
    }

    /// The field's bytes, each doubled quote made one.
    func text(_ field: Field) -> [UInt8] {
        var text: [UInt8] = []
        var at = field.start
        while at < field.end {
            text.append(bytes[at])
            at += field.hasDoubledQuotes && bytes[at] == Self.quote ? 2 : 1
        }
        return text
    }

    /// `NA`, as R writes a missing value; an empty field is one as well.
    @inline(__always)
    func isMissing(_ field: Field) -> Bool {
        field.isEmpty
            || (field.end &- field.start == 2 && bytes[field.start] == UInt8(ascii: "N")
                && bytes[field.start &+ 1] == UInt8(ascii: "A"))
    }
}
