package import Statistics

/// A model's outcome, columns and groups, from a table and a formula.
package struct ModelFrame: Sendable {
    /// The random effects of one term: columns that vary between the groups of a factor.
    package struct RandomEffects: Sendable {
        /// lme4's name of the grouping, `class:school`.
        package let label: String
        package let groups: Factor
        package let columns: [DesignColumn]
    }

    package let outcome: [Double]
    package let fixed: [DesignColumn]
    /// In the order of the formula.
    package let random: [RandomEffects]
    /// Rows that were left out because a used value is missing.
    package let rowsDropped: Int
    /// What a reader should know about the data, a sentence each.
    package let notes: [String]

    package var rowsUsed: Int { outcome.count }

    /// Evaluates the formula.
    ///
    /// - Throws: `TableFault`, `FormulaFault` or `StatisticsError`.
    package init(_ formula: Formula, table: Table, coding: Coding = Coding()) throws {
        try coding.check(uses: formula.columns)
        let (complete, dropped) = try table.complete(formula.columns)
        outcome = try Arithmetic.evaluate(formula.outcome, in: complete, coding: coding)
        let variables = try Self.variables(formula.fixed, complete, coding)
        fixed = formula.fixed.designColumns(variables, rows: complete.rows)
        guard !fixed.isEmpty else {
            throw FormulaFault(position: 1, reason: "it has neither an intercept nor a term")
        }
        random = try formula.random.map { term in
            let variables = try Self.variables(term.terms, complete, coding)
            return RandomEffects(
                label: term.group.label, groups: try complete.groups(term.group.columns),
                columns: term.terms.designColumns(variables, rows: complete.rows))
        }
        rowsDropped = dropped
        notes = Self.notes(formula, complete, coding)
    }

    private static func variables(_ terms: TermSet, _ table: Table, _ coding: Coding) throws -> [Variable] {
        try terms.variables.map { try Variable($0, in: table, coding: coding) }
    }

    /// A column of numbers with a word in it becomes one of levels, which may not be what is meant.
    private static func notes(_ formula: Formula, _ table: Table, _ coding: Coding) -> [String] {
        let predictors = (formula.fixed.variables + formula.random.flatMap(\.terms.variables)).compactMap {
            if case .name(let name) = $0.kind { name } else { nil }
        }
        return Set(predictors).sorted().compactMap { name -> String? in
            guard !coding.categorical.contains(name), case .texts(let categories) = table[name],
                let text = categories.firstText, categories.levels.contains(where: { Double($0) != nil })
            else { return nil }
            return "Column \(name) is taken as \(categories.levels.count) levels, because line \(text.line) "
                + "holds text among its numbers."
        }
    }
}

extension Table {
    /// The groups that these columns make together.
    func groups(_ names: [String]) throws -> Factor {
        let factors = try names.map { name in
            let categories = try column(name).categories
            return try Factor(codes: categories.codes, levels: categories.levels.count)
        }
        return try factors.dropFirst().reduce(factors[0]) { try $0.crossed(with: $1) }
    }
}
