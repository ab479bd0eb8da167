import Statistics
import Testing

@Suite("Intervals of mixed models")
struct MixedModelProfileTests {
    /// Ends as lme4 1.1-31 gives them (`confint(profile(m, delta.cutoff = 1/16, devtol = 1e-7))`).
    static let expected: [(String, [(Double, Double)])] = [
        (
            "sleepstudy_ris",
            [
                (14.381390000540, 37.716054692703), (-0.481492519984, 0.685015919941),
                (3.801177318365, 8.753391932409), (22.898256500219, 28.857999199004),
                (237.680691132112, 265.129518499446), (7.358652362829, 13.575919630583),
            ]
        ),
        (
            "sleepstudy_ri",
            [
                (26.00707750306, 52.9359572102), (27.81385537841, 34.5910532234), (231.99235015324, 270.8178595482),
                (8.88655184991, 12.0480200693),
            ]
        ),
        (
            "sleepstudy_ris_uncorrelated",
            [
                (15.25870617828, 37.78653154918), (3.96407807775, 8.76915917574), (22.88054890863, 28.78759899536),
                (237.57215565595, 265.23805402102), (7.33406856160, 13.60050335623),
            ]
        ),
    ]

    @Test("Profile intervals are those of lme4 as far as its interpolation goes", arguments: expected)
    func profile(_ id: String, _ ends: [(Double, Double)]) throws {
        let intervals = try MixedModelCase.named(id).model().fit().profileIntervals()
        #expect(intervals.count == ends.count)
        for (interval, end) in zip(intervals, ends) {
            expectClose(interval.lower, end.0, relative: 1e-5, "\(id) \(interval.parameter) lower")
            expectClose(interval.upper, end.1, relative: 1e-5, "\(id) \(interval.parameter) upper")
        }
    }

    @Test("A deviation whose estimate is zero has an interval from zero")
    func boundary() throws {
        let fit = try MixedModelCase.named("boundary_zero_variance").model().fit()
        let interval = try #require(try fit.profileIntervals().first)
        #expect(interval.estimate == 0 && interval.lower == 0)
        let upper = try #require(interval.upper)
        #expect(upper > 0.1 && upper < 1)
    }

    @Test("A wider level makes every profile interval wider, and each holds the estimate")
    func levels() throws {
        let fit = try MixedModelCase.named("sleepstudy_ris").model().fit(.maximum)
        for (narrow, wide) in zip(try fit.profileIntervals(level: 0.5), try fit.profileIntervals(level: 0.99)) {
            let ends = try [wide.lower, narrow.lower, narrow.upper, wide.upper].map { try #require($0) }
            #expect(ends[0] < ends[1] && ends[1] < narrow.estimate && narrow.estimate < ends[2] && ends[2] < ends[3])
        }
        #expect(throws: StatisticsError.outOfRange("the level of an interval", 1)) {
            try fit.profileIntervals(level: 1)
        }
        #expect(throws: StatisticsError.outOfRange("the level of an interval", 0)) { try fit.waldIntervals(level: 0) }
    }

    @Test("Wald intervals are the estimate and 1.96 errors, t intervals are wider")
    func wald() throws {
        let fit = try MixedModelCase.named("sleepstudy_ris").model().fit()
        let wald = try fit.waldIntervals()
        expectClose(wald[1].lower, 10.4672859595965 - 1.959963984540054 * 1.54578889630137, relative: 1e-8)
        let t = try fit.satterthwaite().coefficientTests()[1].interval()
        // The t quantile with 17 degrees of freedom is 2.1098155778.
        expectClose(t.upper, 10.4672859595965 + 2.10981557783332 * 1.54578889630137, relative: 1e-7)
    }

    @Test("The likelihood-ratio test compares maximum likelihoods, whatever the fits")
    func likelihoodRatio() throws {
        let small = try MixedModelCase.named("sleepstudy_ri").model()
        let large = try MixedModelCase.named("sleepstudy_ris").model()
        let test = try small.fit(.restricted).likelihoodRatioTest(against: large.fit(.maximum))
        // anova(m1, m2) in R: Chisq 42.139 on 2 Df, p 7.072e-10; from the references' ML criteria 1794.46501... − 1751.93934...
        let expected =
            try MixedModelCase.named("sleepstudy_ri").expected["ML"].require("criterion_minus2loglik")
            - MixedModelCase.named("sleepstudy_ris").expected["ML"].require("criterion_minus2loglik")
        expectClose(test.statistic, expected, relative: 1e-9)
        #expect(test.degreesOfFreedom == 2)
        // With two degrees of freedom the tail is exp(−x/2).
        expectClose(test.p, 7.072413e-10, relative: 1e-5)
        #expect(throws: StatisticsError.outOfRange("the larger model's additional parameters", -2)) {
            try large.fit().likelihoodRatioTest(against: small.fit())
        }
    }

    @Test("The intraclass correlation is the intercept's share of the variance")
    func intraclass() throws {
        let fit = try MixedModelCase.named("exam_null").model().fit()
        let variance = fit.components[0].covariance[0, 0]
        expectClose(fit.intraclassCorrelations[0], variance / (variance + fit.sigma * fit.sigma), relative: 1e-12)
        // A term with a slope: the average over the rows of z'Dz.
        let growth = try MixedModelCase.named("sleepstudy_ris").model().fit()
        let d = growth.components[0].covariance
        var average = 0.0
        for day in 0..<10 {
            let t = Double(day)
            average += (d[0, 0] + 2 * t * d[0, 1] + t * t * d[1, 1]) / 10
        }
        let share = average / (average + growth.sigma * growth.sigma)
        expectClose(growth.intraclassCorrelations[0], share, relative: 1e-10)
    }
}
