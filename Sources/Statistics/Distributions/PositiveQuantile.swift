import RealModule

/// Which tail a quantile is asked for, and its probability, always the smaller of the two tails.
///
/// `1 − p` is exact for p ≥ ½, so nothing is lost.
struct TailProbability {
    let isLower: Bool
    let probability: Double

    init(lower p: Double) throws(StatisticsError) { try self.init(p, isLower: true) }
    init(upper q: Double) throws(StatisticsError) { try self.init(q, isLower: false) }

    private init(_ p: Double, isLower: Bool) throws(StatisticsError) {
        guard p > 0, p < 1 else { throw .outOfRange("a probability", p) }
        (probability, self.isLower) = p <= 0.5 ? (p, isLower) : (1 - p, !isLower)
    }

    /// The point of the standard normal distribution.
    var normal: Double { (isLower ? -1 : 1) * upperNormalQuantile(probability) }
}

/// The point r > 0 at which one tail has a given probability; 0 or infinity beyond 1e±306.
///
/// - Parameters:
///   - goal: the tail and its probability.
///   - start: a guess.
///   - evaluate: answers the tail's probability and `r·density(r)` at r.
///
/// Newton's method for the logarithm of the tail as a function of ln r. For the gamma, beta and F
/// families that function is concave, so the steps converge from one side after the first; an interval
/// around the solution guards against steps out of a region where the tail underflows.
func positiveQuantile(
    _ goal: TailProbability, start: Double, _ evaluate: (Double) -> (tail: Double, weight: Double)
) -> Double {
    let (least, greatest) = (1e-306, 1e306)
    var (below, above) = (least, greatest)
    var r = min(max(start, least), greatest)
    for _ in 0..<300 {
        let (tail, weight) = evaluate(r)
        if (tail < goal.probability) == goal.isLower { below = max(below, r) } else { above = min(above, r) }
        if tail == goal.probability { return r }
        let step = (goal.isLower ? 1 : -1) * Double.log(goal.probability / tail) * tail / weight
        var next = r * .exp(step)
        // Newton's error is squared: after a step of 1e-11 it lies below the last place.
        if abs(step) < 1e-11 { return next }
        if !(next > below && next < above) { next = below.squareRoot() * above.squareRoot() }
        if next <= least * 2 { return 0 }
        if next >= greatest / 2 { return .infinity }
        r = next
    }
    return r
}
