/// A text's bytes as quoted-printable (RFC 2045, 6.7): ASCII, no line longer than 76 characters, and a line
/// in Danish still readable in the raw mail.
enum QuotedPrintable {
    private static let longest = 76

    static func bytes(of text: String) -> [UInt8] {
        var result: [UInt8] = []
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
            if number > 0 { result.append(UInt8(ascii: "\n")) }
            append(Array(line), to: &result)
        }
        return result
    }

    private static func append(_ line: [UInt8], to result: inout [UInt8]) {
        var width = 0
        for (place, byte) in line.enumerated() {
            let piece = encoded(byte, isLast: place == line.count - 1)
            // The last place of a line is for the mark that says it goes on.
            if width + piece.count > longest - 1 {
                result += [UInt8(ascii: "="), UInt8(ascii: "\n")]
                width = 0
            }
            result += piece
            width += piece.count
        }
    }

    private static func encoded(_ byte: UInt8, isLast: Bool) -> [UInt8] {
        // A space at the end of a line may be lost on the way.
        let isPlain = byte == UInt8(ascii: " ") ? !isLast : (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=")
        if isPlain { return [byte] }
        return Array("=\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))".utf8)
    }
}
