import Analysis
import Foundation
import Testing

@Suite("vinge stats mixed-model")
struct MixedModelKindTests {
    struct Case: CustomTestStringConvertible {
        let file: String
        var data: String?
        var formula: String?
        var references: [String: String] = [:]
        var categorical: Set<String> = []
        /// lme4's names of groups where the formula here is another one.
        var groups: [String: String] = [:]
        var testDescription: String { file + (formula.map { ": " + $0 } ?? "") }
    }

    private static let star = ["cls": "a_regular", "gender": "male", "lunch": "non-free"]

    static let cases = [
        Case(file: "sleepstudy_ri"), Case(file: "sleepstudy_ris"), Case(file: "sleepstudy_ris_uncorrelated"),
        Case(file: "sleepstudy_ris_uncorrelated", formula: "Reaction ~ Days + (Days || Subject)"),
        Case(file: "exam_null"), Case(file: "exam_ri", references: ["schgend": "mixed"]), Case(file: "exam_ris"),
        Case(file: "exam_ris", formula: "normexam ~ standLRT + (standLRT | school)", categorical: ["school"]),
        Case(file: "mathachieve_ri"), Case(file: "mathachieve_ris"),
        Case(file: "star_k_ri", references: star), Case(file: "star_1_ri", references: star),
        Case(file: "star_class_k_nested", references: ["cltype": "reg"]),
        Case(
            file: "star_class_k_nested", formula: "math ~ cltype + ses + (1 | school/class)",
            references: ["cltype": "reg"], groups: ["class": "class:school"]),
        Case(file: "star_crossed"), Case(file: "boundary_zero_variance"),
    ]

    @Test("models of pupils in schools have lme4's and lmerTest's figures", arguments: cases, [false, true])
    func reference(one: Case, ml: Bool) throws {
        let expected = try Expected("b_mixed_models/\(one.file).json")
        let formula = try Formula(one.formula ?? expected["formula"].string ?? "")
        let kind = MixedModelKind(
            formula: formula, ml: ml, coding: Coding(categorical: one.categorical, references: one.references))
        let answer = try Expected(
            try kind.answer(Samples.reference("b_mixed_models/\(expected["data"].string ?? "")")))
        let model = expected[ml ? "ML" : "REML"]
        #expect(
            answer.keys == [
                "criterion", "npar", "aic", "bic", "sigma", "singular", "rowsUsed", "theta", "fixed", "varcorr",
            ])
        expectClose(answer["criterion"], model["criterion_minus2loglik"], "criterion")
        expectClose(answer["npar"], model["npar"], "npar")
        expectClose(answer["aic"], model["AIC"], "AIC")
        expectClose(answer["bic"], model["BIC"], "BIC")
        expectClose(answer["rowsUsed"], expected["n_obs"], "rows")
        expectClose(answer["sigma"], model["sigma"], relative: 1e-6, "sigma")
        #expect(answer["singular"].bool == model["on_boundary"].bool)
        let theta = model["theta"].array.isEmpty ? [model["theta"]] : model["theta"].array
        #expect(answer["theta"].array.count == theta.count)
        for (got, wanted) in zip(answer["theta"].array, theta) {
            expectClose(got, wanted, relative: 1e-6, absolute: 1e-7, "theta")
        }
        compareFixed(answer, model, isSingular: model["on_boundary"].bool == true)
        let components = model["varcorr"].array
        #expect(answer["varcorr"].array.count == components.count)
        for (got, wanted) in zip(answer["varcorr"].array, components) {
            let group = wanted["group"].string ?? ""
            #expect(got.keys == ["group", "term1", "term2", "vcov", "sdcor"])
            #expect(got["group"].string == one.groups[group] ?? group)
            #expect(got["term1"].string == wanted["var1"].string)
            #expect(got["term2"].string == wanted["var2"].string)
            expectClose(got["vcov"], wanted["vcov"], relative: 2e-6, absolute: 1e-9, "variance of \(group)")
            expectClose(got["sdcor"], wanted["sdcor"], relative: 1e-6, absolute: 1e-7, "SD of \(group)")
        }
    }

    private func compareFixed(_ answer: Expected, _ model: Expected, isSingular: Bool) {
        #expect(answer["fixed"].array.count == model["fixed"].array.count)
        for wanted in model["fixed"].array {
            let term = wanted["term"].string ?? ""
            // By name: the reference has its own order of levels.
            let got = answer["fixed"].array.first { $0["term"].string == term } ?? Expected(nil)
            #expect(got.keys == ["term", "estimate", "se", "df", "t", "p", "lower", "upper"])
            expectClose(got["estimate"], wanted["estimate"], relative: 1e-8, "estimate of \(term)")
            expectClose(got["se"], wanted["se"], relative: 1e-6, "SE of \(term)")
            expectClose(got["t"], wanted["t"], relative: 1e-6, "t of \(term)")
            guard wanted["df_satterthwaite"].number != nil else { continue }
            expectClose(got["df"], wanted["df_satterthwaite"], relative: 1e-4, "df of \(term)")
            expectClose(got["p"], wanted["p_satterthwaite"], relative: 2e-3, absolute: 1e-300, "p of \(term)")
        }
    }

    @Test("Kenward and Roger's errors and degrees of freedom are pbkrtest's", arguments: ["sleepstudy_ris", "exam_ri"])
    func kenwardRoger(file: String) throws {
        let expected = try Expected("b_mixed_models/\(file).json")
        let kind = MixedModelKind(
            formula: try Formula(expected["formula"].string ?? ""), degrees: .kenwardRoger,
            coding: Coding(references: file == "exam_ri" ? ["schgend": "mixed"] : [:]))
        let answer = try Expected(
            try kind.answer(Samples.reference("b_mixed_models/\(expected["data"].string ?? "")")))
        for (got, wanted) in zip(answer["fixed"].array, expected["REML"]["fixed"].array) {
            expectClose(got["se"], wanted["se_kr"], relative: 1e-6, "SE")
            expectClose(got["df"], wanted["df_kr"], relative: 1e-6, "df")
            expectClose(got["p"], wanted["p_kr"], relative: 1e-4, absolute: 1e-300, "p")
        }
    }

    @Test("without degrees of freedom the normal distribution is taken")
    func normal() throws {
        let kind = MixedModelKind(formula: try Formula("Reaction ~ Days + (Days | Subject)"), degrees: .none)
        let answer = try kind.answer(Samples.reference("b_mixed_models/sleepstudy.csv"))
        let days = answer.fixed[1]
        #expect(days.df.value == nil)
        #expect(abs((days.lower.value ?? 0) - 7.437_59) < 1e-3)
        #expect(abs((days.t.value ?? 0) - 6.771) < 1e-3)
        #expect((days.p.value ?? 1) < 1e-10)
    }

    @Test("an interaction of a number and a word is named as R names it, and missing rows are counted")
    func names() throws {
        let rows = (0..<60).map { row in
            let sex = row % 2 == 0 ? "Male" : "Female"
            return "\(row == 7 ? "" : String((row * 37) % 11)),\(row % 9),\(row == 9 ? "NA" : sex),s\(row % 5)"
        }
        let text = "y,age,sex,school\n" + rows.joined(separator: "\n")
        let kind = MixedModelKind(formula: try Formula("y ~ age * sex + I(age^2) + (1 | school)"))
        let answer = try kind.answer(Samples.reader(text))
        #expect(answer.fixed.map(\.term) == ["(Intercept)", "age", "sexMale", "I(age^2)", "age:sexMale"])
        #expect(answer.rowsUsed == 58)
        #expect(answer.text.contains("58 rows used, 2 left out because a value is missing."))
    }

    @Test("what cannot be fitted is refused by name")
    func faults() throws {
        let text =
            "y,a,b,g,w\n"
            + (0..<20).map { "\(($0 * 7) % 5),\($0),\(2 * $0),g\($0 % 4),\($0 % 3 == 0 ? "x" : "1")\n" }.joined()
        func answer(_ formula: String, _ coding: Coding = Coding()) throws -> MixedModelAnswer {
            try MixedModelKind(formula: try Formula(formula), coding: coding).answer(Samples.reader(text))
        }
        #expect(throws: ModelFault.collinear(term: "b")) { try answer("y ~ a + b + (1 | g)") }
        #expect(throws: ModelFault.noRandomTerm) { try answer("y ~ a") }
        #expect(throws: TableFault.noColumn("schol", nearest: nil)) { try answer("y ~ a + (1 | schol)") }
        #expect(throws: TableFault.notANumber(column: "g", line: 2, value: "g0")) { try answer("g ~ a + (1 | w)") }
        #expect(throws: TableFault.notANumber(column: "w", line: 2, value: "x")) { try answer("y ~ I(w^2) + (1 | g)") }
        #expect(throws: TableFault.needsNumbers(column: "a")) {
            try answer("y ~ I(a^2) + (1 | g)", Coding(categorical: ["a"]))
        }
        #expect(throws: TableFault.noLevel("z", column: "w", levels: ["1", "x"])) {
            try answer("y ~ w + (1 | g)", Coding(references: ["w": "z"]))
        }
        #expect(throws: TableFault.unusedColumn("b", option: "--categorical")) {
            try answer("y ~ a + (1 | g)", Coding(categorical: ["b"]))
        }
        #expect(throws: FormulaFault.self) { try answer("y ~ log(a) + (1 | g)") }
        #expect(try answer("y ~ w + (1 | g)").notes.count == 1)
        #expect(try answer("y ~ w + (1 | g)", Coding(references: ["w": "x"])).fixed[1].term == "w1")
    }
}
