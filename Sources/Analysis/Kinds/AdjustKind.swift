import Statistics

/// `adjust`: p values of several outcomes, adjusted for their number.
package struct AdjustKind: AnalysisKind {
    package var p: String

    package init(p: String) { self.p = p }

    package func answer(_ reader: CSVReader, progress: (String) -> Void) throws -> AdjustAnswer {
        let table = try reader.read([p])
        let values = try table.numbers(p)
        if let row = values.firstIndex(where: { $0 < 0 || $0 > 1 }) {
            throw TableFault.notAProbability(column: p, line: table.line(ofRow: row))
        }
        let given = values.map { $0.isNaN ? nil : $0 }
        guard given.contains(where: { $0 != nil }) else { throw TableFault.nothingLeft(rows: table.rows) }
        return AdjustAnswer(
            p: given, holm: try MultipleTesting.holm.adjust(given),
            hochberg: try MultipleTesting.hochberg.adjust(given),
            bh: try MultipleTesting.benjaminiHochberg.adjust(given), column: p)
    }
}

/// The JSON object and the text of `adjust`: for each row of the file a value, null where it has none.
package struct AdjustAnswer: AnalysisAnswer {
    package let holm: [Figure]
    package let hochberg: [Figure]
    package let bh: [Figure]
    package let text: String

    private enum CodingKeys: String, CodingKey { case holm, hochberg, bh }

    init(p: [Double?], holm: [Double?], hochberg: [Double?], bh: [Double?], column: String) {
        (self.holm, self.hochberg, self.bh) = (holm.map(Figure.init), hochberg.map(Figure.init), bh.map(Figure.init))
        var table = TextTable(["row", column, "Holm", "Hochberg", "Benjamini–Hochberg"])
        for row in p.indices {
            table.add([String(row + 1)] + [p[row], holm[row], hochberg[row], bh[row]].map { Shown.fixed($0, 4) })
        }
        let tests = p.count { $0 != nil }
        let below = { (values: [Double?]) in values.count { ($0 ?? 1) <= 0.05 } }
        text = """
            \(table.text)

            \(Shown.count(tests, "test")). At the level 0.05 there are \(below(p)) without adjustment, \(below(holm)) by Holm and \
            \(below(hochberg)) by Hochberg
            (a single false finding among all is held to 5 %), \(below(bh)) by Benjamini and Hochberg (of the findings,
            5 % are expected to be false).
            """
    }
}
