extension StandardizedMeanDifference {
    /// The interval g ± z·SE, with the g that belongs to the convention.
    ///
    /// - Parameters:
    ///   - level: the share of such intervals that hold the true effect, 0 to 1.
    ///   - convention: how the variance is estimated.
    /// - Throws: `outOfRange` unless 0 < level < 1.
    public func normalInterval(
        level: Double = 0.95, _ convention: VarianceConvention = .largeSample
    ) throws(StatisticsError) -> ConfidenceInterval {
        let z = try Normal.standard.upperQuantile(ConfidenceInterval.tail(ofLevel: level))
        return ConfidenceInterval(centre: g(convention.correction), halfWidth: z * standardError(convention))
    }

    /// The interval of g by the non-central t distribution: that of d times the exact J.
    ///
    /// - Throws: as ``noncentralIntervalOfD(level:)``.
    public func noncentralInterval(level: Double = 0.95) throws(StatisticsError) -> ConfidenceInterval {
        let interval = try noncentralIntervalOfD(level: level)
        let correction = SmallSampleCorrection.exact.unchecked(Double(degreesOfFreedom))
        return ConfidenceInterval(lower: interval.lower * correction, upper: interval.upper * correction)
    }

    /// The interval of d by the non-central t distribution.
    ///
    /// Its ends are the effects under which a t as large (or as small) as the one seen has the
    /// probability (1 − level)/2; exact for normal outcomes of equal variance. Source: Steiger and
    /// Fouladi (1997), in *What If There Were No Significance Tests?*, chapter 9.
    ///
    /// - Throws: `outOfRange` unless 0 < level < 1, `didNotConverge` for a t out of all reason.
    public func noncentralIntervalOfD(level: Double = 0.95) throws(StatisticsError) -> ConfidenceInterval {
        let tail = try ConfidenceInterval.tail(ofLevel: level)
        let (m, perUnit) = (Double(degreesOfFreedom), inverseSizes.squareRoot())
        let lower = try NoncentralT.noncentrality(for: t, degreesOfFreedom: m, probability: 1 - tail)
        let upper = try NoncentralT.noncentrality(for: t, degreesOfFreedom: m, probability: tail)
        return ConfidenceInterval(lower: lower * perUnit, upper: upper * perUnit)
    }
}
