/// A randomisation test within strata: whether two arms differ, judged by what chance assignment alone
/// could have done.
///
/// Pupils are assigned within schools, say. If the programme did nothing, every other assignment that
/// keeps the size of the arms in each school would have given the same outcomes. The test holds the
/// observed difference against all of those, or a random sample of them. It assumes no distribution and
/// holds for few schools.
///
/// ```swift
/// let test = try RandomisationTest(
///     outcome: [56, 59, 62, 64, 62, 51, 40, 64],
///     treated: [true, false, true, false, false, true, false, true],
///     stratum: Factor(["a", "a", "a", "a", "b", "b", "b", "b"]))
/// test.statistic                                        // the size-weighted difference
/// try test.exact().p                                    // over all 6 × 6 assignments
/// try test.monteCarlo(draws: 9999, seed: 1).p           // over 9,999 random ones
/// ```
///
/// Sources: Fisher (1935), *The Design of Experiments*; Rosenbaum (2002), *Observational Studies*,
/// chapter 2; Phipson and Smyth (2010), *Statistical Applications in Genetics and Molecular Biology* 9:39.
public struct RandomisationTest: Sendable {
    /// The weighted mean of the strata's differences, treated less others, in units of the outcome.
    public let statistic: Double
    /// The exact variance of the statistic over all assignments,
    /// `Σ w_s²·S_s²·(1/n₁ + 1/n₀)`; its mean is zero.
    public let variance: Double
    /// How the strata are weighted.
    public let weighting: StratumWeighting
    /// The difference in each stratum, treated less others, as the strata are numbered; nil for a stratum
    /// with one arm only.
    public let differences: [Double?]
    /// The number of strata with both arms.
    public var strataUsed: Int { design.strata.count }
    /// The number of strata left out because they have one arm only.
    public var strataLeftOut: Int { design.oneArmed }
    /// The number of persons in the strata with both arms.
    public var rowsUsed: Int { design.outcomes.count }

    let design: RandomisationDesign

    /// Reckons the statistic and its exact variance.
    ///
    /// A stratum in which only one arm occurs is left out; it says nothing of a difference, and its
    /// persons do not count in the weights.
    ///
    /// - Parameters:
    ///   - outcome: the outcome of each person; all finite.
    ///   - treated: whether the person is in the treated arm.
    ///   - stratum: in which stratum the person was assigned.
    ///   - weighting: how the strata are weighted.
    /// - Throws: `lengthsDiffer`; `notFinite`; `tooFewGroups` when no stratum has both arms.
    public init(
        outcome: [Double], treated: [Bool], stratum: Factor, weighting: StratumWeighting = .size
    ) throws(StatisticsError) {
        design = try RandomisationDesign(
            outcome: outcome, treated: treated, stratum: stratum, weighting: weighting)
        statistic = design.strata.lazy.map { $0.weight * $0.difference }.compensatedSum()
        variance = design.strata.lazy.map { $0.weight * $0.weight * $0.variance * $0.perSum }.compensatedSum()
        differences = design.differences
        self.weighting = weighting
    }

    /// The statistic by its exact standard deviation; nil when all outcomes of each stratum are the same.
    ///
    /// With `precision` weights it is, but for the sign, the standardised statistic that the R package
    /// *coin* gives for `independence_test(y ~ arm | stratum)`, see ``linearStatistic``.
    public var z: Double? { variance > 0 ? statistic / variance.squareRoot() : nil }

    /// The two-sided p-value of ``z`` in the normal approximation; nil where z is.
    public var normalP: Double? { z.map { Normal.standard.twoSided($0) } }

    /// The sum of the outcomes of the arm that is not treated, with its exact mean and variance over all
    /// assignments: the linear statistic of Strasser and Weber (1999), which *coin* reports for the first
    /// level of the arm.
    public var linearStatistic: (sum: Double, expectation: Double, variance: Double, z: Double?) {
        var (sum, mean, variance) = (CompensatedSum(), CompensatedSum(), CompensatedSum())
        for stratum in design.strata {
            let others = stratum.count - stratum.treated
            let values = design.outcomes[stratum.range]
            let total = values.compensatedSum()
            // The treated stand first.
            sum.add(values.dropFirst(stratum.treated).compensatedSum())
            mean.add(total * Double(others) / Double(stratum.count))
            variance.add(stratum.variance * Double(stratum.treated * others) / Double(stratum.count))
        }
        let z = variance.value > 0 ? (sum.value - mean.value) / variance.value.squareRoot() : nil
        return (sum.value, mean.value, variance.value, z)
    }
}
