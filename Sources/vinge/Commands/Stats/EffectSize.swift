import Analysis
import ArgumentParser

extension Stats {
    /// `vinge stats effect-size`.
    struct EffectSize: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Tell how large the difference between two arms is: Hedges' g and what belongs to it.",
            discussion: """
                g has the exact correction, its large-sample error and the interval of the
                non-central t distribution; a positive g means that the treated have more.

                Example:
                  vinge stats effect-size --data k.csv --outcome math --arm small \\
                    --treated yes --cluster school --threshold 454
                """)

        @OptionGroup var options: StatsOptions

        @Option(help: "The column with the outcome.")
        var outcome: String

        @Option(help: "The column with the arm, of two values.")
        var arm: String

        @Option(parsing: .unconditional, help: "The value of the treated arm.")
        var treated: String

        @Option(help: "The column with the class or school that was assigned as a whole.")
        var cluster: String?

        @Option(help: "The intraclass correlation of the clusters, 0 to 1; estimated from the data otherwise.")
        var icc: Double?

        @Option(parsing: .unconditional, help: "Also compare the shares with an outcome below this.")
        var threshold: Double?

        func validate() throws {
            guard icc == nil || cluster != nil else { throw ValidationError("--icc is for --cluster.") }
            guard icc.map({ (0...1).contains($0) }) ?? true else {
                throw ValidationError("An intraclass correlation is 0 to 1.")
            }
            guard threshold?.isFinite ?? true else { throw ValidationError("A threshold is a number.") }
        }

        func run() async throws {
            try await orRefuse {
                try options.answer(
                    EffectSizeKind(
                        outcome: outcome, arm: arm, treated: treated, cluster: cluster, icc: icc,
                        threshold: threshold))
            }
        }
    }
}
