import RealModule

/// The regularised incomplete gamma function `P(a, x)` and its complement, for x ≥ 0.
///
/// x is often a quotient, whose rounding error the exponential would multiply.
func regularizedGamma(_ x: DoubleDouble, shape a: Double) -> Tails {
    if x.high <= 0 { return Tails(lower: 0) }
    if x.high == .infinity { return Tails(upper: 0) }
    return GammaPoint(x, shape: a).tails
}

/// A point of the gamma distribution of scale 1.
struct GammaPoint: Sendable {
    /// `xᵃ·e⁻ˣ / Γ(a)`: the density in terms of the logarithm of x.
    let weight: Double
    private let x: Double
    private let a: Double
    private let excess: Double

    /// - Precondition: x and the shape are finite and above 0.
    init(_ x: DoubleDouble, shape a: Double) {
        let u = x / DoubleDouble(a)
        let excess = x + DoubleDouble(-a)
        let powers = bySquaring(largest: max(abs(a * .log(u.high)), abs(excess.high))) { scale in
            .pow(u.high, a * scale) * .exp(-excess.high * scale) * .exp(scale * (a * (u.low / u.high) - excess.low))
        }
        weight = (a / (2 * .pi)).squareRoot() * .exp(-stirlingError(a)) * powers
        (self.x, self.a, self.excess) = (x.high, a, excess.high)
    }

    /// `P(X ≤ x)` and `P(X > x)`.
    var tails: Tails {
        if weight == 0 { return x < a ? Tails(lower: 0) : Tails(upper: 0) }
        return x > max(a, 0.2) ? Tails(upper: upperByFraction) : Tails(lower: lowerBySeries)
    }

    /// Abramowitz and Stegun 6.5.29: all terms are positive.
    private var lowerBySeries: Double {
        var (term, sum, n) = (1.0, 1.0, 0.0)
        while term > sum * 1e-17 {
            n += 1
            term *= x / (a + n)
            sum += term
        }
        return weight / a * sum
    }

    /// Abramowitz and Stegun 6.5.31 in its contracted form.
    private var upperByFraction: Double {
        weight / continuedFraction(excess + 1) { n in (n * (a - n), excess + 1 + 2 * n) }
    }
}
