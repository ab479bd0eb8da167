import Foundation
import Statistics
import Testing

@Suite struct MetaAnalysisTests {
    static var expected: JSON { (try? Fixture.json("g_meta/expected.json")) ?? JSON(nil) }
    static let sets = expected.object.keys.filter { $0 != "versions" }.sorted()
    static let estimators: [(String, HeterogeneityEstimator)] = [
        ("DL", .derSimonianLaird), ("REML", .restrictedMaximumLikelihood), ("ML", .maximumLikelihood),
        ("PM", .pauleMandel), ("HE", .hedges), ("SJ", .sidikJonkman), ("EB", .empiricalBayes), ("FE", .equalEffects),
    ]

    /// The effects and variances of a reference set.
    static func data(_ set: String) throws -> (effects: [Double], variances: [Double]) {
        if expected[set]["input"].exists {
            let rows = expected[set]["input"].array
            return (try rows.map { try $0.require("yi") }, try rows.map { try $0.require("vi") })
        }
        let files = [
            "konstantopoulos2011": "konstantopoulos2011_school_calendar",
            "raudenbush1985": "raudenbush1985_teacher_expectancy", "star_k_math_by_school": "star_k_math_by_school",
        ]
        let table = try Fixture.table("g_meta/\(try #require(files[set])).csv")
        return (try table.numbers("yi"), try table.numbers("vi"))
    }

    static func meta(_ set: String, _ estimator: HeterogeneityEstimator) throws -> MetaAnalysis {
        let data = try data(set)
        return try MetaAnalysis(effects: data.effects, variances: data.variances, estimator: estimator)
    }

    @Test("there are four sets in the reference") func present() { #expect(Self.sets.count == 4) }

    @Test("every figure of every estimator is met", arguments: sets, estimators)
    func reference(set: String, named: (name: String, estimator: HeterogeneityEstimator)) throws {
        let expected = Self.expected[set][named.name]
        let meta = try Self.meta(set, named.estimator)
        let studies = meta.studyEffects
        var figures: [String: [Double]] = [
            "tau2": [meta.tau2], "estimate": [meta.estimate], "se": [meta.standardError], "z": [meta.z], "p": [meta.p],
            "ci": try meta.interval().ends, "Q": [meta.q], "Q_df": [Double(meta.degreesOfFreedom)], "Q_p": [meta.qP],
            "I2_percent": [meta.i2], "H2": [meta.h2], "logLik": [meta.logLikelihood],
            "pi_HTS_t_k_minus_2": try meta.predictionInterval(.higginsThompsonSpiegelhalter).ends,
            "pi_t_k_minus_1": try meta.predictionInterval(.studentT).ends, "weights_percent": meta.weights,
        ]
        if named.name != "FE" {
            figures["se_tau2"] = [try #require(meta.tau2StandardError)]
            figures["pi_normal"] = try meta.predictionInterval(.normal).ends
            expected["blup"].expectAll(
                ["pred": studies.map(\.prediction), "se": studies.map(\.standardError)], relative: 1e-9)
        } else {
            #expect(meta.tau2StandardError == nil)
            figures["se_tau2"] = []
        }
        expected.expectAll(
            figures, except: ["hksj", "blup"], relative: 1e-9, absolute: 1e-12,
            "\(set) \(named.name)")
        let hartung = try meta.hartungKnapp()
        expected["hksj"].expectAll(
            [
                "se": [hartung.standardError], "t": [hartung.t], "df": [Double(hartung.degreesOfFreedom)],
                "p": [hartung.p], "ci": hartung.interval.ends,
            ], relative: 1e-9)
    }

    @Test("the intervals of heterogeneity, Egger's test and the syntheses without a study are met", arguments: sets)
    func rest(set: String) throws {
        let expected = Self.expected[set]
        let meta = try Self.meta(set, .restrictedMaximumLikelihood)
        let (heterogeneity, egger, without) =
            (try meta.heterogeneityInterval(), try meta.eggerTest(), try meta.leaveOneOut())
        expected.expectAll(
            [
                "k": [Double(meta.effects.count)], "tau2_Qprofile_ci": heterogeneity.tau2.ends,
                "I2_Qprofile_ci": heterogeneity.i2.ends, "I2_from_Q": [meta.i2FromQ],
            ],
            except: Set(Self.estimators.map(\.0)).union(["input", "egger_lm", "leave1out_reml", "forest"]),
            relative: 1e-10, set)
        expected["egger_lm"].expectAll(
            [
                "t": [egger.t], "df": [Double(egger.degreesOfFreedom)], "p": [egger.p],
            ], relative: 1e-10)
        expected["leave1out_reml"].expectAll(
            ["estimate": without.map(\.estimate), "tau2": without.map(\.tau2)], relative: 1e-9, absolute: 1e-10)
        let half = 1.959963984540054
        expected["forest"].expectAll([
            "yi": meta.effects, "lo95": zip(meta.effects, meta.variances).map { $0 - half * $1.squareRoot() },
            "hi95": zip(meta.effects, meta.variances).map { $0 + half * $1.squareRoot() },
        ])
    }

    @Test("the likelihood is not higher anywhere near the estimate", arguments: sets)
    func summit(set: String) throws {
        let meta = try Self.meta(set, .maximumLikelihood)
        func logarithm(_ tau2: Double) -> Double {
            let weights = meta.variances.map { 1 / ($0 + tau2) }
            let mean = zip(weights, meta.effects).map(*).reduce(0, +) / weights.reduce(0, +)
            let terms = zip(weights, meta.effects).map { log($0) - $0 * ($1 - mean) * ($1 - mean) - log(2 * .pi) }
            return terms.reduce(0, +) / 2
        }
        let top = logarithm(meta.tau2)
        expectClose(meta.logLikelihood, top, relative: 1e-13)
        for factor in [0.9, 0.99, 0.999, 1.001, 1.01, 1.1] {
            #expect(logarithm(meta.tau2 * factor + (factor > 1 ? 1e-6 : 0)) <= top)
        }
    }

    @Test(
        "a shift moves the mean, another unit scales it, and the order of studies changes nothing",
        arguments: estimators)
    func invariance(named: (name: String, estimator: HeterogeneityEstimator)) throws {
        let (y, v) = try Self.data("raudenbush1985")
        let meta = try MetaAnalysis(effects: y, variances: v, estimator: named.estimator)
        let other = try MetaAnalysis(
            effects: y.reversed().map { -100 * $0 + 7 }, variances: v.reversed().map { 1e4 * $0 },
            estimator: named.estimator)
        expectClose(other.tau2, 1e4 * meta.tau2, relative: 1e-9)
        expectClose(other.estimate, 7 - 100 * meta.estimate, relative: 1e-10)
        expectClose(other.i2, meta.i2, relative: 1e-9)
        expectClose(other.standardError, 100 * meta.standardError, relative: 1e-10)
    }

    @Test("DerSimonian and Laird's I² is Higgins's, and empirical Bayes is Paule and Mandel", arguments: sets)
    func identities(set: String) throws {
        let laird = try Self.meta(set, .derSimonianLaird)
        expectClose(laird.i2, laird.i2FromQ, relative: 1e-12)
        #expect(try Self.meta(set, .empiricalBayes).tau2 == Self.meta(set, .pauleMandel).tau2)
    }
}
