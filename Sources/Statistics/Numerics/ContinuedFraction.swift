/// The value of `β₀ + α₁/(β₁ + α₂/(β₂ + …))` by Lentz's method as modified by Thompson and Barnett.
///
/// - Parameters:
///   - first: β₀.
///   - terms: answers `(αₙ, βₙ)` for n = 1, 2, ….
///
/// It ends when a step no longer changes the value. Source: Thompson and Barnett (1986), *Journal of
/// Computational Physics* 64:490.
@inline(__always)
func continuedFraction(_ first: Double, _ terms: (_ n: Double) -> (alpha: Double, beta: Double)) -> Double {
    let tiny = 1e-290
    var value = first == 0 ? tiny : first
    var (c, d) = (value, 0.0)
    // Convergence takes some √parameter steps; the limit only guards against a program's mistake.
    for n in 1...10_000_000 {
        let (alpha, beta) = terms(Double(n))
        d = beta + alpha * d
        if d == 0 { d = tiny }
        c = beta + alpha / c
        if c == 0 { c = tiny }
        d = 1 / d
        let factor = c * d
        value *= factor
        if !(abs(factor - 1) > Double.ulpOfOne) { break }
    }
    return value
}
