extension RandomisationTest {
    /// The p-value by random assignments, `p = (b + 1)/(B + 1)`.
    ///
    /// A draw counts when |T| is at least the observed one, up to a billionth of the standard deviation, so
    /// that what is equal but for rounding is equal.
    ///
    /// - Parameters:
    ///   - draws: how many assignments are drawn, B.
    ///   - seed: the seed; the same seed gives the same p on every machine, for any number of threads.
    ///   - threads: how many threads may work at once.
    /// - Throws: `outOfRange` unless at least one assignment is drawn.
    public func monteCarlo(
        draws: Int = 9999, seed: UInt64, threads: Int = 1
    ) throws(StatisticsError) -> RandomisationResult {
        let values = try nullDistribution(draws: draws, seed: seed, threads: threads)
        let near = tolerance
        var (extreme, greater, less) = (0, 0, 0)
        for value in values {
            if abs(value) >= abs(statistic) - near { extreme += 1 }
            if value >= statistic - near { greater += 1 }
            if value <= statistic + near { less += 1 }
        }
        let share = { (count: Int) in Double(count + 1) / Double(draws + 1) }
        let mean = values.mean
        let spread = (values.squaresAboutMean / Double(draws)).squareRoot()
        return RandomisationResult(
            statistic: statistic, z: z, p: share(extreme), greater: share(greater), less: share(less),
            draws: Double(draws), asExtreme: Double(extreme), mean: mean, standardDeviation: spread, isExact: false)
    }

    /// The statistic under random assignments, in the order of the draws.
    ///
    /// - Throws: `outOfRange` unless at least one assignment is drawn.
    public func nullDistribution(
        draws: Int, seed: UInt64, threads: Int = 1
    ) throws(StatisticsError) -> [Double] {
        guard draws >= 1 else { throw .outOfRange("the number of draws", Double(draws)) }
        return design.draws(draws, seed: seed, threads: threads)
    }

    /// Below this difference two values of the statistic are the same.
    var tolerance: Double { 1e-9 * variance.squareRoot() }
}
