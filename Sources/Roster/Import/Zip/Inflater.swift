import CZlib

/// Unpacks a deflate stream (RFC 1951) in pieces, with a fixed amount of memory.
final class Inflater {
    /// zlib keeps the address of this, so it must not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private let output = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 17, alignment: 16)
    /// The stream's own end has been read.
    private(set) var isDone = false

    init() throws(ZipError) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // Negative window bits: no zlib header around the data, as in a zip file.
        let size = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, size) == Z_OK else { throw .unreadable }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        output.deallocate()
    }

    /// Unpacks the next bytes. Bytes after the stream's end are an error.
    func feed(_ chunk: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) throws -> Void) throws {
        guard !isDone else { throw ZipError.damaged }
        let input = chunk.bindMemory(to: UInt8.self)
        stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        stream.pointee.avail_in = uInt(input.count)
        repeat {
            stream.pointee.next_out = output.bindMemory(to: UInt8.self).baseAddress
            stream.pointee.avail_out = uInt(output.count)
            let code = CZlib.inflate(stream, Z_NO_FLUSH)
            guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else { throw ZipError.damaged }
            let count = output.count - Int(stream.pointee.avail_out)
            if count > 0 { try body(UnsafeRawBufferPointer(rebasing: output[..<count])) }
            if code == Z_STREAM_END { isDone = true }
        } while !isDone && stream.pointee.avail_out == 0
        guard stream.pointee.avail_in == 0 else { throw ZipError.damaged }
    }
}

/// The length and the CRC-32 of bytes that arrive in pieces.
struct ZipTally {
    private(set) var bytes = 0
    private var sum: uLong = 0

    var checksum: UInt32 { UInt32(truncatingIfNeeded: sum) }

    mutating func add(_ chunk: UnsafeRawBufferPointer) {
        bytes += chunk.count
        sum = crc32(sum, chunk.bindMemory(to: UInt8.self).baseAddress, uInt(chunk.count))
    }
}
