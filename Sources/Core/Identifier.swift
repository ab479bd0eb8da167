/// An id that cannot be mistaken for the id of something else.
///
/// The value is a UUID (version 7 where Vinge makes it), kept as its 16 bytes and written in
/// lower-case text; its first part grows with time, so that new rows land together in an
/// index.
package struct Identifier<Entity>: Hashable, Sendable, CustomStringConvertible {
    let bits: UUIDBits

    init(_ bits: UUIDBits) { self.bits = bits }

    /// Reads an id written by Vinge; anything that is not a UUID in lower case is `nil`.
    package init?(_ text: String) {
        guard let bits = UUIDBits(text) else { return nil }
        self.bits = bits
    }

    package init?(_ text: Substring) { self.init(String(text)) }

    /// The same of the text's bytes.
    package init?(utf8 bytes: UnsafeRawBufferPointer) {
        guard bytes.count == 36, let bits = UUIDBits(bytes: bytes) else { return nil }
        self.bits = bits
    }

    /// Makes a version 7 UUID from an instant and ten random bytes' worth of bits.
    package init(at instant: Instant, random: (UInt64, UInt64)) {
        let time = UInt64(bitPattern: instant.milliseconds) & 0xFFFF_FFFF_FFFF
        bits = UUIDBits(
            high: (time << 16) | 0x7000 | (random.0 & 0x0FFF),
            low: (random.1 & 0x3FFF_FFFF_FFFF_FFFF) | 0x8000_0000_0000_0000)
    }

    /// From its 16 bytes as two numbers, the first eight and the last.
    package init(high: UInt64, low: UInt64) { bits = UUIDBits(high: high, low: low) }

    package var high: UInt64 { bits.high }
    package var low: UInt64 { bits.low }

    package var text: String { bits.text }

    package var description: String { bits.text }
}

extension Identifier: Comparable {
    package static func < (left: Self, right: Self) -> Bool { left.bits < right.bits }
}

/// In JSON an id is its text.
extension Identifier: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let id = Self(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not an id")
        }
        self = id
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}

/// The 16 bytes of a UUID. They sort as its text does.
struct UUIDBits: Hashable, Comparable, Sendable {
    let high: UInt64
    let low: UInt64

    init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

    init?(_ text: String) {
        var text = text
        guard text.utf8.count == 36, let bits = text.withUTF8({ UUIDBits(bytes: UnsafeRawBufferPointer($0)) }) else {
            return nil
        }
        self = bits
    }

    /// - Parameter bytes: 36 of them.
    fileprivate init?(bytes: UnsafeRawBufferPointer) {
        var (high, low) = (UInt64(0), UInt64(0))
        for position in 0..<36 {
            let byte = bytes[position]
            if position == 8 || position == 13 || position == 18 || position == 23 {
                guard byte == UInt8(ascii: "-") else { return nil }
                continue
            }
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            default: return nil
            }
            if position < 18 { high = high << 4 | UInt64(digit) } else { low = low << 4 | UInt64(digit) }
        }
        (self.high, self.low) = (high, low)
    }

    var text: String {
        String(unsafeUninitializedCapacity: 36) { bytes in
            var position = 0
            for (word, isHigh) in [(high, true), (low, false)] {
                for nibble in 0..<16 {
                    if isHigh ? nibble == 8 || nibble == 12 : nibble == 0 || nibble == 4 {
                        bytes[position] = UInt8(ascii: "-")
                        position += 1
                    }
                    let digit = UInt8(truncatingIfNeeded: word >> UInt64(60 - nibble * 4)) & 0xF
                    bytes[position] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
                    position += 1
                }
            }
            return position
        }
    }

    static func < (left: Self, right: Self) -> Bool { (left.high, left.low) < (right.high, right.low) }
}
