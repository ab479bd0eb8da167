import Foundation
import Statistics
import Testing

@Suite struct TauUReferenceTests {
    static let names: [TauU.Variant: String] = [
        .completeTauB: "tau_u_complete_tau_b", .completeTauA: "tau_u_complete_tau_a", .parker: "tau_u_parker",
        .tarlow: "tau_u_tarlow",
    ]
    static let models: [String: TauU.Model] = [
        "A vs. B": .phases, "Trend A": .baselineTrend, "Trend B": .interventionTrend,
        "A vs. B - Trend A": .phasesLessBaselineTrend, "A vs. B + Trend B": .phasesPlusInterventionTrend,
        "A vs. B + Trend B - Trend A": .full,
    ]

    @Test(
        "all six models of every variant are the expected ones", arguments: PublishedCase.all,
        TauU.Variant.allCases)
    func table(item: PublishedCase, variant: TauU.Variant) throws {
        let one = try item.single()
        let rows = item.json["scan"][try #require(Self.names[variant])].array
        #expect(rows.count == 6)
        for row in rows {
            let model = try #require(Self.models[row["model"].string ?? ""])
            let got = one.tauU(model, variant: variant)
            let name = "\(variant) \(model)"
            let (positive, negative) = item.isDecrease ? ("neg", "pos") : ("pos", "neg")
            #expect(got.pairs == row["pairs"].int, "\(name)")
            #expect(got.positive == row[positive].int, "\(name)")
            #expect(got.negative == row[negative].int, "\(name)")
            expectClose(item.turn * Double(got.s), row["S"].number, "\(name) S")
            expectClose(got.denominator, row["D"].number, "\(name) D")
            expectClose(got.estimate.map { item.turn * $0 }, row["Tau"].number, "\(name) Tau")
            expectClose(got.z.map { item.turn * $0 }, row["Z"].number, absolute: 1e-13, "\(name) Z")
            expectClose(got.p, row["p"].number, "\(name) p")
            expectClose(got.standardError, row["SE_Tau"].number, "\(name) error")
            // The package prints the variance without ties beside a test with ties for single terms.
            let isSingle = [.phases, .baselineTrend, .interventionTrend].contains(model)
            let variance = isSingle && variant != .tarlow ? got.untiedVariance : got.variance
            if row["VAR_S"].exists { expectClose(variance, row["VAR_S"].number, "\(name) variance") }
            if row["SD_S"].exists { expectClose(variance.squareRoot(), row["SD_S"].number, "\(name) deviation") }
        }
    }

    @Test("Kendall's own example has S = 33, D = √(41·36) and tau-b = 0.859")
    func kendall() throws {
        let expected = try Fixture.json("e_single_case/literature_cases_expected.json")["kendall_1970_ex3.1"]
        let tau = try KendallTau(
            x: [1, 2.5, 2.5, 4.5, 4.5, 6.5, 6.5, 8, 9.5, 9.5], y: [1, 2, 4.5, 4.5, 4.5, 4.5, 8, 8, 8, 10])
        #expect(tau.count == expected["N"].int)
        #expect(tau.count * (tau.count - 1) / 2 == expected["n0"].int)
        #expect(tau.tiedX == expected["ti"].int)
        #expect(tau.tiedY == expected["ui"].int)
        #expect(tau.concordant == expected["nC"].int)
        #expect(tau.discordant == expected["nD"].int)
        #expect(tau.s == expected["S"].int)
        expectClose(tau.denominator, expected["D"].number, "D")
        expectClose(tau.tau, expected["tau"].number, "tau")
        expectClose(tau.variance, expected["varS"].number, "variance")
        expectClose(tau.variance.squareRoot(), expected["sdS"].number, "deviation")
        expectClose(tau.standardError, expected["se"].number, "error")
        expectClose(tau.z, expected["z"].number, "z")
        expectClose(tau.p, expected["p"].number, "p")
    }

    @Test(
        "cases combined are the expected Tau", .enabled(if: PublishedCase.snapshots != nil),
        arguments: ["exampleAB", "Grosche2011"])
    func combined(name: String) throws {
        let folder = try #require(PublishedCase.snapshots)
        let data = try Data(contentsOf: folder.appending(path: "scan_series_expected.json"))
        let rows = JSON(try JSONSerialization.jsonObject(with: data))["overall_tau_u_meta"][name].array
        let cases = try PublishedCase.all.filter { $0.name.hasPrefix(name + ".") }.map { try $0.single() }
        #expect(cases.count == 3 && rows.count == 4)
        for row in rows {
            let model = try #require(Self.models[row["Model"].string ?? ""])
            let got = try CombinedTau(
                cases.map { try #require($0.tauU(model, variant: .completeTauB).estimate) },
                sessions: cases.map { $0.baseline.count + $0.intervention.count })
            expectClose(got.estimate, row["Tau_U"].number, "\(model)")
            expectClose(got.standardError, row["se"].number, "error")
            expectClose(got.lower, row["CI lower"].number, "lower")
            expectClose(got.upper, row["CI upper"].number, "upper")
            expectClose(got.z, row["z"].number, "z")
            expectClose(got.p, row["p"].number, "p")
        }
    }
}
