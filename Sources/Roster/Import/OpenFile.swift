import Foundation

/// Why a file cannot be read.
package enum FileFault: Error, Equatable, CustomStringConvertible {
    case missing, symbolicLink, notAFile, unreadable, tooLarge

    package var description: String {
        switch self {
        case .missing: "There is no such file."
        case .symbolicLink: "The file is a symbolic link."
        case .notAFile: "That is not a file."
        case .unreadable: "The file cannot be read."
        case .tooLarge: "The file is too large."
        }
    }
}

/// A regular file that is open for reading, or bytes in memory read as one.
final class OpenFile {
    /// Bytes, when it was opened.
    let size: Int
    private let descriptor: Int32
    private let memory: [UInt8]

    /// - Parameter followsLink: whether a symbolic link may stand for the file.
    /// - Throws: `FileFault`.
    init(path: String, followsLink: Bool = true) throws {
        // Without O_NONBLOCK, opening a named pipe would wait for ever.
        let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW)
        let descriptor = open(path, flags)
        guard descriptor >= 0 else {
            throw errno == ELOOP ? FileFault.symbolicLink : errno == ENOENT ? FileFault.missing : FileFault.unreadable
        }
        // A pipe cannot be sought in; a folder can, and is found by its name.
        let end = lseek(descriptor, 0, SEEK_END)
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        guard end >= 0, isThere, !isFolder.boolValue else {
            close(descriptor)
            throw FileFault.notAFile
        }
        (self.descriptor, size, memory) = (descriptor, Int(end), [])
    }

    init(bytes: [UInt8]) { (descriptor, size, memory) = (-1, bytes.count, bytes) }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Fills the buffer from `offset`; fewer bytes only at the end of the file.
    func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard descriptor >= 0 else {
            guard offset >= 0, offset < memory.count else { return 0 }
            let part = memory[offset..<min(memory.count, offset + buffer.count)]
            buffer.copyBytes(from: part)
            return part.count
        }
        var filled = 0
        while filled < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
            let count = pread(descriptor, rest.baseAddress, rest.count, off_t(offset + filled))
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw FileFault.unreadable }
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    /// At most `count` bytes from `offset`. The caller bounds `count`.
    func bytes(at offset: Int, count: Int) throws -> [UInt8] {
        try [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            filled = try read(at: offset, into: UnsafeMutableRawBufferPointer(buffer))
        }
    }

    /// Hands over the file in pieces, to its real end.
    func stream(chunk: Int = 1 << 17, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 16)
        defer { buffer.deallocate() }
        var offset = 0
        while true {
            let count = try read(at: offset, into: buffer)
            if count == 0 { return }
            offset += count
            try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
    }
}
