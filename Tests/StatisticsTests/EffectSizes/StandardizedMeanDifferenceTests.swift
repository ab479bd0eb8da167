import Statistics
import Testing

@Suite struct StandardizedMeanDifferenceTests {
    static var expected: JSON { (try? Fixture.json("a_effect_sizes/expected.json")) ?? JSON(nil) }
    static let cases = Self.expected["smd"].object.keys.sorted()

    /// The difference of the groups in a reference input.
    static func difference(_ input: JSON) throws -> StandardizedMeanDifference {
        func summary(_ group: Int) throws -> GroupSummary {
            try GroupSummary(
                count: Int(try input.require("n\(group)")), mean: try input.require("mean\(group)"),
                standardDeviation: try input.require("sd\(group)"))
        }
        return try StandardizedMeanDifference(treated: summary(1), comparison: summary(2))
    }

    @Test("there are seven cases in the reference") func present() { #expect(Self.cases.count == 7) }

    @Test("every figure of the reference is met", arguments: cases)
    func reference(name: String) throws {
        let expected = Self.expected["smd"][name]
        let effect = try Self.difference(expected["input"])
        let m = Double(effect.degreesOfFreedom)
        let noncentral: Set = ["ci_d_noncentral_t", "ci_g_noncentral_t"]
        expected.expectAll(
            [
                "sd_pooled": [effect.pooledStandardDeviation], "df": [m], "cohens_d": [effect.d],
                "J_exact": [try SmallSampleCorrection.exact.factor(degreesOfFreedom: m)],
                "J_approx": [try SmallSampleCorrection.approximate.factor(degreesOfFreedom: m)],
                "g_exact": [effect.g()], "g_approx": [effect.g(.approximate)],
                "var_g_LS": [effect.variance(.largeSample)], "var_g_UB": [effect.variance(.unbiased)],
                "se_g_LS": [effect.standardError()], "ci_g_normal": try effect.normalInterval().ends,
                "var_d_borenstein": [effect.varianceOfD], "var_g_borenstein": [effect.variance(.borenstein)],
                "se_g_wwc_individual": [effect.standardError(.whatWorksClearinghouse)], "t": [effect.t],
                "p_t_two_sided": [effect.p], "glass_delta_sd2": [try #require(effect.glassDelta)],
                "improvement_index": [improvementIndex(effect.g(.approximate))],
            ], except: noncentral.union(["input"]), name)
        expectClose(try effect.noncentralIntervalOfD().lower, expected["ci_d_noncentral_t"][0].number, relative: 1e-10)
        expectClose(try effect.noncentralIntervalOfD().upper, expected["ci_d_noncentral_t"][1].number, relative: 1e-10)
        expectClose(try effect.noncentralInterval().lower, expected["ci_g_noncentral_t"][0].number, relative: 1e-10)
        expectClose(try effect.noncentralInterval().upper, expected["ci_g_noncentral_t"][1].number, relative: 1e-10)
    }

    @Test("the summaries of the pupils' scores are those of the reference", arguments: ["read", "math"])
    func fromScores(column: String) throws {
        let table = try Fixture.table("a_effect_sizes/star_k_small_vs_regular.csv")
        let arms = try table.texts("treat")
        let scores = try table.numbers(column)
        let effect = try StandardizedMeanDifference(
            treated: zip(scores, arms).filter { $1 == "1" }.map(\.0),
            comparison: zip(scores, arms).filter { $1 == "0" }.map(\.0))
        let input = Self.expected["smd"]["star_k_\(column)"]["input"]
        input.expectAll(
            [
                "mean1": [effect.treated.mean], "sd1": [effect.treated.standardDeviation],
                "n1": [Double(effect.treated.count)],
                "mean2": [effect.comparison.mean], "sd2": [effect.comparison.standardDeviation],
                "n2": [Double(effect.comparison.count)],
                "level": [0.95],
            ], relative: 1e-13)
    }

    @Test("exchanging the groups turns the sign of every figure and nothing else", arguments: cases)
    func exchange(name: String) throws {
        let effect = try Self.difference(Self.expected["smd"][name]["input"])
        let turned = try StandardizedMeanDifference(treated: effect.comparison, comparison: effect.treated)
        #expect(turned.d == -effect.d)
        for convention in VarianceConvention.allCases {
            expectClose(turned.variance(convention), effect.variance(convention), relative: 1e-15)
        }
        let (interval, mirror) = (try effect.noncentralInterval(), try turned.noncentralInterval())
        expectClose(mirror.lower, -interval.upper, relative: 1e-12)
        expectClose(mirror.upper, -interval.lower, relative: 1e-12)
        expectClose(improvementIndex(-effect.g()), -improvementIndex(effect.g()), relative: 1e-14)
    }

    @Test("a shift, another unit and another order of the pupils leave the effect as it is")
    func invariance() throws {
        let (a, b) = ([4.0, 7, 9, 2, 6.5], [3.0, 5, 4, 1])
        let effect = try StandardizedMeanDifference(treated: a, comparison: b)
        let shifted = try StandardizedMeanDifference(
            treated: a.map { $0 * 3 + 1e6 }, comparison: b.map { $0 * 3 + 1e6 })
        let ordered = try StandardizedMeanDifference(treated: a.reversed(), comparison: b.sorted())
        expectClose(shifted.d, effect.d, relative: 1e-9)
        expectClose(ordered.d, effect.d, relative: 1e-14)
        expectClose(try ordered.noncentralInterval().upper, try effect.noncentralInterval().upper, relative: 1e-12)
    }

    @Test("a wider level gives a wider interval around g, by either way")
    func levels() throws {
        let effect = try Self.difference(Self.expected["smd"]["small_sample"]["input"])
        let (narrow, wide) = (try effect.noncentralInterval(level: 0.8), try effect.noncentralInterval(level: 0.99))
        #expect(wide.lower < narrow.lower && narrow.upper < wide.upper)
        #expect(narrow.contains(effect.g()) && !narrow.contains(wide.upper))
        #expect(try effect.normalInterval(level: 0.8).upper < effect.normalInterval(level: 0.99).upper)
    }

    @Test("the exact factor is Γ(m/2)/(√(m/2)·Γ((m − 1)/2)), by values that have closed forms")
    func exactFactor() throws {
        let pi = Double.pi.squareRoot()
        expectClose(try SmallSampleCorrection.exact.factor(degreesOfFreedom: 2), 1 / pi, relative: 1e-15)
        expectClose(
            try SmallSampleCorrection.exact.factor(degreesOfFreedom: 3), pi / 2 / 1.5.squareRoot(), relative: 1e-15)
        expectClose(
            try SmallSampleCorrection.exact.factor(degreesOfFreedom: 4), 2 / pi / 2.0.squareRoot(), relative: 1e-15)
        // J(m)·J(m + 1)·√(m(m + 1)) = m − 1 holds for every m.
        for m in [1.5, 7, 33.25, 199, 201, 1e4, 1e9] {
            let product =
                try SmallSampleCorrection.exact.factor(degreesOfFreedom: m)
                * SmallSampleCorrection.exact.factor(degreesOfFreedom: m + 1)
            expectClose(product * (m * (m + 1)).squareRoot(), m - 1, relative: 1e-14, "m = \(m)")
        }
    }

    @Test("what cannot be reckoned is refused with the reason")
    func degenerate() throws {
        let one = try GroupSummary(count: 3, mean: 1, standardDeviation: 0)
        #expect(throws: StatisticsError.noVariation) { try StandardizedMeanDifference(treated: one, comparison: one) }
        #expect(throws: StatisticsError.noVariation) {
            try StandardizedMeanDifference(treated: [0.1, 0.1, 0.1], comparison: [0.7, 0.7])
        }
        #expect(throws: StatisticsError.tooFewObservations(needed: 2, got: 1)) {
            try StandardizedMeanDifference(treated: [1], comparison: [1, 2])
        }
        #expect(throws: StatisticsError.tooFewObservations(needed: 2, got: 0)) { try GroupSummary([]) }
        #expect(throws: StatisticsError.notFinite) { try GroupSummary([1, .nan]) }
        #expect(throws: StatisticsError.notFinite) { try GroupSummary(count: 3, mean: .infinity, standardDeviation: 1) }
        #expect(throws: StatisticsError.outOfRange("a standard deviation", -1)) {
            try GroupSummary(count: 3, mean: 0, standardDeviation: -1)
        }
        #expect(throws: StatisticsError.outOfRange("the degrees of freedom", 1)) {
            try SmallSampleCorrection.exact.factor(degreesOfFreedom: 1)
        }
        let effect = try StandardizedMeanDifference(treated: [1, 2], comparison: [0, 0])
        #expect(effect.glassDelta == nil)
        #expect(throws: StatisticsError.outOfRange("the level of an interval", 1)) {
            try effect.noncentralInterval(level: 1)
        }
        #expect(throws: StatisticsError.outOfRange("the level of an interval", 0)) {
            try effect.normalInterval(level: 0)
        }
    }
}
