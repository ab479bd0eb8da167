import Foundation

/// A folder that was not there before, into which files are written that only this user can read.
package struct NewFolder: Sendable {
    package struct Fault: Error, CustomStringConvertible {
        package let description: String
    }

    package let path: String

    /// - Throws: `Fault` when there is something already.
    package init(_ path: String) throws {
        guard !FileManager.default.fileExists(atPath: path) else {
            throw Fault(description: "There is something at \(path) already.")
        }
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch { throw Fault(description: "The folder \(path) cannot be made.") }
        self.path = path
    }

    /// Makes a folder with these files, or nothing.
    ///
    /// - Throws: `Fault`.
    package static func make(_ path: String, with files: [String: [UInt8]]) throws {
        let folder = try NewFolder(path)
        do {
            for (name, bytes) in files.sorted(by: { $0.key < $1.key }) { try folder.write(name, bytes) }
            try folder.settle()
        } catch {
            folder.remove()
            throw error
        }
    }

    /// Writes a file, and returns when it is on the disk.
    ///
    /// - Throws: `Fault`.
    package func write(_ name: String, _ bytes: [UInt8]) throws {
        let file = path + "/" + name
        guard FileManager.default.createFile(atPath: file, contents: nil, attributes: [.posixPermissions: 0o600]),
            let handle = FileHandle(forWritingAtPath: file)
        else { throw Fault(description: "The file at \(file) cannot be written.") }
        do {
            defer { try? handle.close() }
            try handle.write(contentsOf: Data(bytes))
            try handle.synchronize()
        } catch { throw Fault(description: "The file at \(file) cannot be written.") }
    }

    /// Returns when the names of all files, and its own, are on the disk too.
    ///
    /// - Throws: `Fault`.
    package func settle() throws {
        for folder in [path, URL(filePath: path).deletingLastPathComponent().path] {
            let file = open(folder, O_RDONLY)
            defer { if file >= 0 { close(file) } }
            guard file >= 0, fsync(file) == 0 else {
                throw Fault(description: "What was written to \(path) cannot be brought to the disk.")
            }
        }
    }

    /// Removes it with all that is in it.
    package func remove() { try? FileManager.default.removeItem(atPath: path) }
}
