import Analysis
import ArgumentParser

extension Stats {
    /// `vinge stats permutation`.
    struct Permutation: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Test a difference by drawing the arms anew within strata, as they were drawn.",
            discussion: """
                The statistic is the mean of the strata's differences, weighted by their sizes;
                p is two-sided. z is the statistic over the root of its exact variance.

                Example:
                  vinge stats permutation --data k.csv --outcome math --arm treat --treated 1 \\
                    --stratum school --draws 9999 --seed 1
                """)

        @OptionGroup var options: StatsOptions

        @Option(help: "The column with the outcome.")
        var outcome: String

        @Option(help: "The column with the arm, of two values.")
        var arm: String

        @Option(parsing: .unconditional, help: "The value of the treated arm.")
        var treated: String

        @Option(help: "The column with the stratum within which the arms were drawn, such as the school.")
        var stratum: String

        @Option(help: "How many times the arms are drawn anew.")
        var draws = 9999

        @Option(help: "Another number draws otherwise.")
        var seed: UInt64 = 1

        @Flag(help: "Go through all arrangements instead, when there are not too many.")
        var exact = false

        func validate() throws {
            guard (1...100_000_000).contains(draws) else { throw ValidationError("Draws are 1 to 100000000.") }
        }

        func run() async throws {
            try await orRefuse {
                try options.answer(
                    PermutationKind(
                        outcome: outcome, arm: arm, treated: treated, stratum: stratum, draws: exact ? nil : draws,
                        seed: seed))
            }
        }
    }
}
