import RealModule

/// The density of the standard normal distribution.
func normalDensity(_ z: Double) -> Double {
    // z² is taken with its rounding error, which the exponential would multiply.
    let square = DoubleDouble(product: z, z)
    if square.high > 2_000 { return 0 }
    return Double.exp(-square.high / 2) * (1 - square.low / 2) / (2 * Double.pi).squareRoot()
}

/// `P(Z > z)` for a standard normal variable.
func upperNormalTail(_ z: Double) -> Double {
    guard abs(z) < 40 else { return z > 0 ? 0 : z < 0 ? 1 : z }
    // z/√2 is taken with its rounding error: the tail multiplies it by z².
    let root = DoubleDouble(z) * DoubleDouble.inverseRootOfTwo
    return .erfc(root.high) / 2 - root.low * .exp(-root.high * root.high) / Double.pi.squareRoot()
}

/// The point with `P(Z > z) = q` for 0 < q ≤ ½.
///
/// It starts from Abramowitz and Stegun 26.2.23, right to 4.5e-4, and takes steps of Halley's method:
/// near the centre for the error function, which keeps the digits of a small z, and in the tail for the
/// logarithm of the tail, which is nearly a parabola.
func upperNormalQuantile(_ q: Double) -> Double {
    let t = (-2 * Double.log(q)).squareRoot()
    var z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)))
    if q > 0.25 {
        let half = 0.5 - q
        guard half > 0 else { return 0 }
        for _ in 0..<2 {
            let step = (Double.erf(z * 0.5.squareRoot()) / 2 - half) / normalDensity(z)
            z -= step / (1 + z * step / 2)
        }
        return z
    }
    for _ in 0..<2 {
        let tail = upperNormalTail(z)
        // For f = ln P − ln q: f′ = −hazard and f″ = hazard·(z − hazard).
        let hazard = normalDensity(z) / tail
        let step = Double.log(tail / q) / hazard
        z += step / (1 + step * (hazard - z) / 2)
    }
    return z
}

extension DoubleDouble {
    /// 1/√2.
    fileprivate static let inverseRootOfTwo = DoubleDouble(sum: 0.7071067811865476, -4.833646656726457e-17)
}
