import Roster

/// The files of a package's zip, read into memory within their limits.
struct PackageContents: Sendable {
    /// Of all files, also of those that do not belong and are not read.
    let names: [String]
    /// The files that belong in a package.
    let files: [String: [UInt8]]

    /// - Throws: `PackageError`.
    init(_ open: () throws -> ZipArchive) throws(PackageError) {
        do {
            let archive = try open()
            names = archive.entries.map(\.name).sorted()
            guard names.allSatisfy(PackageFormat.isPlain) else { throw PackageError.extraFile }
            var files: [String: [UInt8]] = [:]
            for entry in archive.entries {
                guard let limit = PackageFormat.limits[entry.name] else { continue }
                var bytes: [UInt8] = []
                // Counted as it comes: what the archive says of a size need not be true.
                try archive.stream(entry) { chunk in
                    guard bytes.count + chunk.count <= limit else { throw PackageError.tooLarge }
                    bytes += chunk
                }
                files[entry.name] = bytes
            }
            self.files = files
        } catch let fault as PackageError {
            throw fault
        } catch let fault as ZipError {
            throw PackageError(fault)
        } catch {
            throw .unreadable
        }
    }
}

extension PackageError {
    fileprivate init(_ fault: ZipError) {
        switch fault {
        case .unreadable: self = .unreadable
        case .notZip: self = .notPackage
        case .tooManyEntries, .zip64: self = .tooLarge
        case .unsafeName, .symbolicLink: self = .extraFile
        case .truncated, .damaged, .checksum, .duplicateName, .encrypted, .unsupportedMethod, .overlapping:
            self = .damagedZip
        }
    }
}
