import Statistics

/// `slope`: how fast each series rises or falls.
package struct SlopeKind: AnalysisKind {
    package var outcome: String
    package var time: String
    package var by: String?

    package init(outcome: String, time: String, by: String? = nil) {
        (self.outcome, self.time, self.by) = (outcome, time, by)
    }

    package func answer(_ reader: CSVReader, progress: (String) -> Void) throws -> SlopeAnswer {
        let columns = [outcome, time] + (by.map { [$0] } ?? [])
        let (table, dropped) = try reader.read(columns).complete(columns)
        let (x, y) = (try table.numbers(time), try table.numbers(outcome))
        let series = try by.map { try table.column($0).categories }
        let slopes =
            if let series {
                try SlopeTable(
                    time: x, outcome: y, by: Factor(codes: series.codes, levels: series.levels.count),
                    threads: Processors.count)
            } else {
                try SlopeTable(time: x, outcome: y)
            }
        let rows = slopes.rows.enumerated().map { index, slope in
            SlopeAnswer.Row(
                by: Nullable(series?.levels[index]), n: slope.count, intercept: Figure(slope.intercept),
                slope: Figure(slope.slope), se: Figure(slope.standardError), see: Figure(slope.see),
                theilSen: Figure(slope.theilSen))
        }
        return SlopeAnswer(rows: rows, kind: self, used: table.rows, dropped: dropped)
    }
}

/// The JSON object and the text of `slope`.
package struct SlopeAnswer: AnalysisAnswer {
    package struct Row: Encodable, Hashable, Sendable {
        package let by: Nullable<String>
        package let n: Int
        package let intercept: Figure
        package let slope: Figure
        package let se: Figure
        package let see: Figure
        package let theilSen: Figure
    }

    package let rows: [Row]
    package let text: String

    private enum CodingKeys: String, CodingKey { case rows }

    init(rows: [Row], kind: SlopeKind, used: Int, dropped: Int) {
        self.rows = rows
        var table = TextTable([kind.by ?? "series", "n", "intercept", "slope", "SE", "SEE", "Theil–Sen"])
        for row in rows {
            let decimals = Shown.decimals(forError: row.se.value)
            table.add([
                row.by.value ?? "all", String(row.n), Shown.fixed(row.intercept.value, decimals),
                Shown.fixed(row.slope.value, decimals), Shown.fixed(row.se.value, decimals),
                Shown.fixed(row.see.value, decimals), Shown.fixed(row.theilSen.value, decimals),
            ])
        }
        text = """
            \(kind.outcome) per unit of \(kind.time)

            \(table.text)

            \(Shown.rows(used: used, dropped: dropped)) SE is that of the slope, SEE that of a single value about
            the line. Values of one pupil that follow each other are alike, so SE is the least there is.
            """
    }
}
