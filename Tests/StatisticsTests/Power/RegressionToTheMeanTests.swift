import Testing

@testable import Statistics

@Suite("Regression to the mean")
struct RegressionToTheMeanTests {
    private let scale: RegressionToTheMean

    init() throws { scale = try RegressionToTheMean(mean: 100, standardDeviation: 15, reliability: 0.8) }

    @Test("the change below a cut-off has a closed form")
    func closedForm() throws {
        // φ(1)/Φ(−1), from tables: 0.24197072451914337 / 0.15865525393145707.
        let ratio = 0.24197072451914337 / 0.15865525393145707
        let below = try scale.below(85)
        expectClose(below.share, 0.15865525393145707, relative: 1e-13, "share")
        expectClose(below.selectedMean, 100 - 15 * ratio, relative: 1e-13, "mean")
        expectClose(below.change, 0.2 * 15 * ratio, relative: 1e-12, "change")
        expectClose(below.adjustedGain(later: below.expectedMean + 2.5), 2.5, relative: 1e-12, "gain")
    }

    @Test("those above fall as those below rise")
    func symmetry() throws {
        let (below, above) = (try scale.below(85), try scale.above(115))
        expectClose(above.change, -below.change, relative: 1e-13, "change")
        expectClose(above.share, below.share, relative: 1e-13, "share")
        // Both sides of one cut-off together have not changed.
        let (low, high) = (try scale.below(92), try scale.above(92))
        let (p, q) = (try #require(low.share), try #require(high.share))
        expectClose(p * low.change + q * high.change, 0, absolute: 1e-13, "everybody")
        expectClose(p * low.selectedMean + q * high.selectedMean, 100, relative: 1e-14, "mean of everybody")
    }

    @Test("at the mean half are chosen, and come back by (1 − ρ)·σ·√(2/π)")
    func half() throws {
        let below = try scale.below(100)
        expectClose(below.share, 0.5, relative: 1e-15, "share")
        expectClose(below.change, 0.2 * 15 * (2 / Double.pi).squareRoot(), relative: 1e-13, "change")
    }

    @Test("a perfect test does not regress, a useless one does so fully, and a cut-off far above chooses all")
    func extremes() throws {
        let perfect = try RegressionToTheMean(mean: 100, standardDeviation: 15, reliability: 1)
        expectClose(try perfect.below(80).change, 0, absolute: 1e-13, "perfect")
        let useless = try RegressionToTheMean(mean: 100, standardDeviation: 15, reliability: 0)
        expectClose(try useless.below(80).expectedMean, 100, relative: 1e-14, "useless")
        expectClose(try scale.below(1e6).change, 0, absolute: 0, "all")
        // Far out the mean of those below is just beyond the cut-off.
        let far = try scale.below(100 - 15 * 30)
        #expect(far.selectedMean < -350 && far.selectedMean > -351)
    }

    @Test("a group with a known mean comes back by the unreliable part of its distance")
    func observed() throws {
        let group = try scale.group(mean: 78)
        expectClose(group.expectedMean, 100 - 0.8 * 22, relative: 1e-14, "expected")
        expectClose(group.adjustedGain(later: 90), 7.6, relative: 1e-12, "gain")
        #expect(group.share == nil)
    }

    @Test("the mean of several tests regresses less (Gardner and Heady)")
    func severalTests() throws {
        let twice = try RegressionToTheMean(mean: 100, standardDeviation: 15, reliability: 0.8, tests: 2)
        expectClose(twice.shrinkage, 1.6 / 1.8, relative: 1e-14, "Spearman and Brown")
        expectClose(twice.selectionDeviation, 15 * 0.9.squareRoot(), relative: 1e-14, "deviation")
        #expect(try twice.below(85).change < scale.below(85).change)
    }

    @Test("simulated pupils who get no programme come back as is foretold", arguments: [1, 3])
    func simulation(tests: Int) throws {
        let reliability = 0.7
        let model = try RegressionToTheMean(mean: 50, standardDeviation: 10, reliability: reliability, tests: tests)
        var random = CounterRandom(seed: 12, stream: UInt64(tests))
        var (before, after): ([Double], [Double]) = ([], [])
        for _ in 0..<20_000 {
            let true0 = 50 + 10 * reliability.squareRoot() * random.nextNormal()
            let noise = 10 * (1 - reliability).squareRoot()
            let mean = (0..<tests).map { _ in true0 + noise * random.nextNormal() }.mean
            let next = true0 + noise * random.nextNormal()
            if mean < 42 {
                before.append(mean)
                after.append(next)
            }
        }
        let expected = try model.below(42)
        let error = 10 / Double(before.count).squareRoot()
        expectClose(Double(before.count) / 20_000, expected.share, relative: 0.06, "share")
        expectClose(before.mean, expected.selectedMean, absolute: 4 * error, "before")
        expectClose(after.mean, expected.expectedMean, absolute: 4 * error, "after")
        expectClose(try model.group(mean: before.mean).adjustedGain(later: after.mean), 0, absolute: 4 * error, "gain")
    }

    @Test("what cannot be is an error")
    func wrong() throws {
        #expect(throws: StatisticsError.outOfRange("the reliability", 1.2)) {
            try RegressionToTheMean(mean: 0, standardDeviation: 1, reliability: 1.2)
        }
        #expect(throws: StatisticsError.outOfRange("the standard deviation", 0)) {
            try RegressionToTheMean(mean: 0, standardDeviation: 0, reliability: 0.5)
        }
        #expect(throws: StatisticsError.notFinite) {
            try RegressionToTheMean(mean: .nan, standardDeviation: 1, reliability: 0.5)
        }
        #expect(throws: StatisticsError.outOfRange("the number of tests", 0)) {
            try RegressionToTheMean(mean: 0, standardDeviation: 1, reliability: 0.5, tests: 0)
        }
        #expect(throws: StatisticsError.outOfRange("the cut-off", -2000)) { try scale.below(-2000) }
        #expect(throws: StatisticsError.notFinite) { try scale.above(.infinity) }
    }
}
