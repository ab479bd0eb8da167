extension ScaleReliability {
    /// The correlations of the items; `nil` when one of them does not vary.
    public var correlation: Matrix? {
        let deviations = items.map(\.standardDeviation)
        guard deviations.allSatisfy({ $0 > 0 }) else { return nil }
        var result = covariance
        for i in deviations.indices {
            for j in deviations.indices {
                result[i, j] = i == j ? 1 : covariance[i, j] / (deviations[i] * deviations[j])
            }
        }
        return result
    }

    /// The mean of the correlations between items; `nil` when one of them does not vary.
    public var meanCorrelation: Double? {
        let k = Double(items.count)
        return correlation.map { ($0.elements.compensatedSum() - k) / (k * (k - 1)) }
    }

    /// Alpha of the items brought to equal variance, k·r̄/(1 + (k − 1)r̄) with the mean correlation r̄;
    /// `nil` when an item does not vary, or the items so brought have a sum that does not.
    public var standardizedAlpha: Double? {
        guard let r = meanCorrelation else { return nil }
        let k = Double(items.count)
        let sum = 1 + (k - 1) * r
        return sum > 8 * k * .ulpOfOne ? k * r / sum : nil
    }

    /// Guttman's λ6 from the correlations, 1 − Σ(1 − R²ᵢ)/Σr with each item's share R²ᵢ foretold by
    /// the others; `nil` when an item does not vary or can be had from the others. Source: Guttman
    /// (1945), *Psychometrika* 10:255–282; psych's `G6(smc)`.
    public var lambda6: Double? {
        guard let correlation, let factor = try? Cholesky(correlation) else { return nil }
        let unexplained = factor.inverse.diagonal.lazy.map { 1 / $0 }.compensatedSum()
        return 1 - unexplained / correlation.elements.compensatedSum()
    }

    /// The standard error of measurement of a pupil's sum, s√(1 − α), in points of the sum.
    public var standardErrorOfMeasurement: Double {
        totalStandardDeviation * max(0, 1 - alpha).squareRoot()
    }

    /// Feldt's interval of alpha, 1 − (1 − α)F with n − 1 and (n − 1)(k − 1) degrees of freedom; exact
    /// for normal answers and items that differ by a constant. Source: Feldt (1965), *Psychometrika*
    /// 30:357–370.
    ///
    /// - Throws: `outOfRange` unless 0 < level < 1.
    public func interval(level: Double = 0.95) throws(StatisticsError) -> ConfidenceInterval {
        let tail = try ConfidenceInterval.tail(ofLevel: level)
        let m = Double(count - 1)
        let distribution = try FDistribution(numerator: m, denominator: m * Double(items.count - 1))
        return ConfidenceInterval(
            lower: 1 - (1 - alpha) * (try distribution.upperQuantile(tail)),
            upper: 1 - (1 - alpha) * (try distribution.quantile(tail)))
    }

    /// The model of one factor for these items, by maximum likelihood, with omega.
    ///
    /// - Throws: as ``OneFactorModel/init(covariance:count:)``.
    public func oneFactorModel() throws(StatisticsError) -> OneFactorModel {
        try OneFactorModel(covariance: covariance, count: count)
    }
}
