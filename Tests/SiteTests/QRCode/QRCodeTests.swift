import Core
import Testing

@testable import Site

@Suite("QR codes")
struct QRCodeTests {
    @Test("a text takes the smallest version that has room for it: ISO/IEC 18004, table 7, level M")
    func capacity() {
        let rooms = [14, 26, 42, 62, 84, 106, 122, 152, 180, 213]
        #expect(QRVersion.all.map(\.room) == rooms)
        for (version, room) in zip(QRVersion.all, rooms) {
            #expect(QRSymbol(String(repeating: "x", count: room))?.version == version)
            #expect(QRSymbol(String(repeating: "x", count: room + 1))?.version != version)
        }
        #expect(QRSymbol(String(repeating: "x", count: 214)) == nil)
        #expect(QRCode(String(repeating: "x", count: 214)) == nil)
        #expect(QRSymbol(String(repeating: "å", count: 107)) == nil, "bytes count, not letters")
        #expect(QRSymbol("")?.version.number == 1)
    }

    @Test(
        "check bytes as published: ISO/IEC 18004, annex I (01234567), and a worked example (HELLO WORLD)",
        arguments: zip(
            [
                [0x10, 0x20, 0x0C, 0x56, 0x61, 0x80, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11, 0xEC, 0x11],
                [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17],
            ] as [[UInt8]],
            [
                [0xA5, 0x24, 0xD4, 0xC1, 0xED, 0x36, 0xC7, 0x87, 0x2C, 0x55],
                [196, 35, 39, 119, 235, 215, 231, 226, 93, 23],
            ] as [[UInt8]]))
    func checkwords(data: [UInt8], expected: [UInt8]) {
        #expect(ReedSolomon.checkwords(of: data, count: 10) == expected)
    }

    @Test("level M and each mask in fifteen bits: ISO/IEC 18004, table C.1")
    func formats() {
        let published = [
            0b101_0100_0001_0010, 0b101_0001_0010_0101, 0b101_1110_0111_1100, 0b101_1011_0100_1011,
            0b100_0101_1111_1001, 0b100_0000_1100_1110, 0b100_1111_1001_0111, 0b100_1010_1010_0000,
        ]
        #expect(QRMask.all.map(QRMask.format) == published)
    }

    @Test("the number of versions 7 to 10 in eighteen bits: ISO/IEC 18004, table D.1")
    func numbers() {
        let published = [0x07C94, 0x085BC, 0x09A99, 0x0A4D3]
        #expect(QRVersion.all.suffix(4).map(\.numberBits) == published)
    }

    @Test("what is not fixed is room for all bytes and as many bits more as ISO/IEC 18004, table 1, leaves over")
    func room() {
        for (version, remainder) in zip(QRVersion.all, [0, 7, 7, 7, 7, 7, 0, 0, 0, 0]) {
            let matrix = QRMatrix(version)
            let free = (0..<matrix.size).reduce(0) { sum, y in
                sum + (0..<matrix.size).count { !matrix.isFixed($0, y) }
            }
            #expect(free == version.codewords * 8 + remainder, "\(version.number)")
            #expect(version.blockLengths.reduce(0, +) == version.dataLength, "\(version.number)")
        }
    }

    @Test("bytes are half a byte late, ended and padded, and the length of version 10 has two bytes")
    func bytes() throws {
        let small = try #require(QRVersion.fitting(bytes: 2))
        #expect(QRCodewords.data(Array("Hi".utf8), in: small).prefix(6) == [0x40, 0x24, 0x86, 0x90, 0xEC, 0x11])
        #expect(QRCodewords.data(Array("Hi".utf8), in: small).count == 16)
        let full = Array(String(repeating: "x", count: 14).utf8)
        #expect(QRCodewords.data(full, in: small).suffix(2) == [0x87, 0x80])
        let large = QRCodewords.data([UInt8](repeating: 0xFF, count: 200), in: QRVersion.all[9])
        #expect(large.prefix(4) == [0x40, 0x0C, 0x8F, 0xFF] && large.count == 216)
    }

    @Test("whole symbols are those of another program", arguments: KnownSymbol.all)
    func symbols(known: KnownSymbol) throws {
        let symbol = try #require(QRSymbol(known.text))
        #expect((symbol.version.number, symbol.mask) == (known.version, known.mask))
        let rows = (0..<symbol.version.size).map { y in
            (0..<symbol.version.size).map { symbol.matrix[$0, y] ? "#" : "." }.joined()
        }
        #expect(rows.joined(separator: "\n") == known.rows)
    }

    @Test("the drawing has all dark modules and no other, dark on white, with its light edge and its names")
    func drawing() throws {
        let text = "otpauth://totp/Vinge:mette?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Vinge"
        let symbol = try #require(QRSymbol(text))
        let drawn = try #require(QRCode(text)).html(id: "k", title: "Kode <1>", description: "Som & \"nøglen\"").text
        let side = symbol.version.size + 8
        #expect(drawn.hasPrefix("<svg class=\"qr\" viewBox=\"0 0 \(side) \(side)\" role=\"img\""))
        #expect(drawn.contains("aria-labelledby=\"k-title\" aria-describedby=\"k-text\""))
        #expect(drawn.contains("<title id=\"k-title\">Kode &lt;1&gt;</title>"))
        #expect(drawn.contains("<desc id=\"k-text\">Som &amp; &quot;nøglen&quot;</desc>"))
        #expect(drawn.contains("<rect width=\"\(side)\" height=\"\(side)\" fill=\"#fff\"/><path fill=\"#000\""))
        var dark: Set<[Int]> = []
        for match in drawn.matches(of: /M(\d+) (\d+)h(\d+)v1h-(\d+)z/) {
            let numbers = [match.1, match.2, match.3, match.4].compactMap { Int($0) }
            #expect(numbers[2] == numbers[3])
            for x in numbers[0]..<(numbers[0] + numbers[2]) { dark.insert([x - 4, numbers[1] - 4]) }
        }
        for y in 0..<symbol.version.size {
            for x in 0..<symbol.version.size { #expect(dark.contains([x, y]) == symbol.matrix[x, y]) }
        }
    }
}
