import RealModule
import Testing

@testable import Statistics

/// What distributions have to do with each other; no number from outside is needed.
@Suite("Relations of distributions")
struct RelationTests {
    static let degrees = [0.3, 1, 1.3, 2, 5.5, 60.65, 1_000, 1e6]
    static let points = [1e-8, 0.02, 0.7, 1.9, 4, 30]

    @Test("t is symmetric, and its square has an F distribution", arguments: degrees)
    func squareOfT(_ degrees: Double) throws {
        let t = try StudentT(degreesOfFreedom: degrees)
        let f = try FDistribution(numerator: 1, denominator: degrees)
        for x in Self.points {
            #expect(t.cumulative(-x) == t.upperTail(x))
            #expect(t.density(-x) == t.density(x))
            expectClose(t.twoSided(-x), f.upperTail(x * x), relative: 1e-14, "at \(x)")
        }
        for p in [1e-30, 0.01, 0.3, 0.499999] {
            #expect(try t.quantile(p) == -t.upperQuantile(p))
        }
        #expect(try t.quantile(0.5) == 0)
    }

    @Test("the reciprocal of F is F with its degrees exchanged", arguments: degrees)
    func reciprocalOfF(_ degrees: Double) throws {
        let f = try FDistribution(numerator: degrees, denominator: 7.5)
        let reciprocal = try FDistribution(numerator: 7.5, denominator: degrees)
        // Powers of two have exact reciprocals.
        for x in [0x1p-20, 0.25, 1, 8, 0x1p12] {
            expectClose(f.cumulative(x), reciprocal.upperTail(1 / x), relative: 1e-13, "at \(x)")
        }
    }

    @Test("infinite degrees of freedom are the limit of large ones")
    func limits() throws {
        let (t, limit) = try (StudentT(degreesOfFreedom: 1e300), StudentT(degreesOfFreedom: .infinity))
        let f = try FDistribution(numerator: 3, denominator: 1e300)
        let fLimit = try FDistribution(numerator: 3, denominator: .infinity)
        let chi = try ChiSquared(degreesOfFreedom: 3)
        for x in Self.points {
            expectClose(limit.upperTail(x), Normal.standard.upperTail(x), relative: 0)
            expectClose(t.upperTail(x), limit.upperTail(x), relative: 1e-13, "t at \(x)")
            expectClose(t.density(x), limit.density(x), relative: 1e-13, "density of t at \(x)")
            expectClose(f.upperTail(x), fLimit.upperTail(x), relative: 1e-13, "F at \(x)")
            expectClose(f.density(x), fLimit.density(x), relative: 1e-13, "density of F at \(x)")
            expectClose(fLimit.cumulative(x), chi.cumulative(3 * x), relative: 1e-14, "χ² at \(x)")
        }
        expectClose(try fLimit.upperQuantile(0.05), try chi.upperQuantile(0.05) / 3, relative: 1e-14)
        expectClose(try t.upperQuantile(1e-20), try limit.upperQuantile(1e-20), relative: 1e-13)
        #expect(try limit.quantile(0.025) == Normal.standard.quantile(0.025))
    }

    @Test("simple cases have closed forms")
    func closedForms() throws {
        let chi = try ChiSquared(degreesOfFreedom: 2)
        let uniform = try BetaDistribution(alpha: 1, beta: 1)
        let power = try BetaDistribution(alpha: 3, beta: 1)
        let cauchy = try StudentT(degreesOfFreedom: 1)
        for x in [0.001, 0.1, 0.5, 0.93] {
            expectClose(chi.upperTail(x), .exp(-x / 2), relative: 1e-15)
            expectClose(uniform.cumulative(x), x, relative: 1e-15)
            expectClose(uniform.density(x), 1, relative: 1e-15)
            expectClose(power.cumulative(x), x * x * x, relative: 1e-15)
            expectClose(try power.quantile(x * x * x), x, relative: 1e-15)
            expectClose(cauchy.upperTail(x), 0.5 - .atan(x) / .pi, relative: 1e-15)
            expectClose(
                try ChiSquared(degreesOfFreedom: 1).upperTail(x * x), Normal.standard.twoSided(x), relative: 1e-15)
        }
    }

    @Test("densities at the ends are those of the limit")
    func densitiesAtEnds() throws {
        for (degrees, value) in [(1.0, Double.infinity), (2, 0.5), (3, 0)] {
            #expect(try ChiSquared(degreesOfFreedom: degrees).density(0) == value)
        }
        #expect(try FDistribution(numerator: 1, denominator: 4).density(0) == .infinity)
        #expect(try FDistribution(numerator: 2, denominator: 4).density(0) == 1)
        #expect(try FDistribution(numerator: 3, denominator: 4).density(0) == 0)
        #expect(try BetaDistribution(alpha: 1, beta: 3).density(0) == 3)
        #expect(try BetaDistribution(alpha: 0.5, beta: 2).density(1) == 0)
        #expect(try BetaDistribution(alpha: 2, beta: 0.5).density(1) == .infinity)
        expectClose(try StudentT(degreesOfFreedom: 1).density(0), 1 / .pi, relative: 1e-15)
        expectClose(try StudentT(degreesOfFreedom: 1e-3).density(0), 0.015800438971981798, relative: 1e-14)
    }

    @Test("the quantile of the normal distribution is right from 1e-300 to the centre")
    func normalQuantile() throws {
        // mpmath: √2·erfinv(1 − 2q) with 400 digits.
        for (q, z) in NoncentralReference.normalQuantiles {
            expectClose(try Normal.standard.upperQuantile(q), z, relative: 4e-16, "\(q)")
            expectClose(try Normal.standard.quantile(q), -z, relative: 4e-16, "\(q)")
        }
        #expect(try Normal.standard.quantile(0.5) == 0)
        let school = try Normal(mean: 100, standardDeviation: 15)
        expectClose(try school.upperQuantile(0.025), 129.39945976810081, relative: 1e-15)
    }

    @Test("a point beyond the largest number is refused, one below the smallest is 0")
    func beyondNumbers() throws {
        #expect(throws: StatisticsError.self) { try StudentT(degreesOfFreedom: 0.1).quantile(1e-100) }
        #expect(throws: StatisticsError.self) {
            try FDistribution(numerator: 2, denominator: 0.1).upperQuantile(1e-100)
        }
        #expect(try ChiSquared(degreesOfFreedom: 0.01).quantile(1e-100) == 0)
        #expect(try BetaDistribution(alpha: 0.01, beta: 2).quantile(1e-100) == 0)
        #expect(try BetaDistribution(alpha: 2, beta: 0.01).upperQuantile(1e-100) == 1)
    }
}
