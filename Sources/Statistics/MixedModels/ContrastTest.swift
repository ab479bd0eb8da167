/// The t test of one linear combination of fixed coefficients.
public struct ContrastTest: Hashable, Sendable {
    /// The value of the combination.
    public let estimate: Double
    /// Its standard error.
    public let standardError: Double
    /// The degrees of freedom; `nil` where the normal distribution is meant.
    public let degreesOfFreedom: Double?
    /// `estimate / standardError`.
    public var t: Double { estimate / standardError }
    /// The two-sided probability of a `t` at least as large when the combination is zero.
    public let p: Double

    init(estimate: Double, standardError: Double, degreesOfFreedom: Double?) throws(StatisticsError) {
        (self.estimate, self.standardError, self.degreesOfFreedom) = (estimate, standardError, degreesOfFreedom)
        let t = estimate / standardError
        guard t.isFinite else { throw .notFinite }
        if let degreesOfFreedom {
            p = try StudentT(degreesOfFreedom: degreesOfFreedom).twoSided(t)
        } else {
            p = Normal.standard.twoSided(t)
        }
    }

    /// The interval `estimate ± quantile·standardError`.
    ///
    /// - Parameter level: the coverage, between 0 and 1.
    /// - Throws: `outOfRange` for another level.
    public func interval(level: Double = 0.95) throws(StatisticsError) -> ConfidenceInterval {
        let tail = try ConfidenceInterval.tail(ofLevel: level)
        let quantile: Double
        if let degreesOfFreedom {
            quantile = try StudentT(degreesOfFreedom: degreesOfFreedom).upperQuantile(tail)
        } else {
            quantile = try Normal.standard.upperQuantile(tail)
        }
        return ConfidenceInterval(centre: estimate, halfWidth: quantile * standardError)
    }
}

extension JointTest {
    /// The test of an F statistic.
    init(f: Double, numerator: Int, denominator: Double) throws(StatisticsError) {
        let distribution = try FDistribution(numerator: Double(numerator), denominator: denominator)
        self.init(statistic: f, numerator: numerator, denominator: denominator, p: distribution.upperTail(f))
    }
}
