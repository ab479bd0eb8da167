import Statistics

/// `meta`: effects of several schools or studies put together.
package struct MetaKind: AnalysisKind {
    package enum Method: String, CaseIterable, Sendable {
        case reml = "REML"
        case dl = "DL"
    }

    package var effect: String
    package var variance: String
    package var method: Method
    package var hksj: Bool

    package init(effect: String, variance: String, method: Method = .reml, hksj: Bool = false) {
        (self.effect, self.variance, self.method, self.hksj) = (effect, variance, method, hksj)
    }

    package func answer(_ reader: CSVReader, progress: (String) -> Void) throws -> MetaAnswer {
        let (table, dropped) = try reader.read([effect, variance]).complete([effect, variance])
        let variances = try table.numbers(variance)
        if let row = variances.firstIndex(where: { $0 <= 0 }) {
            throw TableFault.notPositive(column: variance, line: table.line(ofRow: row))
        }
        let meta = try MetaAnalysis(
            effects: try table.numbers(effect), variances: variances,
            estimator: method == .dl ? .derSimonianLaird : .restrictedMaximumLikelihood)
        return try MetaAnswer(meta, kind: self, dropped: dropped)
    }
}

/// The JSON object and the text of `meta`.
package struct MetaAnswer: AnalysisAnswer {
    package struct Prediction: Encodable, Hashable, Sendable {
        package let lower: Figure
        package let upper: Figure
    }

    package let estimate: Figure
    package let se: Figure
    package let lower: Figure
    package let upper: Figure
    package let tau2: Figure
    package let i2: Figure
    package let q: Figure
    package let df: Int
    package let p: Figure
    package let prediction: Prediction
    package let text: String

    private enum CodingKeys: String, CodingKey {
        case estimate, se, lower, upper, tau2, i2, q, df, p, prediction
    }

    init(_ meta: MetaAnalysis, kind: MetaKind, dropped: Int) throws {
        let adjusted = kind.hksj ? try meta.hartungKnapp() : nil
        let interval = try adjusted?.interval ?? meta.interval()
        let error = adjusted?.standardError ?? meta.standardError
        let probability = adjusted?.p ?? meta.p
        let range = try meta.predictionInterval(.normal)
        (estimate, se) = (Figure(meta.estimate), Figure(error))
        (lower, upper) = (Figure(interval.lower), Figure(interval.upper))
        (tau2, i2, q) = (Figure(meta.tau2), Figure(meta.i2), Figure(meta.q))
        (df, p) = (meta.degreesOfFreedom, Figure(probability))
        prediction = Prediction(lower: Figure(range.lower), upper: Figure(range.upper))

        var table = TextTable(["mean effect", "SE", "95 % interval", kind.hksj ? "p (t)" : "p (z)"], labels: 0)
        let decimals = Shown.decimals(forError: error)
        table.add([
            Shown.fixed(meta.estimate, decimals), Shown.fixed(error, decimals),
            Shown.interval(interval.lower, interval.upper, decimals), Shown.probability(probability),
        ])
        text = """
            \(kind.effect) of \(meta.effects.count) studies, random effects (\(kind.method.rawValue)\(kind.hksj ? ", HKSJ" : ""))

            \(table.text)

            True effects differ with a standard deviation of \(Shown.fixed(meta.tau2.squareRoot(), decimals)) (τ² = \
            \(Shown.fixed(meta.tau2, decimals + 1))); I² = \(Shown.fixed(meta.i2, 1)) %, \
            Q = \(Shown.fixed(meta.q, 2)) with \(meta.degreesOfFreedom) df, \(Shown.sentence(meta.qP)).
            A further study's true effect may lie from \(Shown.interval(range.lower, range.upper, decimals)) (95 %).
            \(Shown.rows(used: meta.effects.count, dropped: dropped))
            """
    }
}
