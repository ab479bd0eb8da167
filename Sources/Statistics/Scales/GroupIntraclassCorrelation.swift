/// ICC(1): how alike the pupils of one school or class are, from a one-way analysis of variance.
///
/// With k groups of sizes nᵢ, N in all, the mean squares between and within the groups, and
/// n₀ = (N − Σn²/N)/(k − 1): ICC(1) = (MSB − MSW)/(MSB + (n₀ − 1)MSW). It is the share of the
/// variance that lies between groups, from −1/(n₀ − 1) to 1; a negative one is an estimate of 0.
/// Source: Donner (1986), *International Statistical Review* 54:67–82; Bliese (2000).
///
/// ```swift
/// let icc = try GroupIntraclassCorrelation(outcome: [1, 2, 5, 6, 9, 9], groups: Factor(["a", "a", "b", "b", "c", "c"]))
/// icc.icc1   // 0.98
/// ```
public struct GroupIntraclassCorrelation: Hashable, Sendable {
    /// The mean square between groups, MSB, in the square of the outcome's unit.
    public let meanSquareBetween: Double
    /// The mean square within groups, MSW.
    public let meanSquareWithin: Double
    /// The size of group that stands for unequal sizes, n₀.
    public let typicalSize: Double
    /// The number of groups that have a row, k.
    public let groups: Int
    /// The number of rows, N.
    public let count: Int

    /// Reckons it. Rows without an outcome have to be left out before.
    ///
    /// - Throws: `lengthsDiffer`, `notFinite`, `tooFewGroups` (fewer than 2 groups with a row),
    ///   `tooFewObservations` (no group with two rows), `noVariation` (all outcomes equal).
    public init(outcome: [Double], groups factor: Factor) throws(StatisticsError) {
        guard outcome.count == factor.codes.count else { throw .lengthsDiffer(outcome.count, factor.codes.count) }
        guard outcome.allSatisfy(\.isFinite) else { throw .notFinite }
        let sizes = factor.counts
        let k = sizes.count { $0 > 0 }
        guard k >= 2 else { throw .tooFewGroups(needed: 2, got: k) }
        guard outcome.count > k else { throw .tooFewObservations(needed: k + 1, got: outcome.count) }
        guard outcome.contains(where: { $0 != outcome[0] }) else { throw .noVariation }
        // About the grand mean, so that a large common part takes no digits.
        let centre = outcome.mean
        var sums = Array(repeating: CompensatedSum(), count: sizes.count)
        for (value, code) in zip(outcome, factor.codes) { sums[Int(code)].add(value - centre) }
        let means = zip(sums, sizes).map { $1 > 0 ? $0.value / Double($1) : 0 }
        let within = zip(outcome, factor.codes).lazy.map { value, code in
            let rest = value - centre - means[Int(code)]
            return rest * rest
        }.compensatedSum()
        let between = zip(means, sizes).lazy.map { $0 * $0 * Double($1) }.compensatedSum()
        let n = Double(outcome.count)
        let squares = sizes.lazy.map { Double($0) * Double($0) }.compensatedSum()
        meanSquareBetween = between / Double(k - 1)
        // Equal values differ from their own mean by rounding, which is no variance.
        meanSquareWithin = within > 1e-30 * between ? within / Double(outcome.count - k) : 0
        typicalSize = (n - squares / n) / Double(k - 1)
        (groups, count) = (k, outcome.count)
    }

    /// ICC(1), the reliability of one pupil's outcome as a measure of the group.
    public var icc1: Double {
        (meanSquareBetween - meanSquareWithin) / (meanSquareBetween + (typicalSize - 1) * meanSquareWithin)
    }

    /// ICC(1,k) = (MSB − MSW)/MSB, the reliability of the groups' means; `nil` when all means are equal.
    public var meanReliability: Double? {
        meanSquareBetween > 0 ? (meanSquareBetween - meanSquareWithin) / meanSquareBetween : nil
    }

    /// F = MSB/MSW; `nil` when nothing varies within groups.
    public var f: Double? { meanSquareWithin > 0 ? meanSquareBetween / meanSquareWithin : nil }

    /// The probability of such an F or a larger one when groups do not differ; `nil` as F is.
    public var p: Double? {
        guard let f, let distribution = try? distribution() else { return nil }
        return distribution.upperTail(f)
    }

    /// Searle's interval of ICC(1) with n₀ for the size, exact for groups of equal size; `nil` as F is.
    /// Source: Searle (1971), *Linear Models*, section 9.9.
    ///
    /// - Throws: `outOfRange` unless 0 < level < 1.
    public func interval(level: Double = 0.95) throws(StatisticsError) -> ConfidenceInterval? {
        let tail = try ConfidenceInterval.tail(ofLevel: level)
        guard let f else { return nil }
        let distribution = try distribution()
        let (low, high) = (f / (try distribution.upperQuantile(tail)), f / (try distribution.quantile(tail)))
        return ConfidenceInterval(
            lower: (low - 1) / (low + typicalSize - 1), upper: (high - 1) / (high + typicalSize - 1))
    }

    private func distribution() throws(StatisticsError) -> FDistribution {
        try FDistribution(numerator: Double(groups - 1), denominator: Double(count - groups))
    }
}
