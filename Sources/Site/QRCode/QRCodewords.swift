/// The bytes of a QR code, in the order in which they are drawn (ISO/IEC 18004:2015, 7.4 to 7.6).
enum QRCodewords {
    /// A text's bytes with all that stands around them, cut into blocks, each with its check bytes,
    /// and dealt out: a spot on the paper then hurts several blocks a little and none much.
    static func dealt(_ text: [UInt8], in version: QRVersion) -> [UInt8] {
        var rest = data(text, in: version)[...]
        var blocks: [[UInt8]] = []
        for length in version.blockLengths {
            blocks.append(Array(rest.prefix(length)))
            rest = rest.dropFirst(length)
        }
        let checks = blocks.map { ReedSolomon.checkwords(of: $0, count: version.checkwords) }
        return columns(of: blocks) + columns(of: checks)
    }

    /// That it is bytes, how many, the bytes, an end, and padding.
    static func data(_ text: [UInt8], in version: QRVersion) -> [UInt8] {
        var halves: [UInt8] = [0b0100]
        for place in (0..<version.lengthHalves).reversed() {
            halves.append(UInt8(truncatingIfNeeded: text.count >> (4 * place) & 0xF))
        }
        for byte in text { halves += [byte >> 4, byte & 0xF] }
        halves.append(0)
        var bytes = stride(from: 0, to: halves.count, by: 2).map { halves[$0] << 4 | halves[$0 + 1] }
        for index in 0..<(version.dataLength - bytes.count) { bytes.append(index % 2 == 0 ? 0xEC : 0x11) }
        return bytes
    }

    /// The first byte of each block, then the second of each, and so on.
    private static func columns(of blocks: [[UInt8]]) -> [UInt8] {
        let longest = blocks.map(\.count).max() ?? 0
        return (0..<longest).flatMap { index in blocks.compactMap { index < $0.count ? $0[index] : nil } }
    }
}
