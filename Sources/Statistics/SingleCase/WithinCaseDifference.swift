import RealModule

/// The standardized mean differences of one case. Positive means better.
///
/// They are in units of the case's own spread and cannot be compared with those of group studies; for
/// that see ``BetweenCaseDifference``.
///
/// Sources: Gingerich (1984), *Journal of Applied Behavioral Science* 20:71–79; Busk and Serlin (1992),
/// in *Single-Case Research Design and Analysis*, 187–212; Pustejovsky and Ferron (2017); Durlak (2009),
/// *Journal of Pediatric Psychology* 34:917–928.
public struct WithinCaseDifference: Hashable, Sendable {
    /// The standard deviation of the baseline.
    public let baselineDeviation: Double
    /// The standard deviation of the intervention.
    public let interventionDeviation: Double
    /// √((s_A² + s_B²)/2), which weighs both phases alike.
    public let averageDeviation: Double
    /// The standard deviation pooled by degrees of freedom.
    public let pooledDeviation: Double
    /// The difference over the baseline's deviation, corrected for bias with J(m − 1) = 1 − 3/(4m − 5).
    public let estimate: Double
    /// Its standard error, J·√(1/m + s_B²/(n·s_A²) + g²/(2(m − 1))).
    public let standardError: Double
    /// The lower end of the interval, estimate − z·SE.
    public let lower: Double
    /// The upper end of the interval.
    public let upper: Double
    /// Glass' delta: the difference over the baseline's deviation, not corrected.
    public let glassDelta: Double
    /// Cohen's d: the difference over the average deviation.
    public let cohenD: Double
    /// Hedges' g before correction: the difference over the pooled deviation.
    public let hedgesG: Double
    /// Hedges' g times 1 − 3/(4N − 9).
    public let hedgesGCorrected: Double
    /// Hedges' g times (N − 3)/(N − 2.25)·√((N − 2)/N), as in Durlak (2009).
    public let hedgesGDurlak: Double
}

/// The log of the ratio of a case's mean scores, corrected for bias. Positive means better.
///
/// exp(estimate) − 1 is the change in percent. Source: Pustejovsky (2018), *Journal of School
/// Psychology* 68:99–112.
public struct LogResponseRatio: Hashable, Sendable {
    /// ±[ln M_B + s_B²/(2n·M_B²) − ln M_A − s_A²/(2m·M_A²)], minus where scores are to fall.
    public let estimate: Double
    /// √(s_A²/(m·M_A²) + s_B²/(n·M_B²)).
    public let standardError: Double
    /// The lower end of the interval, estimate − z·SE.
    public let lower: Double
    /// The upper end of the interval.
    public let upper: Double
}

extension SingleCase {
    /// The standardized mean differences within the case.
    ///
    /// - Parameter level: of the interval, between 0 and 1.
    /// - Throws: `tooFewObservations` unless both phases have two scores, `noVariation` for a constant
    ///   baseline, `outOfRange` for the level.
    public func withinCaseDifference(level: Double = 0.95) throws(StatisticsError) -> WithinCaseDifference {
        let moments = try moments()
        guard moments.varianceA > 0 else { throw .noVariation }
        let (m, n) = (Double(a.count), Double(b.count))
        let difference = moments.meanB - moments.meanA
        let average = ((moments.varianceA + moments.varianceB) / 2).squareRoot()
        let size = m + n
        let pooled = (((m - 1) * moments.varianceA + (n - 1) * moments.varianceB) / (size - 2)).squareRoot()
        let correction = 1 - 3 / (4 * (m - 1) - 1)
        let glass = difference / moments.varianceA.squareRoot()
        let g = correction * glass
        let ratio = moments.varianceB / (n * moments.varianceA)
        let error = correction * (1 / m + ratio + g * g / (2 * (m - 1))).squareRoot()
        let margin = try Self.margin(level, error)
        let hedges = difference / pooled
        return WithinCaseDifference(
            baselineDeviation: moments.varianceA.squareRoot(), interventionDeviation: moments.varianceB.squareRoot(),
            averageDeviation: average, pooledDeviation: pooled, estimate: g, standardError: error,
            lower: g - margin, upper: g + margin, glassDelta: glass, cohenD: difference / average, hedgesG: hedges,
            hedgesGCorrected: hedges * (1 - 3 / (4 * size - 9)),
            hedgesGDurlak: hedges * (size - 3) / (size - 2.25) * ((size - 2) / size).squareRoot())
    }

    /// The log response ratio.
    ///
    /// - Parameter level: of the interval, between 0 and 1.
    /// - Throws: `tooFewObservations` unless both phases have two scores; `outOfRange` for a mean that is
    ///   not above 0 or for the level.
    public func logResponseRatio(level: Double = 0.95) throws(StatisticsError) -> LogResponseRatio {
        let moments = try moments()
        let sign = improvement.sign
        let (meanA, meanB) = (sign * moments.meanA, sign * moments.meanB)
        for mean in [meanA, meanB] where mean <= 0 { throw .outOfRange("a phase's mean", mean) }
        let partA = moments.varianceA / (Double(a.count) * meanA * meanA)
        let partB = moments.varianceB / (Double(b.count) * meanB * meanB)
        let estimate = sign * (Double.log(meanB) + partB / 2 - Double.log(meanA) - partA / 2)
        let error = (partA + partB).squareRoot()
        let margin = try Self.margin(level, error)
        return LogResponseRatio(
            estimate: estimate, standardError: error, lower: estimate - margin, upper: estimate + margin)
    }

    private func moments() throws(StatisticsError) -> (
        meanA: Double, meanB: Double, varianceA: Double, varianceB: Double
    ) {
        guard min(a.count, b.count) >= 2 else { throw .tooFewObservations(needed: 2, got: min(a.count, b.count)) }
        return (a.mean, b.mean, a.sampleVariance, b.sampleVariance)
    }

    private static func margin(_ level: Double, _ error: Double) throws(StatisticsError) -> Double {
        guard level > 0, level < 1 else { throw .outOfRange("a confidence level", level) }
        return try Normal.standard.upperQuantile((1 - level) / 2) * error
    }
}
