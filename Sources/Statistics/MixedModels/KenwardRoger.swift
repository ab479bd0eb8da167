/// Tests of fixed coefficients after Kenward and Roger: a covariance matrix corrected for the variances
/// being estimated, and degrees of freedom for F and t.
///
/// With `Φ = (X'V⁻¹X)⁻¹` and W the asymptotic covariance of the variance parameters from the expected
/// information, `Φ_A = Φ + 2Φ·Σ Wᵣₛ(Qᵣₛ − PᵣΦPₛ)·Φ`. Source: Kenward and Roger (1997), *Biometrics* 53:983;
/// computed as in pbkrtest (Halekoh and Højsgaard 2014, *J. Stat. Software* 59(9)).
public struct KenwardRoger: Hashable, Sendable {
    /// The adjusted covariance matrix of the fixed coefficients.
    public let covariance: Matrix
    /// The adjusted standard errors.
    public var standardErrors: [Double] { covariance.diagonal.map { $0.squareRoot() } }
    private let coefficients: [Double]
    /// Takes a contrast to the coordinates where `Φ` is the identity.
    private let standardise: Matrix
    /// `Pᵣ` in those coordinates, and `W`.
    private let p: [Matrix]
    private let w: Matrix

    init(_ fit: MixedModelFit) throws(StatisticsError) {
        let levels = try FittedLevels(fit)
        let fixed = levels.system.fixed.count
        let sums = KenwardRogerSums(levels)
        let count = sums.p.count
        var information = Matrix(rows: count, columns: count)
        for r in 0..<count {
            for s in 0..<count {
                information[r, s] =
                    sums.traces[r, s] - 2 * sums.q[r][s].trace + dot(sums.p[r].elements, sums.p[s].transposed.elements)
            }
        }
        // Parameters that cannot be told apart are left out.
        w = 2 * (try information.generalisedInverse(least: 1e-10))
        p = sums.p
        var correction = Matrix(rows: fixed, columns: fixed)
        for r in 0..<count {
            for s in 0..<count { correction = correction + w[r, s] * (sums.q[r][s] - sums.p[r] * sums.p[s]) }
        }
        var rows: [[Double]] = []
        for j in 0..<fixed { rows.append(try levels.standardised((0..<fixed).map { $0 == j ? 1 : 0 })) }
        standardise = Matrix(rows).transposed
        let adjusted = Matrix.identity(fixed) + correction + correction.transposed
        covariance = levels.variance * (standardise.transposed * adjusted * standardise)
        coefficients = fit.coefficients
    }

    /// The t test of a combination of the coefficients.
    ///
    /// - Parameter contrast: one number for each coefficient.
    /// - Throws: `lengthsDiffer`, `notFinite`, `noVariation` when all numbers are zero.
    public func test(_ contrast: [Double]) throws(StatisticsError) -> ContrastTest {
        guard contrast.count == coefficients.count else { throw .lengthsDiffer(coefficients.count, contrast.count) }
        let (a1, _) = try amounts(Matrix([contrast]))
        return try ContrastTest(
            estimate: dot(contrast, coefficients), standardError: covariance.form(contrast, contrast).squareRoot(),
            degreesOfFreedom: 2 / a1)
    }

    /// The t tests of all coefficients.
    ///
    /// - Throws: `notFinite` when a test is beyond what floating point holds.
    public func coefficientTests() throws(StatisticsError) -> [ContrastTest] {
        var result: [ContrastTest] = []
        for j in coefficients.indices { result.append(try test(coefficients.indices.map { $0 == j ? 1 : 0 })) }
        return result
    }

    /// The scaled F test that several combinations are all zero.
    ///
    /// - Parameter contrasts: one combination in each row, none of which can be had from the others.
    /// - Throws: `lengthsDiffer`, `notFinite`, `singularMatrix` for combinations that depend on each other.
    public func test(_ contrasts: Matrix) throws(StatisticsError) -> JointTest {
        guard contrasts.columns == coefficients.count else {
            throw .lengthsDiffer(coefficients.count, contrasts.columns)
        }
        let (a1, a2) = try amounts(contrasts)
        let q = Double(contrasts.rows)
        let b = (a1 + 6 * a2) / (2 * q)
        let g = ((q + 1) * a1 - (q + 4) * a2) / ((q + 2) * a2)
        let base = 3 * q + 2 * (1 - g)
        let (c1, c2, c3) = (g / base, (q - g) / base, (q + 2 - g) / base)
        let mean = 1 - a2 / q
        let (v0, v1, v2) = (1 + c1 * b, 1 - c2 * b, 1 - c3 * b)
        // Both vanish together in designs where the test is exact; their ratio is 1 then.
        let ratio = abs(mean) < 1e-14 && abs(v1) < 1e-14 ? 1 : mean / v1
        let rho = ratio * ratio * (abs(v0) < 1e-10 ? 0 : v0) / v2 / q
        let denominator = 4 + (q + 2) / (q * rho - 1)
        let scaling = abs(denominator - 2) < 1e-2 ? 1 : denominator * mean / (denominator - 2)
        let values = contrasts * coefficients
        let wald = dot(values, try Cholesky(contrasts * covariance * contrasts.transposed).solve(values)) / q
        return try JointTest(f: scaling * wald, numerator: contrasts.rows, denominator: denominator)
    }

    /// Kenward and Roger's A₁ and A₂.
    private func amounts(_ contrasts: Matrix) throws(StatisticsError) -> (Double, Double) {
        guard contrasts.elements.allSatisfy(\.isFinite) else { throw .notFinite }
        guard contrasts.elements.contains(where: { $0 != 0 }) else { throw .noVariation }
        let l = standardise * contrasts.transposed
        let theta = l * (try Cholesky(l.transposed * l).solve(l.transposed))
        let products = p.map { theta * $0 }
        let traces = products.map(\.trace)
        var (a1, a2) = (0.0, 0.0)
        for r in p.indices {
            for s in p.indices {
                a1 += w[r, s] * traces[r] * traces[s]
                a2 += w[r, s] * dot(products[r].elements, products[s].transposed.elements)
            }
        }
        return (a1, a2)
    }
}

extension MixedModelFit {
    /// Tests of the fixed coefficients after Kenward and Roger.
    ///
    /// They are defined for REML; a fit by maximum likelihood is fitted anew by REML first, as pbkrtest
    /// does. For a singular fit the same formulas are used at the boundary, where the approximation is
    /// less well founded. Crossed factors take memory and time with the square and the cube of the
    /// number of levels of all factors but the largest; nested factors do not.
    ///
    /// - Throws: as `MixedModel.fit(_:)`.
    public func kenwardRoger() throws(StatisticsError) -> KenwardRoger {
        try KenwardRoger(estimation == .restricted ? self : model.fit(.restricted))
    }
}
