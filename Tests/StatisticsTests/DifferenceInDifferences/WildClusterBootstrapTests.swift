import Testing

@testable import Statistics

@Suite struct WildClusterBootstrapTests {
    /// The signs of a reference file, by the number of the cluster.
    static func signs(_ file: String) throws -> [[Bool]] {
        try Fixture.lines("c_did/\(file)").map { line in line.map { $0 == "+" } }
    }

    @Test(
        "given signs give R's p exactly, and its first statistics",
        arguments: ["school_panel40", "fatalities"])
    func given(name: String) throws {
        let panel = name == "fatalities" ? try Panel.fatalities() : try .school40()
        let expected = try Fixture.json("c_did/\(name)_twfe.json")
        let signs = try Self.signs("\(name)_signs.txt")
        let order = expected["wild_cluster_order"].array.compactMap(\.string)
        #expect(
            order.map { label in panel.unit.firstIndex(of: label).map { try? panel.unitFactor.codes[$0] } }
                .enumerated().allSatisfy { $0.element == Int32($0.offset) })
        for type in ClusterCovariance.allCases {
            let test = try #require(try panel.fit(type, bootstrap: .given(signs)).bootstrap)
            let weights = expected["wild_given_weights"]
            #expect(test.replicates == weights["B"].int)
            // The reference prints 15 digits of a fraction of 999 replicates.
            #expect(test.atLeastAsFar == Int((try weights.require("p_two_sided_lt_mean") * 999).rounded()))
            expectClose(test.p, try weights.require("p_two_sided_lt_mean"), relative: 1e-14, "p")
            expectClose(test.pCountingObserved, try weights.require("p_plus1"), relative: 1e-14, "p + 1")
            expectClose(test.t, try expected.require("wild_t_observed_CR0"), relative: 1e-9, "t")
            #expect(!test.isEnumerated)
        }
        let form = try WildBootstrapForm(panel.fit(.cr0).inference, index: 0, null: 0)
        let first = expected["wild_given_weights"]["t_star_first10"].numbers
        #expect(first.count == 10)
        for (sign, t) in zip(signs, first) { expectClose(form.statistic(sign), t, relative: 1e-9, "t*") }
    }

    @Test("few clusters are enumerated, with R's p", arguments: ["school_panel10_twfe", "school_panel10_2x2"])
    func enumerated(name: String) throws {
        let expected = try Fixture.json("c_did/\(name).json")
        let panel = try Panel.school10()
        let inference: ClusterRobustInference
        let index: Int
        if name.hasSuffix("2x2") {
            let table = try Fixture.table("c_did/school_panel10.csv")
            let fit = try LinearRegression(
                outcome: table.numbers("y"), columns: ["treated", "post", "did"].map { try table.numbers($0) })
            (inference, index) = (try fit.clusterRobust(.cr2, clusters: panel.unitFactor), 3)
        } else {
            (inference, index) = (try panel.fit().inference, 0)
        }
        for signs in [WildBootstrapSigns.enumerated, .drawn(replicates: 9, seed: 1)] {
            let test = try inference.wildBootstrap(index, signs: signs)
            let all = expected["wild_enumerated"]
            #expect(test.isEnumerated && test.replicates == all["B"].int)
            #expect(test.p == all["p_two_sided_ge"].number)
            #expect(Double(test.farther) / Double(test.replicates) == all["p_two_sided_gt"].number)
            expectClose(test.t, try expected.require("wild_t_observed_CR0"), relative: 1e-9, "t")
        }
    }

    @Test("a statistic is what refitting the signed residuals gives")
    func refit() throws {
        let panel = Panel(pupils: ())
        let inference = try panel.fit(.cr0).inference
        let null = 0.7
        let form = try WildBootstrapForm(inference, index: 0, null: null)
        let unit = try panel.unitFactor
        let rest = panel.covariates + Panel.dummies(panel.unit) + Panel.dummies(panel.time)
        let shifted = zip(panel.outcome, panel.treated).map { $0 - null * $1 }
        let restricted = try LinearRegression(outcome: shifted, columns: rest)
        var random = CounterRandom(seed: 3, stream: 0)
        for _ in 0..<5 {
            let signs = (0..<unit.levels).map { _ in random.nextBelow(2) == 1 }
            let outcome = shifted.indices.map { row in
                let (e, plus) = (restricted.residuals[row], signs[Int(unit.codes[row])])
                return shifted[row] - e + (plus ? e : -e)
            }
            let again = try LinearRegression(outcome: outcome, columns: [panel.treated] + rest)
            let t = try again.clusterRobust(.cr0, clusters: unit).coefficient(1).t
            expectClose(form.statistic(signs), t, relative: 1e-9, "t*")
        }
    }

    @Test("p is the same for any number of threads, another for another seed, and near the enumerated one")
    func drawn() throws {
        let panel = try Panel.school40()
        let inference = try panel.fit().inference
        let one = try inference.wildBootstrap(0, signs: .drawn(replicates: 9_999, seed: 5))
        for threads in [2, 3] {
            #expect(try inference.wildBootstrap(0, signs: .drawn(replicates: 9_999, seed: 5), threads: threads) == one)
        }
        #expect(try inference.wildBootstrap(0, signs: .drawn(replicates: 9_999, seed: 6)) != one)
        // R's 999 given patterns had 0.104; three standard errors of the difference are 0.031.
        #expect(abs(one.p - 0.104) < 0.031)
    }

    @Test("all patterns of thirteen clusters and draws of them agree within chance")
    func enumeratedAgainstDrawn() throws {
        let whole = try Panel.school40()
        let panel = whole.reordered(whole.unit.indices.filter { (Int(whole.unit[$0]) ?? 99) <= 13 })
        let inference = try panel.fit().inference
        let all = try inference.wildBootstrap(0, signs: .enumerated)
        let some = try inference.wildBootstrap(0, signs: .drawn(replicates: 20_000, seed: 2))
        #expect(all.isEnumerated && all.replicates == 8_192 && !some.isEnumerated)
        #expect(abs(all.p - some.p) < 4 * (all.p * (1 - all.p) / 20_000).squareRoot())
    }

    @Test("settings that cannot be are refused")
    func refused() throws {
        let inference = try Panel.school40().fit().inference
        #expect(throws: StatisticsError.tooManyCases(limit: 1 << 24)) {
            try inference.wildBootstrap(0, signs: .enumerated)
        }
        #expect(throws: StatisticsError.outOfRange("a number of replicates", 0)) {
            try inference.wildBootstrap(0, signs: .drawn(replicates: 0, seed: 1))
        }
        #expect(throws: StatisticsError.outOfRange("a number of replicates", 0)) {
            try inference.wildBootstrap(0, signs: .given([]))
        }
        #expect(throws: StatisticsError.lengthsDiffer(2, 40)) {
            try inference.wildBootstrap(0, signs: .given([[true, false]]))
        }
        #expect(throws: StatisticsError.notFinite) {
            try inference.wildBootstrap(0, null: .nan, signs: .drawn(replicates: 9, seed: 1))
        }
    }
}
