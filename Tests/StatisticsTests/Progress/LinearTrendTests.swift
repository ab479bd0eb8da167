import Statistics
import Testing

@Suite struct LinearTrendTests {
    /// Data with a published line.
    struct Published: Sendable, CustomTestStringConvertible {
        let name: String
        let x: [Double]
        let y: [Double]
        let intercept: Double
        let slope: Double
        let error: Double
        var testDescription: String { name }
    }

    static let published = [norris, cars] + anscombe

    /// NIST Statistical Reference Datasets, linear regression, `Norris`: certified to 15 digits.
    static let norris = Published(
        name: "NIST Norris",
        x: [
            0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777.0, 558.2, 0.4, 0.6, 775.5, 666.9, 338.0,
            447.5, 11.6, 556.0, 228.1, 995.8, 887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2, 999.0, 779.0, 11.1, 118.3,
            229.2, 669.1, 448.9, 0.5,
        ],
        y: [
            0.1, 338.8, 118.1, 888.0, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1, 668.8, 339.3,
            448.9, 10.8, 557.7, 228.3, 998.0, 888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888.0, 998.5, 778.9, 10.2, 117.6,
            228.9, 668.4, 449.2, 0.2,
        ],
        intercept: -0.262323073774029, slope: 1.00211681802045, error: 0.429796848199937e-3)

    /// R's `cars`: `summary(lm(dist ~ speed))` prints -17.5791, 3.9324 and 0.4155; the digits
    /// here are from exact fractions.
    static let cars = Published(
        name: "R cars",
        x: [
            4, 4, 7, 7, 8, 9, 10, 10, 10, 11, 11, 12, 12, 12, 12, 13, 13, 13, 13, 14, 14, 14, 14, 15, 15, 15, 16, 16,
            17, 17, 17, 18, 18, 18, 18, 19, 19, 19, 20, 20, 20, 20, 20, 22, 23, 24, 24, 24, 24, 25,
        ],
        y: [
            2, 10, 4, 22, 16, 10, 18, 26, 34, 17, 28, 14, 20, 24, 28, 26, 34, 34, 46, 26, 36, 60, 80, 20, 26, 54, 32,
            40, 32, 40, 50, 42, 56, 76, 84, 36, 46, 68, 32, 48, 52, 56, 64, 66, 54, 70, 92, 93, 120, 85,
        ],
        intercept: -17.579094890510948, slope: 3.9324087591240877, error: 0.4155127766571223)

    /// Anscombe, F. J. (1973), The American Statistician 27(1), 17–21 (R's `anscombe`), the
    /// first and the fourth set: R prints 3.0001, 0.5001, 0.1179 and 3.0017, 0.4999, 0.1178.
    static let anscombe = [
        Published(
            name: "Anscombe 1", x: [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
            y: [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68],
            intercept: 3.000090909090909, slope: 0.5000909090909091, error: 0.1179055005956341),
        Published(
            name: "Anscombe 4", x: [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8],
            y: [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.50, 5.56, 7.91, 6.89],
            intercept: 3.0017272727272726, slope: 0.4999090909090909, error: 0.11781894172968552),
    ]

    @Test("the line is the published one to twelve digits", arguments: published)
    func agrees(data: Published) throws {
        let line = try LinearTrend(x: data.x, y: data.y)
        #expect(distance(line.slope, data.slope) < 1e-12)
        #expect(distance(line.intercept, data.intercept) < 1e-12)
        #expect(distance(line.standardError, data.error) < 1e-12)
        #expect(line.count == data.x.count)
    }

    @Test("points on a line give that line and no error")
    func exact() throws {
        let line = try LinearTrend(x: [1, 2, 3, 4, 5, 6], y: [44, 45, 46, 47, 48, 49])
        #expect((line.slope, line.intercept, line.standardError) == (1, 43, 0))
        #expect(line.value(at: 10) == 53)
    }

    @Test("two points give a line and no standard error")
    func twoPoints() throws {
        let line = try LinearTrend(x: [1, 3], y: [5, 1])
        #expect((line.slope, line.intercept, line.standardError) == (-2, 7, nil))
    }

    @Test("adding to y moves the line up, adding to x moves it along", arguments: published)
    func shift(data: Published) throws {
        let line = try LinearTrend(x: data.x, y: data.y)
        let up = try LinearTrend(x: data.x, y: data.y.map { $0 + 100 })
        let along = try LinearTrend(x: data.x.map { $0 + 20_766 }, y: data.y)
        #expect(distance(up.slope, line.slope) < 1e-11)
        #expect(distance(up.intercept, line.intercept + 100) < 1e-11)
        #expect(distance(along.slope, line.slope) < 1e-9)
        #expect(distance(along.value(at: 20_776), line.value(at: 10)) < 1e-7)
        #expect(distance(along.standardError, line.standardError) < 1e-9)
    }

    @Test("other units change slope and error by their ratio", arguments: published)
    func scale(data: Published) throws {
        let line = try LinearTrend(x: data.x, y: data.y)
        let scaled = try LinearTrend(x: data.x.map { $0 * 7 }, y: data.y.map { $0 * -3 })
        #expect(distance(scaled.slope, line.slope * -3 / 7) < 1e-12)
        #expect(distance(scaled.intercept, line.intercept * -3) < 1e-11)
        #expect(distance(scaled.standardError, line.standardError.map { $0 * 3 / 7 }) < 1e-11)
    }

    @Test("the order of the points does not matter", arguments: published)
    func permutation(data: Published) throws {
        let line = try LinearTrend(x: data.x, y: data.y)
        let order = data.x.indices.shuffled()
        let other = try LinearTrend(x: order.map { data.x[$0] }, y: order.map { data.y[$0] })
        #expect(distance(other.slope, line.slope) < 1e-12)
        #expect(distance(other.standardError, line.standardError) < 1e-11)
    }

    @Test(
        "data without a line is refused with the reason",
        arguments: [
            ([], [], .tooFewObservations(needed: 2, got: 0)), ([1], [1], .tooFewObservations(needed: 2, got: 1)),
            ([1, 2], [1], .lengthsDiffer(2, 1)), ([3, 3, 3], [1, 2, 3], .noVariation),
            ([1, .nan], [1, 2], .notFinite), ([1, 2], [1, .infinity], .notFinite),
            (Array(repeating: 0.1, count: 3), [1, 2, 3], .noVariation),
        ] as [([Double], [Double], StatisticsError)])
    func degenerate(x: [Double], y: [Double], expected: StatisticsError) {
        #expect(throws: expected) { try LinearTrend(x: x, y: y) }
    }

    /// The relative difference.
    private func distance(_ value: Double?, _ expected: Double?) -> Double {
        guard let value, let expected else { return .infinity }
        return abs(value - expected) / max(abs(expected), .leastNormalMagnitude)
    }
}
