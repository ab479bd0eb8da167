import Statistics

/// `permutation`: whether a difference between arms is more than the drawing of the arms explains.
package struct PermutationKind: AnalysisKind {
    package var outcome: String
    package var arm: String
    package var treated: String
    package var stratum: String
    /// How many times the arms are drawn anew; `nil` goes through all arrangements.
    package var draws: Int?
    package var seed: UInt64

    package init(
        outcome: String, arm: String, treated: String, stratum: String, draws: Int? = 9999, seed: UInt64 = 1
    ) {
        (self.outcome, self.arm, self.treated, self.stratum) = (outcome, arm, treated, stratum)
        (self.draws, self.seed) = (draws, seed)
    }

    package func answer(_ reader: CSVReader, progress: (String) -> Void) throws -> PermutationAnswer {
        let used = [outcome, arm, stratum]
        let (table, dropped) = try reader.read(used).complete(used)
        let arms = try Arms(table, column: arm, treated: treated)
        let test = try RandomisationTest(
            outcome: try table.numbers(outcome), treated: arms.isTreated, stratum: try table.groups([stratum]))
        progress(draws.map { "Drawing the arms \($0) times" } ?? "Going through all arrangements")
        let result =
            try draws.map { try test.monteCarlo(draws: $0, seed: seed, threads: Processors.count) } ?? test.exact()
        return PermutationAnswer(test, result, kind: self, arms: arms, dropped: dropped)
    }
}

/// The JSON object and the text of `permutation`.
package struct PermutationAnswer: AnalysisAnswer {
    package let statistic: Figure
    package let z: Figure
    package let p: Figure
    /// How many arrangements were drawn, or how many there are.
    package let draws: Figure
    package let text: String
    package let notes: [String]

    private enum CodingKeys: String, CodingKey { case statistic, z, p, draws }

    init(
        _ test: RandomisationTest, _ result: RandomisationResult, kind: PermutationKind, arms: Arms,
        dropped: Int
    ) {
        notes = arms.notes
        (statistic, z) = (Figure(result.statistic), Figure(result.z))
        (p, draws) = (Figure(result.p), Figure(result.draws))
        let decimals = Shown.decimals(forError: test.variance.squareRoot())
        let count = result.draws < 1e15 ? String(Int(result.draws)) : String(result.draws)
        var lines = [
            "\(kind.outcome): \(kind.treated) against \(arms.comparison), within \(kind.stratum)", "",
            "The mean difference, weighted by the strata's sizes, is \(Shown.fixed(result.statistic, decimals)); by chance "
                + "alone its",
            "standard deviation is \(Shown.fixed(test.variance.squareRoot(), decimals)) (z = \(Shown.fixed(result.z, 2))).",
            "\(Shown.sentence(result.p)), two-sided: the share "
                + (result.isExact ? "of all \(count) ways to draw the arms" : "of \(count) draws, and the one seen,")
                + " with a difference at least as large.",
            "",
            "\(Shown.count(test.strataUsed, "stratum", "strata")) with both arms, "
                + "\(Shown.count(test.rowsUsed, "row")) in them.",
        ]
        if test.strataLeftOut > 0 {
            lines.append("\(Shown.count(test.strataLeftOut, "stratum", "strata")) with one arm only say nothing.")
        }
        if dropped > 0 { lines.append("\(Shown.count(dropped, "row")) left out because a value is missing.") }
        text = lines.joined(separator: "\n")
    }
}
