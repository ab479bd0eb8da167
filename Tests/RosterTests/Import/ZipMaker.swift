import Foundation

/// Writes small zip files, also ones that lie.
struct ZipMaker {
    struct Item {
        var name: [UInt8]
        var data: [UInt8]
        var isDeflated = true
        /// Bytes to store instead of the packed data.
        var packed: [UInt8]?
        var claimedSize: Int?
        var claimedPackedSize: Int?
        var checksum: UInt32?
        var method: Int?
        var flags = 0
        var host = 3
        var mode = 0o100644
        var localName: [UInt8]?
        /// Where the directory says the entry is, instead of where it is.
        var place: Int?
        /// Sizes and checksum after the data, and zeros before it.
        var hasDescriptor = false

        init(_ name: String, _ text: String = "") { (self.name, data) = (Array(name.utf8), Array(text.utf8)) }
    }

    var items: [Item] = []
    var prefix: [UInt8] = []
    var claimedCount: Int?
    var disk = 0

    func bytes() -> [UInt8] {
        var (file, directory) = (prefix, [UInt8]())
        for item in items {
            let packed = item.packed ?? (item.isDeflated ? TinyDeflate.pack(item.data) : item.data)
            let method = item.method ?? (item.isDeflated ? 8 : 0)
            let sum = item.checksum ?? CRC.of(item.data)
            let (size, packedSize) = (item.claimedSize ?? item.data.count, item.claimedPackedSize ?? packed.count)
            let flags = item.flags | (item.hasDescriptor ? 8 : 0)
            let place = file.count
            let early = item.hasDescriptor ? (UInt32(0), 0, 0) : (sum, packedSize, size)
            let localName = item.localName ?? item.name
            file += Self.long(0x0403_4B50) + Self.word(20) + Self.word(flags) + Self.word(method) + Self.long(0)
            file += Self.long(Int(early.0)) + Self.long(early.1) + Self.long(early.2)
            file += Self.word(localName.count) + Self.word(0) + localName + packed
            if item.hasDescriptor {
                file += Self.long(0x0807_4B50) + Self.long(Int(sum)) + Self.long(packedSize) + Self.long(size)
            }
            directory += Self.long(0x0201_4B50) + Self.word(item.host << 8 | 20) + Self.word(20) + Self.word(flags)
            directory += Self.word(method) + Self.long(0) + Self.long(Int(sum)) + Self.long(packedSize)
            directory += Self.long(size) + Self.word(item.name.count) + Self.word(0) + Self.word(0) + Self.word(0)
            directory += Self.word(0) + Self.long(item.mode << 16) + Self.long(item.place ?? place) + item.name
        }
        let count = claimedCount ?? items.count
        let end =
            Self.long(0x0605_4B50) + Self.word(disk) + Self.word(disk) + Self.word(count) + Self.word(count)
            + Self.long(directory.count) + Self.long(file.count) + Self.word(0)
        return file + directory + end
    }

    private static func word(_ value: Int) -> [UInt8] { [UInt8(value & 0xFF), UInt8(value >> 8 & 0xFF)] }

    private static func long(_ value: Int) -> [UInt8] { word(value & 0xFFFF) + word(value >> 16 & 0xFFFF) }
}

/// CRC-32 as in zip, written apart from zlib.
enum CRC {
    static func of(_ bytes: some Sequence<UInt8>) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ (sum >> 8) }
    }

    private static let table: [UInt32] = (0..<256).map { start in
        (0..<8).reduce(UInt32(start)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
    }
}

/// A deflate packer with the fixed codes of RFC 1951 3.2.6: literals, and runs of one byte.
struct TinyDeflate {
    private var bytes: [UInt8] = []
    private var (hold, held) = (UInt64(0), 0)

    static func pack(_ data: [UInt8]) -> [UInt8] {
        var packer = Self()
        packer.begin()
        for byte in data { packer.literal(byte) }
        return packer.end()
    }

    /// `1 + 258 × runs` zero bytes in 13 bits for each run.
    static func zeros(runs: Int) -> [UInt8] {
        var packer = Self()
        packer.begin()
        packer.literal(0)
        for _ in 0..<runs {
            packer.code(0b1100_0101, 8)
            packer.code(0, 5)
        }
        return packer.end()
    }

    private mutating func begin() { put(0b011, 3) }

    private mutating func end() -> [UInt8] {
        code(0, 7)
        if held > 0 { put(0, 8 - held) }
        return bytes
    }

    private mutating func literal(_ byte: UInt8) {
        if byte < 144 { code(0x30 + UInt64(byte), 8) } else { code(0x190 + UInt64(byte) - 144, 9) }
    }

    /// Codes go in with their first bit first.
    private mutating func code(_ value: UInt64, _ width: Int) {
        var turned: UInt64 = 0
        for bit in 0..<width where value >> UInt64(bit) & 1 == 1 { turned |= 1 << UInt64(width - 1 - bit) }
        put(turned, width)
    }

    private mutating func put(_ value: UInt64, _ width: Int) {
        hold |= value << UInt64(held)
        held += width
        while held >= 8 {
            bytes.append(UInt8(hold & 0xFF))
            hold >>= 8
            held -= 8
        }
    }
}
