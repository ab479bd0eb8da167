/// A zip file whose list of entries has been read and checked.
///
/// Names cannot lead out of the archive, and nothing is a link or locked. What an entry
/// unpacks to is only known while it is streamed: whoever streams counts the bytes and
/// stops at its own limit.
package struct ZipArchive {
    enum Packing: Int, Sendable { case stored = 0, deflated = 8 }

    /// One file or folder in the archive.
    package struct Entry: Sendable {
        /// With `/` between folders; a folder ends in one.
        package let name: String
        let packing: Packing
        let checksum: UInt32
        let packedSize: Int
        /// What the archive says; never used to reserve memory.
        let claimedSize: Int
        let place: Int
        let dataStart: Int

        package var isFolder: Bool { name.hasSuffix("/") }
    }

    package let entries: [Entry]
    private let file: OpenFile

    /// - Throws: `ZipError`.
    package init(path: String, entries most: Int = 100) throws {
        try self.init({ try OpenFile(path: path) }, entries: most)
    }

    init(_ opened: () throws -> OpenFile, entries most: Int) throws {
        do {
            file = try opened()
            entries = try ZipDirectory(file: file, most: most).entries()
        } catch is FileFault {
            throw ZipError.unreadable
        }
    }

    /// Unpacks an entry in pieces, then checks its length and checksum. The pieces come
    /// before the check: act on them only after this returns.
    ///
    /// - Throws: `ZipError`, and what `body` throws.
    package func stream(_ entry: Entry, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        var tally = ZipTally()
        func take(_ chunk: UnsafeRawBufferPointer) throws {
            tally.add(chunk)
            try body(chunk)
        }
        switch entry.packing {
        case .stored: try packed(entry, take)
        case .deflated: try inflate(entry, take)
        }
        guard tally.bytes == entry.claimedSize else { throw ZipError.damaged }
        guard tally.checksum == entry.checksum else { throw ZipError.checksum }
    }

    private func inflate(_ entry: Entry, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        let inflater = try Inflater()
        try packed(entry) { chunk in try inflater.feed(chunk, body) }
        guard inflater.isDone else { throw ZipError.damaged }
    }

    /// The bytes of an entry as they lie in the file.
    private func packed(_ entry: Entry, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        var (offset, left) = (entry.dataStart, entry.packedSize)
        while left > 0 {
            let wanted = UnsafeMutableRawBufferPointer(rebasing: buffer[..<min(left, buffer.count)])
            guard let count = try? file.read(at: offset, into: wanted), count == wanted.count else {
                throw ZipError.unreadable
            }
            try body(UnsafeRawBufferPointer(wanted))
            offset += count
            left -= count
        }
    }
}
