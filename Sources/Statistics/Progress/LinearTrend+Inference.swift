extension LinearTrend {
    /// Slope over standard error, with n − 2 degrees of freedom; `nil` when there is no error to
    /// divide by: two points, or points that lie on the line.
    public var t: Double? {
        guard let standardError, standardError > 0 else { return nil }
        return slope / standardError
    }

    /// The two-sided p value of "the slope is 0"; `nil` when ``t`` is.
    public var p: Double? {
        guard let t, let distribution = try? StudentT(degreesOfFreedom: Double(count - 2)) else { return nil }
        return distribution.twoSided(t)
    }

    /// The interval that covers the slope with the confidence asked for, slope ∓ t·SE.
    ///
    /// - Parameter level: between 0 and 1.
    /// - Throws: `outOfRange` for the level, `tooFewObservations` for two points.
    public func interval(level: Double = 0.95) throws(StatisticsError) -> (lower: Double, upper: Double) {
        guard level > 0, level < 1 else { throw .outOfRange("a confidence level", level) }
        guard let standardError else { throw .tooFewObservations(needed: 3, got: count) }
        let margin = try StudentT(degreesOfFreedom: Double(count - 2)).upperQuantile((1 - level) / 2) * standardError
        return (slope - margin, slope + margin)
    }
}
