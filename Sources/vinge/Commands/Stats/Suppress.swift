import Analysis
import ArgumentParser

extension Stats {
    /// `vinge stats suppress`.
    struct Suppress: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take small counts out of a table, and others so that none comes back by subtraction.",
            discussion: """
                The file has one line for each cell; lines of the same cell are added up, and a
                cell without a line is a true zero. Totals are published with the table, and
                stand in the JSON with a null for the column or the row.

                Example:
                  vinge stats suppress --data counts.csv --rows year --columns area \\
                    --count pupils --threshold 5
                """)

        @OptionGroup var options: StatsOptions

        @Option(help: "The column with the rows' labels.")
        var rows: String

        @Option(help: "The column with the columns' labels.")
        var columns: String

        @Option(help: "The column with the counts.")
        var count: String

        @Option(help: "Counts from 1 to below this are not shown.")
        var threshold: Int

        func validate() throws {
            guard threshold >= 1 else { throw ValidationError("A threshold is at least 1.") }
        }

        func run() async throws {
            try await orRefuse {
                try options.answer(
                    SuppressKind(rows: rows, columns: columns, count: count, threshold: threshold))
            }
        }
    }
}
