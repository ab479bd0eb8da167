import RealModule

/// The integrals over a scale s that make the tails and the density of the noncentral t distribution.
///
/// With `s = √(χ²_ν/ν) = eʷ` the density of w is `C·exp(−ν/2·(e²ʷ − 1 − 2w))`, and the tails of T are the
/// means of normal tails at `t·s − δ`. The integrands are analytic, have one peak, and fall to both sides
/// at least exponentially, so that the trapezoidal rule with steps far below the peak's width is
/// right to the last place (Trefethen and Weideman 2014, *SIAM Review* 56:385).
struct NormalScaleMixture {
    private let degreesOfFreedom: Double
    private let noncentrality: Double
    private let t: Double
    /// The density of w at 0.
    private let constant: Double

    /// - Precondition: all are finite and the degrees of freedom above 0.
    init(degreesOfFreedom: Double, noncentrality: Double, t: Double) {
        (self.degreesOfFreedom, self.noncentrality, self.t) = (degreesOfFreedom, noncentrality, t)
        constant = (degreesOfFreedom / .pi).squareRoot() * .exp(-stirlingError(degreesOfFreedom / 2))
    }

    /// `P(T ≤ t)` or `P(T > t)`.
    func tail(isLower: Bool) -> Double {
        let sign = isLower ? 1.0 : -1.0
        // The slope of the integrand's logarithm falls with s: its zero is the peak.
        let peak = peak { s in sign * t * s * hazard(sign * (noncentrality - t * s)) }
        return min(1, integral(about: peak) { s in upperNormalTail(sign * (noncentrality - t * s)) })
    }

    /// The density of T at t.
    var density: Double {
        let peak = peak { s in 1 - t * s * (t * s - noncentrality) }
        return integral(about: peak) { s in s * normalDensity(t * s - noncentrality) }
    }

    /// The w at which `ν·(1 − s²)` and the slope of the other factor's logarithm cancel.
    private func peak(_ slope: (_ s: Double) -> Double) -> Double {
        var (below, above) = (-800.0, 350.0)
        // A place within a hundredth of the width is near enough.
        while above - below > 0.01 / (1 + degreesOfFreedom).squareRoot() {
            let w = (below + above) / 2
            guard w > below, w < above else { break }
            let s = Double.exp(w)
            if slope(s) > degreesOfFreedom * (s * s - 1) { below = w } else { above = w }
        }
        return (below + above) / 2
    }

    private func integral(about peak: Double, _ factor: (_ s: Double) -> Double) -> Double {
        let s = Double.exp(peak)
        // Where |t·s − δ| passes 40 a normal tail is 0 or 1, so the peak is nowhere narrower than this.
        let speed = min(abs(t) * s, abs(noncentrality) + 40)
        var step = 1 / (2 * degreesOfFreedom * s * s + speed * speed + 1).squareRoot()
        var sum = trapezoids(from: peak, step, factor)
        // The error is squared, at least, when the step is halved.
        for _ in 0..<8 {
            let between = trapezoids(from: peak + step / 2, step, factor)
            let settled = abs(between - sum) <= 1e-8 * abs(sum)
            sum += between
            step /= 2
            if settled { break }
        }
        return constant * step * sum
    }

    /// The sum of the integrand at points a step apart, as far as it adds to the sum.
    private func trapezoids(from start: Double, _ step: Double, _ factor: (_ s: Double) -> Double) -> Double {
        var sum = CompensatedSum()
        for direction in [-1.0, 1.0] {
            var k = direction < 0 ? 0.0 : 1.0
            while true {
                let w = start + direction * k * step
                let term = .exp(-degreesOfFreedom / 2 * exponentialRest(2 * w)) * factor(.exp(w))
                sum.add(term)
                k += 1
                if !(term > sum.value * 1e-19) { break }
            }
        }
        return sum.value
    }
}

/// `φ(z) / Φ(−z)`, the hazard of a standard normal variable.
private func hazard(_ z: Double) -> Double {
    z > 30 ? z + 1 / z : normalDensity(z) / upperNormalTail(z)
}

/// `eˣ − 1 − x` without cancellation.
private func exponentialRest(_ x: Double) -> Double {
    guard abs(x) < 1 else { return .expMinusOne(x) - x }
    var (term, sum, n) = (x * x / 2, 0.0, 2.0)
    while abs(term) > abs(sum) * 1e-17 {
        sum += term
        n += 1
        term *= x / n
    }
    return sum
}
