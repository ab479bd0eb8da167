/// Whether a test looks for effects in both directions or in one.
public enum TestSides: Hashable, Sendable {
    /// An effect in either direction counts; each tail has half of the level.
    case two
    /// Only a positive effect counts.
    case one
}

/// How the smallest detectable effect is found.
public enum DetectableEffectMethod: Hashable, Sendable {
    /// The multiplier of Bloom (1995), `M = t_{α/2} + t_{1−β}`, times the standard error, with both points from
    /// the t distribution. It is what PowerUp! gives; the power at it is within some thousandths of the
    /// power asked for, but for few degrees of freedom.
    case multiplier
    /// The effect at which the power of the t test, from the noncentral t distribution, is exactly what was
    /// asked for.
    case noncentral
}

/// A design of a randomised trial, as far as its power depends on it.
///
/// Effects are standardised: in standard deviations of the outcome, over all levels together (within
/// blocks where blocks are fixed). A design says how precise the estimate of an effect is; what follows
/// from that is the same for all designs.
///
/// ```swift
/// // 20 schools of 15 pupils, half of them with the programme; intraclass correlation 0.17.
/// let trial = try ClusterTrial(clusters: 20, clusterSize: 15, icc: 0.17)
/// try trial.minimumDetectableEffect()          // 0.629
/// try trial.power(toDetect: 0.629)             // 0.800
/// try trial.unitsNeeded(toDetect: 0.4)         // 47 schools
/// ```
///
/// Sources: Bloom (2006), *The Core Analytics of Randomized Experiments for Social Research*, MDRC; Dong
/// and Maynard (2013), *Journal of Research on Educational Effectiveness* 6:24–67; Raudenbush (1997),
/// *Psychological Methods* 2:173–185; Hedges and Rhoads (2009), *Statistical Power Analysis in Education
/// Research*, NCSER 2010-3006.
public protocol TrialDesign: Sendable {
    /// The standard error of the estimated effect, in standard deviations of the outcome.
    var standardError: Double { get }
    /// The degrees of freedom of the test of the effect, above zero.
    var degreesOfFreedom: Double { get }
    /// The number of units at the top level: those that are added to make a study larger.
    var units: Int { get }
    /// The same design with another number of units at the top level.
    ///
    /// - Throws: `tooFewObservations` when no degrees of freedom are left.
    func with(units: Int) throws(StatisticsError) -> Self
}

extension TrialDesign {
    /// The probability that the test finds an effect of this size.
    ///
    /// With `λ = effect/SE` it is `P(t_{ν,λ} > t_α) + P(t_{ν,λ} < −t_α)` from the noncentral t distribution.
    ///
    /// - Parameters:
    ///   - effect: the true effect in standard deviations.
    ///   - alpha: the level of the test, between 0 and 1.
    ///   - sides: whether both directions count.
    /// - Throws: `notFinite` or `outOfRange`.
    public func power(
        toDetect effect: Double, alpha: Double = 0.05, sides: TestSides = .two
    ) throws(StatisticsError) -> Double {
        guard effect.isFinite else { throw .notFinite }
        guard alpha > 0, alpha < 1 else { throw .outOfRange("the level", alpha) }
        let critical = try StudentT(degreesOfFreedom: degreesOfFreedom)
            .upperQuantile(sides == .two ? alpha / 2 : alpha)
        let test = try NoncentralT(degreesOfFreedom: degreesOfFreedom, noncentrality: effect / standardError)
        return test.upperTail(critical) + (sides == .two ? test.cumulative(-critical) : 0)
    }

    /// The smallest effect that the test finds with a given probability, in standard deviations.
    ///
    /// - Parameters:
    ///   - power: the probability with which it is to be found, above the level and below 1.
    ///   - alpha: the level of the test, between 0 and 1.
    ///   - sides: whether both directions count.
    ///   - method: the customary multiplier, or the exact one.
    /// - Throws: `outOfRange`.
    public func minimumDetectableEffect(
        power: Double = 0.8, alpha: Double = 0.05, sides: TestSides = .two,
        method: DetectableEffectMethod = .multiplier
    ) throws(StatisticsError) -> Double {
        guard alpha > 0, alpha < 1 else { throw .outOfRange("the level", alpha) }
        guard power > alpha, power < 1 else { throw .outOfRange("the power", power) }
        let t = try StudentT(degreesOfFreedom: degreesOfFreedom)
        let critical = try t.upperQuantile(sides == .two ? alpha / 2 : alpha)
        let multiplier = critical + (try t.quantile(power))
        if method == .multiplier { return multiplier * standardError }
        // Power grows with the effect, from the level at zero.
        var high = max(multiplier, 1)
        while try self.power(toDetect: high * standardError, alpha: alpha, sides: sides) < power { high *= 2 }
        return try root(from: 0, to: high, tolerance: 1e-13) { (m) throws(StatisticsError) in
            try self.power(toDetect: m * standardError, alpha: alpha, sides: sides) - power
        } * standardError
    }

    /// How many units the top level takes for an effect to be found with a given probability.
    ///
    /// It is the smallest number whose detectable effect is at most the one given; all else stays as in this
    /// design.
    ///
    /// - Throws: `outOfRange` for a setting, or for an effect that no number up to 10⁹ would find: when
    ///   a study with fixed parts cannot become precise enough.
    public func unitsNeeded(
        toDetect effect: Double, power: Double = 0.8, alpha: Double = 0.05, sides: TestSides = .two,
        method: DetectableEffectMethod = .multiplier
    ) throws(StatisticsError) -> Int {
        guard effect > 0, effect.isFinite else { throw .outOfRange("the effect", effect) }
        func isEnough(_ units: Int) throws(StatisticsError) -> Bool {
            let trial: Self
            // Too few units for a degree of freedom are not enough.
            do { trial = try with(units: units) } catch .tooFewObservations { return false } catch { throw error }
            return try trial.minimumDetectableEffect(power: power, alpha: alpha, sides: sides, method: method)
                <= effect
        }
        var (low, high) = (1, 2)
        while try !isEnough(high) {
            (low, high) = (high, 2 * high)
            guard high <= 1_000_000_000 else { throw .outOfRange("the effect", effect) }
        }
        while high - low > 1 {
            let middle = (low + high) / 2
            if try isEnough(middle) { high = middle } else { low = middle }
        }
        return high
    }
}

/// What is checked of every design.
enum DesignCheck {
    static func share(_ value: Double, _ what: String) throws(StatisticsError) {
        guard value > 0, value < 1 else { throw .outOfRange(what, value) }
    }

    /// A share of variance, from 0 on and below 1.
    static func variance(_ value: Double, _ what: String) throws(StatisticsError) {
        guard value >= 0, value < 1 else { throw .outOfRange(what, value) }
    }

    static func count(_ value: Int, atLeast least: Int = 1, _ what: String) throws(StatisticsError) {
        guard value >= least else { throw .outOfRange(what, Double(value)) }
    }

    static func size(_ value: Double) throws(StatisticsError) {
        guard value >= 1, value.isFinite else { throw .outOfRange("the size of a group", value) }
    }

    static func freedom(_ value: Double, units: Int) throws(StatisticsError) {
        guard value >= 1 else {
            throw .tooFewObservations(needed: units + Int((1 - value).rounded(.up)), got: units)
        }
    }
}
