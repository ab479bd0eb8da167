import RealModule

/// Both tails of a distribution at one point; each is had so that it keeps its digits when small.
struct Tails: Sendable {
    let lower: Double
    let upper: Double

    init(lower: Double) { (self.lower, upper) = (lower, 1 - lower) }
    init(upper: Double) { (lower, self.upper) = (1 - upper, upper) }

    subscript(isLower: Bool) -> Double { isLower ? lower : upper }
}

/// The regularised incomplete beta function `Iₓ(a, b)` and its complement, for 0 ≤ x ≤ 1.
func regularizedBeta(_ x: Double, _ a: Double, _ b: Double) -> Tails {
    if x <= 0 { return Tails(lower: 0) }
    if x >= 1 { return Tails(upper: 0) }
    return BetaPoint(odds: DoubleDouble(x) / DoubleDouble(sum: 1, -x), a, b).tails
}

/// A point of the beta distribution, given by its odds `r = x / (1 − x)`.
///
/// The odds tell x and 1 − x apart however close they are to 0 or 1, and the F and t distributions
/// are beta distributions in terms of the odds (Johnson, Kotz and Balakrishnan 1995, chapters 27, 28).
struct BetaPoint: Sendable {
    /// x.
    let share: Double
    /// 1 − x.
    let rest: Double
    /// `xᵃ·(1 − x)ᵇ / B(a, b)`: the density in terms of the logarithm of the odds.
    let weight: Double
    private let a: Double
    private let b: Double
    /// `(a + b)·(x − a/(a + b))`: how far x is above the mean.
    private let excess: Double

    /// - Precondition: the odds are finite and above 0, and so are a and b.
    init(odds r: DoubleDouble, _ a: Double, _ b: Double) {
        let size = DoubleDouble(sum: a, b)
        let whole = r + DoubleDouble(1)
        let (first, second) = (DoubleDouble(a), DoubleDouble(b))
        share = (r / whole).rounded
        rest = 1 / whole.rounded
        excess = ((second * r + -first) / whole).rounded
        // x and 1 − x over their means: raised to a and b they give the weight but for a constant.
        let u = (r / whole) * (size / first)
        let v = (DoubleDouble(1) / whole) * (size / second)
        let powers = bySquaring(largest: max(abs(a * .log(u.high)), abs(b * .log(v.high)))) { scale in
            let (a, b) = (a * scale, b * scale)
            return .pow(u.high, a) * .pow(v.high, b) * .exp(a * (u.low / u.high) + b * (v.low / v.high))
        }
        weight =
            (a * (b / size.high) / (2 * .pi)).squareRoot()
            * .exp(stirlingError(size.high) - stirlingError(a) - stirlingError(b)) * powers
        (self.a, self.b) = (a, b)
    }

    /// `P(X ≤ x)` and `P(X > x)`.
    var tails: Tails {
        // The tail below the mean converges fast, but for a small parameter also the one above near the end.
        let lowerSuits = b * share < 0.2 * min(1, rest)
        let upperSuits = a * rest < 0.2 * min(1, share)
        return (lowerSuits == upperSuits ? excess <= 0 : lowerSuits)
            ? Tails(lower: tail(a, b, share, rest, excess: excess))
            : Tails(upper: tail(b, a, rest, share, excess: -excess))
    }

    /// The lower tail by the continued fraction of DiDonato and Morris (1992), *ACM TOMS* 18:360,
    /// equation 9; it converges fast below the mean.
    private func tail(_ a: Double, _ b: Double, _ x: Double, _ y: Double, excess: Double) -> Double {
        if weight == 0 { return 0 }
        return weight
            / continuedFraction(a / (a + 1) * (1 - excess)) { n in
                let odd = a + 2 * n - 1
                let (up, down) = ((a + b + n - 1) * x, (b - n) * x)
                let alpha = (a + n - 1) / odd * (n / odd * up) * down
                let beta = n + n * down / odd + (a + n) / (odd + 2) * (1 - excess + n * (1 + y))
                return (alpha, beta)
            }
    }
}
