/// Reads the list of entries at the end of a zip file (PKWARE APPNOTE 6.3.10, 4.3.12 and 4.3.16).
///
/// It believes nothing it has not checked: sizes and places must lie inside the file,
/// and entries must not share bytes.
struct ZipDirectory {
    private static let (endMark, entryMark, localMark) = (0x0605_4B50, 0x0201_4B50, 0x0403_4B50)
    private static let (endSize, entrySize, localSize) = (22, 46, 30)
    /// The bit that says a file is locked, and the two for stronger locks.
    private static let lockFlags = 0x0001 | 0x0040 | 0x2000
    private static let mostDirectoryBytes = 4 << 20

    let file: OpenFile
    let most: Int

    func entries() throws -> [ZipArchive.Entry] {
        let (place, size, count) = try end()
        let directory = ZipBytes(try file.bytes(at: place, count: size))
        var entries: [ZipArchive.Entry] = []
        var names: Set<String> = []
        var offset = 0
        for _ in 0..<count {
            let (found, length) = try entry(directory, offset, before: place)
            guard names.insert(found.name.lowercased()).inserted else { throw ZipError.duplicateName }
            entries.append(found)
            offset += length
        }
        guard offset == size else { throw ZipError.damaged }
        try checkOverlap(entries)
        return entries
    }

    /// Where the directory is, how long, and how many entries it has.
    private func end() throws -> (place: Int, size: Int, count: Int) {
        let tail = min(file.size, Self.endSize + 0xFFFF)
        let start = file.size - tail
        let bytes = ZipBytes(try file.bytes(at: start, count: tail))
        guard
            let position = stride(from: tail - Self.endSize, through: 0, by: -1).first(where: {
                bytes.long($0) == Self.endMark && bytes.word($0 + 20) == tail - $0 - Self.endSize
            })
        else { throw try startsAsZip() ? ZipError.truncated : ZipError.notZip }
        guard let disk = bytes.word(position + 4), let directoryDisk = bytes.word(position + 6),
            let here = bytes.word(position + 8), let count = bytes.word(position + 10),
            let size = bytes.long(position + 12), let place = bytes.long(position + 16)
        else { throw ZipError.damaged }
        if count == 0xFFFF || size == 0xFFFF_FFFF || place == 0xFFFF_FFFF { throw ZipError.zip64 }
        guard disk == 0, directoryDisk == 0, here == count else { throw ZipError.damaged }
        guard count <= most else { throw ZipError.tooManyEntries(limit: most) }
        guard place + size == start + position, size <= Self.mostDirectoryBytes else { throw ZipError.damaged }
        return (place, size, count)
    }

    private func startsAsZip() throws -> Bool {
        let first = try file.bytes(at: 0, count: 4)
        return ZipBytes(first).long(0) == Self.localMark
    }

    private func entry(_ bytes: ZipBytes, _ offset: Int, before directory: Int) throws -> (ZipArchive.Entry, Int) {
        guard bytes.long(offset) == Self.entryMark, let host = bytes.word(offset + 4).map({ $0 >> 8 }),
            let flags = bytes.word(offset + 8), let method = bytes.word(offset + 10),
            let checksum = bytes.long(offset + 16), let packed = bytes.long(offset + 20),
            let size = bytes.long(offset + 24), let nameLength = bytes.word(offset + 28),
            let extraLength = bytes.word(offset + 30), let commentLength = bytes.word(offset + 32),
            let disk = bytes.word(offset + 34), let attributes = bytes.long(offset + 38),
            let place = bytes.long(offset + 42), let rawName = bytes.slice(offset + Self.entrySize, nameLength)
        else { throw ZipError.damaged }
        if packed == 0xFFFF_FFFF || size == 0xFFFF_FFFF || place == 0xFFFF_FFFF { throw ZipError.zip64 }
        guard disk == 0 else { throw ZipError.damaged }
        guard flags & Self.lockFlags == 0 else { throw ZipError.encrypted }
        guard let packing = ZipArchive.Packing(rawValue: method) else { throw ZipError.unsupportedMethod }
        try checkKind(host: host, attributes: attributes)
        let name = try ZipName.checked(rawName)
        let start = try dataStart(place, name: rawName, method: method)
        guard start + packed <= directory else { throw ZipError.damaged }
        let found = ZipArchive.Entry(
            name: name, packing: packing, checksum: UInt32(checksum), packedSize: packed, claimedSize: size,
            place: place, dataStart: start)
        return (found, Self.entrySize + nameLength + extraLength + commentLength)
    }

    /// Refuses links, devices and the like, which only Unix (3) and macOS (19) hosts can say.
    private func checkKind(host: Int, attributes: Int) throws {
        guard host == 3 || host == 19 else { return }
        switch (attributes >> 16) & 0xF000 {
        case 0, 0x8000, 0x4000: return
        default: throw ZipError.symbolicLink
        }
    }

    /// The local header must be there and say the same; its sizes are not used, since a
    /// zip that was written as a stream has them after the data.
    private func dataStart(_ place: Int, name: [UInt8], method: Int) throws -> Int {
        let local = ZipBytes(try file.bytes(at: place, count: Self.localSize + name.count))
        guard local.long(0) == Self.localMark, let flags = local.word(6), local.word(8) == method,
            local.word(26) == name.count, let extra = local.word(28), local.slice(Self.localSize, name.count) == name
        else { throw ZipError.damaged }
        guard flags & Self.lockFlags == 0 else { throw ZipError.encrypted }
        return place + Self.localSize + name.count + extra
    }

    private func checkOverlap(_ entries: [ZipArchive.Entry]) throws {
        var end = 0
        for entry in entries.sorted(by: { $0.place < $1.place }) {
            guard entry.place >= end else { throw ZipError.overlapping }
            end = entry.dataStart + entry.packedSize
        }
    }
}
