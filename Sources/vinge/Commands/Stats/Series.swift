import Analysis
import ArgumentParser

extension Stats {
    /// `vinge stats slope`.
    struct Slope: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Tell how fast each series rises or falls, by least squares and by Theil and Sen.",
            discussion: """
                Example:
                  vinge stats slope --data weekly.csv --outcome score --time week --by pupil
                """)

        @OptionGroup var options: StatsOptions

        @Option(help: "The column with the scores.")
        var outcome: String

        @Option(help: "The column with the time, in numbers.")
        var time: String

        @Option(help: "The column that tells the series apart, such as the pupil.")
        var by: String?

        func run() async throws {
            try await orRefuse { try options.answer(SlopeKind(outcome: outcome, time: time, by: by)) }
        }
    }

    /// `vinge stats single-case`.
    struct SingleCase: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compare phase B with phase A, case by case: NAP, Tau and their kin.",
            discussion: """
                tau is 2 NAP - 1; tauU takes the trend of phase A off as (S_AB - S_AA)/(mn);
                tauBC always corrects for that trend by a Theil-Sen line, and is a plain Tau.

                Example:
                  vinge stats single-case --data cases.csv --outcome value --phase phase \\
                    --session session --by pupil --decrease
                """)

        @OptionGroup var options: StatsOptions

        @Option(help: "The column with the scores.")
        var outcome: String

        @Option(help: "The column with the phase, A or B.")
        var phase: String

        @Option(help: "The column with the number of the session.")
        var session: String

        @Option(help: "The column that tells the cases apart.")
        var by: String?

        @Flag(help: "Lower is better.")
        var decrease = false

        func run() async throws {
            try await orRefuse {
                try options.answer(
                    SingleCaseKind(outcome: outcome, phase: phase, session: session, by: by, decrease: decrease))
            }
        }
    }
}
