import Analysis
import Foundation
import Testing

@Suite("vinge stats meta, scale, adjust and suppress")
struct SmallKindTests {
    @Test(
        "a synthesis has metafor's figures",
        arguments: [
            ("star_k_math_by_school", "star_k_math_by_school"),
            ("konstantopoulos2011_school_calendar", "konstantopoulos2011"),
            ("raudenbush1985_teacher_expectancy", "raudenbush1985"),
        ], MetaKind.Method.allCases)
    func meta(names: (file: String, key: String), method: MetaKind.Method) throws {
        let expected = try Expected("g_meta/expected.json")
        let key = expected.keys.first { $0.hasPrefix(names.key.prefix(8)) } ?? names.key
        let one = expected[key][method.rawValue]
        for hksj in [false, true] {
            let kind = MetaKind(effect: "yi", variance: "vi", method: method, hksj: hksj)
            let answer = try Expected(try kind.answer(Samples.reference("g_meta/\(names.file).csv")))
            #expect(
                answer.keys == ["estimate", "se", "lower", "upper", "tau2", "i2", "q", "df", "p", "prediction"])
            let test = hksj ? one["hksj"] : one
            expectClose(answer["estimate"], one["estimate"], "estimate")
            expectClose(answer["se"], test["se"], "se")
            expectClose(answer["lower"], test["ci"][0], relative: 1e-8, "lower")
            expectClose(answer["upper"], test["ci"][1], relative: 1e-8, "upper")
            expectClose(answer["p"], test["p"], relative: 1e-7, "p")
            expectClose(answer["tau2"], one["tau2"], relative: 1e-8, absolute: 1e-9, "tau2")
            expectClose(answer["i2"], one["I2_percent"], relative: 1e-8, "i2")
            expectClose(answer["q"], one["Q"], "q")
            expectClose(answer["df"], one["Q_df"], "df")
            expectClose(answer["prediction"]["lower"], one["pi_normal"][0], relative: 1e-8, "prediction")
            expectClose(answer["prediction"]["upper"], one["pi_normal"][1], relative: 1e-8, "prediction")
        }
        #expect(throws: TableFault.notPositive(column: "v", line: 3)) {
            try MetaKind(effect: "e", variance: "v").answer(Samples.reader("e,v\n1,1\n2,0\n"))
        }
    }

    @Test(
        "a scale has psych's and lavaan's figures",
        arguments: [
            ("holzinger_swineford.csv", ["x4", "x5", "x6"], "hs_verbal_x4_x6"),
            ("holzinger_swineford.csv", (1...9).map { "x\($0)" }, "hs_all_x1_x9"),
            ("small_likert.csv", ["q1", "q2", "q3", "q4"], "small_likert"),
        ])
    func scale(file: String, items: [String], key: String) throws {
        let expected = try Expected("h_scales/expected.json")[key]
        let answer = try Expected(try ScaleKind(items: items).answer(Samples.reference("h_scales/\(file)")))
        #expect(answer.keys == ["n", "alpha", "omega", "icc1", "items"])
        expectClose(answer["n"], expected["n_complete"], "n")
        expectClose(answer["alpha"], expected["alpha_raw"], "alpha")
        expectClose(answer["omega"], expected["omega_total_cfa_ml"], "omega")
        expectClose(answer["icc1"], expected["icc_rater"]["ICC1"], "icc1")
        for (item, found) in zip(items, answer["items"].array) {
            #expect(found.keys == ["item", "rest", "alphaIfDropped"])
            #expect(found["item"].string == item)
            expectClose(found["rest"], expected["item_rest_r"][item], "rest \(item)")
            expectClose(found["alphaIfDropped"], expected["alpha_if_dropped"][item], "dropped \(item)")
        }
    }

    @Test("with groups ICC(1) is that of the scores, and with two items what is not defined is null")
    func groups() throws {
        let text = "a,b,s\n1,2,x\n2,1,x\n4,5,y\n5,5,y\n3,,y\n"
        let answer = try ScaleKind(items: ["a", "b"], by: "s").answer(Samples.reader(text))
        #expect(answer.n == 4)
        #expect(abs((answer.icc1.value ?? 0) - 10.5 / 10.625) < 1e-9)
        #expect(answer.items[0].alphaIfDropped.value == nil)
        #expect(try Expected(answer)["items"][0].keys == ["item", "rest", "alphaIfDropped"])
        #expect(throws: TableFault.repeatedColumn("a")) {
            try ScaleKind(items: ["a", "a"]).answer(Samples.reader(text))
        }
    }

    @Test("p values are adjusted as R adjusts them; a missing one stays missing")
    func adjust() throws {
        let expected = try Expected("i_multiple_testing/expected.json")
        var compared = 0
        for name in expected.keys where !expected[name]["p"].array.isEmpty {
            let one = expected[name]
            let text = "p,x\n" + one["p"].array.map { "\($0.number.map { "\($0)" } ?? "NA"),1\n" }.joined()
            let answer = try Expected(try AdjustKind(p: "p").answer(Samples.reader(text)))
            #expect(answer.keys == ["holm", "hochberg", "bh"])
            for (key, theirs) in [("holm", "holm"), ("hochberg", "hochberg"), ("bh", "BH")] {
                #expect(answer[key].array.count == one[theirs].array.count)
                for (got, wanted) in zip(answer[key].array, one[theirs].array) {
                    if wanted.number == nil {
                        #expect(got.value == nil)
                    } else {
                        expectClose(got, wanted, relative: 1e-14, "\(name) \(key)")
                    }
                }
            }
            compared += 1
        }
        #expect(compared >= 2)
        #expect(throws: TableFault.notAProbability(column: "p", line: 3)) {
            try AdjustKind(p: "p").answer(Samples.reader("p\n0.5\n1.5\n"))
        }
    }

    @Test("a table is suppressed with its totals, and never in silence")
    func suppress() throws {
        let kind = SuppressKind(rows: "year", columns: "area", count: "n", threshold: 5)
        let answer = try Expected(
            try kind.answer(Samples.reader("year,area,n\n7,north,3\n7,south,40\n8,north,22\n8,south,35\n")))
        #expect(answer.keys == ["cells"])
        let cells = answer["cells"].array
        #expect(cells.count == 9)
        #expect(cells.allSatisfy { $0.keys == ["row", "column", "value", "status"] })
        #expect(cells[0]["status"].string == "suppressed_primary")
        #expect(cells[0]["row"].string == "7")
        #expect(cells[0..<4].allSatisfy { $0["value"].value == nil })
        #expect(cells[8]["value"].number == 100)
        #expect(cells[8]["row"].value == nil)
        #expect(throws: TableFault.notACount(column: "n", line: 2)) {
            try kind.answer(Samples.reader("year,area,n\n7,north,3.5\n"))
        }
        #expect(throws: TableFault.missing(column: "n", line: 3)) {
            try kind.answer(Samples.reader("year,area,n\n7,north,3\n7,south,\n"))
        }
    }

    @Test("the tables with known answers are kept secret with no more cells than it takes")
    func suppressionCases() throws {
        for one in try Expected("j_suppression/expected.json")["table_cases"].array
        where one["zeros_sensitive"].bool != true && (one["min_interval_width"].number ?? 1) == 1 {
            let rows = one["table"].array.map { $0.array.compactMap(\.number) }
            guard rows.count > 1 else { continue }
            var text = "r,c,n\n"
            for (r, row) in rows.enumerated() {
                for (c, count) in row.enumerated() { text += "r\(r),c\(c),\(Int(count))\n" }
            }
            let kind = SuppressKind(rows: "r", columns: "c", count: "n", threshold: Int(one["k"].number ?? 0))
            let cells = try kind.answer(Samples.reader(text)).cells.prefix(rows.count * rows[0].count)
            let primary = cells.filter { $0.status == "suppressed_primary" }.map {
                "\($0.row.value ?? "")\($0.column.value ?? "")"
            }
            let name = one["name"].string ?? ""
            #expect(
                Set(primary)
                    == Set(
                        one["expected"]["primary"].array.map {
                            "r\(Int($0[0].number ?? -1))c\(Int($0[1].number ?? -1))"
                        }),
                "\(name)")
            let extra = cells.count { $0.status == "suppressed_complementary" }
            #expect(Double(extra) == one["expected"]["min_extra_cells"].number, "\(name)")
        }
    }
}
