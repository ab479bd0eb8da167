/// The files of a bundle, in a zip or a folder, found but not yet read.
struct RosterBundle {
    enum Place {
        case path(String)
        case entry(ZipArchive, ZipArchive.Entry)
        case bytes([UInt8])
    }

    /// The files we know by name.
    private(set) var files: [RosterFile: Place] = [:]
    /// Files of a zip that are not ours; they count toward its size.
    private(set) var others: [Place] = []
    private(set) var warnings: [Finding] = []

    /// - Throws: `BundleError`.
    static func open(_ content: RosterContent, limits: RosterLimits) throws -> Self {
        switch content {
        case .path(let path):
            switch FolderListing.kind(of: path) {
            case .folder: return try Self(folder: path, limits: limits)
            case .file: return try Self(zip: { try OpenFile(path: path) }, limits: limits)
            case .neither: throw BundleError.unreadable
            }
        case .zip(let bytes): return try Self(zip: { OpenFile(bytes: bytes) }, limits: limits)
        case .files(let files): return try Self(files: files)
        }
    }

    /// Hands over a file in pieces. Bytes may come before a fault in them is found.
    func stream(_ place: Place, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        do {
            switch place {
            case .path(let path): try OpenFile(path: path, followsLink: false).stream(body)
            case .entry(let archive, let entry): try archive.stream(entry, body)
            case .bytes(let bytes): try OpenFile(bytes: bytes).stream(body)
            }
        } catch let error as ZipError {
            throw BundleError.zip(error)
        } catch let fault as FileFault {
            throw fault == .symbolicLink ? BundleError.symbolicLink : BundleError.unreadable
        }
    }

    private init(folder: String, limits: RosterLimits) throws {
        var strangers = 0
        for item in try FolderListing(path: folder, most: limits.entries).items {
            if item.kind == .link { throw BundleError.symbolicLink }
            guard let file = RosterFile(name: item.name) else {
                strangers += 1
                continue
            }
            guard item.kind == .file else { throw BundleError.notAFile(file) }
            try add(file, named: item.name, at: .path(folder + "/" + item.name))
        }
        try finish(strangers: strangers)
    }

    private init(files: [RosterFile: [UInt8]]) throws {
        self.files = files.mapValues { .bytes($0) }
        try finish(strangers: 0)
    }

    private init(zip file: () throws -> OpenFile, limits: RosterLimits) throws {
        let archive: ZipArchive
        do {
            archive = try ZipArchive(file, entries: limits.entries)
        } catch let error as ZipError {
            throw BundleError.zip(error)
        }
        let entries = archive.entries.filter { !$0.isFolder }
        let top = Self.enclosingFolder(of: entries.map(\.name))
        if top != nil { warnings.append(Finding(file: "", line: 0, reason: .enclosingFolder)) }
        for entry in entries {
            let name = entry.name.dropFirst(entry.name.hasPrefix(top ?? "/") ? (top ?? "").count : 0)
            if let file = RosterFile(name: String(name)) {
                try add(file, named: String(name), at: .entry(archive, entry))
            } else {
                others.append(.entry(archive, entry))
            }
        }
        try finish(strangers: others.count)
        // A folder has no bytes, but an entry that calls itself one may.
        others += archive.entries.filter(\.isFolder).map { .entry(archive, $0) }
    }

    private mutating func add(_ file: RosterFile, named name: String, at place: Place) throws {
        if name != file.name { warnings.append(Finding(file, .fileNameCase)) }
        guard files.updateValue(place, forKey: file) == nil else { throw BundleError.duplicateFile(file) }
    }

    private mutating func finish(strangers: Int) throws {
        if strangers > 0 {
            warnings.append(Finding(file: "", line: 0, reason: .unknownFiles(count: strangers)))
        }
        if files.isEmpty { throw BundleError.noRosterFiles }
    }

    /// The one folder all our files are in, with its `/`; `nil` when a file is at the root.
    private static func enclosingFolder(of names: [String]) -> String? {
        var tops: Set<Substring> = []
        for name in names where !name.hasPrefix("__MACOSX/") && !name.hasSuffix(".DS_Store") {
            guard let slash = name.firstIndex(of: "/") else {
                if RosterFile(name: name) != nil { return nil }
                continue
            }
            tops.insert(name[...slash])
        }
        return tops.count == 1 ? tops.first.map(String.init) : nil
    }
}
