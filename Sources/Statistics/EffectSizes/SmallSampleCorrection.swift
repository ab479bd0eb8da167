/// The factor J that takes the bias of few observations from a standardised mean difference: g = J·d.
public enum SmallSampleCorrection: Hashable, Sendable, CaseIterable {
    /// J = Γ(m/2) / (√(m/2)·Γ((m − 1)/2)): Hedges (1981), *Journal of Educational Statistics*
    /// 6:107–128, equation 6e. metafor's `escalc("SMD")` uses it.
    case exact
    /// J = 1 − 3/(4m − 1): the same article. The What Works Clearinghouse uses it and calls it ω.
    case approximate

    /// The factor.
    ///
    /// - Parameter m: the degrees of freedom, which are N − 2 for two groups of independent pupils; more
    ///   than 1, and not always whole.
    /// - Throws: `outOfRange` for m ≤ 1, where the exact factor is 0, or no finite number.
    ///
    /// For m = 15 it is 0.94901 exactly and 0.94915 approximately.
    public func factor(degreesOfFreedom m: Double) throws(StatisticsError) -> Double {
        guard m > 1, m.isFinite else { throw .outOfRange("the degrees of freedom", m) }
        return unchecked(m)
    }

    /// The factor for a number that is known to be more than 1.
    func unchecked(_ m: Double) -> Double {
        switch self {
        case .exact: gammaOfHalfMore((m - 1) / 2) / (m / 2).squareRoot()
        case .approximate: 1 - 3 / (4 * m - 1)
        }
    }
}

/// Γ(x + ½)/Γ(x) for x > 0, without the digits that a difference of logarithms loses when x is large.
///
/// The series in 1/x is that of Tricomi and Erdélyi (1951), *Pacific Journal of Mathematics* 1:133–142;
/// small x are first raised by Γ(x + 1) = x·Γ(x) to where six terms reach the last place.
private func gammaOfHalfMore(_ x: Double) -> Double {
    var (x, factor) = (x, 1.0)
    while x < 100 {
        factor *= x / (x + 0.5)
        x += 1
    }
    let u = 1 / x
    let coefficients = [-1.0 / 8, 1.0 / 128, 5.0 / 1024, -21.0 / 32768, -399.0 / 262_144, 869.0 / 4_194_304]
    let series = coefficients.reversed().reduce(0) { ($0 + $1) * u }
    return factor * x.squareRoot() * (1 + series)
}
