extension MetaAnalysis {
    /// With which distribution the interval for a further study's true effect is made.
    public enum PredictionMethod: Hashable, Sendable, CaseIterable {
        /// The normal distribution: metafor's way up to version 3.8.
        case normal
        /// t with k − 2 degrees of freedom: Higgins, Thompson and Spiegelhalter (2009), *Journal of
        /// the Royal Statistical Society A* 172:137–159. It takes 3 studies.
        case higginsThompsonSpiegelhalter
        /// t with k − 1 degrees of freedom: Partlett and Riley (2017), *Statistics in Medicine*
        /// 36:301–317.
        case studentT
    }

    /// The interval μ ± quantile·√(SE² + τ²), in which the true effect of a further study like these
    /// lies with the probability given.
    ///
    /// Where τ² is 0 it says no more than the interval of μ.
    ///
    /// - Throws: `tooFewGroups` for 2 studies with `higginsThompsonSpiegelhalter`, `outOfRange` unless
    ///   0 < level < 1.
    public func predictionInterval(
        _ method: PredictionMethod, level: Double = 0.95
    ) throws(StatisticsError) -> ConfidenceInterval {
        let tail = try ConfidenceInterval.tail(ofLevel: level)
        let quantile: Double
        switch method {
        case .normal:
            quantile = try Normal.standard.upperQuantile(tail)
        case .higginsThompsonSpiegelhalter:
            guard effects.count >= 3 else { throw .tooFewGroups(needed: 3, got: effects.count) }
            quantile = try StudentT(degreesOfFreedom: Double(effects.count - 2)).upperQuantile(tail)
        case .studentT:
            quantile = try StudentT(degreesOfFreedom: Double(effects.count - 1)).upperQuantile(tail)
        }
        let spread = (standardError * standardError + tau2).squareRoot()
        return ConfidenceInterval(centre: estimate, halfWidth: quantile * spread)
    }
}
