import Analysis
import Statistics
import Testing

@Suite("Formulas")
struct FormulaTests {
    @Test("a formula makes the columns that R makes, by R's names and in R's order", arguments: FormulaCase.all)
    func columns(example: FormulaCase) throws {
        let frame = try Samples.frame(FormulaCase.data, example.formula)
        #expect(frame.fixed.map(\.name) == example.names)
        for (column, expected) in zip(frame.fixed, example.sums) {
            let sum = column.values.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
            #expect(abs(sum - expected) <= 1e-13 * abs(expected), "\(column.name): \(sum) beside \(expected)")
        }
    }

    @Test(
        "random terms are taken apart as lme4 takes them apart",
        arguments: [
            ("y ~ x + (1 | f)", ["f: (Intercept)"]),
            ("y ~ (x | f)", ["f: (Intercept), x"]),
            ("y ~ (1 + x | f)", ["f: (Intercept), x"]),
            ("y ~ (0 + x | f)", ["f: x"]),
            ("y ~ (x - 1 | f)", ["f: x"]),
            ("y ~ (x || f)", ["f: (Intercept)", "f: x"]),
            ("y ~ (1 + x * z || f)", ["f: (Intercept)", "f: x", "f: z", "f: x:z"]),
            ("y ~ (0 + x || f)", ["f: x"]),
            ("y ~ (g || f)", ["f: (Intercept)", "f: gu, gv"]),
            ("y ~ (g | f)", ["f: (Intercept), gv"]),
            ("y ~ (0 + g | f)", ["f: gu, gv"]),
            ("y ~ (1 | f/g)", ["g:f: (Intercept)", "f: (Intercept)"]),
            ("y ~ (1 | f/g/h)", ["h:(g:f): (Intercept)", "g:f: (Intercept)", "f: (Intercept)"]),
            ("y ~ (1 | f:g)", ["f:g: (Intercept)"]),
            ("y ~ (x || f/g)", ["g:f: (Intercept)", "f: (Intercept)", "g:f: x", "f: x"]),
            ("y ~ (1 | f) + x + (0 + x | g)", ["f: (Intercept)", "g: x"]),
            ("y ~ (1 | k)", ["k: (Intercept)"]),
            ("y ~ (x + I(x^2) | f)", ["f: (Intercept), x, I(x^2)"]),
        ])
    func random(formula: String, expected: [String]) throws {
        let frame = try Samples.frame(FormulaCase.data, formula)
        #expect(frame.random.map { "\($0.label): " + $0.columns.map(\.name).joined(separator: ", ") } == expected)
    }

    @Test("nested groups are the pairs that occur")
    func groups() throws {
        let frame = try Samples.frame(FormulaCase.data, "y ~ (1 | f/g) + (1 | k)")
        #expect(frame.random.map(\.groups.levels) == [4, 3, 3])
        #expect(frame.random[0].groups.codes == [0, 1, 2, 3, 1, 2, 0, 1])
        #expect(frame.random[2].groups.codes == [0, 1, 2, 0, 1, 2, 0, 1])
    }

    @Test(
        "an outcome is reckoned, with or without I()",
        arguments: [("log(y) ~ x", 0.405_465_108_108_164_4), ("y + x ~ 1", 2.5), ("I(y * 2) ~ 1", 3), ("y ~ 1", 1.5)])
    func outcome(formula: String, first: Double) throws {
        #expect(abs(try Samples.frame(FormulaCase.data, formula).outcome[0] - first) < 1e-15)
    }

    @Test(
        "what cannot be read is refused with the place",
        arguments: [
            ("", 1), ("~ x", 1), ("y", 2), ("y ~", 4), ("y ~ x +", 8), ("y ~ (x", 7), ("y ~ x)", 6), ("y ~ x ? z", 7),
            ("y ~ x z", 7), ("y ~ `x", 5), ("y ~ nope(x)", 5), ("y ~ .", 5), ("y ~ 2", 5), ("y ~ x^f", 7),
            ("y ~ x^0", 7), ("y ~ x + 1 | f", 11), ("y ~ x * (1 | f)", 12), ("y ~ (1 | f + g)", 12), ("y ~ (0 | f)", 6),
            ("y ~ (1 | 3)", 10), ("y ~ y", 5), ("y ~ x ~ z", 7), ("y ~ 1:x", 5), ("y ~ log(x, 2)", 10),
            ("y ~ 1e999", 5), ("y ~ (1 | (a/b):c)", 0),
        ])
    func faults(formula: String, position: Int) {
        #expect {
            _ = try Formula(formula)
        } throws: { error in
            guard let fault = error as? FormulaFault else { return false }
            return position == 0 || fault.position == position
        }
    }

    @Test("a formula that is nested without end is refused, and any cut of one never crashes")
    func hostile() throws {
        #expect(throws: FormulaFault.self) { try Formula("y ~ " + String(repeating: "(", count: 5000) + "x") }
        #expect(throws: FormulaFault.self) { try Formula("y ~ " + String(repeating: "-", count: 5000) + "x") }
        #expect(throws: FormulaFault.self) { try Formula("y ~ " + String(repeating: "x^", count: 5000) + "x") }
        let long = "log(y) ~ x * factor(k) + I(x^2 / 3e-5) - `my var` + (1 + x || f/g) + (0 + z | f:h) %in% g"
        for end in 0...long.count { _ = try? Formula(String(long.prefix(end))) }
        for start in 0...long.count { _ = try? Formula("y ~ " + String(long.dropFirst(start))) }
        for at in 0..<long.count { _ = try? Formula(String(long.prefix(at)) + String(long.dropFirst(at + 1))) }
    }

    @Test("each column is asked for once, groups as well")
    func used() throws {
        let formula = try Formula("log(y) ~ x * f + I(x^2 - z) + (1 + t | school/class) + (1 | f)")
        #expect(formula.columns == ["y", "x", "f", "z", "t", "school", "class"])
    }
}
