import Statistics
import Testing

@Suite struct ClusterAdjustedDifferenceTests {
    static var expected: JSON { StandardizedMeanDifferenceTests.expected["cluster_adjusted"] }
    static let cases = expected.object.keys.sorted()

    private func adjusted(_ input: JSON) throws -> ClusterAdjustedDifference {
        try ClusterAdjustedDifference(
            StandardizedMeanDifferenceTests.difference(input), clusters: Int(try input.require("clusters")),
            intraclassCorrelation: try input.require("icc"))
    }

    @Test("there are five cases in the reference") func present() { #expect(Self.cases.count == 5) }

    @Test("every figure of the reference is met", arguments: cases)
    func reference(name: String) throws {
        let expected = Self.expected[name]
        let effect = try adjusted(expected["input"])
        expected.expectAll(
            [
                "avg_cluster_size": [effect.averageClusterSize], "d_naive": [effect.difference.d],
                "gamma": [effect.gamma], "h_df": [effect.degreesOfFreedom], "omega": [effect.omega],
                "eta_design_effect": [effect.designEffect], "d_T": [effect.d], "g_cluster": [effect.g],
                "var_d_T_hedges2007_eq16": [effect.variance(.hedges2007)],
                "se_d_T_hedges2007": [effect.standardError(.hedges2007)],
                "var_g_gamma2_form": [effect.variance()], "se_g_gamma2_form": [effect.standardError()],
                "t_naive": [effect.difference.t], "t_cluster_corrected": [effect.t], "p_cluster_corrected": [effect.p],
                "ci_d_T_hedges2007_normal": try effect.interval(.hedges2007).ends,
                "ci_g_gamma2_t": try effect.interval().ends, "improvement_index": [improvementIndex(effect.g)],
            ], except: ["input"], name)
    }

    @Test("pupils who are no more alike than others need no adjustment but of the degrees of freedom")
    func independent() throws {
        let difference = try StandardizedMeanDifferenceTests.difference(Self.expected["few_clusters"]["input"])
        let effect = try ClusterAdjustedDifference(difference, clusters: 10, intraclassCorrelation: 0)
        #expect((effect.gamma, effect.designEffect, effect.t) == (1, 1, difference.t))
        #expect(effect.degreesOfFreedom == Double(difference.degreesOfFreedom))
        #expect(effect.p == difference.p)
    }

    @Test("the more alike the pupils of a cluster, the less is known")
    func monotone() throws {
        let difference = try StandardizedMeanDifferenceTests.difference(Self.expected["few_clusters"]["input"])
        let effects = try [0, 0.05, 0.1, 0.3, 0.6, 1].map {
            try ClusterAdjustedDifference(difference, clusters: 8, intraclassCorrelation: $0)
        }
        for (less, more) in zip(effects, effects.dropFirst()) {
            #expect(less.standardError() < more.standardError())
            #expect(less.degreesOfFreedom > more.degreesOfFreedom)
            #expect(less.p < more.p)
        }
        // With pupils of a cluster all the same, clusters are what is counted.
        expectClose(effects.last?.degreesOfFreedom, 6, relative: 1e-12)
    }

    @Test("what cannot be reckoned is refused with the reason")
    func degenerate() throws {
        let difference = try StandardizedMeanDifference(treated: [1, 2, 3], comparison: [2, 4, 5])
        func adjust(_ clusters: Int, _ rho: Double) throws(StatisticsError) -> ClusterAdjustedDifference {
            try ClusterAdjustedDifference(difference, clusters: clusters, intraclassCorrelation: rho)
        }
        #expect(throws: StatisticsError.tooFewGroups(needed: 2, got: 1)) { try adjust(1, 0.2) }
        #expect(throws: StatisticsError.tooFewGroups(needed: 3, got: 2)) { try adjust(2, 1) }
        #expect(throws: StatisticsError.tooFewGroups(needed: 4, got: 3)) { try adjust(3, 1) }
        #expect(throws: StatisticsError.outOfRange("the number of clusters", 7)) { try adjust(7, 0.2) }
        #expect(throws: StatisticsError.outOfRange("an intraclass correlation", -0.1)) { try adjust(4, -0.1) }
        #expect(throws: StatisticsError.outOfRange("an intraclass correlation", 1.1)) { try adjust(4, 1.1) }
        #expect(throws: StatisticsError.self) { try adjust(4, .nan) }
        #expect(throws: StatisticsError.outOfRange("the level of an interval", 95)) {
            try adjust(4, 0.2).interval(level: 95)
        }
    }
}
