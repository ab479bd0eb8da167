/// How far a group that was chosen for its low or high scores moves towards the mean by itself.
///
/// A score holds some luck. Who is chosen because of a low score had, on the whole, bad luck, and it does not
/// last: at the next test the group is nearer to the mean although nothing was done. Only what goes
/// beyond that can be an effect. Both tests have the same mean and standard deviation, and they
/// correlate by the reliability (the correlation of test and retest).
///
/// ```swift
/// // Pupils below 85 on a scale with mean 100 and standard deviation 15, reliability 0.8.
/// let chosen = try RegressionToTheMean(mean: 100, standardDeviation: 15, reliability: 0.8)
/// let group = try chosen.below(85)
/// group.selectedMean    // 77.1, the mean of those below the cut-off
/// group.change          // +4.6 without any programme
/// ```
///
/// Sources: Davis (1976), *American Journal of Epidemiology* 104:493–498; Gardner and Heady (1973),
/// *Journal of Chronic Diseases* 26:781–795, for several tests before.
public struct RegressionToTheMean: Hashable, Sendable {
    /// The mean of everybody.
    public let mean: Double
    /// The standard deviation of a single score.
    public let standardDeviation: Double
    /// The correlation of one test with the next when nothing is done, from 0 to 1.
    public let reliability: Double
    /// The number of tests whose mean decides who is chosen.
    public let tests: Int

    /// What is known of the test.
    ///
    /// - Throws: `notFinite`; `outOfRange` unless the standard deviation is above 0, the reliability from 0 to 1
    ///   and there is at least one test.
    public init(
        mean: Double, standardDeviation: Double, reliability: Double, tests: Int = 1
    ) throws(StatisticsError) {
        guard mean.isFinite, standardDeviation.isFinite, reliability.isFinite else { throw .notFinite }
        guard standardDeviation > 0 else { throw .outOfRange("the standard deviation", standardDeviation) }
        guard (0...1).contains(reliability) else { throw .outOfRange("the reliability", reliability) }
        guard tests >= 1 else { throw .outOfRange("the number of tests", Double(tests)) }
        (self.mean, self.standardDeviation) = (mean, standardDeviation)
        (self.reliability, self.tests) = (reliability, tests)
    }

    /// What is to be expected of a group that was chosen.
    public struct Expectation: Hashable, Sendable {
        /// The share of everybody that is chosen; nil when the group was given by its mean.
        public let share: Double?
        /// The mean of the group in the test, or the tests, by which it was chosen.
        public let selectedMean: Double
        /// The mean of the group in the next test when nothing is done.
        public let expectedMean: Double

        /// The change that comes by itself: positive for a group chosen for low scores.
        public var change: Double { expectedMean - selectedMean }

        /// What a group has gained beyond the change that comes by itself.
        ///
        /// - Parameter later: the mean of the group in the next test.
        public func adjustedGain(later: Double) -> Double { later - expectedMean }
    }

    /// How much of a distance from the mean lasts: the reliability of the mean of the tests,
    /// `kρ/(1 + (k − 1)ρ)`, by Spearman and Brown; with one test ρ itself.
    public var shrinkage: Double {
        let k = Double(tests)
        return k * reliability / (1 + (k - 1) * reliability)
    }

    /// The standard deviation of the mean of the tests, `σ√((1 + (k − 1)ρ)/k)`.
    public var selectionDeviation: Double {
        let k = Double(tests)
        return standardDeviation * ((1 + (k - 1) * reliability) / k).squareRoot()
    }

    /// What is to be expected of those below a cut-off, when scores are normal.
    ///
    /// With `z = (cutOff − μ)/σ` their mean is `μ − σ·φ(z)/Φ(z)` and comes back by `(1 − ρ)·σ·φ(z)/Φ(z)`.
    ///
    /// - Throws: `notFinite`; `outOfRange` for a cut-off so far out that next to nobody is chosen.
    public func below(_ cutOff: Double) throws(StatisticsError) -> Expectation {
        try expectation(cutOff, tail: Normal.standard.cumulative, direction: -1)
    }

    /// What is to be expected of those above a cut-off, when scores are normal.
    ///
    /// - Throws: as for ``below(_:)``.
    public func above(_ cutOff: Double) throws(StatisticsError) -> Expectation {
        try expectation(cutOff, tail: Normal.standard.upperTail, direction: 1)
    }

    /// What is to be expected of a group whose mean in the test is known, however it was chosen by it.
    ///
    /// It takes no normal scores, only that the next score is expected to lie on a line:
    /// `μ + ρ·(mean − μ)`.
    ///
    /// - Throws: `notFinite`.
    public func group(mean selected: Double) throws(StatisticsError) -> Expectation {
        guard selected.isFinite else { throw .notFinite }
        return Expectation(share: nil, selectedMean: selected, expectedMean: mean + shrinkage * (selected - mean))
    }

    private func expectation(
        _ cutOff: Double, tail: (Double) -> Double, direction: Double
    ) throws(StatisticsError) -> Expectation {
        guard cutOff.isFinite else { throw .notFinite }
        let z = (cutOff - mean) / selectionDeviation
        let share = tail(z)
        let density = Normal.standard.density(z)
        guard share >= .leastNormalMagnitude, density >= .leastNormalMagnitude || share > 0.5 else {
            throw .outOfRange("the cut-off", cutOff)
        }
        let distance = direction * selectionDeviation * density / share
        return Expectation(
            share: share, selectedMean: mean + distance, expectedMean: mean + shrinkage * distance)
    }
}
