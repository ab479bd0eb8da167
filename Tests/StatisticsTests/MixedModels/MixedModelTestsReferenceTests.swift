import Statistics
import Testing

@Suite("Tests of fixed effects beside lmerTest and pbkrtest")
struct MixedModelTestsReferenceTests {
    @Test("Satterthwaite's degrees of freedom and probabilities are those of lmerTest", arguments: MixedModelCase.all)
    func satterthwaite(_ testCase: MixedModelCase) throws {
        let tests = try testCase.model().fit().satterthwaite().coefficientTests()
        for (index, row) in try testCase.expected["REML"]["fixed"].array.enumerated() {
            let what = "\(testCase.id) \(index)"
            expectClose(
                tests[index].degreesOfFreedom, try row.require("df_satterthwaite"), relative: 1e-6, "\(what) df")
            expectClose(tests[index].p, try row.require("p_satterthwaite"), relative: 1e-4, "\(what) p")
            expectClose(tests[index].t, try row.require("t"), relative: 1e-8, "\(what) t")
        }
    }

    @Test(
        "Kenward and Roger's errors, degrees of freedom and probabilities are those of pbkrtest",
        arguments: MixedModelCase.all.filter { $0.id != "boundary_zero_variance" })
    func kenwardRoger(_ testCase: MixedModelCase) throws {
        let tests = try testCase.model().fit().kenwardRoger().coefficientTests()
        for (index, row) in try testCase.expected["REML"]["fixed"].array.enumerated() {
            let what = "\(testCase.id) \(index)"
            expectClose(tests[index].standardError, try row.require("se_kr"), relative: 1e-6, "\(what) se")
            expectClose(tests[index].degreesOfFreedom, try row.require("df_kr"), relative: 1e-6, "\(what) df")
            expectClose(tests[index].t, try row.require("t_kr"), relative: 1e-6, "\(what) t")
            expectClose(tests[index].p, try row.require("p_kr"), relative: 1e-4, "\(what) p")
        }
    }

    @Test("The joint tests of a factor's levels are those of anova", arguments: ["exam_ri", "star_k_ri", "star_1_ri"])
    func joint(_ id: String) throws {
        let testCase = try MixedModelCase.named(id)
        let fit = try testCase.model().fit()
        let terms: [[Int]] = id == "exam_ri" ? [[1], [2], [3, 4]] : [[1, 2], [3], [4]]
        func contrasts(_ term: [Int]) -> Matrix {
            Matrix(term.map { index in fit.coefficients.indices.map { $0 == index ? 1 : 0 } })
        }
        let (satterthwaite, kenwardRoger) = (try fit.satterthwaite(), try fit.kenwardRoger())
        for (term, row) in zip(terms, try testCase.expected["anova_type3_satterthwaite"].array) {
            let test = try satterthwaite.test(contrasts(term))
            let what = "\(id) \(row["term"].string ?? "")"
            expectClose(test.statistic, try row.require("F"), relative: 1e-8, "\(what) F")
            expectClose(Double(test.numerator), try row.require("num_df"), "\(what) numerator")
            expectClose(test.denominator, try row.require("den_df"), relative: 1e-4, "\(what) denominator")
            expectClose(test.p, try row.require("p"), relative: 1e-4, "\(what) p")
            let squares = test.statistic * Double(test.numerator) * fit.sigma * fit.sigma
            expectClose(squares, try row.require("ss"), relative: 1e-6, "\(what) squares")
        }
        for (term, row) in zip(terms, try testCase.expected["anova_type3_kr"].array) {
            let test = try kenwardRoger.test(contrasts(term))
            let what = "\(id) KR \(row["term"].string ?? "")"
            expectClose(test.statistic, try row.require("F"), relative: 1e-6, "\(what) F")
            expectClose(Double(test.numerator), try row.require("num_df"), "\(what) numerator")
            expectClose(test.denominator, try row.require("den_df"), relative: 1e-6, "\(what) denominator")
            expectClose(test.p, try row.require("p"), relative: 1e-4, "\(what) p")
        }
    }

    @Test("Conditional modes and their deviations are those of lme4", arguments: MixedModelCase.all)
    func conditionalModes(_ testCase: MixedModelCase) throws {
        guard let file = try testCase.expected["ranef_file"].string else { return }
        let table = try Fixture.table("b_mixed_models/\(file)")
        let modes = try testCase.model().fit().conditionalModes()
        let data = try testCase.table()
        let (groups, levels, terms) = (try table.texts("group"), try table.texts("level"), try table.texts("term"))
        let (expected, deviations) = (try table.numbers("blup"), try table.numbers("cond_sd"))
        for row in 0..<table.rows {
            let names = try data.texts(groups[row])
            let level = try #require(names.firstIndex(of: levels[row]))
            let code = Int(Factor(names).codes[level])
            // The term of the group that has the column, and where it has it.
            let place = testCase.random.indices.lazy.compactMap { term -> (Int, Int)? in
                guard testCase.random[term].factor == groups[row] else { return nil }
                let column = testCase.random[term].columns.firstIndex { column in
                    if case .number(let name)? = column { return name == terms[row] }
                    return column == nil && terms[row] == "(Intercept)"
                }
                return column.map { (term, $0) }
            }.first
            let (term, column) = try #require(place)
            let component = try #require(modes.first { $0.term == term })
            let what = "\(testCase.id) \(groups[row]) \(levels[row]) \(terms[row])"
            let size = deviations[row]
            expectClose(
                component.modes[code, column], expected[row], relative: 1e-6, absolute: 1e-7 * size, "\(what) mode")
            expectClose(component.standardDeviations[code, column], size, relative: 1e-6, "\(what) sd")
        }
    }
}
