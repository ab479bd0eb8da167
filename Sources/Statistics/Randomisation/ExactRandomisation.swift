extension RandomisationTest {
    /// The p-value over all assignments that keep the size of the arms in each stratum.
    ///
    /// The strata are gone through by themselves and then put together in two halves; pairs of a sum from
    /// each half are counted without being formed. So 10¹² assignments take no longer than
    /// 10⁶, and a stratum may be large when its outcomes are whole numbers and many sums coincide. An
    /// assignment counts when |T| is at least the observed one, up to a billionth of the standard
    /// deviation.
    ///
    /// - Parameter limit: how many different sums may be kept at a time; each takes 16 bytes.
    /// - Throws: `tooManyCases` when there are more sums than that, or more assignments than 10³⁰⁰.
    public func exact(limit: Int = 4_000_000) throws(StatisticsError) -> RandomisationResult {
        var halves = [WeightedValues.zero, .zero]
        var (mean, spread) = (0.0, 0.0)
        // The long lists first, each to the half that is shorter so far.
        for list in try contributions(limit: limit).sorted(by: { $0.values.count > $1.values.count }) {
            let shorter = halves[0].values.count <= halves[1].values.count ? 0 : 1
            halves[shorter] = try halves[shorter].crossed(with: list, limit: limit)
            mean += list.moments.mean
            spread += list.moments.variance
        }
        let total = halves[0].total * halves[1].total
        guard total < 1e300 else { throw .tooManyCases(limit: limit) }

        let bound = abs(statistic) - tolerance
        let above = { (bound: Double) in halves[0].pairs(with: halves[1], atLeast: bound) }
        let below = { (bound: Double) in halves[0].pairs(with: halves[1], atMost: bound) }
        let extreme = bound <= 0 ? total : above(bound) + below(-bound)
        return RandomisationResult(
            statistic: statistic, z: z, p: extreme / total, greater: above(statistic - tolerance) / total,
            less: below(statistic + tolerance) / total, draws: total, asExtreme: extreme, mean: mean,
            standardDeviation: spread.squareRoot(), isExact: true)
    }

    /// For each stratum the parts of the statistic that its assignments make.
    private func contributions(limit: Int) throws(StatisticsError) -> [WeightedValues] {
        var lists: [WeightedValues] = []
        for stratum in design.strata {
            let values = design.outcomes[stratum.range].sorted()
            // Less a middle value, so that sums of whole numbers stay whole and small.
            let middle = values[values.count / 2]
            let shifted = values.map { $0 - middle }
            let smaller = min(stratum.treated, stratum.count - stratum.treated)
            let sums = try WeightedValues(sums: shifted, wanted: smaller, limit: limit)
            let expected = shifted.mean * Double(smaller)
            let scaled = sums.scaled(by: stratum.weight * stratum.perSum, shift: expected)
            lists.append(smaller == stratum.treated ? scaled : scaled.negated)
        }
        return lists
    }
}
