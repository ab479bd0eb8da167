import Core
package import Storage

/// A series as one value in the database: 32 bytes for each point, in the order of the points.
///
/// | bytes | what |
/// |---|---|
/// | 0–15 | the probe's id |
/// | 16–19 | the day: days since 1970-01-01, signed |
/// | 20–22 | the place, from 1 |
/// | 23 | the phase: 0 baseline, 1 progress |
/// | 24–31 | the score: IEEE 754, 64 bits |
///
/// Numbers have their highest byte first.
extension Series: SQLCodable {
    private static let width = 32

    package var sqlValue: SQLValue {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(points.count * Self.width)
        for point in points {
            bytes.append(bigEndian: point.id.high)
            bytes.append(bigEndian: point.id.low)
            bytes.append(bigEndian: Int32(truncatingIfNeeded: point.day.daysSince1970))
            bytes.append(bigEndian: UInt32(truncatingIfNeeded: point.place) << 8 | (point.phase == .progress ? 1 : 0))
            bytes.append(bigEndian: point.score.bitPattern)
        }
        return .bytes(bytes)
    }

    package init?(sqlValue: SQLValue) {
        guard case .bytes(let bytes) = sqlValue, let found = bytes.withUnsafeBytes({ Series(bytes: $0) }) else {
            return nil
        }
        self = found
    }

    package init(_ cell: Cell, of column: String) throws {
        guard case .bytes(let bytes) = cell, let found = Series(bytes: bytes) else {
            throw Self.unexpected(cell, in: column)
        }
        self = found
    }

    private init?(bytes: UnsafeRawBufferPointer) {
        guard bytes.count.isMultiple(of: Self.width) else { return nil }
        var points: [ProbePoint] = []
        points.reserveCapacity(bytes.count / Self.width)
        for start in stride(from: 0, to: bytes.count, by: Self.width) {
            let placed: UInt32 = bytes.bigEndian(at: start + 20)
            points.append(
                ProbePoint(
                    id: ProbeID(high: bytes.bigEndian(at: start), low: bytes.bigEndian(at: start + 8)),
                    day: LocalDate(daysSince1970: Int(bytes.bigEndian(at: start + 16) as Int32)),
                    score: Double(bitPattern: bytes.bigEndian(at: start + 24)),
                    phase: placed & 0xFF == 0 ? .baseline : .progress, place: Int(placed >> 8)))
        }
        self.init(inOrder: points)
    }
}

extension [UInt8] {
    fileprivate mutating func append(bigEndian number: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
    }
}

extension UnsafeRawBufferPointer {
    fileprivate func bigEndian<Number: FixedWidthInteger & BitwiseCopyable>(at offset: Int) -> Number {
        Number(bigEndian: loadUnaligned(fromByteOffset: offset, as: Number.self))
    }
}
