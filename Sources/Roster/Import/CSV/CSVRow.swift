/// One row of a CSV file: its fields without their quotes.
package struct CSVRow: Sendable {
    /// The line on which the row begins; the first line of a file is 1.
    package internal(set) var line = 1
    /// A carriage return or a new line stands inside a field.
    package internal(set) var hasLineBreak = false
    /// A quote stands where RFC 4180 allows none; it is kept as a character.
    package internal(set) var hasStrayQuote = false
    var bytes: [UInt8] = []
    /// Where each field ends in `bytes`.
    var ends: [Int] = []

    /// The number of fields.
    package var count: Int { ends.count }

    /// The field as it stands; a field beyond the last one is empty.
    package subscript(_ field: Int) -> String {
        String(decoding: bytes[range(of: field)], as: UTF8.self)
    }

    /// The field without spaces around it; control characters inside it become spaces.
    package func trimmed(_ field: Int) -> String {
        var range = range(of: field)
        while let first = range.first, bytes[first] <= 0x20 { range.removeFirst() }
        while let last = range.last, bytes[last] <= 0x20 { range.removeLast() }
        let slice = bytes[range]
        guard slice.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return String(decoding: slice, as: UTF8.self) }
        return String(decoding: slice.map { $0 < 0x20 || $0 == 0x7F ? 0x20 : $0 }, as: UTF8.self)
    }

    /// True when the field holds nothing but spaces.
    package func isEmpty(_ field: Int) -> Bool { bytes[range(of: field)].allSatisfy { $0 <= 0x20 } }

    /// True when the field has a control character of ASCII or Latin 1 in it, also around it.
    package func hasControls(_ field: Int) -> Bool {
        var previous: UInt8 = 0
        for byte in bytes[range(of: field)] {
            if byte < 0x20 || byte == 0x7F || (previous == 0xC2 && byte < 0xA0) { return true }
            previous = byte
        }
        return false
    }

    /// True when no field holds anything, as in the lines spreadsheets leave at the end.
    package var isBlank: Bool { bytes.allSatisfy { $0 <= 0x20 } }

    private func range(of field: Int) -> Range<Int> {
        guard ends.indices.contains(field) else { return 0..<0 }
        return (field == 0 ? 0 : ends[field - 1])..<ends[field]
    }

    mutating func clear(line: Int) {
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        (self.line, hasLineBreak, hasStrayQuote) = (line, false, false)
    }
}
