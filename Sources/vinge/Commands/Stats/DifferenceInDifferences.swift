import Analysis
import ArgumentParser

extension DidKind.Vcov: ExpressibleByArgument {}

extension Stats {
    /// `vinge stats did`.
    struct DifferenceInDifferences: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "did",
            abstract: "Compare how treated units changed with how others did: difference in differences.",
            discussion: """
                Each unit and each time has an effect of its own (two-way fixed effects). Rows
                of a unit are one cluster; p and interval take Satterthwaite's degrees of
                freedom. With 12 clusters or fewer the bootstrap goes through all patterns.

                Example:
                  vinge stats did --data schools.csv --outcome points --treated programme \\
                    --unit school --time year --covariates fsm --bootstrap 9999 --seed 1
                """)

        @OptionGroup var options: StatsOptions

        @Option(help: "The column with the outcome.")
        var outcome: String

        @Option(help: "The column that is 1 in rows under treatment and 0 in the others, or two words.")
        var treated: String

        @Option(help: "The column with the unit that is treated or not, such as the school.")
        var unit: String

        @Option(help: "The column with the time.")
        var time: String

        @Option(help: "Columns that vary within units, with commas between them.")
        var covariates: ColumnList?

        @Option(help: "The kind of standard error.")
        var vcov = DidKind.Vcov.cr2

        @Option(help: "Also make a wild cluster bootstrap of so many replicates.")
        var bootstrap: Int?

        @Option(help: "Another number draws other replicates.")
        var seed: UInt64 = 1

        @OptionGroup var coding: CodingOptions

        func validate() throws {
            guard bootstrap.map({ (1...10_000_000).contains($0) }) ?? true else {
                throw ValidationError("Replicates are 1 to 10000000.")
            }
        }

        func run() async throws {
            try await orRefuse {
                try options.answer(
                    DidKind(
                        outcome: outcome, treated: treated, unit: unit, time: time, covariates: covariates?.names ?? [],
                        vcov: vcov, bootstrap: bootstrap, seed: seed, coding: coding.coding))
            }
        }
    }
}
