import Roster
import Testing

@Suite struct ZipArchiveTests {
    private static let text = "sourcedId,name\nå,\u{1F600}\n"

    private func open(_ bytes: [UInt8]) throws -> [String: [UInt8]] {
        try Temporary.file(bytes) { path in
            let archive = try ZipArchive(path: path, entries: 5)
            var found: [String: [UInt8]] = [:]
            for entry in archive.entries { try archive.stream(entry) { found[entry.name, default: []] += $0 } }
            return found
        }
    }

    @Test("stored, deflated and streamed entries are unpacked", arguments: [true, false], [true, false])
    func good(isDeflated: Bool, hasDescriptor: Bool) throws {
        var item = ZipMaker.Item("a.csv", Self.text)
        (item.isDeflated, item.hasDescriptor) = (isDeflated, hasDescriptor)
        let found = try open(ZipMaker(items: [item, ZipMaker.Item("b/c.csv", "x")]).bytes())
        #expect(found == ["a.csv": Array(Self.text.utf8), "b/c.csv": Array("x".utf8)])
    }

    struct Fault: CustomStringConvertible, Sendable {
        let description: String
        let error: ZipError
        let change: @Sendable (inout ZipMaker) -> Void
        init(_ description: String, _ error: ZipError, _ change: @escaping @Sendable (inout ZipMaker) -> Void) {
            (self.description, self.error, self.change) = (description, error, change)
        }
    }

    static let names = [
        "../a", "a/../b", "/a", "\\a", "a\\b", "C:a", "c:/a", "a/./b", "a//b", ".", "..", "a\u{0}b", "", "a\nb", "a/..",
    ]

    @Test("names that lead out of the archive are refused", arguments: names)
    func unsafeNames(name: String) {
        #expect(throws: ZipError.unsafeName) { try open(ZipMaker(items: [ZipMaker.Item(name, "x")]).bytes()) }
    }

    static let faults: [Fault] = [
        Fault("duplicate", .duplicateName) { $0.items.append($0.items[0]) },
        Fault("duplicate in another case", .duplicateName) { $0.items.append(ZipMaker.Item("A.CSV")) },
        Fault("too many", .tooManyEntries(limit: 5)) { zip in
            for index in 0..<5 { zip.items.append(ZipMaker.Item("\(index)")) }
        },
        Fault("count too high", .damaged) { $0.claimedCount = 3 },
        Fault("count too low", .damaged) { $0.claimedCount = 1 },
        Fault("symbolic link", .symbolicLink) { $0.items[0].mode = 0o120777 },
        Fault("device", .symbolicLink) { $0.items[0].mode = 0o020666 },
        Fault("encrypted", .encrypted) { $0.items[0].flags = 1 },
        Fault("strongly encrypted", .encrypted) { $0.items[0].flags = 0x40 },
        Fault("bzip2", .unsupportedMethod) { $0.items[0].method = 12 },
        Fault("wrong checksum", .checksum) { $0.items[0].checksum = 7 },
        Fault("size too small", .damaged) { $0.items[0].claimedSize = 3 },
        Fault("size too large", .damaged) { $0.items[0].claimedSize = 3 << 30 },
        Fault("zip64 size", .zip64) { $0.items[0].claimedSize = 0xFFFF_FFFF },
        Fault("zip64 place", .zip64) { $0.items[0].place = 0xFFFF_FFFF },
        Fault("zip64 count", .zip64) { $0.claimedCount = 0xFFFF },
        Fault("packed size beyond the directory", .damaged) { $0.items[1].claimedPackedSize = 5000 },
        Fault("packed size too small", .damaged) { $0.items[0].claimedPackedSize = 5 },
        Fault("same place", .overlapping) { zip in
            zip.items[1] = zip.items[0]
            zip.items[1].name = Array("b.csv".utf8)
            zip.items[1].localName = Array("b.csv".utf8)
            zip.items[0].claimedPackedSize = 60
        },
        Fault("place outside", .damaged) { $0.items[0].place = 0x7000_0000 },
        Fault("another name before the data", .damaged) { $0.items[0].localName = Array("c.csv".utf8) },
        Fault("data before the zip", .damaged) { $0.prefix = Array("MZ".utf8) },
        Fault("several disks", .damaged) { $0.disk = 1 },
        Fault("no deflate data", .damaged) { $0.items[0].packed = [0xFF, 0xFF, 0xFF] },
        Fault("deflate data that does not end", .damaged) { zip in
            zip.items[0].packed = TinyDeflate.pack(zip.items[0].data).dropLast(4)
        },
        Fault("bytes after deflate data", .damaged) { zip in
            zip.items[0].packed = TinyDeflate.pack(zip.items[0].data) + [0, 0]
        },
    ]

    @Test("faults are refused", arguments: faults)
    func refused(fault: Fault) {
        var zip = ZipMaker(items: [ZipMaker.Item("a.csv", Self.text), ZipMaker.Item("b.csv", "x")])
        if fault.description != "data before the zip" { fault.change(&zip) }
        var bytes = zip.bytes()
        if fault.description == "data before the zip" { bytes = Array("MZ".utf8) + bytes }
        #expect(throws: fault.error) { try open(bytes) }
    }

    @Test("a zip cut anywhere is refused")
    func truncated() throws {
        let bytes = ZipMaker(items: [ZipMaker.Item("a.csv", Self.text)]).bytes()
        for length in 0..<bytes.count {
            #expect(throws: length < 4 ? ZipError.notZip : ZipError.truncated) { try open(Array(bytes[..<length])) }
        }
    }

    @Test("one wrong byte anywhere gives an error or the same content")
    func flipped() throws {
        let item = ZipMaker.Item("a.csv", Self.text)
        let bytes = ZipMaker(items: [item]).bytes()
        for position in bytes.indices {
            var wrong = bytes
            wrong[position] ^= 0x41
            do {
                let found = try open(wrong)
                #expect(found.values.allSatisfy { $0 == item.data }, "byte \(position)")
            } catch is ZipError {}
        }
    }

    @Test("what is no zip is refused", arguments: ["", "PK", "hello", String(repeating: "x", count: 1000)])
    func notZip(text: String) { #expect(throws: ZipError.notZip) { try open(Array(text.utf8)) } }
}
