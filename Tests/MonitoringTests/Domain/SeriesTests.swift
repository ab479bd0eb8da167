import Core
import Monitoring
import Testing

@Suite struct SeriesTests {
    typealias Rule = FourPointRuleTests

    @Test("points are in the order they were given, by day and then by place")
    func order() {
        let points = [
            Rule.point(7, 3), Rule.point(0, 1, phase: .baseline), Rule.point(0, 2, phase: .baseline, place: 2),
            Rule.point(7, 4, place: 2), Rule.point(14, 5),
        ]
        for _ in 0..<10 { #expect(Series(points.shuffled()).points.map(\.score) == [1, 2, 3, 4, 5]) }
        #expect(Series(points).baselinePoints.map(\.score) == [1, 2])
        #expect(Series(points).progressPoints.map(\.score) == [3, 4, 5])
    }

    @Test(
        "a pupil starts at the median of the first three baseline probes, on the day of the third",
        arguments: [
            ([41, 38, 40], 40), ([38, 40, 41], 40), ([40, 40, 70], 40), ([70, 1, 2], 2), ([41, 38, 40, 99, 99], 40),
        ] as [([Double], Double)])
    func baseline(scores: [Double], expected: Double) throws {
        let points = scores.enumerated().map { Rule.point($0, $1, phase: .baseline) } + [Rule.point(1, 1)]
        let baseline = try #require(Series(points.reversed()).baseline)
        #expect(baseline == (expected, Rule.start.adding(days: 2)))
    }

    @Test("three baseline probes of one day are enough, two are not")
    func howMany() throws {
        let three = [38.0, 41, 40].enumerated().map { Rule.point(0, $1, phase: .baseline, place: $0 + 1) }
        #expect(try #require(Series(three).baseline) == (40, Rule.start))
        #expect(Series(Array(three.dropLast())).baseline == nil)
        #expect(Series(Array(three.dropLast()) + [Rule.point(1, 40)]).baseline == nil)
        #expect(Series([]).baseline == nil)
    }

    @Test("the trend of the vector of domain.md 2.6 is one a week")
    func trend() throws {
        let baseline = (0..<3).map { Rule.point(0, 99, phase: .baseline, place: $0 + 1) }
        let series = Series(baseline + Rule.points([44, 45, 46, 47, 48, 49], every: 7))
        let trend = try #require(series.trend)
        #expect((trend.perWeek, trend.standardError, trend.count) == (1, 0, 6))
        #expect((trend.fromValue, trend.toValue) == (44, 49))
        #expect((trend.from, trend.to) == (Rule.start.adding(days: 7), Rule.start.adding(days: 42)))
    }

    @Test("a trend counts real weeks, not points")
    func realWeeks() throws {
        let series = Series([Rule.point(0, 10), Rule.point(7, 12), Rule.point(35, 20)])
        #expect(abs(try #require(series.trend).perWeek - 2) < 1e-12)
    }

    @Test("with fewer than three points, or all of one day, there is no trend")
    func noTrend() {
        #expect(Series(Rule.points([44, 45], every: 7)).trend == nil)
        #expect(Series((1...4).map { Rule.point(7, Double($0), place: $0) }).trend == nil)
    }
}
