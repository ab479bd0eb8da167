import Analysis
import ArgumentParser

extension Stats {
    /// `vinge stats scale`.
    struct Scale: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Tell how well items measure one thing: alpha, omega, ICC(1), item by item.",
            discussion: """
                Rows that lack an answer are left out. Items worded the other way round have to
                be turned before. icc1 is that of the mean answers within groups (--by), and
                without groups that of the answers within a person.

                Example:
                  vinge stats scale --data survey.csv --items q1,q2,q3,q4 --by school
                """)

        @OptionGroup var options: StatsOptions

        @Option(help: "The columns with the items, with commas between them.")
        var items: ColumnList

        @Option(help: "The column with the group, such as the school.")
        var by: String?

        func validate() throws {
            guard items.names.count >= 2 else { throw ValidationError("A scale has at least two items.") }
        }

        func run() async throws {
            try await orRefuse { try options.answer(ScaleKind(items: items.names, by: by)) }
        }
    }
}
