import Statistics

/// The JSON object and the text of `mixed-model`.
package struct MixedModelAnswer: AnalysisAnswer {
    package struct Fixed: Encodable, Hashable, Sendable {
        package fileprivate(set) var term = ""
        package let estimate: Figure
        package let se: Figure
        package let df: Figure
        package let t: Figure
        package let p: Figure
        package let lower: Figure
        package let upper: Figure

        init(_ test: ContrastTest) throws {
            let interval = try test.interval()
            (estimate, se, df) = (Figure(test.estimate), Figure(test.standardError), Figure(test.degreesOfFreedom))
            (t, p) = (Figure(test.t), Figure(test.p))
            (lower, upper) = (Figure(interval.lower), Figure(interval.upper))
        }

        /// By the normal distribution, whose quantile is given.
        init(estimate: Double, error: Double, quantile: Double) {
            (self.estimate, se, df, t) = (Figure(estimate), Figure(error), Figure(nil), Figure(estimate / error))
            p = Figure(min(1, 2 * Normal.standard.upperTail(abs(estimate / error))))
            (lower, upper) = (Figure(estimate - quantile * error), Figure(estimate + quantile * error))
        }
    }

    package struct Component: Encodable, Hashable, Sendable {
        package let group: String
        package let term1: Nullable<String>
        package let term2: Nullable<String>
        /// A variance or a covariance.
        package let vcov: Figure
        /// A standard deviation or a correlation.
        package let sdcor: Figure
    }

    package let criterion: Figure
    package let npar: Int
    package let aic: Figure
    package let bic: Figure
    package let sigma: Figure
    package let singular: Bool
    package let rowsUsed: Int
    package let theta: [Figure]
    package let fixed: [Fixed]
    package let varcorr: [Component]
    package let text: String
    package let notes: [String]

    private enum CodingKeys: String, CodingKey {
        case criterion, npar, aic, bic, sigma, singular, rowsUsed, theta, fixed, varcorr
    }

    init(_ fit: MixedModelFit, tests: [Fixed], frame: ModelFrame, kind: MixedModelKind) {
        (criterion, npar) = (Figure(fit.criterion), fit.parameterCount)
        (aic, bic, sigma) = (Figure(fit.aic), Figure(fit.bic), Figure(fit.sigma))
        (singular, rowsUsed) = (fit.isSingular, frame.rowsUsed)
        theta = fit.theta.map(Figure.init)
        fixed = zip(frame.fixed, tests).map { column, test in
            var test = test
            test.term = column.name
            return test
        }
        varcorr = Self.components(fit, frame)
        notes = frame.notes
        text = MixedModelText(fit, fixed: fixed, components: varcorr, frame: frame, kind: kind).text
    }

    /// For each term the variances and then the covariances, as lme4 lists them; the residual last.
    private static func components(_ fit: MixedModelFit, _ frame: ModelFrame) -> [Component] {
        let names = GroupNames.unique(fit.components.map { frame.random[$0.term].label })
        var result: [Component] = []
        for (component, name) in zip(fit.components, names) {
            let terms = component.columns.map { frame.random[component.term].columns[$0].name }
            for i in terms.indices {
                result.append(
                    Component(
                        group: name, term1: Nullable(terms[i]), term2: Nullable(nil),
                        vcov: Figure(component.covariance[i, i]), sdcor: Figure(component.standardDeviations[i])))
            }
            for i in terms.indices {
                for j in terms.indices.dropFirst(i + 1) {
                    result.append(
                        Component(
                            group: name, term1: Nullable(terms[i]), term2: Nullable(terms[j]),
                            vcov: Figure(component.covariance[j, i]), sdcor: Figure(component.correlation(i, j))))
                }
            }
        }
        result.append(
            Component(
                group: "Residual", term1: Nullable(nil), term2: Nullable(nil), vcov: Figure(fit.sigma * fit.sigma),
                sdcor: Figure(fit.sigma)))
        return result
    }
}

/// The names of groupings as lme4 lists them: where one has several terms, all become names that R
/// could give to columns, with `.1` and so on after those that are there already.
enum GroupNames {
    static func unique(_ labels: [String]) -> [String] {
        guard Set(labels).count < labels.count else { return labels }
        var seen: [String: Int] = [:]
        return labels.map { label in
            let name = String(label.map { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" ? $0 : "." })
            let count = seen[name, default: 0]
            seen[name] = count + 1
            return count == 0 ? name : "\(name).\(count)"
        }
    }
}
