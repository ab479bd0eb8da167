/// Tells whether bytes that arrive in pieces are well-formed UTF-8 (Unicode 15, table 3-7).
struct UTF8Check {
    /// Continuation bytes that must still come.
    private var awaited = 0
    /// What the next continuation byte may be; narrower than 80…BF after some first bytes.
    private var range: ClosedRange<UInt8> = 0x80...0xBF

    /// True when no character is left half read.
    var isComplete: Bool { awaited == 0 }

    /// How many of the bytes are good; fewer than all means that the next one is not.
    mutating func goodPrefix(of bytes: UnsafeRawBufferPointer) -> Int {
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if awaited > 0 {
                guard range.contains(byte) else { return index }
                awaited -= 1
                range = 0x80...0xBF
            } else if byte >= 0x80 {
                guard begin(byte) else { return index }
            }
            index += 1
        }
        return index
    }

    private mutating func begin(_ byte: UInt8) -> Bool {
        switch byte {
        case 0xC2...0xDF: awaited = 1
        case 0xE0: (awaited, range) = (2, 0xA0...0xBF)
        case 0xE1...0xEC, 0xEE...0xEF: awaited = 2
        case 0xED: (awaited, range) = (2, 0x80...0x9F)
        case 0xF0: (awaited, range) = (3, 0x90...0xBF)
        case 0xF1...0xF3: awaited = 3
        case 0xF4: (awaited, range) = (3, 0x80...0x8F)
        default: return false
        }
        return true
    }
}
