import Analysis
import Foundation
import Testing

@Suite("vinge stats did")
struct DidKindTests {
    @Test("forty schools over six years have clubSandwich's figures", arguments: DidKind.Vcov.allCases)
    func schools(vcov: DidKind.Vcov) throws {
        let kind = DidKind(
            outcome: "y", treated: "did", unit: "school", time: "year", covariates: ["fsm"], vcov: vcov)
        try compare(kind, "school_panel40.csv", "school_panel40_twfe.json")
    }

    @Test("units with names are units as well", arguments: DidKind.Vcov.allCases)
    func states(vcov: DidKind.Vcov) throws {
        let kind = DidKind(
            outcome: "rate", treated: "beertax", unit: "state", time: "year", covariates: ["unemp"], vcov: vcov)
        try compare(kind, "fatalities.csv", "fatalities_twfe.json")
    }

    private func compare(_ kind: DidKind, _ data: String, _ file: String) throws {
        let answer = try Expected(try kind.answer(Samples.reference("c_did/\(data)")))
        let expected = try Expected("c_did/\(file)")
        let one = expected[kind.vcov.rawValue][0]
        #expect(
            answer.keys == ["estimate", "se", "df", "t", "p", "lower", "upper", "clusters", "bootstrapP"])
        expectClose(answer["estimate"], expected["estimate"][kind.treated], "estimate")
        expectClose(answer["se"], one["se"], "se")
        expectClose(answer["t"], one["t"], "t")
        expectClose(answer["df"], one["df_satterthwaite"], relative: 1e-7, "df")
        expectClose(answer["p"], one["p_satterthwaite"], relative: 1e-7, "p")
        expectClose(answer["lower"], one["ci_lo_satt"], relative: 1e-7, "lower")
        expectClose(answer["upper"], one["ci_hi_satt"], relative: 1e-7, "upper")
        expectClose(answer["clusters"], expected["n_clusters"], "clusters")
        #expect(answer["bootstrapP"].value == nil)
    }

    @Test("few clusters are enumerated, and a seed repeats the draws")
    func bootstrap() throws {
        let few = DidKind(outcome: "y", treated: "did", unit: "school", time: "year", bootstrap: 999, seed: 3)
        let ten = try few.answer(Samples.reference("c_did/school_panel10.csv"))
        #expect(ten.text.contains("all 1024 patterns"))
        #expect(ten.notes.contains { $0.contains("10 clusters") })
        let many = DidKind(
            outcome: "y", treated: "did", unit: "school", time: "year", covariates: ["fsm"], bootstrap: 999, seed: 3)
        let first = try many.answer(Samples.reference("c_did/school_panel40.csv"))
        let again = try many.answer(Samples.reference("c_did/school_panel40.csv"))
        #expect(first.bootstrapP == again.bootstrapP)
        #expect(abs((first.bootstrapP.value ?? 0) - 0.12) < 0.05)
    }

    @Test("a treatment in words is coded, and one that never changes within units is refused by name")
    func treatments() throws {
        let rows = (0..<24).map { row -> String in
            let (unit, time) = (row / 4, row % 4)
            let treated = unit < 3 && time >= 2
            return
                "u\(unit),\(2019 + time)/\(20 + time),\(treated ? "yes" : "no"),\(unit),\((row * 7) % 5 + (treated ? 2 : 0))"
        }
        let text = "u,t,d,c,y\n" + rows.joined(separator: "\n")
        let kind = DidKind(outcome: "y", treated: "d", unit: "u", time: "t")
        let yes = try kind.answer(Samples.reader(text))
        var turned = kind
        turned.coding.references = ["d": "yes"]
        let no = try turned.answer(Samples.reader(text))
        #expect(abs((yes.estimate.value ?? 0) + (no.estimate.value ?? 1)) < 1e-12)
        var constant = kind
        constant.treated = "c"
        #expect(throws: ModelFault.self) { try constant.answer(Samples.reader(text)) }
        #expect(throws: TableFault.unusedColumn("x", option: "--reference")) {
            var wrong = kind
            wrong.coding.references = ["x": "1"]
            _ = try wrong.answer(Samples.reader(text))
        }
    }
}
