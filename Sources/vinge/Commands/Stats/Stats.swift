import ArgumentParser

/// `vinge stats`: figures about a CSV file, for researchers and scripts. No installation is needed.
struct Stats: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Analyse a CSV file: effects, models, progress, scales, suppression.",
        discussion: """
            The file has a line of names; what separates is a comma, a semicolon or a tab.
            An empty value and NA are missing, and rows that lack a value that is used are
            left out and counted. Results agree with R to the last meaningful digit. See
            docs/stats.md.
            """,
        subcommands: [
            MixedModel.self, EffectSize.self, DifferenceInDifferences.self, Permutation.self, Slope.self,
            SingleCase.self, Meta.self, Scale.self, Adjust.self, Suppress.self,
        ])
}
