/// What a QR code of one size holds, at error level M: a seventh of it may be dirty (ISO/IEC
/// 18004:2015, tables 1, 9 and E.1).
struct QRVersion: Hashable, Sendable {
    /// 1 to 10 here, of the forty there are.
    let number: Int
    /// Bytes that the modules have room for.
    let codewords: Int
    /// Bytes by which each block is mended.
    let checkwords: Int
    let blocks: Int
    /// Where the middles of the small squares are, in both directions.
    let alignment: [Int]

    private init(_ number: Int, _ codewords: Int, _ checkwords: Int, _ blocks: Int, _ alignment: [Int]) {
        (self.number, self.codewords, self.checkwords) = (number, codewords, checkwords)
        (self.blocks, self.alignment) = (blocks, alignment)
    }

    static let all: [QRVersion] = [
        QRVersion(1, 26, 10, 1, []), QRVersion(2, 44, 16, 1, [6, 18]), QRVersion(3, 70, 26, 1, [6, 22]),
        QRVersion(4, 100, 18, 2, [6, 26]), QRVersion(5, 134, 24, 2, [6, 30]), QRVersion(6, 172, 16, 4, [6, 34]),
        QRVersion(7, 196, 18, 4, [6, 22, 38]), QRVersion(8, 242, 22, 4, [6, 24, 42]),
        QRVersion(9, 292, 22, 5, [6, 26, 46]), QRVersion(10, 346, 26, 5, [6, 28, 50]),
    ]

    /// The smallest that a text fits into; `nil` when none does.
    static func fitting(bytes: Int) -> QRVersion? { all.first { bytes <= $0.room } }

    /// Modules to a side.
    var size: Int { 17 + 4 * number }

    /// Bytes of data, the text's length and the padding included.
    var dataLength: Int { codewords - checkwords * blocks }

    /// Half bytes in which the text's length is said.
    var lengthHalves: Int { number < 10 ? 2 : 4 }

    /// The most bytes of text: the kind of text and the end of it take half a byte each.
    var room: Int { dataLength - 1 - lengthHalves / 2 }

    /// How many bytes of data each block has; the longer ones come last.
    var blockLengths: [Int] {
        let (short, long) = dataLength.quotientAndRemainder(dividingBy: blocks)
        return (0..<blocks).map { $0 < blocks - long ? short : short + 1 }
    }
}
