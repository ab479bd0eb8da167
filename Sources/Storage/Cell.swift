/// What one column of a row holds, in the database's own memory: it stands as long as the row
/// does, and ids and days are read from it without a copy.
package enum Cell {
    case null
    case integer(Int64)
    case double(Double)
    /// UTF-8.
    case text(UnsafeRawBufferPointer)
    case bytes(UnsafeRawBufferPointer)

    /// A copy that may be kept.
    var value: SQLValue {
        switch self {
        case .null: .null
        case .integer(let number): .integer(number)
        case .double(let number): .double(number)
        case .text(let bytes): .text(String(decoding: bytes, as: UTF8.self))
        case .bytes(let bytes): .bytes([UInt8](bytes))
        }
    }
}
