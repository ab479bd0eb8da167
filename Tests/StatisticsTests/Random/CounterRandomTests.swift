import Testing

@testable import Statistics

@Suite("Random numbers")
struct CounterRandomTests {
    @Test(
        "Philox gives its published answers",
        arguments: [
            // The known answers of Random123 1.09 for philox4x32 with 10 rounds.
            ([0, 0, 0, 0], [0, 0], [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]),
            (
                [.max, .max, .max, .max], [.max, .max], [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]
            ),
            (
                [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344], [0xa409_3822, 0x299f_31d0],
                [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]
            ),
        ] as [([UInt32], [UInt32], [UInt32])])
    func knownAnswers(_ counter: [UInt32], _ key: [UInt32], _ expected: [UInt32]) {
        #expect(philox(counter: SIMD4(counter), key: SIMD2(key)) == SIMD4(expected))
    }

    @Test("the words of a stream are the blocks of its counter one after the other")
    func words() {
        var random = CounterRandom(seed: 0x299f_31d0_a409_3822, stream: 0x0370_7344_1319_8a2e)
        for block in 0..<5 as Range<UInt32> {
            let made = philox(
                counter: SIMD4(block, 0, 0x1319_8a2e, 0x0370_7344), key: SIMD2(0xa409_3822, 0x299f_31d0))
            for i in 0..<4 { #expect(random.nextWord() == made[i]) }
        }
    }

    @Test("numbers of 64 bits are two words, the lower first, wherever they begin", arguments: 0..<4)
    func wideWords(_ skipped: Int) {
        var (wide, narrow) = (CounterRandom(seed: 3, stream: 4), CounterRandom(seed: 3, stream: 4))
        for _ in 0..<skipped { #expect(wide.nextWord() == narrow.nextWord()) }
        for _ in 0..<9 {
            let low = UInt64(narrow.nextWord())
            #expect(wide.next() == UInt64(narrow.nextWord()) << 32 | low)
        }
    }

    @Test("streams and seeds differ in every bit they have")
    func streams() {
        var seen: Set<UInt64> = []
        for bit in 0..<64 {
            var (byStream, bySeed) = (
                CounterRandom(seed: 0, stream: 1 << bit), CounterRandom(seed: 1 << bit, stream: 0)
            )
            seen.insert(byStream.next())
            seen.insert(bySeed.next())
        }
        #expect(seen.count == 128)
    }

    @Test("uniform numbers lie inside (0, 1) and fill it evenly")
    func uniform() {
        var random = CounterRandom(seed: 1, stream: 1)
        let draws = (0..<100_000).map { _ in random.nextUniform() }
        #expect(draws.allSatisfy { $0 > 0 && $0 < 1 })
        // 1/√(12·n) is the standard error of the mean.
        #expect(abs(draws.mean - 0.5) < 4 * (1 / 1_200_000.0).squareRoot())
        #expect(fit(draws.map { Int($0 * 100) }, cells: 100) > 1e-4)
    }

    @Test("numbers below n are all equally likely", arguments: [1, 2, 3, 6, 100] as [UInt32])
    func below(_ n: UInt32) {
        var random = CounterRandom(seed: 2, stream: UInt64(n))
        let draws = (0..<60_000).map { _ in Int(random.nextBelow(n)) }
        #expect(draws.allSatisfy { $0 < Int(n) })
        if n > 1 { #expect(fit(draws, cells: Int(n)) > 1e-4) }
    }

    @Test("a range that does not divide 2³² is drawn without favour")
    func belowLargeRange() {
        // Of 3·2³⁰ numbers a plain product would give every third one two words and the others one.
        var random = CounterRandom(seed: 3, stream: 3)
        let n: UInt32 = 3 << 30
        let draws = (0..<60_000).map { _ in Int(random.nextBelow(n) % 3) }
        #expect(fit(draws, cells: 3) > 1e-4)
    }

    @Test("normal numbers have the normal distribution")
    func normal() {
        var random = CounterRandom(seed: 4, stream: 4)
        let draws = (0..<20_000).map { _ in random.nextNormal() }
        #expect(abs(draws.mean) < 4 / 20_000.0.squareRoot())
        #expect(abs(draws.sampleVariance - 1) < 4 * (2 / 20_000.0).squareRoot())
        #expect(fit(draws.map { Int(Normal.standard.cumulative($0) * 50) }, cells: 50) > 1e-4)
    }

    @Test("all orders of a sample of three of five are equally likely")
    func samples() {
        var random = CounterRandom(seed: 5, stream: 5)
        var draws: [Int] = []
        for _ in 0..<60_000 {
            var items = Array(0..<5)
            items.withUnsafeMutableBufferPointer { random.partialShuffle($0, count: 3) }
            draws.append(items[0] * 25 + items[1] * 5 + items[2])
        }
        let orders = Array(Set(draws)).sorted()
        #expect(orders.count == 60)
        #expect(fit(draws.compactMap { orders.firstIndex(of: $0) }, cells: 60) > 1e-4)
    }

    @Test("a shuffle keeps all elements, whatever their number", arguments: [0, 1, 2, 9, 127, 129, 20_000])
    func shuffleKeepsElements(_ count: Int) {
        var random = CounterRandom(seed: 6, stream: 6)
        var items = Array(0..<count)
        items.withUnsafeMutableBufferPointer { random.partialShuffle($0, count: count) }
        #expect(items.sorted() == Array(0..<count))
        if count > 8 { #expect(items != Array(0..<count)) }
    }

    @Test("each place is taken by each element equally often", arguments: [20, 150])
    func shuffleIsEven(_ count: Int) {
        var random = CounterRandom(seed: 7, stream: UInt64(count))
        // Places that begin and end a step of eight, of two and of one.
        let places = [0, 7, 8, 9, 10]
        var taken = Array(repeating: [Int](), count: places.count)
        for _ in 0..<20_000 {
            // From one order each time: a shuffle of a shuffled order hides what favours a place.
            var items = Array(0..<count)
            items.withUnsafeMutableBufferPointer { random.partialShuffle($0, count: 11) }
            for (i, place) in places.enumerated() { taken[i].append(items[place]) }
        }
        for elements in taken { #expect(fit(elements, cells: count) > 1e-4) }
    }

    /// The p value of Pearson's χ² test that all cells are equally likely.
    private func fit(_ draws: [Int], cells: Int) -> Double {
        var counts = Array(repeating: 0.0, count: cells)
        for draw in draws { counts[draw] += 1 }
        let expected = Double(draws.count) / Double(cells)
        let statistic = counts.map { ($0 - expected) * ($0 - expected) / expected }.compensatedSum()
        return (try? ChiSquared(degreesOfFreedom: Double(cells - 1)).upperTail(statistic)) ?? .nan
    }
}
