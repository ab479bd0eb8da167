import RealModule

/// Student's t distribution, for any positive degrees of freedom, whole or not.
///
/// Infinite degrees of freedom give the standard normal distribution.
///
/// ```swift
/// let t = try StudentT(degreesOfFreedom: 60.65)
/// t.twoSided(2.1)                  // the p value of t = 2.1
/// try t.upperQuantile(0.025)       // the factor of a 95 % interval
/// ```
///
/// `P(|T| > t) = I_y(ν/2, ½)` with `y = ν / (ν + t²)` (Abramowitz and Stegun 26.7.1).
public struct StudentT: Distribution, Hashable {
    /// The degrees of freedom, ν > 0; may be infinite.
    public let degreesOfFreedom: Double

    /// A t distribution.
    ///
    /// - Throws: `outOfRange` unless the degrees of freedom are above 0.
    public init(degreesOfFreedom: Double) throws(StatisticsError) {
        guard degreesOfFreedom > 0 else { throw .outOfRange("degrees of freedom", degreesOfFreedom) }
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// The density at a point.
    public func density(_ t: Double) -> Double {
        if degreesOfFreedom > infiniteDegrees { return normalDensity(t) }
        // Nearer to zero the density does not change in its last place.
        let t = max(abs(t), 1e-9 * min(1, degreesOfFreedom.squareRoot()))
        return odds(t).map { BetaPoint(odds: $0, 0.5, degreesOfFreedom / 2).weight / t }
            ?? (farTail(t) * degreesOfFreedom / t)
    }

    /// `P(T ≤ t)`.
    public func cumulative(_ t: Double) -> Double { upperTail(-t) }

    /// `P(T > t)`.
    public func upperTail(_ t: Double) -> Double {
        if degreesOfFreedom > infiniteDegrees { return upperNormalTail(t) }
        if t.isNaN { return t }
        if t == 0 { return 0.5 }
        guard let odds = odds(abs(t)) else { return t > 0 ? farTail(t) : 1 - farTail(-t) }
        let inside = BetaPoint(odds: odds, 0.5, degreesOfFreedom / 2).tails
        if t > 0 { return inside.upper / 2 }
        return inside.upper < 0.5 ? 1 - inside.upper / 2 : 0.5 + inside.lower / 2
    }

    /// The point with `P(T ≤ t) = p`.
    ///
    /// - Throws: `outOfRange` unless 0 < p < 1, or when the point is beyond the largest number.
    public func quantile(_ p: Double) throws(StatisticsError) -> Double { try point(TailProbability(lower: p)) }

    /// The point with `P(T > t) = q`.
    ///
    /// - Throws: `outOfRange` unless 0 < q < 1, or when the point is beyond the largest number.
    public func upperQuantile(_ q: Double) throws(StatisticsError) -> Double { try point(TailProbability(upper: q)) }

    private func point(_ tail: TailProbability) throws(StatisticsError) -> Double {
        if degreesOfFreedom > infiniteDegrees { return tail.normal }
        if tail.probability == 0.5 { return 0 }
        // |T| has a tail twice as large; near the centre its lower tail is the one to be right.
        let outside =
            try 2 * tail.probability <= 0.5
            ? TailProbability(upper: 2 * tail.probability) : TailProbability(lower: 1 - 2 * tail.probability)
        let odds = betaOdds(outside, 0.5, degreesOfFreedom / 2)
        let size = odds < 1e200 ? (odds * degreesOfFreedom).squareRoot() : farQuantile(tail.probability)
        guard size.isFinite else { throw .outOfRange("a probability so near 0 or 1", tail.probability) }
        return tail.isLower ? -size : size
    }

    /// `t²/ν`, or nothing for a t so large that the square would overflow.
    private func odds(_ t: Double) -> DoubleDouble? {
        let odds = DoubleDouble(product: t, t) / DoubleDouble(degreesOfFreedom)
        return odds.high < 1e200 ? odds : nil
    }

    /// `P(T > t)` where `ν + t²` and `t²` are the same number: `(√ν/t)^ν / (ν·B(ν/2, ½))`.
    private func farTail(_ t: Double) -> Double {
        .pow(degreesOfFreedom.squareRoot() / t, degreesOfFreedom) / farConstant
    }

    private func farQuantile(_ probability: Double) -> Double {
        let power = -(Double.log(probability) + .log(farConstant)) / degreesOfFreedom
        return degreesOfFreedom.squareRoot() * .exp(power)
    }

    private var farConstant: Double {
        let half = degreesOfFreedom / 2
        return degreesOfFreedom * .exp(.logGamma(half) + .logGamma(0.5) - .logGamma(half + 0.5))
    }
}
