import Analysis
import Foundation
import Testing

@Suite("vinge stats slope and single-case")
struct SeriesKindTests {
    @Test("sixty pupils' slopes are those of R")
    func slopes() throws {
        let kind = SlopeKind(outcome: "score", time: "week", by: "pupil")
        let answer = try Expected(try kind.answer(Samples.reference("d_progress_monitoring/weekly60.csv")))
        let reader = try Samples.reference("d_progress_monitoring/weekly60_expected.csv")
        let expected = try reader.read(reader.names)
        #expect(answer.keys == ["rows"])
        #expect(answer["rows"].array.count == expected.rows)
        let columns = [
            ("n", "n"), ("intercept", "ols_intercept"), ("slope", "ols_slope"), ("se", "se_slope"), ("see", "see"),
            ("theilSen", "ts_slope"),
        ]
        for (row, found) in answer["rows"].array.enumerated() {
            #expect(found.keys == Set(columns.map(\.0) + ["by"]))
            #expect(found["by"].string == "\(Int(try expected.numbers("pupil")[row]))")
            for (key, column) in columns {
                expectClose(found[key], Expected(try expected.numbers(column)[row]), "\(row) \(key)")
            }
        }
    }

    @Test("one series needs no name, and what two points leave open is null")
    func oneSeries() throws {
        let answer = try SlopeKind(outcome: "y", time: "t").answer(Samples.reader("t,y\n1,2\n3,8\n"))
        let row = try Expected(answer)["rows"][0]
        #expect(row["by"].value == nil)
        #expect(row["slope"].number == 3)
        #expect(row["se"].value == nil)
        #expect(row.keys.count == 7)
    }

    @Test("published single cases have the published figures")
    func cases() throws {
        let expected = try Expected("e_single_case/literature_cases_expected.json")["cases"]
        for decrease in [false, true] {
            let kind = SingleCaseKind(
                outcome: "value", phase: "phase", session: "session", by: "case", decrease: decrease)
            let answer = try Expected(try kind.answer(Samples.reference("e_single_case/literature_cases.csv")))
            var compared = 0
            for row in answer["rows"].array {
                let one = expected[row["by"].string ?? ""]
                #expect(row.keys == ["by", "nap", "tau", "tauU", "tauBC", "pnd", "pand", "ird"])
                guard one["improvement"].string == (decrease ? "decrease" : "increase") else { continue }
                compared += 1
                for (key, index) in [
                    ("nap", "NAP"), ("tau", "Tau"), ("tauU", "Tau_U"), ("tauBC", "Tau_BC"), ("pnd", "PND"),
                    ("pand", "PAND"), ("ird", "IRD"),
                ] {
                    expectClose(
                        row[key], one["SingleCaseES"][index]["Est"], "\(row["by"].string ?? "") \(key)")
                }
            }
            #expect(compared > 0)
        }
    }

    @Test("phases are A and B, and a case needs both")
    func phases() {
        let kind = SingleCaseKind(outcome: "y", phase: "p", session: "s")
        #expect(throws: TableFault.noLevel("B", column: "p", levels: ["A"])) {
            try kind.answer(Samples.reader("y,p,s\n1,A,1\n2,A,2\n"))
        }
        #expect(throws: TableFault.notTwoLevels(column: "p", levels: 3)) {
            try kind.answer(Samples.reader("y,p,s\n1,A,1\n2,B,2\n2,C,3\n"))
        }
    }
}
