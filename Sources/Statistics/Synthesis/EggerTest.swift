/// Egger's regression test: whether small studies report other effects than large ones, as they do
/// when small studies without an effect are not published.
///
/// A line of the effects on their standard errors, weighted by 1/v, with the residual variance
/// estimated. Source: Egger et al. (1997), *BMJ* 315:629–634.
public struct EggerTest: Hashable, Sendable {
    /// The effect that the line foresees for a study without sampling error.
    public let intercept: Double
    /// The change of the effect per unit of standard error.
    public let slope: Double
    /// The slope over its standard error.
    public let t: Double
    /// The degrees of freedom, k − 2.
    public let degreesOfFreedom: Int
    /// The two-sided probability of such a t or a larger one when there is no such change.
    public let p: Double
}

extension MetaAnalysis {
    /// Tests for effects that change with the size of the study; with fewer than ten studies the test
    /// sees little.
    ///
    /// - Throws: `tooFewGroups` for fewer than 3 studies, `noVariation` when all variances are the
    ///   same or the effects lie on the line exactly.
    public func eggerTest() throws(StatisticsError) -> EggerTest {
        guard effects.count >= 3 else { throw .tooFewGroups(needed: 3, got: effects.count) }
        guard variances.contains(where: { $0 != variances[0] }) else { throw .noVariation }
        let weights = variances.map { 1 / $0 }
        let errors = variances.map { $0.squareRoot() }
        let x = WeightedEffects(effects: errors, weights: weights)
        let y = WeightedEffects(effects: effects, weights: weights)
        guard x.q > 0 else { throw .noVariation }
        let slope = zip(x.pulls, effects).lazy.map { $0 * ($1 - y.mean) }.compensatedSum() / x.q
        var squares = CompensatedSum()
        for (i, weight) in weights.enumerated() {
            let residual = effects[i] - y.mean - slope * (errors[i] - x.mean)
            squares.add(weight * residual * residual)
        }
        let m = effects.count - 2
        // What rounding leaves of a perfect line is no residual variance.
        guard squares.value > y.q * 1e-28 else { throw .noVariation }
        let t = slope / (squares.value / Double(m) / x.q).squareRoot()
        return EggerTest(
            intercept: y.mean - slope * x.mean, slope: slope, t: t, degreesOfFreedom: m,
            p: try StudentT(degreesOfFreedom: Double(m)).twoSided(t))
    }
}
