import Analysis
import ArgumentParser

extension MixedModelKind.Degrees: ExpressibleByArgument {}

extension Stats {
    /// `vinge stats mixed-model`.
    struct MixedModel: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Fit a linear mixed model: pupils in classes in schools.",
            discussion: """
                The formula is R's: + adds terms, a:b multiplies, a*b is a + b + a:b, I(t^2)
                reckons, (1 + t | school/class) varies between schools and between the classes
                of each, || keeps effects uncorrelated. Columns of text are levels.

                Example:
                  vinge stats mixed-model --data star.csv --reference cltype=reg \\
                    --formula 'math ~ cltype + ses + (1 | sch/tch)'
                """)

        @OptionGroup var options: StatsOptions

        @Option(help: "The model, as 'y ~ x * t + I(t^2) + (1 + t | school/pupil)'.")
        var formula: String

        @Flag(help: "Maximum likelihood, to compare models with different fixed effects; REML otherwise.")
        var ml = false

        @Option(help: "Degrees of freedom of the tests; none takes the normal distribution.")
        var df = MixedModelKind.Degrees.satterthwaite

        @OptionGroup var coding: CodingOptions

        func validate() throws {
            if let fault = fault(of: formula) { throw ValidationError(fault.description) }
            guard !(ml && df == .kenwardRoger) else {
                throw ValidationError("Kenward and Roger's degrees of freedom are for REML; leave --ml out.")
            }
        }

        func run() async throws {
            try await orRefuse {
                try options.answer(
                    MixedModelKind(formula: try Formula(formula), ml: ml, degrees: df, coding: coding.coding))
            }
        }

        private func fault(of formula: String) -> FormulaFault? {
            do throws(FormulaFault) {
                _ = try Formula(formula)
                return nil
            } catch {
                return error
            }
        }
    }
}
