import Testing

@testable import Statistics

@Suite("Randomisation tests at the edge")
struct RandomisationEdgeTests {
    @Test("strata with one arm are left out, and do not count in the weights")
    func oneArmed() throws {
        let test = try RandomisationTest(
            outcome: [1, 2, 3, 5, 100, 200], treated: [true, false, true, false, true, true],
            stratum: Factor(["a", "a", "a", "a", "b", "b"]))
        #expect(test.strataUsed == 1)
        #expect(test.strataLeftOut == 1)
        #expect(test.rowsUsed == 4)
        #expect(test.differences == [-1.5, nil])
        #expect(test.statistic == -1.5)
        #expect(try test.exact().draws == 6)
    }

    @Test("without a stratum with both arms, or without rows, it is an error")
    func noContrast() {
        #expect(throws: StatisticsError.tooFewGroups(needed: 1, got: 0)) {
            try RandomisationTest(outcome: [1, 2], treated: [true, false], stratum: Factor(["a", "b"]))
        }
        #expect(throws: StatisticsError.tooFewGroups(needed: 1, got: 0)) {
            try RandomisationTest(outcome: [], treated: [], stratum: Factor([String]()))
        }
    }

    @Test("what does not fit together or is not finite is an error")
    func wrong() throws {
        #expect(throws: StatisticsError.lengthsDiffer(2, 1)) {
            try RandomisationTest(outcome: [1, 2], treated: [true], stratum: Factor(["a", "a"]))
        }
        #expect(throws: StatisticsError.lengthsDiffer(2, 3)) {
            try RandomisationTest(outcome: [1, 2], treated: [true, false], stratum: Factor(["a", "a", "a"]))
        }
        for value in [Double.nan, .infinity] {
            #expect(throws: StatisticsError.notFinite) {
                try RandomisationTest(outcome: [1, value], treated: [true, false], stratum: Factor(["a", "a"]))
            }
        }
        let test = try RandomisationTest(outcome: [1, 2], treated: [true, false], stratum: Factor(["a", "a"]))
        #expect(throws: StatisticsError.outOfRange("the number of draws", 0)) { try test.monteCarlo(draws: 0, seed: 1) }
    }

    @Test("a constant outcome has no z, and every assignment is as extreme")
    func constant() throws {
        let test = try RandomisationTest(
            outcome: [7, 7, 7, 7], treated: [true, false, true, false], stratum: Factor([1, 1, 1, 1]))
        #expect(test.z == nil)
        #expect(test.normalP == nil)
        #expect(test.linearStatistic.z == nil)
        #expect(try test.exact().p == 1)
        #expect(try test.monteCarlo(draws: 99, seed: 1).p == 1)
    }

    @Test("too many assignments are an error, but many that lead to the same sums are not")
    func limits() throws {
        var random = CounterRandom(seed: 1, stream: 0)
        let rows = 0..<60
        let arm = rows.map { $0 % 2 == 0 }
        let fine = rows.map { _ in random.nextNormal() }
        let test = try RandomisationTest(outcome: fine, treated: arm, stratum: Factor(rows.map { _ in 0 }))
        #expect(throws: StatisticsError.tooManyCases(limit: 10_000)) { try test.exact(limit: 10_000) }

        let grades = rows.map { _ in Double(random.nextBelow(6)) }
        let coarse = try RandomisationTest(outcome: grades, treated: arm, stratum: Factor(rows.map { _ in 0 }))
        let exact = try coarse.exact(limit: 10_000)
        expectClose(exact.draws, 118_264_581_564_861_424, relative: 1e-14, "60 over 30")
        expectClose(exact.standardDeviation, coarse.variance.squareRoot(), relative: 1e-12, "deviation")

        // More assignments than a double can count.
        let many = 0..<2000
        let huge = try RandomisationTest(
            outcome: many.map { Double($0 % 2) }, treated: many.map { $0 % 4 < 2 }, stratum: Factor(many.map { _ in 0 })
        )
        #expect(throws: StatisticsError.self) { try huge.exact(limit: 1000) }
    }

    @Test("with binary outcomes the exact test of one stratum is that of Fisher")
    func fisher() throws {
        // 8 of 10 beside 3 of 10: the hypergeometric tails, two-sided by the size of the difference.
        let outcome = (0..<20).map { $0 < 8 || (10..<13).contains($0) ? 1.0 : 0.0 }
        let test = try RandomisationTest(
            outcome: outcome, treated: (0..<20).map { $0 < 10 }, stratum: Factor((0..<20).map { _ in 0 }))
        let exact = try test.exact()
        // Σ C(11, k)·C(9, 10 − k) for k ≥ 8, of C(20, 10) = 184,756.
        expectClose(exact.greater, (165 * 36 + 55 * 9 + 11) / 184_756, relative: 1e-14, "greater")
    }
}
