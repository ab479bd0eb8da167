import Statistics
import Testing

/// 60 series of up to twelve weeks with gaps, held against R and SciPy's conventions.
@Suite struct SlopeReferenceTests {
    let time: [Double]
    let score: [Double]
    let pupil: Factor
    let expected: FixtureTable

    init() throws {
        let table = try Fixture.table("d_progress_monitoring/weekly60.csv")
        (time, score) = (try table.numbers("week"), try table.numbers("score"))
        pupil = Factor(try table.texts("pupil"))
        expected = try Fixture.table("d_progress_monitoring/weekly60_expected.csv")
    }

    @Test("the table has R's least-squares and Theil–Sen slopes for every pupil")
    func table() throws {
        let rows = try SlopeTable(time: time, outcome: score, by: pupil).rows
        #expect(rows.count == expected.rows)
        #expect(rows.map(\.count).map(Double.init) == (try expected.numbers("n")))
        try hold(rows.map(\.slope), "ols_slope")
        try hold(rows.map(\.intercept), "ols_intercept")
        try hold(rows.map(\.standardError), "se_slope")
        try hold(rows.map(\.see), "see")
        try hold(rows.map(\.theilSen), "ts_slope")
    }

    @Test("the Theil–Sen lines have both intercepts, SciPy's interval, Kendall's S and its variance")
    func theilSen() throws {
        let lines = try TheilSen.lines(x: time, y: score, by: pupil, threads: 2)
        try hold(lines.map { $0?.slope }, "ts_slope")
        try hold(lines.map { $0?.intercept }, "ts_intercept_median_residual")
        try hold(lines.map { $0?.interceptByMedians }, "ts_intercept_conover")
        try hold(lines.map { $0?.lower }, "ts_lo95")
        try hold(lines.map { $0?.upper }, "ts_hi95")
        try hold(lines.map { $0.map { Double($0.s) } }, "kendall_S")
        try hold(lines.map { $0?.varianceOfS }, "var_S")
    }

    @Test("one line by itself explains the share of variation that R reports")
    func rSquared() throws {
        let rows = (0..<pupil.levels).map { level in pupil.codes.indices.filter { Int(pupil.codes[$0]) == level } }
        let lines = try rows.map { try LinearTrend(x: $0.map { time[$0] }, y: $0.map { score[$0] }) }
        try hold(lines.map(\.rSquared), "r2")
    }

    private func hold(_ got: [Double?], _ column: String) throws {
        for (row, (value, wanted)) in zip(got, try expected.numbers(column)).enumerated() {
            expectClose(value, wanted, relative: 1e-10, absolute: 1e-12, "\(column) of pupil \(row + 1)")
        }
    }
}
