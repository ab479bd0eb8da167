/// Writes a small zip file of stored entries: the same entries give the same bytes.
///
/// Nothing is packed, names are UTF-8, and every entry has the same time, 1 January 1980, the
/// first that a zip file can say (PKWARE APPNOTE 6.3.10, 4.3.7, 4.3.12 and 4.3.16).
package struct ZipWriter {
    private static let (localMark, entryMark, endMark) = (0x0403_4B50, 0x0201_4B50, 0x0605_4B50)
    /// The name is UTF-8.
    private static let flags = 0x0800
    private static let (version, time, day) = (20, 0, 0x0021)
    /// Written on Unix, so that the mode below is understood.
    private static let host = 3 << 8 | version
    private static let mode = 0o100644 << 16

    private var files: [UInt8] = []
    private var directory: [UInt8] = []
    private var names: Set<String> = []

    package init() {}

    /// Adds a file.
    ///
    /// - Throws: `ZipError` for a name that `ZipArchive` would refuse, a name twice, or more than
    ///   a zip file holds without zip64.
    package mutating func add(_ name: String, _ content: [UInt8]) throws(ZipError) {
        let title = Array(name.utf8)
        guard try !ZipName.checked(title).hasSuffix("/") else { throw .unsafeName }
        guard names.insert(name.lowercased()).inserted else { throw .duplicateName }
        let place = files.count
        guard place + content.count < Int(Int32.max), names.count < 0xFFFF else { throw .zip64 }
        var tally = ZipTally()
        content.withUnsafeBytes { tally.add($0) }

        let size = Self.long(content.count)
        var shared = Self.word(Self.version) + Self.word(Self.flags) + Self.word(0) + Self.word(Self.time)
        shared += Self.word(Self.day) + Self.long(Int(tally.checksum)) + size + size
        shared += Self.word(title.count) + Self.word(0)

        files += Self.long(Self.localMark) + shared + title + content
        directory += Self.long(Self.entryMark) + Self.word(Self.host) + shared
        // No comment, the first disk, a file of bytes.
        directory += Self.word(0) + Self.word(0) + Self.word(0)
        directory += Self.long(Self.mode) + Self.long(place) + title
    }

    /// The zip file.
    package func bytes() -> [UInt8] {
        let count = Self.word(names.count)
        var end = Self.long(Self.endMark) + Self.word(0) + Self.word(0) + count + count
        end += Self.long(directory.count) + Self.long(files.count) + Self.word(0)
        return files + directory + end
    }

    private static func word(_ value: Int) -> [UInt8] {
        [UInt8(truncatingIfNeeded: value), UInt8(truncatingIfNeeded: value >> 8)]
    }

    private static func long(_ value: Int) -> [UInt8] { word(value) + word(value >> 16) }
}

extension ZipArchive {
    /// Reads a zip file that lies in memory.
    ///
    /// - Throws: `ZipError`.
    package init(bytes: [UInt8], entries most: Int = 100) throws {
        try self.init({ OpenFile(bytes: bytes) }, entries: most)
    }
}
