/// The test of a synthesis by Hartung, Knapp, Sidik and Jonkman, which allows for τ² being estimated.
///
/// SE² = Σw(y − μ)²/((k − 1)Σw), with the t distribution of k − 1 degrees of freedom. Source: Hartung
/// and Knapp (2001), *Statistics in Medicine* 20:3875–3889; Sidik and Jonkman (2002), *Statistics in
/// Medicine* 21:3153–3159.
///
/// When the effects agree better than their variances let expect, this error is smaller than the usual
/// one; report both then (Röver, Knapp and Friede 2015, *BMC Medical Research Methodology* 15:99).
public struct HartungKnapp: Hashable, Sendable {
    /// The standard error of μ.
    public let standardError: Double
    /// μ over its standard error.
    public let t: Double
    /// The degrees of freedom, k − 1.
    public let degreesOfFreedom: Int
    /// The two-sided probability of such a t or a larger one when μ is 0.
    public let p: Double
    /// The interval of μ.
    public let interval: ConfidenceInterval
}

extension MetaAnalysis {
    /// The standard error, test and interval of μ by Hartung and Knapp.
    ///
    /// - Throws: `noVariation` when all effects are the same, `outOfRange` unless 0 < level < 1.
    public func hartungKnapp(level: Double = 0.95) throws(StatisticsError) -> HartungKnapp {
        guard effects.contains(where: { $0 != effects[0] }), residualScale > 0 else { throw .noVariation }
        let student = try StudentT(degreesOfFreedom: Double(degreesOfFreedom))
        let error = residualScale.squareRoot() * standardError
        let t = estimate / error
        let quantile = try student.upperQuantile(ConfidenceInterval.tail(ofLevel: level))
        return HartungKnapp(
            standardError: error, t: t, degreesOfFreedom: degreesOfFreedom, p: student.twoSided(t),
            interval: ConfidenceInterval(centre: estimate, halfWidth: quantile * error))
    }
}
