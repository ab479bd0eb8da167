import RealModule

/// A product of powers that is at most about 1, though its factors alone may overflow.
///
/// - Parameters:
///   - largest: the largest absolute logarithm of a factor.
///   - power: answers the product with all exponents multiplied by a power of two of at most 1.
///
/// The product is taken with a part of the exponents and squared as often as it takes. `pow` is right
/// to the last place whatever its exponent, so each squaring, not each unit of the exponent, costs a bit.
@inline(__always)
func bySquaring(largest: Double, _ power: (_ scale: Double) -> Double) -> Double {
    // So large a factor has no other to match it.
    if largest > 1e18 { return 0 }
    let squarings = largest > 600 ? Int(Double.log2(largest / 600).rounded(.up)) : 0
    var value = power(Double(sign: .plus, exponent: -squarings, significand: 1))
    for _ in 0..<squarings { value *= value }
    return value
}
