import RealModule
import Testing

@testable import Statistics

@Suite("Special functions")
struct SpecialFunctionTests {
    @Test("the error of Stirling's formula agrees with mpmath")
    func stirling() {
        // loggamma(x + 1) − (x + ½)·ln x + x − ½·ln 2π with 50 digits.
        for (x, value) in Self.stirlingValues {
            expectClose(stirlingError(x), value, relative: 1e-14, absolute: 3e-16, "\(x)")
        }
    }

    static let stirlingValues: [(Double, Double)] = [
        (0.001, 2.5422704679670945), (0.5, 0.15342640972002735), (1, 0.081061466795327258), (2.5, 0.033162873519936287),
        (9.75, 0.0085440205058485877), (10, 0.0083305634333628713), (15, 0.0055547335519628014),
        (100, 0.00083333055563491468), (12_345.5, 6.7500978749429189e-6), (1e7, 8.3333333333333306e-9),
    ]

    @Test("a quotient and a product undo each other to 31 digits")
    func doubleDouble() {
        let third = DoubleDouble(1) / DoubleDouble(3)
        let one = third * DoubleDouble(3)
        #expect(one.high == 1)
        #expect(abs(one.low) < 1e-31)
        let sum = DoubleDouble(sum: 1, 1e-20) + DoubleDouble(-1)
        #expect(sum.rounded == 1e-20)
        #expect(DoubleDouble(product: 0x1p27 + 1, 0x1p27 + 1).low == 1)
    }

    @Test("a continued fraction of ones is the golden ratio")
    func goldenRatio() {
        expectClose(continuedFraction(1) { _ in (1, 1) }, (1 + 5.0.squareRoot()) / 2, relative: 1e-15)
    }

    @Test("the incomplete functions reach 0 and 1 at the ends of their range")
    func ends() {
        #expect(regularizedBeta(0, 2, 3).lower == 0)
        #expect(regularizedBeta(1, 2, 3).upper == 0)
        #expect(regularizedGamma(DoubleDouble(0), shape: 2).upper == 1)
        #expect(regularizedGamma(DoubleDouble(.infinity), shape: 2).lower == 1)
        #expect(regularizedGamma(DoubleDouble(1e5), shape: 2).upper == 0)
    }

    @Test("the recurrences of the incomplete functions hold", arguments: [0.05, 0.9, 3.5, 40, 1_000])
    func recurrences(_ a: Double) {
        for b in [0.3, 2, 17.5] {
            for x in [0.03, 0.4, 0.8] {
                // DLMF 8.17.18 in terms of the beta function.
                let beta = Double.exp(.logGamma(a) + .logGamma(b) - .logGamma(a + b))
                let step = Double.pow(x, a) * .pow(1 - x, b) / (a * beta)
                let difference = regularizedBeta(x, a, b).lower - regularizedBeta(x, a + 1, b).lower
                expectClose(difference, step, relative: 1e-11, absolute: 1e-15, "\(a), \(b), \(x)")
            }
        }
        for x in [a / 2, a, 2 * a] {
            let step = Double.exp(a * .log(x) - x - .logGamma(a + 1))
            let difference =
                regularizedGamma(DoubleDouble(x), shape: a).lower
                - regularizedGamma(DoubleDouble(x), shape: a + 1).lower
            expectClose(difference, step, relative: 1e-11, absolute: 1e-15, "\(a), \(x)")
        }
    }
}
