import Statistics
import Testing

@Suite struct EffectSizeTests {
    private static var expected: JSON { StandardizedMeanDifferenceTests.expected }

    /// The pupils of the reference file, with what was asked for.
    private func star(
        _ icc: Double? = nil, order: (Int) -> [Int] = { Array(0..<$0) }
    ) throws -> EffectSize {
        let table = try Fixture.table("a_effect_sizes/star_k_small_vs_regular.csv")
        let (math, arms, schools) = (try table.numbers("math"), try table.texts("treat"), try table.texts("school"))
        let rows = order(table.rows)
        return try EffectSize(
            outcome: rows.map { math[$0] }, treated: rows.map { arms[$0] == "1" },
            cluster: Factor(rows.map { schools[$0] }), intraclassCorrelation: icc, threshold: quantile(math, 0.25))
    }

    @Test("one call on the pupils' scores gives the figures of the reference")
    func fromScores() throws {
        let effect = try star()
        let smd = Self.expected["smd"]["star_k_math"]
        let cluster = Self.expected["cluster_adjusted"]["star_k_math_as_if_cluster_assigned"]
        let binary = Self.expected["binary"]["star_k_math_below_p25"]
        expectClose(effect.g, smd["g_exact"].number, relative: 1e-11)
        expectClose(effect.difference.d, smd["cohens_d"].number, relative: 1e-12)
        expectClose(effect.standardError, smd["se_g_LS"].number, relative: 1e-12)
        expectClose(effect.interval.lower, smd["ci_g_noncentral_t"][0].number, relative: 1e-10)
        expectClose(effect.interval.upper, smd["ci_g_noncentral_t"][1].number, relative: 1e-10)
        expectClose(effect.cluster?.g, cluster["g_cluster"].number, relative: 1e-12)
        expectClose(effect.cluster?.standardError(), cluster["se_g_gamma2_form"].number, relative: 1e-12)
        expectClose(effect.cluster?.degreesOfFreedom, cluster["h_df"].number, relative: 1e-12)
        expectClose(effect.cluster?.intraclassCorrelation, cluster["input"]["icc"].number, relative: 1e-12)
        #expect(effect.binary?.treatedEvents == binary["input"]["x1"].int)
        #expect(effect.binary?.comparisonEvents == binary["input"]["x2"].int)
        #expect(effect.cluster?.clusters == 79)
    }

    @Test("the order of the pupils does not matter")
    func permutation() throws {
        let (effect, other) = (try star(), try star(order: { Array((0..<$0).reversed()) }))
        expectClose(other.g, effect.g, relative: 1e-13)
        expectClose(other.cluster?.intraclassCorrelation, effect.cluster?.intraclassCorrelation, relative: 1e-12)
        #expect(other.binary == effect.binary)
    }

    @Test("an intraclass correlation that is given is taken as it is")
    func given() throws { #expect(try star(0.1).cluster?.intraclassCorrelation == 0.1) }

    @Test("pupils of a cluster who differ more than others count as independent")
    func negative() throws {
        let effect = try EffectSize(
            outcome: [1, 5, 2, 6, 1, 6, 2, 5], treated: [true, true, true, true, false, false, false, false],
            cluster: Factor([1, 1, 2, 2, 3, 3, 4, 4]))
        #expect(effect.cluster?.intraclassCorrelation == 0)
        #expect(effect.binary == nil)
    }

    @Test("the documented example holds")
    func example() throws {
        let effect = try EffectSize(
            outcome: [12, 15, 11, 14, 9, 10, 13, 8], treated: [true, true, true, true, false, false, false, false],
            cluster: Factor(["a", "a", "b", "b", "c", "c", "d", "d"]), intraclassCorrelation: 0.2, threshold: 10)
        expectClose(effect.g, 1.30, absolute: 0.005)
        expectClose(effect.cluster?.g, 1.25, absolute: 0.005)
        #expect(effect.binary?.riskDifference == -0.5)
    }

    @Test("what cannot be reckoned is refused with the reason")
    func degenerate() {
        #expect(throws: StatisticsError.lengthsDiffer(2, 1)) { try EffectSize(outcome: [1, 2], treated: [true]) }
        #expect(throws: StatisticsError.tooFewObservations(needed: 2, got: 0)) {
            try EffectSize(outcome: [], treated: [])
        }
        #expect(throws: StatisticsError.tooFewObservations(needed: 2, got: 0)) {
            try EffectSize(outcome: [1, 2, 3], treated: [true, true, true])
        }
        let (outcome, treated) = ([1, 2, 3, 5.0], [true, true, false, false])
        #expect(throws: StatisticsError.lengthsDiffer(4, 1)) {
            try EffectSize(outcome: outcome, treated: treated, cluster: Factor([1]))
        }
        #expect(throws: StatisticsError.tooFewGroups(needed: 2, got: 1)) {
            try EffectSize(outcome: outcome, treated: treated, cluster: Factor([1, 1, 1, 1]))
        }
        #expect(throws: StatisticsError.notFinite) {
            try EffectSize(outcome: outcome, treated: treated, threshold: .nan)
        }
        #expect(throws: StatisticsError.notFinite) { try EffectSize(outcome: [1, 2, .nan, 5], treated: treated) }
        #expect(throws: StatisticsError.noVariation) { try EffectSize(outcome: [1, 1, 1, 1], treated: treated) }
    }

    @Test("the quantile is the reference's and R's type 7")
    func quantiles() throws {
        let math = try Fixture.table("a_effect_sizes/star_k_small_vs_regular.csv").numbers("math")
        #expect(try quantile(math, 0.25) == Self.expected["threshold_p25"].number)
        #expect(try quantile([1, 2, 3, 4], 0.25) == 1.75)
        #expect(try quantile([4, 1, 3, 2], 0) == 1 && quantile([4, 1, 3, 2], 1) == 4 && quantile([7], 0.3) == 7)
        #expect(throws: StatisticsError.tooFewObservations(needed: 1, got: 0)) { try quantile([], 0.5) }
        #expect(throws: StatisticsError.notFinite) { try quantile([.nan], 0.5) }
        #expect(throws: StatisticsError.outOfRange("a share", 25)) { try quantile([1], 25) }
    }

    @Test("baseline equivalence has the two bounds of the reference, each on the good side")
    func baseline() throws {
        Self.expected["baseline_equivalence_wwc"].expectAll([
            "satisfied_max": [BaselineEquivalence.satisfiedUpTo], "adjust_max": [BaselineEquivalence.adjustableUpTo],
        ])
        let judged: [(Double, BaselineEquivalence)] = [
            (0, .satisfied), (0.05, .satisfied), (-0.05, .satisfied), (0.0501, .requiresAdjustment),
            (0.25, .requiresAdjustment), (-0.25, .requiresAdjustment), (0.2501, .notMet), (-3, .notMet),
        ]
        for (g, expected) in judged { #expect(try BaselineEquivalence(g: g) == expected, "g = \(g)") }
        #expect(throws: StatisticsError.notFinite) { try BaselineEquivalence(g: .nan) }
    }
}
