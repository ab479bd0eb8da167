import Analysis
import ArgumentParser

extension MetaKind.Method: ExpressibleByArgument {}

extension Stats {
    /// `vinge stats meta`.
    struct Meta: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Put effects of several schools or studies together, with random effects.",
            discussion: """
                The prediction says where the effect of a further school may lie, by the
                normal distribution; i2 is in percent.

                Example:
                  vinge stats meta --data schools.csv --effect g --variance v --hksj
                """)

        @OptionGroup var options: StatsOptions

        @Option(help: "The column with the effects.")
        var effect: String

        @Option(help: "The column with their sampling variances.")
        var variance: String

        @Option(help: "How the variance between the true effects is estimated.")
        var method = MetaKind.Method.reml

        @Flag(help: "Error and interval by Hartung and Knapp, Sidik and Jonkman: honest about few schools.")
        var hksj = false

        func run() async throws {
            try await orRefuse {
                try options.answer(MetaKind(effect: effect, variance: variance, method: method, hksj: hksj))
            }
        }
    }
}
