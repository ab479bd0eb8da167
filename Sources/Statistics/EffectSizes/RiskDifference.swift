import RealModule

extension BinaryEffect {
    /// The difference of the shares, p₁ − p₂, from −1 to 1.
    public var riskDifference: Double { treatedRisk - comparisonRisk }

    /// √(p₁(1 − p₁)/n₁ + p₂(1 − p₂)/n₂), the standard error of the difference.
    public var riskDifferenceStandardError: Double {
        let (p1, p2) = (treatedRisk, comparisonRisk)
        return (p1 * (1 - p1) / Double(treatedCount) + p2 * (1 - p2) / Double(comparisonCount)).squareRoot()
    }

    /// Wald's interval of the difference, p₁ − p₂ ± z·SE: too narrow for small groups and shares near
    /// 0 or 1, and of no width when both shares are 0 or 1.
    ///
    /// - Throws: `outOfRange` unless 0 < level < 1.
    public func waldInterval(level: Double = 0.95) throws(StatisticsError) -> ConfidenceInterval {
        let z = try Normal.standard.upperQuantile(ConfidenceInterval.tail(ofLevel: level))
        return ConfidenceInterval(centre: riskDifference, halfWidth: z * riskDifferenceStandardError)
    }

    /// Newcombe's hybrid score interval of the difference: the distances of the shares to the ends of
    /// their Wilson intervals, put together by Pythagoras.
    ///
    /// Source: Newcombe (1998), *Statistics in Medicine* 17:873–890, method 10.
    ///
    /// - Throws: `outOfRange` unless 0 < level < 1.
    public func newcombeInterval(level: Double = 0.95) throws(StatisticsError) -> ConfidenceInterval {
        let first = try ConfidenceInterval.wilson(events: treatedEvents, count: treatedCount, level: level)
        let second = try ConfidenceInterval.wilson(events: comparisonEvents, count: comparisonCount, level: level)
        let (p1, p2) = (treatedRisk, comparisonRisk)
        return ConfidenceInterval(
            lower: riskDifference - .hypot(p1 - first.lower, second.upper - p2),
            upper: riskDifference + .hypot(first.upper - p1, p2 - second.lower))
    }

    /// 1/(p₁ − p₂): how many have to be treated for one event more, or with a minus one event less;
    /// `nil` when the shares are equal.
    public var numberNeededToTreat: Double? { riskDifference == 0 ? nil : 1 / riskDifference }

    /// Cohen's h = 2·arcsin√p₁ − 2·arcsin√p₂, −π to π. Source: Cohen (1988), *Statistical Power
    /// Analysis for the Behavioral Sciences*, chapter 6.
    public var cohensH: Double {
        2 * .asin(treatedRisk.squareRoot()) - 2 * .asin(comparisonRisk.squareRoot())
    }

    /// Pearson's χ² with one degree of freedom, without continuity correction; `nil` when nobody or
    /// everybody has the event.
    public var chiSquared: Double? {
        let (n1, n2) = (Double(treatedCount), Double(comparisonCount))
        let share = (Double(treatedEvents) + Double(comparisonEvents)) / (n1 + n2)
        guard share > 0, share < 1 else { return nil }
        return riskDifference * riskDifference / (share * (1 - share) * (1 / n1 + 1 / n2))
    }

    /// The probability of such a χ² or a larger one when the groups do not differ; `nil` as χ² is.
    ///
    /// Good when all expected cells are above 5; otherwise see ``fisherExactTest()``.
    public var chiSquaredP: Double? {
        // χ² with one degree of freedom is the square of a standard normal variable.
        chiSquared.map { Normal.standard.twoSided($0.squareRoot()) }
    }
}
