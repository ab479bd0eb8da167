import Core
import Foundation
import Roster
import Testing

@Suite struct BundleRefusalTests {
    /// Reads a zip and expects it to be refused before anything is delivered.
    private func expect(_ error: BundleError, _ bytes: [UInt8], limits: RosterLimits = RosterLimits()) throws {
        try Temporary.file(bytes) { path in
            var count = 0
            #expect(throws: error) {
                try RosterReader(path: path, limits: limits).read(known: { _, _ in true }) { _ in count += 1 }
            }
            #expect(count == 0)
        }
    }

    static let texts: [(String, [UInt8], CSVError)] = [
        ("latin 1", Array("x,,,Sk".utf8) + [0xF8], .invalidUTF8(line: 4)),
        ("open quote", Array("x,,,\"Skole,school,,\ny,,,z,school,,\n".utf8), .unterminatedQuote(line: 4)),
        ("long field", Array("x,,,".utf8) + Array(repeating: 0x61, count: 3000), .rowTooLong(line: 4, limit: 2000)),
        ("many columns", Array(repeating: 0x2C, count: 300), .tooManyColumns(line: 4, limit: 256)),
    ]

    @Test("a text that is none refuses the bundle, also in its last file", arguments: texts)
    func text(name: String, bytes: [UInt8], error: CSVError) throws {
        var limits = RosterLimits()
        limits.rowBytes = 2000
        var zip = BundleMaker.good.zip()
        for index in zip.items.indices {
            for file in [RosterFile.orgs, .enrollments] where zip.items[index].name == Array(file.name.utf8) {
                let good = zip.items[index].data
                zip.items[index].data += bytes
                try expect(.unreadableText(file, error), zip.bytes(), limits: limits)
                zip.items[index].data = good
            }
        }
    }

    @Test("a checksum that fails in the last file refuses the bundle")
    func checksum() throws {
        var zip = BundleMaker.good.zip()
        zip.items[zip.items.count - 1].checksum = 1
        try expect(.zip(.checksum), zip.bytes())
        zip = BundleMaker.good.zip()
        zip.items.append(ZipMaker.Item("zzz.txt", "x"))
        zip.items[zip.items.count - 1].checksum = 1
        try expect(.zip(.checksum), zip.bytes())
    }

    @Test("a zip bomb is refused by what really comes out, in little memory", arguments: ["readme.bin", "results.csv"])
    func bomb(name: String) throws {
        // 600 MB out of 4 MB, and the zip says 100 bytes.
        let runs = 600 << 20 / 258
        var zip = BundleMaker(files: ["manifest.csv": BundleMaker.manifest("1.2")]).zip()
        var item = ZipMaker.Item(name)
        item.packed = TinyDeflate.zeros(runs: runs)
        item.claimedSize = 100
        zip.items.append(item)
        let before = peak()
        try expect(.tooLarge(limit: 512 << 20), zip.bytes())
        #expect(peak() - before < 200 << 20)
    }

    @Test("zeros in a file that is read are a row that is too long")
    func zeros() throws {
        var zip = BundleMaker(files: ["manifest.csv": BundleMaker.manifest("1.2", bulk: ["users"])]).zip()
        var item = ZipMaker.Item("users.csv")
        item.packed = TinyDeflate.zeros(runs: 40_000)
        zip.items.append(item)
        try expect(.unreadableText(.users, .rowTooLong(line: 1, limit: 1 << 20)), zip.bytes())
    }

    @Test("the limit counts all files together, exactly, in a zip and in a folder")
    func limit() throws {
        let total = BundleMaker.good.files.values.reduce(0) { $0 + $1.utf8.count }
        var limits = RosterLimits()
        limits.unpackedBytes = total
        #expect(try BundleMaker.good.read(limits: limits).records.count == 11)
        limits.unpackedBytes = total - 1
        try expect(.tooLarge(limit: total - 1), BundleMaker.good.zip().bytes(), limits: limits)
        #expect(throws: BundleError.tooLarge(limit: total - 1)) { try BundleMaker.good.read(limits: limits) }
    }

    @Test("rows and files are limited")
    func counts() throws {
        var limits = RosterLimits()
        limits.rows = 16
        #expect(throws: BundleError.tooManyRows(limit: 16)) { try BundleMaker.good.read(limits: limits) }
        limits.rows = 17
        #expect(try BundleMaker.good.read(limits: limits).records.count == 11)
        limits.heldRows = 1
        #expect(throws: BundleError.tooManyRowsHeld(.orgs, limit: 1)) { try BundleMaker.good.read(limits: limits) }
        limits = RosterLimits()
        limits.entries = 3
        #expect(throws: BundleError.tooManyFiles(limit: 3)) { try BundleMaker.good.read(limits: limits) }
        try expect(.zip(.tooManyEntries(limit: 3)), BundleMaker.good.zip().bytes(), limits: limits)
    }

    @Test("a file without column names is refused, so that no name can be taken for a column")
    func noHeader() throws {
        for text in ["", "\n\n", "u1,,,true,x,,Ib,Sand\n"] {
            #expect(throws: BundleError.missingHeader(.users)) {
                try BundleMaker.good.setting("users.csv", text).read()
            }
        }
    }

    @Test("what is no bundle is refused")
    func nothing() throws {
        try expect(.zip(.notZip), Array("hello".utf8))
        try expect(.noRosterFiles, ZipMaker().bytes())
        try expect(.noRosterFiles, ZipMaker(items: [ZipMaker.Item("a.txt", "x")]).bytes())
        try expect(.zip(.unsafeName), ZipMaker(items: [ZipMaker.Item("../users.csv", "x")]).bytes())
        try expect(.zip(.truncated), BundleMaker.good.zip().bytes().dropLast(5))
        #expect(throws: BundleError.unreadable) { try Outcome(path: "/nowhere/at/all") }
        #expect(throws: BundleError.unreadable) { try Outcome(path: "/dev/null") }
        #expect(throws: BundleError.noRosterFiles) { try Temporary.folder { try Outcome(path: $0) } }
    }

    @Test("links, pipes and folders in place of files are refused")
    func notFiles() throws {
        let files = FileManager.default
        try Temporary.folder { folder in
            try Array("sourcedId\n".utf8).write(to: folder + "/real")
            try files.createSymbolicLink(atPath: folder + "/users.csv", withDestinationPath: folder + "/real")
            #expect(throws: BundleError.symbolicLink) { try Outcome(path: folder) }
        }
        try Temporary.folder { folder in
            mkfifo(folder + "/users.csv", 0o600)
            #expect(throws: BundleError.notAFile(.users)) { try Outcome(path: folder) }
        }
        try Temporary.folder { folder in
            try files.createDirectory(atPath: folder + "/users.csv", withIntermediateDirectories: false)
            #expect(throws: BundleError.notAFile(.users)) { try Outcome(path: folder) }
        }
        try Temporary.folder { folder in
            for name in ["users.csv", "Users.csv"] { try Array("sourcedId\n".utf8).write(to: folder + "/" + name) }
            #expect(throws: BundleError.duplicateFile(.users)) { try Outcome(path: folder) }
        }
    }

    @Test("a file exchanged between the two readings stops the reading")
    func exchanged() throws {
        try Temporary.folder { folder in
            for (name, text) in BundleMaker.good.files { try Array(text.utf8).write(to: folder + "/" + name) }
            #expect(throws: BundleError.changedWhileReading) {
                try RosterReader(path: folder).read(known: { _, _ in false }) { record in
                    if case .organisation = record { try Array("sourcedId\n".utf8).write(to: folder + "/users.csv") }
                }
            }
        }
    }

    /// The most memory this process has had, in bytes.
    private func peak() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
        return (line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) << 10
    }
}
