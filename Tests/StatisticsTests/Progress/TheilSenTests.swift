import Testing

@testable import Statistics

@Suite struct TheilSenTests {
    @Test("one wild point moves the least-squares line and hardly the median of slopes")
    func robust() throws {
        let x = (1...11).map(Double.init)
        var y = x.map { 2 * $0 + 3 }
        y[10] = 500
        let line = try TheilSen(x: x, y: y)
        #expect((line.slope, line.intercept) == (2, 3))
        #expect(try LinearTrend(x: x, y: y).slope > 20)
    }

    @Test("the example of the documentation holds")
    func example() throws { #expect(try TheilSen(x: [1, 2, 3, 4], y: [1, 2, 3, 40]).slope == 7) }

    @Test("ranks found by counting are those of all slopes in order", arguments: [0, 1, 2])
    func search(kind: Int) throws {
        var random = CounterRandom(seed: 11, stream: UInt64(kind))
        let n = 40
        var (x, y): ([Double], [Double]) = ([], [])
        for i in 0..<n {
            x.append(kind == 0 ? Double(i) : kind == 1 ? Double(i % 7) : random.nextUniform())
            y.append(kind == 2 ? random.nextUniform() - 0.5 : Double(random.nextBelow(9)) - 4)
        }
        var slopes: [Double] = []
        for i in 0..<n {
            for j in 0..<i where x[i] != x[j] {
                let rise = y[i] - y[j]
                slopes.append(rise / (x[i] - x[j]))
            }
        }
        slopes.sort()
        let search = try SlopeSearch(x, y)
        #expect(search.count == slopes.count)
        for rank in Array(stride(from: 0, to: slopes.count, by: 97)) + [slopes.count - 1] {
            #expect(search.value(rank: rank) == slopes[rank], "rank \(rank)")
        }
    }

    @Test("a long series has a slope in the memory of its points")
    func long() throws {
        let x: [Double] = (0..<4_000).map { Double($0 % 8) }
        var y: [Double] = x.map { $0 * 3 }
        for i in y.indices where i / 8 % 2 == 1 { y[i] += 40 }
        let row = try SlopeTable(time: x, outcome: y).rows[0]
        #expect((row.count, row.theilSen) == (4_000, 3))
        let distinct = (0..<20_000).map(Double.init)
        let wide = try SlopeTable(time: distinct, outcome: distinct).rows[0]
        #expect((wide.slope, wide.theilSen) == (1, nil))
    }

    @Test("the middle of a selection is that of the sorted values, also with ties and in order")
    func selection() throws {
        var random = CounterRandom(seed: 3, stream: 0)
        for n in 1...60 {
            for range: UInt32 in [1, 3, 1000] {
                let values = (0..<n).map { _ in Double(random.nextBelow(range)) }
                for k in [0, n / 2, n - 1] {
                    var copy = values
                    #expect(copy.select(k) == values.sorted()[k])
                    var sorted = values.sorted()
                    #expect(sorted.select(k) == values.sorted()[k])
                }
            }
        }
    }

    @Test("a network finds the middle of all zeros and ones, hence of all numbers", arguments: 1...14)
    func network(count: Int) {
        let network = SelectionNetwork(medianOf: count)
        for bits in 0..<(1 << count) {
            var values = (0..<count).map { bits >> $0 & 1 }
            for step in network.steps where values[Int(step.low)] > values[Int(step.high)] {
                values.swapAt(Int(step.low), Int(step.high))
            }
            let zeros = count - bits.nonzeroBitCount
            #expect(values[network.middle.0] == (network.middle.0 < zeros ? 0 : 1))
            #expect(values[network.middle.1] == (network.middle.1 < zeros ? 0 : 1))
        }
    }

    @Test("a wider level gives a wider interval around the slope, and shift and scale go through")
    func invariances() throws {
        let x: [Double] = [1, 2, 3, 5, 5, 8, 9, 12, 13, 13]
        let y: [Double] = [12, 12, 14, 13, 15, 15, 15, 18, 17, 17]
        let line = try TheilSen(x: x, y: y)
        let narrow = try TheilSen(x: x, y: y, level: 0.5)
        let (lower, upper) = (try #require(line.lower), try #require(line.upper))
        let (near, far) = (try #require(narrow.lower), try #require(narrow.upper))
        #expect(lower < near && far < upper)
        let other = try TheilSen(x: x.map { $0 - 4 }, y: y.map { 6 - 2 * $0 })
        expectClose(other.slope, -2 * line.slope, "slope")
        expectClose(other.lower, -2 * upper, "lower")
        expectClose(other.upper, -2 * lower, "upper")
        #expect(other.s == -line.s && other.varianceOfS == line.varianceOfS)
        expectClose(other.intercept, 6 - 2 * line.intercept + 4 * other.slope, "intercept")
    }

    @Test(
        "points without a line are refused with the reason",
        arguments: [
            ([], [], 0.95, .tooFewObservations(needed: 2, got: 0)), ([1, 2], [1], 0.95, .lengthsDiffer(2, 1)),
            ([2, 2], [1, 5], 0.95, .noVariation), ([1, .nan], [1, 2], 0.95, .notFinite),
            ([1, 2], [-1e308, 1.7e308], 0.95, .notFinite), ([1, 2], [1, 2], 1, .outOfRange("a confidence level", 1)),
            (Array(repeating: 0, count: 10_001), Array(repeating: 0, count: 10_001), 0.9, .tooManyCases(limit: 10_000)),
        ] as [([Double], [Double], Double, StatisticsError)])
    func degenerate(x: [Double], y: [Double], level: Double, expected: StatisticsError) {
        #expect(throws: expected) { try TheilSen(x: x, y: y, level: level) }
    }
}
