import Testing

@testable import Statistics

/// A distribution with one row of reference values.
struct ReferencePoint: CustomTestStringConvertible, Sendable {
    let distribution: any Distribution
    let x, density, lower, upper: Double

    init(_ row: [Double], _ make: ([Double]) throws -> any Distribution) rethrows {
        distribution = try make(row)
        (x, density, lower, upper) = (row[row.count - 4], row[row.count - 3], row[row.count - 2], row[row.count - 1])
    }

    var testDescription: String { "\(distribution) at \(x)" }

    static let all: [ReferencePoint] = {
        typealias Make = ([Double]) throws -> any Distribution
        let families: [([[Double]], Make)] = [
            (DistributionReference.normal, { try Normal(mean: $0[0], standardDeviation: $0[1]) }),
            (DistributionReference.studentT, { try StudentT(degreesOfFreedom: $0[0]) }),
            (DistributionReference.chiSquared, { try ChiSquared(degreesOfFreedom: $0[0]) }),
            (DistributionReference.fisher, { try FDistribution(numerator: $0[0], denominator: $0[1]) }),
            (DistributionReference.beta, { try BetaDistribution(alpha: $0[0], beta: $0[1]) }),
            (DistributionReference.gamma, { try GammaDistribution(shape: $0[0], scale: $0[1]) }),
        ]
        return families.flatMap { rows, make in rows.compactMap { try? ReferencePoint($0, make) } }
    }()
}

@Suite("Distributions")
struct DistributionTests {
    @Test("every row of the reference is there")
    func count() {
        #expect(ReferencePoint.all.count == 52)
    }

    @Test("density and both tails agree with values of 50 digits", arguments: ReferencePoint.all)
    func reference(_ point: ReferencePoint) {
        let distribution = point.distribution
        // Below 1e-307 a double has fewer digits, and the reference says 0.
        expectClose(
            distribution.density(point.x), point.density, relative: 1e-13, absolute: 1e-306, "density")
        expectClose(distribution.cumulative(point.x), point.lower, relative: 1e-13, absolute: 1e-306, "lower tail")
        expectClose(distribution.upperTail(point.x), point.upper, relative: 1e-13, absolute: 1e-306, "upper tail")
    }

    @Test("quantiles lead back to the point from the smaller tail", arguments: ReferencePoint.all)
    func roundTrip(_ point: ReferencePoint) throws {
        let tail = min(point.lower, point.upper)
        guard tail > 1e-300, point.x != 0 else { return }
        let back =
            try point.lower <= point.upper
            ? point.distribution.quantile(point.lower) : point.distribution.upperQuantile(point.upper)
        // An error of the probability moves the point by so many times itself; shapes near 0 have it large.
        let conditioning = tail / (abs(point.x) * point.density)
        expectClose(back, point.x, relative: max(1e-13, 2e-14 * conditioning), "quantile")
    }

    @Test("the tails add up to 1", arguments: ReferencePoint.all)
    func complement(_ point: ReferencePoint) {
        expectClose(
            point.distribution.cumulative(point.x) + point.distribution.upperTail(point.x), 1, relative: 1e-15)
    }

    @Test("tails reach 0 and 1 at the ends, and a point that is no number gives none", arguments: ReferencePoint.all)
    func ends(_ point: ReferencePoint) {
        let distribution = point.distribution
        #expect(distribution.cumulative(-.infinity) == 0)
        #expect(distribution.upperTail(-.infinity) == 1)
        #expect(distribution.cumulative(.infinity) == 1)
        #expect(distribution.upperTail(.infinity) == 0)
        #expect(distribution.density(.infinity) == 0)
        #expect(distribution.cumulative(.nan).isNaN)
        #expect(distribution.upperTail(.nan).isNaN)
        #expect(distribution.density(.nan).isNaN)
    }

    @Test("a probability of 0, of 1 or outside is refused", arguments: [0, 1, -0.1, 1.5, .nan] as [Double])
    func badProbability(_ p: Double) {
        for point in ReferencePoint.all {
            #expect(throws: StatisticsError.self) { try point.distribution.quantile(p) }
            #expect(throws: StatisticsError.self) { try point.distribution.upperQuantile(p) }
        }
    }

    @Test("parameters outside their range are refused", arguments: [0, -1, .nan, -.infinity] as [Double])
    func badParameters(_ value: Double) {
        #expect(throws: StatisticsError.self) { try Normal(mean: 0, standardDeviation: value) }
        #expect(throws: StatisticsError.self) { try Normal(mean: .nan) }
        #expect(throws: StatisticsError.self) { try StudentT(degreesOfFreedom: value) }
        #expect(throws: StatisticsError.self) { try ChiSquared(degreesOfFreedom: value) }
        #expect(throws: StatisticsError.self) { try FDistribution(numerator: value, denominator: 1) }
        #expect(throws: StatisticsError.self) { try FDistribution(numerator: 1, denominator: value) }
        #expect(throws: StatisticsError.self) { try BetaDistribution(alpha: value, beta: 1) }
        #expect(throws: StatisticsError.self) { try GammaDistribution(shape: 1, scale: value) }
        #expect(throws: StatisticsError.self) { try GammaDistribution(shape: value) }
        #expect(throws: StatisticsError.self) { try NoncentralT(degreesOfFreedom: value, noncentrality: 0) }
        #expect(throws: StatisticsError.self) { try NoncentralT(degreesOfFreedom: 5, noncentrality: .nan) }
    }
}
