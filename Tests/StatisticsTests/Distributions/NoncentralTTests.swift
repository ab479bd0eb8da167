import Testing

@testable import Statistics

@Suite("Noncentral t")
struct NoncentralTTests {
    @Test("density and both tails agree with values of 30 digits", arguments: NoncentralReference.points)
    func reference(_ row: [Double]) throws {
        let distribution = try NoncentralT(degreesOfFreedom: row[0], noncentrality: row[1])
        expectClose(distribution.density(row[2]), row[3], relative: 1e-12, "density")
        expectClose(distribution.cumulative(row[2]), row[4], relative: 1e-12, "lower tail")
        expectClose(distribution.upperTail(row[2]), row[5], relative: 1e-12, "upper tail")
    }

    @Test("quantiles and the noncentrality lead back", arguments: NoncentralReference.points)
    func roundTrip(_ row: [Double]) throws {
        let (degrees, delta, t) = (row[0], row[1], row[2])
        let distribution = try NoncentralT(degreesOfFreedom: degrees, noncentrality: delta)
        let isLower = row[4] <= row[5]
        let back = try isLower ? distribution.quantile(row[4]) : distribution.upperQuantile(row[5])
        expectClose(back, t, relative: 1e-12, "quantile")
        guard isLower || row[5] > 0.01 else { return }
        let found = try NoncentralT.noncentrality(for: t, degreesOfFreedom: degrees, probability: row[4])
        expectClose(found, delta, relative: 1e-11, "noncentrality")
    }

    @Test("turning the signs of t and of the noncentrality exchanges the tails", arguments: NoncentralReference.points)
    func symmetry(_ row: [Double]) throws {
        let one = try NoncentralT(degreesOfFreedom: row[0], noncentrality: row[1])
        let other = try NoncentralT(degreesOfFreedom: row[0], noncentrality: -row[1])
        #expect(one.cumulative(row[2]) == other.upperTail(-row[2]))
        expectClose(one.cumulative(row[2]) + one.upperTail(row[2]), 1, relative: 1e-13)
    }

    @Test("without noncentrality it is Student's t", arguments: [0.5, 1, 2.5, 60.65, 1e6])
    func central(_ degrees: Double) throws {
        let t = try StudentT(degreesOfFreedom: degrees)
        let noncentral = try NoncentralT(degreesOfFreedom: degrees, noncentrality: 0)
        for x in [-20, -1.5, 0, 0.3, 2, 35] {
            expectClose(noncentral.cumulative(x), t.cumulative(x), relative: 1e-12, "\(x)")
            expectClose(noncentral.upperTail(x), t.upperTail(x), relative: 1e-12, "\(x)")
            expectClose(noncentral.density(x), t.density(x), relative: 1e-12, "\(x)")
        }
    }

    @Test("at zero it is a normal tail whatever the degrees of freedom, and with infinite ones everywhere")
    func normalCases() throws {
        for degrees in [1, 3.7, 1_000] {
            let distribution = try NoncentralT(degreesOfFreedom: degrees, noncentrality: 2.5)
            expectClose(distribution.cumulative(0), Normal.standard.cumulative(-2.5), relative: 1e-14)
        }
        let limit = try NoncentralT(degreesOfFreedom: .infinity, noncentrality: 2.5)
        #expect(limit.cumulative(1) == Normal.standard.cumulative(-1.5))
        #expect(limit.upperTail(1) == Normal.standard.upperTail(-1.5))
        #expect(limit.density(1) == Normal.standard.density(-1.5))
        expectClose(try limit.upperQuantile(0.025), 2.5 + 1.959963984540054, relative: 1e-14)
    }

    @Test("points far out have tails of 0, of 1 or of a power of t")
    func farOut() throws {
        let distribution = try NoncentralT(degreesOfFreedom: 4, noncentrality: 1)
        #expect(distribution.cumulative(.infinity) == 1)
        #expect(distribution.upperTail(.infinity) == 0)
        #expect(distribution.density(-.infinity) == 0)
        #expect(distribution.cumulative(1e100) == 1)
        #expect(distribution.cumulative(.nan).isNaN)
        expectClose(distribution.upperTail(1e30) / distribution.upperTail(1e31), 1e4, relative: 1e-12)
    }

    @Test("an interval of the noncentrality refuses bad input")
    func refused() {
        for (t, degrees, p) in [(Double.nan, 5.0, 0.5), (1, 0, 0.5), (1, 5, 0), (1, 5, 1)] {
            #expect(throws: StatisticsError.self) {
                try NoncentralT.noncentrality(for: t, degreesOfFreedom: degrees, probability: p)
            }
        }
    }
}
