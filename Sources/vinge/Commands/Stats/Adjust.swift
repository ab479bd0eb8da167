import Analysis
import ArgumentParser

extension Stats {
    /// `vinge stats adjust`.
    struct Adjust: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Adjust p values for their number: Holm, Hochberg, Benjamini and Hochberg.",
            discussion: """
                The results stand in the order of the rows; a missing p value stays missing and
                does not count.

                Example:
                  vinge stats adjust --data outcomes.csv --p p
                """)

        @OptionGroup var options: StatsOptions

        @Option(help: "The column with the p values.")
        var p: String

        func run() async throws {
            try await orRefuse { try options.answer(AdjustKind(p: p)) }
        }
    }
}
