/// Tau after the baseline's trend has been taken off all scores (Tarlow 2017).
///
/// A Theil–Sen line is laid through the baseline and subtracted from both phases; what remains is
/// compared between the phases. A long intervention phase carries the line far beyond where it was
/// seen, so look at the plot before believing a correction.
///
/// Source: Tarlow (2017), *Behavior Modification* 41:427–467.
public struct BaselineCorrectedTau: Hashable, Sendable {
    /// The baseline's Theil–Sen slope per session, in score points (not turned by the improvement).
    public let baselineSlope: Double
    /// Tau of the corrected scores, 2·NAP − 1.
    public let tau: Tau

    /// The estimate, from −1 to 1.
    public var estimate: Double { tau.estimate }
}

/// Baseline-corrected Tau by rank correlation with the phase, with its tests.
public struct BaselineCorrectedKendall: Hashable, Sendable {
    /// The baseline's correlation with its sessions: whether it has a trend.
    public let baseline: KendallTau
    /// The scores' correlation with the phase (0, 1) before the correction.
    public let uncorrected: KendallTau
    /// The same after the correction, or as it was when none was made.
    public let corrected: KendallTau
    /// Whether the correction was made.
    public let isCorrected: Bool

    /// Tarlow's standard error of the corrected Tau, √(2/(m + n)·(1 − τ²)); `nil` when Tau is.
    public var tarlowError: Double? {
        corrected.tau.map { (2 / Double(corrected.count) * (1 - $0 * $0)).squareRoot() }
    }
}

extension SingleCase {
    /// Baseline-corrected Tau: the correction is always made, and Tau is 2·NAP − 1.
    ///
    /// - Parameter tieBand: corrected scores apart by no more than this are tied. With 0, scores that
    ///   would tie in exact arithmetic may be told apart by rounding in the last place, as published
    ///   values were; a small band such as 1e-9 makes the result exact for scores that are whole numbers.
    /// - Throws: `tooFewObservations` for a baseline of one score, `noVariation` when its sessions are
    ///   one, `outOfRange` for a negative band.
    public func baselineCorrectedTau(tieBand: Double = 0) throws(StatisticsError) -> BaselineCorrectedTau {
        let line = try TheilSen(x: baselineSessions, y: a)
        // The order of these operations decides ties in the last place; it is that of the values
        // that have been published for this variant. The other variant's is below.
        let rest = { (score: Double, session: Double) in score - line.intercept - line.slope * session }
        let (first, second) = try corrected(rest, tieBand)
        return BaselineCorrectedTau(
            baselineSlope: improvement.sign * line.slope, tau: Tau(try Nonoverlap(first, second, level: 0.95)))
    }

    /// Baseline-corrected Tau as a rank correlation of the corrected scores with the phase.
    ///
    /// - Parameters:
    ///   - kind: tau-a or tau-b.
    ///   - continuityCorrection: in all three tests.
    ///   - onlyIfTrendBelow: when given, the correction is made only if the baseline's trend has a
    ///     p value up to this, such as 0.05.
    ///   - tieBand: as in ``baselineCorrectedTau(tieBand:)``.
    /// - Throws: as ``baselineCorrectedTau(tieBand:)``.
    public func baselineCorrectedKendall(
        kind: KendallTau.Kind = .b, continuityCorrection: Bool = false, onlyIfTrendBelow alpha: Double? = nil,
        tieBand: Double = 0
    ) throws(StatisticsError) -> BaselineCorrectedKendall {
        let correlate = { (x: [Double], y: [Double]) in
            KendallTau(PairOrder(x, y), kind: kind, continuityCorrection: continuityCorrection)
        }
        let phase = Array(repeating: 0.0, count: a.count) + Array(repeating: 1, count: b.count)
        let line = try TheilSen(x: baselineSessions, y: a)
        let trend = correlate(baselineSessions, a)
        let before = correlate(phase, a + b)
        let isCorrected = alpha.map { (trend.p ?? 1) <= $0 } ?? true
        let rest = { (score: Double, session: Double) in score - (line.intercept + line.slope * session) }
        let (first, second) = try corrected(rest, tieBand)
        return BaselineCorrectedKendall(
            baseline: trend, uncorrected: before,
            corrected: isCorrected ? correlate(phase, first + second) : before, isCorrected: isCorrected)
    }

    /// The corrected scores of both phases; within the band, one value stands for its neighbours.
    private func corrected(
        _ rest: (Double, Double) -> Double, _ band: Double
    ) throws(StatisticsError) -> (a: [Double], b: [Double]) {
        guard band >= 0, band.isFinite else { throw .outOfRange("a band of ties", band) }
        var scores = zip(a, baselineSessions).map(rest) + zip(b, interventionSessions).map(rest)
        if band > 0 {
            let order = scores.indices.sorted { scores[$0] < scores[$1] }
            for (before, this) in zip(order, order.dropFirst()) where scores[this] - scores[before] <= band {
                scores[this] = scores[before]
            }
        }
        return (Array(scores.prefix(a.count)), Array(scores.dropFirst(a.count)))
    }
}
