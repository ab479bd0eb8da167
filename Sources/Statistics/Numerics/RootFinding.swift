/// The point in an interval where a continuous function crosses zero, by Brent's method.
///
/// - Parameters:
///   - a, b: the interval's ends; the function has different signs there (or is zero at one).
///   - tolerance: the absolute tolerance of the point; 0 goes to the last place.
/// - Throws: `outOfRange` when the signs are the same, `didNotConverge` after 200 steps.
///
/// Source: Brent, *Algorithms for Minimization without Derivatives* (1973), chapter 4.
func root(
    from a: Double, to b: Double, tolerance: Double = 0, of function: (Double) throws(StatisticsError) -> Double
) throws(StatisticsError) -> Double {
    var (a, b) = (a, b)
    var (fa, fb) = (try function(a), try function(b))
    if fa == 0 { return a }
    if fb == 0 { return b }
    guard (fa < 0) != (fb < 0) else { throw .outOfRange("the interval's end", b) }
    var (c, fc) = (a, fa)
    var step = b - a
    var previous = step
    let limit = 200
    for _ in 0..<limit {
        if abs(fc) < abs(fb) {
            (a, b, c) = (b, c, b)
            (fa, fb, fc) = (fb, fc, fb)
        }
        let near = 2 * Double.ulpOfOne * abs(b) + tolerance / 2
        let half = (c - b) / 2
        if abs(half) <= near || fb == 0 { return b }
        if abs(previous) < near || abs(fa) <= abs(fb) {
            (step, previous) = (half, half)
        } else {
            var (p, q): (Double, Double)
            let s = fb / fa
            if a == c {
                (p, q) = (2 * half * s, 1 - s)
            } else {
                let (u, v) = (fa / fc, fb / fc)
                p = s * (2 * half * u * (u - v) - (b - a) * (v - 1))
                q = (u - 1) * (v - 1) * (s - 1)
            }
            if p > 0 { q = -q } else { p = -p }
            if 2 * p < min(3 * half * q - abs(near * q), abs(previous * q)) {
                (previous, step) = (step, p / q)
            } else {
                (step, previous) = (half, half)
            }
        }
        (a, fa) = (b, fb)
        b += abs(step) > near ? step : (half > 0 ? near : -near)
        fb = try function(b)
        if (fb < 0) == (fc < 0) {
            (c, fc) = (a, fa)
            step = b - a
            previous = step
        }
    }
    throw .didNotConverge(iterations: limit)
}
