/// Tests of fixed coefficients with Satterthwaite's degrees of freedom.
///
/// For a combination `L'β` with estimated variance `v(η)`, η the variance parameters,
/// `df = 2v² / (g'Ag)`, where g is the derivative of v by η and A the asymptotic covariance matrix of η,
/// twice the inverse of the Hessian of the criterion. Sources: Giesbrecht and Burns (1985),
/// *Biometrics* 41:477; Fai and Cornelius (1996), *J. Stat. Comput. Simul.* 54:363; computed as in
/// lmerTest (Kuznetsova, Brockhoff and Christensen 2017, *J. Stat. Software* 82(13)).
public struct Satterthwaite: Hashable, Sendable {
    private let coefficients: [Double]
    private let covariance: Matrix
    private let variance: Double
    /// Takes a contrast to the coordinates where the relative covariance is the identity.
    private let standardise: Matrix
    /// The derivatives of the relative covariance by each element of θ, in those coordinates.
    private let slopes: [Matrix]
    /// The asymptotic covariance matrix of θ and the residual variance.
    let parameterCovariance: Matrix

    init(_ fit: MixedModelFit) throws(StatisticsError) {
        let levels = try FittedLevels(fit)
        let k = fit.theta.count
        let p = levels.system.fixed.count
        (coefficients, covariance, variance) = (fit.coefficients, fit.covariance, levels.variance)
        var rows: [[Double]] = []
        for j in 0..<p { rows.append(try levels.standardised((0..<p).map { $0 == j ? 1 : 0 })) }
        standardise = Matrix(rows).transposed
        let products = levels.scoreProducts()
        slopes = products.map { $0.leading(p) }
        var hessian = Matrix(rows: k + 1, columns: k + 1)
        let s = levels.variance
        hessian[k, k] = levels.likelihood.denominator / (s * s)
        for (i, product) in products.enumerated() {
            hessian[i, k] = product[p, p] * levels.value.residual / (s * s)
            hessian[k, i] = hessian[i, k]
        }
        let own = try levels.hessian(fit.theta)
        for i in 0..<k {
            for j in 0..<k { hessian[i, j] = own[i, j] }
        }
        // Directions without curvature, as of a parameter at its boundary that nothing depends on, are left out.
        parameterCovariance = 2 * (try hessian.generalisedInverse(least: 1e-8))
    }

    /// The degrees of freedom of a combination of the coefficients.
    ///
    /// - Parameter contrast: one number for each coefficient.
    /// - Throws: `lengthsDiffer`, `notFinite`, `noVariation` when all numbers are zero.
    public func degreesOfFreedom(_ contrast: [Double]) throws(StatisticsError) -> Double {
        let (x, v) = try relative(contrast)
        let gradient = slopes.map { variance * $0.form(x, x) } + [v]
        let total = variance * v
        return 2 * total * total / parameterCovariance.form(gradient, gradient)
    }

    /// The t test of a combination of the coefficients.
    ///
    /// - Parameter contrast: one number for each coefficient.
    /// - Throws: as `degreesOfFreedom(_:)`.
    public func test(_ contrast: [Double]) throws(StatisticsError) -> ContrastTest {
        let (_, v) = try relative(contrast)
        return try ContrastTest(
            estimate: dot(contrast, coefficients), standardError: (variance * v).squareRoot(),
            degreesOfFreedom: degreesOfFreedom(contrast))
    }

    /// The t tests of all coefficients.
    ///
    /// - Throws: `notFinite` when a test is beyond what floating point holds.
    public func coefficientTests() throws(StatisticsError) -> [ContrastTest] {
        var result: [ContrastTest] = []
        for j in coefficients.indices { result.append(try test(coefficients.indices.map { $0 == j ? 1 : 0 })) }
        return result
    }

    /// The F test that several combinations are all zero, such as the levels of one factor.
    ///
    /// The combinations are turned into uncorrelated ones, each with its own degrees of freedom ν; with
    /// `E = Σ ν/(ν − 2)` the denominator has `2E/(E − q)`, or 2 when some ν is not above 2.
    ///
    /// - Parameter contrasts: one combination in each row.
    /// - Throws: `lengthsDiffer`, `notFinite`, `noVariation` when all numbers are zero.
    public func test(_ contrasts: Matrix) throws(StatisticsError) -> JointTest {
        guard contrasts.columns == coefficients.count else {
            throw .lengthsDiffer(coefficients.count, contrasts.columns)
        }
        let eigen = try SymmetricEigen(contrasts * covariance * contrasts.transposed)
        guard let largest = eigen.values.first, largest > 0 else { throw .noVariation }
        let rank = eigen.values.filter { $0 > largest * 1.5e-8 }.count
        let turned = eigen.vectors.transposed * contrasts
        var f = 0.0
        var degrees: [Double] = []
        for m in 0..<rank {
            let row = Array(turned.elements[m * turned.columns..<(m + 1) * turned.columns])
            let value = dot(row, coefficients)
            f += value * value / eigen.values[m] / Double(rank)
            degrees.append(try degreesOfFreedom(row))
        }
        return try JointTest(f: f, numerator: rank, denominator: Self.pooled(degrees))
    }

    private static func pooled(_ degrees: [Double]) -> Double {
        let spread = (degrees.max() ?? 0) - (degrees.min() ?? 0)
        if spread < 1e-8 { return degrees.mean }
        guard degrees.allSatisfy({ $0 > 2 }) else { return 2 }
        let e = degrees.reduce(0) { $0 + $1 / ($1 - 2) }
        return 2 * e / (e - Double(degrees.count))
    }

    private func relative(_ contrast: [Double]) throws(StatisticsError) -> ([Double], Double) {
        guard contrast.count == coefficients.count else { throw .lengthsDiffer(coefficients.count, contrast.count) }
        guard contrast.allSatisfy(\.isFinite) else { throw .notFinite }
        let x = standardise * contrast
        let v = dot(x, x)
        guard v > 0 else { throw .noVariation }
        return (x, v)
    }
}

extension MixedModelFit {
    /// Tests of the fixed coefficients with Satterthwaite's degrees of freedom.
    ///
    /// - Throws: `notFinite` when the numbers are beyond what floating point holds.
    public func satterthwaite() throws(StatisticsError) -> Satterthwaite { try Satterthwaite(self) }
}

extension FittedLevels {
    /// For each element of θ the sum over levels of `scores'·dD·scores`.
    fileprivate func scoreProducts() -> [Matrix] {
        let entries = structure.entries
        var result = entries.map { _ in Matrix(rows: columns, columns: columns) }
        for (block, width) in structure.widths.enumerated() {
            let factor = likelihood.factors[block]
            // For each row and column of Λ: Σ over levels of score(row)·(Λ'score)(column)'.
            var sums = Array(repeating: 0.0, count: width * width * columns * columns)
            var turned = Array(repeating: 0.0, count: width * columns)
            forEachLevel(of: block) { scores in
                for c in 0..<width {
                    for t in 0..<columns {
                        var sum = 0.0
                        for l in c..<width { sum += factor[l * width + c] * scores[l * columns + t] }
                        turned[c * columns + t] = sum
                    }
                }
                var at = 0
                for row in 0..<width {
                    for c in 0..<width {
                        for t in 0..<columns {
                            for u in 0..<columns {
                                sums[at] += scores[row * columns + t] * turned[c * columns + u]
                                at += 1
                            }
                        }
                    }
                }
            }
            for (index, entry) in entries.enumerated() where entry.block == block {
                let start = (entry.row * width + entry.column) * columns * columns
                for t in 0..<columns {
                    for u in 0..<columns {
                        let value = sums[start + t * columns + u]
                        result[index][t, u] += value
                        result[index][u, t] += value
                    }
                }
            }
        }
        return result
    }

    /// The Hessian of the criterion by θ with the residual variance held, by fourth-order differences of
    /// the exact gradient.
    fileprivate func hessian(_ theta: [Double]) throws(StatisticsError) -> Matrix {
        let scales = try ThetaSearch(likelihood).scales
        let gradient = LikelihoodGradient(likelihood)
        func slope(_ index: Int, _ change: Double) throws(StatisticsError) -> [Double] {
            var moved = theta
            moved[index] += change
            let scale = MixedLikelihood.Scale.fixed(variance: variance)
            guard let value = likelihood.value(moved, scale) else { throw .notFinite }
            return gradient.reckon(value, scale)
        }
        var result = Matrix(rows: theta.count, columns: theta.count)
        for i in theta.indices {
            let h = 2e-3 * max(abs(theta[i]) * scales[i], 0.1) / scales[i]
            let (a, b) = (try slope(i, h), try slope(i, -h))
            let (c, d) = (try slope(i, 2 * h), try slope(i, -2 * h))
            for j in theta.indices { result[i, j] = (8 * (a[j] - b[j]) - (c[j] - d[j])) / (12 * h) }
        }
        return 0.5 * (result + result.transposed)
    }
}

extension Matrix {
    /// The first rows and columns.
    fileprivate func leading(_ count: Int) -> Matrix {
        var result = Matrix(rows: count, columns: count)
        for i in 0..<count {
            for j in 0..<count { result[i, j] = self[i, j] }
        }
        return result
    }
}
