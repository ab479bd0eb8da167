import Foundation
import Statistics
import Testing

/// The published effects between cases, tested where the series lie.
@Suite(.enabled(if: PublishedCase.snapshots != nil)) struct BetweenCaseReferenceTests {
    private struct Series {
        let outcome: [Double]
        let treated: [Bool]
        let name: Factor
        let session: [Int]
        let pair: Factor?

        init(_ file: String, baseline: String) throws {
            let folder = try #require(PublishedCase.snapshots)
            let table = FixtureTable(try String(contentsOf: folder.appending(path: file), encoding: .utf8))
            outcome = try table.numbers("outcome")
            treated = try table.texts("treatment").map { $0 != baseline }
            name = Factor(try table.texts("case"))
            session = try table.numbers("time").map { Int($0) }
            pair = table.columns["phase"].map { Factor($0) }
        }
    }

    private func expected(_ key: String) throws -> JSON {
        let folder = try #require(PublishedCase.snapshots)
        let data = try Data(contentsOf: folder.appending(path: "bcsmd_expected.json"))
        return JSON(try JSONSerialization.jsonObject(with: data))["bc_smd"][key]
    }

    private func hold(_ got: BetweenCaseDifference, _ expected: JSON) {
        expectClose(got.difference, expected["D_bar"].number, "D")
        expectClose(got.betweenVariance, expected["S_sq"].number, "S²")
        expectClose(got.unadjusted, expected["delta_hat_unadj"].number, "unadjusted")
        expectClose(got.phi, expected["phi"].number, "φ")
        expectClose(got.withinVariance, expected["sigma_sq_w"].number, "σ²")
        expectClose(got.rho, expected["rho"].number, "ρ")
        expectClose(got.theta, expected["theta"].number, "θ")
        expectClose(got.degreesOfFreedom, expected["nu"].number, "ν")
        expectClose(got.estimate, expected["delta_hat"].number, "g")
        expectClose(got.variance, expected["V_delta_hat"].number, "variance")
    }

    @Test(
        "multiple-baseline designs have the published effect",
        arguments: [
            ("laski.csv", "laski_hps2013_mb"), ("saddler_writing_quality.csv", "saddler_quality_hps2013_mb"),
        ])
    func multipleBaseline(file: String, key: String) throws {
        let series = try Series(file, baseline: "baseline")
        let got = try BetweenCaseDifference.multipleBaseline(
            outcome: series.outcome, treated: series.treated, case: series.name, session: series.session)
        let json = try expected(key)
        hold(got, json)
        #expect(got.observations == json["g_dotdot"].int)
        #expect(got.cells == json["K"].int)
    }

    @Test("a reversal design has the published effect")
    func reversal() throws {
        let series = try Series("lambert_disruptive.csv", baseline: "SSR")
        let got = try BetweenCaseDifference.reversal(
            outcome: series.outcome, treated: series.treated, case: series.name, pair: try #require(series.pair),
            session: series.session)
        let json = try expected("lambert_hps2012_abk")
        hold(got, json)
        #expect(got.cells == json["M_dot"].int)
        #expect(json["M_a"].array.flatMap(\.numbers).reduce(0, +) == Double(got.cells))
    }

    @Test("the mixed model with autocorrelated errors has nlme's likelihood and the published effect")
    func mixedModel() throws {
        let series = try Series("laski.csv", baseline: "baseline")
        let got = try BetweenCaseModel(
            outcome: series.outcome, treated: series.treated, case: series.name, session: series.session)
        let json = try expected("laski_g_mlm_ar1_reml")
        // nlme stops some 1e-7 short of the maximum in its parameters.
        let hold = { (value: Double, key: String, tolerance: Double) in
            expectClose(value, json[key].number, relative: tolerance, key)
        }
        hold(got.logLikelihood, "logLik", 1e-10)
        #expect(try got.logLikelihood >= json.require("logLik") - 1e-10, "the likelihood is no lower")
        hold(got.effect, "p_beta", 1e-6)
        hold(got.betweenVariance + got.withinVariance, "r_theta", 1e-6)
        hold(got.unadjusted, "delta_AB", 1e-6)
        hold(got.degreesOfFreedom, "nu", 1e-5)
        hold(got.smallSampleFactor, "J_nu", 1e-6)
        hold(got.kappa, "kappa", 1e-6)
        hold(got.estimate, "g_AB", 1e-6)
        hold(got.standardError, "SE_g_AB", 1e-6)
        hold(got.withinVariance.squareRoot(), "sigma", 1e-6)
        hold(got.betweenVariance.squareRoot(), "sd_case", 1e-6)
        hold(got.phi, "phi", 1e-5)
        expectClose(got.intercept, json["fixed"]["(Intercept)"].number, relative: 1e-6, "intercept")
        expectClose(got.effect, json["fixed"]["treatmenttreatment"].number, relative: 1e-6, "effect")
    }
}
