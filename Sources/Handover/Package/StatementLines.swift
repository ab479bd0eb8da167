/// The text that a signature is over: lines of `name: value` in a fixed order, in UTF-8, each
/// ended by a line feed.
///
/// Lines and not JSON, since JSON can be written in many ways and lines can be written again
/// by hand. A value stays on its line: `\` is written `\\`, and a line feed `\n`.
struct StatementLines {
    private(set) var bytes: [UInt8] = []

    /// The first line names the format, so that a signature over one kind of statement is none
    /// over another.
    init(format: String) { add("format", format) }

    mutating func add(_ name: String, _ value: String) {
        bytes += Array(name.utf8) + Array(": ".utf8)
        for byte in value.utf8 {
            switch byte {
            case UInt8(ascii: "\\"): bytes += [byte, byte]
            case UInt8(ascii: "\n"): bytes += [UInt8(ascii: "\\"), UInt8(ascii: "n")]
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\n"))
    }
}
