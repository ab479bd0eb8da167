import Statistics
import Testing

@Suite struct MetaAnalysisEdgeTests {
    @Test("two studies are enough, but not for every figure", arguments: HeterogeneityEstimator.allCases)
    func two(estimator: HeterogeneityEstimator) throws {
        let meta = try MetaAnalysis(effects: [0.1, 0.9], variances: [0.02, 0.03], estimator: estimator)
        #expect(meta.degreesOfFreedom == 1)
        #expect(try meta.hartungKnapp().interval.contains(meta.estimate))
        #expect(try meta.predictionInterval(.studentT).lower < meta.predictionInterval(.normal).lower)
        #expect(throws: StatisticsError.tooFewGroups(needed: 3, got: 2)) {
            try meta.predictionInterval(.higginsThompsonSpiegelhalter)
        }
        #expect(throws: StatisticsError.tooFewGroups(needed: 3, got: 2)) { try meta.eggerTest() }
        #expect(throws: StatisticsError.tooFewGroups(needed: 3, got: 2)) { try meta.leaveOneOut() }
    }

    @Test("effects that are all the same have no heterogeneity", arguments: HeterogeneityEstimator.allCases)
    func same(estimator: HeterogeneityEstimator) throws {
        let make = { () throws(StatisticsError) -> MetaAnalysis in
            try MetaAnalysis(effects: [0.3, 0.3, 0.3], variances: [0.02, 0.03, 0.01], estimator: estimator)
        }
        if estimator == .sidikJonkman {
            #expect(throws: StatisticsError.noVariation) { try make() }
            return
        }
        let meta = try make()
        #expect(meta.tau2 == 0 && meta.i2 == 0)
        expectClose(meta.estimate, 0.3, relative: 1e-15)
        #expect(throws: StatisticsError.noVariation) { try meta.hartungKnapp() }
        #expect(try meta.heterogeneityInterval().tau2.ends == [0, 0])
    }

    @Test("studies of equal variance have estimators that agree and a closed form")
    func equalVariances() throws {
        let y = [0.1, 0.5, -0.3, 0.9, 0.2, 0.7]
        let v = Array(repeating: 0.05, count: 6)
        let mean = y.reduce(0, +) / 6
        let variance = y.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / 5
        for estimator: HeterogeneityEstimator in [
            .derSimonianLaird, .hedges, .pauleMandel, .restrictedMaximumLikelihood,
        ] {
            let meta = try MetaAnalysis(effects: y, variances: v, estimator: estimator)
            expectClose(meta.tau2, variance - 0.05, relative: 1e-12, "\(estimator)")
        }
        let likelihood = try MetaAnalysis(effects: y, variances: v, estimator: .maximumLikelihood)
        expectClose(likelihood.tau2, variance * 5 / 6 - 0.05, relative: 1e-12)
        #expect(throws: StatisticsError.noVariation) { try likelihood.eggerTest() }
    }

    @Test("variances of very different size are no trouble")
    func wild() throws {
        let meta = try MetaAnalysis(effects: [1, 2, 3, 100], variances: [1e-8, 1e-6, 1, 1e6])
        #expect(meta.tau2 > 0 && meta.tau2.isFinite && meta.standardError > 0)
    }

    @Test(
        "a unit so small that its powers leave the range of numbers is an error",
        arguments: HeterogeneityEstimator.allCases)
    func tiny(estimator: HeterogeneityEstimator) throws {
        let make = { (unit: Double) throws(StatisticsError) -> MetaAnalysis in
            try MetaAnalysis(
                effects: [unit, 3 * unit, -4 * unit], variances: [1, 2, 1].map { $0 * unit * unit },
                estimator: estimator)
        }
        expectClose(try make(1e-20).estimate, 1e-20 * (try make(1).estimate), relative: 1e-12)
        #expect(throws: StatisticsError.outOfRange("a sampling variance", 1e-300)) { try make(1e-150) }
        #expect(throws: StatisticsError.self) {
            try MetaAnalysis(effects: [1e200, 0, -1e200], variances: [1, 1, 2], estimator: estimator)
        }
    }

    @Test("of two summits of the likelihood the higher one is found")
    func twoSummits() throws {
        // The likelihood falls from τ² = 0 and rises again to a higher summit.
        let meta = try MetaAnalysis(
            effects: [0.14, -0.36, -1.57, -0.13], variances: [0.0064, 0.99, 1.4, 0.0003], estimator: .maximumLikelihood)
        expectClose(meta.tau2, 0.0138245, relative: 1e-4)
    }

    @Test("effects on a line of their errors leave Egger's test nothing to reckon with")
    func onLine() throws {
        let errors = [0.1, 0.2, 0.3, 0.5]
        let meta = try MetaAnalysis(effects: errors.map { 2 * $0 + 0.1 }, variances: errors.map { $0 * $0 })
        #expect(throws: StatisticsError.noVariation) { try meta.eggerTest() }
    }

    @Test("what cannot be put together is refused with the reason")
    func degenerate() throws {
        func make(_ y: [Double], _ v: [Double]) throws(StatisticsError) -> MetaAnalysis {
            try MetaAnalysis(effects: y, variances: v)
        }
        #expect(throws: StatisticsError.lengthsDiffer(2, 1)) { try make([1, 2], [1]) }
        #expect(throws: StatisticsError.tooFewGroups(needed: 2, got: 0)) { try make([], []) }
        #expect(throws: StatisticsError.tooFewGroups(needed: 2, got: 1)) { try make([1], [1]) }
        #expect(throws: StatisticsError.notFinite) { try make([1, .nan], [1, 1]) }
        #expect(throws: StatisticsError.notFinite) { try make([1, 2], [1, .infinity]) }
        #expect(throws: StatisticsError.outOfRange("a sampling variance", 0)) { try make([1, 2], [1, 0]) }
        #expect(throws: StatisticsError.outOfRange("a sampling variance", -1)) { try make([1, 2], [1, -1]) }
        let meta = try make([1, 2, 5], [1, 1, 2])
        #expect(throws: StatisticsError.outOfRange("the level of an interval", 1.5)) { try meta.interval(level: 1.5) }
        #expect(throws: StatisticsError.outOfRange("the level of an interval", 0)) {
            try meta.heterogeneityInterval(level: 0)
        }
        #expect(throws: StatisticsError.outOfRange("the level of an interval", 0)) {
            try meta.predictionInterval(.normal, level: 0)
        }
    }
}
