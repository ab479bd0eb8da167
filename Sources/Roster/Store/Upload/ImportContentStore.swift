package import Core
package import Storage

/// The uploaded bytes, sealed in pieces until somebody has decided.
package enum ImportContentStore {
    private static let pieceBytes = 1 << 20
    /// What a zip file is called; the name its sender gave it is not kept.
    private static let zip = "zip"

    package static func add(
        _ content: RosterContent, to upload: ImportUploadID, of owner: OwnerID, _ vault: Vault, on writing: Writing
    ) throws {
        let files: [(name: String, bytes: [UInt8])]
        switch content {
        case .zip(let bytes): files = [(zip, bytes)]
        case .files(let found): files = found.map { ($0.key.name, $0.value) }.sorted { $0.name < $1.name }
        case .path: files = []
        }
        var number = 0
        for file in files {
            for start in stride(from: 0, to: max(1, file.bytes.count), by: pieceBytes) {
                let piece = Array(file.bytes[start..<min(file.bytes.count, start + pieceBytes)])
                let sealed = try vault.seal(piece, at: place(upload, number, owner), on: writing)
                try writing.execute(
                    """
                    INSERT INTO import_chunk (upload, number, owner, file, content)
                    VALUES (\(upload), \(number), \(owner), \(file.name), \(sealed))
                    """)
                number += 1
            }
        }
    }

    static func content(of upload: ImportUploadID, _ owner: OwnerID, _ vault: Vault, on reading: Reading) throws
        -> RosterContent
    {
        var files: [RosterFile: [UInt8]] = [:]
        var whole: [UInt8] = []
        try reading.each(
            "SELECT number, file, content FROM import_chunk WHERE upload = \(upload) ORDER BY number"
        ) { row in
            let bytes = try vault.bytes(
                of: try row["content"], at: place(upload, try row["number"], owner), on: reading)
            if let file = RosterFile(name: try row["file"]) {
                files[file, default: []] += bytes
            } else {
                whole += bytes
            }
        }
        return files.isEmpty ? .zip(whole) : .files(files)
    }

    static func remove(_ upload: ImportUploadID, on writing: Writing) throws {
        try writing.execute("DELETE FROM import_chunk WHERE upload = \(upload)")
    }

    private static func place(_ upload: ImportUploadID, _ number: Int, _ owner: OwnerID) -> Vault.Place {
        Vault.Place(owner: owner, column: "import_chunk.content", record: "\(upload)/\(number)")
    }
}
