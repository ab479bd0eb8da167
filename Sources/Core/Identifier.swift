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

    /// Stands between the groups of 8, 4, 4, 4 and 12 digits.
    private static let dash = UInt8(ascii: "-")

    /// - Parameter bytes: 36 of them.
    fileprivate init?(bytes: UnsafeRawBufferPointer) {
        var isWhole = true
        func number(_ start: Int, _ count: Int) -> UInt64 {
            var number = UInt64(0)
            for byte in bytes[start..<start + count] {
                let isDigit = byte &- UInt8(ascii: "0") < 10
                isWhole = isWhole && (isDigit || byte &- UInt8(ascii: "a") < 6)
                number = number << 4 | (UInt64(byte & 0xF) + (isDigit ? 0 : 9))
            }
            return number
        }
        let hasDashes = [8, 13, 18, 23].allSatisfy { bytes[$0] == Self.dash }
        high = number(0, 8) << 32 | number(9, 4) << 16 | number(14, 4)
        low = number(19, 4) << 48 | number(24, 12)
        guard isWhole, hasDashes else { return nil }
    }

    var text: String {
        String(unsafeUninitializedCapacity: 36) { bytes in
            func write(_ number: UInt64, at start: Int, _ count: Int) {
                for place in 0..<count {
                    let digit = UInt8(truncatingIfNeeded: number >> UInt64((count - 1 - place) * 4)) & 0xF
                    bytes[start + place] = digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
                }
            }
            write(high >> 32, at: 0, 8)
            write(high >> 16, at: 9, 4)
            write(high, at: 14, 4)
            write(low >> 48, at: 19, 4)
            write(low, at: 24, 12)
            (bytes[8], bytes[13], bytes[18], bytes[23]) = (Self.dash, Self.dash, Self.dash, Self.dash)
            return 36
        }
    }

    static func < (left: Self, right: Self) -> Bool { (left.high, left.low) < (right.high, right.low) }
}
