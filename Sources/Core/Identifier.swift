/// An id that cannot be mistaken for the id of something else.
///
/// The value is a UUID (version 7 where Vinge makes it) in lower-case text; its
/// first part grows with time, so that new rows land together in an index.
package struct Identifier<Entity>: Hashable, Sendable, CustomStringConvertible, Codable {
    package let text: String

    /// Reads an id written by Vinge; anything that is not a UUID is `nil`.
    package init?(_ text: some StringProtocol) {
        guard text.utf8.count == 36 else { return nil }
        for (position, byte) in text.utf8.enumerated() {
            switch position {
            case 8, 13, 18, 23:
                guard byte == UInt8(ascii: "-") else { return nil }
            default:
                let isDigit = (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
                guard isDigit || isLetter else { return nil }
            }
        }
        self.text = String(text)
    }

    /// Makes a version 7 UUID from an instant and ten random bytes' worth of bits.
    package init(at instant: Instant, random: (UInt64, UInt64)) {
        let time = UInt64(bitPattern: instant.milliseconds) & 0xFFFF_FFFF_FFFF
        let high = (time << 16) | 0x7000 | (random.0 & 0x0FFF)
        let low = (random.1 & 0x3FFF_FFFF_FFFF_FFFF) | 0x8000_0000_0000_0000
        let digits = Array("0123456789abcdef".utf8)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(36)
        for (word, offset) in [(high, 0), (low, 16)] {
            for nibble in 0..<16 {
                let position = nibble + offset
                if position == 8 || position == 12 || position == 16 || position == 20 {
                    bytes.append(UInt8(ascii: "-"))
                }
                bytes.append(digits[Int((word >> UInt64(60 - nibble * 4)) & 0xF)])
            }
        }
        text = String(decoding: bytes, as: UTF8.self)
    }

    package var description: String { text }
}

extension Identifier: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
