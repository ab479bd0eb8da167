import Foundation
import Roster
import Testing

@Suite("The zip files that are written")
struct PackageZipTests {
    @Test("what is written is read again, in its order")
    func roundTrip() throws {
        var zip = ZipWriter()
        try zip.add("å.txt", Array("x".utf8))
        try zip.add("tom", [])
        try zip.add("a/b.bin", (0..<100_000).map { UInt8(truncatingIfNeeded: $0) })
        let files = try PackageScene.files(zip.bytes())
        #expect(files.map(\.name) == ["å.txt", "tom", "a/b.bin"])
        #expect(files[0].bytes == Array("x".utf8) && files[1].bytes.isEmpty && files[2].bytes.count == 100_000)
        #expect(try PackageScene.files(ZipWriter().bytes()).isEmpty)
    }

    @Test("a zip is the bytes that the standard says, as another program reckons them")
    func bytes() throws {
        var zip = ZipWriter()
        try zip.add("a", Array("hej".utf8))
        let hex = zip.bytes().map { String(format: "%02x", $0) }.joined()
        let parts = [
            "504b0304140000080000000021002e54680c0300000003000000010000006168656a",
            "504b01021403140000080000000021002e54680c0300000003000000010000000000000000000000a4810000000061",
            "504b050600000000010001002f000000220000000000",
        ]
        #expect(hex == parts.joined())
    }

    @Test("a name that leads out, a folder and a name twice are refused")
    func names() throws {
        for name in ["../a", "/a", "a\\b", "", "a/", "C:a", "a\nb"] {
            #expect(throws: ZipError.unsafeName) {
                var zip = ZipWriter()
                try zip.add(name, [])
            }
        }
        var zip = ZipWriter()
        try zip.add("a", [])
        #expect(throws: ZipError.duplicateName) { try zip.add("A", []) }
    }
}
