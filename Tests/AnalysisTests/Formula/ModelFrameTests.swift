import Analysis
import Statistics
import Testing

@Suite("Model frames")
struct ModelFrameTests {
    private static let text = """
        y,x,g,h,unused
        1,10,b,1,
        2,,b,2,
        3,30,,1,
        ,40,a,2,
        5,50,a,,
        6,60,c,1,
        7,70,NA,2,
        8,80,a,2,

        """

    @Test(
        "rows that lack a used value are left out and counted; others lack what they like",
        arguments: [
            ("y ~ 1 + (1 | h)", 2), ("y ~ x + (1 | h)", 3), ("y ~ g + (1 | h)", 4), ("y ~ x + (1 | g)", 4),
            ("y ~ x + (1 | g:h)", 5), ("y ~ 1", 1), ("log(y) ~ I(x^2)", 2), ("x ~ 1 + (y | h)", 3),
        ])
    func drops(formula: String, dropped: Int) throws {
        let frame = try Samples.frame(Self.text, formula)
        #expect(frame.rowsDropped == dropped)
        #expect(frame.rowsUsed == 8 - dropped)
        #expect(frame.fixed.allSatisfy { $0.values.count == frame.rowsUsed })
        #expect(frame.random.allSatisfy { $0.groups.codes.count == frame.rowsUsed })
    }

    @Test("a level without a row that is left is no level, and the next one is the reference")
    func levels() throws {
        // Rows 1, 2, 6 and 8 are left: b, b, c, a.
        let frame = try Samples.frame(Self.text, "y ~ g + h")
        #expect(frame.fixed.map(\.name) == ["(Intercept)", "gb", "gc", "h"])
        #expect(frame.fixed[1].values == [1, 1, 0, 0])
        let some = "y,g,k\n1,a,\n2,b,1\n3,c,2\n4,b,3\n"
        #expect(try Samples.frame(some, "y ~ g + k").fixed.map(\.name) == ["(Intercept)", "gc", "k"])
    }

    @Test("a reference goes to the front, the others stay in order")
    func references() throws {
        let coding = Coding(references: ["g": "b"])
        #expect(try Samples.frame(Self.text, "y ~ g", coding).fixed.map(\.name) == ["(Intercept)", "ga", "gc"])
        let numbers = Coding(categorical: ["h"], references: ["h": "2.0"])
        #expect(try Samples.frame(Self.text, "y ~ h", numbers).fixed.map(\.name) == ["(Intercept)", "h1"])
        #expect(try Samples.frame(Self.text, "y ~ factor(h)").fixed.map(\.name) == ["(Intercept)", "factor(h)2"])
        let last = try Samples.frame(Self.text, "y ~ 0 + g", Coding(references: ["g": "c"]))
        #expect(last.fixed.map(\.name) == ["gc", "ga", "gb"])
        #expect(last.fixed[0].values == [0, 0, 0, 1, 0])
    }

    @Test("levels that are numbers stand in the order of their values and are written as whole numbers")
    func numbers() throws {
        let text = "y,n\n" + [10, 9, 2, 1000, 9, 10].map { "1,\($0)\n" }.joined()
        let frame = try Samples.frame(text, "y ~ n", Coding(categorical: ["n"]))
        #expect(frame.fixed.map(\.name) == ["(Intercept)", "n9", "n10", "n1000"])
        let halves = "y,n\n1,1.5\n1,1e6\n1,-2\n1,0.25\n"
        #expect(
            try Samples.frame(halves, "y ~ n", Coding(categorical: ["n"])).fixed.map(\.name)
                == ["(Intercept)", "n0.25", "n1.5", "n1000000"])
    }

    @Test("what has no finite value names the formula's place and the data's line")
    func undefined() {
        #expect(throws: FormulaFault(position: 5, reason: "log(x) has no finite value in line 3 of the data")) {
            try Samples.frame("y,x\n1,1\n2,0\n", "y ~ log(x)")
        }
        #expect(throws: FormulaFault(position: 5, reason: "I(1/(x - 1)) has no finite value in line 2 of the data")) {
            try Samples.frame("y,x\n1,1\n2,0\n", "y ~ I(1/(x - 1))")
        }
        #expect(throws: FormulaFault.self) { try Samples.frame("y,x\n1,1\n2,0\n", "y ~ I(x:y)") }
        #expect(throws: TableFault.notTwoLevels(column: "g", levels: 1)) {
            try Samples.frame("y,g\n1,a\n2,a\n", "y ~ g")
        }
        #expect(throws: TableFault.nothingLeft(rows: 2)) { try Samples.frame("y,x\n1,\n,1\n", "y ~ x") }
        #expect(throws: FormulaFault.self) { try Samples.frame("y,x\n1,1\n2,0\n", "y ~ 0") }
    }

    @Test("a column of numbers with a word among them is levels, and a note says where the word stands")
    func notes() throws {
        let frame = try Samples.frame("y,x\n1,1\n2,n/a\n3,2\n", "y ~ x")
        #expect(frame.fixed.map(\.name) == ["(Intercept)", "x2", "xn/a"])
        #expect(frame.notes == ["Column x is taken as 3 levels, because line 3 holds text among its numbers."])
        #expect(try Samples.frame("y,x\n1,a\n2,b\n", "y ~ x").notes.isEmpty)
    }
}
