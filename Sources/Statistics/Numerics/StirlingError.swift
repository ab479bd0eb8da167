import RealModule

/// The error of Stirling's formula: `ln Γ(x + 1) − [(x + ½)·ln x − x + ½·ln 2π]`, for x > 0.
///
/// Ratios of gamma functions of large arguments are had from it without the cancellation that
/// differences of `logGamma` suffer. Below 10 the argument is raised by
/// `δ(x) = δ(x + 1) + (x + ½)·ln(1 + 1/x) − 1`; above, the asymptotic series holds.
/// Source: Loader, *Fast and Accurate Computation of Binomial Probabilities* (2000).
func stirlingError(_ x: Double) -> Double {
    var (x, raised) = (x, 0.0)
    while x < 10 {
        raised += (x + 0.5) * .log(onePlus: 1 / x) - 1
        x += 1
    }
    // B₂ₖ / (2k·(2k − 1)·x²ᵏ⁻¹) with the Bernoulli numbers B₂ₖ.
    let square = 1 / (x * x)
    var series = -3617.0 / 122_400
    series = 1.0 / 156 + series * square
    series = -691.0 / 360_360 + series * square
    series = 1.0 / 1_188 + series * square
    series = -1.0 / 1_680 + series * square
    series = 1.0 / 1_260 + series * square
    series = -1.0 / 360 + series * square
    series = 1.0 / 12 + series * square
    return series / x + raised
}
