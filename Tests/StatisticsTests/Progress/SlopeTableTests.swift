import Testing

@testable import Statistics

@Suite struct SlopeTableTests {
    /// 300 series of 0 to 30 points with ties in time and score, the rows shuffled.
    private struct Rows {
        var time: [Double] = []
        var score: [Double] = []
        var pupil: [Int32] = []
        static let levels = 300

        init() throws {
            var random = CounterRandom(seed: 7, stream: 0)
            var rows: [(Double, Double, Int32)] = []
            for i in 0..<Int32(Self.levels) {
                // Two of three series have no tied times; some have the same time throughout.
                for t in 0..<(i % 31) {
                    let time = i % 3 == 0 ? Double(random.nextBelow(9)) : Double(t) * 1.25
                    rows.append((i == 33 ? 4 : time, Double(random.nextBelow(12)), i))
                }
            }
            rows.shuffle(using: &random)
            (time, score, pupil) = (rows.map(\.0), rows.map(\.1), rows.map(\.2))
        }

        func series(_ level: Int) -> (x: [Double], y: [Double]) {
            let rows = pupil.indices.filter { Int(pupil[$0]) == level }
            return (rows.map { time[$0] }, rows.map { score[$0] })
        }
    }

    @Test("each row has the digits of the line fitted to that series alone")
    func alone() throws {
        let rows = try Rows()
        let table = try SlopeTable(
            time: rows.time, outcome: rows.score, by: Factor(codes: rows.pupil, levels: Rows.levels))
        #expect(table.rows.count == Rows.levels)
        for (level, row) in table.rows.enumerated() {
            let (x, y) = rows.series(level)
            let (line, robust) = (try? LinearTrend(x: x, y: y), try? TheilSen(x: x, y: y))
            #expect(row == SeriesSlope(count: x.count, line: line, theilSen: robust?.slope), "series \(level)")
        }
        #expect(table.rows.contains { $0.count > SlopeBlock.longest })
        #expect(table.rows[33].count == 2 && table.rows[33].slope == nil && table.rows[33].theilSen == nil)
        #expect(table.rows[31].count == 0 && table.rows[32].slope == nil)
        #expect(table.rows[64].count == 2 && table.rows[64].slope != nil && table.rows[64].standardError == nil)
    }

    @Test("the digits are the same for any number of threads", arguments: [2, 3, 8])
    func threads(count: Int) throws {
        let rows = try Rows()
        let pupil = try Factor(codes: rows.pupil, levels: Rows.levels)
        let one = try SlopeTable(time: rows.time, outcome: rows.score, by: pupil)
        #expect(try SlopeTable(time: rows.time, outcome: rows.score, by: pupil, threads: count) == one)
        let lines = try TheilSen.lines(x: rows.time, y: rows.score, by: pupil)
        #expect(try TheilSen.lines(x: rows.time, y: rows.score, by: pupil, threads: count) == lines)
    }

    @Test("a series among others has the digits it has by itself, and relabelling only moves rows")
    func neighbours() throws {
        let rows = try Rows()
        let pupil = try Factor(codes: rows.pupil, levels: Rows.levels)
        let table = try SlopeTable(time: rows.time, outcome: rows.score, by: pupil).rows
        let turned = try Factor(codes: rows.pupil.map { Int32(Rows.levels - 1) - $0 }, levels: Rows.levels)
        #expect(try SlopeTable(time: rows.time, outcome: rows.score, by: turned).rows == table.reversed())
        let (x, y) = rows.series(50)
        #expect(try SlopeTable(time: x, outcome: y).rows == [table[50]])
    }

    @Test("a shift of the scores leaves slopes, a change of units scales them")
    func invariances() throws {
        let rows = try Rows()
        let pupil = try Factor(codes: rows.pupil, levels: Rows.levels)
        let table = try SlopeTable(time: rows.time, outcome: rows.score, by: pupil).rows
        let other = try SlopeTable(
            time: rows.time.map { $0 * 2 }, outcome: rows.score.map { 100 - 3 * $0 }, by: pupil
        ).rows
        for (before, after) in zip(table, other) {
            expectClose(after.slope, before.slope.map { $0 * -1.5 }, relative: 1e-12, absolute: 1e-12, "slope")
            expectClose(after.theilSen, before.theilSen.map { $0 * -1.5 }, absolute: 1e-12, "Theil–Sen")
            expectClose(after.see, before.see.map { $0 * 3 }, absolute: 1e-12, "see")
            expectClose(after.standardError, before.standardError.map { $0 * 1.5 }, absolute: 1e-12, "error")
        }
    }

    @Test(
        "rows that make no table are refused with the reason",
        arguments: [
            ([], [], [], .tooFewObservations(needed: 1, got: 0)), ([1, 2], [1], [0, 0], .lengthsDiffer(2, 1)),
            ([1, 2], [1, 2], [0], .lengthsDiffer(2, 1)), ([1, .nan, 3], [1, 2, 3], [0, 0, 0], .notFinite),
            ([1, 2, 3], [1, .infinity, 3], [0, 0, 0], .notFinite), ([1, 2], [.nan, 3], [0, 1], .notFinite),
            ([1, 1, 2], [.nan, 3, 3], [0, 0, 0], .notFinite), ([1, 2], [-1e308, 1.7e308], [0, 0], .notFinite),
        ] as [([Double], [Double], [Int], StatisticsError)])
    func degenerate(time: [Double], outcome: [Double], pupil: [Int], expected: StatisticsError) {
        #expect(throws: expected) { try SlopeTable(time: time, outcome: outcome, by: Factor(pupil)) }
    }

    @Test("a constant outcome has slope and error 0")
    func constant() throws {
        let row = try #require(try SlopeTable(time: [1, 2, 3, 4], outcome: [7, 7, 7, 7]).rows.first)
        #expect((row.slope, row.standardError, row.theilSen) == (0, 0, 0))
        #expect(row.intercept == 7 && row.see == 0)
    }
}
