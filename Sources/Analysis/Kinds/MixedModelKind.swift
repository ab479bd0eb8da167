import Statistics

/// `mixed-model`: a linear mixed model by REML or ML.
package struct MixedModelKind: AnalysisKind {
    /// How the degrees of freedom of the fixed effects' tests are found.
    package enum Degrees: String, CaseIterable, Sendable {
        /// The normal distribution is taken.
        case none
        case satterthwaite
        case kenwardRoger = "kenward-roger"
    }

    package var formula: Formula
    package var ml: Bool
    package var degrees: Degrees
    package var coding: Coding

    package init(
        formula: Formula, ml: Bool = false, degrees: Degrees = .satterthwaite, coding: Coding = Coding()
    ) {
        (self.formula, self.ml, self.degrees, self.coding) = (formula, ml, degrees, coding)
    }

    package func answer(_ reader: CSVReader, progress: (String) -> Void) throws -> MixedModelAnswer {
        guard !formula.random.isEmpty else { throw ModelFault.noRandomTerm }
        progress("Reading the data")
        let frame = try ModelFrame(formula, table: try reader.read(formula.columns), coding: coding)
        progress("Fitting \(Shown.count(frame.rowsUsed, "row"))")
        let fit = try Self.fit(frame, ml: ml)
        if degrees != .none { progress("Finding the degrees of freedom") }
        return MixedModelAnswer(fit, tests: try tests(fit), frame: frame, kind: self)
    }

    private static func fit(_ frame: ModelFrame, ml: Bool) throws -> MixedModelFit {
        let random = frame.random.map { RandomEffects(columns: $0.columns.map(\.values), by: $0.groups) }
        do throws(StatisticsError) {
            let model = try MixedModel(outcome: frame.outcome, fixed: frame.fixed.map(\.values), random: random)
            return try model.fit(ml ? .maximum : .restricted)
        } catch {
            guard case .collinear(let column) = error, frame.fixed.indices.contains(column) else { throw error }
            throw ModelFault.collinear(term: frame.fixed[column].name)
        }
    }

    private func tests(_ fit: MixedModelFit) throws -> [MixedModelAnswer.Fixed] {
        switch degrees {
        case .satterthwaite: return try fit.satterthwaite().coefficientTests().map(MixedModelAnswer.Fixed.init)
        case .kenwardRoger: return try fit.kenwardRoger().coefficientTests().map(MixedModelAnswer.Fixed.init)
        case .none:
            let quantile = try Normal.standard.upperQuantile(0.025)
            return zip(fit.coefficients, fit.standardErrors).map {
                MixedModelAnswer.Fixed(estimate: $0, error: $1, quantile: quantile)
            }
        }
    }
}
