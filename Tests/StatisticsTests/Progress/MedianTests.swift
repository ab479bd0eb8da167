import Statistics
import Testing

@Suite struct MedianTests {
    @Test(
        "the median is the middle value, or the mean of the two",
        arguments: [
            ([3], 3), ([3, 1, 2], 2), ([1, 2], 1.5), ([40, 40, 70], 40), ([7, -7, 0, 1], 0.5), ([1, 1, 1, 9], 1),
            ([1e308, -1e308, 5], 5),
        ] as [([Double], Double)])
    func middle(values: [Double], expected: Double) throws { #expect(try median(values) == expected) }

    @Test("the order of the values does not matter, and a shift or scale goes through")
    func invariances() throws {
        let values = (0..<101).map { Double($0 * 37 % 101) }
        #expect(try median(values) == 50)
        #expect(try median(values.shuffled()) == 50)
        #expect(try median(values.map { $0 * -2 + 3 }) == -97)
    }

    @Test("there is no median of nothing, nor of what is no number")
    func degenerate() {
        #expect(throws: StatisticsError.tooFewObservations(needed: 1, got: 0)) { try median([]) }
        #expect(throws: StatisticsError.notFinite) { try median([1, .nan]) }
        #expect(throws: StatisticsError.notFinite) { try median([.infinity]) }
    }
}
