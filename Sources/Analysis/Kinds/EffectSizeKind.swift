import Statistics

/// `effect-size`: how large the difference between two arms is.
package struct EffectSizeKind: AnalysisKind {
    package var outcome: String
    package var arm: String
    package var treated: String
    package var cluster: String?
    package var icc: Double?
    package var threshold: Double?

    package init(
        outcome: String, arm: String, treated: String, cluster: String? = nil, icc: Double? = nil,
        threshold: Double? = nil
    ) {
        (self.outcome, self.arm, self.treated) = (outcome, arm, treated)
        (self.cluster, self.icc, self.threshold) = (cluster, icc, threshold)
    }

    package func answer(_ reader: CSVReader, progress: (String) -> Void) throws -> EffectSizeAnswer {
        let columns = [outcome, arm] + (cluster.map { [$0] } ?? [])
        let (table, dropped) = try reader.read(columns).complete(columns)
        let arms = try Arms(table, column: arm, treated: treated)
        let effect = try EffectSize(
            outcome: try table.numbers(outcome), treated: arms.isTreated,
            cluster: try cluster.map { try table.groups([$0]) },
            intraclassCorrelation: icc, threshold: threshold)
        return try EffectSizeAnswer(effect, kind: self, arms: arms, dropped: dropped)
    }
}

/// The JSON object and the text of `effect-size`.
package struct EffectSizeAnswer: AnalysisAnswer {
    package struct Cluster: Encodable, Hashable, Sendable {
        package let g: Figure
        package let se: Figure
        package let df: Figure
        package let icc: Figure
    }

    package struct Binary: Encodable, Hashable, Sendable {
        package let riskDifference: Figure
        package let lower: Figure
        package let upper: Figure
        package let oddsRatio: Figure
        package let cox: Figure
    }

    package let g: Figure
    package let d: Figure
    package let se: Figure
    package let lower: Figure
    package let upper: Figure
    package let n1: Int
    package let n0: Int
    package let df: Int
    package let cluster: Nullable<Cluster>
    package let binary: Nullable<Binary>
    package let text: String
    package let notes: [String]

    private enum CodingKeys: String, CodingKey { case g, d, se, lower, upper, n1, n0, df, cluster, binary }

    init(_ effect: EffectSize, kind: EffectSizeKind, arms: Arms, dropped: Int) throws {
        g = Figure(effect.g)
        d = Figure(effect.difference.d)
        se = Figure(effect.standardError)
        (lower, upper) = (Figure(effect.interval.lower), Figure(effect.interval.upper))
        (n1, n0) = (effect.difference.treated.count, effect.difference.comparison.count)
        df = effect.difference.degreesOfFreedom
        cluster = Nullable(
            effect.cluster.map {
                Cluster(
                    g: Figure($0.g), se: Figure($0.standardError()), df: Figure($0.degreesOfFreedom),
                    icc: Figure($0.intraclassCorrelation))
            })
        let newcombe = try effect.binary?.newcombeInterval()
        binary = Nullable(
            effect.binary.map {
                Binary(
                    riskDifference: Figure($0.riskDifference), lower: Figure(newcombe?.lower),
                    upper: Figure(newcombe?.upper), oddsRatio: Figure($0.oddsRatio), cox: Figure($0.coxIndex))
            })
        notes = arms.notes
        text = try Self.text(effect, kind, arms.comparison, dropped)
    }

    private static func text(
        _ effect: EffectSize, _ kind: EffectSizeKind, _ comparison: String, _ dropped: Int
    ) throws -> String {
        var groups = TextTable([kind.arm, "n", "mean", "SD"])
        for (name, group) in [(kind.treated, effect.difference.treated), (comparison, effect.difference.comparison)] {
            let decimals = Shown.decimals(forError: group.standardDeviation / Double(group.count).squareRoot())
            groups.add([
                name, String(group.count), Shown.fixed(group.mean, decimals),
                Shown.fixed(group.standardDeviation, decimals),
            ])
        }
        var effects = TextTable(["effect", "estimate", "SE", "95 % interval", "df"])
        effects.add([
            "Hedges' g", Shown.fixed(effect.g, 3), Shown.fixed(effect.standardError, 3),
            Shown.interval(effect.interval.lower, effect.interval.upper, 3),
            String(effect.difference.degreesOfFreedom),
        ])
        if let cluster = effect.cluster {
            let interval = try cluster.interval()
            effects.add([
                "g, adjusted for clusters", Shown.fixed(cluster.g, 3), Shown.fixed(cluster.standardError(), 3),
                Shown.interval(interval.lower, interval.upper, 3), Shown.degrees(cluster.degreesOfFreedom),
            ])
        }
        if let binary = effect.binary, let threshold = kind.threshold {
            let interval = try binary.newcombeInterval()
            effects.add([
                "share below \(NumberText.asR(threshold)), difference", Shown.fixed(binary.riskDifference, 3), "",
                Shown.interval(interval.lower, interval.upper, 3),
            ])
            effects.add(["odds ratio", Shown.fixed(binary.oddsRatio, 3)])
            effects.add(["Cox index", Shown.fixed(binary.coxIndex, 3)])
        }
        var lines = ["\(kind.outcome): \(kind.treated) against \(comparison)", "", groups.text, "", effects.text, ""]
        if let cluster = effect.cluster {
            lines.append(
                "\(Shown.count(cluster.clusters, "cluster")), intraclass correlation "
                    + Shown.fixed(cluster.intraclassCorrelation, 3)
                    + (kind.icc == nil ? ", estimated from the data." : ", as given."))
        }
        lines.append(Shown.rows(used: effect.difference.degreesOfFreedom + 2, dropped: dropped))
        return lines.joined(separator: "\n")
    }
}
