import Statistics

/// `did`: how much more the treated units changed than the others, by two-way fixed effects.
package struct DidKind: AnalysisKind {
    package enum Vcov: String, CaseIterable, Sendable {
        case cr0 = "CR0"
        case cr1 = "CR1"
        case cr1s = "CR1S"
        case cr2 = "CR2"
    }

    package var outcome: String
    package var treated: String
    package var unit: String
    package var time: String
    package var covariates: [String]
    package var vcov: Vcov
    /// So many replicates of a wild cluster bootstrap; `nil` for none.
    package var bootstrap: Int?
    package var seed: UInt64
    package var coding: Coding

    package init(
        outcome: String, treated: String, unit: String, time: String, covariates: [String] = [], vcov: Vcov = .cr2,
        bootstrap: Int? = nil, seed: UInt64 = 1, coding: Coding = Coding()
    ) {
        (self.outcome, self.treated, self.unit, self.time) = (outcome, treated, unit, time)
        (self.covariates, self.vcov, self.bootstrap, self.seed) = (covariates, vcov, bootstrap, seed)
        self.coding = coding
    }

    package func answer(_ reader: CSVReader, progress: (String) -> Void) throws -> DidAnswer {
        let used = [outcome, treated, unit, time] + covariates
        try coding.check(uses: used)
        let (table, dropped) = try reader.read(used).complete(used)
        let names = [treated] + covariates
        let columns = try names.map { try design($0, in: table) }
        guard columns[0].count == 1 else {
            throw TableFault.notTwoLevels(column: treated, levels: columns[0].count + 1)
        }
        if bootstrap != nil { progress("Drawing \(bootstrap ?? 0) times") }
        let terms = columns.flatMap { $0 }
        do {
            let result = try DifferenceInDifferences(
                outcome: try table.numbers(outcome), treated: terms[0].values, unit: try table.groups([unit]),
                time: try times(table), covariates: terms.dropFirst().map(\.values), covariance: covariance,
                bootstrap: bootstrap.map { .drawn(replicates: $0, seed: seed) }, threads: Processors.count)
            return DidAnswer(result, kind: self, covariates: terms.dropFirst().map(\.name), dropped: dropped)
        } catch StatisticsError.collinear(let column) {
            guard column > 0, terms.indices.contains(column) else { throw ModelFault.neverChanges(treatment: treated) }
            throw ModelFault.collinear(term: terms[column].name)
        }
    }

    /// A column of numbers as it is, one of labels as a column for each level but the first.
    private func design(_ name: String, in table: Table) throws -> [DesignColumn] {
        let variable = Expression(kind: .name(name), position: 1)
        return try TermSet(variable).designColumns([Variable(variable, in: table, coding: coding)], rows: table.rows)
            .filter { $0.name != "(Intercept)" }
    }

    /// Whole numbers as they are; otherwise the times are numbered in their order.
    private func times(_ table: Table) throws -> [Int] {
        let column = try table.column(time)
        if case .numbers(let values) = column,
            values.allSatisfy({ $0 == $0.rounded() && abs($0) < 1e9 })
        {
            return values.map { Int($0) }
        }
        return column.categories.codes.map { Int($0) + 1 }
    }

    private var covariance: ClusterCovariance {
        switch vcov {
        case .cr0: .cr0
        case .cr1: .cr1
        case .cr1s: .cr1S
        case .cr2: .cr2
        }
    }
}

/// The JSON object and the text of `did`.
package struct DidAnswer: AnalysisAnswer {
    package let estimate: Figure
    package let se: Figure
    package let df: Figure
    package let t: Figure
    package let p: Figure
    package let lower: Figure
    package let upper: Figure
    package let clusters: Int
    package let bootstrapP: Figure
    package let text: String
    package let notes: [String]

    private enum CodingKeys: String, CodingKey {
        case estimate, se, df, t, p, lower, upper, clusters, bootstrapP
    }

    init(_ result: DifferenceInDifferences, kind: DidKind, covariates: [String], dropped: Int) {
        let effect = result.effect
        (estimate, se) = (Figure(effect.estimate), Figure(effect.standardError))
        (df, t, p) = (Figure(effect.degreesOfFreedom), Figure(effect.t), Figure(effect.p))
        (lower, upper) = (Figure(effect.lower), Figure(effect.upper))
        clusters = result.clusters
        bootstrapP = Figure(result.bootstrap?.p)
        notes = result.warnings.map(\.description)

        var table = TextTable(["term", "estimate", "SE", "df", "t", "p", "95 % interval"])
        for (name, one) in zip([kind.treated] + covariates, [effect] + result.covariates) {
            let decimals = Shown.decimals(forError: one.standardError)
            table.add([
                name, Shown.fixed(one.estimate, decimals), Shown.fixed(one.standardError, decimals),
                Shown.degrees(one.degreesOfFreedom), Shown.fixed(one.t, 2), Shown.probability(one.p),
                Shown.interval(one.lower, one.upper, decimals),
            ])
        }
        var lines = [
            "\(kind.outcome): difference in differences over \(Shown.count(result.units, "unit")) "
                + "and \(Shown.count(result.times, "time"))", "", table.text, "",
            "Standard errors \(kind.vcov.rawValue) by \(kind.unit), \(Shown.count(result.clusters, "cluster")), "
                + "Satterthwaite's df.",
        ]
        if let bootstrap = result.bootstrap {
            lines.append(
                "Wild cluster bootstrap: \(Shown.sentence(bootstrap.p)), "
                    + (bootstrap.isEnumerated
                        ? "all \(bootstrap.replicates) patterns of signs." : "\(bootstrap.replicates) replicates."))
        }
        lines.append(Shown.rows(used: result.rows, dropped: dropped))
        text = lines.joined(separator: "\n")
    }
}
