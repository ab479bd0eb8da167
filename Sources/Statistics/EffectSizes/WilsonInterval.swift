extension ConfidenceInterval {
    /// Wilson's score interval of a share, without continuity correction.
    ///
    /// - Parameters:
    ///   - events: how many had the event, 0 to `count`.
    ///   - count: how many there were, at least 1.
    ///   - level: the share of such intervals that hold the true share, about.
    /// - Returns: an interval within 0 to 1.
    /// - Throws: `tooFewObservations` for nobody, `outOfRange` for the events or the level.
    ///
    /// Formula: (2np + z² ± z√(z² + 4np(1 − p)))/(2(n + z²)). Source: Wilson (1927), *Journal of the
    /// American Statistical Association* 22:209–212. For 56 of 70 it is 0.6918 to 0.8770.
    public static func wilson(
        events: Int, count: Int, level: Double = 0.95
    ) throws(StatisticsError) -> ConfidenceInterval {
        guard count >= 1 else { throw .tooFewObservations(needed: 1, got: count) }
        guard events >= 0, events <= count else { throw .outOfRange("the number of events", Double(events)) }
        let z = try Normal.standard.upperQuantile(tail(ofLevel: level))
        let (x, n) = (Double(events), Double(count))
        let half = z * (z * z + 4 * x * (1 - x / n)).squareRoot()
        let (centre, scale) = (2 * x + z * z, 2 * (n + z * z))
        // With no event, or only events, one end is the share itself; rounding shall not pass it.
        return ConfidenceInterval(
            lower: events == 0 ? 0 : (centre - half) / scale,
            upper: events == count ? 1 : (centre + half) / scale)
    }
}
