import Statistics
import Testing

@Suite struct SingleCaseTests {
    let a: [Double] = [33, 25, 17, 25, 19, 21, 19, 14, 19, 17]
    let b: [Double] = [14, 15, 15, 9, 12, 7, 10, 6, 5, 2, 2, 3, 5, 4]

    @Test("turning scores and direction round changes no index")
    func direction() throws {
        let fall = try SingleCase(baseline: a, intervention: b, improvement: .decrease)
        let rise = try SingleCase(baseline: a.map { -$0 }, intervention: b.map { -$0 })
        #expect(try fall.nonoverlap == rise.nonoverlap)
        #expect(fall.tauU == rise.tauU)
        #expect(try fall.baselineCorrectedTau().tau == rise.baselineCorrectedTau().tau)
        #expect((fall.pnd, fall.pem, fall.pand, fall.ird) == (rise.pnd, rise.pem, rise.pand, rise.ird))
        #expect(fall.pandBySorting == rise.pandBySorting)
        for variant in TauU.Variant.allCases {
            for model in TauU.Model.allCases {
                #expect(fall.tauU(model, variant: variant) == rise.tauU(model, variant: variant))
            }
        }
        #expect(try fall.withinCaseDifference() == rise.withinCaseDifference())
    }

    @Test("a strictly rising change of the scores leaves every index of overlap")
    func monotone() throws {
        let one = try SingleCase(baseline: a, intervention: b)
        let cubed = try SingleCase(
            baseline: a.map { $0 * $0 * $0 + 5 }, intervention: b.map { $0 * $0 * $0 + 5 })
        #expect(try one.nonoverlap == cubed.nonoverlap)
        #expect((one.tauU, one.pnd, one.pand, one.ird) == (cubed.tauU, cubed.pnd, cubed.pand, cubed.ird))
        #expect(one.tauU(.full, variant: .tarlow) == cubed.tauU(.full, variant: .tarlow))
    }

    @Test("the order of rows within a phase does not matter when sessions are given")
    func permutation() throws {
        let sessions = (1...24).map(Double.init)
        let one = try SingleCase(baseline: a, intervention: b)
        let turned = try SingleCase(
            baseline: a.reversed(), intervention: b.reversed(), baselineSessions: sessions[..<10].reversed(),
            interventionSessions: sessions[10...].reversed())
        #expect(one == turned)
    }

    @Test("a baseline's trend that goes on leaves nothing after the correction")
    func trend() throws {
        let one = try SingleCase(baseline: [1, 2, 3, 4, 5], intervention: [6, 7, 8, 9, 10])
        #expect(try one.tau.estimate == 1)
        #expect(try one.baselineCorrectedTau().estimate == 0)
        #expect(try one.baselineCorrectedTau().baselineSlope == 1)
        let kendall = try one.baselineCorrectedKendall()
        #expect(kendall.isCorrected && kendall.corrected.tau == nil && kendall.tarlowError == nil)
        let flat = try SingleCase(baseline: [3, 1, 2, 3, 1], intervention: [6, 7, 8, 9, 10])
        let kept = try flat.baselineCorrectedKendall(onlyIfTrendBelow: 0.05)
        #expect(!kept.isCorrected && kept.corrected == kept.uncorrected)
        #expect(try one.baselineCorrectedKendall(onlyIfTrendBelow: 0.05).isCorrected)
        let tau = try #require(kept.corrected.tau)
        expectClose(kept.tarlowError, (2 / 10.0 * (1 - tau * tau)).squareRoot(), "Tarlow's error")
    }

    @Test("a band of ties makes exact what rounding would tell apart")
    func band() throws {
        let bob = try SingleCase(baseline: [2, 3, 5, 3], intervention: [4, 5, 5, 7, 6])
        // Two pairs of corrected scores are tied in thirds, which doubles cannot hold.
        #expect(try bob.baselineCorrectedTau(tieBand: 1e-9).estimate == -0.5)
        #expect(throws: StatisticsError.outOfRange("a band of ties", -1)) {
            try bob.baselineCorrectedTau(tieBand: -1)
        }
    }

    @Test("scores that are all the same, and phases of one score, have stated values")
    func degenerate() throws {
        let same = try SingleCase(baseline: [4, 4, 4], intervention: [4, 4])
        #expect(try same.nonoverlap.estimate == 0.5 && same.nonoverlap.p == nil)
        #expect((same.tauU, same.pnd, same.pem) == (0, 0, 0.5))
        #expect(same.tauU(.full, variant: .completeTauB).estimate == nil)
        #expect(same.tauU(.full, variant: .completeTauB).z == nil)
        #expect(throws: StatisticsError.noVariation) { try same.withinCaseDifference() }
        let tiny = try SingleCase(baseline: [1], intervention: [2])
        #expect(try tiny.nonoverlap.standardError == nil && tiny.nonoverlap.estimate == 1)
        #expect((tiny.tauU, tiny.pnd, tiny.pand, tiny.ird) == (1, 1, 1, 1))
        #expect(tiny.tauU(.baselineTrend, variant: .tarlow).z == nil)
        #expect(throws: StatisticsError.tooFewObservations(needed: 2, got: 1)) { try tiny.baselineCorrectedTau() }
        #expect(throws: StatisticsError.tooFewObservations(needed: 2, got: 1)) { try tiny.withinCaseDifference() }
        #expect(throws: StatisticsError.tooFewObservations(needed: 1, got: 0)) {
            try SingleCase(baseline: [], intervention: [1])
        }
        #expect(throws: StatisticsError.notFinite) { try SingleCase(baseline: [1, .nan], intervention: [1]) }
        #expect(throws: StatisticsError.outOfRange("a phase's mean", 0)) {
            try SingleCase(baseline: [0, 0], intervention: [1, 2]).logResponseRatio()
        }
        #expect(throws: StatisticsError.outOfRange("a confidence level", 2)) { try same.nonoverlap(level: 2) }
        #expect(throws: StatisticsError.tooFewObservations(needed: 2, got: 1)) { try KendallTau(x: [1], y: [1]) }
    }

    @Test("phases that are wholly apart the wrong way have the worst of each index")
    func reversed() throws {
        let worst = try SingleCase(baseline: [8, 9, 7], intervention: [1, 3, 2])
        let nap = try worst.nonoverlap
        #expect((nap.estimate, nap.lower) == (0, 0) && nap.upper > 0 && nap.upper < 1)
        #expect((worst.pnd, worst.pem, worst.pand) == (0, 0, 0.5))
        expectClose(worst.ird, 0, "IRD")
        #expect(worst.pandBySorting.phi == -1)
    }

    @Test("one Tau for several cases lies among them, and one case keeps its own")
    func combined() throws {
        let one = try CombinedTau([0.6], sessions: [12])
        expectClose(one.estimate, 0.6, "one case")
        let two = try CombinedTau([0.2, 0.8], sessions: [10, 30])
        #expect(0.2 < two.estimate && two.estimate < 0.8 && two.lower < two.estimate)
        #expect(try CombinedTau([0.8, 0.2], sessions: [30, 10]).estimate == two.estimate)
        let infinite = try CombinedTau([1, 0.2], sessions: [10, 10])
        #expect((infinite.estimate, infinite.z, infinite.p) == (1, nil, 0))
        #expect(throws: StatisticsError.notFinite) { try CombinedTau([1, -1], sessions: [10, 10]) }
        #expect(throws: StatisticsError.outOfRange("a Tau", 1.5)) { try CombinedTau([1.5], sessions: [10]) }
        #expect(throws: StatisticsError.tooFewGroups(needed: 1, got: 0)) { try CombinedTau([], sessions: []) }
        #expect(throws: StatisticsError.outOfRange("a number of sessions", 3)) {
            try CombinedTau([0.5], sessions: [3])
        }
    }

    @Test("the table has each case's indices, whatever the order of the rows")
    func table() throws {
        let bob = try SingleCase(baseline: [2, 3, 5, 3], intervention: [4, 5, 5, 7, 6])
        let outcome: [Double] = [2, 3, 5, 3, 4, 5, 5, 7, 6, 1, 2]
        let phase = Array(repeating: false, count: 4) + Array(repeating: true, count: 5) + [false, false]
        let session = (1...9).map(Double.init) + [1, 2]
        let name = Array(repeating: "Bob", count: 9) + ["Ann", "Ann"]
        let order = [10, 3, 7, 1, 9, 0, 8, 5, 2, 6, 4]
        let table = try SingleCaseTable(
            outcome: order.map { outcome[$0] }, isIntervention: order.map { phase[$0] },
            session: order.map { session[$0] }, by: Factor(order.map { name[$0] })
        ).rows
        #expect(table.count == 2)
        #expect(table[0].nap == nil && table[0].ird == nil, "Ann has no intervention")
        #expect(try table[1].nap == bob.nonoverlap.estimate && table[1].tau == bob.tau.estimate)
        #expect((table[1].tauU, table[1].pnd, table[1].pand, table[1].ird) == (0.65, bob.pnd, bob.pand, bob.ird))
        #expect(try table[1].tauBC == bob.baselineCorrectedTau().estimate)
        let short = try SingleCaseTable(outcome: [1, 2], isIntervention: [false, true], session: [1, 2]).rows[0]
        #expect(short.nap == 1 && short.tauBC == nil)
        #expect(throws: StatisticsError.lengthsDiffer(2, 1)) {
            try SingleCaseTable(outcome: [1, 2], isIntervention: [false, true], session: [1])
        }
        #expect(throws: StatisticsError.tooFewObservations(needed: 1, got: 0)) {
            try SingleCaseTable(outcome: [], isIntervention: [], session: [])
        }
        #expect(throws: StatisticsError.notFinite) {
            try SingleCaseTable(outcome: [1, .nan], isIntervention: [false, true], session: [1, 2])
        }
    }
}
