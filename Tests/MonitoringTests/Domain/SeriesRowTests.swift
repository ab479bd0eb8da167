import Core
import Monitoring
import Storage
import Testing

@Suite("A series as one value")
struct SeriesRowTests {
    private static func point(
        _ number: UInt64, _ day: Int, _ score: Double, _ phase: ProbePoint.Phase = .progress, place: Int = 1
    ) -> ProbePoint {
        ProbePoint(
            id: ProbeID(high: .max - number, low: number << 60 | number), day: LocalDate(daysSince1970: day),
            score: score, phase: phase, place: place)
    }

    @Test(
        "comes back as it was kept",
        arguments: [
            [], [point(1, 20_000, 41)],
            [point(1, -800, 0.1, .baseline), point(2, -800, -7.25, .baseline, place: 2), point(3, 20_781, 1.0 / 3)],
            [point(4, 0, 1e300, place: 1 << 23), point(5, 100_000, .leastNonzeroMagnitude, .baseline)],
        ] as [[ProbePoint]])
    func roundTrip(points: [ProbePoint]) throws {
        let series = Series(points)
        let kept = series.sqlValue
        guard case .bytes(let bytes) = kept else { return #expect(Bool(false)) }
        #expect(bytes.count == 32 * points.count)
        #expect(Series(sqlValue: kept) == series)
        #expect(try bytes.withUnsafeBytes { try Series(.bytes($0), of: "points") } == series)
    }

    @Test("the bytes are the documented ones")
    func layout() {
        let id = ProbeID(high: 0x0102_0304_0506_0708, low: 0x090A_0B0C_0D0E_0F10)
        let point = ProbePoint(
            id: id, day: LocalDate(daysSince1970: 20_781), score: 1.5, phase: .progress, place: 259)
        #expect(
            Series([point]).sqlValue
                == .bytes([
                    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 0, 0, 0x51, 0x2D, 0, 1, 3, 1, 0x3F, 0xF8, 0,
                    0, 0,
                    0, 0, 0,
                ]))
    }

    @Test("what is no series is refused", arguments: [SQLValue.text("41"), .null, .bytes([1, 2, 3])])
    func refused(value: SQLValue) {
        #expect(Series(sqlValue: value) == nil)
        #expect(throws: RowError.self) { try Series(.null, of: "points") }
        #expect(throws: RowError.self) { try [1, 2, 3].withUnsafeBytes { try Series(.bytes($0), of: "points") } }
    }
}
