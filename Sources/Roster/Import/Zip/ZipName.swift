/// The name of an entry, checked for ways out of the archive.
enum ZipName {
    /// The name as text, or an error. A name that is not UTF-8 is read with marks for
    /// what is not; it is then no file we know.
    static func checked(_ bytes: [UInt8]) throws(ZipError) -> String {
        guard !bytes.isEmpty, bytes.count <= 1024, !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
            throw .unsafeName
        }
        let name = String(decoding: bytes, as: UTF8.self)
        guard !name.contains("\\"), !name.hasPrefix("/"), !hasDrive(bytes) else { throw .unsafeName }
        let path = name.hasSuffix("/") ? name.dropLast() : name[...]
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            if part.isEmpty || part == "." || part == ".." { throw .unsafeName }
        }
        return name
    }

    private static func hasDrive(_ bytes: [UInt8]) -> Bool { bytes.count >= 2 && bytes[1] == UInt8(ascii: ":") }
}
