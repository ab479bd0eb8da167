import Testing

@testable import Statistics

@Suite("Randomisation tests keep their promises")
struct RandomisationPropertyTests {
    /// Three strata of different size and share, with whole or real outcomes.
    private struct Data {
        var outcome: [Double] = []
        var treated: [Bool] = []
        var school: [Int] = []

        init(seed: UInt64, arms: [(one: Int, zero: Int)], whole: Bool) {
            var random = CounterRandom(seed: seed, stream: 0)
            for (stratum, arm) in arms.enumerated() {
                for person in 0..<arm.one + arm.zero {
                    let value = 10 * random.nextNormal() + Double(stratum)
                    outcome.append(whole ? value.rounded() : value)
                    treated.append(person < arm.one)
                    school.append(stratum)
                }
            }
        }

        func test(_ weighting: StratumWeighting = .size) throws -> RandomisationTest {
            try RandomisationTest(outcome: outcome, treated: treated, stratum: Factor(school), weighting: weighting)
        }
    }

    private static let arms: [(one: Int, zero: Int)] = [(2, 4), (3, 2), (1, 3)]

    @Test("the exact p is that of going through every assignment", arguments: [true, false])
    func enumeration(whole: Bool) throws {
        for seed in 1...2 as ClosedRange<UInt64> {
            let data = Data(seed: seed, arms: Self.arms, whole: whole)
            let test = try data.test(.size)
            let exact = try test.exact()
            // Every set of treated persons with the right number in each stratum.
            var (count, extreme, greater) = (0.0, 0.0, 0.0)
            for bits in 0..<1 << data.outcome.count {
                let treated = data.outcome.indices.map { bits >> $0 & 1 == 1 }
                let fits = Self.arms.indices.allSatisfy { s in
                    zip(treated, data.school).filter { $0 && $1 == s }.count == Self.arms[s].one
                }
                guard fits else { continue }
                var statistic = 0.0
                for (s, arm) in Self.arms.enumerated() {
                    var (one, zero) = (0.0, 0.0)
                    for i in treated.indices where data.school[i] == s {
                        if treated[i] { one += data.outcome[i] } else { zero += data.outcome[i] }
                    }
                    let difference = one / Double(arm.one) - zero / Double(arm.zero)
                    statistic += Double(arm.one + arm.zero) / Double(data.outcome.count) * difference
                }
                count += 1
                if abs(statistic) >= abs(test.statistic) - 1e-9 { extreme += 1 }
                if statistic >= test.statistic - 1e-9 { greater += 1 }
            }
            #expect(exact.draws == count)
            #expect(exact.asExtreme == extreme)
            expectClose(exact.p, extreme / count, relative: 1e-14, "p")
            expectClose(exact.greater, greater / count, relative: 1e-14, "greater")
        }
    }

    @Test("drawn assignments lead to the exact p, whatever the share of the treated", arguments: [1, 3, 8, 20, 37, 39])
    func convergence(one: Int) throws {
        let data = Data(seed: UInt64(one), arms: [(one, 40 - one), (4, 4)], whole: true)
        let test = try data.test()
        let exact = try test.exact()
        let drawn = try test.monteCarlo(draws: 6000, seed: 3)
        let error = (exact.p * (1 - exact.p) / 6000).squareRoot()
        expectClose(drawn.p, exact.p, absolute: 4 * error + 1 / 6000.0, "p")
        expectClose(drawn.mean, 0, absolute: 4 * (test.variance / 6000).squareRoot(), "mean")
        expectClose(drawn.standardDeviation, exact.standardDeviation, relative: 0.04, "deviation")
    }

    @Test("each subset of a size is drawn as often as another", arguments: [(5, 2), (6, 3), (7, 1), (8, 4)])
    func uniformSubsets(count: Int, wanted: Int) throws {
        let sums = SubsetSums((0..<count).map { Double(1 << $0) }, wanted: wanted)
        let draws = 20_000
        var totals = Array(repeating: 0.0, count: draws)
        totals.withUnsafeMutableBufferPointer { sums.add(to: $0, seed: 11, first: 0, stratum: 3) }
        var seen: [Int: Int] = [:]
        for total in totals { seen[Int(total), default: 0] += 1 }
        #expect(seen.keys.allSatisfy { $0.nonzeroBitCount == wanted && $0 < 1 << count })
        let subsets = try #require(Subsets.count(of: wanted, from: count))
        #expect(seen.count == subsets)
        let mean = Double(draws) / Double(subsets)
        let chiSquared = seen.values.reduce(0) { $0 + (Double($1) - mean) * (Double($1) - mean) / mean }
        let p = try ChiSquared(degreesOfFreedom: Double(subsets - 1)).upperTail(chiSquared)
        #expect(p > 1e-4, "χ² = \(chiSquared), p = \(p)")
    }

    @Test(
        "subsets of many members have the right size and reach each member", arguments: [(1000, 300), (20_000, 9000)])
    func largeSubsets(count: Int, wanted: Int) throws {
        // The sum of ones is the size; the sum of the places shows that none is preferred.
        for values in [Array(repeating: 1.0, count: count), (0..<count).map(Double.init)] {
            let sums = SubsetSums(values, wanted: wanted)
            var totals = Array(repeating: 0.0, count: 50)
            totals.withUnsafeMutableBufferPointer { sums.add(to: $0, seed: 11, first: 0, stratum: 3) }
            let (n, m) = (Double(count), Double(wanted))
            let deviation = (m * (1 - m / n) * values.sampleVariance).squareRoot()
            for total in totals { expectClose(total, m * values.mean, absolute: 5 * deviation, "sum") }
        }
    }

    @Test("Philox2x64-10 gives the words published with it")
    func philox() {
        // The known answers that come with Random123 (Salmon and others).
        let zero = StratumWords.philox2x64(0, 0, key: 0)
        #expect(zero == (0xCA00_A045_9843_D731, 0x66C2_4222_C9A8_45B5))
        let ones = StratumWords.philox2x64(.max, .max, key: .max)
        #expect(ones == (0x65B0_21D6_0CD8_310F, 0x4D02_F322_2F86_DF20))
        let pi = StratumWords.philox2x64(0x243F_6A88_85A3_08D3, 0x1319_8A2E_0370_7344, key: 0xA409_3822_299F_31D0)
        #expect(pi == (0x0A5E_742C_2997_341C, 0xB0F8_83D3_8000_DE5D))
    }

    @Test("draws, strata and seeds have words of their own")
    func words() {
        var seen: Set<UInt64> = []
        for seed in 0..<3 as Range<UInt64> {
            for draw in 0..<5 as Range<UInt64> {
                for stratum in 0..<4 as Range<UInt32> {
                    var words = StratumWords(seed: seed, draw: draw, stratum: stratum)
                    for _ in 0..<9 { seen.insert(words.next()) }
                }
            }
        }
        #expect(seen.count == 3 * 5 * 4 * 9)
    }

    @Test("the p-value is the same for any number of threads", arguments: [2, 3, 8])
    func threads(threads: Int) throws {
        let test = try Data(seed: 1, arms: [(20, 30), (9, 40)], whole: false).test()
        #expect(
            try test.nullDistribution(draws: 1000, seed: 9, threads: threads)
                == test.nullDistribution(draws: 1000, seed: 9, threads: 1))
    }

    @Test("a draw does not depend on how many there are, but on the seed")
    func prefix() throws {
        let test = try Data(seed: 1, arms: [(20, 30)], whole: false).test()
        let long = try test.nullDistribution(draws: 700, seed: 9)
        #expect(try Array(long.prefix(10)) == test.nullDistribution(draws: 10, seed: 9))
        #expect(try long != test.nullDistribution(draws: 700, seed: 10))
    }

    @Test("shift and scale leave p as it is", arguments: [StratumWeighting.size, .precision])
    func shiftAndScale(weighting: StratumWeighting) throws {
        let data = Data(seed: 5, arms: Self.arms, whole: true)
        var moved = data
        moved.outcome = zip(data.outcome, data.school).map { 1e6 * $0 + 1e3 * Double($1) }
        let (one, two) = (try data.test(weighting), try moved.test(weighting))
        expectClose(two.statistic, 1e6 * one.statistic, relative: 1e-11, "statistic")
        expectClose(two.z, one.z, relative: 1e-11, "z")
        #expect(try one.exact().p == two.exact().p)
        #expect(try one.monteCarlo(draws: 500, seed: 1).p == two.monteCarlo(draws: 500, seed: 1).p)
    }

    @Test("the order of rows, the names of strata and the exchange of arms leave the exact p as it is")
    func relabelling() throws {
        let data = Data(seed: 8, arms: Self.arms, whole: false)
        let exact = try data.test().exact()
        var turned = data
        turned.outcome.reverse()
        turned.treated.reverse()
        turned.school = data.school.reversed().map { 7 - $0 }
        #expect(try turned.test().exact().p == exact.p)
        var exchanged = data
        exchanged.treated = data.treated.map { !$0 }
        let other = try exchanged.test().exact()
        #expect(other.p == exact.p)
        #expect(other.greater == exact.less)
        expectClose(other.statistic, -exact.statistic, relative: 1e-13, "statistic")
    }

    @Test("when there is no effect p is spread evenly")
    func evenly() throws {
        let p = try (0..<200).map { seed in
            try Data(seed: 100 + seed, arms: [(6, 6), (5, 9)], whole: false).test().monteCarlo(draws: 99, seed: seed).p
        }
        expectClose(p.mean, 0.505, absolute: 4 * (1 / 12 / 200.0).squareRoot(), "mean of p")
        #expect(p.filter { $0 <= 0.05 }.count <= 22)
    }
}
