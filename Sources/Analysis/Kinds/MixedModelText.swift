import Statistics

/// The readable form of a mixed model.
struct MixedModelText {
    let text: String

    init(
        _ fit: MixedModelFit, fixed: [MixedModelAnswer.Fixed], components: [MixedModelAnswer.Component],
        frame: ModelFrame, kind: MixedModelKind
    ) {
        var effects = TextTable(["fixed effect", "estimate", "SE", "df", "t", "p", "95 % interval"])
        for effect in fixed {
            let decimals = Shown.decimals(forError: effect.se.value)
            effects.add([
                effect.term, Shown.fixed(effect.estimate.value, decimals), Shown.fixed(effect.se.value, decimals),
                Shown.degrees(effect.df.value), Shown.fixed(effect.t.value, 2), Shown.probability(effect.p.value),
                Shown.interval(effect.lower.value, effect.upper.value, decimals),
            ])
        }
        var lines = [
            "Linear mixed model by \(kind.ml ? "ML" : "REML"), \(Self.degrees[kind.degrees] ?? "")", "", effects.text,
            "",
            Self.spread(components, decimals: Shown.decimals(forError: fit.sigma / 10)), "",
        ]
        var groups: [String] = []
        for effect in frame.random {
            let count = effect.groups.counts.count { $0 > 0 }
            let line = "\(count) of \(effect.label)"
            if !groups.contains(line) { groups.append(line) }
        }
        lines.append(Shown.rows(used: frame.rowsUsed, dropped: frame.rowsDropped))
        lines.append("Groups: \(groups.joined(separator: ", ")).")
        lines.append(
            "\(kind.ml ? "−2 log-likelihood" : "REML criterion") \(Shown.fixed(fit.criterion, 2)), "
                + "AIC \(Shown.fixed(fit.aic, 2)), BIC \(Shown.fixed(fit.bic, 2)), \(fit.parameterCount) parameters.")
        if fit.components.allSatisfy({ $0.columns.count == 1 && frame.random[$0.term].columns[0].name == "(Intercept)" }
        ) {
            lines.append(Self.shares(fit, frame))
        }
        if fit.isSingular {
            lines.append(
                "The fit is singular: a variance is zero or a correlation is ±1 at the optimum. The estimates stand.")
        }
        text = lines.joined(separator: "\n")
    }

    /// The random effects; correlations have a column where there are any.
    private static func spread(_ components: [MixedModelAnswer.Component], decimals: Int) -> String {
        let isAnyCorrelated = components.contains { $0.term2.value != nil }
        var table = TextTable(
            ["group", "random effect", "SD"] + (isAnyCorrelated ? ["correlation"] : []), labels: 2)
        for component in components {
            let terms = [component.term1.value, component.term2.value].compactMap { $0 }.joined(separator: ", ")
            let cells =
                component.term2.value == nil
                ? [Shown.fixed(component.sdcor.value, decimals)] : ["", Shown.fixed(component.sdcor.value, 2)]
            table.add([component.group, terms] + cells)
        }
        return table.text
    }

    private static let degrees: [MixedModelKind.Degrees: String] = [
        .none: "normal distribution", .satterthwaite: "Satterthwaite's df",
        .kenwardRoger: "Kenward and Roger's SE and df",
    ]

    /// With random intercepts alone: how much of the variance lies where.
    private static func shares(_ fit: MixedModelFit, _ frame: ModelFrame) -> String {
        let variances = fit.components.map { (frame.random[$0.term].label, $0.covariance[0, 0]) }
        let total = variances.reduce(fit.sigma * fit.sigma) { $0 + $1.1 }
        let parts = variances.map { "\(Shown.fixed(100 * $0.1 / total, 1)) % between \($0.0)" }
        return "Of the variance that is left, \(parts.joined(separator: ", ")) (the intraclass correlation)."
    }
}
