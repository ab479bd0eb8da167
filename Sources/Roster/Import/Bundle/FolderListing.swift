import Foundation

/// The names in a folder and what they stand for; links are not followed.
struct FolderListing {
    enum Kind { case file, folder, link, other }

    let items: [(name: String, kind: Kind)]

    /// - Throws: `BundleError`, when there are too many or the folder cannot be read.
    init(path: String, most: Int) throws {
        guard let folder = opendir(path) else { throw BundleError.unreadable }
        defer { closedir(folder) }
        var found: [(name: String, kind: Kind)] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name == "." || name == ".." { continue }
            guard found.count < most else { throw BundleError.tooManyFiles(limit: most) }
            found.append((name, Self.linkKind(of: path + "/" + name)))
        }
        items = found.sorted { $0.name < $1.name }
    }

    enum Target { case file, folder, neither }

    /// What a path leads to, through links.
    static func kind(of path: String) -> Target {
        switch linkKind(of: URL(filePath: path).resolvingSymlinksInPath().path) {
        case .file: .file
        case .folder: .folder
        case .link, .other: .neither
        }
    }

    private static func linkKind(of path: String) -> Kind {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        switch attributes?[.type] as? FileAttributeType {
        case .typeRegular: return .file
        case .typeDirectory: return .folder
        case .typeSymbolicLink: return .link
        default: return .other
        }
    }
}
