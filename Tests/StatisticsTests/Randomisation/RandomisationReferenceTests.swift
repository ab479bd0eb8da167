import Testing

@testable import Statistics

@Suite("Randomisation tests beside the reference")
struct RandomisationReferenceTests {
    private let expected: JSON
    private let small: FixtureTable
    private let star: FixtureTable

    init() throws {
        expected = try Fixture.json("f_permutation/expected.json")
        small = try Fixture.table("f_permutation/exact4.csv")
        star = try Fixture.table("f_permutation/star_k_both_arms.csv")
    }

    private func test(
        _ table: FixtureTable, _ outcome: String, _ weighting: StratumWeighting = .size
    ) throws -> RandomisationTest {
        try RandomisationTest(
            outcome: table.numbers(outcome), treated: table.texts("treat").map { $0 == "1" },
            stratum: Factor(table.texts("school")), weighting: weighting)
    }

    @Test("all assignments within four schools", arguments: [("size", StratumWeighting.size), ("prec", .precision)])
    func exact(name: String, weighting: StratumWeighting) throws {
        let want = expected["exact4"][name]
        let test = try test(small, "y", weighting)
        let got = try test.exact()
        expectClose(got.statistic, try want.require("statistic"), relative: 1e-12, "statistic")
        expectClose(got.draws, try want.require("n_arrangements"), relative: 0, "assignments")
        expectClose(got.mean, try want.require("null_mean"), absolute: 1e-13, "mean")
        expectClose(got.standardDeviation, try want.require("null_sd_population"), relative: 1e-12, "deviation")
        expectClose(got.asExtreme, try want.require("count_abs_ge"), relative: 0, "count")
        expectClose(got.p, try want.require("p_two_sided"), relative: 1e-12, "p")
        expectClose(got.greater, try want.require("p_greater"), relative: 1e-12, "greater")
        expectClose(got.less, try want.require("p_less"), relative: 1e-12, "less")
        // The exact variance is the enumerated one.
        expectClose(got.standardDeviation, test.variance.squareRoot(), relative: 1e-12, "formula")
    }

    @Test("the exact variance and z", arguments: ["exact4", "star_k_math"])
    func analytic(name: String) throws {
        let test = name == "exact4" ? try test(small, "y") : try test(star, "math")
        let want = expected[name]["analytic"]
        expectClose(test.variance, try want.require("permutation_variance_size_weighted"), relative: 1e-12, "variance")
        expectClose(test.z, try want.require("z"), relative: 1e-12, "z")
        expectClose(test.normalP, try want.require("p_normal"), relative: 1e-11, "p")
    }

    @Test("coin's linear statistic, with its sign", arguments: ["exact4", "star_k_math"])
    func coin(name: String) throws {
        let test = name == "exact4" ? try test(small, "y", .precision) : try test(star, "math", .precision)
        let want = expected[name]["coin"]
        let got = test.linearStatistic
        expectClose(got.sum, try want.require("linear"), relative: 1e-14, "linear")
        expectClose(got.expectation, try want.require("expectation"), relative: 1e-13, "expectation")
        expectClose(got.variance, try want.require("variance"), relative: 1e-12, "variance")
        let z = try want.require("statistic_z")
        expectClose(got.z, z, relative: 1e-10, "z")
        expectClose(test.z, -z, relative: 1e-10, "z of the precision-weighted difference")
        expectClose(got.z.map { Normal.standard.twoSided($0) }, try want.require("p_asymptotic"), relative: 1e-9, "p")
    }

    @Test("the differences of 76 schools in STAR and their weighted means")
    func schools() throws {
        let want = expected["star_k_math"]
        let size = try test(star, "math")
        expectClose(size.statistic, try want.require("observed_size_weighted"), relative: 1e-12, "size")
        let precision = try test(star, "math", .precision)
        expectClose(precision.statistic, try want.require("observed_precision_weighted"), relative: 1e-12, "precision")
        var names: [String] = []
        for name in try star.texts("school") where !names.contains(name) { names.append(name) }
        let schools = want["by_school"].object
        #expect(names.count == schools.count)
        for (name, difference) in zip(names, size.differences) {
            expectClose(difference, schools[name]?.number, relative: 1e-11, absolute: 1e-11, "school \(name)")
        }
    }

    @Test("random assignments in STAR spread as those of the reference do")
    func monteCarlo() throws {
        let want = expected["star_k_math"]["monte_carlo"]
        let test = try test(star, "math")
        let got = try test.monteCarlo(draws: 2000, seed: 62)
        let deviation = test.variance.squareRoot()
        // Four standard errors, of ours and theirs together.
        expectClose(got.mean, 0, absolute: 4 * deviation / Double(2000).squareRoot(), "mean")
        expectClose(got.standardDeviation, try want.require("null_sd"), relative: 0.07, "deviation")
        #expect(got.asExtreme == want["count_abs_ge"].number)
        expectClose(got.p, 1 / 2001, relative: 1e-14, "p")
        let sizes = try test.nullDistribution(draws: 2000, seed: 62).map(abs).sorted()
        expectClose(sizes[1949], try want.require("q975_abs"), relative: 0.12, "97.5 % point")
    }
}
