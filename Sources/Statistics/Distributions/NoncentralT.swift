import RealModule

/// The noncentral t distribution: `(Z + δ) / √(χ²_ν/ν)` with a standard normal Z.
///
/// Its uses are the interval of a standardised mean difference and the power of a t test. Infinite
/// degrees of freedom give the normal distribution with mean δ.
///
/// ```swift
/// // The power of a two-sided t test with 58 degrees of freedom when δ = 2.5.
/// let t = try StudentT(degreesOfFreedom: 58).upperQuantile(0.025)
/// let test = try NoncentralT(degreesOfFreedom: 58, noncentrality: 2.5)
/// let power = test.upperTail(t) + test.cumulative(-t)
/// ```
///
/// Each tail is the integral over s = √(χ²_ν/ν) of a normal tail, `P(T > t) = ∫ Φ(δ − t·s)·g(s) ds`, so
/// none is a difference of others. It is exact to about 1e-13, in far tails to about 1e-12, for degrees
/// of freedom from 0.5 to 1e7 and |δ| up to 100.
public struct NoncentralT: Distribution, Hashable {
    /// The degrees of freedom, ν > 0; may be infinite.
    public let degreesOfFreedom: Double
    /// The noncentrality, δ.
    public let noncentrality: Double

    /// A noncentral t distribution.
    ///
    /// - Throws: `outOfRange` unless the degrees of freedom are above 0, `notFinite` for the noncentrality.
    public init(degreesOfFreedom: Double, noncentrality: Double) throws(StatisticsError) {
        guard degreesOfFreedom > 0 else { throw .outOfRange("degrees of freedom", degreesOfFreedom) }
        guard noncentrality.isFinite else { throw .notFinite }
        (self.degreesOfFreedom, self.noncentrality) = (degreesOfFreedom, noncentrality)
    }

    /// The density at a point.
    public func density(_ t: Double) -> Double {
        if degreesOfFreedom > infiniteDegrees { return normalDensity(t - noncentrality) }
        guard t.isFinite else { return t.isNaN ? t : 0 }
        return mixture(t).density
    }

    /// `P(T ≤ t)`.
    public func cumulative(_ t: Double) -> Double { tail(t, isLower: true) }
    /// `P(T > t)`.
    public func upperTail(_ t: Double) -> Double { tail(t, isLower: false) }

    /// The point with `P(T ≤ t) = p`.
    ///
    /// - Throws: `outOfRange` unless 0 < p < 1, or when the point is beyond 1e150.
    public func quantile(_ p: Double) throws(StatisticsError) -> Double { try point(TailProbability(lower: p)) }

    /// The point with `P(T > t) = q`.
    ///
    /// - Throws: `outOfRange` unless 0 < q < 1, or when the point is beyond 1e150.
    public func upperQuantile(_ q: Double) throws(StatisticsError) -> Double { try point(TailProbability(upper: q)) }

    /// The noncentrality δ with which `P(T ≤ t) = p`: an end of the interval of a noncentrality.
    ///
    /// - Parameters:
    ///   - t: the value of t that was observed.
    ///   - degreesOfFreedom: above 0.
    ///   - probability: p; 0.975 gives the lower end and 0.025 the upper one of a 95 % interval.
    /// - Throws: `notFinite`, or `outOfRange` for the degrees of freedom or the probability.
    public static func noncentrality(
        for t: Double, degreesOfFreedom: Double, probability: Double
    ) throws(StatisticsError) -> Double {
        guard t.isFinite else { throw .notFinite }
        let goal = try TailProbability(lower: probability)
        let guess = t - goal.normal
        let spread = (1 + t * t / (2 * degreesOfFreedom)).squareRoot()
        // The larger the noncentrality the smaller the lower tail.
        return try crossing(from: guess, step: spread) { delta throws(StatisticsError) in
            let distribution = try NoncentralT(degreesOfFreedom: degreesOfFreedom, noncentrality: delta)
            return goal.excess(of: distribution.tail(t, isLower: goal.isLower)) * (goal.isLower ? -1 : 1)
        }
    }

    private func tail(_ t: Double, isLower: Bool) -> Double {
        if degreesOfFreedom > infiniteDegrees {
            return upperNormalTail(isLower ? noncentrality - t : t - noncentrality)
        }
        if t.isNaN { return t }
        if t.isInfinite { return (t > 0) == isLower ? 1 : 0 }
        return mixture(t).tail(isLower: isLower)
    }

    private func mixture(_ t: Double) -> NormalScaleMixture {
        NormalScaleMixture(degreesOfFreedom: degreesOfFreedom, noncentrality: noncentrality, t: t)
    }

    private func point(_ goal: TailProbability) throws(StatisticsError) -> Double {
        let spread = (1 + noncentrality * noncentrality / (2 * degreesOfFreedom)).squareRoot()
        return try crossing(from: noncentrality + goal.normal * spread, step: spread) { t throws(StatisticsError) in
            goal.excess(of: tail(t, isLower: goal.isLower)) * (goal.isLower ? 1 : -1)
        }
    }
}

extension TailProbability {
    /// How far the logarithm of a tail is above that of the goal.
    fileprivate func excess(of tail: Double) -> Double { .log(max(tail, .leastNormalMagnitude) / probability) }
}

/// The point where a rising function crosses zero, found from a guess by steps that double.
private func crossing(
    from guess: Double, step: Double, of function: (Double) throws(StatisticsError) -> Double
) throws(StatisticsError) -> Double {
    var step = step
    var (a, b) = (guess, guess)
    let rises = try function(guess) < 0
    while try (function(b) < 0) == rises {
        guard step < 1e150 else { throw .outOfRange("a probability so near 0 or 1", guess) }
        (a, b) = (b, rises ? b + step : b - step)
        step *= 2
    }
    return try root(from: a, to: b, of: function)
}
