import Statistics

/// `single-case`: whether the scores of phase B are better than those of phase A, case by case.
package struct SingleCaseKind: AnalysisKind {
    package var outcome: String
    package var phase: String
    package var session: String
    package var by: String?
    /// Whether lower is better.
    package var decrease: Bool

    package init(outcome: String, phase: String, session: String, by: String? = nil, decrease: Bool = false) {
        (self.outcome, self.phase, self.session, self.by, self.decrease) = (outcome, phase, session, by, decrease)
    }

    package func answer(_ reader: CSVReader, progress: (String) -> Void) throws -> SingleCaseAnswer {
        let columns = [outcome, phase, session] + (by.map { [$0] } ?? [])
        let (table, dropped) = try reader.read(columns).complete(columns)
        let (scores, sessions) = (try table.numbers(outcome), try table.numbers(session))
        let phases = try table.column(phase).categories
        guard let a = phases.level("A"), let b = phases.level("B") else {
            throw TableFault.noLevel(phases.level("A") == nil ? "A" : "B", column: phase, levels: phases.levels)
        }
        guard phases.levels.count == 2 else {
            throw TableFault.notTwoLevels(column: phase, levels: phases.levels.count)
        }
        let cases = try by.map { try table.column($0).categories }
        var rows: [SingleCaseAnswer.Row] = []
        for level in 0..<(cases?.levels.count ?? 1) {
            let own = table.rowIndices { cases == nil || cases?.codes[$0] == Int32(level) }
                .sorted { sessions[$0] < sessions[$1] }
            let (first, second) = (own.filter { phases.codes[$0] == a }, own.filter { phases.codes[$0] == b })
            let single = try SingleCase(
                baseline: first.map { scores[$0] }, intervention: second.map { scores[$0] },
                baselineSessions: first.map { sessions[$0] }, interventionSessions: second.map { sessions[$0] },
                improvement: decrease ? .decrease : .increase)
            rows.append(try SingleCaseAnswer.Row(single, by: cases?.levels[level]))
        }
        return SingleCaseAnswer(rows: rows, kind: self, used: table.rows, dropped: dropped)
    }
}

extension Table {
    fileprivate func rowIndices(where isIncluded: (Int) -> Bool) -> [Int] { (0..<rows).filter(isIncluded) }
}

/// The JSON object and the text of `single-case`.
package struct SingleCaseAnswer: AnalysisAnswer {
    package struct Row: Encodable, Hashable, Sendable {
        package let by: Nullable<String>
        package let nap: Figure
        package let tau: Figure
        package let tauU: Figure
        package let tauBC: Figure
        package let pnd: Figure
        package let pand: Figure
        package let ird: Figure

        init(_ single: SingleCase, by: String?) throws {
            self.by = Nullable(by)
            let nonoverlap = try single.nonoverlap
            nap = Figure(nonoverlap.estimate)
            tau = Figure(nonoverlap.rescaled)
            tauU = Figure(single.tauU)
            // A baseline of one score has no trend to take off.
            tauBC = Figure(try? single.baselineCorrectedTau().estimate)
            (pnd, pand, ird) = (Figure(single.pnd), Figure(single.pand), Figure(single.ird))
        }
    }

    package let rows: [Row]
    package let text: String

    private enum CodingKeys: String, CodingKey { case rows }

    init(rows: [Row], kind: SingleCaseKind, used: Int, dropped: Int) {
        self.rows = rows
        var table = TextTable([kind.by ?? "case", "NAP", "Tau", "Tau-U", "Tau-BC", "PND", "PAND", "IRD"])
        for row in rows {
            table.add(
                [row.by.value ?? "all"]
                    + [row.nap, row.tau, row.tauU, row.tauBC, row.pnd, row.pand, row.ird].map {
                        Shown.fixed($0.value, 3)
                    })
        }
        text = """
            \(kind.outcome): phase B against phase A, \(kind.decrease ? "lower" : "higher") is better

            \(table.text)

            \(Shown.rows(used: used, dropped: dropped)) All are shares: NAP 0.5 and Tau 0 mean no difference. Tau-U takes the
            trend of phase A off as (S_AB − S_AA)/(mn), Tau-BC by a Theil–Sen line.
            """
    }
}
