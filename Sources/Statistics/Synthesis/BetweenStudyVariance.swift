/// τ² by an estimator, and its standard error.
struct BetweenStudyVariance {
    let tau2: Double
    /// `nil` where τ² is not estimated.
    let standardError: Double?

    init(effects y: [Double], variances v: [Double], by estimator: HeterogeneityEstimator) throws(StatisticsError) {
        let m = Double(y.count - 1)
        let fixed = WeightedEffects(effects: y, variances: v, tau2: 0)
        switch estimator {
        case .equalEffects:
            (tau2, standardError) = (0, nil)
        case .derSimonianLaird:
            let trace = fixed.trace
            tau2 = max(0, (fixed.q - m) / trace)
            let variance = 2 * m + 4 * tau2 * trace + 2 * tau2 * tau2 * fixed.traceOfSquare
            standardError = variance.squareRoot() / trace
        case .hedges:
            let equal = WeightedEffects(effects: y, weights: Array(repeating: 1, count: y.count))
            let trace = equal.trace(with: v)
            tau2 = max(0, y.sampleVariance - v.mean)
            let variance = 2 * equal.traceOfSquare(with: v) + 4 * tau2 * trace + 2 * tau2 * tau2 * m
            standardError = variance.squareRoot() / m
        case .sidikJonkman:
            let start = y.squaresAboutMean / Double(y.count)
            guard start > 0 else { throw .noVariation }
            let fit = WeightedEffects(effects: y, variances: v, tau2: start)
            tau2 = start * fit.q / m
            let variance =
                2 * fit.traceOfSquare(with: v) + 4 * tau2 * fit.traceBetween(v)
                + 2 * tau2 * tau2 * fit.traceOfSquare
            standardError = start * variance.squareRoot() / m
        case .pauleMandel, .empiricalBayes:
            tau2 = try Self.generalisedQ(y, v, equals: m) ?? 0
            let total = WeightedEffects(effects: y, variances: v, tau2: tau2).total
            standardError = (2 / m).squareRoot() * Double(y.count) / total
        case .restrictedMaximumLikelihood, .maximumLikelihood:
            let isRestricted = estimator == .restrictedMaximumLikelihood
            tau2 = try Likelihood(effects: y, variances: v, isRestricted: isRestricted).maximum()
            let fit = WeightedEffects(effects: y, variances: v, tau2: tau2)
            standardError = (2 / (isRestricted ? fit.traceOfSquare : fit.power(2))).squareRoot()
        }
        guard tau2.isFinite, standardError?.isFinite ?? true else { throw .notFinite }
    }

    /// The τ² for which Σ(y − mean)²/(v + τ²) has a value; `nil` when it is below that even for τ² = 0.
    static func generalisedQ(
        _ y: [Double], _ v: [Double], equals value: Double
    ) throws(StatisticsError) -> Double? {
        let excess = { (tau2: Double) throws(StatisticsError) -> Double in
            WeightedEffects(effects: y, variances: v, tau2: tau2).q - value
        }
        guard try excess(0) >= 0 else { return nil }
        // Q falls with τ² and is at most Σ(y − mean)²/τ², so this is beyond the point sought.
        let end = 2 * y.squaresAboutMean / value
        return try root(from: 0, to: end, of: excess)
    }
}
